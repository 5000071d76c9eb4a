"""The meeting is moved or cancelled, the item becomes restricted, a voter leaves: what becomes of the vote."""

from dataclasses import replace
from datetime import timedelta

import pytest

from commission.delivery.card import Card
from commission.errors import NotFoundError
from commission.ids import MeetingId
from commission.polls.choice import Choice
from commission.polls.counting import Verdict
from commission.polls.refusals import NobodyToChaseError, PollCancelledError, SealedVoteError, VoteRunningError
from commission.polls.vote import PollState, Vote
from commission.roster.actor import Actor
from handlers.cards.drawing import Drawing
from handlers.router import make_studio
from tests.storage.house import plan
from tests.use_cases.agenda_desk import AgendaDesk, item
from tests.use_cases.test_votes import absentee, chair, in_meeting, member, opened

__all__ = ["chair", "member"]  # fixtures
SECRET = "О складе взрывчатки"


async def state(desk: AgendaDesk, vote: Vote) -> PollState:
    return (await desk.cases.view_vote_board(desk.me, vote.id)).vote.state


async def drawn(desk: AgendaDesk, card: Card, reader: Actor) -> Drawing:
    drawing = await make_studio(desk.cases).draw(card, reader.id, "ru", fresh=False)
    assert drawing is not None
    return drawing


async def moved(desk: AgendaDesk) -> MeetingId:
    meeting = (await desk.cases.view_invitation(desk.house.chair, desk.house.meeting)).meeting
    later = replace(meeting.plan, starts_at=meeting.plan.starts_at + timedelta(days=1))
    return (await desk.cases.reschedule_meeting(desk.me, meeting.id, later, meeting.plan.edition)).id


async def test_a_meeting_does_not_move_away_under_a_vote(desk: AgendaDesk) -> None:
    vote = await opened(desk, in_meeting(desk, desk.house.chair))
    with pytest.raises(VoteRunningError):
        await moved(desk)
    await desk.cases.close_vote(desk.me, vote.id)
    assert await moved(desk) == desk.house.meeting


async def test_with_the_meeting_its_vote_is_cancelled_and_one_outside_of_it_goes_on(
    desk: AgendaDesk, chair: Actor
) -> None:
    inside = await opened(desk, in_meeting(desk, desk.house.chair))
    outside = await opened(desk, absentee(desk, meeting_id=desk.house.meeting), token="outside")
    await desk.cases.cancel_meeting(desk.me, desk.house.meeting, "Болезнь")
    assert [await state(desk, vote) for vote in (inside, outside)] == [PollState.CANCELLED, PollState.OPEN]
    with pytest.raises(PollCancelledError):
        await desk.cases.cast_vote(chair, inside.id, Choice.FOR)


async def test_nobody_is_called_to_a_vote_about_the_meeting_of_others(desk: AgendaDesk) -> None:
    async with desk.work() as unit:
        foreign = await unit.meetings.add(plan(desk.house.second), [desk.house.chair])
        await unit.commit()
    with pytest.raises(NotFoundError):
        await desk.cases.open_vote(desk.me, absentee(desk, meeting_id=foreign.id), token="foreign")


async def test_a_question_that_becomes_restricted_ends_its_vote_and_leaves_the_cards(
    desk: AgendaDesk, chair: Actor
) -> None:
    (secret,) = await desk.put(item(SECRET))
    said = absentee(desk, title=SECRET, text=f"{SECRET}: закрыть", meeting_id=desk.house.meeting, item_id=secret.id)
    vote = await opened(desk, said)
    await desk.cases.cast_vote(chair, vote.id, Choice.AGAINST)
    await desk.cases.dissent(chair, vote.id, f"{SECRET}: рано")
    await desk.cases.change_item(desk.me, desk.house.meeting, secret.id, lambda now: now.sealed("Кабинет 5"))
    assert await state(desk, vote) is PollState.CANCELLED
    for card, reader in ((Card.vote(vote.id), chair), (Card.vote_board(vote.id), desk.me)):
        drawing = await drawn(desk, card, reader)
        assert "складе" not in drawing.text
        assert "Вопрос ограниченного доступа" in drawing.text


async def test_of_a_vote_that_is_over_the_result_stays_and_the_words_go(
    desk: AgendaDesk, chair: Actor, member: Actor
) -> None:
    (secret,) = await desk.put(item(SECRET))
    said = absentee(desk, title=SECRET, text=SECRET, meeting_id=desk.house.meeting, item_id=secret.id)
    vote = await opened(desk, said)
    for voter in (chair, member):
        await desk.cases.cast_vote(voter, vote.id, Choice.FOR)
    await desk.cases.change_item(desk.me, desk.house.meeting, secret.id, lambda now: now.sealed("Кабинет 5"))
    drawing = await drawn(desk, Card.vote(vote.id), member)
    assert "решение принято" in drawing.text
    assert "складе" not in drawing.text
    with pytest.raises(SealedVoteError):
        await desk.cases.take_vote_export(desk.me, vote.id)


async def test_who_has_left_keeps_nobody_waiting(desk: AgendaDesk, chair: Actor, member: Actor) -> None:
    vote = await opened(desk, absentee(desk))
    await desk.cases.remove_member(desk.me, member.id, desk.house.first)
    board = await desk.cases.view_vote_board(desk.me, vote.id)
    assert (board.turnout.cast, board.turnout.voters) == (0, 1)
    await desk.cases.cast_vote(chair, vote.id, Choice.FOR)
    ended = (await desk.cases.view_vote_board(desk.me, vote.id)).vote
    assert (ended.state, ended.results[0][1].verdict) == (PollState.CLOSED, Verdict.NO_QUORUM)


async def test_with_the_last_silent_one_who_leaves_the_vote_is_over(
    desk: AgendaDesk, chair: Actor, member: Actor
) -> None:
    vote = await opened(desk, absentee(desk))
    await desk.cases.cast_vote(chair, vote.id, Choice.FOR)
    await desk.cases.remove_member(desk.me, member.id, desk.house.first)
    assert await state(desk, vote) is PollState.CLOSED


async def test_nobody_reminds_who_has_left(desk: AgendaDesk, member: Actor, chair: Actor) -> None:
    vote = await opened(desk, absentee(desk))
    await desk.cases.remove_member(desk.me, member.id, desk.house.first)
    await desk.cases.remove_member(desk.me, chair.id, desk.house.first)
    with pytest.raises(NobodyToChaseError):
        await desk.cases.remind_voters(desk.me, vote.id)
