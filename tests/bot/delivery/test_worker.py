"""The real worker on a real outbox in front of Telegram in a box: whatever breaks, each gets his message, once."""

import asyncio
from collections.abc import AsyncIterator
from dataclasses import dataclass, field
from datetime import timedelta

import pytest
from pydantic import SecretStr

from bot.delivery.bucket import Pace
from bot.delivery.pauses import Pauses
from bot.delivery.sender import Sender
from bot.delivery.worker import DeliveryWorker, Rhythm
from bot.settings import load_settings
from bot.telegram import make_bot
from commission.delivery.card import Card, CardKind, Priority
from commission.delivery.record import DeliveryRecord, DeliveryState
from commission.ids import PersonId
from commission.moment import SystemClock
from handlers.cards.drawing import Drawing
from handlers.cards.studio import Studio
from handlers.texts import Html
from simulator.client import Control
from simulator.server import serve
from storage.delivery import SqlDelivery
from storage.unit_of_work import SqlWork
from tests.bot.delivery.gateway import Gateway
from tests.storage.house import House, joined
from tests.storage.outbox_rows import ask

CHATS = (101, 102, 103)
QUICK = Pauses(request=0.4, first=0.05, closed=1)
SHORT = Rhythm(lease=1, look_again=0.05, release_every=0.1, farewell=0.3)


@dataclass
class Easel:
    """Fails as often as it is told to, then paints."""

    failures: int = 0
    asked: int = 0

    async def __call__(self, subject: int, reader: PersonId, locale: str, *, fresh: bool) -> Drawing | None:
        self.asked += 1
        if self.failures:
            self.failures -= 1
            raise OSError("database is locked")
        return Drawing(Html("Приглашение"))


@dataclass
class Post:
    """A post office that can be opened with this or that pace."""

    control: Control
    sender: Sender
    easel: Easel
    delivery: SqlDelivery
    work: SqlWork
    card: Card
    running: list[tuple[DeliveryWorker, "asyncio.Task[None]"]] = field(default_factory=list)
    woken: asyncio.Event = field(default_factory=asyncio.Event)

    def open(self, *, rhythm: Rhythm = SHORT, concurrency: int = 8) -> None:
        worker = DeliveryWorker(self.delivery, self.sender, self.woken, concurrency=concurrency, rhythm=rhythm)
        self.running.append((worker, asyncio.create_task(worker.run())))

    async def close(self) -> None:
        """Fails when what was opened does not stop in time."""
        while self.running:
            worker, task = self.running.pop()
            worker.stop()
            async with asyncio.timeout(5):
                await task

    async def records(self) -> dict[PersonId, DeliveryRecord]:
        async with self.work.reading() as unit:
            return await unit.outbox.records(self.card)

    async def becomes(self, person: PersonId, *states: DeliveryState) -> None:
        async def so() -> bool:
            return (await self.records())[person].state in states

        await self.control.wait_for(so)

    async def got(self, chat: int) -> int:
        return sum(message["from_bot"] for message in await self.control.messages(chat))

    async def everybody_once(self) -> None:
        """Waits until nothing is pending or out; then each has one message and a clean record."""

        async def done() -> bool:
            out = {DeliveryState.PENDING, DeliveryState.SENDING}
            return all(record.state not in out for record in (await self.records()).values())

        await self.control.wait_for(done)
        assert {(record.state, record.possibly_twice) for record in (await self.records()).values()} == {
            (DeliveryState.SENT, False)
        }
        assert [await self.got(chat) for chat in CHATS] == [1, 1, 1]


@pytest.fixture
async def post(delivery: SqlDelivery, work: SqlWork, house: House, pace: Pace) -> AsyncIterator[Post]:
    async with serve() as server, Control(server.url) as control:
        settings = load_settings(_env_file=None, bot_token=SecretStr("12345:token"), telegram_api_url=server.url)
        async with make_bot(settings).context() as bot:
            await bot.get_me()
            for chat in CHATS:
                await control.person("Марина", id=chat)
                await control.write(chat, "/start")
            easel, card = Easel(), Card.invitation(house.meeting)
            studio = Studio({CardKind.INVITATION: easel})
            sender = Sender(bot, delivery, studio, pace, SystemClock(), pauses=QUICK)
            post = Post(control, sender, easel, delivery, work, card)
            yield post
            await post.close()


@pytest.fixture
def pace(request: pytest.FixtureRequest) -> Pace:
    """Messages a second."""
    return Pace(getattr(request, "param", 1000))


