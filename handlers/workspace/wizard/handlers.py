"""What taps and texts do to the form."""

from dataclasses import replace
from datetime import date, time
from typing import Any

from aiogram.types import CallbackQuery
from aiogram_dialog import ChatEvent, DialogManager
from aiogram_dialog.widgets.kbd import Button

from commission.errors import checked_text
from commission.ids import BodyId, PersonId
from commission.meetings.meeting import (
    GROUND_LIMIT,
    LINK_LIMIT,
    PLACE_LIMIT,
    DateInPastError,
    IncompleteMeetingError,
    MeetingFormat,
    MeetingKind,
    ReplyDeadlineError,
)
from handlers.workspace.states import Meetings, Menu, Wizard
from handlers.workspace.using import actor_of, cases, go
from handlers.workspace.widgets import token
from handlers.workspace.wizard.calendar import today_in
from handlers.workspace.wizard.form import Form, form_of, keep
from handlers.workspace.wizard.getters import recent_places
from handlers.workspace.wizard.steps import advance, back_to_preview, previous_step
from handlers.workspace.wizard.typed import UnreadableHourError, must_be_of_this_age, read_day, read_hour


async def toggle_body(_query: CallbackQuery, _select: Any, manager: DialogManager, body_id: int) -> None:
    form = form_of(manager)
    roster = await cases(manager).view_roster(actor_of(manager))
    chosen = roster.body(BodyId(body_id)).id
    wanted = {*form.bodies} ^ {chosen}
    ordered = [body.id for body in roster.bodies if body.id in wanted]
    keep(manager, form.with_bodies(ordered, roster))


async def take_bodies(_query: CallbackQuery, _button: Button, manager: DialogManager) -> None:
    form = form_of(manager)
    if not form.bodies:
        raise IncompleteMeetingError(missing="body")
    actor_of(manager).must_manage(form.bodies)
    await advance(manager, Wizard.bodies, form)


async def choose_day(_event: ChatEvent, _calendar: Any, manager: DialogManager, day: date) -> None:
    await _take_day(manager, day, None)


async def type_day(manager: DialogManager, text: str) -> None:
    day, hour = read_day(text, today_in(form_of(manager).zone, manager))
    await _take_day(manager, day, hour)


async def _take_day(manager: DialogManager, day: date, hour: time | None) -> None:
    must_be_of_this_age(day)
    form = form_of(manager)
    moved = form.at(day, hour or form.hour)
    if hour is not None:
        await _take_start(manager, moved)
        return
    if day < today_in(form.zone, manager):
        raise DateInPastError(starts=form.at(day, time()).starts_at, zone=form.zone)
    await advance(manager, Wizard.day, moved)


async def choose_hour(_query: CallbackQuery, _select: Any, manager: DialogManager, hour: time) -> None:
    form = form_of(manager)
    await _take_start(manager, form.at(form.day, hour))


async def type_hour(manager: DialogManager, text: str) -> None:
    """The whole date may be typed here too."""
    form = form_of(manager)
    try:
        await _take_start(manager, form.at(form.day, read_hour(text)))
    except UnreadableHourError:
        day, hour = read_day(text, today_in(form.zone, manager))
        await _take_day(manager, day, hour)


async def _take_start(manager: DialogManager, form: Form) -> None:
    if form.starts_at <= cases(manager).clock.now():
        raise DateInPastError(starts=form.starts_at, zone=form.zone)
    await advance(manager, Wizard.hour, form)


async def choose_format(_query: CallbackQuery, _select: Any, manager: DialogManager, chosen: MeetingFormat) -> None:
    await advance(manager, Wizard.format, replace(form_of(manager), format=chosen))


async def choose_kind(_query: CallbackQuery, _select: Any, manager: DialogManager, chosen: MeetingKind) -> None:
    await back_to_preview(manager, replace(form_of(manager), kind=chosen))


