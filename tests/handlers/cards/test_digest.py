"""All that waits for somebody, in one message: a line each, in whatever language, and always short enough."""

from dataclasses import replace
from datetime import timedelta

import pytest

from commission.clock.nudge import Nudge
from commission.clock.put_off import Later
from commission.clock.reminder import ReminderKind
from commission.clock.view_digest import DigestLine, DigestView
from commission.delivery.card import Card
from commission.ids import BodyId, DigestId, MeetingId, NudgeId
from commission.tasks.task import TEXT_LIMIT as TASK_LIMIT
from handlers.callbacks.digest import DigestTap, LaterTap
from handlers.cards.digest import draw_digest
from handlers.cards.drawing import TEXT_LIMIT, utf16_length
from handlers.languages import LOCALES
from handlers.texts import texts_for
from tests.commission.tasks.examples import DUE, RESPONSIBLE
from tests.handlers.cards.task_views import body, the_meeting
from tests.handlers.cards.test_control import WORKED_ON
from tests.handlers.cards.test_task import carried, labels, shown

RU = texts_for("ru")
SOON = DUE - timedelta(days=3)
LONG = "Ж" * 60  # as long as an imported code may be


def nudge(number: int, kind: ReminderKind, card: Card) -> Nudge:
    return Nudge(RESPONSIBLE, kind, card, SOON, id=NudgeId(number))


def of_task(number: int, text: str = "Справка", *, code: str = "АТК", waits: bool = True) -> DigestLine:
    asked = nudge(number, ReminderKind.TASK_DUE, Card.task(WORKED_ON.id))
    return DigestLine(asked, waits, (body(code),), task=replace(WORKED_ON, text=text))


def of_meeting(number: int, *codes: str, kind: ReminderKind = ReminderKind.CHASE) -> DigestLine:
    bodies = tuple(replace(body(code), id=BodyId(place)) for place, code in enumerate(codes, start=1))
    return DigestLine(nudge(number, kind, Card.chase(MeetingId(1))), True, bodies, meeting=the_meeting())


def view(*lines: DigestLine) -> DigestView:
    return DigestView(DigestId(7), lines, SOON)


def test_each_line_has_a_button_of_the_same_number_and_all_can_wait() -> None:
    drawing = draw_digest(view(of_task(11), of_meeting(12, "АТК")), RU)
    said = shown(drawing)
    assert said.startswith("☀️ Вас ждут 2 дела")
    assert "1. ⏰ Подходит срок поручения (АТК)\n" in said
    assert "2. 📨 Ответьте на приглашение (АТК)\n" in said
    assert labels(drawing) == [
        ["1. Открыть поручение"],
        ["2. Ответить на приглашение"],
        ["⏰ Через 3 часа", "🌅 Завтра утром"],
    ]
    taps = [DigestTap(digest=7, nudge=11), DigestTap(digest=7, nudge=12)]
    assert carried(drawing) == [tap.pack() for tap in (*taps, *(LaterTap(digest=7, until=until) for until in Later))]


def test_what_is_done_is_left_out_and_what_is_left_is_numbered_anew() -> None:
    drawing = draw_digest(view(of_task(11, waits=False), of_task(12, "Доклад")), RU)
    assert "Справка" not in shown(drawing)
    assert labels(drawing)[0] == ["1. Открыть поручение"]
    done = draw_digest(view(of_task(11, waits=False)), RU)
    assert shown(done) == "✅ Из этой сводки всё сделано. Спасибо!"
    assert labels(done) == []


@pytest.mark.parametrize("locale", LOCALES)
@pytest.mark.parametrize("many", [1, 20, 21, 500])
def test_it_fits_whatever_waits(locale: str, many: int) -> None:
    text = "🏛" * TASK_LIMIT
    worst = [of_task(number, text, code=LONG) for number in range(1, many + 1)]
    meetings = [of_meeting(number, *[LONG] * 20) for number in range(1, many + 1)]
    for lines in (worst, meetings):
        drawing = draw_digest(view(*lines), texts_for(locale))
        assert utf16_length(shown(drawing)) <= TEXT_LIMIT
        assert all(len(tap.encode()) <= 64 for tap in carried(drawing))


@pytest.mark.parametrize("locale", LOCALES)
@pytest.mark.parametrize(
    "kind", [each for each in ReminderKind if not each.startswith("task_") and not each.endswith("_close")]
)
def test_each_kind_says_what_is_to_be_done(locale: str, kind: ReminderKind) -> None:
    drawing = draw_digest(view(of_meeting(1, "АТК", kind=kind)), texts_for(locale))
    votes = draw_digest(view(of_meeting(1, "АТК", kind=ReminderKind.VOTE_CHASE)), texts_for(locale))
    assert (shown(drawing) == shown(votes)) == (kind is ReminderKind.VOTE_CHASE)
