"""`python -m tests.durability.impatient run`: the real bot, which gives a request up after two seconds."""

import sys

SECONDS = 2.0

if __name__ == "__main__":
    import bot.telegram
    from bot.cli import app

    sys.argv[0] = "kvorum"
    bot.telegram._REQUEST_TIMEOUT = SECONDS
    app()
