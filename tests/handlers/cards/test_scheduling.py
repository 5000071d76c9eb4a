"""The cards of a poll for a date: they fit, and they say what is true now."""

from collections import Counter
from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from commission.ids import BodyId, MeetingId, PersonId, SchedulingId
from commission.roster.body import Body
from commission.roster.person import Person
from commission.roster.regulation import Regulation
from commission.scheduling.availability import Answer, Availability
from commission.scheduling.outlook import Outlook, SeatForecast
from commission.scheduling.poll import MOST, TITLE_LIMIT, Option, SchedulingPoll, SchedulingState
from commission.scheduling.view_scheduling import AvailabilityRow, SchedulingBoard, SchedulingView
from handlers.cards.drawing import TEXT_LIMIT, Drawing
from handlers.cards.grounds import GROUNDS
from handlers.cards.pages import seen_length
from handlers.cards.scheduling import draw_scheduling
from handlers.cards.scheduling_board import draw_scheduling_board
from handlers.cards.scheduling_lists import draw_everybody, draw_member, draw_to_record
from handlers.languages import LOCALES
from handlers.texts import texts_for

NOW = datetime(2021, 8, 20, 9, tzinfo=UTC)
BODY = Body(BodyId(1), "АТК", "Комиссия", Regulation())
RU = texts_for("ru")
LARGEST = 2**62 - 1  # the largest id that a button carries
YES = Availability.YES


def poll(options: int = 2, **said: object) -> SchedulingPoll:
    dates = tuple(Option(n, NOW + timedelta(days=10 + n), 90) for n in range(1, options + 1))
    closes = NOW + timedelta(days=5)
    made = SchedulingPoll(SchedulingId(7), (BODY.id,), "Совет", "Зал", dates, "Europe/Moscow", PersonId(1), NOW, closes)
    return replace(made, **said)  # type: ignore[arg-type]


def view(of: SchedulingPoll, *said: Answer, **facts: object) -> SchedulingView:
    seen = SchedulingView(of, (BODY,), {answer.option: answer for answer in said}, True, False, NOW)
    return replace(seen, **facts)  # type: ignore[arg-type]


def answer(option: int, availability: Availability = YES, **said: object) -> Answer:
    return replace(Answer(PersonId(2), option, availability, NOW), **said)  # type: ignore[arg-type]


def board(of: SchedulingPoll, bodies: int = 1, people: int = 2) -> SchedulingBoard:
    many = tuple(replace(BODY, code="я" * 60) for _ in range(bodies))
    forecasts = tuple(SeatForecast(body, 9, 5, 4, 3) for body in many)
    ranked = tuple(Outlook(option, Counter({YES: 4}), forecasts) for option in of.options)
    rows = tuple(
        AvailabilityRow(Person(PersonId(LARGEST - n), "я" * 100, phone="+79180000000"), {}) for n in range(people)
    )
    return SchedulingBoard(of, many, rows, ranked, NOW)


def test_who_has_begun_is_counted_apart() -> None:
    full = board(poll())
    begun = replace(full, rows=(replace(full.rows[0], said={1: YES}), *full.rows[1:]))
    assert "Ответили: 0 из 2, ещё не по всем датам: 1" in draw_scheduling_board(begun, RU, manages=True).text
    assert "датам:" not in draw_scheduling_board(full, RU, manages=True).text


def labels(drawing: Drawing) -> list[list[str]]:
    return [[button.text for button in row] for row in drawing.rows or []]


def fits(drawing: Drawing) -> None:
    buttons = [button for row in drawing.rows or [] for button in row]
    assert seen_length(drawing.text) <= TEXT_LIMIT
    assert len(buttons) <= 100
    assert all(len((button.callback_data or "").encode()) <= 64 for button in buttons)


