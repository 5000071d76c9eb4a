"""Who is asked for materials: one person for one of them, or all speakers at once."""

from collections.abc import Iterable
from typing import Any

from aiogram.types import CallbackQuery
from aiogram_dialog import DialogManager
from aiogram_dialog.widgets.kbd import Button

from commission.agenda.item import AgendaItem, Part
from commission.agenda.working_copy import ViewWorkingCopy
from commission.ids import MaterialId, PersonId
from commission.materials.ask_material import with_speakers
from commission.materials.due import materials_due
from commission.materials.material import MaterialKind
from commission.materials.view_materials import ViewMaterials
from commission.meetings.meeting import MeetingState
from commission.moment import Clock
from commission.roster.actor import Actor
from commission.roster.person import Person, Reach
from commission.roster.view_roster import RosterView, ViewRoster
from handlers.cards.drawing import NAME_LIMIT, clipped, lines
from handlers.cards.material_words import kind_name
from handlers.texts import Texts
from handlers.workspace.agenda.getters import Facts, item_id, meeting_id
from handlers.workspace.paging import page_of
from handlers.workspace.search import found, search, wanted_name
from handlers.workspace.states import Agenda
from handlers.workspace.using import actor_of, cases, toast
from handlers.workspace.widgets import Choice

_PAGE = 10
_SPEAKING = (Part.SPEAKER, Part.CO_SPEAKER)


async def ask_or_choose(query: CallbackQuery, manager: DialogManager, kind: MaterialKind) -> None:
    """The only one who speaks is asked at once; otherwise she says who."""
    copy = await cases(manager).view_working_copy(actor_of(manager), meeting_id(manager))
    speaking = _speaking(copy.item(item_id(manager)))
    if len(speaking) == 1:
        await _ask(query, manager, kind, speaking[0])
        return
    manager.dialog_data["kind"] = kind
    await search(manager, "")
    await manager.switch_to(Agenda.whom)


async def choose_instead(_query: CallbackQuery, _button: Button, manager: DialogManager) -> None:
    await search(manager, "")
    await manager.switch_to(Agenda.instead)


async def candidates(
    dialog_manager: DialogManager,
    actor: Actor,
    view_working_copy: ViewWorkingCopy,
    view_roster: ViewRoster,
    **_: object,
) -> Facts:
    """Those who speak first, then the members of the meeting's bodies, then everybody else."""
    copy = await view_working_copy(actor, meeting_id(dialog_manager))
    speaking = _speaking(copy.item(item_id(dialog_manager)))
    wanted = wanted_name(dialog_manager)
    people = found(_ordered(await view_roster(actor), speaking, copy.meeting.plan.body_ids), wanted)
    page = page_of(dialog_manager, _PAGE, len(people))
    return {
        **page.facts(),
        "people": [Choice(person.id, _label(person, speaking)) for person in page.of(people)],
        "found": len(people),
        "search": wanted,
        "kind": dialog_manager.dialog_data.get("kind", ""),
    }


async def ask_person(query: CallbackQuery, _select: Any, manager: DialogManager, person: int) -> None:
    await _ask(query, manager, MaterialKind(manager.dialog_data["kind"]), PersonId(person))
    await manager.switch_to(Agenda.materials)


async def pass_on(query: CallbackQuery, _select: Any, manager: DialogManager, person: int) -> None:
    which = MaterialId(int(manager.dialog_data["material"]))
    material = await cases(manager).reassign_material(actor_of(manager), which, PersonId(person))
    owner = await _person(manager, material.person_id)
    await toast(query, manager, "toast-passed-on", name=clipped(owner.short_name, NAME_LIMIT))
    await manager.switch_to(Agenda.material)


async def everybody(
    dialog_manager: DialogManager,
    actor: Actor,
    texts: Texts,
    clock: Clock,
    view_working_copy: ViewWorkingCopy,
    view_materials: ViewMaterials,
    **_: object,
) -> Facts:
    meeting = meeting_id(dialog_manager)
    copy, view = await view_working_copy(actor, meeting), await view_materials(actor, meeting)
    chosen, plan = _chosen(dialog_manager), copy.meeting.plan
    asked = {(debt.item.id, debt.material.kind) for debt in view.debts}
    askable = with_speakers(copy.items)
    count = sum((item.id, kind) not in asked for item, _ in askable for kind in chosen)
    due = materials_due(plan.starts_at, copy.bodies[0].regulation, now=clock.now())
    text = lines(
        texts.html("desk-everybody"),
        "\n",
        texts.html("desk-everybody-known", known=len(askable), all=len(copy.items)),
        texts.html("desk-everybody-due", due=texts.when(due, plan.time_zone)),
        texts.html("desk-everybody-draft") if copy.meeting.state is MeetingState.DRAFT else "",
    )
    kinds = [Choice(kind, _toggle_label(texts, kind, on=kind in chosen)) for kind in MaterialKind]
    return {"text": text, "kinds": kinds, "count": count, "any": count > 0}


async def toggle_kind(_query: CallbackQuery, _select: Any, manager: DialogManager, kind: MaterialKind) -> None:
    chosen = _chosen(manager)
    manager.dialog_data["kinds"] = [each for each in MaterialKind if (each in chosen) != (each is kind)]


async def ask_everybody(query: CallbackQuery, _button: Button, manager: DialogManager) -> None:
    count = await cases(manager).ask_everybody(actor_of(manager), meeting_id(manager), _chosen(manager))
    await toast(query, manager, "toast-everybody-asked", count=count)
    await manager.switch_to(Agenda.items)


async def take_board(query: CallbackQuery, _button: Button, manager: DialogManager) -> None:
    await cases(manager).take_materials_board(actor_of(manager), meeting_id(manager))
    await toast(query, manager, "toast-materials-board")


async def _ask(query: CallbackQuery, manager: DialogManager, kind: MaterialKind, person: PersonId) -> None:
    actor, meeting = actor_of(manager), meeting_id(manager)
    material = await cases(manager).ask_for_material(actor, meeting, item_id(manager), kind, person)
    copy = await cases(manager).view_working_copy(actor, meeting)
    owner = await _person(manager, material.person_id)
    how = "phone" if owner.reach is not Reach.REACHABLE else copy.meeting.state
    await toast(query, manager, "toast-material-asked", name=clipped(owner.short_name, NAME_LIMIT), how=how)


async def _person(manager: DialogManager, person: PersonId) -> Person:
    return (await cases(manager).view_roster(actor_of(manager))).person(person)


def _speaking(item: AgendaItem) -> list[PersonId]:
    """Whom of them the roster knows, each once."""
    people = (each.person_id for part in _SPEAKING for each in item.taking(part))
    return list(dict.fromkeys(person for person in people if person))


def _ordered(roster: RosterView, speaking: Iterable[PersonId], bodies: Iterable[Any]) -> list[Person]:
    order = dict.fromkeys([*speaking, *roster.members(bodies), *roster.people])
    return [roster.people[person] for person in order if person in roster.people]


def _label(person: Person, speaking: list[PersonId]) -> str:
    name = clipped(person.short_name, NAME_LIMIT)
    return f"🎙 {name}" if person.id in speaking else name


def _chosen(manager: DialogManager) -> list[MaterialKind]:
    return [MaterialKind(kind) for kind in manager.dialog_data.get("kinds", [MaterialKind.REPORT])]


def _toggle_label(texts: Texts, kind: MaterialKind, *, on: bool) -> str:
    return texts.plain("desk-kind", on="yes" if on else "no", kind=kind_name(texts, kind))
