"""One more person for a meeting that is announced already."""

from typing import Any

from aiogram.types import CallbackQuery
from aiogram_dialog import DialogManager
from aiogram_dialog.widgets.kbd import Button

from commission.ids import PersonId
from commission.meetings.list_meetings import MeetingView, ViewMeeting
from commission.roster.actor import Actor
from commission.roster.person import Person
from handlers.workspace.meetings.getters import meeting_id
from handlers.workspace.paging import page_of
from handlers.workspace.search import found, search, wanted_name
from handlers.workspace.states import Meetings
from handlers.workspace.using import actor_of, cases, toast
from handlers.workspace.widgets import Choice

_PAGE = 12


async def candidates(
    dialog_manager: DialogManager, actor: Actor, view_meeting: ViewMeeting, **_: object
) -> dict[str, Any]:
    """Everybody in the roster who is not invited; the members of the meeting's bodies first."""
    wanted = wanted_name(dialog_manager)
    people = found(_uninvited(await view_meeting(actor, meeting_id(dialog_manager))), wanted)
    page = page_of(dialog_manager, _PAGE, len(people))
    return {
        **page.facts(),
        "people": [Choice(person.id, person.short_name) for person in page.of(people)],
        "found": len(people),
        "search": wanted,
    }


async def begin(_query: CallbackQuery, _button: Button, manager: DialogManager) -> None:
    await search(manager, "")
    await manager.switch_to(Meetings.invite_more)


async def end(_query: CallbackQuery, _button: Button, manager: DialogManager) -> None:
    await search(manager, "")
    await manager.switch_to(Meetings.view)


async def invite(query: CallbackQuery, _select: Any, manager: DialogManager, person_id: int) -> None:
    person = (await cases(manager).view_roster(actor_of(manager))).person(PersonId(person_id))
    added = await cases(manager).invite_more(actor_of(manager), meeting_id(manager), person.id)
    key = "toast-invited-more" if added else "toast-invited-already"
    await toast(query, manager, key, name=person.short_name)


def _uninvited(seen: MeetingView) -> list[Person]:
    seated = {membership.person_id for membership in seen.gathering.memberships}
    others = [person for number, person in seen.people.items() if number not in seen.gathering.invitations]
    return sorted(others, key=lambda person: (person.id not in seated, person.name))
