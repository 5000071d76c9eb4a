"""When a fault is in force."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Schedule:
    """From `begins` until `ends`, seconds after the wish; with `every` again and again, so many seconds apart."""

    begins: float = 0
    ends: float | None = None
    every: float | None = None

    def holds(self, age: float) -> bool:
        """Whether the fault is in force so many seconds after the wish."""
        if age < self.begins or self.ends is None:
            return age >= self.begins
        since = age - self.begins
        return (since % self.every if self.every else since) < self.ends - self.begins

    def is_over(self, age: float) -> bool:
        """Whether it never will be again, unless its clock goes back."""
        return self.ends is not None and self.every is None and age >= self.ends
