"""Which routers a tap concerns: the others are not asked, for each of them costs it 30 microseconds."""

from collections.abc import Sequence
from typing import Any

from aiogram import Router
from aiogram.dispatcher.event.bases import UNHANDLED
from aiogram.filters.callback_data import CallbackQueryFilter
from aiogram.types import CallbackQuery, TelegramObject

_TAP = "callback_query"


class Switchboard(Router):
    """Has no handlers of its own. A tap goes, in their order, to those of its routers that take its prefix, or any.

    Outer middlewares of a router that does not take it do not see it either. Other updates go to all of them.
    """

    def __init__(self, *routers: Router) -> None:
        super().__init__(name="switchboard")
        self.include_routers(*routers)
        takes = [(router, _prefixes(router)) for router in routers]
        known = frozenset[str]().union(*(prefixes for _, prefixes in takes if prefixes))
        self._by_prefix = {each: _takers(takes, each) for each in known}
        self._of_others = _takers(takes, "")

    async def propagate_event(self, update_type: str, event: TelegramObject, **kwargs: Any) -> Any:
        if update_type != _TAP or not isinstance(event, CallbackQuery):
            return await super().propagate_event(update_type, event, **kwargs)
        prefix = (event.data or "").partition(":")[0]
        for router in self._by_prefix.get(prefix, self._of_others):
            response = await router.propagate_event(update_type=update_type, event=event, **kwargs)
            if response is not UNHANDLED:
                return response
        return UNHANDLED


def _takers(takes: Sequence[tuple[Router, frozenset[str] | None]], prefix: str) -> tuple[Router, ...]:
    return tuple(router for router, prefixes in takes if prefixes is None or prefix in prefixes)


def _prefixes(router: Router) -> frozenset[str] | None:
    """Of the callbacks that it handles; None when one of its handlers may take any tap."""
    found = set[str]()
    for each in router.chain_tail:
        for handler in each.observers[_TAP].handlers:
            kinds = [f.callback for f in handler.filters or () if isinstance(f.callback, CallbackQueryFilter)]
            if not kinds:
                return None
            found.update(kind.callback_data.__prefix__ for kind in kinds)
    return frozenset(found)
