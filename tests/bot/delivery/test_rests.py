"""What takes long to draw is drawn seldom; what somebody has tapped for, at once."""

from dataclasses import replace

import pytest

from bot.delivery.rests import Rests
from commission.delivery.card import Card, Priority
from commission.delivery.job import DeliveryMode, Job
from commission.ids import MeetingId, PersonId
from tests.bot.delivery.test_bucket import Hand
from tests.bot.delivery.workshop import job

BOARD = replace(job(DeliveryMode.REFRESH), card=Card.board(MeetingId(1)), priority=Priority.BOARD)


def draw(rests: Rests, hand: Hand, what: Job, seconds: float) -> None:
    with rests.drawing(what):
        hand.at += seconds


def test_half_a_second_of_work_is_followed_by_ten_of_rest() -> None:
    hand = Hand()
    rests = Rests(hand)
    draw(rests, hand, BOARD, 0.5)
    assert rests.left(BOARD) == pytest.approx(10)
    assert rests.left(replace(BOARD, person_id=PersonId(2))) == 0
    hand.at += 11
    assert rests.left(BOARD) == 0


@pytest.mark.parametrize(
    "at_once",
    [replace(BOARD, priority=Priority.OWN_TAP), replace(BOARD, priority=Priority.WATCHED), job()],
    ids=["own tap", "watched", "a notice"],
)
def test_what_somebody_waits_for_never_rests(at_once: Job) -> None:
    hand = Hand()
    rests = Rests(hand)
    draw(rests, hand, at_once, 0.5)
    assert rests.left(at_once) == 0
    draw(rests, hand, replace(BOARD, card=at_once.card), 0.5)
    assert rests.left(at_once) == 0


def test_a_small_card_needs_no_rest() -> None:
    hand = Hand()
    rests = Rests(hand)
    draw(rests, hand, BOARD, 0.02)
    assert rests.left(BOARD) == 0
