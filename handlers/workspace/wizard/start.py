"""How the wizard is opened: with an empty form, or with that of a meeting."""

from collections.abc import Sequence

from aiogram_dialog import DialogManager

from commission.errors import CommissionError
from commission.ids import MeetingId
from commission.meetings.meeting import MeetingState
from commission.roster.body import Body
from handlers.workspace.states import Wizard
from handlers.workspace.using import actor_of, cases, go
from handlers.workspace.wizard.form import Form, Purpose


class NoBodiesError(CommissionError):
    """The roster must be brought first."""

    key = "error-no-bodies"


async def start_new(manager: DialogManager) -> None:
    """Raises NoBodiesError."""
    roster = await cases(manager).view_roster(actor_of(manager))
    own: Sequence[Body] = roster.own_bodies()
    if not own:
        raise NoBodiesError
    form = Form().with_bodies([own[0].id], roster)
    one_body = len(roster.bodies) == 1
    await go(manager, Wizard.day if one_body else Wizard.bodies, form=form.to_dict(), one_body=one_body)


async def start_copy(manager: DialogManager, meeting_id: MeetingId) -> None:
    """Everything but the date is as it was then."""
    use, actor = cases(manager), actor_of(manager)
    earlier = (await use.view_meeting(actor, meeting_id)).gathering.meeting
    blank = await use.start_from_earlier(actor, meeting_id, earlier.plan.starts_at)
    form = Form.of_plan(blank.plan, blank.invited, complete=True, day=None, reply_by=None)
    await go(manager, Wizard.day, form=form.to_dict())


async def start_change(manager: DialogManager, meeting_id: MeetingId) -> None:
    """A draft is edited, an announced meeting is moved."""
    gathering = (await cases(manager).view_meeting(actor_of(manager), meeting_id)).gathering
    draft = gathering.meeting.state is MeetingState.DRAFT
    purpose = Purpose.DRAFT if draft else Purpose.RESCHEDULE
    invited = gathering.invitations
    form = Form.of_plan(gathering.meeting.plan, invited, purpose=purpose, meeting_id=meeting_id, complete=True)
    await go(manager, Wizard.preview, form=form.to_dict())
