"""Once a day: what nobody needs any more is forgotten."""

import logging
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from datetime import timedelta

from storage.handled import HandledUpdates
from storage.retention import OutboxRetention

_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Housekeeping:
    """`kept`: how long records of delivery that prove nothing stay; `destroy_keys`: of secret votes that are over."""

    handled: HandledUpdates
    outbox: OutboxRetention
    destroy_keys: Callable[[], Awaitable[None]]
    kept: timedelta

    async def __call__(self) -> None:
        """Never raises: tomorrow it is tried again."""
        try:
            await self.handled.forget_old()
            await self.destroy_keys()
            forgotten = await self.outbox.forget_old(self.kept)
        except Exception:
            _log.exception("the housekeeping failed")
        else:
            _log.info("housekeeping", extra={"deliveries": forgotten})
