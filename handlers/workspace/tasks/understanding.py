"""From what was read to forms: nothing of the text is dropped, and doubtful names become questions."""

from dataclasses import replace

from commission.tasks.reading.draft import TaskDraft, TaskDrafts
from commission.tasks.reading.mention import Mention
from commission.tasks.reading.when import When
from commission.tasks.task import Priority
from handlers.callbacks.task_people import TaskSeat
from handlers.texts import Texts
from handlers.workspace.tasks.form import Asked, TaskForm, is_of_this_age
from handlers.workspace.widgets import token

_CANDIDATES = 8


def forms(drafts: TaskDrafts, texts: Texts) -> tuple[TaskForm, ...]:
    return tuple(_form(draft, texts) for draft in drafts.drafts)


def one_form(text: str, drafts: TaskDrafts, texts: Texts) -> TaskForm:
    """All of the text is one task. Its people and its deadline are known if it is read as one, too."""
    if len(drafts.drafts) != 1:
        return TaskForm(text)
    read = _form(drafts.drafts[0], texts)
    rest = drafts.heading or drafts.unread or drafts.control
    return replace(read, text=text.strip() if rest or not read.text else read.text)


def leftovers(drafts: TaskDrafts) -> tuple[str, ...]:
    """Lines that are in no task."""
    said = [*drafts.control, *drafts.unread]
    return (*drafts.heading, *(line.text for line in sorted(said, key=lambda line: line.number)))


def answered(form: TaskForm, question: int, person: int, texts: Texts) -> TaskForm:
    """`person` 0: none of them, so that the name stays in the text."""
    for asked in form.asked:
        if asked.id == question and person in {0, *asked.candidates}:
            rest = tuple(each for each in form.asked if each != asked)
            form = replace(form, asked=rest)
            form = _sitting(form, asked.seat, person) if person else _as_text(form, asked.seat, asked.name, texts)
    return form


def _form(draft: TaskDraft, texts: Texts) -> TaskForm:
    about = f"{draft.about}\n" if draft.about else ""
    form = TaskForm(text=f"{about}{draft.text}", urgent=draft.priority is Priority.URGENT, number=draft.number)
    if draft.when.is_known:
        form = _due(form, draft.when, texts)
    seats = [(TaskSeat.RESPONSIBLE, draft.responsible), (TaskSeat.CONTROLLER, draft.controller)]
    seats += [(TaskSeat.HELPER, each) for each in draft.co_executors]
    for seat, mentioned in seats:
        if mentioned:
            form = _mentioned(form, seat, mentioned, texts)
    return form


def _due(form: TaskForm, when: When, texts: Texts) -> TaskForm:
    """A day of another age is a slip of the pen: it stays in the text."""
    if when.day is None or is_of_this_age(when.day):
        return form.due(when)
    day = f"{when.day:%d.%m.}{when.day.year}"
    line = "" if day in form.text else "\n" + texts.plain("draft-odd-day", day=day)
    return replace(form, text=form.text + line, period=when.period)


def _mentioned(form: TaskForm, seat: TaskSeat, mentioned: Mention, texts: Texts) -> TaskForm:
    if mentioned.person:
        return _sitting(form, seat, mentioned.person.id)
    name = f"{mentioned.name} ({mentioned.post})" if mentioned.post else mentioned.name
    if not mentioned.candidates:
        return _as_text(form, seat, name, texts)
    found = tuple(int(person.id) for person in mentioned.candidates[:_CANDIDATES])
    return replace(form, asked=(*form.asked, Asked(token(name), seat, name, found)))


def _sitting(form: TaskForm, seat: TaskSeat, person: int) -> TaskForm:
    if seat is TaskSeat.HELPER and person in form.helpers:
        return form
    return form.seated(seat, person)


def _as_text(form: TaskForm, seat: TaskSeat, name: str, texts: Texts) -> TaskForm:
    """«главам районов»: nobody of the roster, and still it is said to whom it goes."""
    line = "" if name in form.text else "\n" + texts.plain("draft-named", seat=seat.name.lower(), name=name)
    return replace(form, text=form.text + line, unknown=(*form.unknown, name))
