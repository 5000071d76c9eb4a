"""What is behind the invitation's smaller buttons."""

from commission.meetings.view_invitation import InvitationView
from handlers.callbacks.agenda import AgendaTap, ProposeTap
from handlers.callbacks.boards import CloseTap
from handlers.callbacks.meetings import SubstituteTap
from handlers.cards.drawing import NAME_LIMIT, Drawing, button, clipped, lines
from handlers.cards.meeting_texts import heading, where_and_when
from handlers.texts import Texts

_TITLE_LIMIT = 120  # characters of each body's title


def draw_details(view: InvitationView, texts: Texts) -> Drawing:
    plan = view.meeting.plan
    titles = [
        texts.html("details-body", title=clipped(body.title, _TITLE_LIMIT))
        for body in view.bodies
        if body.title != body.code
    ]
    text = lines(
        heading(texts, view.meeting, view.bodies),
        *titles,
        "\n",
        where_and_when(texts, view.meeting),
        texts.html("details-wall", day=texts.day(plan.starts_at, plan.time_zone), zone=texts.zone(plan.time_zone)),
        texts.html("details-chair", name=view.chair.name, post=view.chair.post) if view.chair else "",
        texts.html("details-ground", ground=plan.ground) if plan.ground else "",
        texts.html("details-reply-by", until=texts.when(plan.reply_by, plan.time_zone)),
    )
    agenda = button(texts.plain("button-agenda"), AgendaTap(meeting=view.meeting.id, edit=False))
    propose = button(texts.plain("button-propose"), ProposeTap(meeting=view.meeting.id))
    close = button(texts.plain("button-close"), CloseTap())
    return Drawing(text, [[agenda, propose], [close]], silent=True)


def draw_substitutes(view: InvitationView, texts: Texts) -> Drawing:
    meeting = view.meeting.id
    rows = [
        [button(clipped(person.short_name, NAME_LIMIT), SubstituteTap(meeting=meeting, person=person.id))]
        for person in view.substitutes[:40]
    ]
    return Drawing(
        texts.html("substitute-question"), [*rows, [button(texts.plain("button-close"), CloseTap())]], silent=True
    )
