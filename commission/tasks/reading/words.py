"""What the decisions of a language are made of. Grammar, not interface: nobody reads a text of these."""

from dataclasses import dataclass

from commission.tasks.period import PeriodUnit


@dataclass(frozen=True, slots=True)
class TaskWords:
    """Each field holds variants; `е` also stands for `ё`, a space for any white space. Fields that end in
    `_pattern` are regular expressions, for languages whose words change."""

    responsible: tuple[str, ...]  # labels
    co_executor: tuple[str, ...]
    controller: tuple[str, ...]
    deadline: tuple[str, ...]
    priority: tuple[str, ...]

    control_pattern: str  # all before the name of whoever controls
    points_pattern: str  # before the numbers of decisions: «пунктов 1.2, 3»
    together_pattern: str  # all before the name of a co-executor in the midst of a sentence

    urgent_pattern: str  # wherever it stands in the text
    high_pattern: str  # behind a label of priority
    normal_pattern: str

    opener_pattern: str  # first words that entrust somebody with something
    verb_pattern: str  # by which those who are addressed end, and what they are to do begins
    group_pattern: str  # several people who are not named, where a post could stand
    noted_pattern: str  # of decisions that give nobody anything to do

    decided_pattern: str  # a head: below it there are decisions
    heard_pattern: str  # a head: below it there are none
    vote: tuple[str, ...]  # first words of a line that belongs to no decision

    until: tuple[str, ...]
    term: tuple[str, ...]  # before `until`, and stronger: «в срок»
    end_of: tuple[str, ...]
    before_year: tuple[str, ...]  # a year is only a deadline behind one of these
    filler: tuple[str, ...]  # words of a deadline that change nothing, several in each string
    sequel: tuple[str, ...]  # between the first deadline and those that follow
    year_word_pattern: str
    months: tuple[str, ...]  # patterns, from January
    weekdays: tuple[str, ...]  # patterns, from Monday
    quarter_pattern: str  # with a Roman or Arabic number in it
    half_pattern: str  # with the group `second`, if it is not the first
    permanent: tuple[str, ...]
    units: dict[PeriodUnit, str]  # patterns, in the cases that `this`, `next` and `end_of` are followed by
    this_pattern: str  # before one of the units
    next_pattern: str  # before one of the units, or a day of the week
    days_ahead: dict[str, int]  # «завтра»
    numbers: dict[str, int]  # written with `е`
    periods: dict[PeriodUnit, str]  # patterns
    day_of_month_pattern: str  # with the group `day`
    last_day_pattern: str
    last_month_pattern: str  # of a quarter or a half-year
    within: tuple[str, ...]  # before a length
    # With the groups `count`, `working`, and `weeks`, `months`, `half_year` or `years` if it is not days.
    length_pattern: str
    measure_pattern: str  # behind a number that is no date: «до 10.12 млн»

    courtesy: tuple[str, ...]  # words with which a deadline is asked for
