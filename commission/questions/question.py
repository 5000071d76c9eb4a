"""A free question, the options one may choose, and the answers that come."""

from collections.abc import Collection
from dataclasses import dataclass, replace
from datetime import datetime
from enum import StrEnum

from commission.errors import NotFoundError, checked_text
from commission.ids import BodyId, PersonId, QuestionId
from commission.moment import utc
from commission.questions.audience import Audience
from commission.questions.refusals import (
    AnonymousOptionsError,
    AnsweredAlreadyError,
    AnsweredHimselfError,
    EnoughOwnOptionsError,
    NothingChosenError,
    OptionsCountError,
    OwnOptionsForbiddenError,
    QuestionCancelledError,
    QuestionClosedError,
    RecordedAnonymousError,
    TooManyOptionsError,
)

TEXT_LIMIT, OPTION_LIMIT, GROUND_LIMIT = 1000, 100, 300  # characters
FEWEST_OPTIONS, MOST_OPTIONS = 2, 10
MOST_WITH_OWN = 20  # with those that people add
OWN_AT_MOST = 3  # that one person can add: the others have something to say, too


class QuestionState(StrEnum):
    OPEN = "open"
    CLOSED = "closed"
    CANCELLED = "cancelled"


class Disclosure(StrEnum):
    """Why the result of an anonymous question is not there."""

    OPEN = "open"  # it is there, or will be
    TOO_FEW = "too_few"  # so few have answered that it would say who chose what
    LOST = "lost"  # the key to what they answered


Result = tuple[tuple[int, int], ...]  # option, how many chose it


@dataclass(frozen=True, slots=True)
class QuestionPlan:
    """What the secretary asks. `several`: more than one option may be chosen; `own_options`: people may add theirs.

    `anonymous`: nobody learns who chose what. Own options cannot be: when a new one appears, somebody has just sent it.
    """

    body_ids: tuple[BodyId, ...]
    text: str
    options: tuple[str, ...]
    closes_at: datetime
    audience: Audience
    several: bool = False
    own_options: bool = False
    anonymous: bool = False

    def checked(self) -> "QuestionPlan":
        """Tidied. Raises TextLengthError, OptionsCountError, AnonymousOptionsError."""
        if self.anonymous and self.own_options:
            raise AnonymousOptionsError
        return replace(
            self,
            body_ids=tuple(dict.fromkeys(self.body_ids)),
            text=checked_text(self.text, limit=TEXT_LIMIT),
            options=checked_options(self.options),
            closes_at=utc(self.closes_at),
        )


@dataclass(frozen=True, slots=True)
class Option:
    """`number` counts from 1 within its question and never changes. `added_by`: None for the secretary's own."""

    number: int
    text: str
    added_by: PersonId | None = None


@dataclass(frozen=True, slots=True)
class Answer:
    """One a person; without any option in it, it is none yet.

    `finished`: where several may be chosen, he has said that these are all. `recorded_by` and `ground` are set when
    the secretary entered it for him. An anonymous one only says that it was given: it is finished, with nothing chosen.
    """

    person_id: PersonId
    chosen: frozenset[int]
    at: datetime
    finished: bool = True
    recorded_by: PersonId | None = None
    ground: str = ""

    @property
    def is_given(self) -> bool:
        return bool(self.chosen) or self.finished


