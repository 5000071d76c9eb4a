"""What the windows about materials show."""

from collections.abc import Iterable, Sequence
from datetime import datetime

from aiogram_dialog import DialogManager

from commission.agenda.working_copy import ViewWorkingCopy
from commission.errors import NotFoundError
from commission.ids import MaterialId
from commission.materials.debt import Debt
from commission.materials.material import MaterialKind, MaterialState
from commission.materials.version import Version
from commission.materials.view_materials import MaterialView, ViewMaterial, ViewMaterials
from commission.roster.actor import Actor
from commission.roster.person import Reach
from handlers.cards.agenda_words import title_of
from handlers.cards.drawing import NAME_LIMIT, clipped, lines
from handlers.cards.material import person_text
from handlers.cards.material_words import due_day, file_size, kind_name
from handlers.cards.materials import standing
from handlers.cards.pages import shortened
from handlers.texts import Html, Texts
from handlers.workspace.agenda.getters import Facts, item_id, meeting_id
from handlers.workspace.widgets import Choice

_VERSIONS = 5  # the newest ones, each with a button
_TITLE_LIMIT = 300  # characters


def material_id(manager: DialogManager) -> MaterialId:
    return MaterialId(int(manager.dialog_data["material"]))


async def of_item(
    dialog_manager: DialogManager,
    actor: Actor,
    texts: Texts,
    view_working_copy: ViewWorkingCopy,
    view_materials: ViewMaterials,
    **_: object,
) -> Facts:
    """A row for each kind: what has become of it, or that it can be asked for. A colleague may take the item away."""
    meeting, item = meeting_id(dialog_manager), item_id(dialog_manager)
    copy, view = await view_working_copy(actor, meeting), await view_materials(actor, meeting)
    if all(each.id != item for each in copy.items):
        return {"text": texts.html("desk-item-gone"), "kinds": [], "there": False}
    found, number = copy.item(item), copy.number(item)
    asked = {debt.material.kind: debt for debt in view.debts if debt.item.id == item}
    text = lines(
        texts.html("desk-materials-title", number=number),
        texts.html("came-item", title=shortened(title_of(texts, found), _TITLE_LIMIT)),
        "\n",
        texts.html("desk-materials-restricted" if found.restricted else "desk-materials-hint"),
    )
    rows = [Choice(kind, _row(texts, kind, asked.get(kind), view.now)) for kind in MaterialKind]
    return {"text": text, "kinds": [] if found.restricted else rows, "there": True}


async def material(
    dialog_manager: DialogManager, actor: Actor, texts: Texts, view_material: ViewMaterial, **_: object
) -> Facts:
    """Remembers which version she sees: what comes later is not decided about unseen. A colleague may take it back."""
    try:
        view = await view_material(actor, material_id(dialog_manager))
    except NotFoundError:
        gone = dict.fromkeys(("waits", "returnable", "electronic", "there"), False)
        return {"text": texts.html("desk-material-gone"), "versions": [], **gone}
    found = view.debt.material
    dialog_manager.dialog_data["version"] = found.latest.number if found.latest else 0
    newest = found.versions[: -_VERSIONS - 1 : -1]
    return {
        "text": _text(texts, view, newest),
        "versions": [Choice(each.number, texts.plain("button-version", number=each.number)) for each in newest],
        "waits": view.may_be_accepted,
        "returnable": view.may_be_returned,
        "electronic": found.state is not MaterialState.ON_PAPER,
        "there": True,
    }


def _row(texts: Texts, kind: MaterialKind, debt: Debt | None, now: datetime) -> str:
    if debt is None:
        return texts.plain("desk-not-asked", kind=kind)
    return texts.plain(
        "desk-asked",
        kind=kind_name(texts, kind),
        name=clipped(debt.person.short_name, NAME_LIMIT),
        due=due_day(texts, debt),
        standing=standing(debt.material, now),
    )


def _text(texts: Texts, view: MaterialView, newest: Sequence[Version]) -> Html:
    debt, found = view.debt, view.debt.material
    due = texts.when(found.due_at, debt.meeting.plan.time_zone)
    unreached = found.is_owed and debt.person.reach is not Reach.REACHABLE
    return lines(
        texts.html("desk-material-title", kind=kind_name(texts, found.kind), number=debt.number),
        texts.html("came-item", title=shortened(title_of(texts, debt.item), _TITLE_LIMIT)),
        "\n",
        person_text(debt.person, texts),
        texts.html("desk-material-phone") if unreached else "",
        texts.html("desk-material-standing", standing=standing(found, view.now), due=due),
        texts.html("desk-material-remark", remark=found.remark) if found.remark else "",
        texts.html("desk-material-place", place=found.read_at) if found.read_at else "",
        "\n" if newest else "",
        *_versions(texts, view, newest),
    )


def _versions(texts: Texts, view: MaterialView, newest: Iterable[Version]) -> list[Html]:
    zone, found = view.debt.meeting.plan.time_zone, view.debt.material
    shown = [
        texts.html(
            "desk-version",
            number=each.number,
            name=each.file.name,
            size=file_size(texts, each.file.size),
            when=texts.short_day(each.sent_at, zone),
            served="yes" if each.number == found.accepted else "no",
        )
        for each in newest
    ]
    before = len(found.versions) - len(shown)
    return [
        *([texts.html("desk-versions")] if shown else []),
        *shown,
        *([texts.html("desk-versions-before", count=before)] if before else []),
    ]
