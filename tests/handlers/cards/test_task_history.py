"""What was done to a task, in pages, and what is behind «Ещё»."""

from dataclasses import replace
from datetime import timedelta

import pytest

from commission.ids import PersonId
from commission.tasks.act import Act
from commission.tasks.deadline import Doubt
from commission.tasks.list_assignees import Assignees
from handlers.callbacks.task_people import TaskDayTap, TaskSeat
from handlers.callbacks.tasks import Ground, TaskActTap, TaskFileTap
from handlers.cards.drawing import TEXT_LIMIT, Drawing, utf16_length
from handlers.cards.task_history import draw_history
from handlers.cards.task_more import draw_doubt, draw_grounds, draw_more, draw_sure
from handlers.cards.task_people import draw_people
from handlers.languages import LOCALES
from handlers.task_questions import Wish
from handlers.texts import texts_for
from tests.commission.tasks.examples import (
    ASSIGNED,
    CHAIR,
    CO_EXECUTOR,
    CONTROLLER,
    DUE,
    RESPONSIBLE,
    SECRETARY,
    START,
    History,
    assigned,
    reported,
)
from tests.handlers.cards.task_views import NAMES, body, people, seen, sent
from tests.handlers.cards.test_task import carried, labels, shown

RU = texts_for("ru")
LONG = "🧨" * 2000


def test_the_newest_comes_first_and_the_task_itself_last() -> None:
    history = assigned()
    history.does(SECRETARY, Act.REPORT, "Сделано", ground="по телефону", files=(sent(),), days=2)
    drawing = draw_history(seen(history, CONTROLLER), RU, 0)
    assert shown(drawing).splitlines() == [
        "🕘 История поручения",
        "",
        "пт, 6 августа, 12:00 Орлова М. Э.: отчёт (1 файл)",
        "💬 Сделано",
        "✍️ Внёс(ла) Ларина О. Н., основание: по телефону",
        "",
        "ср, 4 августа, 12:00 Ларина О. Н.: поручено (Орлова М. Э.)",
        "",
        "📌 Усилить контроль",
        "",
        "Страница 1 из 1",
    ]
    assert labels(drawing) == [["📨 Отчёт.pdf"], ["Закрыть"]]
    assert carried(drawing)[0] == TaskFileTap(task=1, entry=2, number=0).pack()


def test_what_the_clock_did_is_nobodys() -> None:
    history = History()
    history.task = replace(START)
    history.entries.append(replace(ASSIGNED, by=None))
    assert "12:00: поручено (Орлова М. Э.)" in shown(draw_history(seen(history, RESPONSIBLE), RU, 0))


def overgrown() -> History:
    history = History(replace(START, text=LONG, files=(sent("🧨" * 120),) * 10))
    history.add(ASSIGNED)
    for _ in range(20):
        history.does(SECRETARY, Act.REPORT, LONG, ground="🧨" * 300, files=(sent("🧨" * 120),) * 10)
    return history


@pytest.mark.parametrize("locale", LOCALES)
def test_every_page_fits_and_nothing_is_left_out(locale: str) -> None:
    texts, history = texts_for(locale), overgrown()
    names = people(dict.fromkeys(NAMES, "🧨" * 150 + " Имя"))
    view = seen(history, SECRETARY, people=names, body=body("🧨" * 80))
    pages = [draw_history(view, texts, page) for page in range(40)]
    files = {data for page in pages for data in carried(page) if data.startswith("kf:")}
    assert len(files) == 21 * 10, "those of every report, and of the task"
    for page in pages:
        must_fit(page)
    assert pages[-1] == draw_history(view, texts, 10**9), "the last one for a number beyond the end"


def must_fit(drawing: Drawing) -> None:
    assert 0 < utf16_length(shown(drawing)) <= TEXT_LIMIT
    assert len(carried(drawing)) <= 100
    assert all(1 <= len(data.encode()) <= 64 for data in carried(drawing))