@dataclass(frozen=True, slots=True)
class Question:
    """Its audience is frozen when it is asked. `zone` (IANA): where its deadline is read. Instants are UTC.

    `result`: of an anonymous one that is closed, which options were chosen how often. None where it may not be said,
    because so few have answered (`disclosure`), or cannot.
    """

    id: QuestionId
    body_ids: tuple[BodyId, ...]
    text: str
    several: bool
    own_options: bool
    zone: str
    asked_by: PersonId | None
    asked_at: datetime
    closes_at: datetime
    state: QuestionState = QuestionState.OPEN
    closed_at: datetime | None = None
    anonymous: bool = False
    result: Result | None = None
    disclosure: Disclosure = Disclosure.OPEN

    @property
    def is_open(self) -> bool:
        return self.state is QuestionState.OPEN

    def takes_answers(self, now: datetime) -> bool:
        return self.is_open and now < self.closes_at

    def must_take_answers(self, now: datetime) -> None:
        """Also late by a second is too late, whether the clock has closed it yet or not.

        Raises QuestionClosedError, QuestionCancelledError.
        """
        if self.state is QuestionState.CANCELLED:
            raise QuestionCancelledError
        if not self.takes_answers(now):
            raise QuestionClosedError(at=self.closed_at or self.closes_at, zone=self.zone)

    def chosen(
        self,
        before: Answer | None,
        person_id: PersonId,
        option: int,
        options: Collection[int],
        at: datetime,
        *,
        on: bool,
    ) -> Answer:
        """With this option, or without it; the same twice changes nothing. Of a single answer the last one counts.

        Raises QuestionClosedError, QuestionCancelledError, NotFoundError for an option that is not there, or an
        anonymous question.
        """
        self.must_take_answers(at)
        if option not in options or self.anonymous:
            raise NotFoundError
        earlier = before.chosen if before and self.several else frozenset()
        chosen = earlier | {option} if on or not self.several else earlier - {option}
        if before and before.recorded_by is None and before.chosen == chosen:
            return before
        return Answer(person_id, chosen, at, finished=not self.several)

    def answered_anonymously(
        self,
        before: Answer | None,
        person_id: PersonId,
        chosen: Collection[int],
        options: Collection[int],
        at: datetime,
    ) -> Answer:
        """That he has answered; what, is told to the box alone, and can be changed by nobody.

        Raises QuestionClosedError, QuestionCancelledError, AnsweredAlreadyError, NothingChosenError, NotFoundError for
        options that are not there, too many of them, or a question that is not anonymous.
        """
        self.must_take_answers(at)
        if before and before.is_given:
            raise AnsweredAlreadyError
        if not chosen:
            raise NothingChosenError
        if not self.anonymous or not set(chosen) <= set(options) or (len(chosen) > 1 and not self.several):
            raise NotFoundError
        return Answer(person_id, frozenset(), at)

    def finished(self, before: Answer | None, at: datetime) -> Answer:
        """These are all. Raises QuestionClosedError, QuestionCancelledError, NothingChosenError."""
        self.must_take_answers(at)
        if before is None or not before.is_given:
            raise NothingChosenError
        return replace(before, finished=True)

    def recorded(self, before: Answer | None, answer: Answer, options: Collection[int]) -> Answer:
        """What the secretary enters for somebody, with the ground.

        Raises QuestionClosedError, QuestionCancelledError, NothingChosenError, AnsweredHimselfError, TextLengthError,
        RecordedAnonymousError, NotFoundError for options that are not there, or too many of them.
        """
        self.must_take_answers(answer.at)
        if self.anonymous:
            raise RecordedAnonymousError
        if before and before.is_given and before.recorded_by is None:
            raise AnsweredHimselfError
        if not answer.chosen:
            raise NothingChosenError
        if not answer.chosen <= set(options) or (len(answer.chosen) > 1 and not self.several):
            raise NotFoundError
        return replace(answer, finished=True, ground=checked_text(answer.ground, limit=GROUND_LIMIT))

    def option(self, text: str, by: PersonId, options: Collection[Option], at: datetime) -> Option:
        """Somebody's own one, or the one that says the same already.

        Raises QuestionClosedError, QuestionCancelledError, OwnOptionsForbiddenError, TextLengthError,
        TooManyOptionsError, EnoughOwnOptionsError.
        """
        self.must_take_answers(at)
        if not self.own_options:
            raise OwnOptionsForbiddenError
        text = _one_line(checked_text(text, limit=OPTION_LIMIT))
        for each in options:
            if each.text.casefold() == text.casefold():
                return each
        if len(options) >= MOST_WITH_OWN:
            raise TooManyOptionsError(most=MOST_WITH_OWN)
        if sum(each.added_by == by for each in options) >= OWN_AT_MOST:
            raise EnoughOwnOptionsError(most=OWN_AT_MOST)
        return Option(max((each.number for each in options), default=0) + 1, text, by)

    def closed(self, at: datetime) -> "Question":
        return replace(self, state=QuestionState.CLOSED, closed_at=utc(at))

    def counted(self, disclosure: Disclosure, result: Result | None = None) -> "Question":
        """An anonymous one, with what may be said of it."""
        return replace(self, disclosure=disclosure, result=result)

    def cancelled(self, at: datetime) -> "Question":
        """Raises QuestionClosedError, QuestionCancelledError."""
        if self.state is QuestionState.CANCELLED:
            raise QuestionCancelledError
        if not self.is_open:
            raise QuestionClosedError(at=self.closed_at, zone=self.zone)
        return replace(self, state=QuestionState.CANCELLED, closed_at=utc(at))


def checked_options(options: Collection[str]) -> tuple[str, ...]:
    """Without empty ones and repetitions, in their order. Raises TextLengthError, OptionsCountError."""
    tidy = [_one_line(checked_text(each, limit=OPTION_LIMIT)) for each in options if each.strip()]
    different = tuple({each.casefold(): each for each in reversed(tidy)}.values())[::-1]
    if not FEWEST_OPTIONS <= len(different) <= MOST_OPTIONS:
        raise OptionsCountError(fewest=FEWEST_OPTIONS, most=MOST_OPTIONS, count=len(different))
    return different


def _one_line(text: str) -> str:
    """As a button shows it."""
    return " ".join(text.split())
