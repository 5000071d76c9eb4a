"""A task, to each of those whom it concerns: what it is, how it stands, and what he may do about it now."""

from dataclasses import dataclass

from aiogram.types import InlineKeyboardButton

from commission.clock.put_off import Later
from commission.ids import PersonId, TaskId
from commission.roster.find_actor import FindActor
from commission.tasks.act import ANSWERS, Act
from commission.tasks.rights import TaskPart
from commission.tasks.task import Priority, Task, TaskState
from commission.tasks.view_task import TaskView, ViewTask
from handlers.callbacks.task_people import TaskAssignTap
from handlers.callbacks.tasks import TaskActTap, TaskFileTap, TaskHistoryTap, TaskLaterTap, TaskMoreTap, TaskSureTap
from handlers.cards.drawing import TEXT_LIMIT, Drawing, Rows, button, clipped, lines
from handlers.cards.pages import seen_length
from handlers.cards.task_news import Said, days_left, is_silent, news, own_acts, part_of, said
from handlers.cards.task_words import (
    deadline,
    moment_html,
    name_of,
    one_line,
    period_name,
    state_name,
    task_label,
    within,
)
from handlers.texts import Html, Texts, texts_for

_WORDS_ROOM, _TITLE_ROOM, _CODE_ROOM = 400, 160, 60  # UTF-16 units
_HELPERS, _FILE_NAME = 8, 28  # co-executors who are named; characters of a file's name on a button
_ANSWERING = ((Act.ACCEPT, Act.RETURN), (Act.GRANT_EXTENSION, Act.REFUSE_EXTENSION))
_DOING = ((Act.ACKNOWLEDGE,), (Act.REPORT,), (Act.INTERIM, Act.ASK_EXTENSION), (Act.CONTRIBUTE,))
_STYLE = {Act.ACKNOWLEDGE: "success", Act.REPORT: "primary", Act.CONTRIBUTE: "primary", Act.ACCEPT: "success"}
_MORE = frozenset({Act.ASSIGN, Act.RESCHEDULE, Act.CANCEL})


@dataclass(frozen=True, slots=True)
class TaskPainter:
    view: ViewTask
    find_actor: FindActor

    async def __call__(self, subject: int, reader: PersonId, locale: str, *, fresh: bool) -> Drawing | None:
        return draw_task(await self.view(await self.find_actor(reader), TaskId(subject)), texts_for(locale), reader)


def draw_task(view: TaskView, texts: Texts, reader: PersonId) -> Drawing:
    """The text of the task has all the room that the rest leaves."""
    above = lines(_title(view, texts), _about(view, texts))
    below = lines(*_deadline(view, texts), *_people(view, texts, reader), *_standing(view, texts))
    text = within(view.task.text, TEXT_LIMIT - seen_length(above) - seen_length(below) - 4)
    return Drawing(
        lines(above, "\n", texts.html("task-card-text", text=text), "\n", below),
        [*_acts(view, texts), *_later(view, texts), *_files(view, texts), _behind(view, texts)],
        silent=is_silent(view),
        farewell=texts.html("task-card-farewell", task=_label(view, texts)),
    ).about([view.body])


def act_button(texts: Texts, task: Task, act: Act) -> InlineKeyboardButton:
    """The tap on what is decided says on which submission."""
    label = texts.plain("button-task-act", act=act, state=task.state)
    if act is Act.ASSIGN:
        return button(label, TaskAssignTap(task=task.id), "primary" if task.state is TaskState.UNASSIGNED else None)
    if act in {Act.REMOVE, Act.CANCEL}:
        return button(label, TaskSureTap(task=task.id, act=act), "danger")
    number = task.submitted if act in ANSWERS else 0
    return button(label, TaskActTap(task=task.id, act=act, number=number), _STYLE.get(act))


def _title(view: TaskView, texts: Texts) -> Html:
    urgent = view.task.priority is Priority.URGENT and view.task.is_open
    return texts.html(
        "task-card-title",
        news=news(view),
        part=part_of(view),
        days=days_left(view) or 0,
        urgent="yes" if urgent else "no",
    )


def _about(view: TaskView, texts: Texts) -> Html:
    meeting = view.meeting
    return texts.html(
        "task-card-about",
        body=within(view.body.code, _CODE_ROOM),
        day=texts.date(meeting.plan.starts_at, meeting.plan.time_zone) if meeting else "none",
        item=within(one_line(view.item_title, _TITLE_ROOM), _TITLE_ROOM) if view.item_title else "none",
    )


def _deadline(view: TaskView, texts: Texts) -> list[Html]:
    task, zone, now = view.task, view.body.regulation.time_zone, view.now
    told = deadline(texts, task, zone, now=now)
    if task.due_at is None:
        due = texts.html("task-card-no-deadline", told=told)
    else:
        day = moment_html(texts, task.due_at, zone, now=now)
        standing = "overdue" if task.is_overdue(now) else "open" if task.is_open else "over"
        due = texts.html("task-card-deadline", standing=standing, told=told, day=day)
    again = texts.html("task-card-period", period=period_name(texts, task.period)) if task.period else Html("")
    return [due, again]


