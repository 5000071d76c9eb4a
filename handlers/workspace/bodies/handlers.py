"""What taps and texts do to a body's rules: each is saved at once."""

import re
from collections.abc import Callable, Coroutine
from dataclasses import replace
from datetime import date
from typing import Any

from aiogram.types import CallbackQuery
from aiogram_dialog import DialogManager
from aiogram_dialog.widgets.kbd import Button

from commission.polls.rule import FEWEST
from commission.roster.body import Body
from commission.roster.change_body import DAYS_LIMIT, HOURS_LIMIT, NUMBER_LIMIT, RegulationNumberError
from commission.roster.own_days import without_day
from commission.roster.quorum import QuorumBase, QuorumRule, QuorumShare
from commission.roster.regulation import Majority, Regulation, SubstituteRule, TieRule
from handlers.workspace.bodies.calendar import COUNTRIES, said_of_days, said_of_hours
from handlers.workspace.bodies.getters import LADDERS, UPCOMING, body_id
from handlers.workspace.bodies.voting import VotingRight, switched
from handlers.workspace.states import Bodies
from handlers.workspace.using import actor_of, cases
from handlers.zones import ZONES

Change = Callable[[Regulation], Regulation]
Chosen = Callable[[CallbackQuery, Any, DialogManager, int], Coroutine[Any, Any, None]]
Typed = Callable[[DialogManager, str], Coroutine[Any, Any, None]]


async def open_body(_query: CallbackQuery, _select: Any, manager: DialogManager, body: int) -> None:
    manager.dialog_data["body"] = body
    await manager.switch_to(Bodies.view)


async def type_title(manager: DialogManager, text: str) -> None:
    await cases(manager).change_body(actor_of(manager), body_id(manager), lambda body: replace(body, title=text))
    await manager.switch_to(Bodies.view)


async def choose_share(_query: CallbackQuery, _select: Any, manager: DialogManager, share: QuorumShare) -> None:
    await _change(manager, lambda rules: replace(rules, quorum=QuorumRule(rules.quorum.base, share)))


async def choose_base(_query: CallbackQuery, _select: Any, manager: DialogManager, base: QuorumBase) -> None:
    await _change(manager, lambda rules: replace(rules, quorum=replace(rules.quorum, base=base)))


async def type_number(manager: DialogManager, text: str) -> None:
    """So many must be there, whatever the number of members."""
    number = _number(text, 1, NUMBER_LIMIT)
    await _change(
        manager, lambda rules: replace(rules, quorum=QuorumRule(rules.quorum.base, QuorumShare.NUMBER, number))
    )


async def choose_majority(_query: CallbackQuery, _select: Any, manager: DialogManager, majority: Majority) -> None:
    await _change(manager, lambda rules: replace(rules, majority=majority))


async def choose_tie(_query: CallbackQuery, _select: Any, manager: DialogManager, tie: TieRule) -> None:
    await _change(manager, lambda rules: replace(rules, tie=tie))


async def switch_right(_query: CallbackQuery, _select: Any, manager: DialogManager, right: VotingRight) -> None:
    """The window stays, for one often switches several."""
    await _save(manager, lambda rules: switched(rules, right))


async def choose_fewest(_query: CallbackQuery, _select: Any, manager: DialogManager, ballots: int) -> None:
    await _change(manager, lambda rules: replace(rules, fewest_secret_ballots=ballots))


async def type_fewest(manager: DialogManager, text: str) -> None:
    """Of so many secret ballots a result is published."""
    ballots = _number(text, FEWEST, NUMBER_LIMIT)
    await _change(manager, lambda rules: replace(rules, fewest_secret_ballots=ballots))


async def choose_rule(_query: CallbackQuery, _select: Any, manager: DialogManager, rule: SubstituteRule) -> None:
    await _change(manager, lambda rules: replace(rules, substitutes=rule))


async def choose_zone(_query: CallbackQuery, _select: Any, manager: DialogManager, place: int) -> None:
    if 0 <= place < len(ZONES):
        await _change(manager, lambda rules: replace(rules, time_zone=ZONES[place]))


async def type_zone(manager: DialogManager, text: str) -> None:
    await _change(manager, lambda rules: replace(rules, time_zone=text.strip()))


async def choose_country(_query: CallbackQuery, _select: Any, manager: DialogManager, place: int) -> None:
    if 0 <= place < len(COUNTRIES):
        await _change(manager, lambda rules: replace(rules, country=COUNTRIES[place]))


async def forget_day(_query: CallbackQuery, _select: Any, manager: DialogManager, day: date) -> None:
    await _change(manager, lambda rules: without_day(rules, day))


async def type_own_days(manager: DialogManager, text: str) -> None:
    await _change(manager, said_of_days(text))


async def type_hours(manager: DialogManager, text: str) -> None:
    await _change(manager, said_of_hours(text))


def _days_of(rule: Callable[[Regulation, int], Regulation]) -> tuple[Chosen, Typed]:
    """What a tap and what a typed number do to a rule that is a number of days."""

    async def choose(_query: CallbackQuery, _select: Any, manager: DialogManager, days: int) -> None:
        await _change(manager, lambda rules: rule(rules, days))

    async def say(manager: DialogManager, text: str) -> None:
        days = _number(text, 0, DAYS_LIMIT)
        await _change(manager, lambda rules: rule(rules, days))

    return choose, say


choose_notice, type_notice = _days_of(lambda rules, days: replace(rules, notice_working_days=days))
choose_materials, type_materials = _days_of(lambda rules, days: replace(rules, materials_working_days=days))
choose_days, type_days = _days_of(lambda rules, days: replace(rules, reply_days=days))


async def change_protection(_query: CallbackQuery, _button: Button, manager: DialogManager) -> None:
    await _change(manager, lambda rules: replace(rules, protect_content=not rules.protect_content))


async def choose_ladder(_query: CallbackQuery, _select: Any, manager: DialogManager, place: int) -> None:
    if 0 <= place < len(LADDERS):
        await _change(manager, lambda rules: replace(rules, chase_days=LADDERS[place]))


async def type_ladder(manager: DialogManager, text: str) -> None:
    """«5, 3, 1»"""
    days = _numbers(text, 0, DAYS_LIMIT)
    await _change(manager, lambda rules: replace(rules, chase_days=days))


async def choose_upcoming(_query: CallbackQuery, _select: Any, manager: DialogManager, place: int) -> None:
    if 0 <= place < len(UPCOMING):
        await _change(manager, lambda rules: replace(rules, remind_hours=UPCOMING[place]))


async def type_upcoming(manager: DialogManager, text: str) -> None:
    """«48, 24, 1»"""
    hours = _numbers(text, 1, HOURS_LIMIT)
    await _change(manager, lambda rules: replace(rules, remind_hours=hours))


async def _change(manager: DialogManager, change: Change) -> None:
    await _save(manager, change)
    await manager.switch_to(Bodies.view)


async def _save(manager: DialogManager, change: Change) -> None:
    def changed(body: Body) -> Body:
        return replace(body, regulation=change(body.regulation))

    await cases(manager).change_body(actor_of(manager), body_id(manager), changed)


def _numbers(text: str, least: int, most: int) -> tuple[int, ...]:
    """Raises RegulationNumberError."""
    return tuple(_number(word, least, most) for word in re.split(r"[\s,;]+", text.strip()) if word)


def _number(text: str, least: int, most: int) -> int:
    """Raises RegulationNumberError."""
    said = text.strip()
    if not said.isascii() or not said.isdigit() or not least <= int(said[:9]) <= most:
        raise RegulationNumberError(least=least, most=most)
    return int(said)
