from dataclasses import replace
from datetime import datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st
from pytest import raises

from commission.agenda.item import AgendaItem
from commission.agenda.timing import Expected, expected_times
from commission.ids import AgendaItemId
from commission.moment import NaiveDatetimeError
from tests.commission.agenda.strategies import Items, agendas
from tests.commission.examples import STARTS


def times(*minutes: int | None) -> list[Expected]:
    items = [AgendaItem(AgendaItemId(n), "Вопрос", minutes=each) for n, each in enumerate(minutes, start=1)]
    return list(expected_times(items, STARTS).values())


def after(minutes: int) -> datetime:
    return STARTS + timedelta(minutes=minutes)


def test_an_item_is_expected_after_the_minutes_of_those_before_it() -> None:
    assert times(15, 10, 15) == [Expected(STARTS), Expected(after(15)), Expected(after(25))]


def test_behind_an_item_without_minutes_a_time_is_only_the_earliest() -> None:
    assert times(15, None, 10, 5) == [
        Expected(STARTS),
        Expected(after(15)),
        Expected(after(15), not_before=True),
        Expected(after(25), not_before=True),
    ]


def test_a_start_without_a_zone_is_refused() -> None:
    with raises(NaiveDatetimeError):
        expected_times([], datetime(2021, 8, 4, 10))  # noqa: DTZ001 — that is the point


@given(agendas(), st.data())
def test_what_comes_later_changes_no_time(items: Items, data: st.DataObject) -> None:
    until = data.draw(st.integers(0, len(items)))
    known = expected_times(items, STARTS)
    assert expected_times(items[:until], STARTS) == {item.id: known[item.id] for item in items[:until]}


@given(agendas().filter(bool), st.integers(1, 600))
def test_what_takes_longer_makes_all_that_follows_later_by_as_much(items: Items, more: int) -> None:
    first = replace(items[0], minutes=10)
    longer = replace(first, minutes=10 + more)
    before = expected_times((first, *items[1:]), STARTS)
    now = expected_times((longer, *items[1:]), STARTS)
    assert now[first.id] == before[first.id]
    for item in items[1:]:
        assert now[item.id] == replace(before[item.id], at=before[item.id].at + timedelta(minutes=more))
