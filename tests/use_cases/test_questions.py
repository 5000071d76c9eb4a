"""A question is put to people: who hears of it, what counts, and what they hear of the end."""

import asyncio
from dataclasses import replace
from datetime import timedelta

import pytest

from commission.agenda.marks import MarkedTextError
from commission.clock.fire_due import FireDueReminders
from commission.delivery.card import Card, CardKind
from commission.delivery.job import DeliveryMode
from commission.errors import NotAllowedError, NotFoundError
from commission.ids import PersonId
from commission.meetings.remind_unanswered import JustRemindedError
from commission.questions.audience import Audience, Circle
from commission.questions.question import Question, QuestionPlan, QuestionState
from commission.questions.refusals import (
    AnsweredHimselfError,
    EverybodyAnsweredError,
    NobodyToAskError,
    NotAskedError,
    QuestionCancelledError,
    QuestionClosedError,
    QuestionInPastError,
)
from commission.roster.actor import Actor
from commission.roster.body import Membership
from handlers.use_cases import UseCases, use_cases
from tests.storage.house import NOW, StandingClock
from tests.use_cases.agenda_desk import AgendaDesk

CLOSES = NOW + timedelta(days=3)
MEMBERS = Audience(frozenset({Circle.MEMBERS}))


@pytest.fixture
async def chair(desk: AgendaDesk) -> Actor:
    return await desk.cases.find_actor(desk.house.chair)


@pytest.fixture
async def member(desk: AgendaDesk) -> Actor:
    return await desk.cases.find_actor(desk.house.member)


def plan(desk: AgendaDesk, **said: object) -> QuestionPlan:
    made = QuestionPlan((desk.house.first,), "Где собираемся?", ("Зал", "Кабинет"), CLOSES, MEMBERS)
    return replace(made, **said)  # type: ignore[arg-type]


async def asked(desk: AgendaDesk, token: str = "tap", **said: object) -> Question:
    question = await desk.cases.ask_question(desk.me, plan(desk, **said), token=token)
    await told(desk)
    return question


async def told(desk: AgendaDesk) -> set[PersonId]:
    """Who gets a new message about a question now."""
    return {
        job.person_id
        for job in await desk.carried()
        if job.card.kind is CardKind.QUESTION and job.mode is DeliveryMode.NOTIFY
    }


async def counts(desk: AgendaDesk, question: Question) -> dict[int, int]:
    board = await desk.cases.view_question_board(desk.me, question.id)
    return dict(board.tally.counts)


async def test_the_audience_gets_the_question_and_the_secretary_her_board(desk: AgendaDesk) -> None:
    question = await desk.cases.ask_question(desk.me, plan(desk), token="tap")
    carried = await desk.carried()
    assert {job.person_id for job in carried if job.card == Card.question(question.id)} == {
        desk.house.chair,
        desk.house.member,
    }
    assert [job.person_id for job in carried if job.card.kind is CardKind.QUESTION_BOARD] == [desk.house.secretary]


async def test_a_second_tap_asks_nothing_more(desk: AgendaDesk) -> None:
    question = await asked(desk)
    assert await desk.cases.ask_question(desk.me, plan(desk, text="Другое"), token="tap") == question
    assert await told(desk) == set()


async def test_who_is_asked_is_frozen(desk: AgendaDesk) -> None:
    question = await asked(desk)
    async with desk.work() as unit:
        await unit.roster.save_memberships([Membership(desk.house.absent, desk.house.first)])
        await unit.commit()
    newcomer = await desk.cases.find_actor(desk.house.absent)
    with pytest.raises(NotFoundError):
        await desk.cases.answer_question(newcomer, question.id, 1)
    with pytest.raises(NotFoundError):
        await desk.cases.view_question(newcomer, question.id)


