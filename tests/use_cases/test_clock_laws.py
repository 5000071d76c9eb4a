"""What holds of reminders whatever happens to tasks, to the clock, and to the processes that tick."""

import asyncio
import shutil
from collections import Counter
from collections.abc import Sequence
from datetime import timedelta
from itertools import count
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from commission.clock.put_off import Later
from commission.clock.quiet import QuietHours
from commission.delivery.card import CardKind
from commission.tasks.act import Act
from tests.conftest import sqlite_url
from tests.use_cases.clock_histories import (
    Does,
    Event,
    Plans,
    Player,
    PutsOff,
    Ticks,
    Told,
    Waits,
    after_a_crash,
    by_many,
    once,
)

_ZONE = ZoneInfo("Europe/Moscow")
_LONG = timedelta(days=60)
_places = st.integers(0, 2)
plans = st.lists(st.tuples(st.integers(0, 20), st.booleans(), st.booleans()), min_size=1, max_size=3)
waits = st.builds(Waits, st.one_of(st.integers(1, 30), st.integers(24, 24 * 15)))
deeds = st.builds(Does, _places, st.sampled_from([act for act in Act if act is not Act.LEAVE]), st.integers(0, 20))
histories = st.lists(st.one_of(waits, deeds, st.builds(PutsOff, _places, st.sampled_from(Later))), max_size=12)
_slow = settings(deadline=None, max_examples=25)


class Stage:
    """A database for each history."""

    def __init__(self, migrated: Path, folder: Path) -> None:
        self._migrated, self._folder, self._numbers = migrated, folder, count()

    def new(self) -> str:
        return sqlite_url(Path(shutil.copy(self._migrated, self._folder / f"{next(self._numbers)}.db")))


@pytest.fixture(scope="module")
def stage(migrated: Path, tmp_path_factory: pytest.TempPathFactory) -> Stage:
    return Stage(migrated, tmp_path_factory.mktemp("histories"))


async def played(url: str, these: Plans, events: Sequence[Event], ticks: Ticks) -> list[Told]:
    async with Player.at(url) as player:
        mine = await player.begin(these)
        for event in [*events, Waits(24 * 9)]:
            await player.live(event, mine)
            await ticks(player)
        return await player.told()


@_slow
@given(plans, histories)
def test_however_many_tick_all_is_told_as_by_one(stage: Stage, these: Plans, events: list[Event]) -> None:
    alone = asyncio.run(played(stage.new(), these, events, once))
    assert asyncio.run(played(stage.new(), these, events, by_many)) == alone


@_slow
@given(plans, histories, st.integers(0, 40))
def test_a_crash_at_any_statement_loses_nothing_and_repeats_nothing(
    stage: Stage, these: Plans, events: list[Event], at: int
) -> None:
    alone = asyncio.run(played(stage.new(), these, events, once))
    assert asyncio.run(played(stage.new(), these, events, after_a_crash(at))) == alone


@_slow
@given(plans, histories)
def test_one_message_a_person_whatever_is_due(stage: Stage, these: Plans, events: list[Event]) -> None:
    told = asyncio.run(played(stage.new(), these, events, once))
    assert max(Counter((each.when, each.person) for each in told).values(), default=1) == 1
    assert all(len(set(each.about)) == len(each.about) for each in told)
    assert all((len(each.about) > 1) == (each.card.kind is CardKind.DIGEST) for each in told)


@_slow
@given(plans, histories)
def test_a_task_waits_for_one_step_and_a_person_for_one_nudge_a_card(
    stage: Stage, these: Plans, events: list[Event]
) -> None:
    async def play() -> None:
        async with Player.at(stage.new()) as player:
            mine = await player.begin(these)
            for event in events:
                await player.live(event, mine)
                assert max(Counter(await player.nudged()).values(), default=1) == 1
                await once(player)
                assert max((await player.waiting()).values(), default=1) == 1

    asyncio.run(play())


@_slow
@given(plans, histories, st.sampled_from([Act.CANCEL, Act.REMOVE]))
def test_of_what_is_over_nobody_ever_hears_again(stage: Stage, these: Plans, events: list[Event], end: Act) -> None:
    async def play() -> None:
        async with Player.at(stage.new()) as player:
            mine = await player.begin(these)
            for event in events:
                await player.live(event, mine)
                await once(player)
            everything = await player.all_tasks()
            for place in range(len(everything)):
                await player.live(Does(place, end), everything)
            before = len(await player.told())
            ahead = await player.waiting()
            player.clock.at += _LONG
            await once(player)
            assert not [each for each in (await player.told())[before:] if each.about]
            assert len(ahead) <= sum(again for _, _, again in these)

    asyncio.run(play())


@_slow
@given(plans, st.lists(st.one_of(waits, deeds), max_size=12))
def test_nothing_makes_a_sound_at_night_unless_somebody_has_wished_it(
    stage: Stage, these: Plans, events: list[Event]
) -> None:
    told = asyncio.run(played(stage.new(), these, events, once))
    assert not [each for each in told if QuietHours().hold(each.when.astimezone(_ZONE).time())]


async def test_two_steps_that_are_due_at_the_same_moment_are_one_message(url: str) -> None:
    """On the morning after, the task is both overdue and not acknowledged."""
    told = await played(url, [(0, False, False)], [Waits(22)], once)
    assert [each.person for each in told].count(told[0].person) == 2  # then, and when it is overdue for nine days
    assert len({(each.when, each.person) for each in told}) == len(told)
