"""Updates delivered twice or out of order, whatever the bot has confirmed."""

from collections import deque
from random import Random

from simulator.faults.aim import subject_of_update
from simulator.faults.fault import Fault
from simulator.model import Json

REMEMBERED = 1000


class Delivery:
    """What was struck, and what is owed to the next poll. An update is thrown for once, however often it is got."""

    def __init__(self) -> None:
        self._thrown: deque[tuple[int, int]] = deque(maxlen=REMEMBERED)
        self._owed: list[Json] = []
        self._owed_by: int | None = None
        self.struck_by: int | None = None

    @property
    def owes(self) -> bool:
        """Whether the next poll has something in it that was delivered before."""
        return bool(self._owed)

    def disturb(self, updates: list[Json], rules: list[Fault]) -> list[Json]:
        """The batch with some updates twice in it and some out of order; the argument stays as it is."""
        self.struck_by = None
        batch = list(updates)
        for fault in rules:
            if fault.effect.updates == "twice":
                batch += [update for update in updates if self._doubles(update, fault)]
            else:
                batch = self._reordered(batch, fault)
        return batch

    def polled(self, batch: list[Json]) -> list[Json]:
        """A batch for getUpdates: the second copies wait for the next one, and those that waited come first."""
        unique = {update["update_id"]: update for update in batch}
        again = [] if len(unique) == len(batch) else [item for at, item in enumerate(batch) if item in batch[:at]]
        owed = [update for update in self._owed if update["update_id"] not in unique]
        if owed:
            self.struck_by = self._owed_by
        self._owed, self._owed_by = again, self._thrown[-1][0] if again else None
        return owed + list(unique.values())

    def _doubles(self, update: Json, fault: Fault) -> bool:
        known = (fault.id, update["update_id"])
        if known in self._thrown or fault.is_over or not fault.strikes(subject_of_update(update)):
            return False
        self._thrown.append(known)
        self.struck_by = fault.id
        return True

    def _reordered(self, batch: list[Json], fault: Fault) -> list[Json]:
        places = [place for place, update in enumerate(batch) if fault.aim.meets(subject_of_update(update))]
        if len(places) < 2 or not fault.strikes(subject_of_update(batch[places[0]])):
            return batch
        self.struck_by = fault.id
        mixed = list(batch)
        for place, origin in zip(places, reordered(places, f"{fault.seed}:{fault.struck}"), strict=True):
            mixed[place] = batch[origin]
        return mixed


def reordered(places: list[int], seed: str) -> list[int]:
    """The same places in another order, always the same one for a seed."""
    others = list(places)
    Random(seed).shuffle(others)  # noqa: S311 - a repeatable die, no secret
    return others if others != places else others[::-1]
