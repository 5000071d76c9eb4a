"""By when: what a deadline in words may come to."""

from dataclasses import dataclass
from datetime import date, timedelta

from commission.tasks.period import Period


@dataclass(frozen=True, slots=True)
class When:
    """`day`: the last day. `period`: it comes again; then `day` is the first of them, if that is said.

    `permanent`: somebody has said that there is no last day.
    """

    day: date | None = None
    period: Period | None = None
    permanent: bool = False

    @property
    def is_known(self) -> bool:
        return self.day is not None or self.period is not None or self.permanent


@dataclass(frozen=True, slots=True)
class Stretch:
    """Days that are spoken of as one thing: a day, a month, a quarter; where in the text they are."""

    first: date
    last: date
    start: int
    end: int

    def until(self) -> date:
        """«До сентября»: the day before it; a day itself is its own last one."""
        return self.last if self.first == self.last else self.first - timedelta(days=1)
