"""What waits for the bot: in order, for as long as Telegram keeps it."""
