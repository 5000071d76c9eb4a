"""Members propose items; secretaries take them or say why not."""

import pytest

from commission.agenda.proposal import WAITING_AT_MOST, ProposalDecidedError, ProposalState, TooManyProposalsError
from commission.delivery.card import Card
from commission.errors import NotAllowedError, NotFoundError, TextLengthError
from commission.ids import PersonId
from commission.roster.actor import Actor
from handlers.use_cases import UseCases
from storage.delivery import SqlDelivery
from storage.unit_of_work import SqlWork
from tests.storage.house import NOW, House, plan
from tests.storage.outbox_rows import claim


@pytest.fixture
async def secretary(work: SqlWork, delivery: SqlDelivery, house: House, cases: UseCases) -> Actor:
    """Of an announced meeting, whose invitations have left."""
    me = await actor(work, house.secretary)
    await cases.announce_meeting(me, house.meeting)
    await claim(delivery)
    return me


async def actor(work: SqlWork, person: PersonId) -> Actor:
    async with work.reading() as unit:
        return await unit.roster.actor_of(person)


async def test_an_accepted_proposal_is_the_last_item_with_its_author_as_the_speaker(
    secretary: Actor, work: SqlWork, delivery: SqlDelivery, house: House, cases: UseCases
) -> None:
    proposal = await cases.propose_item(house.member, house.meeting, "  О пожарной\nбезопасности ")
    cards = {job.card: job.person_id for job in await claim(delivery)}
    assert cards[Card.proposal(proposal.id)] == house.secretary
    await cases.accept_proposal(secretary, proposal.id, house.meeting)
    (item,) = (await cases.view_working_copy(secretary, house.meeting)).items
    assert (item.title, item.participants[0].person_id) == ("О пожарной безопасности", house.member)
    async with work.reading() as unit:
        assert house.member in await unit.outbox.records(Card.proposal_answer(proposal.id))
    seen = await cases.view_proposal(await actor(work, house.member), proposal.id)
    assert seen.proposal.state is ProposalState.ACCEPTED
    with pytest.raises(ProposalDecidedError):
        await cases.accept_proposal(secretary, proposal.id, house.meeting)
    with pytest.raises(ProposalDecidedError):
        await cases.decline_proposal(secretary, proposal.id, "поздно")


async def test_it_may_go_onto_a_later_agenda(secretary: Actor, work: SqlWork, house: House, cases: UseCases) -> None:
    async with work() as unit:
        later = (await unit.meetings.add(plan(house.first, days=40), [])).id
        await unit.commit()
    proposal = await cases.propose_item(house.member, house.meeting, "О пожарах")
    accepted = await cases.accept_proposal(secretary, proposal.id, later)
    assert accepted.to == later
    assert (await cases.view_working_copy(secretary, house.meeting)).items == ()
    assert [item.title for item in (await cases.view_working_copy(secretary, later)).items] == ["О пожарах"]


async def test_who_is_declined_learns_why(secretary: Actor, work: SqlWork, house: House, cases: UseCases) -> None:
    proposal = await cases.propose_item(house.member, house.meeting, "О пожарах")
    with pytest.raises(TextLengthError):
        await cases.decline_proposal(secretary, proposal.id, "  ")
    await cases.decline_proposal(secretary, proposal.id, "Рассмотрим в октябре")
    seen = await cases.view_proposal(await actor(work, house.member), proposal.id)
    assert seen.proposal.reason == "Рассмотрим в октябре"


async def test_the_same_words_twice_are_one_proposal_and_there_is_an_end_to_them(
    secretary: Actor, house: House, cases: UseCases
) -> None:
    first = await cases.propose_item(house.member, house.meeting, "О пожарах")
    assert await cases.propose_item(house.member, house.meeting, "О  пожарах") == first
    for number in range(WAITING_AT_MOST - 1):
        await cases.propose_item(house.member, house.meeting, f"О пожарах, {number}")
    with pytest.raises(TooManyProposalsError):
        await cases.propose_item(house.member, house.meeting, "Ещё один")


async def test_strangers_propose_nothing_and_members_decide_nothing(
    secretary: Actor, work: SqlWork, house: House, cases: UseCases
) -> None:
    with pytest.raises(NotFoundError):
        await cases.propose_item(house.secretary, house.meeting, "Она не приглашена")
    proposal = await cases.propose_item(house.member, house.meeting, "О пожарах")
    member, chair = await actor(work, house.member), await actor(work, house.chair)
    with pytest.raises(NotAllowedError):
        await cases.accept_proposal(member, proposal.id, house.meeting)
    with pytest.raises(NotAllowedError):
        await cases.decline_proposal(member, proposal.id, "нет")
    with pytest.raises(NotFoundError):
        await cases.view_proposal(chair, proposal.id)


async def test_who_has_left_meanwhile_is_named_and_not_invited(
    secretary: Actor, work: SqlWork, house: House, cases: UseCases
) -> None:
    proposal = await cases.propose_item(house.member, house.meeting, "О пожарах")
    async with work() as unit:
        later = (await unit.meetings.add(plan(house.first, days=40), [])).id
        await unit.roster.end_membership(house.member, house.first, NOW)
        await unit.commit()
    await cases.accept_proposal(secretary, proposal.id, later)
    (item,) = (await cases.view_working_copy(secretary, later)).items
    assert [(each.name, each.person_id) for each in item.participants] == [("Дёмин\u00a0И.", None)]
