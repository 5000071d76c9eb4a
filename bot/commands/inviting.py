"""`kvorum invite-secretary`: the first link once more."""

from collections.abc import Callable

from bot.running import invite_first_secretary
from bot.settings import Settings
from bot.wiring import wired
from storage.migrate import upgrade


async def invite_again(settings: Settings, say: Callable[[str], None]) -> None:
    """Links printed earlier stop working. Raises SettingsError without a token."""
    settings.must_have_token()
    await upgrade(settings.database_url)
    async with wired(settings) as program:
        await invite_first_secretary(program, settings, say, again=True)
