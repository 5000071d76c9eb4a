"""One job: drawn, sent or edited, and its outcome written down."""

import logging
import random
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field
from datetime import timedelta

from aiogram import Bot
from aiogram.exceptions import (
    TelegramAPIError,
    TelegramBadRequest,
    TelegramForbiddenError,
    TelegramNetworkError,
    TelegramRetryAfter,
    TelegramServerError,
)

from bot.delivery.bucket import Pace
from commission.delivery.card import Priority
from commission.delivery.job import DeliveryMode, Job
from commission.moment import Clock, SystemClock
from commission.ports.delivery import DeliveryQueue
from commission.roster.person import Reach
from handlers.cards.drawing import Drawing
from handlers.cards.studio import Studio

_log = logging.getLogger(__name__)
_GIVE_UP_AFTER = 50  # attempts; with the longest pause that is about four hours of a server that is away
_LONGEST_PAUSE = 300.0  # seconds
_REQUEST_TIME = timedelta(seconds=40)  # the longest that a request may take
_UNREACHABLE = {
    "bot was blocked by the user": Reach.BLOCKED,
    "user is deactivated": Reach.DEACTIVATED,
    "bot can't initiate conversation": Reach.NEVER_STARTED,
    "chat not found": Reach.NEVER_STARTED,
}


@dataclass(frozen=True, slots=True)
class Sender:
    bot: Bot
    queue: DeliveryQueue
    studio: Studio
    pace: Pace
    clock: Clock
    wall: Clock = field(default_factory=SystemClock)  # pauses and leases do not follow a clock that is played with

    async def __call__(self, job: Job) -> None:
        """Never raises for what Telegram or the network does; the outcome is in the queue afterwards."""
        fresh = job.mode is DeliveryMode.NOTIFY
        drawing = await self.studio.draw(job.card, job.person_id, job.locale, fresh=fresh)
        if drawing is None or (not fresh and job.card_digest in {None, drawing.digest}):
            await self.queue.unchanged(job, at=self.clock.now())
            return
        await self.pace.turn(job.telegram_id, at_once=job.priority is Priority.OWN_TAP)
        if self.wall.now() + _REQUEST_TIME > job.leased_until:
            await self.queue.retry(job, not_before=self.wall.now(), error="waited too long for its turn")
            return
        deliver = self._send if fresh else self._edit
        await self._watch(job, lambda: deliver(job, drawing))

    async def _send(self, job: Job, drawing: Drawing) -> None:
        message = await self.bot.send_message(
            job.telegram_id, drawing.text, reply_markup=drawing.keyboard, disable_notification=drawing.silent
        )
        await self.queue.sent(job, message_id=message.message_id, digest=drawing.digest, at=self.clock.now())
        if drawing.farewell and job.card_message_id:
            await self._retire(job, drawing)

    async def _edit(self, job: Job, drawing: Drawing) -> None:
        message_id = job.card_message_id or 0
        try:
            await self.bot.edit_message_text(
                drawing.text, chat_id=job.telegram_id, message_id=message_id, reply_markup=drawing.keyboard
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

    async def _retire(self, job: Job, drawing: Drawing) -> None:
        """The card's older message loses its buttons; if that fails, its buttons still answer truly."""
        await self.pace.turn(job.telegram_id)
        try:
            await self.bot.edit_message_text(
                drawing.farewell or "", chat_id=job.telegram_id, message_id=job.card_message_id
            )
        except TelegramAPIError as error:
            _log.info("old card left as it was", extra={"job": job.id, "error": type(error).__name__})

    async def _watch(self, job: Job, deliver: Callable[[], Awaitable[None]]) -> None:
        try:
            await deliver()
            _log.info("delivered", extra=_facts(job))
        except TelegramRetryAfter as error:
            self.pace.stop(error.retry_after)
            pause = timedelta(seconds=error.retry_after)
            await self.queue.retry(job, not_before=self.wall.now() + pause, error=f"429 for {error.retry_after} s")
        except TelegramForbiddenError as error:
            await self._cannot_reach(job, error)
        except TelegramServerError as error:
            await self._retry_later(job, f"{type(error).__name__}")
        except TelegramNetworkError as error:
            await self._after_network_fault(job, error)
        except TelegramBadRequest as error:
            if _reach(error):
                await self._cannot_reach(job, error)
            else:
                _log.error("refused by Telegram", extra={**_facts(job), "error": error.message})
                await self.queue.failed(job, error=error.message, at=self.clock.now())
        except TelegramAPIError as error:
            _log.error("not delivered", extra={**_facts(job), "error": type(error).__name__})
            await self.queue.failed(job, error=type(error).__name__, at=self.clock.now())

    async def _cannot_reach(self, job: Job, error: TelegramAPIError) -> None:
        reach = _reach(error) or Reach.BLOCKED
        _log.info("unreachable", extra={**_facts(job), "reach": reach})
        await self.queue.unreachable(job, reach=reach, error=error.message, at=self.clock.now())

    async def _after_network_fault(self, job: Job, error: TelegramNetworkError) -> None:
        """An edit may be repeated safely. A send is repeated freely only if the request cannot have left."""
        never_left = isinstance(error.__cause__, OSError) and "Cannot connect" in str(error)
        if job.mode is DeliveryMode.REFRESH or never_left:
            await self._retry_later(job, "network")
            return
        later = self.wall.now() + _pause(job)
        await self.queue.unknown(job, not_before=later, error="network", at=self.clock.now())

    async def _retry_later(self, job: Job, error: str) -> None:
        if job.attempts >= _GIVE_UP_AFTER:
            await self.queue.failed(job, error=error, at=self.clock.now())
        else:
            await self.queue.retry(job, not_before=self.wall.now() + _pause(job), error=error)


def _pause(job: Job) -> timedelta:
    """Grows with each attempt; jitter keeps many jobs from coming back at once."""
    seconds = min(_LONGEST_PAUSE, 0.5 * 2 ** min(job.attempts, 10))
    return timedelta(seconds=seconds * random.uniform(0.5, 1))  # noqa: S311 — no secret


def _reach(error: TelegramAPIError) -> Reach | None:
    return next((reach for said, reach in _UNREACHABLE.items() if said in error.message), None)


def _vanished(error: TelegramBadRequest) -> bool:
    return "message to edit not found" in error.message or "message can't be edited" in error.message


def _facts(job: Job) -> dict[str, object]:
    return {"job": job.id, "card": job.card.kind, "mode": job.mode, "person": job.person_id, "attempt": job.attempts}
