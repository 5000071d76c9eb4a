"""Another title or other rules for a body."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from zoneinfo import ZoneInfo

from commission.clock.renew import renew_reminders
from commission.clock.working_days import known_country
from commission.delivery.card import Card
from commission.errors import CommissionError, NotFoundError, checked_text
from commission.ids import BodyId
from commission.materials.telling import redate
from commission.meetings.meeting import Meeting, MeetingState
from commission.moment import Clock
from commission.polls.rule import FEWEST
from commission.ports.work import UnitOfWork, Work, one_trip
from commission.roster.actor import Actor
from commission.roster.body import Body
from commission.roster.quorum import QuorumRule, QuorumShare
from commission.roster.regulation import Regulation

TITLE_LIMIT = 300
DAYS_LIMIT = 60
HOURS_LIMIT = 24 * 14
NUMBER_LIMIT = 1000
_NEWEST = 100  # further back no meeting is ahead any more


class UnknownTimeZoneError(CommissionError):
    """Facts: `name`."""

    key = "error-unknown-time-zone"


class UnknownCountryError(CommissionError):
    """Nothing is known of its holidays. Facts: `code`."""

    key = "error-unknown-country"


class WorkHoursError(CommissionError):
    """The working day ends before it has begun."""

    key = "error-work-hours"


class RegulationNumberError(CommissionError):
    """A number outside of what makes sense. Facts: `least`, `most`."""

    key = "error-regulation-number"


@dataclass(frozen=True, slots=True)
class ChangeBody:
    """The reminders and the boards of the meetings ahead follow the new rules at once.

    Raises NotAllowedError, NotFoundError, TextLengthError, and what `checked` raises.
    """

    work: Work
    clock: Clock

    @one_trip
    async def __call__(self, actor: Actor, body_id: BodyId, change: Callable[[Body], Body]) -> Body:
        """`change` gets the body as it is now, so that two secretaries' changes of two rules both stay."""
        actor.must_manage([body_id])
        async with self.work() as unit:
            bodies = await unit.roster.bodies([body_id])
            if not bodies:
                raise NotFoundError
            body = checked_body(change(bodies[0]))
            await unit.roster.save_body(body)
            await self._follow(unit, body, bodies[0].regulation)
            await unit.commit()
        return body

    async def _follow(self, unit: UnitOfWork, body: Body, before: Regulation) -> None:
        now = self.clock.now()
        for meeting in _ahead(await unit.meetings.page([body.id], limit=_NEWEST, offset=0), self.clock):
            if meeting.plan.body_ids[0] == body.id:
                if _dates(before) != _dates(body.regulation):
                    await redate(unit, meeting, body.regulation, now=now)
                await renew_reminders(unit, meeting, body.regulation, now=now)
            await unit.outbox.refresh(Card.board(meeting.id))


def _dates(regulation: Regulation) -> tuple[object, ...]:
    """Of what the dates of materials depend on."""
    hours = (regulation.materials_working_days, regulation.work_ends, regulation.time_zone)
    return (*hours, regulation.country, regulation.days_off, regulation.work_days)


def checked_body(body: Body) -> Body:
    """Raises TextLengthError, and what `checked` raises."""
    return replace(body, title=checked_text(body.title, limit=TITLE_LIMIT), regulation=checked(body.regulation))


def checked(regulation: Regulation) -> Regulation:
    """The regulation, tidied.

    Raises UnknownTimeZoneError, UnknownCountryError, WorkHoursError, RegulationNumberError.
    """
    if regulation.country and not known_country(regulation.country):
        raise UnknownCountryError(code=regulation.country)
    if regulation.work_begins >= regulation.work_ends:
        raise WorkHoursError
    quorum = regulation.quorum
    if quorum.share is QuorumShare.NUMBER:
        _must_be_within(quorum.number, 1, NUMBER_LIMIT)
    else:
        quorum = QuorumRule(quorum.base, quorum.share)
    for days in (
        regulation.reply_days,
        regulation.notice_working_days,
        regulation.materials_working_days,
        *regulation.chase_days,
    ):
        _must_be_within(days, 0, DAYS_LIMIT)
    _must_be_within(regulation.fewest_secret_ballots, FEWEST, NUMBER_LIMIT)
    for hours in regulation.remind_hours:
        _must_be_within(hours, 1, HOURS_LIMIT)
    return replace(
        regulation,
        quorum=quorum,
        time_zone=known_time_zone(regulation.time_zone),
        chase_days=tuple(sorted(set(regulation.chase_days), reverse=True)),
        remind_hours=tuple(sorted(set(regulation.remind_hours), reverse=True)),
    )


def known_time_zone(name: str) -> str:
    """Raises UnknownTimeZoneError for what is no IANA name."""
    name = name.strip()
    try:
        ZoneInfo(name)
    except (KeyError, ValueError, OSError):  # no such zone; no name of a zone; the name of a folder
        raise UnknownTimeZoneError(name=name[:50]) from None
    return name


def _must_be_within(number: int, least: int, most: int) -> None:
    if not least <= number <= most:
        raise RegulationNumberError(least=least, most=most)


def _ahead(meetings: Sequence[Meeting], clock: Clock) -> list[Meeting]:
    now = clock.now()
    return [m for m in meetings if m.state is MeetingState.ANNOUNCED and m.plan.starts_at > now]
