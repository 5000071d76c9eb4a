"""What the windows about people show."""

from collections import defaultdict
from typing import Any

from aiogram_dialog import DialogManager

from commission.access.handing_over import may_hand_over
from commission.errors import NotFoundError
from commission.ids import BodyId, PersonId
from commission.roster.actor import Actor
from commission.roster.body import Membership
from commission.roster.person import Person, Reach
from commission.roster.view_roster import RosterView, ViewRoster
from commission.tasks.list_tasks import ListTasks
from commission.tasks.query import TaskQuery
from handlers.cards.drawing import lines
from handlers.texts import Html, Texts
from handlers.workspace.paging import page_of
from handlers.workspace.search import found, wanted_name
from handlers.workspace.widgets import Choice

_PAGE = 10
_FILTERS = 24  # more bodies than that have no buttons of their own
Facts = dict[str, Any]


async def page(
    dialog_manager: DialogManager, actor: Actor, texts: Texts, view_roster: ViewRoster, **_: object
) -> Facts:
    roster, chosen = await view_roster(actor), dialog_manager.dialog_data
    body, absent, wanted = chosen.get("body"), bool(chosen.get("absent")), wanted_name(dialog_manager)
    own = own_people(actor, roster, BodyId(body) if body else None)
    strangers = [person for person in own if person.reach is Reach.NEVER_STARTED]
    listed = found(strangers if absent else own, wanted)
    here = page_of(dialog_manager, _PAGE, len(listed))
    bodies = roster.own_bodies()[:_FILTERS]
    return {
        **here.facts(),
        "people": [Choice(p.id, texts.plain("roster-row", reach=p.reach, name=p.short_name)) for p in here.of(listed)],
        "bodies": [Choice(b.id, f"• {b.code}" if b.id == body else b.code) for b in bodies],
        "several": len(bodies) > 1,
        "found": len(listed),
        "search": wanted,
        "absent": absent,
        "everybody": not absent,
        "strangers": len(strangers),
        "invitable": bool(to_let_in(actor, roster)),
    }


def own_people(actor: Actor, roster: RosterView, body: BodyId | None) -> list[Person]:
    """Of one body or of all that he manages, by name; the operator also sees who sits nowhere."""
    if body is None and actor.person.is_operator:
        return list(roster.people.values())
    return [roster.people[p] for p in roster.members(roster.mine & {body} if body else roster.mine)]


def own_person(actor: Actor, roster: RosterView, person_id: PersonId) -> Person:
    """Raises NotFoundError for those of other bodies, as for those who are nowhere: a tap may name anybody."""
    seated = any(seat.body_id in roster.mine for seat in roster.seats(person_id))
    if not seated and not actor.person.is_operator:
        raise NotFoundError
    return roster.person(person_id)


def to_let_in(actor: Actor, roster: RosterView) -> list[Person]:
    """Those who have never started the bot, and whom the actor may give a link."""
    seats = defaultdict[PersonId, list[Membership]](list)
    for seat in roster.memberships:
        seats[seat.person_id].append(seat)
    strangers = [roster.people[p] for p in seats if roster.people[p].reach is Reach.NEVER_STARTED]
    return [person for person in strangers if may_hand_over(actor, Actor(person, tuple(seats[person.id])))]


async def person(
    dialog_manager: DialogManager, actor: Actor, texts: Texts, view_roster: ViewRoster, **_: object
) -> Facts:
    roster = await view_roster(actor)
    someone = own_person(actor, roster, person_id(dialog_manager))
    seats = roster.seats(someone.id)
    return {
        "text": _about(texts, someone, roster),
        "seated": any(seat.body_id in roster.mine for seat in seats),
        "opens": bool(seats) and may_hand_over(actor, Actor(someone, tuple(seats))),
    }


async def removal(
    dialog_manager: DialogManager,
    actor: Actor,
    texts: Texts,
    view_roster: ViewRoster,
    list_tasks: ListTasks,
    **_: object,
) -> Facts:
    roster = await view_roster(actor)
    someone = own_person(actor, roster, person_id(dialog_manager))
    left = dialog_manager.dialog_data.get("leaves")
    bodies = [roster.body(m.body_id) for m in roster.seats(someone.id) if m.body_id in roster.mine]
    return {
        "name": someone.name,
        "body": roster.body(BodyId(left)).code if left else "",
        "tasks": (await list_tasks(actor, TaskQuery(body_id=BodyId(left), person_id=someone.id))).total if left else 0,
        "chosen": left is not None,
        "open": left is None,
        "bodies": [Choice(body.id, body.code) for body in bodies],
    }


async def links(dialog_manager: DialogManager, actor: Actor, view_roster: ViewRoster, **_: object) -> Facts:
    roster = await view_roster(actor)
    return {"count": len(to_let_in(actor, roster))}


def person_id(manager: DialogManager) -> PersonId:
    return PersonId(int(manager.dialog_data["person"]))


def _about(texts: Texts, someone: Person, roster: RosterView) -> Html:
    work = ", ".join(part for part in (someone.post, someone.organization) if part)
    return lines(
        texts.html("roster-person", name=someone.name),
        texts.html("roster-work", work=work) if work else "",
        *(_seat(texts, seat, roster) for seat in roster.seats(someone.id)),
        "\n",
        texts.html("roster-phone", phone=someone.phone) if someone.phone else texts.html("roster-no-phone"),
        texts.html("roster-email", email=someone.email) if someone.email else "",
        texts.html("roster-reach", reach=someone.reach),
    )


def _seat(texts: Texts, seat: Membership, roster: RosterView) -> Html:
    instead = roster.people.get(seat.substitutes_for) if seat.substitutes_for else None
    return lines(
        texts.html(
            "roster-seat",
            body=roster.body(seat.body_id).code,
            role=seat.role,
            votes="yes" if seat.votes else "no",
            group=seat.group,
            grouped="yes" if seat.group else "no",
        ),
        texts.html("roster-substitutes", name=instead.short_name) if instead else "",
    )
