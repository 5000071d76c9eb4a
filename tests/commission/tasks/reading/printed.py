"""Tasks for hypothesis, and minutes printed of them in the ways in which secretaries write."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from hypothesis import strategies as st

from commission.tasks.period import Period, PeriodUnit
from commission.tasks.reading.read_task import Named, ReadTask
from commission.tasks.reading.when import When
from commission.tasks.task import Priority


@dataclass(frozen=True)
class Wording:
    """`labels`: of the responsible one, co-executors, the controller, the deadline, the priority."""

    head: str
    labels: tuple[str, str, str, str, str]
    day: Callable[[date], str]
    periods: Mapping[Period, str]
    permanent: str
    urgent: str
    texts: tuple[str, ...]
    names: tuple[str, ...]
    posts: tuple[str, ...]


RU = Wording(
    "РЕШИЛИ:",
    ("Ответственный", "Соисполнители", "Контроль", "Срок", "Приоритет"),
    lambda day: f"до {day:%d.%m.%Y}",
    {
        Period(PeriodUnit.WEEK, 3): "еженедельно по средам",
        Period(PeriodUnit.MONTH, 25): "ежемесячно до 25 числа",
        Period(PeriodUnit.QUARTER, 5): "ежеквартально до 5 числа",
        Period(PeriodUnit.QUARTER, 5, 3): "ежеквартально до 5 числа последнего месяца",
        Period(PeriodUnit.YEAR, 1, 12): "ежегодно к 1 декабря",
    },
    "постоянно",
    "высокий",
    (
        *("Провести учения на вокзале.", "подготовить план на 2022–2024 годы", "Проверить: причалы, порт, склады."),
        *("Организовать беседы «О безопасности» (не менее 5) в школах", "Направить отчёт по форме № 3 в аппарат."),
    ),
    ("Орлова М.Э.", "Беляева К.И.", "Рябов Николай Вадимович", "Зайцевой Н.Р.", "Петров-Водкин А.Л."),
    ("", "отдел по вопросам миграции", "управление образования"),
)
EN = Wording(
    "Decided:",
    ("Responsible", "Co-executors", "Controller", "Deadline", "Priority"),
    lambda day: f"{day.day} {day:%B %Y}",
    {
        Period(PeriodUnit.WEEK, 1): "weekly, on Mondays",
        Period(PeriodUnit.MONTH, 25): "every month by the 25th",
        Period(PeriodUnit.QUARTER, 5): "quarterly by the 5th",
    },
    "ongoing",
    "high",
    ("Prepare the report.", "Review the plan for 2022", "Inspect: the port, the station"),
    ("J. Smith", "P. White", "A. Green"),
    ("", "head of unit"),
)


def people(wording: Wording) -> st.SearchStrategy[Named]:
    return st.builds(Named, st.sampled_from(wording.names), st.sampled_from(wording.posts))


def deadlines(wording: Wording) -> st.SearchStrategy[When]:
    days = st.dates(date(2000, 1, 1), date(2099, 12, 31)).map(When)
    periods = st.sampled_from([When(period=period) for period in wording.periods])
    return days | periods | st.sampled_from([When(), When(permanent=True)])


@st.composite
def decisions(draw: st.DrawFn, wording: Wording) -> list[ReadTask]:
    """Numbered through, or by questions."""
    numbers = draw(st.sampled_from([["1", "2", "3"], ["1.1", "1.2", "2.1"], ["9", "10", "11"]]))
    return [_task(draw, wording, number) for number in numbers]


def _task(draw: st.DrawFn, wording: Wording, number: str) -> ReadTask:
    named = draw(st.lists(people(wording), max_size=4, unique_by=lambda each: each.name))
    controller = draw(st.none() | people(wording))
    return ReadTask(
        number=number,
        text=draw(st.sampled_from(wording.texts)),
        responsible=named[0] if named else None,
        co_executors=tuple(named[1:]),
        controller=controller,
        when=draw(deadlines(wording)),
        priority=draw(st.sampled_from(Priority)),
    )


def in_lines(tasks: Sequence[ReadTask], wording: Wording) -> str:
    lines = [line for task in tasks for line in (f"{task.number}. {task.text}", *_labelled(task, wording))]
    return "\n".join([wording.head, *lines])


def in_sentences(tasks: Sequence[ReadTask], wording: Wording) -> str:
    """«Провести учения; срок: до 15.09.2021; ответственный: …»."""
    paragraphs = ("; ".join([task.text, *map(_small, _labelled(task, wording))]) for task in tasks)
    return "\n\n".join(f"{task.number}) {said}" for task, said in zip(tasks, paragraphs, strict=True))


def in_a_table(tasks: Sequence[ReadTask], wording: Wording) -> str:
    rows = (f"{task.number}\t{task.text}\t" + "\t".join(_cells(task, wording)) for task in tasks)
    return "\n".join(["\t".join(["№", "", *wording.labels]), *rows])


def _small(text: str) -> str:
    return text[0].lower() + text[1:]


def _labelled(task: ReadTask, wording: Wording) -> Iterator[str]:
    cells = zip(wording.labels, _cells(task, wording), strict=True)
    return (f"{label}: {said}" for label, said in cells if said)


def _cells(task: ReadTask, wording: Wording) -> tuple[str, ...]:
    return (
        _named(task.responsible),
        ", ".join(map(_named, task.co_executors)),
        _named(task.controller),
        _when(task.when, wording),
        wording.urgent if task.priority is Priority.URGENT else "",
    )


def _named(person: Named | None) -> str:
    if person is None:
        return ""
    return f"{person.name} ({person.post})" if person.post else person.name


def _when(when: When, wording: Wording) -> str:
    if when.day:
        return wording.day(when.day)
    if when.period:
        return wording.periods[when.period]
    return wording.permanent if when.permanent else ""
