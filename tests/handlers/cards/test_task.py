"""What each of those whom a task concerns reads on its card, and what he can tap."""

import html
import re
from dataclasses import replace
from datetime import timedelta

import pytest

from commission.ids import PersonId
from commission.tasks.act import Act
from commission.tasks.period import Period, PeriodUnit
from commission.tasks.task import Priority, Task
from commission.tasks.view_task import TaskView
from handlers.callbacks.tasks import TaskActTap, TaskFileTap
from handlers.cards.drawing import TEXT_LIMIT, Drawing, utf16_length
from handlers.cards.task import draw_task
from handlers.languages import LOCALES
from handlers.texts import texts_for
from tests.commission.tasks.examples import (
    ASSIGNED,
    CHAIR,
    CO_EXECUTOR,
    CONTROLLER,
    DUE,
    NOW,
    RESPONSIBLE,
    SECRETARY,
    START,
    History,
    assigned,
    reported,
)
from tests.handlers.cards.task_views import NAMES, body, people, seen, sent, the_meeting

RU = texts_for("ru")
EVERYBODY = (RESPONSIBLE, CO_EXECUTOR, CONTROLLER, CHAIR, SECRETARY)
MORE, HISTORY = "Ещё…", "🕘 История"
TO_DO = [["✅ Принял(а) к исполнению"], ["📨 Отчитаться"], ["ℹ️ Промежуточно", "⏳ Продлить срок"]]


def shown(drawing: Drawing) -> str:
    """The text as people see it, without the markup."""
    return html.unescape(re.sub(r"<[^>]+>", "", drawing.text)).replace("\u00a0", " ")


def labels(drawing: Drawing) -> list[list[str]]:
    return [[button.text for button in row] for row in drawing.rows or []]


def carried(drawing: Drawing) -> list[str]:
    return [button.callback_data or "" for row in drawing.rows or [] for button in row]


def card(history: History, reader: PersonId, **facts: object) -> Drawing:
    return draw_task(seen(history, reader, **facts), RU, reader)  # type: ignore[arg-type]


def first_line(history: History, reader: PersonId, **facts: object) -> str:
    return shown(card(history, reader, **facts)).splitlines()[0]


def asked() -> History:
    history = assigned()
    history.does(RESPONSIBLE, Act.ASK_EXTENSION, "Ждём ответа", due_at=DUE + timedelta(days=14))
    return history


def started(**facts: object) -> History:
    history = History(replace(START, **facts))  # type: ignore[arg-type]
    history.add(ASSIGNED)
    return history


def test_a_new_task_says_what_by_when_who_and_with_whom() -> None:
    drawing = card(assigned(), RESPONSIBLE, meeting=the_meeting(), item_title="О миграции")
    assert shown(drawing).splitlines() == [
        "📌 Вам поручение",
        "АТК, заседание 04.08. Вопрос: О миграции",
        "",
        "Усилить контроль",
        "",
        "🗓 Срок: ср, 15 сентября, 18:00",
        "👤 Исполнитель: вы",
        "👥 Соисполнители: Дёмин И. И.",
        "👁 Контроль: Синицын А. В.",
        "Сейчас: исполнитель ещё не ознакомился",
    ]
    assert labels(drawing) == [*TO_DO, [HISTORY]]
    assert not drawing.silent, "he has to hear of it"


@pytest.mark.parametrize(
    ("reader", "title", "buttons"),
    [
        (CO_EXECUTOR, "📌 Вы соисполнитель поручения", [["📎 Доложить исполнителю"], [HISTORY]]),
        (CONTROLLER, "📌 Поручение на вашем контроле", [[HISTORY, MORE]]),
        (CHAIR, "📌 Новое поручение", [["🗄 Снять с контроля"], [HISTORY, MORE]]),
        (SECRETARY, "📌 Новое поручение", [[HISTORY, MORE]]),
    ],
)
def test_everybody_else_has_what_is_his(reader: PersonId, title: str, buttons: list[list[str]]) -> None:
    drawing = card(assigned(), reader)
    assert shown(drawing).splitlines()[0] == title
    assert labels(drawing) == buttons