async def test_with_the_last_answer_it_is_closed_and_everybody_hears(
    desk: AgendaDesk, chair: Actor, member: Actor
) -> None:
    question = await asked(desk)
    await desk.cases.answer_question(chair, question.id, 2)
    assert (await desk.cases.view_question(member, question.id)).tally is None
    assert await told(desk) == set()
    await desk.cases.answer_question(member, question.id, 2)
    view = await desk.cases.view_question(member, question.id)
    assert view.question.state is QuestionState.CLOSED
    assert view.tally is not None
    assert (view.tally.counts, view.tally.answered) == ({1: 0, 2: 2}, 2)
    assert await told(desk) == {desk.house.chair, desk.house.member}
    with pytest.raises(QuestionClosedError):
        await desk.cases.answer_question(member, question.id, 1)


async def test_who_is_still_choosing_is_not_hurried(desk: AgendaDesk, chair: Actor, member: Actor) -> None:
    question = await asked(desk, several=True)
    for actor in (chair, member):
        await desk.cases.answer_question(actor, question.id, 1)
    await desk.cases.answer_question(member, question.id, 2)
    await desk.cases.finish_answer(chair, question.id)
    assert (await desk.cases.view_question(member, question.id)).question.is_open
    await desk.cases.finish_answer(member, question.id)
    assert not (await desk.cases.view_question(member, question.id)).question.is_open
    assert await counts(desk, question) == {1: 2, 2: 1}


async def test_taps_in_the_same_moment_leave_one_answer(desk: AgendaDesk, member: Actor) -> None:
    question = await asked(desk)
    await asyncio.gather(*(desk.cases.answer_question(member, question.id, 1 + n % 2) for n in range(10)))
    assert sum((await counts(desk, question)).values()) == 1


async def test_an_option_of_ones_own_is_chosen_and_shown_to_everybody(
    desk: AgendaDesk, chair: Actor, member: Actor
) -> None:
    question = await asked(desk, own_options=True)
    option = await desk.cases.add_option(member, question.id, "На площади")
    assert await desk.cases.add_option(member, question.id, "на площади") == option
    carried = await desk.carried()
    refreshed = {job.person_id for job in carried if job.card == Card.question(question.id)}
    assert refreshed == {desk.house.chair, desk.house.member}
    view = await desk.cases.view_question(chair, question.id)
    assert [each.text for each in view.options] == ["Зал", "Кабинет", "На площади"]
    assert await counts(desk, question) == {1: 0, 2: 0, 3: 1}


async def test_what_is_restricted_is_neither_asked_nor_added(desk: AgendaDesk, member: Actor) -> None:
    cases: UseCases = use_cases(desk.work, StandingClock(NOW), marks=("ДСП",))
    for said in ({"text": "Это ДСП"}, {"options": ("Зал", "для дсп")}):
        with pytest.raises(MarkedTextError):
            await cases.ask_question(desk.me, plan(desk, **said), token="tap")
    question = await asked(desk, own_options=True)
    with pytest.raises(MarkedTextError):
        await cases.add_option(member, question.id, "ДСП")


async def test_the_secretary_enters_who_was_reached_by_phone(desk: AgendaDesk, chair: Actor, member: Actor) -> None:
    question = await asked(desk)
    answer = await desk.cases.record_reply(desk.me, question.id, chair.id, frozenset({2}), "по телефону")
    assert (answer.recorded_by, answer.ground) == (desk.house.secretary, "по телефону")
    with pytest.raises(NotAllowedError):
        await desk.cases.record_reply(chair, question.id, member.id, frozenset({2}), "по телефону")
    with pytest.raises(NotFoundError):
        await desk.cases.record_reply(desk.me, question.id, desk.house.absent, frozenset({2}), "по телефону")


async def test_nobody_writes_over_what_a_person_has_answered(desk: AgendaDesk, chair: Actor) -> None:
    question = await asked(desk)
    await desk.cases.answer_question(chair, question.id, 1)
    with pytest.raises(AnsweredHimselfError):
        await desk.cases.record_reply(desk.me, question.id, chair.id, frozenset({2}), "по телефону")
    assert await counts(desk, question) == {1: 1, 2: 0}


