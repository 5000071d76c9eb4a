"""Logs: one line an event, with the facts beside it; never a text, a name or a token."""

from bot.logs.setting_up import LogFormat, set_up_logs

__all__ = ["LogFormat", "set_up_logs"]
