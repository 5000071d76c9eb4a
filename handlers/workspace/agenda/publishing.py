"""The last look before people hear of it."""

from typing import Any

from aiogram.types import CallbackQuery
from aiogram_dialog import DialogManager
from aiogram_dialog.widgets.kbd import Button

from commission.agenda.publish import PreviewPublication, Publication
from commission.agenda.revision import StaleAgendaError
from commission.roster.actor import Actor
from commission.roster.person import Reach
from handlers.cards.agenda_changes import change_texts
from handlers.cards.drawing import NAME_LIMIT, clipped, lines
from handlers.cards.pages import fitting
from handlers.texts import Html, Texts
from handlers.workspace.agenda.getters import meeting_id
from handlers.workspace.states import Agenda
from handlers.workspace.using import actor_of, cases, toast

_NAMED = 15
_ROOM = 2500  # UTF-16 units for the changes; below them it says who hears of them


async def begin(_query: CallbackQuery, _button: Button, manager: DialogManager) -> None:
    await manager.switch_to(Agenda.publish)


async def preview(
    dialog_manager: DialogManager, actor: Actor, texts: Texts, preview_publication: PreviewPublication, **_: object
) -> dict[str, Any]:
    seen = await preview_publication(actor, meeting_id(dialog_manager))
    dialog_manager.dialog_data["edition"] = seen.edition
    changes = change_texts(seen.changes, texts, seen.time_zone) if seen.number > 1 else []
    text = lines(
        texts.html("publish-title", number=seen.number, count=len(seen.items)),
        "\n",
        *fitting(changes, lambda left: texts.html("agenda-more-changes", count=left), _ROOM),
        "\n" if changes else "",
        _told(texts, seen),
        texts.html("publish-unchanged", count=seen.unchanged) if seen.unchanged and seen.number > 1 else "",
        _names(texts, "publish-newcomers", [person.short_name for person in seen.newcomers]),
        _names(texts, "publish-strangers", list(seen.strangers)),
    )
    return {"text": text}


async def publish(query: CallbackQuery, _button: Button, manager: DialogManager) -> None:
    """Somebody else may have changed the agenda meanwhile: then the window is drawn anew, and says so."""
    edition = manager.dialog_data.get("edition", "")
    try:
        revision = await cases(manager).publish_agenda(actor_of(manager), meeting_id(manager), edition)
    except StaleAgendaError as error:
        await toast(query, manager, error.key)
        return
    await toast(query, manager, "toast-published", number=revision.number)
    await manager.switch_to(Agenda.items)


def _told(texts: Texts, seen: Publication) -> Html:
    unreached = [person for person in seen.told if person.reach is not Reach.REACHABLE]
    names = _names(texts, "publish-told", [person.short_name for person in seen.told])
    return lines(
        names or texts.html("publish-told-nobody"),
        texts.html("publish-unreached", count=len(unreached)) if unreached else "",
    )


def _names(texts: Texts, key: str, names: list[str]) -> Html:
    if not names:
        return Html("")
    shown = ", ".join(clipped(name, NAME_LIMIT) for name in names[:_NAMED])
    return texts.html(key, count=len(names), names=shown, more=max(0, len(names) - _NAMED))
