"""Words about an item that several cards share."""

from commission.agenda.item import AgendaItem, Participant
from handlers.cards.pages import shortened
from handlers.texts import Texts

_POST_LIMIT = 120  # characters


def title_of(texts: Texts, item: AgendaItem) -> str:
    """Of a restricted item only where it can be read."""
    if not item.restricted:
        return item.title
    return texts.plain("agenda-restricted-at", place=item.read_at) if item.read_at else texts.plain("agenda-restricted")


def person_line(participant: Participant) -> str:
    """«Орлова М.Э., начальник отдела»"""
    post = shortened(participant.post, _POST_LIMIT)
    return f"{participant.name}, {post}" if post else participant.name
