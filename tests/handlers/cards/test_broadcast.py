"""What the card of a broadcast says, and which buttons it has."""

from datetime import timedelta

import pytest

from commission.delivery.broadcast import Broadcast, BroadcastState, Progress
from commission.delivery.card import Card, CardKind
from commission.ids import BroadcastId, MeetingId, PersonId
from commission.meetings.steer_broadcast import BroadcastView
from handlers.cards.broadcast import draw_broadcast, draw_stop_question
from handlers.cards.drawing import Drawing
from handlers.texts import texts_for
from tests.commission.examples import NOW, body, meeting

RUNNING, PAUSED, STOPPED = BroadcastState.RUNNING, BroadcastState.PAUSED, BroadcastState.STOPPED
HALF_A_MINUTE = timedelta(seconds=30)


def view(
    progress: Progress,
    state: BroadcastState = RUNNING,
    *,
    span: timedelta = HALF_A_MINUTE,
    kind: CardKind = CardKind.INVITATION,
    key: str = "round-1",
) -> BroadcastView:
    card, by = Card(kind, MeetingId(1)), PersonId(3)
    broadcast = Broadcast(BroadcastId(7), card, key, by, NOW, 10_000, state, NOW)
    return BroadcastView(broadcast, progress, meeting(), (body(),), span)


def labels(drawing: Drawing) -> list[list[str]]:
    return [[button.text for button in row] for row in drawing.rows or []]


def drawn(of: BroadcastView, locale: str = "ru") -> tuple[str, list[list[str]]]:
    drawing = draw_broadcast(of, texts_for(locale))
    return drawing.text.replace("\u00a0", " "), labels(drawing)


def test_on_its_way() -> None:
    text, buttons = drawn(view(Progress(sent=3_120, waiting=6_867, unreached=13, lately=870)))
    assert "Рассылка: приглашения" in text
    assert "▰▰▰▱▱▱▱▱▱▱ 31 %" in text
    assert "Разослано: <b>3 120</b> из 10 000" in text
    assert "Не дошло: 13" in text
    assert "Осталось: 6 867, около 4 минут" in text
    assert buttons == [["⏸ Пауза", "⏹ Остановить"]]


@pytest.mark.parametrize(
    ("waiting", "lately", "said"),
    [
        (20, 900, "меньше минуты"),
        (1_800, 900, "около 1 минуты"),
        (37_800, 900, "около 21 минуты"),
        (9_000, 900, "около 5 минут"),
        (9_000, 45, "около 2 часов"),
        (9_000, 0, "ждёт своей очереди"),
    ],
)
def test_how_long_it_will_take(waiting: int, lately: int, said: str) -> None:
    assert f", {said}\n" in drawn(view(Progress(waiting=waiting, lately=lately)))[0] + "\n"


def test_at_first_nobody_knows_how_long() -> None:
    text, _ = drawn(view(Progress(sent=1, waiting=9_999, lately=1), span=timedelta(seconds=1)))
    assert "Осталось: 9 999, время скоро посчитаем" in text


def test_paused() -> None:
    text, buttons = drawn(view(Progress(sent=3_120, waiting=6_880), PAUSED))
    assert "Пауза.</b> Ждут отправки: 6 880" in text
    assert buttons == [["▶️ Продолжить", "⏹ Остановить"]]


def test_stopped() -> None:
    text, buttons = drawn(view(Progress(sent=3_120, stopped=6_880), STOPPED))
    assert "Остановлена.</b> Не отправлено: 6 880" in text
    assert buttons == [["Всё-таки разослать остальным"], ["☎️ Кому позвонить", "Кто будет"]]


def test_over_with_some_who_were_not_reached() -> None:
    text, buttons = drawn(view(Progress(sent=9_987, unreached=13)))
    assert "Разослано: <b>9 987</b> из 10 000" in text
    assert "Не дошло: 13" in text
    assert "Рассылка закончена" in text
    assert "100 %" in text
    assert buttons == [["☎️ Кому позвонить", "Кто будет"]]


@pytest.mark.parametrize("state", [RUNNING, PAUSED])
def test_cancelled_before_the_rest_had_left(state: BroadcastState) -> None:
    text, buttons = drawn(view(Progress(sent=3_120, needless=6_880), state))
    assert "Не понадобилось: 6 880" in text
    assert "Рассылка закончена" in text
    assert buttons == [["Кто будет"]]


@pytest.mark.parametrize(
    ("kind", "key", "title"),
    [
        (CardKind.INVITATION, "round-2", "Рассылка: новые приглашения"),
        (CardKind.CANCELLED, "cancelled", "Рассылка: отмена заседания"),
        (CardKind.CHASE, "asked-1-5", "Рассылка: напоминание"),
    ],
)
def test_it_says_what_is_sent(kind: CardKind, key: str, title: str) -> None:
    assert title in drawn(view(Progress(waiting=1), kind=kind, key=key))[0]


def test_a_stop_asks_first() -> None:
    question = draw_stop_question(view(Progress(sent=9_979, waiting=21)), texts_for("ru"))
    assert "Ещё не отправлено 21 сообщение." in question.text
    assert labels(question) == [["Да, остановить"], ["Нет, пусть идёт"]]


def test_in_english() -> None:
    text, buttons = drawn(view(Progress(sent=1, waiting=1_800, lately=900)), "en")
    assert "Left: 1,800, about 1 minute" in text
    assert buttons == [["⏸ Pause", "⏹ Stop"]]