def test_what_is_acknowledged_is_not_asked_again() -> None:
    history = assigned()
    history.does(RESPONSIBLE, Act.ACKNOWLEDGE)
    assert labels(card(history, RESPONSIBLE)) == [*TO_DO[1:], [HISTORY]]
    assert "Сейчас: в работе" in shown(card(history, SECRETARY))


def test_a_report_is_decided_on_by_who_controls() -> None:
    history = assigned()
    history.does(RESPONSIBLE, Act.REPORT, "Сделано & проверено", files=(sent(), sent("Фото 1", photo=True)))
    drawing = card(history, CONTROLLER)
    assert shown(drawing).splitlines()[0] == "👀 Отчёт ждёт вашего решения"
    assert "📨 Отчёт (Орлова М. Э., 2 файла): «Сделано & проверено»" in shown(drawing)
    files = ["📨 Отчёт.pdf", "📨 Фото 1"]
    assert labels(drawing) == [["✅ Принять", "↩️ Вернуть"], files, [HISTORY]]
    assert carried(drawing)[0] == TaskActTap(task=1, act=Act.ACCEPT, number=1).pack(), "of the report that he sees"
    assert carried(drawing)[2:4] == [TaskFileTap(task=1, entry=2, number=n).pack() for n in (0, 1)]
    assert first_line(history, RESPONSIBLE) == "👀 Ваш отчёт на проверке"
    assert labels(card(history, RESPONSIBLE))[0] == ["📨 Отчитаться заново"]
    assert first_line(history, CO_EXECUTOR) == "👀 Отчёт на проверке"


def test_a_report_may_be_any_word_or_none() -> None:
    word, file = assigned(), assigned()
    word.does(RESPONSIBLE, Act.REPORT, "none")
    file.does(RESPONSIBLE, Act.REPORT, files=(sent(),))
    assert "📨 Отчёт (Орлова М. Э.): «none»" in shown(card(word, CONTROLLER))
    assert "📨 Отчёт (Орлова М. Э., 1 файл)" in shown(card(file, CONTROLLER)).splitlines()


def test_without_a_controller_the_secretary_decides() -> None:
    history = started(controller_id=None)
    history.does(RESPONSIBLE, Act.REPORT, "Сделано")
    assert first_line(history, SECRETARY) == "👀 Отчёт ждёт вашего решения"
    assert labels(card(history, SECRETARY))[0] == ["✅ Принять", "↩️ Вернуть"]


def test_a_request_for_more_time_says_until_when_and_why() -> None:
    drawing = card(asked(), CONTROLLER)
    assert shown(drawing).splitlines()[0] == "⏳ Просят продлить срок"
    assert "⏳ Просят новый срок: ср, 29 сентября, 18:00. Причина: «Ждём ответа»" in shown(drawing)
    assert labels(drawing)[0] == ["✅ Продлить", "✋ Отказать"]
    assert first_line(asked(), RESPONSIBLE) == "⏳ Вы попросили продлить срок"


def test_what_came_of_it_is_the_news() -> None:
    granted, refused, returned = asked(), asked(), reported()
    granted.does(CONTROLLER, Act.GRANT_EXTENSION)
    refused.does(CONTROLLER, Act.REFUSE_EXTENSION)
    returned.does(CONTROLLER, Act.RETURN, "Нет <выводов>")
    assert first_line(granted, RESPONSIBLE) == "✅ Срок продлён"
    assert "Срок: ср, 29 сентября, 18:00" in shown(card(granted, RESPONSIBLE))
    assert first_line(refused, RESPONSIBLE) == "✋ Срок не продлили"
    assert first_line(returned, RESPONSIBLE) == "↩️ Поручение вернули на доработку"
    text = shown(card(returned, RESPONSIBLE))
    assert "💬 Замечание: «Нет <выводов>»" in text
    assert "Сделано" not in text, "the report that went back is in the history"