def _people(view: TaskView, texts: Texts, reader: PersonId) -> list[Html]:
    task = view.task

    def name(person: PersonId | None) -> str:
        return texts.plain("task-you") if person == reader else name_of(texts, view.people, person)

    named = [
        ("✓ " if each in task.contributed else "") + name(each) for each in _readers_first(task.co_executor_ids, reader)
    ]
    helpers = ", ".join(named[:_HELPERS])
    return [
        texts.html("task-card-responsible", name=name(task.responsible_id)),
        texts.html("task-card-helpers", names=helpers, more=max(0, len(named) - _HELPERS)) if named else Html(""),
        texts.html("task-card-controller", name=name(task.controller_id)) if task.controller_id else Html(""),
    ]


def _readers_first(people: tuple[PersonId, ...], reader: PersonId) -> list[PersonId]:
    return sorted(people, key=lambda each: each != reader)


def _standing(view: TaskView, texts: Texts) -> list[Html]:
    """Its state, and the words that are to be answered."""
    task, zone = view.task, view.body.regulation.time_zone
    last, extension, decided = said(view), task.extension, task.decided
    parts = [_left(view, texts), texts.html("task-card-state", state=state_name(texts, task))]
    if task.remark:
        parts.append(texts.html("task-card-remark", remark=_clip(task.remark)))
    if extension:
        until = moment_html(texts, extension.due_at, zone, now=view.now)
        parts.append(texts.html("task-card-asked", until=until, reason=_clip(extension.reason)))
    if last:
        parts.append(_said(view, last, texts))
    if decided and not task.is_open:
        when = moment_html(texts, decided.at, zone, now=view.now)
        who = name_of(texts, view.people, decided.by)
        parts.append(texts.html("task-card-decided", who=who, when=when))
    return parts


def _left(view: TaskView, texts: Texts) -> Html:
    """Who has just gone: it is he who has to be replaced."""
    last = view.history[-1] if view.history else None
    if last is None or last.act is not Act.LEAVE:
        return Html("")
    return texts.html("task-card-left", name=name_of(texts, view.people, last.person_id))


def _said(view: TaskView, last: Said, texts: Texts) -> Html:
    entry = last.entry
    return texts.html(
        "task-card-said",
        act=entry.act,
        name=name_of(texts, view.people, entry.whose),
        told="yes" if entry.words else "no",
        words=_clip(entry.words),
        files=len(entry.files),
    )


def _acts(view: TaskView, texts: Texts) -> Rows:
    """What is his own to do now; what he may enter for others is behind «Ещё»."""
    own, rows = own_acts(view), Rows()
    ends = (Act.ASSIGN,) if view.task.state is TaskState.UNASSIGNED else (Act.REMOVE,)
    for acts in (*_ANSWERING, *_DOING, ends):
        if row := [act_button(texts, view.task, act) for act in acts if act in own]:
            rows.append(row)
    return rows


def _later(view: TaskView, texts: Texts) -> Rows:
    """Whoever is reminded now may say: not now."""
    task = view.task
    near = days_left(view) is not None or task.is_overdue(view.now)
    if not (near and task.is_owed and view.parts & {TaskPart.RESPONSIBLE, TaskPart.CO_EXECUTOR}):
        return []
    return [
        [button(texts.plain("button-put-off", until=until), TaskLaterTap(task=task.id, until=until)) for until in Later]
    ]


def _files(view: TaskView, texts: Texts) -> Rows:
    """The task's own, and those of the words that are shown; two in a row."""
    last, task = said(view), view.task
    shelves = [(0, task.files, "task")] + ([(last.number, last.entry.files, "said")] if last else [])
    found = [
        button(
            texts.plain("button-task-file", of=of, name=clipped(file.name, _FILE_NAME)),
            TaskFileTap(task=task.id, entry=entry, number=number),
        )
        for entry, files, of in shelves
        for number, file in enumerate(files)
    ]
    return [found[start : start + 2] for start in range(0, len(found), 2)]


def _behind(view: TaskView, texts: Texts) -> list[InlineKeyboardButton]:
    row = [button(texts.plain("button-task-history"), TaskHistoryTap(task=view.task.id, edit=False))]
    has_more = bool(_MORE & view.acts) or (TaskPart.SECRETARY in view.parts and bool(view.acts))
    if has_more:
        row.append(button(texts.plain("button-task-more"), TaskMoreTap(task=view.task.id, edit=False)))
    return row


def _label(view: TaskView, texts: Texts) -> str:
    return task_label(texts, view.task, view.body.regulation.time_zone, now=view.now)


def _clip(words: str) -> str:
    return within(words, _WORDS_ROOM)
