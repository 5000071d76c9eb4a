"""English decisions."""

from commission.tasks.period import PeriodUnit
from commission.tasks.reading.words import TaskWords

_ALONE = r"(?=\s*(?:[,.;)]|$|by|on|until|before|no\s+later))"  # «quarterly», and not «the quarterly report»

_WEEKDAYS = (
    *("mondays?|mon", "tuesdays?|tue", "wednesdays?|wed", "thursdays?|thu", "fridays?|fri", "saturdays?|sat"),
    "sundays?|sun",
)
_NUMBERS = {
    word: max(1, number)
    for number, word in enumerate(("a", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"))
}

EN = TaskWords(
    responsible=("responsible", "responsible person", "owner", "action", "action by", "actions", "lead", "assigned to"),
    co_executor=("co-executor", "co-executors", "support", "supported by", "with support from"),
    controller=("controller", "control", "monitored by", "overseen by", "oversight", "accountable", "follow-up by"),
    deadline=("deadline", "due", "due date", "due by", "target date", "by when", "term"),
    priority=("priority", "urgency", "importance"),
    control_pattern=r"(?:control|oversight|monitoring)\b[^:\n]{0,200}?\b(?:is\s+)?(?:assigned\s+to|rests\s+with|lies\s+with)\b",
    points_pattern=r"(?<!\w)(?:items?|points?)",
    together_pattern=r"\b(?:together|jointly)\s+with\b|\bin\s+cooperation\s+with\b",
    urgent_pattern=r"urgently|immediately|without\s+delay|as\s+soon\s+as\s+possible|asap",
    high_pattern=r"high|highest|urgent|top",
    normal_pattern=r"normal|medium|low|ordinary",
    opener_pattern=r"(?:ask|request|instruct|recommend|invite|task|direct|require)(?:s|ed)?(?:\s+that)?(?![\w-])",
    verb_pattern=r"(?<![\w-])(?:(?:is|are)\s+to|to|shall|will|must|should)\s+[a-z]{2,20}(?![\w-])",
    group_pattern=r"(?:heads|chiefs|managers|directors|deputies|members|representatives|all|everybody)(?!\w)",
    noted_pattern=r"(?:^|\s)(?:note|noted|approve|approved|take\s+note|endorse|endorsed|agree)(?!\w)",
    decided_pattern=r"(?:(?:[a-z]+\s){0,6}(?:decided|resolved|decisions?|action\s+items|actions))\s*:?",
    heard_pattern=r"(?:heard|discussed|agenda|present|attendees|apologies)(?![\w-])[^\n]{0,200}",
    vote=("vote", "voted", "votes", "adopted unanimously"),
    until=("by", "before", "until", "till", "no later than", "not later than"),
    term=("due", "due by", "deadline"),
    end_of=("the end of", "end of", "the end of the", "end of the"),
    before_year=("in", "of", "during", "for"),
    filler=(
        "by before until till no later than on of the each every and in at deadline",
        "end next following day week month quarter half-year year",
    ),
    sequel=("then", "thereafter", "after that"),
    year_word_pattern=r"year(?!\w)",
    months=(
        *(r"january|jan\.?", r"february|feb\.?", r"march|mar\.?", r"april|apr\.?", r"may", r"june?", r"july?"),
        *(r"august|aug\.?", r"september|sept?\.?", r"october|oct\.?", r"november|nov\.?", r"december|dec\.?"),
    ),
    weekdays=_WEEKDAYS,
    quarter_pattern=r"Q[1-4]|[1-4](?:st|nd|rd|th)\s+quarter",
    half_pattern=r"(?:(?P<second>second|2nd)|(?:first|1st))\s+half(?:-year)?",
    permanent=("permanently", "permanent", "ongoing", "continuously", "on a permanent basis", "no deadline"),
    units={
        PeriodUnit.WEEK: "week",
        PeriodUnit.MONTH: "month",
        PeriodUnit.QUARTER: "quarter",
        PeriodUnit.HALF_YEAR: "half-year",
        PeriodUnit.YEAR: "year",
    },
    this_pattern=r"this|current|the\s+current",
    next_pattern=r"next|the\s+next",
    days_ahead={"today": 0, "end of day": 0, "end of the day": 0, "tomorrow": 1, "the day after tomorrow": 2},
    numbers=_NUMBERS,
    periods={
        PeriodUnit.WEEK: (
            rf"weekly{_ALONE}|every\s+week|each\s+week|once\s+a\s+week|"
            rf"(?:every|each)(?=\s+(?:{'|'.join(_WEEKDAYS)})(?!\w))|on(?=\s+[a-z]{{3,6}}days(?!\w))"
        ),
        PeriodUnit.MONTH: rf"(?<!-)monthly{_ALONE}|every\s+month|each\s+month|once\s+a\s+month",
        PeriodUnit.QUARTER: rf"quarterly{_ALONE}|every\s+quarter|each\s+quarter|once\s+a\s+quarter",
        PeriodUnit.HALF_YEAR: rf"half-yearly{_ALONE}|semi-annually|twice\s+a\s+year|every\s+half-year",
        PeriodUnit.YEAR: rf"annually|(?<!-)yearly{_ALONE}|every\s+year|each\s+year|once\s+a\s+year",
    },
    day_of_month_pattern=r"(?P<day>\d{1,2})(?:st|nd|rd|th)(?!\s+(?:quarter|half))",
    last_day_pattern=r"last\s+(?:working\s+)?day",
    last_month_pattern=r"last\s+month",
    within=("within", "in"),
    length_pattern=(
        rf"(?P<count>\d{{1,3}}|{'|'.join(_NUMBERS)})\s+(?:(?P<working>working|business)\s+|calendar\s+)?"
        r"(?:days?|(?P<weeks>weeks?)|(?P<months>months?)|(?P<half_year>half-year)|(?P<years>years?))(?!\w)"
    ),
    measure_pattern=r"%|(?:percent|million|billion|thousand|met(?:er|re)s?|tons?|hours?|times|m|km|kg)(?!\w)",
    courtesy=("please", "could", "we", "can", "extend", "move", "it", "to", "postpone"),
)
