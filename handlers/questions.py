"""Questions that are answered in words, and keep no state: the question says of what it is, and is replied to."""

import re

from aiogram import Bot
from aiogram.filters import BaseFilter
from aiogram.types import ForceReply, Message

from handlers.texts import Texts

_MARK = "#"  # a question ends with #<sign><number>, so that its answer finds the way back after any restart
_AT_THE_END = re.compile(r"#[a-z]+[0-9_]+[a-z]?$")
_DIGITS = 18  # more is no number of ours


def is_question(message: Message) -> bool:
    """Of a bot, and waits for words in reply to it."""
    asked_by_us = message.from_user is not None and message.from_user.is_bot
    return asked_by_us and _AT_THE_END.search(message.text or "") is not None


class Answers(BaseFilter):
    """A reply to the bot's own question with this sign. Gives its number to the handler as `asked`."""

    def __init__(self, sign: str) -> None:
        self._sign = sign

    async def __call__(self, message: Message, bot: Bot) -> bool | dict[str, int]:
        asked = message.reply_to_message
        if asked is None or asked.from_user is None or asked.from_user.id != bot.id or not asked.text:
            return False
        _, mark, said = asked.text.rpartition(_MARK)
        number = said.removeprefix(self._sign)
        found = (
            mark and said.startswith(self._sign) and number.isascii() and number.isdigit() and len(number) <= _DIGITS
        )
        return {"asked": int(number)} if found else False


async def ask(bot: Bot, chat: int, texts: Texts, what: str, sign: str, number: int) -> None:
    """Sends the text `<what>-question`, with the hint `<what>-hint` in the field where one types.

    Protected, of whatever body it is: nobody else could answer it.
    """
    question = texts.html(f"{what}-question", mark=f"{_MARK}{sign}{number}")
    hint = texts.plain(f"{what}-hint")
    await bot.send_message(chat, question, reply_markup=ForceReply(input_field_placeholder=hint), protect_content=True)
