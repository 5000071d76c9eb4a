"""The board's lists: who said what by group, whom to phone, whose answer to record."""

from collections.abc import Callable, Sequence

from commission.errors import NotFoundError
from commission.meetings.board import AttendanceBoard, BoardRow
from handlers.callbacks.boards import CloseTap, ListTap, PersonTap
from handlers.cards.drawing import NAME_LIMIT, Drawing, Rows, button, clipped, lines
from handlers.cards.meeting_texts import reason_text
from handlers.cards.turning import page_of, turns
from handlers.texts import Html, Texts

_LINES = 25  # people on a page of text
_BUTTONS = 8  # people on a page of buttons
_NOTE_LIMIT, _POST_LIMIT = 70, 120  # characters; a page of them stays under Telegram's 4096

Draw = Callable[[AttendanceBoard, Texts, int], Drawing]


def draw_list(board: AttendanceBoard, texts: Texts, what: str, page: int) -> Drawing:
    """`what`: groups, phone or record. Raises NotFoundError."""
    draw = {"groups": _groups, "phone": _phone, "record": _record}.get(what)
    if draw is None:
        raise NotFoundError
    return draw(board, texts, page)


def _groups(board: AttendanceBoard, texts: Texts, page: int) -> Drawing:
    rows, page, pages = page_of(board.rows, page, _LINES)
    text: list[str] = [texts.html("list-groups-title")]
    group = None
    for row in rows:
        if row.group != group:
            group = row.group
            text += ["\n", _group_line(board, texts, group)]
        text.append(_answer_row(texts, row))
    return Drawing(lines(*text), _turns(board, texts, "groups", page, pages), silent=True)


def _phone(board: AttendanceBoard, texts: Texts, page: int) -> Drawing:
    unreached = board.tally.unreached
    if not unreached:
        return Drawing(texts.html("list-phone-empty"), _turns(board, texts, "phone", 0, 1), silent=True)
    rows, page, pages = page_of(unreached, page, _BUTTONS)
    text = lines(texts.html("list-phone-title", count=len(unreached)), *(_phone_row(texts, row) for row in rows))
    people = _people(board, rows, "phone", page) if board.takes_changes else []
    return Drawing(text, [*people, *_turns(board, texts, "phone", page, pages)], silent=True)


def _record(board: AttendanceBoard, texts: Texts, page: int) -> Drawing:
    """Those without an answer first: they are the ones who phone."""
    rows, page, pages = page_of(sorted(board.rows, key=lambda row: row.choice is not None), page, _BUTTONS)
    people = _people(board, rows, "record", page) if board.takes_changes else []
    text = texts.html("list-record-title")
    return Drawing(text, [*people, *_turns(board, texts, "record", page, pages)], silent=True)


def _group_line(board: AttendanceBoard, texts: Texts, group: str) -> Html:
    people = board.groups[group]
    coming = sum(1 for row in people if row.choice and row.choice.comes)
    return texts.html(
        "list-group", group=clipped(group, _POST_LIMIT) or texts.plain("list-no-group"), coming=coming, all=len(people)
    )


def _answer_row(texts: Texts, row: BoardRow) -> Html:
    answer, note = row.invitation.answer, _note(texts, row)
    key = "list-row-recorded" if answer and answer.recorded_by else "list-row-note" if note else "list-row"
    mark = texts.plain("mark-answer", choice=row.choice or "none")
    return texts.html(key, mark=mark, name=clipped(row.person.short_name, NAME_LIMIT), note=clipped(note, _NOTE_LIMIT))


def _note(texts: Texts, row: BoardRow) -> str:
    answer = row.invitation.answer
    if answer is None:
        told = texts.plain("told", told=row.told)
        return f"{told}, {texts.plain('list-tentative', said=row.tentative)}" if row.tentative else told
    reason = reason_text(texts, answer.reason)
    if row.substitute:
        return ", ".join(
            part
            for part in (reason, texts.plain("list-sends", name=clipped(row.substitute.short_name, NAME_LIMIT)))
            if part
        )
    return answer.ground or reason


def _phone_row(texts: Texts, row: BoardRow) -> Html:
    contact = row.person.phone or row.person.email or texts.plain("list-no-phone")
    why = texts.plain("obstacle", obstacle=row.obstacle or "unknown")
    return texts.html(
        "list-phone-row",
        name=clipped(row.person.name, 2 * NAME_LIMIT),
        post=clipped(row.person.post, _POST_LIMIT),
        contact=contact,
        why=why,
    )


def _people(board: AttendanceBoard, rows: Sequence[BoardRow], what: str, page: int) -> Rows:
    meeting = board.meeting.id
    return [
        [
            button(
                clipped(row.person.short_name, NAME_LIMIT),
                PersonTap(meeting=meeting, person=row.person.id, what=what, page=page),
            )
        ]
        for row in rows
    ]


def _turns(board: AttendanceBoard, texts: Texts, what: str, page: int, pages: int) -> Rows:
    """To the pages beside this one, and away."""
    turn = turns(texts, page, pages, lambda number: ListTap(meeting=board.meeting.id, what=what, page=number))
    return [*turn, [button(texts.plain("button-close"), CloseTap())]]
