"""What has been said so far of a question that is not asked yet; it lives in the dialog's data."""

from collections.abc import Iterable
from dataclasses import asdict, dataclass, replace
from datetime import datetime
from secrets import token_hex
from typing import Any, TypeVar

from aiogram_dialog import DialogManager

from commission.ids import BodyId, PersonId
from commission.questions.audience import Audience, Circle
from commission.questions.question import QuestionPlan

T = TypeVar("T")
_KEY = "question"
_LISTS = ("bodies", "options", "circles", "groups", "people")


@dataclass(frozen=True, slots=True)
class QuestionForm:
    """`token`: of this form, so that two taps ask one question. `closes_at`: ISO 8601, "" if it is not set."""

    token: str
    bodies: tuple[int, ...] = ()
    text: str = ""
    options: tuple[str, ...] = ()
    several: bool = False
    own_options: bool = False
    anonymous: bool = False
    circles: tuple[str, ...] = (Circle.MEMBERS.value,)
    groups: tuple[str, ...] = ()
    people: tuple[int, ...] = ()
    closes_at: str = ""

    @property
    def body_ids(self) -> tuple[BodyId, ...]:
        return tuple(BodyId(each) for each in self.bodies)

    @property
    def audience(self) -> Audience:
        return Audience(
            frozenset(Circle(each) for each in self.circles),
            frozenset(self.groups),
            frozenset(PersonId(each) for each in self.people),
        )

    def plan(self) -> QuestionPlan:
        """Once it has its deadline."""
        closes_at = datetime.fromisoformat(self.closes_at)
        said = self.text, self.options, closes_at, self.audience
        return QuestionPlan(self.body_ids, *said, self.several, self.own_options, self.anonymous)

    def of_bodies(self, bodies: Iterable[int]) -> "QuestionForm":
        """Whom other bodies have is nobody of these."""
        return replace(self, bodies=tuple(bodies), groups=(), people=())


def toggled(these: tuple[T, ...], one: T) -> tuple[T, ...]:
    return tuple(each for each in these if each != one) if one in these else (*these, one)


def new_form(manager: DialogManager, bodies: Iterable[int]) -> None:
    keep(manager, QuestionForm(token_hex(16), tuple(bodies)))


def form_of(manager: DialogManager) -> QuestionForm:
    said: dict[str, Any] = manager.dialog_data[_KEY]
    return QuestionForm(**{**said, **{name: tuple(said[name]) for name in _LISTS}})


def keep(manager: DialogManager, form: QuestionForm) -> None:
    manager.dialog_data[_KEY] = asdict(form)
