"""Once a day: what nobody needs any more is forgotten."""

import logging
from dataclasses import dataclass
from datetime import timedelta

from storage.handled import HandledUpdates
from storage.retention import OutboxRetention

_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Housekeeping:
    """`kept`: for how long records of delivery that prove nothing stay."""

    handled: HandledUpdates
    outbox: OutboxRetention
    kept: timedelta

    async def __call__(self) -> None:
        """Never raises: tomorrow it is tried again."""
        try:
            await self.handled.forget_old()
            forgotten = await self.outbox.forget_old(self.kept)
        except Exception:
            _log.exception("the housekeeping failed")
        else:
            _log.info("housekeeping", extra={"deliveries": forgotten})
