"""How many working days of notice people get."""

from datetime import UTC, datetime, timedelta

from commission.clock.notice import short_notice, working_days_left
from commission.ids import BodyId
from commission.meetings.meeting import MeetingPlan
from commission.roster.regulation import Regulation

MONDAY = datetime(2021, 7, 19, 9, tzinfo=UTC)


def test_neither_today_nor_the_day_of_the_meeting_counts_nor_a_weekend() -> None:
    left = [working_days_left(MONDAY + timedelta(days=days), Regulation(), now=MONDAY) for days in range(9)]
    assert left == [0, 0, 1, 2, 3, 4, 4, 4, 5]


def test_days_are_those_of_the_bodys_wall() -> None:
    late = datetime(2021, 7, 19, 22, tzinfo=UTC)  # already Tuesday in Moscow
    assert working_days_left(MONDAY + timedelta(days=2), Regulation(), now=late) == 0


def test_short_notice_is_what_the_regulation_would_not_have() -> None:
    plan = MeetingPlan((BodyId(1),), MONDAY + timedelta(days=7), MONDAY + timedelta(days=6), "Europe/Moscow")
    assert short_notice(plan, Regulation(notice_working_days=5), now=MONDAY) == 4
    assert short_notice(plan, Regulation(notice_working_days=4), now=MONDAY) is None
