"""A pasted or forwarded text, in as many messages as Telegram made of it, and whom its names mean."""

from collections.abc import Sequence
from typing import Any

from aiogram.types import CallbackQuery
from aiogram_dialog import DialogManager
from aiogram_dialog.widgets.kbd import Button

from commission.agenda.enter_agenda import AgendaPreview, NameQuestion
from commission.agenda.losses import AtStake, Fate
from commission.errors import TextLengthError
from commission.ids import PersonId
from handlers.cards.drawing import lines
from handlers.cards.material_words import kind_name
from handlers.cards.pages import fitting, paged, shortened
from handlers.guard import take_out_of_the_chat
from handlers.texts import Html, Texts
from handlers.workspace.agenda.getters import item_id, item_text, meeting_id
from handlers.workspace.paging import Page, first_page, page_of
from handlers.workspace.states import Agenda
from handlers.workspace.using import actor_of, cases, toast
from handlers.workspace.widgets import Choice

TEXT_LIMIT = 100_000  # characters: more than any agenda
_UNREAD_SHOWN = 10
_CANDIDATES = 8
_STAKE_ROOM, _STAKE_TITLE = 2500, 120  # UTF-16 units of the whole; characters of a title
Facts = dict[str, Any]


async def begin(_query: CallbackQuery, _button: Button, manager: DialogManager) -> None:
    await _forget(manager)
    await manager.switch_to(Agenda.enter)


async def add_text(manager: DialogManager, text: str) -> None:
    """Telegram cuts a long text into several messages: what comes next belongs to it. Raises TextLengthError."""
    before = manager.dialog_data.get("pasted", "")
    together = f"{before}\n{text}" if before else text
    if len(together) > TEXT_LIMIT:
        raise TextLengthError(limit=TEXT_LIMIT, length=len(together))
    manager.dialog_data["pasted"] = together
    await _take_out_of_the_chat(manager)
    first_page(manager)
    await manager.switch_to(Agenda.preview)


async def preview(dialog_manager: DialogManager, texts: Texts, **_: object) -> Facts:
    seen = await _previewed(dialog_manager)
    question = seen.questions[0] if seen.questions else None
    pages = paged(_understood(texts, seen))
    page: Page = page_of(dialog_manager, 1, len(pages))
    text = lines(
        texts.html("agenda-preview-title", count=len(seen.items), present=seen.present),
        texts.html("agenda-pasted-removed") if dialog_manager.dialog_data.get("removed") else "",
        "\n",
        pages[page.number],
        "\n",
        _question(texts, question, len(seen.questions)) if question else texts.html("agenda-preview-more"),
    )
    return {
        **page.facts(),
        "text": text,
        "asks": question is not None,
        "candidates": _candidates(texts, question) if question else [],
        "replaces": bool(seen.items and seen.present),
        "is_first": bool(seen.items and not seen.present),
    }


async def answer(_query: CallbackQuery, _select: Any, manager: DialogManager, choice: tuple[str, int]) -> None:
    question, person = choice
    manager.dialog_data["whom"] = {**manager.dialog_data.get("whom", {}), question: person}


async def replace_all(query: CallbackQuery, _button: Button, manager: DialogManager) -> None:
    await _enter(query, manager, after=False)


async def append(query: CallbackQuery, _button: Button, manager: DialogManager) -> None:
    await _enter(query, manager, after=True)


async def forget(_query: CallbackQuery, _button: Button, manager: DialogManager) -> None:
    await _forget(manager)
    await manager.switch_to(Agenda.items)


async def add_item(manager: DialogManager, text: str) -> None:
    """One item in its own words, or with its speaker as an agenda writes it."""
    actor, meeting = actor_of(manager), meeting_id(manager)
    seen = await cases(manager).preview_agenda(actor, meeting, text, {})
    await cases(manager).enter_agenda(actor, meeting, text, {}, after=True)
    if _names_restricted(seen):
        await take_out_of_the_chat(manager.event)
    await manager.switch_to(Agenda.items)


