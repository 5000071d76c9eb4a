"""`python -m bot` is `kvorum`."""

from bot.cli import main

main()
