"""A decision is put to the vote: who may, what counts, and who hears of the end."""

import asyncio
from dataclasses import replace
from datetime import timedelta

import pytest

from commission.delivery.broadcast import CROWD
from commission.delivery.card import Card, CardKind
from commission.delivery.job import DeliveryMode
from commission.errors import NotAllowedError, NotFoundError, TextLengthError
from commission.ids import PersonId
from commission.meetings.invitation import Attendance
from commission.meetings.remind_unanswered import JustRemindedError
from commission.polls.choice import Choice
from commission.polls.counting import Verdict
from commission.polls.refusals import (
    AbsenteeForbiddenError,
    CloseInPastError,
    DissentForbiddenError,
    NobodyToChaseError,
    NobodyToVoteError,
    NoVoiceError,
    PollCancelledError,
    PollClosedError,
    RecusalForbiddenError,
    RestrictedVoteError,
    VotedAlreadyError,
)
from commission.polls.vote import PollState, Vote, VotePlan
from commission.ports.polls import Voice
from commission.roster.actor import Actor
from commission.roster.body import Membership
from commission.roster.regulation import Regulation, SubstituteRule
from storage.unit_of_work import SqlWork
from tests.storage.house import NOW, StandingClock, joined
from tests.use_cases.agenda_desk import AgendaDesk, item

CLOSES = NOW + timedelta(days=3)


@pytest.fixture
async def chair(desk: AgendaDesk) -> Actor:
    return await desk.cases.find_actor(desk.house.chair)


@pytest.fixture
async def member(desk: AgendaDesk) -> Actor:
    return await desk.cases.find_actor(desk.house.member)


def absentee(desk: AgendaDesk, **said: object) -> VotePlan:
    plan = VotePlan((desk.house.first,), "План", "Утвердить план работы", absentee=True, closes_at=CLOSES)
    return replace(plan, **said)  # type: ignore[arg-type]


def in_meeting(desk: AgendaDesk, *present: PersonId) -> VotePlan:
    house = desk.house
    bodies = (house.first, house.second)
    return VotePlan(bodies, "План", "Утвердить", meeting_id=house.meeting, present=frozenset(present))


async def opened(desk: AgendaDesk, plan: VotePlan, token: str = "tap") -> Vote:
    vote = await desk.cases.open_vote(desk.me, plan, token=token)
    await told(desk)
    return vote


async def told(desk: AgendaDesk) -> set[PersonId]:
    """Who gets a new message about a vote now."""
    return {
        job.person_id
        for job in await desk.carried()
        if job.card.kind is CardKind.VOTE and job.mode is DeliveryMode.NOTIFY
    }


async def rules(work: SqlWork, desk: AgendaDesk, **said: object) -> None:
    async with work() as unit:
        for body in await unit.roster.bodies():
            await unit.roster.save_body(replace(body, regulation=replace(Regulation(), **said)))  # type: ignore[arg-type]
        await unit.commit()


async def test_everybody_with_a_voice_gets_a_ballot_and_the_secretary_her_board(desk: AgendaDesk) -> None:
    vote = await desk.cases.open_vote(desk.me, absentee(desk), token="tap")
    carried = await desk.carried()
    assert {job.person_id for job in carried if job.card == Card.vote(vote.id)} == {
        desk.house.chair,
        desk.house.member,
    }
    assert [job.person_id for job in carried if job.card.kind is CardKind.VOTE_BOARD] == [desk.house.secretary]


async def test_a_second_tap_opens_nothing_more(desk: AgendaDesk) -> None:
    vote = await opened(desk, absentee(desk))
    assert await desk.cases.open_vote(desk.me, absentee(desk, title="Другое"), token="tap") == vote
    assert await told(desk) == set()


