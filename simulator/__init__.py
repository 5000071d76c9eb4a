"""Telegram in a box: a Bot API server, people to play, and a clock of its own. Knows nothing of the bot before it."""
