"""A body's rules of procedure («регламент») as data."""

from dataclasses import dataclass, field
from datetime import date, time
from enum import StrEnum

from commission.roster.quorum import QuorumRule

DEFAULT_TIME_ZONE = "Europe/Moscow"
DEFAULT_COUNTRY = "RU"


class Majority(StrEnum):
    """Of whom a decision needs more than half, or two thirds."""

    PRESENT = "present"
    ALL = "all"
    VOTED = "voted"  # for, against and abstained; who is there and silent does not count
    TWO_THIRDS_PRESENT = "two_thirds_present"
    TWO_THIRDS_ALL = "two_thirds_all"


class TieRule(StrEnum):
    CHAIR_DECIDES = "chair_decides"
    REJECTED = "rejected"


class SubstituteRule(StrEnum):
    """Who may sit in for a member who cannot come."""

    NONE = "none"
    NAMED = "named"  # only those whom the roster names as this member's substitute
    ANYONE = "anyone"  # anyone in the roster who has no vote of his own in the body


@dataclass(frozen=True, slots=True)
class Regulation:
    """Hours and days are counted by the body's wall clock; `time_zone` is an IANA name."""

    quorum: QuorumRule = field(default_factory=QuorumRule)
    majority: Majority = Majority.PRESENT
    tie: TieRule = TieRule.CHAIR_DECIDES
    substitutes: SubstituteRule = SubstituteRule.NAMED
    absentee_voting: bool = True
    substitutes_vote: bool = False  # whoever sits in for a member has his vote too, in a meeting
    ballots_may_change: bool = False  # until the close of an open vote
    dissent: bool = True  # a voter may put a dissenting opinion on record
    recusal: bool = True  # a voter may take no part in a decision
    fewest_secret_ballots: int = 3  # below so many the result of a secret vote is not published
    time_zone: str = DEFAULT_TIME_ZONE
    country: str = DEFAULT_COUNTRY  # whose public holidays count (ISO 3166-1, two letters); "" for none
    days_off: frozenset[date] = frozenset()  # the body's own exceptions from them
    work_days: frozenset[date] = frozenset()
    work_begins: time = time(9)
    work_ends: time = time(18)
    notice_working_days: int = 5  # an announcement should come so many working days before the meeting
    reply_days: int = 1  # answers are due at the end of the working day, so many days before the meeting
    materials_working_days: int = 10
    minutes_working_days: int = 5  # after a meeting, when its minutes should be written
    protect_content: bool = False  # what the bot sends about the body's meetings can be neither forwarded nor saved
    chase_days: tuple[int, ...] = (3, 1, 0)  # whoever has not answered is reminded so many days before the deadline
    remind_hours: tuple[int, ...] = (24, 1)  # whoever comes is reminded so many hours before the meeting
    acknowledge_days: tuple[int, ...] = (1, 3)  # working days after which a task is recalled; then to the secretary
    task_days: tuple[int, ...] = (7, 3, 1, 0)  # whoever has a task is reminded so many days before its deadline
    overdue_daily_days: int = 5  # so long an overdue task is recalled on each working day, then once a week
    escalate_controller_days: int = 7  # overdue for so long, its controller hears of it too
    escalate_chair_days: int = 21  # and then whoever presides
    decide_days: int = 3  # working days after which a report that nobody has answered is recalled
