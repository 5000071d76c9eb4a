"""All that waits for somebody, in one message: a line each, with a button that sends its card."""

from dataclasses import dataclass
from itertools import accumulate

from aiogram.types import InlineKeyboardButton

from commission.clock.put_off import Later
from commission.clock.reminder import ReminderKind
from commission.clock.view_digest import DigestLine, DigestView, ViewDigest
from commission.ids import DigestId, PersonId
from handlers.callbacks.digest import DigestTap, LaterTap
from handlers.cards.drawing import Drawing, Rows, button, lines
from handlers.cards.meeting_texts import heading
from handlers.cards.pages import PAGE_LIMIT, seen_length, shortened
from handlers.cards.task_words import deadline, mark
from handlers.texts import Html, Texts, texts_for

_OTHERS = {ReminderKind.TASK_UNSEEN, ReminderKind.TASK_OVERDUE}
_LINES = 20  # at most, with a button each; all else is one tap away in «Мои поручения»
_TEXT_LIMIT, _LABEL_LIMIT = 120, 40  # characters


@dataclass(frozen=True, slots=True)
class DigestPainter:
    view: ViewDigest

    async def __call__(self, subject: int, reader: PersonId, locale: str, *, fresh: bool) -> Drawing | None:
        view = await self.view(reader, DigestId(subject))
        view = view.without_repeated() if fresh else view
        if fresh and not any(line.waits for line in view.lines):
            return None
        bodies = [body for line in view.lines for body in line.bodies]
        return draw_digest(view, texts_for(locale)).about(bodies)


def draw_digest(view: DigestView, texts: Texts) -> Drawing:
    """What has been done meanwhile goes; where nothing waits any more, it says so."""
    waiting = [line for line in view.lines if line.waits]
    if not waiting:
        return Drawing(texts.html("digest-done"))
    told = [_line(number, line, view, texts) for number, line in enumerate(waiting[:_LINES], start=1)]
    told = told[: _fitting(told)]
    shown = waiting[: len(told)]
    left = len(waiting) - len(shown)
    more = texts.html("digest-more", count=left) if left else Html("")
    text = lines(texts.html("digest-title", count=len(waiting)), "\n", *told, more)
    return Drawing(text, _rows(view, shown, texts))


def _fitting(told: list[Html]) -> int:
    """How many of the lines Telegram takes in one message."""
    return sum(used <= PAGE_LIMIT for used in accumulate(seen_length(line) + 1 for line in told))


def _line(number: int, line: DigestLine, view: DigestView, texts: Texts) -> Html:
    body = line.bodies[0].code if line.bodies else ""
    doer = line.doer.short_name if line.doer else ""
    about = _about(line, view, texts)
    return texts.html("digest-line", number=number, kind=_kind(line), about=about, body=body, doer=doer)


def _kind(line: DigestLine) -> str:
    """Of what another one has to do nobody else is asked to do it."""
    return f"others_{line.nudge.kind}" if line.doer and line.nudge.kind in _OTHERS else str(line.nudge.kind)


def _about(line: DigestLine, view: DigestView, texts: Texts) -> Html:
    if line.task:
        zone = line.bodies[0].regulation.time_zone
        until = deadline(texts, line.task, zone, now=view.now)
        sign = mark(texts, line.task, now=view.now)
        return texts.html("digest-task", mark=sign, text=shortened(line.task.text, _TEXT_LIMIT), until=until)
    if line.vote:
        closes = texts.when(line.vote.closes_at, line.vote.zone) if line.vote.closes_at else "none"
        return texts.html("digest-vote", title=shortened(line.vote.title, _TEXT_LIMIT), closes=closes)
    if line.scheduling:
        closes = texts.when(line.scheduling.closes_at, line.scheduling.zone)
        return texts.html("digest-vote", title=shortened(line.scheduling.title, _TEXT_LIMIT), closes=closes)
    if line.question:
        closes = texts.when(line.question.closes_at, line.question.zone)
        return texts.html("digest-vote", title=shortened(line.question.text, _TEXT_LIMIT), closes=closes)
    if line.meeting:
        plan = line.meeting.plan
        about = heading(texts, line.meeting, line.bodies)
        return texts.html("digest-meeting", heading=about, when=texts.when(plan.starts_at, plan.time_zone))
    return Html("")


def _rows(view: DigestView, shown: list[DigestLine], texts: Texts) -> Rows:
    opening = [_opening(number, line, view, texts) for number, line in enumerate(shown, start=1)]
    return [*([each] for each in opening), [_put_off(view, until, texts) for until in Later]]


def _put_off(view: DigestView, until: Later, texts: Texts) -> InlineKeyboardButton:
    return button(texts.plain("button-put-off", until=until), LaterTap(digest=view.id, until=until))


def _opening(number: int, line: DigestLine, view: DigestView, texts: Texts) -> InlineKeyboardButton:
    label = texts.plain("button-digest-line", number=number, kind=_kind(line))
    return button(shortened(label, _LABEL_LIMIT), DigestTap(digest=view.id, nudge=line.nudge.id or 0))