async def type_people(manager: DialogManager, text: str) -> None:
    await cases(manager).name_people(actor_of(manager), meeting_id(manager), item_id(manager), text)
    await manager.switch_to(Agenda.item)


def read_answer(text: str) -> tuple[str, int]:
    """«1a2b~12»: the question, and who is meant. Raises ValueError."""
    question, _, person = text.partition("~")
    return question, int(person)


async def _enter(query: CallbackQuery, manager: DialogManager, *, after: bool) -> None:
    text = manager.dialog_data.get("pasted", "")
    actor, meeting = actor_of(manager), meeting_id(manager)
    stored = await cases(manager).enter_agenda(actor, meeting, text, _whom(manager), after=after)
    await toast(query, manager, "toast-agenda-entered", count=len(stored))
    await _forget(manager)
    await manager.switch_to(Agenda.items)


async def _take_out_of_the_chat(manager: DialogManager) -> None:
    """What names a restricted item does not stay where it was pasted (Bot API, deleteMessage: within 48 hours)."""
    if _names_restricted(await _previewed(manager)):
        manager.dialog_data["removed"] = await take_out_of_the_chat(manager.event)


def _names_restricted(seen: AgendaPreview) -> bool:
    return any(item.restricted for item in seen.items)


async def _previewed(manager: DialogManager) -> AgendaPreview:
    text = manager.dialog_data.get("pasted", "")
    return await cases(manager).preview_agenda(actor_of(manager), meeting_id(manager), text, _whom(manager))


def _whom(manager: DialogManager) -> dict[str, PersonId]:
    return {question: PersonId(int(person)) for question, person in manager.dialog_data.get("whom", {}).items()}


async def _forget(manager: DialogManager) -> None:
    manager.dialog_data.update(pasted="", whom={}, removed=False)
    first_page(manager)


def _understood(texts: Texts, seen: AgendaPreview) -> Sequence[Html]:
    """What was not understood, and what would be lost, first: it is what she must look at."""
    unread = [texts.html("agenda-unread-line", number=line.number, text=line.text) for line in seen.unread]
    more = len(unread) - _UNREAD_SHOWN
    missed = lines(
        texts.html("agenda-unread", count=len(unread)),
        *unread[:_UNREAD_SHOWN],
        texts.html("agenda-unread-more", count=more) if more > 0 else "",
    )
    items = [item_text(texts, number, item) for number, item in enumerate(seen.items, start=1)]
    return [
        *([missed] if unread else []),
        *_stakes(texts, seen.at_stake),
        *(items or [texts.html("agenda-preview-empty")]),
    ]


def _stakes(texts: Texts, at_stake: Sequence[AtStake]) -> list[Html]:
    told = [_stake(texts, each) for each in at_stake]
    shown = fitting(told, lambda left: texts.html("agenda-unread-more", count=left), _STAKE_ROOM)
    return [lines(texts.html("agenda-stake"), *shown)] if told else []


def _stake(texts: Texts, each: AtStake) -> Html:
    """What is restricted now is not called by its title any more."""
    kinds = ", ".join(kind_name(texts, material.kind) for material in each.materials)
    facts: dict[str, object] = {"number": each.number, "kinds": kinds}
    if each.fate is not Fate.SEALED:
        facts["title"] = shortened(each.item.title, _STAKE_TITLE)
    if each.fate is Fate.KEPT:
        facts["now"] = shortened(each.now.title if each.now else "", _STAKE_TITLE)
    else:
        facts["files"] = each.files
    return texts.html(f"agenda-stake-{each.fate}", **facts)


def _question(texts: Texts, question: NameQuestion, count: int) -> Html:
    return texts.html("agenda-whom", name=question.name, post=question.post or "—", count=count)


def _candidates(texts: Texts, question: NameQuestion) -> list[Choice]:
    """The id names the question, so that a late tap never answers another."""
    found = [
        Choice(f"{question.id}~{person.id}", f"{person.name}, {person.post}"[:60])
        for person in question.candidates[:_CANDIDATES]
    ]
    return [*found, Choice(f"{question.id}~0", texts.plain("agenda-whom-nobody"))]