async def test_only_the_silent_are_reminded(desk: AgendaDesk, chair: Actor, member: Actor) -> None:
    question = await asked(desk, several=True)
    await desk.cases.answer_question(chair, question.id, 1)
    with pytest.raises(JustRemindedError):
        await desk.cases.remind_asked(desk.me, question.id)
    clock = StandingClock(NOW)
    clock.at = NOW + timedelta(hours=1)
    later = use_cases(desk.work, clock)
    assert await later.remind_asked(desk.me, question.id) == 1
    assert await told(desk) == {desk.house.member}
    await desk.cases.answer_question(member, question.id, 1)
    with pytest.raises(EverybodyAnsweredError):
        await desk.cases.remind_asked(desk.me, question.id)


async def test_the_clock_recalls_it_and_closes_it(desk: AgendaDesk, chair: Actor, member: Actor) -> None:
    question = await asked(desk)
    await desk.cases.answer_question(chair, question.id, 1)
    clock = StandingClock(NOW)
    fire = FireDueReminders(desk.work, clock)
    clock.at = CLOSES - timedelta(minutes=30)
    await fire()
    assert await told(desk) == {desk.house.member}
    clock.at = CLOSES + timedelta(hours=1)
    await fire()
    assert await told(desk) == {desk.house.chair, desk.house.member}
    assert (await desk.cases.view_question(member, question.id)).question.state is QuestionState.CLOSED


async def test_a_late_tap_is_told_so_also_before_the_clock_has_come(desk: AgendaDesk, member: Actor) -> None:
    question = await asked(desk)
    clock = StandingClock(NOW)
    clock.at = CLOSES
    with pytest.raises(QuestionClosedError):
        await use_cases(desk.work, clock).answer_question(member, question.id, 1)


async def test_a_cancelled_question_takes_nothing_more(desk: AgendaDesk, member: Actor) -> None:
    question = await asked(desk)
    await desk.cases.cancel_question(desk.me, question.id)
    with pytest.raises(QuestionCancelledError):
        await desk.cases.answer_question(member, question.id, 1)
    with pytest.raises(QuestionCancelledError):
        await desk.cases.close_question(desk.me, question.id)
    assert await told(desk) == set()


async def test_who_was_not_asked_sees_nothing_and_who_oversees_only_looks(desk: AgendaDesk, chair: Actor) -> None:
    people = Audience(people=frozenset({desk.house.member}))
    question = await asked(desk, audience=people)
    assert not (await desk.cases.view_question(chair, question.id)).asked
    with pytest.raises(NotAskedError):
        await desk.cases.answer_question(chair, question.id, 1)
    assert (await desk.cases.list_questions(chair)).questions == (question,)


async def test_members_neither_ask_nor_end_nor_see_names(desk: AgendaDesk, member: Actor) -> None:
    question = await asked(desk)
    with pytest.raises(NotAllowedError):
        await desk.cases.ask_question(member, plan(desk), token="his")
    for act in (
        desk.cases.close_question,
        desk.cases.cancel_question,
        desk.cases.remind_asked,
        desk.cases.view_question_board,
        desk.cases.take_question_board,
    ):
        with pytest.raises(NotAllowedError):
            await act(member, question.id)
    assert (await desk.cases.list_questions(member)).questions == ()


async def test_what_cannot_be_asked_is_refused_with_the_reason(desk: AgendaDesk) -> None:
    with pytest.raises(QuestionInPastError):
        await desk.cases.ask_question(desk.me, plan(desk, closes_at=NOW), token="tap")
    with pytest.raises(NobodyToAskError):
        await desk.cases.ask_question(desk.me, plan(desk, audience=Audience()), token="tap")
    with pytest.raises(NotAllowedError):
        await desk.cases.ask_question(desk.me, plan(desk, body_ids=()), token="tap")
