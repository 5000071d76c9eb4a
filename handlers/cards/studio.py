"""Which painter draws which card."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Protocol

from commission.delivery.card import Card, CardKind
from commission.errors import CommissionError
from commission.ids import PersonId
from handlers.cards.drawing import Drawing
from handlers.texts import texts_for


class Painter(Protocol):
    """Draws what is true now, or None when there is nothing to say (any more).

    `fresh` tells a new message from the redrawing of an old one: a notice that lost its reason is not sent,
    but one that has been sent is redrawn to what became of it.
    """

    async def __call__(self, subject: int, reader: PersonId, locale: str, *, fresh: bool) -> Drawing | None: ...


@dataclass(frozen=True, slots=True)
class Studio:
    painters: Mapping[CardKind, Painter]

    async def draw(self, card: Card, reader: PersonId, locale: str, *, fresh: bool) -> Drawing | None:
        """Who may not see it any more gets nothing new, and what he has says so."""
        try:
            return await self.painters[card.kind](card.subject, reader, texts_for(locale).locale, fresh=fresh)
        except CommissionError:
            return None if fresh else Drawing(texts_for(locale).html("card-gone"))


async def never_drawn(subject: int, reader: PersonId, locale: str, *, fresh: bool) -> Drawing | None:
    """For what a tap has sent past the outbox: it is recorded there, and nothing of it is ever asked for."""
    return None
