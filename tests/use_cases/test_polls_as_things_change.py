"""Members come and go, secretaries change, meetings fall through: what becomes of polls for a date and of questions."""

from datetime import UTC, datetime, timedelta

import pytest

from commission.delivery.card import Card, CardKind
from commission.delivery.job import DeliveryMode
from commission.ids import PersonId
from commission.questions.question import QuestionState
from commission.roster.actor import Actor
from commission.roster.body import Membership, Role
from commission.scheduling.availability import Availability
from commission.scheduling.poll import SchedulingState
from handlers.router import make_studio
from tests.storage.house import NOW, StandingClock, joined
from tests.use_cases.agenda_desk import AgendaDesk
from tests.use_cases.seats import row
from tests.use_cases.test_questions import asked
from tests.use_cases.test_scheduling import DATES, chair, member, opened, state_of, told

__all__ = ["chair", "member"]  # fixtures
YES = Availability.YES
IN_THE_MORNING = datetime(2021, 7, 27, 10, tzinfo=UTC)


async def ticked(desk: AgendaDesk, clock: StandingClock, at: datetime) -> None:
    clock.at = at
    while await desk.cases.fire_due_reminders():
        pass


async def question_state(desk: AgendaDesk, number: object) -> QuestionState:
    return (await desk.cases.view_question_board(desk.me, number)).question.state  # type: ignore[arg-type]


async def redrawn(desk: AgendaDesk) -> set[tuple[CardKind, PersonId]]:
    return {(job.card.kind, job.person_id) for job in await desk.carried()}


@pytest.mark.parametrize("kind", ["poll", "question"])
async def test_who_answers_before_the_morning_is_not_woken_then(
    kind: str, desk: AgendaDesk, chair: Actor, member: Actor, clock: StandingClock
) -> None:
    """What is due on a Saturday waits for Monday."""
    poll = await opened(desk, closes_at=IN_THE_MORNING) if kind == "poll" else None
    question = await asked(desk, closes_at=IN_THE_MORNING) if kind == "question" else None
    await ticked(desk, clock, datetime(2021, 7, 24, 7, 5, tzinfo=UTC))
    if poll:
        await desk.cases.answer_scheduling(member, poll.id, YES)
    if question:
        await desk.cases.answer_question(member, question.id, 1)
    await desk.carried()
    await ticked(desk, clock, datetime(2021, 7, 26, 7, 5, tzinfo=UTC))
    heard = {job.person_id for job in await desk.carried() if job.mode is DeliveryMode.NOTIFY}
    assert (chair.id in heard, member.id in heard) == (True, False)


async def test_a_member_who_comes_later_gets_the_dates_and_nobody_else_does(desk: AgendaDesk) -> None:
    poll = await opened(desk)
    await desk.cases.import_roster(desk.me, row("Новиков Новый", "АТК", "+79180000777"), {})
    newcomer = {each.person.id for each in (await desk.cases.view_scheduling_board(desk.me, poll.id)).rows}
    async with desk.work.reading() as unit:
        records = await unit.outbox.records(Card.scheduling(poll.id))
    assert newcomer == set(records)
    assert await told(desk) == set()  # he has not joined yet, and the others have the dates


async def test_with_the_last_silent_one_who_leaves_it_is_over(desk: AgendaDesk, chair: Actor, member: Actor) -> None:
    poll, question = await opened(desk), await asked(desk)
    await desk.cases.answer_scheduling(chair, poll.id, YES)
    await desk.cases.answer_question(chair, question.id, 1)
    await desk.cases.remove_member(desk.me, member.id, desk.house.first)
    assert await state_of(desk, poll) is SchedulingState.CLOSED
    assert await question_state(desk, question.id) is QuestionState.CLOSED


async def test_who_has_left_is_not_awaited_on_the_board(desk: AgendaDesk, chair: Actor, member: Actor) -> None:
    poll, question = await opened(desk), await asked(desk)
    await desk.carried()
    await desk.cases.remove_member(desk.me, member.id, desk.house.first)
    board = await desk.cases.view_question_board(desk.me, question.id)
    assert [row.person.id for row in board.silent] == [chair.id]
    assert {
        (CardKind.SCHEDULING, member.id),
        (CardKind.QUESTION, member.id),
        (CardKind.SCHEDULING_BOARD, desk.me.id),
        (CardKind.QUESTION_BOARD, desk.me.id),
    } <= await redrawn(desk)
    assert await state_of(desk, poll) is SchedulingState.OPEN