async def test_with_the_last_ballot_it_is_closed_and_everybody_hears_the_result(
    desk: AgendaDesk, chair: Actor, member: Actor
) -> None:
    vote = await opened(desk, absentee(desk))
    await desk.cases.cast_vote(chair, vote.id, Choice.FOR)
    assert await told(desk) == set()
    await desk.cases.cast_vote(member, vote.id, Choice.ABSTAIN)
    view = await desk.cases.view_vote(member, vote.id)
    assert view.vote.state is PollState.CLOSED
    assert [(result.verdict, result.count.in_favour, result.needed) for _, result in view.vote.results] == [
        (Verdict.FAILED, 1, 2)
    ]
    assert await told(desk) == {desk.house.chair, desk.house.member}
    with pytest.raises(PollClosedError):
        await desk.cases.cast_vote(chair, vote.id, Choice.AGAINST)


async def test_in_a_joint_meeting_each_body_counts_by_itself(desk: AgendaDesk, chair: Actor, member: Actor) -> None:
    """The chair sits on both; the second body has one seat, the first one two."""
    house = desk.house
    vote = await opened(desk, in_meeting(desk, house.chair))
    await desk.cases.cast_vote(chair, vote.id, Choice.FOR)
    results = dict((await desk.cases.view_vote(chair, vote.id)).vote.results)
    assert (results[house.first].verdict, results[house.second].verdict) == (Verdict.NO_QUORUM, Verdict.PASSED)
    with pytest.raises(NoVoiceError):
        await desk.cases.cast_vote(member, vote.id, Choice.FOR)


async def test_a_substitute_votes_only_where_the_regulation_says_so(desk: AgendaDesk, work: SqlWork) -> None:
    house = desk.house
    async with work() as unit:
        (seat,) = [each for each in await unit.roster.memberships([house.second]) if each.person_id == house.absent]
        await unit.roster.save_memberships([replace(seat, body_id=house.first)])
        await unit.commit()
    for allowed in (False, True):
        await rules(work, desk, substitutes_vote=allowed, substitutes=SubstituteRule.NAMED)
        await desk.cases.answer_invitation(house.member, house.meeting, 1, Attendance.ABSENT)
        await desk.cases.send_substitute(house.member, house.meeting, house.absent)
        vote = await opened(desk, in_meeting(desk, house.chair, house.absent), token=f"allowed-{allowed}")
        stand_in = await desk.cases.find_actor(house.absent)
        voice = (await desk.cases.view_vote(stand_in, vote.id)).voice
        assert voice is (Voice.VOTES if allowed else Voice.ADVISES)


async def test_nobody_changes_his_mind_unless_the_regulation_allows_it(
    desk: AgendaDesk, chair: Actor, work: SqlWork
) -> None:
    vote = await opened(desk, absentee(desk))
    first = await desk.cases.cast_vote(chair, vote.id, Choice.FOR)
    assert await desk.cases.cast_vote(chair, vote.id, Choice.FOR) == first
    with pytest.raises(VotedAlreadyError):
        await desk.cases.cast_vote(chair, vote.id, Choice.AGAINST)
    await rules(work, desk, ballots_may_change=True, recusal=False, dissent=False)
    lenient = await opened(desk, absentee(desk), token="lenient")
    await desk.cases.cast_vote(chair, lenient.id, Choice.FOR)
    assert (await desk.cases.cast_vote(chair, lenient.id, Choice.AGAINST)).ballot.choice is Choice.AGAINST
    with pytest.raises(RecusalForbiddenError):
        await desk.cases.cast_vote(chair, lenient.id, Choice.RECUSE)
    with pytest.raises(DissentForbiddenError):
        await desk.cases.dissent(chair, lenient.id, "Я против")


async def test_words_stay_beside_a_ballot_until_it_says_the_opposite(
    desk: AgendaDesk, chair: Actor, work: SqlWork
) -> None:
    await rules(work, desk, ballots_may_change=True)
    vote = await opened(desk, absentee(desk))
    await desk.cases.cast_vote(chair, vote.id, Choice.AGAINST)
    await desk.cases.dissent(chair, vote.id, "Рано")
    assert (await desk.cases.cast_vote(chair, vote.id, Choice.ABSTAIN)).ballot.dissent == "Рано"
    assert (await desk.cases.cast_vote(chair, vote.id, Choice.FOR)).ballot.dissent == ""