def test_a_co_executor_who_has_reported_is_ticked_off() -> None:
    history = assigned()
    history.does(CO_EXECUTOR, Act.CONTRIBUTE, "Моя часть")
    drawing = card(history, RESPONSIBLE)
    assert shown(drawing).splitlines()[0] == "📎 Соисполнитель доложил"
    assert "👥 Соисполнители: ✓ Дёмин И. И." in shown(drawing)
    assert "📎 Доклад соисполнителя (Дёмин И. И.): «Моя часть»" in shown(drawing)


@pytest.mark.parametrize("days", [-7.3, -6, 3])
def test_whoever_is_reminded_may_put_it_off(days: int) -> None:
    now, later = DUE + timedelta(days=days), ["⏰ Через 3 часа", "🌅 Завтра утром"]
    for reader in (RESPONSIBLE, CO_EXECUTOR):
        assert later in labels(card(assigned(), reader, now=now))
        assert later not in labels(card(assigned(), reader, now=DUE - timedelta(days=8)))
        assert later not in labels(card(reported(), reader, now=now))
    assert later not in labels(card(assigned(), SECRETARY, now=now))


@pytest.mark.parametrize(
    ("days", "title"),
    [
        (7.3, "⏰ До срока 7 дней"),
        (3, "⏰ До срока 3 дня"),
        (1, "⏰ Срок поручения завтра"),
        (0.1, "⏰ Срок поручения сегодня"),
        (8, "📌 Вам поручение"),
    ],
)
def test_that_it_is_due_soon_is_the_news(days: float, title: str) -> None:
    assert first_line(assigned(), RESPONSIBLE, now=DUE - timedelta(days=days)) == title


def test_what_was_done_just_now_comes_before_the_deadline() -> None:
    history = assigned()
    history.does(RESPONSIBLE, Act.INTERIM, "Заканчиваем", days=40)
    just_now = NOW + timedelta(days=40, hours=1)
    assert first_line(history, CONTROLLER, now=just_now) == "ℹ️ Промежуточная информация"
    assert first_line(history, CONTROLLER, now=just_now + timedelta(days=1)) == "⏰ Срок поручения завтра"


def test_overdue_is_the_news_until_something_is_done() -> None:
    late = DUE + timedelta(days=3)
    drawing = card(assigned(), RESPONSIBLE, now=late)
    assert shown(drawing).splitlines()[0] == "🔴 Поручение просрочено"
    assert "🔴 просрочено на 3 дня, срок: ср, 15 сентября, 18:00" in shown(drawing)
    history = assigned()
    history.does(RESPONSIBLE, Act.INTERIM, "Заканчиваем", days=44)
    after = card(history, CONTROLLER, now=NOW + timedelta(days=44, hours=3))
    assert shown(after).splitlines()[0] == "ℹ️ Промежуточная информация"
    assert "🔴 просрочено" in shown(after)
    assert shown(card(history, CONTROLLER, now=late + timedelta(days=1))).splitlines()[0] == "🔴 Поручение просрочено"


@pytest.mark.parametrize(
    ("act", "title"),
    [(Act.REMOVE, "🗄 Поручение снято с контроля"), (Act.CANCEL, "🚫 Поручение отменено")],
)
@pytest.mark.parametrize("reader", EVERYBODY)
def test_what_is_over_asks_for_nothing(act: Act, title: str, reader: PersonId) -> None:
    history = assigned()
    history.does(CHAIR, act)
    drawing = card(history, reader, now=DUE + timedelta(days=3))
    assert shown(drawing).splitlines()[0] == title
    assert "Решение: Громов П. П." in shown(drawing)
    assert "просрочено" not in shown(drawing)
    assert labels(drawing) == [[HISTORY]]


