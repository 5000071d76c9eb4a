"""Words about questions that several cards share."""

from collections.abc import Iterable

from commission.questions.question import Option, Question, QuestionState
from commission.questions.tally import Tally
from handlers.cards.task_words import within
from handlers.texts import Html, Texts

_OPTION = 100  # UTF-16 units
_BAR = 10  # squares


def until(question: Question, texts: Texts) -> Html:
    return texts.html("asked-until", when=texts.when(question.closes_at, question.zone))


def nameless(question: Question, texts: Texts) -> Html:
    """What is said of an anonymous question in the place of its counts; nothing of another one."""
    if not question.anonymous or question.state is QuestionState.CANCELLED:
        return Html("")
    return texts.html("asked-nameless", state=question.state, disclosure=question.disclosure)


def numbers(chosen: int) -> frozenset[int]:
    """The options whose bits are set."""
    return frozenset(number for number in range(1, chosen.bit_length()) if chosen >> number & 1)


def outcome(options: Iterable[Option], tally: Tally, texts: Texts) -> list[Html]:
    """A bar for each option, in their order, and how many people chose any."""
    return [*(_counted(option, tally, texts) for option in options), texts.html("asked-answered", count=tally.answered)]


def _counted(option: Option, tally: Tally, texts: Texts) -> Html:
    share = tally.share(option.number)
    full = round(_BAR * share / 100)
    bar = "▰" * full + "▱" * (_BAR - full)
    text, count = within(option.text, _OPTION), tally.counts[option.number]
    return texts.html("asked-counted", text=text, bar=bar, count=count, share=share)
