"""Telegram in a box without a cycle collector: its pauses would count as the bot's."""

import gc

from simulator.__main__ import main

if __name__ == "__main__":
    gc.disable()
    main()