async def test_two_taps_at_once_leave_one_ballot(desk: AgendaDesk, chair: Actor, work: SqlWork) -> None:
    vote = await opened(desk, absentee(desk))
    taps = [desk.cases.cast_vote(chair, vote.id, choice) for choice in (Choice.FOR, Choice.AGAINST) * 5]
    await asyncio.gather(*taps, return_exceptions=True)
    async with work.reading() as unit:
        assert len(await unit.polls.ballots(vote.id)) == 1


async def test_a_dissenting_opinion_goes_with_a_ballot(desk: AgendaDesk, chair: Actor, member: Actor) -> None:
    vote = await opened(desk, absentee(desk))
    with pytest.raises(DissentForbiddenError):
        await desk.cases.dissent(chair, vote.id, "Я против спешки")
    await desk.cases.cast_vote(chair, vote.id, Choice.AGAINST)
    await desk.cases.dissent(chair, vote.id, " Я против спешки ")
    board = await desk.cases.view_vote_board(desk.me, vote.id)
    assert [row.ballot.dissent for row in board.rows if row.ballot] == ["Я против спешки"]
    with pytest.raises(TextLengthError):
        await desk.cases.dissent(chair, vote.id, "х" * 4001)


async def test_a_late_ballot_does_not_count_whether_the_clock_was_there_or_not(
    desk: AgendaDesk, chair: Actor, member: Actor, clock: StandingClock
) -> None:
    vote = await opened(desk, absentee(desk))
    await desk.cases.cast_vote(chair, vote.id, Choice.FOR)
    clock.at = CLOSES
    with pytest.raises(PollClosedError):
        await desk.cases.cast_vote(member, vote.id, Choice.FOR)
    while await desk.cases.fire_due_reminders():
        pass
    closed = (await desk.cases.view_vote(member, vote.id)).vote
    assert (closed.state, closed.results[0][1].verdict) == (PollState.CLOSED, Verdict.NO_QUORUM)


async def test_the_clock_reminds_those_who_are_silent(desk: AgendaDesk, chair: Actor, clock: StandingClock) -> None:
    vote = await opened(desk, absentee(desk))
    await desk.cases.cast_vote(chair, vote.id, Choice.FOR)
    clock.at = CLOSES - timedelta(minutes=59)
    while await desk.cases.fire_due_reminders():
        pass
    assert await told(desk) == {desk.house.member}


async def test_who_phones_is_entered_with_the_ground(desk: AgendaDesk, chair: Actor) -> None:
    vote = await opened(desk, absentee(desk))
    with pytest.raises(TextLengthError):
        await desk.cases.record_vote(desk.me, vote.id, desk.house.member, Choice.FOR, " ")
    ballot = await desk.cases.record_vote(desk.me, vote.id, desk.house.member, Choice.FOR, "по телефону")
    assert (ballot.recorded_by, ballot.ground) == (desk.house.secretary, "по телефону")
    with pytest.raises(NotAllowedError):
        await desk.cases.record_vote(chair, vote.id, desk.house.chair, Choice.FOR, "сам")
    with pytest.raises(NotFoundError):
        await desk.cases.record_vote(desk.me, vote.id, desk.house.absent, Choice.FOR, "по телефону")


async def test_only_those_are_reminded_who_have_not_voted(desk: AgendaDesk, chair: Actor, member: Actor) -> None:
    vote = await opened(desk, absentee(desk))
    await desk.cases.cast_vote(chair, vote.id, Choice.FOR)
    with pytest.raises(JustRemindedError):  # the ballots have just gone out
        await desk.cases.remind_voters(desk.me, vote.id)
    with pytest.raises(NotAllowedError):
        await desk.cases.remind_voters(member, vote.id)