async def choose_place(_query: CallbackQuery, _select: Any, manager: DialogManager, chosen: int) -> None:
    form = form_of(manager)
    known = await recent_places(form, actor_of(manager), cases(manager).list_meetings)
    for place in known:
        if token(place) == chosen:
            await advance(manager, Wizard.place, replace(form, place=place))


async def type_place(manager: DialogManager, text: str) -> None:
    place = checked_text(text, limit=PLACE_LIMIT)
    await advance(manager, Wizard.place, replace(form_of(manager), place=place))


async def skip_place(_query: CallbackQuery, _button: Button, manager: DialogManager) -> None:
    await advance(manager, Wizard.place, replace(form_of(manager), place=""))


async def type_link(manager: DialogManager, text: str) -> None:
    link = checked_text(text, limit=LINK_LIMIT)
    await advance(manager, Wizard.link, replace(form_of(manager), link=link))


async def skip_link(_query: CallbackQuery, _button: Button, manager: DialogManager) -> None:
    await advance(manager, Wizard.link, replace(form_of(manager), link=""))


async def type_ground(manager: DialogManager, text: str) -> None:
    ground = checked_text(text, limit=GROUND_LIMIT)
    await back_to_preview(manager, replace(form_of(manager), ground=ground))


async def drop_ground(_query: CallbackQuery, _button: Button, manager: DialogManager) -> None:
    await back_to_preview(manager, replace(form_of(manager), ground=""))


async def choose_chair(_query: CallbackQuery, _select: Any, manager: DialogManager, chosen: int) -> None:
    form = form_of(manager)
    roster = await cases(manager).view_roster(actor_of(manager))
    chair = roster.person(PersonId(chosen))
    await back_to_preview(manager, replace(form, chair=chair.id))


async def drop_chair(_query: CallbackQuery, _button: Button, manager: DialogManager) -> None:
    await back_to_preview(manager, replace(form_of(manager), chair=None))


async def search_chair(manager: DialogManager, text: str) -> None:
    manager.dialog_data["chair_search"] = text[:50]


async def choose_reply_day(_event: ChatEvent, _calendar: Any, manager: DialogManager, day: date) -> None:
    await _take_reply_day(manager, day, None)


async def type_reply_day(manager: DialogManager, text: str) -> None:
    day, hour = read_day(text, today_in(form_of(manager).zone, manager))
    await _take_reply_day(manager, day, hour)


async def _take_reply_day(manager: DialogManager, day: date, hour: time | None) -> None:
    form = form_of(manager)
    if form.day is None or not today_in(form.zone, manager) <= day <= form.day:
        raise ReplyDeadlineError
    manager.dialog_data["reply_day"] = day.isoformat()
    if hour is None:
        await manager.switch_to(Wizard.reply_hour)
    else:
        await _take_deadline(manager, hour)


async def choose_reply_hour(_query: CallbackQuery, _select: Any, manager: DialogManager, hour: time) -> None:
    await _take_deadline(manager, hour)


async def type_reply_hour(manager: DialogManager, text: str) -> None:
    await _take_deadline(manager, read_hour(text))


async def _take_deadline(manager: DialogManager, hour: time) -> None:
    form = form_of(manager)
    day = date.fromisoformat(manager.dialog_data["reply_day"])
    due = replace(form, day=day, hour=hour).starts_at
    if not cases(manager).clock.now() < due <= form.starts_at:
        raise ReplyDeadlineError
    await back_to_preview(manager, replace(form, reply_by=due))


async def deadline_by_regulation(_query: CallbackQuery, _button: Button, manager: DialogManager) -> None:
    await back_to_preview(manager, replace(form_of(manager), reply_by=None))


async def step_back(_query: CallbackQuery, _button: Button, manager: DialogManager) -> None:
    previous = previous_step(manager)
    if previous:
        await manager.switch_to(previous)


async def leave_wizard(_query: CallbackQuery, _button: Button, manager: DialogManager) -> None:
    """Nothing is saved; back to the meeting, if there is one."""
    form = form_of(manager)
    if form.meeting_id is None:
        await go(manager, Menu.main)
    else:
        await go(manager, Meetings.view, meeting=form.meeting_id)
