"""What may be said of an anonymous question, and when."""

from collections.abc import Collection, Iterable, Sequence

from commission.polls.rule import FEWEST
from commission.questions.question import Disclosure, Option, Question
from commission.questions.tally import Tally
from commission.roster.body import Body


def fewest_answers(bodies: Iterable[Body]) -> int:
    """Below so many its result is not published: as of a secret vote, by the strictest of the regulations."""
    return max([FEWEST, *(body.regulation.fewest_secret_ballots for body in bodies)])


def counted(
    question: Question, options: Iterable[Option], box: Sequence[Collection[int]] | None, *, fewest: int
) -> Question:
    """With its result, if there is one. `box`: what was chosen, without anybody's name; None: the key to it is lost."""
    if box is None:
        return question.counted(Disclosure.LOST)
    if len(box) < fewest:
        return question.counted(Disclosure.TOO_FEW)
    counts = tuple((each.number, sum(each.number in chosen for chosen in box)) for each in options)
    return question.counted(Disclosure.OPEN, counts)


def anonymous_tally(question: Question, answered: int) -> Tally | None:
    """None while it is open, and where nothing may be said."""
    return Tally(dict(question.result), answered) if question.result is not None else None
