"""How fast it is: the real bot against Telegram in a box, beside what the same machine gives without the bot."""
