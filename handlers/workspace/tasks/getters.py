"""What the windows about all tasks show."""

from typing import Any

from aiogram_dialog import DialogManager

from commission.errors import NotAllowedError, NotFoundError
from commission.ids import BodyId, MeetingId, PersonId
from commission.meetings.list_meetings import ListMeetings
from commission.roster.actor import Actor
from commission.roster.view_roster import RosterView, ViewRoster
from commission.tasks.count_tasks import CountTasks
from commission.tasks.list_tasks import ListTasks, TaskPage
from commission.tasks.query import TaskQuery, TaskSight
from handlers.cards.drawing import NAME_LIMIT, clipped, lines
from handlers.cards.task_lines import body_code, page_number, responsible, task_lines
from handlers.cards.task_words import name_of, one_line
from handlers.texts import Texts
from handlers.workspace.meetings import getters as meetings_
from handlers.workspace.paging import page_of, wanted_page
from handlers.workspace.search import found, wanted_name
from handlers.workspace.using import actor_of, cases
from handlers.workspace.widgets import Choice

_PEOPLE, _LABEL = 12, 44
Facts = dict[str, Any]


def query_of(manager: DialogManager) -> TaskQuery:
    said = manager.dialog_data
    return TaskQuery(
        TaskSight(said.get("sight", TaskSight.OPEN)),
        BodyId(said["body"]) if said.get("body") else None,
        PersonId(said["person"]) if said.get("person") else None,
        MeetingId(said["meeting"]) if said.get("meeting") else None,
    )


async def page(
    dialog_manager: DialogManager,
    actor: Actor,
    texts: Texts,
    list_tasks: ListTasks,
    view_roster: ViewRoster,
    **_: object,
) -> Facts:
    query, roster = query_of(dialog_manager), await view_roster(actor)
    listed = await list_tasks(actor, query, wanted_page(dialog_manager))
    dialog_manager.dialog_data["page"] = listed.page
    narrowed = [
        clipped(roster.body(query.body_id).code, NAME_LIMIT) if query.body_id else "",
        name_of(texts, roster.people, query.person_id) if query.person_id else "",
        await _meeting_day(dialog_manager, texts, query.meeting_id),
    ]
    only = " · ".join(filter(None, narrowed))
    text = lines(
        texts.html("control-list-title", sight=query.sight, count=listed.total),
        texts.html("tasks-only", only=only) if only else "",
        "\n",
        *(_lines(listed, roster, texts) or [texts.html("control-list-none")]),
        *page_number(listed, texts),
    )
    rows = [
        Choice(line.task.id, texts.plain("button-task-line", number=number, task=one_line(line.task.text, _LABEL)))
        for number, line in enumerate(listed.lines, 1)
    ]
    turning = {"page": listed.page + 1, "pages": listed.pages, "has_pages": listed.pages > 1}
    return {**turning, "text": text, "tasks": rows, "narrowed": bool(only), "many_bodies": len(roster.mine) > 1}


async def sights(
    dialog_manager: DialogManager, actor: Actor, texts: Texts, count_tasks: CountTasks, **_: object
) -> Facts:
    """Counted over the bodies; a person or a meeting has too few to be counted beforehand."""
    query = query_of(dialog_manager)
    roster = await cases(dialog_manager).view_roster(actor)
    counts = await count_tasks(actor, [query.body_id] if query.body_id else list(roster.mine))
    return {
        "sights": [
            Choice(sight, texts.plain("button-control", sight=sight, count=counts.get(sight, 0))) for sight in TaskSight
        ]
    }


async def whose(dialog_manager: DialogManager, actor: Actor, view_roster: ViewRoster, **_: object) -> Facts:
    roster, wanted = await view_roster(actor), wanted_name(dialog_manager)
    members = roster.members(roster.mine)
    there = set(members)
    everybody = [roster.people[each] for each in (*members, *(p for p in roster.people if p not in there))]
    candidates = found(everybody, wanted)
    here = page_of(dialog_manager, _PEOPLE, len(candidates))
    return {
        **here.facts(),
        "people": [Choice(p.id, clipped(p.short_name, NAME_LIMIT)) for p in here.of(candidates)],
        "search": wanted,
        "found": len(candidates),
    }


async def bodies(actor: Actor, view_roster: ViewRoster, **_: object) -> Facts:
    return {"bodies": [Choice(b.id, clipped(b.code, NAME_LIMIT)) for b in (await view_roster(actor)).own_bodies()]}


async def meetings(
    dialog_manager: DialogManager, actor: Actor, texts: Texts, list_meetings: ListMeetings, **_: object
) -> Facts:
    return await meetings_.page(dialog_manager, actor, texts, list_meetings)


def _lines(listed: TaskPage, roster: RosterView, texts: Texts) -> list[str]:
    several = len(roster.mine) > 1
    return [
        *task_lines(
            listed.lines,
            texts,
            now=listed.now,
            about=lambda line: ", ".join([responsible(line, texts), *([body_code(line)] if several else [])]),
        )
    ]


async def _meeting_day(manager: DialogManager, texts: Texts, meeting_id: MeetingId | None) -> str:
    if meeting_id is None:
        return ""
    try:
        plan = (await cases(manager).view_meeting(actor_of(manager), meeting_id)).gathering.meeting.plan
    except (NotFoundError, NotAllowedError):  # deleted meanwhile, or hers no more
        return texts.plain("task-nobody")
    return texts.short_day(plan.starts_at, plan.time_zone)