def test_the_secretary_may_enter_everything_for_everybody() -> None:
    drawing = draw_more(seen(reported(), SECRETARY), RU)
    assert labels(drawing) == [
        ["🚫 Отменить поручение"],
        ["✏️ Исправить текст"],
        ["👁 Контролёр…", "👥 Соисполнители…"],
        ["‼️ Пометить «срочно»"],
        ["За исполнителя: отчёт"],
        ["За контролёра: принять отчёт"],
        ["За контролёра: вернуть отчёт"],
        ["За председателя: снять с контроля"],
        ["Закрыть"],
    ]
    assert TaskActTap(task=1, act=Act.ACCEPT, number=1).pack() in carried(drawing), "of the report that she sees"
    assert drawing.silent


def test_the_chair_has_only_what_is_his() -> None:
    drawing = draw_more(seen(assigned(), CHAIR), RU)
    assert labels(drawing) == [["👤 Сменить исполнителя"], ["🗓 Другой срок"], ["🚫 Отменить поручение"], ["Закрыть"]]
    assert "отметьте это за него" not in shown(drawing)


def test_when_it_is_over_there_is_nothing_more() -> None:
    history = assigned()
    history.does(CHAIR, Act.CANCEL)
    drawing = draw_more(seen(history, SECRETARY), RU)
    assert labels(drawing) == [["Закрыть"]]
    assert "ничего не нужно" in shown(drawing)


def test_whoever_has_a_seat_is_ticked_and_the_responsible_one_is_not_offered_again() -> None:
    found = Assignees(assigned().task, body(), tuple(people().values()), ())
    for seat, told in ((TaskSeat.CONTROLLER, "✓ Синицын"), (TaskSeat.HELPER, "✓ Дёмин")):
        ticked = [label for (label, *_) in labels(draw_people(found, found.members, RU, seat)) if label.startswith("✓")]
        assert [label[: len(told)] for label in ticked] == [told]
    offered = {label for (label, *_) in labels(draw_people(found, found.members, RU, TaskSeat.RESPONSIBLE))}
    assert not [label for label in offered if "Орлова" in label]


def test_how_she_knows_travels_in_the_button() -> None:
    wish = Wish(START.id, Act.CONTRIBUTE, CO_EXECUTOR)
    drawing = draw_grounds(seen(assigned(), SECRETARY), RU, wish)
    assert "За соисполнителя (Дёмин И. И.): доклад" in shown(drawing)
    taps = [TaskActTap(task=1, act=Act.CONTRIBUTE, number=CO_EXECUTOR, ground=kind).pack() for kind in list(Ground)[1:]]
    assert carried(drawing)[:-1] == taps


@pytest.mark.parametrize("locale", LOCALES)
def test_the_longest_names_fit_behind_more(locale: str) -> None:
    texts, huge = texts_for(locale), 2**62 - 1
    helpers = tuple(PersonId(huge - number) for number in range(60))
    history = History(replace(START, id=huge, text=LONG, co_executor_ids=helpers))  # type: ignore[arg-type]
    history.add(ASSIGNED)
    named = people({**NAMES, **dict.fromkeys(helpers, "🧨" * 150 + " Имя")})
    view = seen(history, SECRETARY, people=named)
    members = tuple(named.values())
    found = Assignees(history.task, body(), members, ())
    wish = Wish(history.task.id, Act.REFUSE_EXTENSION, huge, ground_kind=Ground.OWN, ground="🧨" * 300)
    doubt = draw_doubt(view, texts, wish, DUE, Doubt.DAY_OFF, (DUE + timedelta(days=1)).date())
    for drawing in (
        draw_more(view, texts),
        draw_grounds(view, texts, wish),
        draw_sure(view, texts, Act.REMOVE),
        *(draw_people(found, members, texts, seat, 3) for seat in TaskSeat),
        *(draw_people(found, members, texts, seat, searched=True) for seat in TaskSeat),
        doubt,
    ):
        must_fit(drawing)
    assert TaskDayTap.unpack(carried(doubt)[0]).day == DUE.date().toordinal()
