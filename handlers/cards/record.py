"""One person of the board: what he said, and what can be entered for him."""

from aiogram.types import InlineKeyboardButton

from commission.meetings.board import AttendanceBoard, BoardRow, Told
from commission.meetings.invitation import Attendance
from handlers.callbacks.boards import ListTap, PersonTap, RecordTap, ToldTap
from handlers.cards.drawing import Drawing, button, lines
from handlers.cards.grounds import ground_buttons
from handlers.cards.meeting_texts import answer_line, choice_layout, reason_text
from handlers.texts import Html, Texts


def draw_person(board: AttendanceBoard, row: BoardRow, texts: Texts, *, what: str, page: int) -> Drawing:
    """`what` and `page`: the list that the way back leads to."""
    meeting, person = board.meeting.id, row.person.id

    def answer_button(choice: Attendance) -> InlineKeyboardButton:
        tap = RecordTap(meeting=meeting, person=person, choice=choice)
        return button(texts.plain("button-choice", choice=choice), tap)

    rows = [[answer_button(choice) for choice in choices] for choices in choice_layout(board.meeting)]
    if row.told is Told.NOT:
        rows.append([button(texts.plain("button-told"), ToldTap(meeting=meeting, person=person))])
    back = ListTap(meeting=meeting, what=what, page=page)
    return Drawing(_about(row, texts), [*rows, [button(texts.plain("button-back"), back)]], silent=True)


def draw_grounds(board: AttendanceBoard, row: BoardRow, texts: Texts, choice: Attendance) -> Drawing:
    meeting, person = board.meeting.id, row.person.id

    def tap(ground: str) -> RecordTap:
        return RecordTap(meeting=meeting, person=person, choice=choice, ground=ground)

    back = PersonTap(meeting=meeting, person=person, what="record")
    text = texts.html("record-ground", name=row.person.short_name, choice=choice)
    return Drawing(text, [*ground_buttons(texts, tap), [button(texts.plain("button-back"), back)]], silent=True)


def _about(row: BoardRow, texts: Texts) -> Html:
    answer = row.invitation.answer
    return lines(
        texts.html("person-title", name=row.person.name, post=row.person.post),
        texts.html("person-phone", phone=row.person.phone) if row.person.phone else "",
        texts.html("person-email", email=row.person.email) if row.person.email else "",
        texts.html("person-told", told=texts.plain("told", told=row.told)),
        texts.html("person-twice") if row.record and row.record.possibly_twice else "",
        "\n",
        answer_line(texts, answer, reason_text(texts, answer.reason) if answer else ""),
        texts.html("person-ground", ground=answer.ground) if answer and answer.ground else "",
        "\n",
        texts.html("record-question"),
    )
