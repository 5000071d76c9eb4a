"""What is done after each fault, so that nobody is left without his message and as few as possible get it twice."""

import logging
from dataclasses import dataclass
from datetime import datetime, timedelta
from json import JSONDecodeError

from aiogram.exceptions import (
    ClientDecodeError,
    TelegramAPIError,
    TelegramBadRequest,
    TelegramConflictError,
    TelegramEntityTooLarge,
    TelegramForbiddenError,
    TelegramNetworkError,
    TelegramNotFound,
    TelegramRetryAfter,
    TelegramServerError,
    TelegramUnauthorizedError,
)

from bot.delivery.bucket import Pace
from bot.delivery.line import Line
from bot.delivery.pauses import Pauses
from commission.delivery.job import Job
from commission.moment import Clock
from commission.ports.delivery import DeliveryQueue
from commission.roster.person import Reach

_log = logging.getLogger(__name__)
_GIVE_UP_AFTER = 50  # attempts; with the longest pause that is about four hours of a server that is away
_UNREACHABLE = {
    "bot was blocked by the user": Reach.BLOCKED,
    "user is deactivated": Reach.DEACTIVATED,
    "bot can't initiate conversation": Reach.NEVER_STARTED,
    "chat not found": Reach.NEVER_STARTED,
}
_DOORS_CLOSED = (TelegramUnauthorizedError, TelegramNotFound, TelegramConflictError)
SENDING_FAULTS = (TelegramAPIError, ClientDecodeError)


@dataclass(frozen=True, slots=True)
class Remedies:
    queue: DeliveryQueue
    pace: Pace
    clock: Clock
    wall: Clock
    pauses: Pauses
    line: Line | None = None

    def answered(self) -> None:
        """Somebody is there."""
        if self.line:
            self.line.answered()

    async def before_sending(self, job: Job, error: Exception) -> None:
        """Nothing has left: a fault of ours, or of the database for a moment."""
        if job.attempts == 1 or job.attempts >= _GIVE_UP_AFTER:
            _log.error("not drawn", exc_info=error, extra=facts(job))
        await self._try_again(job, type(error).__name__)

    async def after_sending(self, job: Job, error: Exception) -> None:
        """For the SENDING_FAULTS."""
        self._judge_line(error)
        if self.hold(error):
            await self.hand_back(job, self.pace.stopped_for, f"{type(error).__name__}: {error}")
            return
        match error:
            case TelegramForbiddenError():
                await self._cannot_reach(job, error)
            case TelegramServerError():
                await self._try_again(job, type(error).__name__)
            case TelegramNetworkError() if not isinstance(error, TelegramEntityTooLarge):
                await self._after_network_fault(job, error)
            case ClientDecodeError():
                await self._after_rubbish(job, error)
            case TelegramBadRequest() if _reach(error):
                await self._cannot_reach(job, error)
            case _:
                said = getattr(error, "message", type(error).__name__)
                _log.error("refused by Telegram", extra={**facts(job), "error": said})
                await self.queue.failed(job, error=said, at=self.clock.now())

    def hold(self, error: Exception) -> bool:
        """Whether the answer is not about this message but about all: then everybody waits."""
        if isinstance(error, TelegramRetryAfter):
            self.pace.stop(error.retry_after)
            return True
        if not isinstance(error, _DOORS_CLOSED):
            return False
        if not self.pace.stopped_for:
            _log.error(
                "Telegram does not know this bot now (%s); is BOT_TOKEN valid? Nothing is lost, next try in %.0f s",
                error.message,
                self.pauses.closed,
            )
        self.pace.stop(self.pauses.closed)
        return True

    async def hand_back(self, job: Job, seconds: float, why: str) -> None:
        """Not its fault: the attempt does not count."""
        later = self.wall.now() + timedelta(seconds=seconds)
        await self.queue.retry(job, not_before=later, error=why, counts=False)

    async def _cannot_reach(self, job: Job, error: TelegramAPIError) -> None:
        reach = _reach(error) or Reach.BLOCKED
        _log.debug("unreachable", extra={**facts(job), "reach": reach})
        await self.queue.unreachable(job, reach=reach, error=error.message, at=self.clock.now())

    async def _after_network_fault(self, job: Job, error: TelegramNetworkError) -> None:
        never_left = isinstance(error.__cause__, OSError) and "Cannot connect" in str(error)
        if never_left:
            await self._try_again(job, "network")
        else:
            await self._may_have_arrived(job, "network")

    async def _after_rubbish(self, job: Job, error: ClientDecodeError) -> None:
        """A gateway's own page (502) says that the server behind it did not take the message.

        JSON of an unknown form, or half of it, is Telegram's: the message may well be there, so that repeating it
        has an end. An edit's has none; but what the card says is not known then.
        """
        if _is_gateways_page(error):
            await self._try_again(job, type(error).__name__)
        else:
            await self._may_have_arrived(job, type(error).__name__)

    async def _may_have_arrived(self, job: Job, error: str) -> None:
        await self.queue.unknown(job, not_before=self._later(job), error=error, at=self.clock.now())

    async def _try_again(self, job: Job, error: str) -> None:
        if self.line and self.line.down:
            await self.hand_back(job, 0, error)
        elif job.attempts >= _GIVE_UP_AFTER:
            await self.queue.failed(job, error=error, at=self.clock.now())
        else:
            await self.queue.retry(job, not_before=self._later(job), error=error)

    def _judge_line(self, error: Exception) -> None:
        if self.line and _nobody_answered(error):
            self.line.failed()
        else:
            self.answered()

    def _later(self, job: Job) -> datetime:
        """While the line is down the pace keeps everybody waiting, and nobody longer than that."""
        if self.line and self.line.down:
            return self.wall.now()
        return self.wall.now() + self.pauses.after(job.attempts)


def _nobody_answered(error: Exception) -> bool:
    """Faults of the way to Telegram; what a server answered in its own words is none."""
    if isinstance(error, ClientDecodeError):
        return _is_gateways_page(error)
    away = isinstance(error, (TelegramServerError, TelegramNetworkError))
    return away and not isinstance(error, TelegramEntityTooLarge)


def _is_gateways_page(error: ClientDecodeError) -> bool:
    return isinstance(error.original, JSONDecodeError) and not str(error.data).lstrip().startswith("{")


def _reach(error: TelegramAPIError) -> Reach | None:
    return next((reach for said, reach in _UNREACHABLE.items() if said in error.message), None)


def facts(job: Job) -> dict[str, object]:
    """For the log."""
    return {"job": job.id, "card": job.card.kind, "mode": job.mode, "person": job.person_id, "attempt": job.attempts}
