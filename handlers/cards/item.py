"""An agenda item with its materials, and the list of the items that have some."""

from aiogram.types import InlineKeyboardButton

from commission.agenda.view_agenda import NumberedItem
from commission.materials.material import Material, MaterialState
from commission.materials.view_item import ItemsView, ItemView
from handlers.callbacks.boards import CloseTap
from handlers.callbacks.materials import FileTap, ItemTap, MaterialsTap
from handlers.cards.agenda import item_block
from handlers.cards.agenda_words import title_of
from handlers.cards.drawing import Drawing, button, lines
from handlers.cards.material_words import file_size, kind_name
from handlers.cards.meeting_texts import heading
from handlers.cards.pages import shortened
from handlers.cards.turning import page_of, turns
from handlers.texts import Html, Texts

_BUTTONS = 8
_LABEL_LIMIT = 50  # characters


def draw_items(view: ItemsView, texts: Texts, page: int) -> Drawing:
    """The last page for a number beyond the end."""
    meeting = view.view.meeting
    items = [each for each in view.view.items if each.item.id in view.counts]
    shown, page, pages = page_of(items, page, _BUTTONS)
    rows = [
        [button(_label(each, view.counts[each.item.id], texts), ItemTap(meeting=meeting.id, item=each.item.id))]
        for each in shown
    ]
    turn = turns(texts, page, pages, lambda number: MaterialsTap(meeting=meeting.id, page=number))
    text = lines(texts.html("materials-title"), heading(texts, meeting, view.view.bodies))
    return Drawing(text, [*rows, *turn, [_close(texts)]], silent=True)


def draw_item(view: ItemView, texts: Texts, *, alone: bool = False) -> Drawing:
    """`alone`: there is no list to go back to."""
    meeting = view.view.meeting
    zone = meeting.plan.time_zone
    text = lines(
        item_block(texts, view.item, view.view),
        "\n",
        *(_material(each, zone, texts) for each in view.materials),
        texts.html("item-no-materials") if not view.materials and not view.item.item.restricted else "",
    )
    files = [
        [button(texts.plain("button-get-file", kind=kind_name(texts, each.kind)), FileTap(material=each.id))]
        for each in view.materials
        if each.served
    ]
    back = button(texts.plain("button-to-list"), MaterialsTap(meeting=meeting.id))
    return Drawing(text, [*files, [_close(texts)] if alone else [back, _close(texts)]], silent=True)


def _label(each: NumberedItem, count: int, texts: Texts) -> str:
    files = texts.plain("item-files", count=count)
    return f"{each.number}. {shortened(title_of(texts, each.item), _LABEL_LIMIT)} · {files}"


def _material(material: Material, zone: str, texts: Texts) -> Html:
    kind = kind_name(texts, material.kind)
    if material.state is MaterialState.ON_PAPER or material.served is None:
        return texts.html("item-paper", kind=kind, place=material.read_at)
    version = material.served
    size, day = file_size(texts, version.file.size), texts.date(version.sent_at, zone)
    return texts.html("item-file", kind=kind, name=version.file.name, size=size, day=day, number=version.number)


def _close(texts: Texts) -> InlineKeyboardButton:
    return button(texts.plain("button-close"), CloseTap())
