"""A meeting in words, for the secretary."""

from collections.abc import Sequence

from commission.meetings.meeting import MeetingFormat, MeetingPlan
from commission.roster.body import Body
from commission.roster.person import Person
from handlers.cards.drawing import lines
from handlers.texts import Html, Texts


def plan_text(texts: Texts, plan: MeetingPlan, bodies: Sequence[Body], chair: Person | None) -> Html:
    """All that is decided, and what is still missing."""
    return lines(
        texts.html("facts-heading", kind=plan.kind, bodies=codes(bodies), joint="yes" if len(bodies) > 1 else "no"),
        "\n",
        texts.html("facts-when", when=texts.day(plan.starts_at, plan.time_zone), zone=texts.zone(plan.time_zone)),
        texts.html("facts-format", format=plan.format),
        texts.html("facts-place", place=plan.place) if plan.place else texts.html("facts-no-place"),
        _link(texts, plan),
        texts.html("facts-chair", name=chair.short_name) if chair else texts.html("facts-no-chair"),
        texts.html("facts-reply-by", until=texts.day(plan.reply_by, plan.time_zone)),
        texts.html("facts-ground", ground=plan.ground) if plan.ground else "",
    )


def codes(bodies: Sequence[Body]) -> str:
    """«АТК, КС»"""
    return ", ".join(body.code for body in bodies)


def _link(texts: Texts, plan: MeetingPlan) -> str:
    if plan.video_link:
        return texts.html("facts-link", link=plan.video_link)
    return "" if plan.format is MeetingFormat.IN_PERSON else texts.html("facts-no-link")
