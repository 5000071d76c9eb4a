"""A poll for a date as a member sees it, and as those see it who hold it."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from commission.delivery.card import Card
from commission.errors import NotFoundError
from commission.ids import BodyId, PersonId, SchedulingId
from commission.meetings.remind_unanswered import remind_silent
from commission.meetings.take_board import take_card
from commission.moment import Clock
from commission.ports.work import UnitOfWork, Work, one_long_look, one_look, one_trip
from commission.roster.actor import Actor
from commission.roster.body import Body
from commission.roster.person import Person
from commission.scheduling.availability import Answer, Availability
from commission.scheduling.outlook import Outlook, asked, outlooks
from commission.scheduling.poll import SchedulingPoll
from commission.scheduling.refusals import AllAvailableError

PAGE = 8  # polls


@dataclass(frozen=True, slots=True)
class SchedulingView:
    """`said`: by himself or for him, of each option. `is_asked`: else he only oversees it. `now` is UTC.

    `oversees`: its board is for him.
    """

    poll: SchedulingPoll
    bodies: tuple[Body, ...]
    said: Mapping[int, Answer]
    is_asked: bool
    oversees: bool
    now: datetime

    @property
    def unsaid(self) -> int:
        """Of how many options he has said nothing yet."""
        return len(self.poll.options) - len(self.said)


@dataclass(frozen=True, slots=True)
class AvailabilityRow:
    person: Person
    said: Mapping[int, Answer]


@dataclass(frozen=True, slots=True)
class SchedulingBoard:
    """`rows` by name; `outlooks` the best first. Who has not spoken of all options counts as silent."""

    poll: SchedulingPoll
    bodies: tuple[Body, ...]
    rows: tuple[AvailabilityRow, ...]
    outlooks: tuple[Outlook, ...]
    now: datetime

    @property
    def silent(self) -> list[AvailabilityRow]:
        return [row for row in self.rows if len(row.said) < len(self.poll.options)]

    @property
    def begun(self) -> int:
        """How many of the silent have spoken of some of the dates."""
        return sum(1 for row in self.silent if row.said)

    def row(self, person_id: PersonId) -> AvailabilityRow:
        """Raises NotFoundError."""
        for row in self.rows:
            if row.person.id == person_id:
                return row
        raise NotFoundError


@dataclass(frozen=True, slots=True)
class SchedulingPage:
    polls: tuple[SchedulingPoll, ...]
    bodies: Mapping[BodyId, Body]
    page: int
    pages: int


@dataclass(frozen=True, slots=True)
class ViewScheduling:
    """Raises NotFoundError for those who are not asked and do not oversee it."""

    work: Work
    clock: Clock

    @one_look
    async def __call__(self, actor: Actor, scheduling_id: SchedulingId) -> SchedulingView:
        async with self.work.reading() as unit:
            poll = await unit.scheduling.poll(scheduling_id)
            bodies = await bodies_of(unit, poll)
            is_asked, oversees = asks(bodies, actor), actor.oversees(poll.body_ids)
            if not is_asked and not oversees:
                raise NotFoundError
            said = {answer.option: answer for answer in await unit.scheduling.answers_of(poll.id, actor.id)}
        return SchedulingView(poll, bodies, said, is_asked, oversees, self.clock.now())


@dataclass(frozen=True, slots=True)
class ViewSchedulingBoard:
    """For those who manage the bodies or preside in them. Raises NotAllowedError, NotFoundError."""

    work: Work
    clock: Clock

    @one_long_look
    async def __call__(self, actor: Actor, scheduling_id: SchedulingId) -> SchedulingBoard:
        async with self.work.reading() as unit:
            poll = await unit.scheduling.poll(scheduling_id)
            actor.must_oversee(poll.body_ids)
            bodies = await bodies_of(unit, poll)
            memberships = await unit.roster.memberships(poll.body_ids)
            said = by_person(await unit.scheduling.answers(poll.id))
            people = await unit.roster.people(asked(bodies, memberships))
        spoken = availabilities(said)
        rows = tuple(AvailabilityRow(person, said.get(person.id, {})) for person in people)
        best = outlooks(poll.options, bodies, memberships, spoken)
        return SchedulingBoard(poll, bodies, rows, best, self.clock.now())


@dataclass(frozen=True, slots=True)
class TakeSchedulingBoard:
    """Sends the actor the live board; two taps within ten seconds are one. Raises NotAllowedError, NotFoundError."""

    work: Work
    clock: Clock

    @one_trip
    async def __call__(self, actor: Actor, scheduling_id: SchedulingId) -> None:
        async with self.work() as unit:
            actor.must_oversee((await unit.scheduling.poll(scheduling_id)).body_ids)
            if await take_card(unit, Card.scheduling_board(scheduling_id), actor.id, now=self.clock.now()):
                await unit.commit()


@dataclass(frozen=True, slots=True)
class RemindScheduling:
    """Writes to those who have not answered, nobody twice within a quarter of an hour; says to how many.

    Raises NotAllowedError, NotFoundError, SchedulingClosedError, SchedulingCancelledError, AllAvailableError,
    JustRemindedError.
    """

    work: Work
    clock: Clock

    @one_trip
    async def __call__(self, actor: Actor, scheduling_id: SchedulingId) -> int:
        now, card = self.clock.now(), Card.scheduling(scheduling_id)
        async with self.work() as unit:
            poll = await unit.scheduling.poll(scheduling_id)
            actor.must_manage(poll.body_ids)
            poll.must_take_answers(now)
            count = await remind_silent(unit, card, await silent(unit, poll), nobody=AllAvailableError, now=now)
            await unit.commit()
        return count


@dataclass(frozen=True, slots=True)
class ListScheduling:
    """Of the bodies that he manages or in which he presides, newest first. `page` counts from 0."""

    work: Work

    @one_look
    async def __call__(self, actor: Actor, page: int = 0) -> SchedulingPage:
        async with self.work.reading() as unit:
            bodies = {body.id: body for body in await unit.roster.bodies() if actor.oversees([body.id])}
            pages = max(1, -(-await unit.scheduling.count(list(bodies)) // PAGE))
            page = min(max(page, 0), pages - 1)
            found = await unit.scheduling.page(list(bodies), limit=PAGE, offset=page * PAGE)
        return SchedulingPage(tuple(found), bodies, page, pages)


def asks(bodies: Sequence[Body], actor: Actor) -> bool:
    """Whether he is one of those who are asked; his own seats are enough to know it."""
    return actor.id in asked(bodies, actor.memberships)


async def silent(unit: UnitOfWork, poll: SchedulingPoll) -> list[PersonId]:
    """Whoever is asked and has not spoken of all the options yet."""
    members = asked(await bodies_of(unit, poll), await unit.roster.memberships(poll.body_ids))
    spoken = await unit.scheduling.spoken(poll.id)
    return sorted(person for person in members if spoken.get(person, 0) < len(poll.options))


async def bodies_of(unit: UnitOfWork, poll: SchedulingPoll) -> tuple[Body, ...]:
    """Those that are still there, in the order of the poll."""
    known = {body.id: body for body in await unit.roster.bodies(poll.body_ids)}
    return tuple(known[body_id] for body_id in poll.body_ids if body_id in known)


def by_person(answers: Iterable[Answer]) -> Mapping[PersonId, Mapping[int, Answer]]:
    found: defaultdict[PersonId, dict[int, Answer]] = defaultdict(dict)
    for answer in answers:
        found[answer.person_id][answer.option] = answer
    return found


def availabilities(said: Mapping[PersonId, Mapping[int, Answer]]) -> dict[PersonId, dict[int, Availability]]:
    return {person: {number: each.availability for number, each in his.items()} for person, his in said.items()}
