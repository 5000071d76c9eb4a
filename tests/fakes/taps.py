"""Every kind of callback that a button of ours can carry."""

import inspect
from importlib import import_module
from pkgutil import iter_modules

from aiogram.filters.callback_data import CallbackData

from handlers import callbacks


def _all() -> list[type[CallbackData]]:
    """By name: whoever draws one by chance draws the same one wherever its class stands."""
    modules = (import_module(f"{callbacks.__name__}.{module.name}") for module in iter_modules(callbacks.__path__))
    classes = {kind for module in modules for _, kind in inspect.getmembers(module, inspect.isclass)}
    kinds = [kind for kind in classes if issubclass(kind, CallbackData) and kind is not CallbackData]
    return sorted(kinds, key=lambda kind: kind.__name__)


EVERY_TAP = _all()
