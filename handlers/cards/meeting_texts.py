"""The lines about a meeting that several cards share."""

from collections.abc import Sequence

from commission.meetings.invitation import Answer, Attendance
from commission.meetings.meeting import Meeting
from commission.roster.body import Body
from handlers.cards.drawing import lines
from handlers.texts import Html, Texts

READY_REASONS = ("leave", "trip", "illness", "duty")


def heading(texts: Texts, meeting: Meeting, bodies: Sequence[Body]) -> Html:
    """«Совместное заседание: АТК, КС»"""
    key = "meeting-heading-joint" if len(bodies) > 1 else "meeting-heading"
    return texts.html(key, kind=meeting.plan.kind, bodies=", ".join(body.code for body in bodies))


def where_and_when(texts: Texts, meeting: Meeting) -> Html:
    plan = meeting.plan
    return lines(
        texts.html("meeting-when", when=texts.when(plan.starts_at, plan.time_zone)),
        texts.html("meeting-place", place=plan.place) if plan.place else "",
        texts.html("meeting-format", format=plan.format),
        texts.html("meeting-link", link=plan.video_link) if plan.video_link and meeting.offers_video() else "",
    )


def answer_line(texts: Texts, answer: Answer | None, reason: str = "") -> Html:
    if answer is None:
        return texts.html("answer-none")
    said = texts.html("answer-line", choice=answer.choice)
    return texts.html("answer-with-reason", said=said, reason=reason) if reason else said


def choice_layout(meeting: Meeting) -> list[list[Attendance]]:
    """The answers that the meeting's format offers, in rows: three in one would be cut short on a phone."""
    if meeting.offers_video():
        return [[Attendance.IN_PERSON, Attendance.VIDEO], [Attendance.ABSENT]]
    return [[Attendance.IN_PERSON, Attendance.ABSENT]]


def reason_text(texts: Texts, reason: str) -> str:
    """A ready reason is stored by its code, so that each reader has it in his language."""
    return texts.plain(f"reason-{reason}") if reason in READY_REASONS else reason


def with_reason(texts: Texts, key: str, reason: str, **facts: object) -> Html:
    """The text `key`, or `key-why` when there is a reason to give."""
    return texts.html(f"{key}-why", reason=reason, **facts) if reason else texts.html(key, **facts)
