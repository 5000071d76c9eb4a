"""What somebody reads of what he owes, and what he chooses from when his file has come."""

import pytest

from commission.materials.material import MaterialKind, MaterialState
from commission.meetings.meeting import MeetingState
from handlers.cards.debts import draw_choice, draw_debts
from handlers.cards.drawing import TEXT_LIMIT, utf16_length
from handlers.cards.pages import seen_length
from handlers.languages import LOCALES
from handlers.texts import texts_for
from tests.handlers.cards.test_materials import LONG_FILE, LONG_TITLE, debt, owed, version

RU = texts_for("ru")


def test_each_line_says_what_is_owed_by_when_and_what_has_become_of_it() -> None:
    returned = debt(MaterialState.RETURNED, number=1, remark="Нет выводов", versions=(version(),))
    accepted = debt(MaterialState.ACCEPTED, MaterialKind.THESES, number=2)
    text = draw_debts(owed(accepted, returned), RU).text
    assert "Вопрос 1, доклад: просят доработать" in text
    assert "Нет выводов" in text
    assert text.index("Вопрос 1") < text.index("Вопрос 2"), "what is owed comes first"
    assert "Пришлите файл прямо в этот чат" in text


def test_overdue_is_said_plainly() -> None:
    assert "🔴 Вопрос 3, доклад: ждали" in draw_debts(owed(debt(), days=9), RU).text


def test_what_is_asked_for_again_is_said_also_when_it_is_overdue() -> None:
    text = draw_debts(owed(debt(MaterialState.RETURNED, remark="Нет выводов"), days=9), RU).text
    assert "🔴 Вопрос 3, доклад: просят доработать, ждали" in text
    assert "Нет выводов" in text


def test_when_all_is_there_nobody_is_asked_for_anything() -> None:
    drawing = draw_debts(owed(debt(MaterialState.DELIVERED)), RU)
    assert "вы всё прислали" in drawing.text
    assert not drawing.rows


def test_of_what_is_on_paper_alone_nobody_has_sent_anything() -> None:
    paper = debt(MaterialState.ON_PAPER, number=1)
    assert "ничего присылать не нужно" in draw_debts(owed(paper), RU).text
    assert "вы всё прислали" in draw_debts(owed(paper, debt(MaterialState.DELIVERED, number=2)), RU).text


@pytest.mark.parametrize("state", [MeetingState.CANCELLED, MeetingState.CLOSED])
def test_a_meeting_that_is_over_asks_for_nothing(state: MeetingState) -> None:
    drawing = draw_debts(owed(debt(), state=state), RU)
    assert "больше не ждут" in drawing.text
    assert not drawing.rows


def test_whose_files_are_something_else_is_led_to_the_button() -> None:
    assert "Нажмите кнопку" in draw_debts(owed(debt()), RU, by_button=True).text


@pytest.mark.parametrize("locale", LOCALES)
def test_a_long_agenda_fits(locale: str) -> None:
    texts = texts_for(locale)
    remark = "Исправить & дополнить. " * 21
    many = [debt(MaterialState.RETURNED, number=n, title=LONG_TITLE, remark=remark) for n in range(1, 61)]
    assert seen_length(draw_debts(owed(*many), texts).text) <= TEXT_LIMIT
    for page in range(9):
        drawing = draw_choice(many, texts, page, LONG_FILE)
        assert utf16_length(drawing.text) <= TEXT_LIMIT
        assert drawing.rows
        assert all(len((button.callback_data or "").encode()) <= 64 for row in drawing.rows for button in row)
    assert len(draw_choice(many, texts, 0, "a.pdf").rows or []) == 9


def test_when_the_meeting_has_begun_nothing_is_waited_for() -> None:
    drawing = draw_debts(owed(debt(), days=16), RU)
    assert "больше не ждут" in drawing.text
    assert not drawing.rows
