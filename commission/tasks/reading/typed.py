"""A deadline that somebody has typed, and nothing else: «15.09», «в пятницу», «каждый квартал до 5»."""

import re
from collections.abc import Callable
from datetime import date

from commission.agenda.reading.characters import plain
from commission.agenda.reading.words import any_of
from commission.tasks.reading.deadlines import whole
from commission.tasks.reading.languages import ALL
from commission.tasks.reading.reckoning import Reckoning, is_weekday
from commission.tasks.reading.spoken import next_day_of_month
from commission.tasks.reading.when import When

_COURTESY = re.compile(rf"(?<!\w){any_of(*(words.courtesy for words in ALL))}(?!\w)[,:.!]*", re.IGNORECASE)
_UNTIL = any_of(*(words.until for words in ALL))
_DAY = re.compile(
    rf"(?:{_UNTIL}\s+)?(?:the\s+)?(?P<day>\d{{1,2}})(?:\s?-?\s?(?:го|е|му|st|nd|rd|th))?\.?", re.IGNORECASE
)


def when(text: str, today: date, works: Callable[[date], bool] = is_weekday) -> When:
    """The words of a label («Срок: …»), in Russian or English. Unknown if any of it is not understood.

    `works`: whether people work on a day. A day without a year is today or the next such day; a day of the week comes
    after today. With a year it may be in the past: whoever has typed it is asked (`deadline.doubts`). Raises nothing.
    """
    said = " ".join(_COURTESY.sub(" ", plain(text)).split())
    reckoning = Reckoning(today, works)
    if reckoning.on and (day := _DAY.fullmatch(said)):
        return When(next_day_of_month(int(day["day"]), today))
    found, is_all = whole(said, reckoning)
    return found if is_all else When()
