"""Who writes can be written to again."""

from dataclasses import replace

import pytest
from aiogram import Dispatcher
from aiogram.types import Chat, ChatMemberBanned, ChatMemberMember, ChatMemberUpdated, Message, Update, User
from sqlalchemy.ext.asyncio import AsyncEngine

from commission.delivery.card import Card
from commission.roster.person import Reach
from handlers.router import make_dispatcher
from handlers.use_cases import UseCases
from storage.conversation import SqlConversationStorage
from storage.delivery import SqlDelivery
from storage.unit_of_work import SqlWork
from tests.handlers.workspace.desk import WHEN, Desk, RecordingBot
from tests.storage.house import NOW, House
from tests.storage.outbox_rows import LEASE
from tests.storage.statements import heard

MEMBER = 103
LOST = [Reach.NEVER_STARTED, Reach.BLOCKED, Reach.DEACTIVATED]


@pytest.fixture
def dispatcher(cases: UseCases, engine: AsyncEngine) -> Dispatcher:
    return make_dispatcher(cases, SqlConversationStorage(engine))


@pytest.fixture
def desk(dispatcher: Dispatcher, house: House) -> Desk:
    return Desk(dispatcher, RecordingBot(), MEMBER)


async def lost(work: SqlWork, reach: Reach) -> None:
    async with work() as unit:
        await unit.roster.set_reach(MEMBER, reach)
        await unit.commit()


async def reach_of(cases: UseCases, house: House) -> Reach:
    return (await cases.find_actor(house.member)).person.reach


@pytest.mark.parametrize("reach", LOST)
async def test_who_writes_is_reachable_again_and_gets_what_waited(
    desk: Desk, cases: UseCases, work: SqlWork, house: House, delivery: SqlDelivery, reach: Reach
) -> None:
    await cases.announce_meeting(await cases.find_actor(house.secretary), house.meeting)
    jobs = await delivery.claim(NOW, limit=10, lease=LEASE)
    invitation = next(job for job in jobs if job.person_id == house.member)
    for job in jobs:
        if job is not invitation:
            await delivery.sent(job, message_id=job.id, digest="drawn", at=NOW)
    await delivery.unreachable(invitation, reach=reach, error="Forbidden", at=NOW)
    assert await reach_of(cases, house) is reach
    await desk.types("здравствуйте")
    assert await reach_of(cases, house) is Reach.REACHABLE
    waited = {(job.card, job.person_id) for job in await delivery.claim(NOW, limit=10, lease=LEASE)}
    assert (Card.invitation(house.meeting), house.member) in waited
    assert (Card.board(house.meeting), house.secretary) in waited


@pytest.mark.parametrize("reach", LOST)
async def test_a_tap_heals_too(desk: Desk, cases: UseCases, work: SqlWork, house: House, reach: Reach) -> None:
    await desk.types("здравствуйте")
    await lost(work, reach)
    await desk.taps_data("nonsense", on=next(iter(desk.bot.messages.values())))
    assert await reach_of(cases, house) is Reach.REACHABLE


async def test_words_in_a_group_and_a_block_heal_nothing(
    dispatcher: Dispatcher, cases: UseCases, work: SqlWork, house: House
) -> None:
    await lost(work, Reach.BLOCKED)
    user = User(id=MEMBER, is_bot=False, first_name="Илья")
    group, private = Chat(id=-1001, type="supergroup"), Chat(id=MEMBER, type="private")
    member = ChatMemberMember(user=user)
    banned = ChatMemberBanned(user=user, until_date=WHEN)
    block = ChatMemberUpdated(chat=private, from_user=user, date=WHEN, old_chat_member=member, new_chat_member=banned)
    words = Message(message_id=1, date=WHEN, chat=group, from_user=user, text="всем привет")
    for update in (Update(update_id=1, message=words), Update(update_id=2, my_chat_member=block)):
        await dispatcher.feed_update(RecordingBot(), update)
        assert await reach_of(cases, house) is Reach.BLOCKED


async def test_without_consent_nobody_is_reachable(desk: Desk, cases: UseCases, work: SqlWork, house: House) -> None:
    async with work() as unit:
        person = await unit.roster.person(house.member)
        await unit.roster.save_person(replace(person, consented_at=None, reach=Reach.BLOCKED))
        await unit.commit()
    await desk.types("здравствуйте")
    assert await reach_of(cases, house) is Reach.BLOCKED
    assert "Чтобы присылать приглашения" in desk.text


async def test_it_costs_nothing_while_he_is_reachable(desk: Desk) -> None:
    with heard() as said:
        await desk.types("здравствуйте")
    assert len([statement for statement, _ in said if "people" in statement]) == 1
    assert not [statement for statement, _ in said if "UPDATE" in statement]
