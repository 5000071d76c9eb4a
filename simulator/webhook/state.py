"""The webhook as the server remembers it."""

import asyncio

from simulator.clock import ServerClock
from simulator.model import Json
from simulator.webhook.address import known_ip, read_address
from simulator.webhook.settings import WebhookSettings

ANSWER_SECONDS = 60.0


class Webhook:
    """Where updates go, and how that went lately.

    `strict` refuses plain http and private networks as Telegram does. `pause_unit` is how many real seconds a second
    of the pauses between attempts takes, `answer_seconds` how long the bot may take to answer.
    """

    def __init__(self, clock: ServerClock) -> None:
        self._clock = clock
        self.strict = False
        self.pause_unit = 1.0
        self.answer_seconds = ANSWER_SECONDS
        self.settings: WebhookSettings | None = None
        self.changed = asyncio.Event()
        self._failure: tuple[int, str] | None = None

    def open(self, settings: WebhookSettings) -> None:
        """From now on updates go there."""
        self._become(settings)

    def close(self) -> bool:
        """From now on updates wait for getUpdates; whether there was a webhook."""
        was_open = self.settings is not None
        if was_open:
            self._become(None)
        return was_open

    def failed(self, complaint: str) -> None:
        """An update could not be delivered."""
        self._failure = (self._clock.unix(), complaint)

    def info(self, waiting: int) -> Json:
        """WebhookInfo but for `allowed_updates`."""
        if self.settings is None:
            return {"url": "", "has_custom_certificate": False, "pending_update_count": waiting}
        ip = known_ip(read_address(self.settings.url), self.settings.ip_address)
        info: Json = {
            "url": self.settings.url,
            "has_custom_certificate": self.settings.certificate is not None,
            "pending_update_count": waiting,
        }
        if self._failure is not None:
            info |= dict(zip(("last_error_date", "last_error_message"), self._failure, strict=True))
        return info | {"max_connections": self.settings.max_connections, "ip_address": ip or "<unknown>"}

    def _become(self, settings: WebhookSettings | None) -> None:
        self.settings = settings
        self._failure = None
        self.changed.set()
        self.changed = asyncio.Event()
