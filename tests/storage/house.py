"""A small commission to test on: two bodies, four people, one draft of a joint meeting."""

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

from commission.ids import BodyId, MeetingId, PersonId
from commission.meetings.meeting import MeetingFormat, MeetingPlan
from commission.roster.body import Body, Membership, Role
from commission.roster.person import Person, Reach
from commission.roster.regulation import Regulation
from storage.unit_of_work import SqlWork

NOW = datetime(2021, 7, 20, 9, 0, tzinfo=UTC)


@dataclass(slots=True)
class StandingClock:
    """Stands until it is set."""

    at: datetime

    def now(self) -> datetime:
        return self.at


@dataclass(frozen=True, slots=True)
class House:
    """`absent` has never started the bot; the others can be reached."""

    first: BodyId
    second: BodyId
    secretary: PersonId
    chair: PersonId
    member: PersonId
    absent: PersonId
    meeting: MeetingId

    @property
    def everybody(self) -> list[PersonId]:
        return [self.secretary, self.chair, self.member, self.absent]

    @classmethod
    async def built(cls, work: SqlWork) -> "House":
        async with work() as unit:
            first = await unit.roster.add_body(Body(BodyId(0), "АТК", "Комиссия", Regulation()))
            second = await unit.roster.add_body(Body(BodyId(0), "ОШ", "Штаб", Regulation()))
            secretary, chair, member = [
                await unit.roster.add_person(joined(name, telegram_id))
                for name, telegram_id in [("Ларина Ольга", 101), ("Громов Пётр", 102), ("Дёмин Илья", 103)]
            ]
            absent = await unit.roster.add_person(Person(PersonId(0), "Юдин Олег", phone="+79180000104"))
            seats = [
                Membership(secretary, first, Role.SECRETARY, votes=False),
                Membership(chair, first, Role.CHAIR),
                Membership(chair, second, Role.CHAIR),
                Membership(member, first, group="Полиция"),
                Membership(absent, second, votes=False, substitutes_for=member),
            ]
            await unit.roster.save_memberships(seats)
            meeting = await unit.meetings.add(plan(first, second), [chair, member, absent])
            await unit.commit()
        return cls(first, second, secretary, chair, member, absent, meeting.id)


def joined(name: str, telegram_id: int) -> Person:
    return Person(PersonId(0), name, telegram_id=telegram_id, reach=Reach.REACHABLE, consented_at=NOW, locale="ru")


def plan(*bodies: BodyId, days: int = 15) -> MeetingPlan:
    starts_at = NOW + timedelta(days=days)
    return MeetingPlan(
        bodies,
        starts_at,
        starts_at - timedelta(days=1),
        "Europe/Moscow",
        format=MeetingFormat.MIXED,
        place="Новороссийск, Советов, 18",
        video_link="https://example.org/room",
        ground="План работы, п. 3",
    )
