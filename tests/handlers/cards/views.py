"""Read models to draw, as small or as large as a test wants them."""

from commission.delivery.record import DeliveryRecord, DeliveryState
from commission.ids import PersonId
from commission.meetings.board import AttendanceBoard, board_of
from commission.meetings.gathering import Gathering
from commission.meetings.invitation import Answer, Attendance, Invitation
from commission.meetings.meeting import Meeting
from commission.meetings.view_invitation import InvitationView
from commission.roster.actor import Actor
from commission.roster.body import Membership, Role
from commission.roster.person import Person, Reach
from tests.commission.examples import BODY, NOW, body, later, meeting


def person(number: int = 1, name: str = "Орлова Марина Эдуардовна", reach: Reach = Reach.REACHABLE) -> Person:
    post = "Начальник отдела по вопросам миграции"
    return Person(PersonId(number), name, post, phone="+79180000109", telegram_id=number, reach=reach)


def secretary() -> Actor:
    seat = Membership(PersonId(99), BODY, Role.SECRETARY, votes=False)
    return Actor(person(99, "Ларина Ольга Николаевна"), (seat,))


def invitation_view(
    answer: Answer | None = None, *, of: Meeting | None = None, hours: float = 0, substitutes: int = 0
) -> InvitationView:
    """As it is `hours` after the announcement."""
    about = of or meeting()
    others = tuple(person(number, f"Заместитель Номер {number}") for number in range(50, 50 + substitutes))
    return InvitationView(
        meeting=about,
        bodies=(body(),),
        person=person(),
        invitation=Invitation(about.id, PersonId(1), about.round, answer),
        chair=person(2, "Синицын Андрей Викторович"),
        substitutes=others,
        substitute=None,
        substitute_choice=None,
        stands_in_for=(),
        takes_answers=about.takes_answers(later(hours)),
        sees_board=False,
    )


def board(
    *choices: Attendance | None, name: str = "Фамилия{} Имя Отчество", reach: Reach = Reach.REACHABLE, **facts: str
) -> AttendanceBoard:
    """One member for each answer; `facts` go into his record: group, reason, error."""
    people = [person(number, name.format(number), reach) for number in range(1, len(choices) + 1)]
    reason, group = facts.get("reason", ""), facts.get("group", "")
    invitations = {
        who.id: Invitation(meeting().id, who.id, answer=Answer(choice, NOW, reason=reason) if choice else None)
        for who, choice in zip(people, choices, strict=True)
    }
    seats = tuple(Membership(who.id, BODY, group=group) for who in people)
    records = {who.id: DeliveryRecord(who.id, DeliveryState.SENT, NOW) for who in people}
    return board_of(Gathering(meeting(), (body(),), seats, invitations), people, records, {})
