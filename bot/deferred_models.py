"""aiogram's models are built when they are first used, not all of them at import.

aiogram declares its models deferred, and at the end of `aiogram.types` rebuilds each of them all the same: most of the
time and of the memory that a start costs (docs/performance.md). Here those rebuilds are only noted; whichever model is
used builds itself then, out of the same names. `KVORUM_EAGER_MODELS=1` leaves aiogram as it is.
"""

import logging
import os
import sys
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from typing import Any

from pydantic import BaseModel

OFF_SWITCH = "KVORUM_EAGER_MODELS"
Names = dict[str, Any]

log = logging.getLogger(__name__)


def import_aiogram(environment: Mapping[str, str] = os.environ) -> bool:
    """Imports aiogram's types with their building deferred; says whether it is.

    False when it is switched off, when aiogram was imported before, or when this aiogram does not let itself be
    deferred: then its models are built now, as it does by itself.
    """
    if environment.get(OFF_SWITCH, "") not in ("", "0") or "aiogram.types" in sys.modules:
        return False
    skipped: list[type[BaseModel]] = []
    names: Names = {}
    with _rebuilds_noted(skipped, names):
        import aiogram.methods  # noqa: F401 - for its side effects, under the watch
    if not skipped:
        return False
    try:
        _build_on_demand(names)
    except Exception:
        log.warning("aiogram has changed: its models are built at once, which takes longer", exc_info=True)
        for model in skipped:
            _rebuild(model, _types_namespace=names)
        return False
    return True


_rebuild = BaseModel.model_rebuild.__func__  # type: ignore[attr-defined]


@contextmanager
def _rebuilds_noted(skipped: list[type[BaseModel]], names: Names) -> Iterator[None]:
    """Within it, rebuilds that `aiogram.types` asks for are noted with their namespace and not done."""

    def note(cls: type[Any], /, *, _parent_namespace_depth: int = 2, **wishes: Any) -> bool | None:
        if cls.__module__.startswith("aiogram.types.") and wishes.get("_types_namespace"):
            skipped.append(cls)
            names.update(wishes["_types_namespace"])
            return None
        return bool(_rebuild(cls, _parent_namespace_depth=_parent_namespace_depth + 1, **wishes))

    original = BaseModel.__dict__["model_rebuild"]
    type.__setattr__(BaseModel, "model_rebuild", classmethod(note))
    try:
        yield
    finally:
        type.__setattr__(BaseModel, "model_rebuild", original)


def _build_on_demand(names: Names) -> None:
    """From now on models of aiogram find the names in their annotations whenever pydantic builds one."""
    from aiogram.methods.base import Response, TelegramMethod
    from aiogram.types import Update
    from aiogram.types.base import TelegramObject

    def rebuild(cls: type[Any], /, **wishes: Any) -> bool | None:
        wishes["_types_namespace"] = wishes.get("_types_namespace") or names
        return _rebuild(cls, **wishes)  # type: ignore[no-any-return]

    roots: tuple[type[BaseModel], ...] = (TelegramObject, TelegramMethod, Response)
    for root in roots:
        type.__setattr__(root, "model_rebuild", classmethod(rebuild))
    try:
        Update.model_rebuild()
    except Exception:
        for root in roots:
            type.__delattr__(root, "model_rebuild")
        raise
