"""Which messages of a group reach a bot: its privacy mode.

The rules are those of core.telegram.org/bots/features#privacy-mode. Mentions are not among them: a bot in privacy mode
does not get "@bot, hello". A command without a name is for the bot that wrote last; here there is only one.
"""

from simulator.model import Bot, Chat, Message


def reaches_bot(bot: Bot, chat: Chat, message: Message) -> bool:
    """Whether the bot gets what a person wrote; service messages do not ask, they reach every bot in the group."""
    if chat.is_private:
        return True
    if not chat.has_bot:
        return False
    return chat.bot_status == "administrator" or chat.bot_reads_all or is_meant_for(bot, chat, message)


def is_meant_for(bot: Bot, chat: Chat, message: Message) -> bool:
    """Whether it is a command for the bot, or a reply to its message or to one that was meant for it."""
    asked: Message | None = message
    while asked is not None:
        if asked.from_bot or _is_command_for(bot, asked):
            return True
        asked = None if asked.reply_to is None else chat.history.get(asked.reply_to)
    return False


def _is_command_for(bot: Bot, message: Message) -> bool:
    """Only a command that the message begins with; one with another bot's name is that bot's."""
    for entity in message.entities:
        if entity["type"] == "bot_command" and entity["offset"] == 0:
            _, _, name = message.words[: entity["length"]].partition("@")
            return name.lower() in ("", bot.username.lower())
    return False
