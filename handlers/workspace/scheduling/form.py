"""What has been said so far of a poll for a date that is not open yet; it lives in the dialog's data."""

from dataclasses import asdict, dataclass
from datetime import datetime
from secrets import token_hex
from typing import Any

from aiogram_dialog import DialogManager

from commission.ids import BodyId
from commission.scheduling.poll import SchedulingPlan

_KEY = "scheduling"


@dataclass(frozen=True, slots=True)
class SchedulingForm:
    """`token`: of this form, so that two taps open one poll. Instants are ISO 8601, `closes_at` "" if it is not set."""

    token: str
    bodies: tuple[int, ...] = ()
    title: str = ""
    place: str = ""
    starts: tuple[str, ...] = ()
    minutes: int = 0
    closes_at: str = ""

    @property
    def dates(self) -> tuple[datetime, ...]:
        return tuple(datetime.fromisoformat(each) for each in self.starts)

    def plan(self) -> SchedulingPlan:
        bodies = tuple(BodyId(each) for each in self.bodies)
        closes_at = datetime.fromisoformat(self.closes_at)
        return SchedulingPlan(bodies, self.title, self.dates, self.minutes, closes_at, self.place)


def keep_new(manager: DialogManager, bodies: tuple[int, ...]) -> None:
    keep(manager, SchedulingForm(token_hex(16), bodies))


def form_of(manager: DialogManager) -> SchedulingForm:
    said: dict[str, Any] = manager.dialog_data[_KEY]
    return SchedulingForm(**{**said, "bodies": tuple(said["bodies"]), "starts": tuple(said["starts"])})


def keep(manager: DialogManager, form: SchedulingForm) -> None:
    manager.dialog_data[_KEY] = asdict(form)
