"""What keeps an engine does a whole method in one trip: the storage's side of what `one_trip` is for a use case."""

from collections.abc import Callable, Coroutine
from functools import wraps
from typing import Any, Concatenate, ParamSpec, Protocol, TypeVar

from sqlalchemy.ext.asyncio import AsyncEngine

from storage.engine import in_one_trip


class HasEngine(Protocol):
    @property
    def _engine(self) -> AsyncEngine: ...


P = ParamSpec("P")
T = TypeVar("T")
E = TypeVar("E", bound=HasEngine)
Method = Callable[Concatenate[E, P], Coroutine[Any, Any, T]]


def writing_trip(method: Method[E, P, T]) -> Method[E, P, T]:
    """It may wait for nothing but `writing` and `reading`."""

    @wraps(method)
    async def travelling(self: E, /, *args: P.args, **kwargs: P.kwargs) -> T:
        return await in_one_trip(self._engine, lambda: method(self, *args, **kwargs))

    return travelling


def reading_trip(method: Method[E, P, T]) -> Method[E, P, T]:
    """It may wait for nothing but `reading`."""

    @wraps(method)
    async def looking(self: E, /, *args: P.args, **kwargs: P.kwargs) -> T:
        return await in_one_trip(self._engine, lambda: method(self, *args, **kwargs), looking=True)

    return looking
