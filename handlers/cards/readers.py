"""Who has read the agenda: the secretary's board of a revision."""

from dataclasses import dataclass

from commission.agenda.view_readers import Familiarity, Reader, ReadersView, ViewReaders
from commission.ids import PersonId, RevisionId
from commission.roster.find_actor import FindActor
from handlers.callbacks.agenda import AgendaTap
from handlers.cards.drawing import NAME_LIMIT, Drawing, button, clipped, lines
from handlers.cards.meeting_texts import heading
from handlers.texts import Html, Texts, texts_for

_NAMED = 20  # so many names fit on the card


@dataclass(frozen=True, slots=True)
class ReadersPainter:
    view: ViewReaders
    find_actor: FindActor

    async def __call__(self, subject: int, reader: PersonId, locale: str, *, fresh: bool) -> Drawing | None:
        actor = await self.find_actor(reader)
        view = await self.view(actor, RevisionId(subject))
        return draw_readers(view, texts_for(locale)).about(view.bodies)


def draw_readers(view: ReadersView, texts: Texts) -> Drawing:
    about, number = heading(texts, view.meeting, view.bodies), view.revision.number
    if not view.is_latest:
        return Drawing(texts.html("readers-superseded", heading=about, number=number), silent=True)
    read = view.those(Familiarity.READ)
    text = lines(
        texts.html("readers-title", number=number),
        about,
        "\n",
        texts.html("readers-read", count=len(read), all=len(view.readers)),
        *(_names(texts, view, familiarity) for familiarity in Familiarity if familiarity is not Familiarity.READ),
    )
    agenda = button(texts.plain("button-agenda"), AgendaTap(meeting=view.meeting.id, edit=False))
    farewell = texts.html("readers-farewell", heading=about)
    return Drawing(text, [[agenda]], silent=True, farewell=farewell)


def _names(texts: Texts, view: ReadersView, familiarity: Familiarity) -> Html:
    those = view.those(familiarity)
    if not those:
        return Html("")
    names = ", ".join(_name(texts, reader) for reader in those[:_NAMED])
    more = max(0, len(those) - _NAMED)
    return texts.html(f"readers-{familiarity}", count=len(those), names=names, more=more)


def _name(texts: Texts, reader: Reader) -> str:
    """With what he has read, if that is an older revision."""
    name = clipped(reader.person.short_name, NAME_LIMIT)
    return texts.plain("readers-older", name=name, number=reader.read) if reader.read else name
