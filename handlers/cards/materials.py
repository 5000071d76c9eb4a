"""Who owes what for a meeting: the secretary's board of materials, and its whole list."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from itertools import groupby

from commission.ids import MeetingId, PersonId
from commission.materials.debt import Debt
from commission.materials.material import Material, MaterialState
from commission.materials.view_materials import DebtsView, ViewMaterials
from commission.roster.actor import Actor
from commission.roster.find_actor import FindActor
from commission.roster.person import Reach
from handlers.callbacks.boards import CloseTap
from handlers.callbacks.materials import OwedListTap, RemindDebtorsTap
from handlers.cards.agenda_words import title_of
from handlers.cards.drawing import NAME_LIMIT, Drawing, Rows, button, clipped, lines
from handlers.cards.material_words import due_day, kind_name
from handlers.cards.meeting_texts import heading
from handlers.cards.pages import paged, shortened
from handlers.cards.turning import turns
from handlers.texts import Html, Texts, texts_for

OVERDUE, RETURNED_LATE = "overdue", "returned_late"
_LINES = 25  # on the card; the rest is one tap away
_TITLE_LIMIT, _LISTED_TITLE_LIMIT = 60, 160  # characters of an item's title on the card, and in the list


@dataclass(frozen=True, slots=True)
class MaterialsPainter:
    view: ViewMaterials
    find_actor: FindActor

    async def __call__(self, subject: int, reader: PersonId, locale: str, *, fresh: bool) -> Drawing | None:
        actor = await self.find_actor(reader)
        view = await self.view(actor, MeetingId(subject))
        return draw_materials(view, actor, texts_for(locale)).about(view.bodies)


def draw_materials(view: DebtsView, actor: Actor, texts: Texts) -> Drawing:
    about = heading(texts, view.meeting, view.bodies)
    shown = _fitting(_by_item(view))
    left = len(view.debts) - sum(len(debts) for debts in shown)
    text = lines(
        texts.html("owed-title"),
        about,
        _counts(view, texts) if view.debts else texts.html("owed-empty"),
        "\n",
        *(_block(view, debts, texts, _TITLE_LIMIT) for debts in shown),
        texts.html("owed-more", count=left) if left else "",
        _phone_hint(view.debts, texts),
    )
    rows = _rows(view, actor, texts, whole=not left)
    return Drawing(text, rows, silent=True, farewell=texts.html("owed-farewell", heading=about))


def draw_owed_list(view: DebtsView, texts: Texts, page: int) -> Drawing:
    """The last page for a number beyond the end."""
    blocks = [_block(view, debts, texts, _LISTED_TITLE_LIMIT) for debts in _by_item(view)]
    pages = paged(blocks or [texts.html("owed-empty")])
    page = min(page, len(pages) - 1)
    text = lines(
        texts.html("owed-list-title"),
        heading(texts, view.meeting, view.bodies),
        "\n",
        pages[page],
        "\n",
        _phone_hint(view.debts, texts),
        texts.html("agenda-page", page=page + 1, pages=len(pages)) if len(pages) > 1 else "",
    )
    turn = turns(texts, page, len(pages), lambda number: OwedListTap(meeting=view.meeting.id, page=number))
    return Drawing(text, [*turn, [button(texts.plain("button-close"), CloseTap())]], silent=True)


def standing(material: Material, now: datetime) -> str:
    """Its state, or that it should have been here (again) by now."""
    if not material.is_overdue(now):
        return material.state
    return RETURNED_LATE if material.state is MaterialState.RETURNED else OVERDUE


def _by_item(view: DebtsView) -> list[list[Debt]]:
    """In the order of the agenda; what is overdue comes first, item by item and in each of them."""
    groups = [list(debts) for _, debts in groupby(view.debts, key=lambda debt: debt.number)]
    sorted_groups = [sorted(debts, key=lambda debt: not debt.material.is_overdue(view.now)) for debts in groups]
    return sorted(sorted_groups, key=lambda debts: not debts[0].material.is_overdue(view.now))


def _fitting(groups: Iterable[list[Debt]]) -> list[list[Debt]]:
    """Whole items, as many as have room on the card."""
    used, shown = 0, []
    for debts in groups:
        used += 1 + len(debts)
        if used > _LINES:
            break
        shown.append(debts)
    return shown


def _counts(view: DebtsView, texts: Texts) -> Html:
    count = Counter(standing(debt.material, view.now) for debt in view.debts)
    return texts.html(
        "owed-counts",
        owed=count[MaterialState.OWED] + count[MaterialState.RETURNED],
        overdue=count[OVERDUE] + count[RETURNED_LATE],
        delivered=count[MaterialState.DELIVERED],
        accepted=count[MaterialState.ACCEPTED],
        paper=count[MaterialState.ON_PAPER],
    )


def _block(view: DebtsView, debts: Sequence[Debt], texts: Texts, title_limit: int) -> Html:
    title = shortened(title_of(texts, debts[0].item), title_limit)
    about = texts.html("owed-item", number=debts[0].number, title=title)
    return lines(about, *(_line(view, debt, texts) for debt in debts))


def _line(view: DebtsView, debt: Debt, texts: Texts) -> Html:
    return texts.html(
        "owed-line",
        standing=standing(debt.material, view.now),
        kind=kind_name(texts, debt.material.kind),
        name=clipped(debt.person.short_name, NAME_LIMIT),
        due=due_day(texts, debt),
        reached="no" if _must_be_phoned(debt) else "yes",
    )


def _must_be_phoned(debt: Debt) -> bool:
    return debt.material.is_owed and debt.person.reach is not Reach.REACHABLE


def _phone_hint(debts: Iterable[Debt], texts: Texts) -> Html:
    return texts.html("owed-phone") if any(_must_be_phoned(debt) for debt in debts) else Html("")


def _rows(view: DebtsView, actor: Actor, texts: Texts, *, whole: bool) -> Rows:
    rows = []
    if _can_remind(view, actor):
        remind = RemindDebtorsTap(meeting=view.meeting.id)
        rows.append([button(texts.plain("button-remind-debtors"), remind, "primary")])
    if not whole:
        whole_list = OwedListTap(meeting=view.meeting.id, edit=False)
        rows.append([button(texts.plain("button-owed-list"), whole_list)])
    return rows


def _can_remind(view: DebtsView, actor: Actor) -> bool:
    owes = any(debt.material.is_owed and debt.person.reach is Reach.REACHABLE for debt in view.debts)
    return view.is_ahead and owes and actor.manages(view.meeting.plan.body_ids)
