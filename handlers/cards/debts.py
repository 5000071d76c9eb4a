"""What somebody is to prepare for a meeting, and what has become of it."""

from collections.abc import Sequence
from dataclasses import dataclass

from aiogram.types import InlineKeyboardButton

from commission.ids import MeetingId, PersonId
from commission.materials.debt import Debt
from commission.materials.view_materials import DebtsView, ViewDebts
from commission.roster.find_actor import FindActor
from handlers.callbacks.materials import AttachTap, SendPageTap, SendTap
from handlers.cards.agenda_words import title_of
from handlers.cards.drawing import Drawing, Rows, button, lines
from handlers.cards.material_words import kind_name
from handlers.cards.materials import standing
from handlers.cards.meeting_texts import heading
from handlers.cards.pages import fitting, shortened
from handlers.cards.turning import page_of, turns
from handlers.texts import Html, Texts, texts_for

_TITLE_LIMIT, _LABEL_LIMIT, _REMARK_LIMIT = 60, 50, 500  # characters
_BUTTONS = 8


@dataclass(frozen=True, slots=True)
class DebtsPainter:
    view: ViewDebts
    find_actor: FindActor

    async def __call__(self, subject: int, reader: PersonId, locale: str, *, fresh: bool) -> Drawing | None:
        view, texts = await self.view(reader, MeetingId(subject)), texts_for(locale)
        wanted = view.is_ahead and any(debt.material.is_owed for debt in view.debts)
        if fresh and not wanted:
            return None
        by_button = (await self.find_actor(reader)).is_secretary
        return draw_debts(view, texts, by_button=by_button).about(view.bodies)


def draw_debts(view: DebtsView, texts: Texts, *, by_button: bool = False) -> Drawing:
    """`by_button`: what the reader sends without being asked is something else, a roster."""
    about = heading(texts, view.meeting, view.bodies)
    farewell = texts.html("debts-farewell", heading=about)
    if not view.is_ahead or not view.debts:
        return Drawing(texts.html("debts-none", heading=about), farewell=farewell)
    owed = [debt for debt in view.debts if debt.material.is_owed]
    told = [_line(view, debt, texts) for debt in sorted(view.debts, key=_urgency)]
    plan = view.meeting.plan
    text = lines(
        texts.html(_title(view.debts)),
        about,
        texts.html("meeting-when", when=texts.when(plan.starts_at, plan.time_zone)),
        "\n",
        *fitting(told, lambda left: texts.html("debts-more", count=left)),
        "\n",
        texts.html("debts-how-by-button" if by_button else "debts-how") if owed else "",
    )
    return Drawing(text, [_attach(debt, texts) for debt in owed[:_BUTTONS]], farewell=farewell)


def draw_choice(debts: list[Debt], texts: Texts, page: int, name: str) -> Drawing:
    """For which of them the file is. The last page for a number beyond the end."""
    shown, page, pages = page_of(debts, page, _BUTTONS)
    several = len({debt.meeting.id for debt in debts}) > 1
    rows: Rows = [[button(_label(debt, texts, dated=several), SendTap(material=debt.material.id))] for debt in shown]
    turn = turns(texts, page, pages, lambda number: SendPageTap(page=number))
    return Drawing(texts.html("file-for-what", name=name), [*rows, *turn], silent=True)


def _title(debts: Sequence[Debt]) -> str:
    if any(debt.material.is_owed for debt in debts):
        return "debts-title"
    return "debts-on-paper" if all(debt.is_on_paper for debt in debts) else "debts-all-sent"


def _urgency(debt: Debt) -> bool:
    """What is owed comes first."""
    return not debt.material.is_owed


def _line(view: DebtsView, debt: Debt, texts: Texts) -> Html:
    material = debt.material
    line = texts.html(
        "debts-line",
        standing=standing(material, view.now),
        number=debt.number,
        title=shortened(title_of(texts, debt.item), _TITLE_LIMIT),
        kind=kind_name(texts, material.kind).lower(),
        due=texts.when(material.due_at, debt.meeting.plan.time_zone),
    )
    remark = shortened(material.remark, _REMARK_LIMIT)
    return lines(line, texts.html("debts-remark", remark=remark) if remark else "")


def _attach(debt: Debt, texts: Texts) -> list[InlineKeyboardButton]:
    label = texts.plain("button-send-file", number=debt.number, kind=kind_name(texts, debt.material.kind))
    return [button(label, AttachTap(material=debt.material.id))]


def _label(debt: Debt, texts: Texts, *, dated: bool) -> str:
    day = texts.date(debt.meeting.plan.starts_at, debt.meeting.plan.time_zone)
    label = texts.plain(
        "button-file-for",
        dated="yes" if dated else "no",
        day=day,
        number=debt.number,
        kind=kind_name(texts, debt.material.kind),
        title=title_of(texts, debt.item),
    )
    return shortened(label, _LABEL_LIMIT)
