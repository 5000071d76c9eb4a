"""A task, or a whole decision, as it is typed, forwarded or sent as a file."""

from dataclasses import replace
from typing import Any

from aiogram.types import CallbackQuery
from aiogram_dialog import DialogManager
from aiogram_dialog.widgets.kbd import Button

from commission.agenda.item import Part
from commission.errors import NotAllowedError, TextLengthError
from commission.ids import AgendaItemId, BodyId, MeetingId
from handlers.workspace.paging import first_page
from handlers.workspace.states import NewTasks
from handlers.workspace.tasks.form import Batch, TaskForm, batch_of, keep, keep_form, new_batch
from handlers.workspace.tasks.understanding import answered, forms, leftovers, one_form
from handlers.workspace.using import actor_of, cases, go, texts_of

PASTE_LIMIT = 100_000  # characters: more than any decision


async def begin(manager: DialogManager, **said: Any) -> None:
    """`said`: what is known of the batch already."""
    roster = await cases(manager).view_roster(actor_of(manager))
    own = [int(body.id) for body in roster.own_bodies()]
    await _open(manager, own, **said)


async def begin_in_meeting(manager: DialogManager, meeting_id: MeetingId) -> None:
    await _open(manager, await _managed(manager, meeting_id), meeting=int(meeting_id))


async def begin_from_item(manager: DialogManager, meeting_id: MeetingId, item_id: AgendaItemId) -> None:
    """Of a restricted item no title is taken. Whoever speaks to the item is proposed."""
    item = (await cases(manager).view_working_copy(actor_of(manager), meeting_id)).item(item_id)
    speakers = [int(p.person_id) for p in item.participants if p.person_id and p.part is Part.SPEAKER]
    title = "" if item.restricted else item.title
    known = {"meeting": int(meeting_id), "item": int(item_id), "title": title, "speaker": next(iter(speakers), 0)}
    await _open(manager, await _managed(manager, meeting_id), **known)


async def choose_body(_query: CallbackQuery, _select: Any, manager: DialogManager, body_id: int) -> None:
    if body_id in manager.dialog_data.get("own", []):
        keep(manager, replace(batch_of(manager), body=body_id))
        await manager.switch_to(NewTasks.text)


async def add_text(manager: DialogManager, text: str) -> None:
    """Telegram cuts a long text into several messages: what comes next belongs to it. Raises TextLengthError."""
    batch = batch_of(manager)
    together = f"{batch.pasted}\n{text}" if batch.pasted else text
    if len(together) > PASTE_LIMIT:
        raise TextLengthError(limit=PASTE_LIMIT, length=len(together))
    anew = replace(batch, pasted=together)
    added = await _added(manager, anew, text) if batch.touched else await _read(manager, anew)
    keep(manager, added)
    first_page(manager)
    await show(manager)


async def take_title(_query: CallbackQuery, _button: Button, manager: DialogManager) -> None:
    """The item's title is what is to be done."""
    batch = batch_of(manager)
    keep(manager, replace(batch, forms=(TaskForm(batch.title, batch.speaker),)))
    await show(manager)


async def as_one(_query: CallbackQuery, _button: Button, manager: DialogManager) -> None:
    """What looked like several tasks is one."""
    batch = batch_of(manager)
    seen = await cases(manager).preview_tasks(actor_of(manager), BodyId(batch.body), batch.pasted, _meeting(batch))
    form = _proposed(batch, one_form(batch.pasted, seen, texts_of(manager)))
    keep(manager, replace(batch, forms=(form,), at=0, unread=()))
    await show(manager)


async def answer(_query: CallbackQuery, _select: Any, manager: DialogManager, choice: tuple[int, int]) -> None:
    """Once for all tasks in which the name is."""
    question, person = choice
    batch, texts = batch_of(manager), texts_of(manager)
    told = tuple(answered(form, question, person, texts) for form in batch.forms)
    keep(manager, replace(batch, forms=told, touched=True))


def read_answer(text: str) -> tuple[int, int]:
    """«4711~12»: the question, and who is meant. Raises ValueError."""
    question, _, person = text.partition("~")
    return int(question), int(person)


async def type_wording(manager: DialogManager, text: str) -> None:
    batch = batch_of(manager)
    await cases(manager).preview_tasks(actor_of(manager), BodyId(batch.body), text, _meeting(batch))  # no mark comes in
    keep_form(manager, replace(batch.form, text=text))
    await manager.switch_to(NewTasks.draft)


async def show(manager: DialogManager) -> None:
    """Of one task what is missing is asked for at once; of several there is a list."""
    batch = batch_of(manager)
    if not batch.is_single:
        await manager.switch_to(NewTasks.drafts)
        return
    form, steps = batch.form, []
    if not (form.responsible or form.asked):
        steps.append("people")
    if not (form.has_deadline or form.open_ended):
        steps.append("due")
    manager.dialog_data["steps"] = steps
    await go_on(manager)


async def go_on(manager: DialogManager) -> None:
    """To what is still to be asked, or to the task as it is now."""
    steps = manager.dialog_data.get("steps", [])
    manager.dialog_data.update(steps=steps[1:], seat="r", search="")
    first_page(manager)
    following = {"people": NewTasks.people, "due": NewTasks.due}
    await manager.switch_to(following[steps[0]] if steps else NewTasks.draft)


async def _open(manager: DialogManager, own: list[int], **said: Any) -> None:
    data = new_batch(**{"body": own[0], **said} if len(own) == 1 else said)
    data["own"] = own
    known = len(own) == 1 or said.get("body") in own
    await go(manager, NewTasks.text if known else NewTasks.bodies, **data)


async def _managed(manager: DialogManager, meeting_id: MeetingId) -> list[int]:
    """Raises NotAllowedError."""
    seen = await cases(manager).view_meeting(actor_of(manager), meeting_id)
    own = [int(body.id) for body in seen.gathering.bodies if actor_of(manager).manages([body.id])]
    if not own:
        raise NotAllowedError
    return own


async def _read(manager: DialogManager, batch: Batch) -> Batch:
    """All that was pasted, anew."""
    texts = texts_of(manager)
    seen = await cases(manager).preview_tasks(actor_of(manager), BodyId(batch.body), batch.pasted, _meeting(batch))
    if len(seen.drafts) > 1 or (seen.is_plan and seen.drafts):
        return replace(batch, forms=forms(seen, texts), unread=leftovers(seen))
    return replace(batch, forms=(_proposed(batch, one_form(batch.pasted, seen, texts)),), unread=())


async def _added(manager: DialogManager, batch: Batch, text: str) -> Batch:
    """What is decided already stays."""
    seen = await cases(manager).preview_tasks(actor_of(manager), BodyId(batch.body), text, _meeting(batch))
    more = forms(seen, texts_of(manager))
    return replace(batch, forms=(*batch.forms, *more), unread=(*batch.unread, *leftovers(seen)))


def _proposed(batch: Batch, form: TaskForm) -> TaskForm:
    return form if form.responsible or form.asked else replace(form, responsible=batch.speaker)


def _meeting(batch: Batch) -> MeetingId | None:
    return MeetingId(batch.meeting) if batch.meeting else None
