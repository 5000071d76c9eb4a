"""Who is invited: by body, by group, by person."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import Any

from aiogram.types import CallbackQuery
from aiogram_dialog import DialogManager

from commission.ids import BodyId, PersonId
from commission.roster.actor import Actor
from commission.roster.view_roster import RosterView, ViewRoster
from handlers.workspace.paging import page_of
from handlers.workspace.search import found, wanted_name
from handlers.workspace.using import actor_of, cases
from handlers.workspace.widgets import Choice, token
from handlers.workspace.wizard.form import Form, form_of, keep

_PAGE = 12
_BODIES, _GROUPS = 30, 60  # a keyboard holds a hundred buttons; beyond that, people are found by name


async def summary(dialog_manager: DialogManager, actor: Actor, view_roster: ViewRoster, **_: object) -> dict[str, Any]:
    form, roster = form_of(dialog_manager), await view_roster(actor)
    invited = {*form.invited}
    by_body = [Choice(b.id, _marked(b.code, roster.members([b.id]), invited)) for b in roster.bodies[:_BODIES]]
    groups = list(roster.groups(form.bodies).items())[:_GROUPS]
    by_group = [Choice(token(name), _marked(name, people, invited)) for name, people in groups]
    return {"by_body": by_body, "by_group": by_group, "count": len(invited)}


async def people(dialog_manager: DialogManager, actor: Actor, view_roster: ViewRoster, **_: object) -> dict[str, Any]:
    form, roster = form_of(dialog_manager), await view_roster(actor)
    wanted = wanted_name(dialog_manager)
    candidates = found(_own_first(form, roster), wanted)
    page, invited = page_of(dialog_manager, _PAGE, len(candidates)), {*form.invited}
    shown = [Choice(p.id, f"{'✅' if p.id in invited else '▫️'} {p.short_name}") for p in page.of(candidates)]
    return {
        **page.facts(),
        "people": shown,
        "count": len(invited),
        "found": len(candidates),
        "search": wanted,
    }


async def toggle_body(_query: CallbackQuery, _select: Any, manager: DialogManager, body_id: int) -> None:
    roster = await cases(manager).view_roster(actor_of(manager))
    _toggle(manager, roster, roster.members([BodyId(body_id)]))


async def toggle_group(_query: CallbackQuery, _select: Any, manager: DialogManager, group: int) -> None:
    roster = await cases(manager).view_roster(actor_of(manager))
    for name, people_ in roster.groups(form_of(manager).bodies).items():
        if token(name) == group:
            _toggle(manager, roster, people_)


async def toggle_person(_query: CallbackQuery, _select: Any, manager: DialogManager, person_id: int) -> None:
    roster = await cases(manager).view_roster(actor_of(manager))
    _toggle(manager, roster, [roster.person(PersonId(person_id)).id])


def _toggle(manager: DialogManager, roster: RosterView, some: Sequence[PersonId]) -> None:
    """All of them leave if all of them are there; otherwise all of them come."""
    form = form_of(manager)
    invited = {*form.invited}
    invited = invited - {*some} if invited.issuperset(some) else invited | {*some}
    keep(manager, replace(form, invited=tuple(p for p in roster.people if p in invited)))


def _own_first(form: Form, roster: RosterView) -> list[Any]:
    own = roster.members(form.bodies)
    others = [p for p in roster.people if p not in {*own}]
    return [roster.people[p] for p in (*own, *others)]


def _marked(name: str, people_: Iterable[PersonId], invited: set[PersonId]) -> str:
    """All, some or none of them."""
    everybody = {*people_}
    inside = len(everybody & invited)
    mark = "▫️" if not inside else "✅" if inside == len(everybody) else "➖"
    return f"{mark} {name[:40]} · {inside}/{len(everybody)}"
