"""What buttons carry is told apart by its beginning."""

import inspect

from aiogram.filters.callback_data import CallbackData

from handlers import callbacks


def test_no_two_kinds_of_taps_begin_alike() -> None:
    kinds = [kind for _, kind in inspect.getmembers(callbacks, inspect.isclass) if issubclass(kind, CallbackData)]
    prefixes = [kind.__prefix__ for kind in kinds if kind is not CallbackData]
    assert len(prefixes) > 30
    assert sorted(prefixes) == sorted(set(prefixes))
