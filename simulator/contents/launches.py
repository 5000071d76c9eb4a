"""Mini Apps that are open and may send one message in the name of whoever opened them."""

import itertools
from collections import OrderedDict
from dataclasses import dataclass

from simulator.errors import BadRequestError

MOST_OPEN = 1000


@dataclass(frozen=True, slots=True)
class Launch:
    """Who opened an app, and where."""

    person_id: int
    chat_id: int


class Launches:
    """The open ones by query_id. An app counts as open until it is answered: nobody here sees it close."""

    def __init__(self) -> None:
        self._open: OrderedDict[str, Launch] = OrderedDict()
        self._numbers = itertools.count(1)

    def add(self, launch: Launch) -> str:
        """Opens an app; its query_id. Of more than a thousand the oldest are closed."""
        query_id = f"AAH{next(self._numbers):021}"
        self._open[query_id] = launch
        if len(self._open) > MOST_OPEN:
            self._open.popitem(last=False)
        return query_id

    def take(self, query_id: str) -> Launch:
        """Closes an app by its answer; BadRequestError when it is not open."""
        launch = self._open.pop(query_id, None)
        if launch is None:
            raise BadRequestError("query is too old and response timeout expired or query ID is invalid")
        return launch
