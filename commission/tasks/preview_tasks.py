"""What a pasted decision, or a work plan, would become, before anybody is given anything to do."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from zoneinfo import ZoneInfo

from commission.agenda.marks import must_carry_none
from commission.clock.working_days import calendar_of
from commission.errors import NotFoundError
from commission.ids import BodyId, MeetingId
from commission.moment import Clock
from commission.ports.work import UnitOfWork, Work, one_long_look
from commission.roster.actor import Actor
from commission.roster.body import Body
from commission.tasks.assign_tasks import the_body
from commission.tasks.matching import Recipients
from commission.tasks.reading.draft import TaskDrafts, draft_tasks
from commission.tasks.reading.work_plan import work_plan


@dataclass(frozen=True, slots=True)
class PreviewTasks:
    """Changes nothing. Of a work plan the rows of other bodies are not read.

    Days without a year are counted from the day of the meeting, else from today.

    Raises NotAllowedError, NotFoundError, MarkedTextError.
    """

    work: Work
    clock: Clock
    marks: Sequence[str] = ()

    @one_long_look
    async def __call__(
        self, actor: Actor, body_id: BodyId, text: str, meeting_id: MeetingId | None = None
    ) -> TaskDrafts:
        actor.must_manage([body_id])
        must_carry_none(text, self.marks)
        async with self.work.reading() as unit:
            body = await the_body(unit, body_id)
            seated = {seat.person_id for seat in await unit.roster.memberships([body_id])}
            people = Recipients(await unit.roster.people(), seated)
            decided_on = await self._day(unit, body, meeting_id)
        plan, works = work_plan(text, body.code), calendar_of(body.regulation).works
        if plan is None:
            return draft_tasks(text, people, decided_on, works)
        drafts = draft_tasks(plan.decision, people, decided_on, works)
        return replace(drafts, unread=(*drafts.unread, *plan.others), is_plan=True)

    async def _day(self, unit: UnitOfWork, body: Body, meeting_id: MeetingId | None) -> date:
        instant = self.clock.now()
        if meeting_id is not None:
            plan = (await unit.meetings.meeting(meeting_id)).plan
            if body.id not in plan.body_ids:
                raise NotFoundError
            instant = plan.starts_at
        return instant.astimezone(ZoneInfo(body.regulation.time_zone)).date()
