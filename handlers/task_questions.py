"""Questions about a task that are answered in words, and keep no state: each says itself what it is about."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from aiogram import Bot
from aiogram.filters import BaseFilter
from aiogram.types import ForceReply, Message

from commission.ids import TaskId
from commission.tasks.act import Act
from handlers.callbacks.tasks import Ground
from handlers.texts import Html, Texts

_LETTER = {
    Act.ACKNOWLEDGE: "k",
    Act.INTERIM: "i",
    Act.CONTRIBUTE: "c",
    Act.REPORT: "r",
    Act.ACCEPT: "a",
    Act.RETURN: "b",
    Act.ASK_EXTENSION: "e",
    Act.GRANT_EXTENSION: "g",
    Act.REFUSE_EXTENSION: "f",
    Act.RESCHEDULE: "d",
    Act.ASSIGN: "s",
    Act.REMOVE: "m",
}
_ACT = {letter: act for act, letter in _LETTER.items()}
_GROUND = {Ground.NONE: "", Ground.CALL: "c", Ground.NOTE: "n", Ground.OWN: "o"}
_GROUND_OF = {letter: ground for ground, letter in _GROUND.items()}
_DAYS = range(date(1900, 1, 1).toordinal(), date(3000, 1, 1).toordinal())
# With underscores all of it is one hashtag, which reads as one thing.
_MARK = re.compile(
    r"#k(?P<step>[wdgst])(?P<act>[a-z])(?P<task>\d{1,18})(?:_(?P<number>\d{1,18})_(?P<day>\d{1,7}))?(?P<ground>[cno]?)",
    re.ASCII,
)


class Step(StrEnum):
    """What is asked for."""

    WORDS = "w"
    DATE = "d"
    GROUND = "g"
    SEARCH = "s"  # a part of a name
    TEXT = "t"  # the corrected text of the task


@dataclass(frozen=True, slots=True)
class Wish:
    """What somebody is about to do to a task, as far as he has said it.

    `number` as in TaskActTap, `day` that of the new deadline, `ground` the words in which the secretary said it.
    """

    task: TaskId
    act: Act
    number: int = 0
    day: date | None = None
    ground_kind: Ground = Ground.NONE
    ground: str = ""


class AnswersTask(BaseFilter):
    """A reply to the bot's own question of this step. Gives `wish` to the handler."""

    def __init__(self, step: Step) -> None:
        self._step = step

    async def __call__(self, message: Message, bot: Bot) -> bool | dict[str, Wish]:
        found = asked_in(message, bot.id)
        return {"wish": found[1]} if found and found[0] is self._step else False


def asked_in(message: Message, bot_id: int) -> tuple[Step, Wish] | None:
    """The question that the message replies to."""
    asked = message.reply_to_message
    if asked is None or asked.from_user is None or asked.from_user.id != bot_id or not asked.text:
        return None
    *above, last = asked.text.splitlines()
    mark = _MARK.fullmatch(last)
    if mark is None or mark["act"] not in _ACT:
        return None
    ground = _GROUND_OF[mark["ground"]]
    said = above[-1].partition(": ")[2] if ground is Ground.OWN and above else ""
    day = day_of(int(mark["day"] or 0))
    wish = Wish(TaskId(int(mark["task"])), _ACT[mark["act"]], int(mark["number"] or 0), day, ground, said)
    return Step(mark["step"]), wish


async def ask_about(
    bot: Bot, chat: int, texts: Texts, step: Step, wish: Wish, *, task: str, protected: bool = True
) -> None:
    """`task`: the words by which people know it. What the secretary gave as a ground goes along in the question.

    Mostly protected, of whatever body it is: nobody else could answer it.
    """
    question = [texts.html("task-question", step=step.name.lower(), act=wish.act, task=task)]
    if wish.ground_kind is Ground.OWN and step is not Step.GROUND:
        question.append(texts.html("task-question-ground", ground=" ".join(wish.ground.split())))
    hint = texts.plain("task-hint", step=step.name.lower(), act=wish.act)
    await bot.send_message(
        chat,
        Html("\n".join([*question, _mark(step, wish)])),
        reply_markup=ForceReply(input_field_placeholder=hint),
        protect_content=protected or None,
    )


def day_of(ordinal: int) -> date | None:
    """None for a day at the ends of the calendar, where another zone's hour is no date any more."""
    return date.fromordinal(ordinal) if ordinal in _DAYS else None


def first_words(messages: Sequence[Message]) -> str:
    """The text, or the caption of whichever part of an album has one."""
    return next((said for message in messages if (said := message.text or message.caption)), "")


def _mark(step: Step, wish: Wish) -> str:
    tail = f"_{wish.number}_{wish.day.toordinal() if wish.day else 0}" if wish.number or wish.day else ""
    return f"#k{step}{_LETTER[wish.act]}{wish.task}{tail}{_GROUND[wish.ground_kind]}"