def test_a_row_for_each_date_and_one_for_all() -> None:
    drawing = draw_scheduling(view(poll(), answer(2, Availability.IF_NEED_BE)), RU)
    assert labels(drawing) == [
        ["вт 31.08", "1 ✅", "1 ❔", "1 ❌"],
        ["ср 1.09", "2 ✅", "✓ 2 ❔", "2 ❌"],
        ["✅ Все подходят", "❌ Ни одна"],
    ]
    assert "2. " in drawing.text
    assert "— ❔ если нужно" in drawing.text
    assert "Отметьте ещё 1 дату" in drawing.text


def test_what_the_secretary_entered_is_said() -> None:
    drawing = draw_scheduling(view(poll(), answer(1), answer(2, recorded_by=PersonId(1), ground="по телефону")), RU)
    assert "отмечены все даты" in drawing.text
    assert "Записал секретарь: по телефону" in drawing.text


def test_when_it_is_over_nothing_can_be_tapped() -> None:
    late = draw_scheduling(view(poll(), now=NOW + timedelta(days=5)), RU)
    closed = draw_scheduling(view(poll().closed(NOW)), RU)
    chosen = draw_scheduling(view(poll(chosen=2, meeting_id=MeetingId(3)).closed(NOW)), RU)
    cancelled = draw_scheduling(view(poll().cancelled(NOW)), RU)
    assert [labels(each) for each in (late, closed, chosen, cancelled)] == [[]] * 4
    assert "Секретарь выбирает дату" in closed.text
    assert "Выбрана дата" in chosen.text
    assert "1 сентября 2021 г., 12:00" in chosen.text
    assert "отменён" in cancelled.text


def test_the_best_date_is_one_tap_away_once_it_is_closed() -> None:
    assert not any(
        "Заседание" in label for row in labels(draw_scheduling_board(board(poll()), RU, manages=True)) for label in row
    )
    closed = draw_scheduling_board(board(poll(5).closed(NOW)), RU, manages=True)
    days = ("31.08.2021", "01.09.2021", "02.09.2021", "03.09.2021", "04.09.2021")
    assert labels(closed)[1:] == [[f"📅 Заседание {day} 12:00"] for day in days]
    assert labels(draw_scheduling_board(board(poll().closed(NOW)), RU, manages=False)) == [["👥 Кто когда может"]]


def test_a_date_that_is_over_is_not_offered() -> None:
    late = replace(board(poll().closed(NOW)), now=NOW + timedelta(days=11, hours=1))
    assert labels(draw_scheduling_board(late, RU, manages=True))[1:] == [["📅 Заседание 01.09.2021 12:00"]]


def test_when_all_of_them_are_over_a_new_poll_is_needed() -> None:
    late = replace(board(poll().closed(NOW)), now=NOW + timedelta(days=40))
    drawing = draw_scheduling_board(late, RU, manages=True)
    assert "Все даты прошли: начните новый опрос." in drawing.text
    assert "Выберите дату" not in drawing.text


def test_two_hours_of_one_day_are_told_apart() -> None:
    first, second = poll().options
    same_day = replace(poll(), options=(first, replace(second, starts_at=first.starts_at + timedelta(hours=3))))
    assert [row[0] for row in labels(draw_scheduling(view(same_day), RU))[:2]] == ["вт 12:00", "вт 15:00"]


@pytest.mark.parametrize("locale", LOCALES)
@pytest.mark.parametrize("state", SchedulingState)
def test_the_cards_fit_whatever_is_asked(locale: str, state: SchedulingState) -> None:
    texts = texts_for(locale)
    worst = poll(MOST, id=SchedulingId(LARGEST), title="&" * TITLE_LIMIT, place="я" * 300, state=state)
    fits(draw_scheduling(view(worst, *(answer(number) for number in range(1, MOST + 1))), texts))
    for people, bodies in ((1, 1), (3000, 40)):
        full = board(worst, bodies, people)
        fits(draw_scheduling_board(full, texts, manages=True))
        fits(draw_everybody(full, texts, 0))
        fits(draw_to_record(full, texts, 0))
        for ground in ("", *GROUNDS):
            fits(draw_member(full, full.rows[0], texts, ground))
