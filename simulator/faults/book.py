"""The faults in force."""

import itertools
import time
from collections import deque
from collections.abc import Callable, Iterator

from simulator.bot_api.arguments import Arguments
from simulator.clock import ServerClock
from simulator.errors import ControlError
from simulator.faults import wishes
from simulator.faults.aim import subject_of_call
from simulator.faults.delivery import Delivery
from simulator.faults.fault import Fault
from simulator.model import Json

REMEMBERED = 20


class Faults:
    """Rules, oldest first. The oldest one that strikes has the call for itself; a server that is away comes first."""

    def __init__(self, clock: ServerClock | None = None, real: Callable[[], float] = time.monotonic) -> None:
        self._real = real
        self._server = (lambda: clock.now().timestamp()) if clock else real
        self._rules: list[Fault] = []
        self._over: deque[Fault] = deque(maxlen=REMEMBERED)
        self._numbers = itertools.count(1)
        self.delivery = Delivery()

    def __iter__(self) -> Iterator[Fault]:
        self._retire()
        return iter(self._rules)

    def add(self, wish: Json) -> Fault:
        """A new rule from a wish with fields of `wishes.TYPES`; ControlError 400 for nothing and for nonsense."""
        wishes.check(wish)
        number = next(self._numbers)
        counted = {name: wish[name] for name in ("times", "skip", "probability") if name in wish}
        now = self._server if wish.get("clock") == "server" else self._real
        parts = (wishes.aim_of(wish), wishes.schedule_of(wish), wishes.effect_of(wish), now)
        fault = Fault(number, wish, *parts, **counted, seed=wish.get("seed", number))
        self._rules.append(fault)
        self._rules.sort(key=lambda rule: ("away" not in rule.wish, rule.id))
        return fault

    def take(self, method: str, arguments: Arguments) -> Fault | None:
        """The rule that strikes this call."""
        if not self._rules:
            return None
        subject = subject_of_call(method, arguments)
        rules = (fault for fault in self._rules if fault.effect.updates is None)
        struck = next((fault for fault in rules if fault.strikes(subject)), None)
        self._retire()
        return struck

    @property
    def away(self) -> Fault | None:
        """The rule by which nobody answers at this moment: no call is taken, no webhook is called."""
        return next((fault for fault in self._rules if "away" in fault.wish and fault.holds), None)

    def disturb(self, updates: list[Json]) -> list[Json]:
        """A batch as it is delivered: some twice, some out of order. For polls and webhooks alike.

        A poll gets its second copies with the next batch, whatever was confirmed: see `delivery.polled`.
        """
        disturbed = self.delivery.disturb(updates, [fault for fault in self._rules if fault.effect.updates])
        self._retire()
        return disturbed

    @property
    def gathering(self) -> float:
        """Real seconds that a poll waits for more updates, to have some to put out of order."""
        return max((fault.effect.delay for fault in self._rules if fault.effect.updates and fault.holds), default=0)

    def remove(self, number: int) -> None:
        """Ends one fault; ControlError 404 when it is not in force."""
        if all(fault.id != number for fault in self):
            raise ControlError(404, f"there is no fault {number}")
        self._rules = [fault for fault in self._rules if fault.id != number]

    def clear(self) -> None:
        """No faults from now on; nothing is delivered again."""
        self._rules.clear()
        self.delivery = Delivery()

    def view(self) -> Json:
        """The rules as the control API shows them, and the last ones that are over."""
        return {"faults": [fault.view() for fault in self], "over": [fault.view() for fault in self._over]}

    def _retire(self) -> None:
        over = [fault for fault in self._rules if fault.is_over]
        if over:
            self._over.extend(over)
            self._rules = [fault for fault in self._rules if fault not in over]