async def test_the_dates_of_a_deleted_draft_can_be_chosen_again(desk: AgendaDesk) -> None:
    poll = await opened(desk)
    await desk.cases.close_scheduling(desk.me, poll.id)
    draft = await desk.cases.make_meeting(desk.me, poll.id, 1)
    await desk.carried()
    await desk.cases.delete_draft(desk.me, draft.id)
    assert (CardKind.SCHEDULING_BOARD, desk.me.id) in await redrawn(desk)
    assert (await desk.cases.make_meeting(desk.me, poll.id, 2)).plan.starts_at == DATES[1]


async def test_after_a_cancelled_meeting_another_date_can_be_chosen(desk: AgendaDesk, member: Actor) -> None:
    poll = await opened(desk)
    await desk.cases.close_scheduling(desk.me, poll.id)
    meeting = await desk.cases.make_meeting(desk.me, poll.id, 1)
    await desk.cases.announce_meeting(desk.me, meeting.id)
    await desk.carried()
    await desk.cases.cancel_meeting(desk.me, meeting.id, "Перенос")
    drawing = await make_studio(desk.cases).draw(Card.scheduling(poll.id), member.id, "ru", fresh=False)
    assert drawing is not None
    assert "Выбрана дата" not in drawing.text
    assert (await desk.cases.make_meeting(desk.me, poll.id, 2)).id != meeting.id


async def test_who_asked_hears_of_the_end_unless_she_has_ended_it(
    desk: AgendaDesk, chair: Actor, member: Actor
) -> None:
    question, other = await asked(desk), await asked(desk, token="other", text="А когда?")
    await desk.carried()
    for person in (chair, member):
        await desk.cases.answer_question(person, question.id, 1)
    assert await told(desk, CardKind.QUESTION_BOARD) == {desk.me.id}
    await desk.cases.close_question(desk.me, other.id)
    assert await told(desk, CardKind.QUESTION_BOARD) == set()


async def test_where_the_secretary_has_changed_the_new_one_hears_of_the_end(
    desk: AgendaDesk, chair: Actor, member: Actor
) -> None:
    poll = await opened(desk)
    async with desk.work() as unit:
        heir = await unit.roster.add_person(joined("Смирнова Анна", 777))
        await unit.roster.save_memberships([Membership(heir, desk.house.first, Role.SECRETARY, votes=False)])
        await unit.roster.end_membership(desk.me.id, desk.house.first, NOW)
        await unit.commit()
    for person in (chair, member):
        await desk.cases.answer_scheduling(person, poll.id, YES)
    assert await told(desk, CardKind.SCHEDULING_BOARD) == {heir}


async def test_the_chair_reaches_the_boards_from_his_own_cards(desk: AgendaDesk, chair: Actor, member: Actor) -> None:
    poll, question = await opened(desk), await asked(desk)
    for card, label in ((Card.scheduling(poll.id), "Ход опроса"), (Card.question(question.id), "Как отвечают")):
        for reader, has in ((chair, True), (member, False)):
            drawing = await make_studio(desk.cases).draw(card, reader.id, "ru", fresh=True)
            assert drawing is not None
            assert any(label in button.text for row in drawing.rows for button in row) is has


async def test_a_poll_that_is_over_does_not_come_as_something_new(desk: AgendaDesk, member: Actor) -> None:
    """To somebody who had blocked the bot all the time, for example."""
    poll = await opened(desk)
    await desk.cases.close_scheduling(desk.me, poll.id)
    studio = make_studio(desk.cases)
    assert await studio.draw(Card.scheduling(poll.id), member.id, "ru", fresh=True) is None
    assert await studio.draw(Card.scheduling(poll.id), member.id, "ru", fresh=False) is not None


async def test_nobody_is_woken_for_the_last_call(
    desk: AgendaDesk, chair: Actor, member: Actor, clock: StandingClock
) -> None:
    """An hour before the close it is midnight where he is; the others hear of it."""
    await desk.cases.set_zone(member.id, "Asia/Vladivostok")
    closes = datetime(2021, 7, 22, 15, tzinfo=UTC)
    await opened(desk, closes_at=closes)
    await ticked(desk, clock, closes - timedelta(hours=1))
    assert await told(desk) == {chair.id}
    await ticked(desk, clock, closes + timedelta(hours=8))
    assert await told(desk) == set()
