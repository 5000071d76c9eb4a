"""From a pasted text to the working copy, with a look at what was understood in between."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from commission.agenda.audience import named
from commission.agenda.editing import Items, find, must_fit, replaced
from commission.agenda.item import AgendaItem, Participant
from commission.agenda.losses import AtStake, at_stake
from commission.agenda.marks import unmarked
from commission.agenda.matching import Index
from commission.agenda.reading.read import read_agenda
from commission.agenda.reading.read_item import ReadItem, UnreadLine
from commission.agenda.reconcile import reconcile
from commission.agenda.working_copy import edited
from commission.ids import AgendaItemId, MeetingId, PersonId
from commission.materials.access import sits_no_more
from commission.ports.work import UnitOfWork, Work, one_long_look, one_trip
from commission.roster.actor import Actor
from commission.roster.person import Person

KEEP_AS_TEXT = PersonId(0)  # the answer «none of them»
Answers = Mapping[str, PersonId]
_NEW = AgendaItemId(0)
_ANY_TITLE = "О вопросе повестки"  # people are read in the lines below a title
_NOBODY = {"", "-", "–", "—"}


@dataclass(frozen=True, slots=True)
class NameQuestion:
    """Whom the text means by a name; asked once, however often the name is there. `id` is its place in the text."""

    id: str
    name: str
    post: str
    candidates: tuple[Person, ...]


@dataclass(frozen=True, slots=True)
class AgendaPreview:
    """What was understood. `unread`: what was not; `present`: how many items the working copy has now.

    `at_stake`: what becomes of their materials if the text takes their place.
    """

    items: Items
    heading: tuple[str, ...]
    unread: tuple[UnreadLine, ...]
    questions: tuple[NameQuestion, ...]
    present: int
    at_stake: tuple[AtStake, ...] = ()


@dataclass(frozen=True, slots=True)
class PreviewAgenda:
    """Changes nothing. Raises NotAllowedError, NotFoundError, AgendaTooLongError and what `AgendaItem.checked` raises.

    `marks`: words by which a title shows that its item is restricted.
    """

    work: Work
    marks: Sequence[str] = ()

    @one_long_look
    async def __call__(self, actor: Actor, meeting_id: MeetingId, text: str, answers: Answers) -> AgendaPreview:
        read = read_agenda(text, self.marks)
        async with self.work.reading() as unit:
            meeting = await unit.meetings.meeting(meeting_id)
            actor.must_manage(meeting.plan.body_ids)
            present = await unit.agendas.items(meeting_id)
            materials = await unit.materials.of_meeting(meeting_id)
            names = await _Names.known(unit, meeting_id, answers)
            items = await _without_former(unit, meeting_id, names.found_in(read.items))
        stake = at_stake(present, reconcile(present, items, _titles(read.items, self.marks)), materials)
        return AgendaPreview(items, read.heading, read.unread, tuple(names.questions), len(present), stake)


@dataclass(frozen=True, slots=True)
class EnterAgenda:
    """Makes the text the working copy; an item that was there before stays the same item.

    `after`: the items come after those that are there, instead of taking their place. Names about which nothing was
    answered stay text. Raises as PreviewAgenda, and WrongStateError.
    """

    work: Work
    marks: Sequence[str] = ()

    @one_trip
    async def __call__(
        self, actor: Actor, meeting_id: MeetingId, text: str, answers: Answers, *, after: bool = False
    ) -> Items:
        read = read_agenda(text, self.marks)
        async with self.work() as unit:
            names = await _Names.known(unit, meeting_id, answers)
            new = await _without_former(unit, meeting_id, names.found_in(read.items))
            called = _titles(read.items, self.marks)
            entered = _appended if after else lambda items, new: reconcile(items, new, called)
            restricted = [title for title, each in zip(called, read.items, strict=True) if each.restricted]
            stored = await edited(unit, actor, meeting_id, lambda items: entered(items, new), self.marks, restricted)
            await unit.commit()
        return stored


@dataclass(frozen=True, slots=True)
class NamePeople:
    """Who takes part in an item, written as an agenda writes it; a dash for nobody.

    Raises as EnterAgenda, and MarkedTextError.
    """

    work: Work
    marks: Sequence[str] = ()

    @one_trip
    async def __call__(self, actor: Actor, meeting_id: MeetingId, item_id: AgendaItemId, text: str) -> Items:
        async with self.work() as unit:
            names = await _Names.known(unit, meeting_id, {})
            (said,) = await _without_former(unit, meeting_id, (_said(names, text),))

            def changed(items: Items) -> Items:
                return replaced(items, replace(find(items, item_id), participants=said.participants).checked())

            stored = await edited(unit, actor, meeting_id, changed, self.marks)
            await unit.commit()
        return stored


def _appended(items: Items, new: Items) -> Items:
    together = (*items, *new)
    must_fit(together)
    return together


def _titles(read: Iterable[ReadItem], marks: Sequence[str]) -> list[str]:
    """Without the marks, so that an item is known again that was the same without one."""
    return [unmarked(each.title, marks) if each.restricted else each.title for each in read]


async def _without_former(unit: UnitOfWork, meeting_id: MeetingId, items: Items) -> Items:
    """Whoever was taken off the body and is not invited stays text: else publishing would invite him unnoticed."""
    meeting = await unit.meetings.meeting(meeting_id)
    for person_id in named(items):
        if await sits_no_more(unit, await unit.roster.actor_of(person_id), meeting):
            items = tuple(item.without(person_id) for item in items)
    return items


def _said(names: "_Names", text: str) -> AgendaItem:
    """An item with these people."""
    read = () if text.strip() in _NOBODY else read_agenda(f"1. {_ANY_TITLE}\n{text}").items
    return AgendaItem(_NEW, _ANY_TITLE, participants=names.meant(read[0].participants) if read else ())


class _Names:
    """Finds out whom the names of a text mean, and keeps what must be asked."""

    def __init__(self, index: Index, people: Mapping[PersonId, Person], answers: Answers) -> None:
        self._index, self._people, self._answers = index, people, answers
        self._asked: dict[tuple[str, str], str] = {}
        self.questions: list[NameQuestion] = []

    @classmethod
    async def known(cls, unit: UnitOfWork, meeting_id: MeetingId, answers: Answers) -> "_Names":
        meeting = await unit.meetings.meeting(meeting_id)
        seats = await unit.roster.memberships(meeting.plan.body_ids)
        people = await unit.roster.people()
        return cls(Index(people, {m.person_id for m in seats}), {person.id: person for person in people}, answers)

    def found_in(self, read: Iterable[ReadItem]) -> Items:
        return tuple(self._item(each) for each in read)

    def meant(self, participants: Iterable[Participant]) -> tuple[Participant, ...]:
        return tuple(self._found(each) for each in participants)

    def _item(self, read: ReadItem) -> AgendaItem:
        item = AgendaItem(_NEW, read.title, read.kind, read.minutes, self.meant(read.participants))
        return item.sealed(read.read_at) if read.restricted else item.checked()

    def _found(self, participant: Participant) -> Participant:
        person, candidates = self._index.who(participant.name, participant.post)
        if person is None and candidates:
            person = self._answered(participant, candidates)
        return replace(participant, person_id=person.id if person else None)

    def _answered(self, participant: Participant, candidates: Sequence[Person]) -> Person | None:
        said = (participant.name, participant.post)
        question = self._asked.setdefault(said, str(len(self._asked)))
        answer = self._answers.get(question)
        if answer is None and all(each.id != question for each in self.questions):
            self.questions.append(NameQuestion(question, *said, tuple(candidates)))
        return next((person for person in candidates if person.id == answer), None)
