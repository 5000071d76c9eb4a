"""`python -m tests.durability.impatient run`: the real bot, which gives a request up after two seconds."""

import sys

SECONDS = 2.0

if __name__ == "__main__":
    from bot.cli import app
    from bot.deferred_models import import_aiogram

    import_aiogram()  # as `app` would, or each start takes four seconds longer
    import bot.telegram

    sys.argv[0] = "kvorum"
    bot.telegram._REQUEST_TIMEOUT = SECONDS
    app()
