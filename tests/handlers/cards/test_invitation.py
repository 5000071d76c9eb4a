"""The invitation in each of its states, in both languages."""

from dataclasses import replace

import pytest

from commission.meetings.invitation import Answer, Attendance
from commission.meetings.meeting import MeetingFormat, MeetingState
from handlers.cards.drawing import Drawing
from handlers.cards.invitation import draw_invitation
from handlers.cards.notices import cancelled
from handlers.languages import LOCALES
from handlers.texts import texts_for
from tests.commission.examples import NOW, meeting
from tests.handlers.cards.views import invitation_view, person

RU = texts_for("ru")
DEADLINE_OVER = 24 * 15


def labels(drawing: Drawing) -> list[str]:
    return [button.text for row in drawing.rows or [] for button in row]


def test_three_answers_in_their_colours() -> None:
    drawing = draw_invitation(invitation_view(), RU)
    assert labels(drawing) == ["Буду лично", "По видеосвязи", "Не смогу", "Подробнее", "В календарь"]
    styles = [[b.style for b in row] for row in drawing.rows or []]
    assert styles == [["success", "primary"], ["danger"], [None, None]]
    assert "Марина Эдуардовна, приглашаем вас" in drawing.text
    assert '<tg-time unix="1628060400"' in drawing.text


def test_no_video_where_it_is_not_offered() -> None:
    in_person = invitation_view(of=meeting(format_=MeetingFormat.IN_PERSON))
    assert labels(draw_invitation(in_person, RU)) == ["Буду лично", "Не смогу", "Подробнее", "В календарь"]


def test_the_given_answer_is_marked_and_can_be_changed() -> None:
    drawing = draw_invitation(invitation_view(Answer(Attendance.VIDEO, NOW)), RU)
    assert labels(drawing)[:3] == ["Буду лично", "✓ По видеосвязи", "Не смогу"]
    assert "Ваш ответ: <b>буду по видеосвязи</b>" in drawing.text


def test_who_cannot_come_is_asked_why_and_whom_he_sends() -> None:
    absent = invitation_view(Answer(Attendance.ABSENT, NOW), substitutes=1)
    assert {"Отпуск", "Своими словами", "Кто придёт за меня"} <= set(labels(draw_invitation(absent, RU)))
    explained = invitation_view(Answer(Attendance.ABSENT, NOW, reason="trip"), substitutes=1)
    drawing = draw_invitation(explained, RU)
    assert "не смогу</b> (командировка)" in drawing.text
    assert "Отпуск" not in labels(drawing)


def test_nobody_to_send_no_question() -> None:
    absent = draw_invitation(invitation_view(Answer(Attendance.ABSENT, NOW)), RU)
    assert "Кто придёт за меня" not in labels(absent)


def test_after_the_deadline_there_is_nothing_to_tap_but_to_read() -> None:
    drawing = draw_invitation(invitation_view(hours=DEADLINE_OVER), RU)
    assert labels(drawing) == ["Подробнее", "В календарь"]
    assert "позвоните секретарю" in drawing.text


def test_a_cancelled_meeting_says_so_and_has_no_buttons() -> None:
    gone = replace(meeting(MeetingState.CANCELLED), cancel_reason="болезнь <докладчика>")
    drawing = draw_invitation(invitation_view(of=gone), RU)
    assert drawing.keyboard is None
    assert "отменено.</b> Причина: болезнь &lt;докладчика&gt;" in drawing.text


def test_who_presides_has_the_board_in_a_row_of_its_own() -> None:
    drawing = draw_invitation(replace(invitation_view(), sees_board=True), RU)
    assert [[b.text for b in row] for row in drawing.rows or []][-2:] == [["Подробнее", "В календарь"], ["Кто будет"]]


def test_a_meeting_that_is_over_goes_into_no_calendar() -> None:
    assert labels(draw_invitation(invitation_view(of=meeting(MeetingState.CLOSED)), RU)) == ["Подробнее"]


def test_the_notice_of_a_cancelled_meeting_takes_it_out_of_calendars() -> None:
    drawing = cancelled(invitation_view(of=meeting(MeetingState.CANCELLED)), RU, True)
    assert drawing is not None
    assert labels(drawing) == ["Убрать из календаря"]


def test_names_are_text_and_never_markup() -> None:
    view = replace(invitation_view(), person=person(name='Хакер <a href="tg://user?id=1">Имя</a>'))
    assert "<a href" not in draw_invitation(view, RU).text


@pytest.mark.parametrize("locale", LOCALES)
@pytest.mark.parametrize("answer", [None, *(Answer(choice, NOW, recorded_by=None) for choice in Attendance)])
def test_every_state_has_its_words(locale: str, answer: Answer | None) -> None:
    drawing = draw_invitation(invitation_view(answer, substitutes=2), texts_for(locale))
    assert not [word for word in ("invitation-", "answer-", "button-", "{") if word in drawing.text]
    assert all(label and not label.startswith("button-") for label in labels(drawing))


def test_what_looks_the_same_has_the_same_digest() -> None:
    one, same = (draw_invitation(invitation_view(), RU) for _ in range(2))
    other = draw_invitation(invitation_view(Answer(Attendance.VIDEO, NOW)), RU)
    assert one.digest == same.digest != other.digest
    assert replace(one, rows=None).digest != one.digest


@pytest.mark.parametrize(
    ("choice", "said", "asked_again"),
    [
        (None, "ждём ответа", False),
        (Attendance.VIDEO, "За вас будет", False),
        (Attendance.ABSENT, "не сможет прийти за вас", True),
    ],
)
def test_the_substitutes_own_answer_is_told(choice: Attendance | None, said: str, asked_again: bool) -> None:
    absent = invitation_view(Answer(Attendance.ABSENT, NOW, reason="trip"), substitutes=2)
    view = replace(absent, substitute=absent.substitutes[0], substitute_choice=choice)
    drawing = draw_invitation(view, RU)
    assert said in drawing.text
    assert ("Кто придёт за меня" in labels(drawing)) is asked_again


def test_a_moved_meeting_says_that_it_has_moved() -> None:
    assert "перенесено" in draw_invitation(invitation_view(of=meeting(round_=2)), RU).text
