"""English decisions."""

from commission.tasks.period import PeriodUnit
from commission.tasks.reading.words import TaskWords

_ALONE = r"(?=\s*(?:[,.;)]|$|by|on|until|before|no\s+later))"  # «quarterly», and not «the quarterly report»

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
    noted_pattern=r"(?:^|\s)(?:note|noted|approve|approved|take\s+note|endorse|endorsed|agree)(?!\w)",
    decided_pattern=r"(?:(?:[a-z]+\s){0,6}(?:decided|resolved|decisions?|action\s+items|actions))\s*:?",
    heard_pattern=r"(?:heard|discussed|agenda|present|attendees|apologies)(?![\w-])[^\n]{0,200}",
    vote=("vote", "voted", "votes", "adopted unanimously"),
    until=("by", "before", "until", "no later than", "not later than"),
    term=("due", "due by", "deadline"),
    end_of=("the end of", "end of", "the end of the", "end of the"),
    end_of_year_pattern=r"(?:the\s+)?end\s+of\s+(?:the|this)\s+year(?!\w)",
    before_year=("in", "of", "during", "for"),
    filler=(
        *(
            "by",
            "before",
            "until",
            "no later than",
            "on",
            "of",
            "the",
            "each",
            "every",
            "following",
            "month",
            "quarter",
        ),
        *("end", "and", "then", "in", "at", "day", "week", "year", "thereafter", "next", "half-year"),
    ),
    year_word_pattern=r"year(?!\w)",
    months=(
        *(r"january|jan\.?", r"february|feb\.?", r"march|mar\.?", r"april|apr\.?", r"may", r"june?", r"july?"),
        *(r"august|aug\.?", r"september|sept?\.?", r"october|oct\.?", r"november|nov\.?", r"december|dec\.?"),
    ),
    weekdays=("mondays?", "tuesdays?", "wednesdays?", "thursdays?", "fridays?", "saturdays?", "sundays?"),
    quarter_pattern=r"Q[1-4]|[1-4](?:st|nd|rd|th)\s+quarter",
    half_pattern=r"(?:(?P<second>second|2nd)|(?:first|1st))\s+half(?:-year)?",
    permanent=("permanently", "permanent", "ongoing", "continuously", "on a permanent basis"),
    periods={
        PeriodUnit.WEEK: rf"weekly{_ALONE}|every\s+week|each\s+week|once\s+a\s+week",
        PeriodUnit.MONTH: rf"(?<!-)monthly{_ALONE}|every\s+month|each\s+month|once\s+a\s+month",
        PeriodUnit.QUARTER: rf"quarterly{_ALONE}|every\s+quarter|each\s+quarter|once\s+a\s+quarter",
        PeriodUnit.HALF_YEAR: rf"half-yearly{_ALONE}|semi-annually|twice\s+a\s+year|every\s+half-year",
        PeriodUnit.YEAR: rf"annually|(?<!-)yearly{_ALONE}|every\s+year|each\s+year|once\s+a\s+year",
    },
    day_of_month_pattern=r"(?P<day>\d{1,2})(?:st|nd|rd|th)(?!\s+(?:quarter|half))",
    last_day_pattern=r"last\s+(?:working\s+)?day",
    last_month_pattern=r"last\s+month",
    within_pattern=(
        r"within\s+(?P<count>\d{1,3})\s+(?:(?P<working>working|business)\s+|calendar\s+)?"
        r"(?:days?|(?P<weeks>weeks?)|(?P<months>months?))(?!\w)"
    ),
)
