"""The lists of tasks, and the board of those who control them."""

from dataclasses import replace
from datetime import timedelta

import pytest

from commission.ids import BodyId, PersonId, TaskId
from commission.roster.person import Person
from commission.tasks.list_tasks import ControlView, MyTasks, TaskLine, TaskPage
from commission.tasks.query import PAGE, Share, TaskSight
from commission.tasks.task import Task, TaskState
from handlers.callbacks.task_lists import ControlTap, MyTasksTap, TaskListTap
from handlers.callbacks.tasks import TaskTap
from handlers.cards.control import draw_control, draw_task_list
from handlers.cards.drawing import TEXT_LIMIT, utf16_length
from handlers.cards.my_tasks import draw_my_tasks
from handlers.languages import LOCALES
from handlers.texts import texts_for
from tests.commission.tasks.examples import BODY, DUE, RESPONSIBLE, START
from tests.handlers.cards.task_views import body, people
from tests.handlers.cards.test_task import carried, labels, shown

RU = texts_for("ru")
LATE = DUE + timedelta(days=3)
WORKED_ON = replace(START, responsible_id=RESPONSIBLE, state=TaskState.ACKNOWLEDGED)


def line(number: int = 1, text: str = "Усилить контроль", *, code: str = "АТК", **facts: object) -> TaskLine:
    task: Task = replace(WORKED_ON, id=TaskId(number), text=text, **facts)  # type: ignore[arg-type]
    return TaskLine(task, body(code), people()[RESPONSIBLE])


def page(*lines: TaskLine, number: int = 0, pages: int = 1, total: int | None = None) -> TaskPage:
    return TaskPage(lines, number, pages, len(lines) if total is None else total, LATE)


def test_my_tasks_are_lines_and_buttons_by_the_same_numbers() -> None:
    later = line(2, "Проверить\nподъезды", due_at=LATE + timedelta(days=30))
    drawing = draw_my_tasks(MyTasks(page(line(), later), {Share.RESPONSIBLE: 2}), Share.RESPONSIBLE, RU)
    assert shown(drawing).splitlines() == [
        "📌 Мои поручения",
        "Вы исполнитель: 2",
        "",
        "1. 🔴 Усилить контроль — просрочено на 3 дня",
        "2. ⚙️ Проверить подъезды — до 18.10",
    ]
    assert labels(drawing) == [["1. Усилить контроль"], ["2. Проверить подъезды"], ["Закрыть"]]
    assert carried(drawing)[:2] == [TaskTap(task=n).pack() for n in (1, 2)]


def test_other_shares_are_a_tap_away_and_say_whose_task_it_is() -> None:
    counts = {Share.RESPONSIBLE: 1, Share.HELPING: 0, Share.DECIDING: 4}
    own = draw_my_tasks(MyTasks(page(line()), counts), Share.RESPONSIBLE, RU)
    assert labels(own)[1:] == [["👀 Решаю: 4"], ["Закрыть"]]
    other = replace(body("КС"), id=BodyId(2))
    deciding = draw_my_tasks(MyTasks(page(line(), replace(line(2), body=other)), counts), Share.DECIDING, RU)
    assert "(Орлова М. Э., КС)" in shown(deciding)
    assert ["👤 Исполняю: 1"] in labels(deciding)


def test_nothing_to_do_is_said_kindly() -> None:
    drawing = draw_my_tasks(MyTasks(page(), {}), Share.RESPONSIBLE, RU)
    assert "За вами ничего не числится. Хорошего дня!" in shown(drawing)
    assert labels(drawing) == [["Закрыть"]]


def test_whoever_controls_has_his_boards_there() -> None:
    drawing = draw_my_tasks(MyTasks(page(), {}), Share.RESPONSIBLE, RU, [body()])
    assert ["📊 Контроль: АТК"] in labels(drawing)
    assert ControlTap(body=BODY).pack() in carried(drawing)