@pytest.fixture
def everybody(house: House) -> tuple[PersonId, ...]:
    return house.secretary, house.chair, house.member


@pytest.mark.parametrize("pace", [5], indirect=True)
async def test_a_stop_longer_than_two_leases_loses_nobody(post: Post, everybody: tuple[PersonId, ...]) -> None:
    await post.control.fault(method="sendMessage", times=1, error_code=429, retry_after=3)
    await ask(post.work, post.card, *everybody)
    post.open()
    await post.everybody_once()


async def test_nothing_is_taken_up_in_a_stop(post: Post, everybody: tuple[PersonId, ...]) -> None:
    post.sender.pace.stop(1)
    await ask(post.work, post.card, *everybody)
    post.open()
    await post.everybody_once()
    assert post.easel.asked == 3, "each was drawn once, when the stop was over"


async def test_a_drawing_that_fails_three_times(post: Post, everybody: tuple[PersonId, ...]) -> None:
    post.easel.failures = 3
    await ask(post.work, post.card, *everybody)
    post.open()
    await post.everybody_once()


async def test_a_gateway_s_own_page(post: Post, everybody: tuple[PersonId, ...]) -> None:
    post.sender.bot.session.middleware(Gateway("<html><h1>502 Bad Gateway</h1></html>", times=4))
    await ask(post.work, post.card, *everybody)
    post.open()
    await post.everybody_once()


@pytest.mark.parametrize("code", [401, 404, 409])
async def test_a_bot_that_telegram_does_not_know_for_a_while(
    post: Post, everybody: tuple[PersonId, ...], code: int
) -> None:
    await post.control.fault(method="sendMessage", times=4, error_code=code)
    await ask(post.work, post.card, *everybody)
    post.open()
    await post.everybody_once()


@pytest.mark.parametrize("pace", [0.05], indirect=True)
async def test_a_stop_in_the_middle_of_a_wait(post: Post, house: House) -> None:
    await ask(post.work, post.card, house.secretary, house.chair)
    post.open(rhythm=Rhythm(lease=60))
    await post.becomes(house.secretary, DeliveryState.SENT)
    await post.becomes(house.chair, DeliveryState.SENDING)
    await post.close()
    record = (await post.records())[house.chair]
    assert (record.state, record.possibly_twice) == (DeliveryState.PENDING, False)
    (job,) = await post.delivery.claim(SystemClock().now(), limit=9, lease=timedelta(seconds=9))
    assert (job.person_id, job.attempts) == (house.chair, 1)


async def test_a_stop_does_not_wait_for_an_answer_that_never_comes(post: Post, house: House) -> None:
    await post.control.fault(method="sendMessage", delay=30)
    await ask(post.work, post.card, house.chair)
    post.open()
    await post.becomes(house.chair, DeliveryState.SENDING)
    await post.close()


async def test_leases_end_on_time_however_busy_the_worker_is(post: Post, house: House) -> None:
    await post.control.fault(method="sendMessage", delay=30, chat_id=CHATS[1])
    await ask(post.work, post.card, house.chair)
    post.open(concurrency=1, rhythm=Rhythm(lease=60, release_every=0.1, farewell=0.3))
    await post.becomes(house.chair, DeliveryState.SENDING)
    await ask(post.work, post.card, house.member)
    await post.delivery.claim(SystemClock().now(), limit=9, lease=timedelta(seconds=0.1))
    assert (await post.records())[house.member].state is DeliveryState.SENDING
    await post.becomes(house.member, DeliveryState.PENDING)


@pytest.mark.parametrize("pace", [10], indirect=True)
async def test_an_urgent_notice_overtakes_what_is_in_hand_already(post: Post, work: SqlWork) -> None:
    """Three seconds of routine notices are in hand, all hands are full, and another minute of them waits."""
    async with work() as unit:
        people = [await unit.roster.add_person(joined(f"Член {n}", 1_000 + n)) for n in range(600)]
        await unit.outbox.notify(post.card, people, key="routine")
        await unit.commit()
    post.open(rhythm=Rhythm(lease=90, look_again=60), concurrency=30)
    await post.becomes(people[29], DeliveryState.SENDING)
    async with work() as unit:
        await unit.outbox.notify(post.card, [people[-1]], key="urgent", priority=Priority.URGENT)
        await unit.commit()
    post.woken.set()
    begun = asyncio.get_running_loop().time()
    await post.becomes(people[-1], DeliveryState.FAILED)  # nobody is there: it is the way that counts
    assert asyncio.get_running_loop().time() - begun < 1
