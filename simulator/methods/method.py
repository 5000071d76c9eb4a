"""One method of the Bot API as this server has it: what performs it, and which parameters that looks at."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from typing import Any

from simulator.bot_api.arguments import Arguments
from simulator.world import World

Perform = Callable[[World, Arguments], Any | Awaitable[Any]]


def names(words: str) -> frozenset[str]:
    """The names of parameters, written with spaces between them."""
    return frozenset(words.split())


@dataclass(frozen=True, slots=True)
class Method:
    """`looks_at`: the parameters that `perform` reads; `ignores`: those that change nothing anybody here would see."""

    perform: Perform
    looks_at: frozenset[str] = frozenset()
    ignores: frozenset[str] = frozenset()

    def __call__(self, world: World, args: Arguments) -> Any:
        """The result of the call, awaitable when the method waits; ApiError when it is refused."""
        return self.perform(world, args)