def test_pages_turn_in_place() -> None:
    middle = page(line(), number=1, pages=3, total=20)
    drawing = draw_my_tasks(MyTasks(middle, {Share.HELPING: 20}), Share.HELPING, RU)
    assert ["‹ Раньше", "Дальше ›"] in labels(drawing)
    assert MyTasksTap(share=Share.HELPING, page=2).pack() in carried(drawing)


def control(**facts: object) -> ControlView:
    counts = {TaskSight.OPEN: 12, TaskSight.OVERDUE: 3, TaskSight.TO_DECIDE: 1, TaskSight.OVER: 40}
    busiest = ((people()[RESPONSIBLE], 2, 5),)
    return replace(ControlView(body(), counts, (line(),), busiest, LATE), **facts)  # type: ignore[arg-type]


def test_the_board_says_at_one_glance_how_things_stand() -> None:
    drawing = draw_control(control(), RU)
    assert shown(drawing).splitlines() == [
        "📊 Поручения: АТК",
        "Открыто: 12",
        "🔴 Просрочено: 3",
        "👀 Ждут решения: 1",
        "",
        "Дольше всего просрочены",
        "1. 🔴 Усилить контроль — просрочено на 3 дня (Орлова М. Э.)",
        "",
        "Больше всего просрочено",
        "• Орлова М. Э.: 2 из 5",
    ]
    assert labels(drawing) == [
        ["📋 Все открытые: 12"],
        ["🔴 Просрочено: 3"],
        ["👀 Ждут решения: 1"],
        ["🗄 Завершённые: 40"],
    ]
    assert drawing.silent
    assert drawing.farewell is not None


def test_an_empty_board_is_good_news() -> None:
    drawing = draw_control(control(counts={}, worst=(), busiest=()), RU)
    assert shown(drawing).splitlines() == ["📊 Поручения: АТК", "Открытых поручений нет."]
    assert labels(drawing) == []


def test_a_list_leads_to_the_cards() -> None:
    overdue = page(line(), number=0, pages=2, total=9)
    drawing = draw_task_list(overdue, TaskSight.OVERDUE, BODY, RU)
    assert shown(drawing).splitlines()[0] == "🔴 Просроченные поручения (9)"
    assert carried(drawing)[:2] == [
        TaskTap(task=1).pack(),
        TaskListTap(sight=TaskSight.OVERDUE, body=BODY, page=1).pack(),
    ]
    assert "Таких поручений нет" in shown(draw_task_list(page(), TaskSight.UNSEEN, BODY, RU))


def test_what_is_protected_stays_protected_in_lists() -> None:
    guarded = replace(line(), body=body(protect_content=True))
    assert draw_my_tasks(MyTasks(page(guarded), {}), Share.RESPONSIBLE, RU).protected
    assert draw_task_list(page(line(), guarded), TaskSight.OPEN, BODY, RU).protected
    assert draw_control(control(body=body(protect_content=True)), RU).protected


@pytest.mark.parametrize("locale", LOCALES)
def test_the_longest_lists_fit(locale: str) -> None:
    texts, long, name = texts_for(locale), "О <мерах> & 🧨🧨🧨🧨 " * 90, "🧨" * 150 + " Имя"
    person = Person(PersonId(1), name)
    lines = [replace(line(2**62 - 1, long, code="🧨" * 90), responsible=person) for _ in range(PAGE)]
    lines[0] = replace(lines[0], body=body("К" * 90))
    full = page(*lines, number=1, pages=3, total=10**9)
    everything = dict.fromkeys(TaskSight, 10**6)
    board = control(counts=everything, worst=tuple(lines[:5]), busiest=((person, 10**6, 10**6),) * 5)
    drawings = [
        draw_control(replace(board, body=body("🧨" * 90)), texts),
        draw_task_list(full, TaskSight.OVER, BODY, texts),
        draw_my_tasks(MyTasks(full, dict.fromkeys(Share, 10**6)), Share.DECIDING, texts, [body("🧨" * 90)] * 30),
    ]
    for drawing in drawings:
        assert utf16_length(shown(drawing)) <= TEXT_LIMIT
        assert all(len(data.encode()) <= 64 for data in carried(drawing))
