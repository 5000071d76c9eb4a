"""One fault: which calls it strikes, when, how often, and what it does to them."""

from collections.abc import Callable
from dataclasses import asdict, dataclass, field
from random import Random

from simulator.faults.aim import Aim, Subject
from simulator.faults.schedule import Schedule
from simulator.model import Json


@dataclass(frozen=True, slots=True)
class Effect:
    """What it does. `delay` is before the call is performed, `answer_delay` after; both are real seconds."""

    error_code: int | None = None
    description: str = ""
    retry_after: int | None = None
    cut: str | None = None
    malformed: str | None = None
    delay: float = 0
    answer_delay: float = 0
    clock_jump: float = 0
    updates: str | None = None


@dataclass(slots=True, eq=False)
class Fault:
    """A rule that counts. `wish` is what was asked for; `now` is the clock that its schedule goes by, in seconds."""

    id: int
    wish: Json
    aim: Aim
    schedule: Schedule
    effect: Effect
    now: Callable[[], float]
    times: int | None = None
    skip: int = 0
    probability: float = 1
    seed: int = 0
    struck: int = 0
    _met: int = 0
    _posted: float = field(init=False)
    _chance: Random = field(init=False)

    def __post_init__(self) -> None:
        self._posted = self.now()
        self._chance = Random(self.seed)  # noqa: S311 - a repeatable die, no secret

    @property
    def holds(self) -> bool:
        """Whether it may strike at this moment."""
        return self.schedule.holds(self.now() - self._posted)

    @property
    def is_over(self) -> bool:
        """Whether it has struck all its times, or its schedule has ended."""
        return self.times == self.struck or self.schedule.is_over(self.now() - self._posted)

    def strikes(self, subject: Subject) -> bool:
        """Whether it strikes this call; then it has struck once more.

        The die is thrown once for each call that meets the aim in time and is not skipped: the same calls in the same
        order are struck again with the same seed.
        """
        if not (self.holds and self.aim.meets(subject)):
            return False
        self._met += 1
        if self._met <= self.skip or (self.probability < 1 and self._chance.random() >= self.probability):
            return False
        self.struck += 1
        return True

    def view(self) -> Json:
        """The wish with what was filled in, how often it struck, and how many times are left."""
        asked = {"method": None, "chat_id": None, **self.wish, **asdict(self.effect)}
        left = None if self.times is None else self.times - self.struck
        in_force = self.holds and not self.is_over
        seed = {"seed": self.seed} if self.probability < 1 else {}
        return {**asked, **seed, "id": self.id, "times": left, "struck": self.struck, "in_force": in_force}
