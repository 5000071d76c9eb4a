"""Small bodies, meetings and answers to speak about in tests."""

from datetime import UTC, datetime, timedelta

from commission.ids import BodyId, MeetingId, PersonId
from commission.meetings.invitation import Answer, Attendance, Invitation
from commission.meetings.meeting import Meeting, MeetingFormat, MeetingPlan, MeetingState
from commission.roster.body import Body, Membership, Role
from commission.roster.quorum import QuorumRule, QuorumShare
from commission.roster.regulation import Regulation, SubstituteRule

NOW = datetime(2021, 7, 20, 7, 0, tzinfo=UTC)
STARTS = datetime(2021, 8, 4, 7, 0, tzinfo=UTC)  # 10:00 in Moscow
REPLY_BY = datetime(2021, 8, 3, 15, 0, tzinfo=UTC)
BODY, OTHER_BODY = BodyId(1), BodyId(2)


def body(
    share: QuorumShare = QuorumShare.MORE_THAN_HALF,
    *,
    id_: BodyId = BODY,
    number: int = 0,
    substitutes: SubstituteRule = SubstituteRule.NAMED,
) -> Body:
    regulation = Regulation(quorum=QuorumRule(share=share, number=number), substitutes=substitutes)
    return Body(id_, f"К{id_}", "Комиссия", regulation)


def members(count: int, body_id: BodyId = BODY) -> list[Membership]:
    return [Membership(PersonId(number), body_id) for number in range(1, count + 1)]


def invitee(person: int, *, for_: int | None = None, body_id: BodyId = BODY) -> Membership:
    member = PersonId(for_) if for_ else None
    return Membership(PersonId(person), body_id, Role.INVITEE, votes=False, substitutes_for=member)


def invitation(person: int, choice: Attendance | None = None, *, sends: int | None = None) -> Invitation:
    substitute = PersonId(sends) if sends else None
    answer = Answer(choice, NOW, substitute_id=substitute) if choice else None
    return Invitation(MeetingId(1), PersonId(person), answer=answer)


def invited(*invitations: Invitation) -> dict[PersonId, Invitation]:
    return {i.person_id: i for i in invitations}


def meeting(
    state: MeetingState = MeetingState.ANNOUNCED, format_: MeetingFormat = MeetingFormat.VIDEO, round_: int = 1
) -> Meeting:
    plan = MeetingPlan((BODY,), STARTS, REPLY_BY, "Europe/Moscow", format=format_, place="Зал заседаний")
    return Meeting(MeetingId(1), plan, state, round_)


def later(hours: float = 0, *, days: float = 0) -> datetime:
    return NOW + timedelta(hours=hours, days=days)
