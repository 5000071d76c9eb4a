"""One job: drawn, sent or edited, or taken out of the chat, and its outcome written down."""

import asyncio
import logging
from collections.abc import Awaitable, Callable
from contextlib import nullcontext
from dataclasses import dataclass, field
from functools import partial

from aiogram import Bot
from aiogram.exceptions import TelegramBadRequest

from bot.delivery.bucket import Pace
from bot.delivery.holds import HeldError, Holds, Ticket
from bot.delivery.line import Line
from bot.delivery.methods import RedrawCard, SendNotice
from bot.delivery.pauses import Pauses
from bot.delivery.recall import taken_out
from bot.delivery.remedies import SENDING_FAULTS, Remedies
from bot.delivery.rests import Rests
from bot.delivery.turnstile import NotYetError
from commission.delivery.card import Priority
from commission.delivery.job import DeliveryMode, Job
from commission.moment import Clock, SteadyClock
from commission.ports.delivery import DeliveryQueue
from handlers.cards.drawing import Drawing
from handlers.cards.studio import Studio

_log = logging.getLogger(__name__)
_EASELS = 8  # routine notices that are drawn at the same time: taps come in between
_PATIENCE_FOR_OLD = 5.0  # seconds that the farewell of an older message may wait for its turn


@dataclass(frozen=True, slots=True)
class Sender:
    bot: Bot
    queue: DeliveryQueue
    studio: Studio
    pace: Pace
    clock: Clock
    wall: Clock = field(default_factory=SteadyClock)  # pauses and leases do not follow a clock that is played with
    pauses: Pauses = field(default_factory=Pauses)
    line: Line | None = None
    rests: Rests = field(default_factory=Rests)
    holds: Holds = field(default_factory=Holds)
    easels: asyncio.Semaphore = field(default_factory=lambda: asyncio.Semaphore(_EASELS))
    leaving: Callable[[Job], None] = lambda _job: None  # is told that a job's turn has come

    async def __call__(self, job: Job) -> None:
        """Never raises for what Telegram, the network or the drawing does; the outcome is in the queue afterwards."""
        with self.holds.ticket(job) as ticket:
            deliver = await self._prepared(job)
            if deliver is None or not await self._may_go(job, ticket):
                return
        try:
            await deliver()
            self._remedies.answered()
        except SENDING_FAULTS as error:
            await self._remedies.after_sending(job, error)

    @property
    def _remedies(self) -> Remedies:
        return Remedies(self.queue, self.pace, self.clock, self.wall, self.pauses, self.line)

    async def _prepared(self, job: Job) -> Callable[[], Awaitable[None]] | None:
        """What is to be done when its turn comes; None when there is nothing to do."""
        if job.mode is DeliveryMode.RECALL:
            return partial(self._recall, job)
        drawing = await self._drawn(job)
        if drawing is None:
            return None
        return partial(self._send if job.mode is DeliveryMode.NOTIFY else self._edit, job, drawing)

    async def _drawn(self, job: Job) -> Drawing | None:
        """None when there is nothing to send now, and that is written down."""
        try:
            async with self.easels if job.priority >= Priority.ROUTINE else nullcontext():
                return await self._draw(job)
        except Exception as error:
            await self._remedies.before_sending(job, error)
            return None

    async def _draw(self, job: Job) -> Drawing | None:
        fresh = job.mode is DeliveryMode.NOTIFY
        if rest := self.rests.left(job):
            await self._remedies.hand_back(job, rest, "drawn a moment ago")
            return None
        with self.rests.drawing(job):
            drawing = await self.studio.draw(job.card, job.person_id, job.locale, fresh=fresh)
        if drawing is None or (not fresh and job.card_digest in {None, drawing.digest}):
            await self.queue.unchanged(job, at=self.clock.now())
            return None
        return drawing

    async def _may_go(self, job: Job, ticket: Ticket) -> bool:
        """A job whose turn does not come while the lease lasts goes back at once, as one that nobody has tried."""
        at_once, patience = job.priority is Priority.OWN_TAP, self._time_left(job)
        try:
            async with ticket.waiting():
                await self.pace.turn(job.telegram_id, at_once=at_once, urgency=job.priority, patience=patience)
        except NotYetError as wait:
            await self._remedies.hand_back(job, wait.seconds, "its turn had not come")
            return False
        except HeldError:
            await self._remedies.hand_back(job, 0, "its broadcast was held")
            return False
        if self._time_left(job) < 0:  # the machine slept, or was busy
            await self._remedies.hand_back(job, 0, "waited too long for its turn")
            return False
        self.leaving(job)
        return True

    def _time_left(self, job: Job) -> float:
        """Seconds until it would be too late to begin a request."""
        return (job.leased_until - self.wall.now()).total_seconds() - self.pauses.request

    async def _send(self, job: Job, drawing: Drawing) -> None:
        notice = SendNotice(
            chat_id=job.telegram_id,
            text=drawing.text,
            reply_markup=drawing.keyboard,
            disable_notification=drawing.silent,
            protect_content=drawing.protected or None,
        )
        message = await self.bot(notice)
        await self.queue.sent(job, message_id=message.message_id, digest=drawing.digest, at=self.clock.now())
        if drawing.farewell and job.card_message_id:
            await self._retire(job, drawing)

    async def _edit(self, job: Job, drawing: Drawing) -> None:
        message_id = job.card_message_id or 0
        try:
            await self.bot(
                RedrawCard(
                    chat_id=job.telegram_id, message_id=message_id, text=drawing.text, reply_markup=drawing.keyboard
                )
            )
        except TelegramBadRequest as error:
            if "message is not modified" in error.message:
                pass
            elif _vanished(error):
                await self._send(job, drawing)
                return
            else:
                raise
        await self.queue.sent(job, message_id=message_id, digest=drawing.digest, at=self.clock.now())

    async def _recall(self, job: Job) -> None:
        ended = self.queue.recalled if await taken_out(self.bot, job) else self.queue.unchanged
        await ended(job, at=self.clock.now())

    async def _retire(self, job: Job, drawing: Drawing) -> None:
        """The card's older message loses its buttons; if that fails, its buttons still answer truly."""
        try:
            await self.pace.turn(job.telegram_id, patience=_PATIENCE_FOR_OLD)
            farewell = drawing.farewell or ""
            await self.bot(RedrawCard(chat_id=job.telegram_id, message_id=job.card_message_id, text=farewell))
        except (*SENDING_FAULTS, NotYetError) as error:
            self._remedies.hold(error)
            _log.info("old card left as it was", extra={"job": job.id, "error": type(error).__name__})


def _vanished(error: TelegramBadRequest) -> bool:
    return "message to edit not found" in error.message or "message can't be edited" in error.message