async def test_when_nobody_is_left_to_remind_the_secretary_is_told(
    desk: AgendaDesk, chair: Actor, work: SqlWork
) -> None:
    house = desk.house
    vote = await opened(desk, in_meeting(desk, house.chair, house.member))
    await desk.cases.cast_vote(chair, vote.id, Choice.FOR)
    async with work() as unit:
        await unit.roster.save_person(replace(await unit.roster.person(house.member), telegram_id=None))
        await unit.commit()
    with pytest.raises((NobodyToChaseError, JustRemindedError)):
        await desk.cases.remind_voters(desk.me, vote.id)


async def test_a_cancelled_vote_has_no_result(desk: AgendaDesk, chair: Actor, member: Actor) -> None:
    vote = await opened(desk, absentee(desk))
    with pytest.raises(NotAllowedError):
        await desk.cases.cancel_vote(member, vote.id)
    cancelled = await desk.cases.cancel_vote(desk.me, vote.id)
    assert (cancelled.state, cancelled.results) == (PollState.CANCELLED, ())
    with pytest.raises(PollCancelledError):
        await desk.cases.cast_vote(chair, vote.id, Choice.FOR)
    with pytest.raises(PollCancelledError):
        await desk.cases.close_vote(desk.me, vote.id)


async def test_what_may_not_be_put_to_the_vote_is_refused_with_the_reason(desk: AgendaDesk, work: SqlWork) -> None:
    async def refused(plan: VotePlan, why: type[Exception]) -> None:
        with pytest.raises(why):
            await desk.cases.open_vote(desk.me, plan, token=f"{why}")

    (sealed,) = await desk.put(replace(item("О пожарах"), restricted=True))
    await refused(absentee(desk, closes_at=None), CloseInPastError)
    await refused(absentee(desk, closes_at=NOW), CloseInPastError)
    await refused(absentee(desk, body_ids=()), NotAllowedError)
    await refused(absentee(desk, text=""), TextLengthError)
    await refused(absentee(desk, meeting_id=desk.house.meeting, item_id=sealed.id), RestrictedVoteError)
    await refused(in_meeting(desk), NobodyToVoteError)
    await rules(work, desk, absentee_voting=False)
    await refused(absentee(desk), AbsenteeForbiddenError)


async def test_strangers_and_who_has_left_see_and_do_nothing(desk: AgendaDesk, member: Actor) -> None:
    vote = await opened(desk, absentee(desk))
    stranger = await desk.cases.find_actor(desk.house.absent)
    await desk.cases.remove_member(desk.me, desk.house.member, desk.house.first)
    gone = await desk.cases.find_actor(desk.house.member)
    for actor, why in ((stranger, NotFoundError), (gone, NoVoiceError)):
        with pytest.raises(why):
            await desk.cases.cast_vote(actor, vote.id, Choice.FOR)
        with pytest.raises(NotFoundError):
            await desk.cases.view_vote(actor, vote.id)
        with pytest.raises(NotAllowedError):
            await desk.cases.view_vote_board(actor, vote.id)


async def test_votes_are_listed_for_those_who_hold_them(desk: AgendaDesk, chair: Actor, member: Actor) -> None:
    vote = await opened(desk, absentee(desk))
    assert (await desk.cases.list_votes(desk.me)).votes == (vote,)
    assert (await desk.cases.list_votes(chair, page=9)).votes == (vote,)
    assert (await desk.cases.list_votes(member)).votes == ()


async def test_a_vote_of_many_is_no_broadcast_of_a_meeting(desk: AgendaDesk, work: SqlWork) -> None:
    """The secretary's live board is that of the vote, not of the meeting that has the same number."""
    async with work() as unit:
        many = [await unit.roster.add_person(joined(f"Член {number}", 900 + number)) for number in range(CROWD + 1)]
        await unit.roster.save_memberships([Membership(person, desk.house.first) for person in many])
        await unit.commit()
    vote = await desk.cases.open_vote(desk.me, absentee(desk), token="tap")
    carried = await desk.carried()
    assert {job.person_id for job in carried if job.card == Card.vote(vote.id)} >= set(many)
    assert not [job for job in carried if job.card.kind is CardKind.BROADCAST]
