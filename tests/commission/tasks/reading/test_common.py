"""What is said once above the tasks is of all of them; what would contradict them is shown as not understood."""

from datetime import date

import pytest

from commission.tasks.reading.read import read_tasks
from commission.tasks.task import Priority

TODAY = date(2021, 7, 20)
TWO = "1. Орловой М.Э. подготовить справку\n2. Беляеву К.И. провести проверку"


def test_a_deadline_above_is_that_of_all() -> None:
    read = read_tasks(f"Решили:\nСрок: 15.09.2021\n{TWO}", TODAY)
    assert [task.when.day for task in read.tasks] == [date(2021, 9, 15)] * 2
    assert read.unread == ()


def test_a_deadline_above_tasks_that_have_their_own_is_shown() -> None:
    read = read_tasks(f"Срок: 15.09.2021\n{TWO} до 10.08.2021", TODAY)
    assert [task.when.day for task in read.tasks] == [None, date(2021, 8, 10)]
    assert [line.text for line in read.unread] == ["Срок: 15.09.2021"]


@pytest.mark.parametrize(
    "text", ["Срочно\nОрловой М.Э. подготовить справку", "Орловой М.Э. подготовить справку\nСРОЧНО!"]
)
def test_urgent_in_a_line_of_its_own_is_no_task(text: str) -> None:
    (task,) = read_tasks(text, TODAY).tasks
    assert (task.priority, task.responsible and task.responsible.name) == (Priority.URGENT, "Орловой М.Э.")


def test_labels_may_stand_above_the_text() -> None:
    (task,) = read_tasks("Исполнитель: Орлова М.Э.\nСрок: 15.09.2021\nПодготовить справку", TODAY).tasks
    assert task.responsible is not None
    assert (task.text, task.responsible.name, task.when.day) == (
        "Подготовить справку",
        "Орлова М.Э.",
        date(2021, 9, 15),
    )


def test_of_labels_above_several_texts_nobody_is_chosen() -> None:
    """Whose label the second one is cannot be known: it would be the wrong one's."""
    text = "Исполнитель: Орлова М.Э.\nПодготовить справку\nИсполнитель: Беляев К.И.\nПровести проверку"
    read = read_tasks(text, TODAY)
    assert [line.text for line in read.unread] == ["Исполнитель: Орлова М.Э."]


def test_what_stands_below_the_tasks_is_nobodys() -> None:
    read = read_tasks(f"{TWO}\n\nГолосовали: за — 5\nСрок: 15.09.2021", TODAY)
    assert [task.when.day for task in read.tasks] == [None, None]


@pytest.mark.parametrize(("word", "day"), [("завтра", 21), ("послезавтра.", 22), ("сегодня!", 20)])
def test_a_day_in_the_end_is_a_deadline(word: str, day: int) -> None:
    (task,) = read_tasks(f"Орловой М.Э. подготовить справку {word}", TODAY).tasks
    assert task.when.day == date(2021, 7, day)
