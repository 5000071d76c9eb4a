"""The two ways in which updates come in: one of them runs."""

from contextlib import AsyncExitStack
from typing import Protocol

from aiogram import Bot
from aiohttp import web

from bot.health import Health
from bot.metrics.meters import Meters
from bot.settings import Settings
from bot.updates.health_routes import health_routes
from bot.updates.intake import Intake
from bot.updates.listener import listening
from bot.updates.polling import Polling
from bot.updates.registration import Registration
from bot.updates.source import Source, TelegramUpdates
from bot.updates.webhook import Door


class Way(Protocol):
    async def run(self) -> None:
        """Takes updates until cancelled. Raises what only the operator can mend."""

    async def farewell(self) -> None:
        """When what was in hand is done, or given up: Telegram is told the last of it."""


class Webhook:
    """After a stop the webhook stays: Telegram keeps what comes for the next start."""

    def __init__(self, at: str, path: str, door: Door, registration: Registration, health: Health):
        self._at, self._door, self._registration = at, door, registration
        self._routes = [web.post(path, door.post), *health_routes(health)]
        self._listener = AsyncExitStack()

    async def run(self) -> None:
        try:
            await self._listener.enter_async_context(listening("WEBHOOK_LISTEN", self._at, self._routes))
            await self._registration.keep()
        finally:
            self._door.close()

    async def farewell(self) -> None:
        """Those who still wait for an answer have it by now."""
        await self._listener.aclose()


def make_way(
    settings: Settings, bot: Bot, intake: Intake, health: Health, meters: Meters, source: Source | None = None
) -> Way:
    """Polling, unless WEBHOOK_URL is set; of `source`, if it has been asked already."""
    if not settings.webhook_url:
        return Polling(source or TelegramUpdates(bot), intake, health.contact)
    secret = settings.secret_of_webhook()
    door = Door(secret, intake, health.contact, meters)
    registration = Registration(bot, settings.webhook_url, secret, health.contact)
    return Webhook(settings.webhook_listen, settings.webhook_path, door, registration, health)
