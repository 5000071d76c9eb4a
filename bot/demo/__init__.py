"""The sample meeting, played in Telegram in a box."""
