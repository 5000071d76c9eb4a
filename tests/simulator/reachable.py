"""What texts a function of the simulator can name: its own constants, and those of all it calls."""

from collections.abc import Iterable, Iterator
from functools import partial
from inspect import isclass, isfunction, ismodule
from types import CodeType, FunctionType
from typing import Any


def named_texts(perform: Any) -> set[str]:
    """Every text in the code of `perform` and of the functions it leads to inside the simulator."""
    found: set[str] = set()
    _visit(perform, found, set())
    return found


def _visit(thing: Any, found: set[str], seen: set[int]) -> None:
    if id(thing) in seen:
        return
    seen.add(id(thing))
    if isinstance(thing, str):
        found.add(thing)
    for part in _parts(thing):
        _visit(part, found, seen)


def _parts(thing: Any) -> Iterable[Any]:
    match thing:
        case dict():
            return [*thing, *thing.values()]
        case tuple() | list() | set() | frozenset():
            return thing
        case partial():
            return thing.func, thing.args, thing.keywords
    if (getattr(thing, "__module__", None) or "").startswith("simulator"):
        if isfunction(thing):
            return _parts_of_function(thing)
        if isclass(thing):
            return list(vars(thing).values())
    return ()


def _parts_of_function(function: FunctionType) -> Iterator[Any]:
    yield function.__defaults__ or ()
    yield function.__kwdefaults__ or ()
    for code in _codes(function.__code__):
        yield code.co_consts
        for name in code.co_names:
            value = function.__globals__.get(name)
            if ismodule(value):
                yield [getattr(value, attribute, None) for attribute in code.co_names]
            else:
                yield value


def _codes(code: CodeType) -> Iterator[CodeType]:
    yield code
    for constant in code.co_consts:
        if isinstance(constant, CodeType):
            yield from _codes(constant)