def test_when_the_responsible_one_leaves_the_secretary_has_it() -> None:
    history = assigned()
    history.does(SECRETARY, Act.LEAVE, person_id=RESPONSIBLE)
    drawing = card(history, SECRETARY)
    assert shown(drawing).splitlines()[0] == "❗ Поручение без исполнителя"
    assert "👤 Исполнитель: —" in shown(drawing)
    assert "👋 Больше не участвует: Орлова М. Э." in shown(drawing)
    assert labels(drawing) == [["👤 Назначить исполнителя"], [HISTORY, MORE]]


def test_when_somebody_else_leaves_it_is_said_who() -> None:
    history = assigned()
    history.does(SECRETARY, Act.LEAVE, person_id=CONTROLLER)
    drawing = card(history, SECRETARY)
    assert shown(drawing).splitlines()[0] == "👋 Участник поручения выбыл"
    assert "👋 Больше не участвует: Синицын А. В." in shown(drawing)


def test_urgent_and_periodic_are_said() -> None:
    history = started(priority=Priority.URGENT, period=Period(PeriodUnit.QUARTER, 5))
    text = shown(card(history, RESPONSIBLE))
    assert text.splitlines()[0] == "📌 Вам поручение ‼️ срочно"
    assert "🔁 каждый квартал, до 5-го числа" in text


def test_a_protected_body_has_protected_cards() -> None:
    assert card(assigned(), RESPONSIBLE, body=body(protect_content=True)).protected
    assert not card(assigned(), RESPONSIBLE).protected


def test_the_older_card_leaves_a_word() -> None:
    farewell = card(assigned(), RESPONSIBLE).farewell
    assert farewell is not None
    assert "Усилить контроль" in farewell


LONG = "О <мерах> & «планах» 🧑‍💻 " * 90
HELPERS = tuple(PersonId(number) for number in range(100, 160))


def overgrown() -> list[History]:
    """Everything as long as it may be, in the states that show most."""
    task: Task = replace(START, text=LONG[:2000], co_executor_ids=HELPERS, files=(sent("Ф" * 120),) * 10)
    histories = []
    for last in ("asked", "reported"):
        history = History(task)
        history.add(ASSIGNED)
        history.does(RESPONSIBLE, Act.REPORT, "🧨" * 2000, files=(sent("🧨" * 120),) * 10)
        history.does(CONTROLLER, Act.RETURN, "🧨" * 2000)
        history.does(RESPONSIBLE, Act.INTERIM, "🧨" * 2000, files=(sent("🧨" * 120),) * 10)
        if last == "asked":
            history.does(RESPONSIBLE, Act.ASK_EXTENSION, "🧨" * 2000, due_at=DUE + timedelta(days=700))
        else:
            history.does(RESPONSIBLE, Act.REPORT, "🧨" * 2000, files=(sent("🧨" * 120),) * 10)
        histories.append(history)
    return histories


@pytest.mark.parametrize("locale", LOCALES)
@pytest.mark.parametrize("reader", EVERYBODY)
@pytest.mark.parametrize("history", overgrown(), ids=["asked", "reported"])
def test_the_longest_words_fit(locale: str, reader: PersonId, history: History) -> None:
    names = people({**NAMES, **dict.fromkeys(HELPERS, "🧨" * 150 + " Имя")})
    view: TaskView = seen(history, reader, body=body("🧨" * 80), people=names, meeting=the_meeting(), item_title=LONG)
    drawing = draw_task(view, texts_for(locale), reader)
    assert utf16_length(shown(drawing)) <= TEXT_LIMIT
    assert all(len(data.encode()) <= 64 for data in carried(drawing))
    assert LONG[:10] in shown(drawing)
    assert len(carried(drawing)) <= 100


def test_the_clock_does_not_change_what_was_drawn_today() -> None:
    """Equal digests are not sent again: nothing on the card may depend on the hour."""
    drawn = card(assigned(), RESPONSIBLE), card(assigned(), RESPONSIBLE, now=NOW + timedelta(hours=5))
    assert drawn[0].digest == drawn[1].digest
