"""How many chose what."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from commission.questions.question import Answer


@dataclass(frozen=True, slots=True)
class Tally:
    """`counts` by option, those that nobody chose too; `answered`: how many people chose anything."""

    counts: Mapping[int, int]
    answered: int

    def share(self, option: int) -> int:
        """Of those who answered, in whole percent."""
        return round(100 * self.counts[option] / self.answered) if self.answered else 0


def tallied(options: Iterable[int], answers: Iterable[Answer]) -> Tally:
    """A person counts once for each option that he chose: of several answers of his the last one counts."""
    counts = dict.fromkeys(options, 0)
    given = {answer.person_id: answer.chosen & counts.keys() for answer in answers}
    for chosen in given.values():
        for option in chosen:
            counts[option] += 1
    return Tally(counts, sum(1 for chosen in given.values() if chosen))
