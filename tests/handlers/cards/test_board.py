"""The board and its lists: true to the person, and never too long for Telegram."""

import html
import re

import pytest

from commission.errors import NotFoundError
from commission.meetings.board import AttendanceBoard
from commission.meetings.invitation import Attendance
from commission.roster.person import Reach
from handlers.cards.board import draw_board
from handlers.cards.drawing import TEXT_LIMIT, Drawing, utf16_length
from handlers.cards.lists import draw_list
from handlers.cards.record import draw_grounds, draw_person
from handlers.languages import LOCALES
from handlers.texts import texts_for
from tests.handlers.cards.views import board, person, secretary

RU = texts_for("ru")
COMES, VIDEO, ABSENT = Attendance.IN_PERSON, Attendance.VIDEO, Attendance.ABSENT
LONG = {"name": "Ф" * 150 + "{} " + "И" * 48, "reason": "п" * 300, "group": "г" * 200}


def labels(drawing: Drawing) -> list[str]:
    return [button.text for row in drawing.rows or [] for button in row]


def shown(drawing: Drawing) -> str:
    """The text as people see it, without the markup."""
    return html.unescape(re.sub(r"<[^>]+>", "", drawing.text))


def test_the_quorum_in_words() -> None:
    assert "кворум есть, 3 при нужных 3 (из 4)" in draw_board(board(COMES, VIDEO, COMES, None), secretary(), RU).text
    assert "1 при нужных 3, не хватает 2" in draw_board(board(COMES, None, None, ABSENT), secretary(), RU).text
    assert "кворума не будет" in draw_board(board(COMES, ABSENT, ABSENT, ABSENT), secretary(), RU).text


def test_counts_and_who_is_silent() -> None:
    drawing = draw_board(board(COMES, VIDEO, ABSENT, None), secretary(), RU)
    assert "Лично: 1" in drawing.text
    assert "Без ответа: 1" in drawing.text
    assert "Не ответили (1): Фамилия4\u00a0И.\u00a0О." in drawing.text
    assert "Напомнить 1 неответившему" in labels(drawing)


def test_only_who_manages_may_remind_and_record() -> None:
    chair = secretary().__class__(person(5))
    assert "Записать ответ" not in labels(draw_board(board(COMES, None), chair, RU))


def test_who_cannot_be_written_to_is_to_be_phoned_and_not_to_be_reminded() -> None:
    silent = board(None, None, reach=Reach.NEVER_STARTED)
    drawing = draw_board(silent, secretary(), RU)
    assert "Позвонить (2)" in drawing.text
    assert not [label for label in labels(drawing) if label.startswith("Напомнить")]
    phone_list = draw_list(silent, RU, "phone", 0)
    assert "+79180000109 (не подключился к боту)" in phone_list.text


def test_pages_go_to_the_end_and_no_further() -> None:
    many = board(*[None] * 60)
    assert "Раньше" not in "".join(labels(draw_list(many, RU, "groups", 0)))
    assert "Дальше" not in "".join(labels(draw_list(many, RU, "groups", 2)))
    assert draw_list(many, RU, "groups", 99) == draw_list(many, RU, "groups", 2)


def test_nobody_is_left_out_of_the_list_and_nobody_is_twice() -> None:
    many = board(*[None] * 60)
    text = "".join(draw_list(many, RU, "groups", page).text for page in range(3))
    assert [text.count(f"Фамилия{number}\u00a0") for number in range(1, 61)] == [1] * 60


def test_an_unknown_list_is_nothing() -> None:
    with pytest.raises(NotFoundError):
        draw_list(board(None), RU, "salaries", 0)


def everything(of: AttendanceBoard, locale: str) -> list[Drawing]:
    texts, row = texts_for(locale), of.rows[0]
    lists = [draw_list(of, texts, what, page) for what in ("groups", "phone", "record") for page in range(4)]
    alone = [draw_person(of, row, texts, what="phone", page=0), draw_grounds(of, row, texts, COMES)]
    return [draw_board(of, secretary(), texts), *lists, *alone]


@pytest.mark.parametrize("locale", LOCALES)
@pytest.mark.parametrize("reach", Reach)
@pytest.mark.parametrize("choice", [None, ABSENT])
def test_the_longest_names_fit_with_three_hundred_people(locale: str, reach: Reach, choice: Attendance | None) -> None:
    for drawing in everything(board(*[choice] * 300, reach=reach, **LONG), locale):
        assert 0 < utf16_length(shown(drawing)) <= TEXT_LIMIT
        assert len(labels(drawing)) <= 100
        assert all(len(b.callback_data.encode()) <= 64 for row in drawing.rows or [] for b in row if b.callback_data)
