"""A task that is not assigned yet, in words."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime

from commission.ids import PersonId
from commission.roster.body import Body
from commission.roster.person import Person, Reach
from commission.tasks.deadline import doubts, end_of_day
from commission.tasks.period import next_due
from commission.tasks.task import TEXT_LIMIT
from handlers.cards.drawing import NAME_LIMIT, clipped, lines
from handlers.cards.task_words import moment, name_of, one_line, period_name, priority_name, within
from handlers.texts import Html, Texts
from handlers.workspace.tasks.form import TaskForm

_LINE, _WHOLE = 120, 2200  # characters of a task's text in the list, UTF-16 units of it in its own window
_NAMES, _HELPERS, _UNKNOWN = 6, 2, 3  # are shown of many


@dataclass(frozen=True, slots=True)
class Wording:
    texts: Texts
    people: Mapping[PersonId, Person]
    body: Body
    now: datetime

    def row(self, place: int, form: TaskForm) -> Html:
        """For the list: what it is in two or three lines."""
        number = form.number or str(place + 1)
        if form.left_out:
            return self.texts.html("draft-row-left-out", number=number, text=one_line(form.text, _LINE))
        who, control = self._all_of_them(form), self._control(form)
        return lines(
            self.texts.html("draft-row", number=number, text=one_line(form.text, _LINE)),
            self.texts.html("draft-row-facts", who=who, due=self.due(form), control=control),
            *self.warnings(form),
        )

    def whole(self, form: TaskForm) -> Html:
        named = {"helpers": self._names(form.helpers), "controller": self._name(form.controller)}
        facts = [(key, name) for key, name in named.items() if (form.helpers if key == "helpers" else form.controller)]
        return lines(
            self.texts.html("draft-text", text=within(form.text, _WHOLE)),
            "\n",
            self.texts.html("draft-responsible", name=self._who(form)),
            *(self.texts.html(f"draft-{key}", name=name) for key, name in facts),
            self.texts.html("draft-due", due=self.due(form)),
            self.texts.html("draft-priority", priority=priority_name(self.texts, form.task_priority)),
            self.texts.html("draft-files", count=len(form.files)) if form.files else "",
            *self.warnings(form),
        )

    def due(self, form: TaskForm) -> str:
        zone = self.body.regulation.time_zone
        if form.period:
            first = self._instant(form) or next_due(form.period, self.now, self.body.regulation)
            name = period_name(self.texts, form.period)
            return self.texts.plain("draft-due-period", name=name, when=moment(self.texts, first, zone, now=self.now))
        instant = self._instant(form)
        if instant is None:
            return self.texts.plain("task-no-deadline")
        return self.texts.plain("task-until", when=moment(self.texts, instant, zone, now=self.now))

    def warnings(self, form: TaskForm) -> list[Html]:
        """What she should look at; nothing of it is refused but a text that is too long, and names that are asked."""
        texts, said = self.texts, list[Html]()
        if not form.responsible and not form.asked:
            said.append(texts.html("draft-nobody"))
        if unreached := self._unreached(form):
            said.append(texts.html("draft-unreached", names=", ".join(unreached)))
        said += [texts.html("draft-asked", name=clipped(each.name, NAME_LIMIT)) for each in form.asked[:_UNKNOWN]]
        if form.unknown:
            names = [clipped(name, NAME_LIMIT) for name in form.unknown]
            more = len(names) - _UNKNOWN
            said.append(texts.html("draft-unknown", names="; ".join(names[:_UNKNOWN]), more=max(0, more)))
        if instant := self._instant(form):
            found = doubts(instant, self.body.regulation, now=self.now)
            said += [texts.html("draft-doubt", doubt=doubt) for doubt in sorted(found)]
        if len(form.text) > TEXT_LIMIT:
            said.append(texts.html("draft-too-long", length=len(form.text), limit=TEXT_LIMIT))
        return said

    def _unreached(self, form: TaskForm) -> list[str]:
        """To whom the bot cannot write: she phones."""
        people = [self.people.get(PersonId(each)) for each in (form.responsible, *form.helpers[:_HELPERS]) if each]
        return [clipped(each.short_name, NAME_LIMIT) for each in people if each and each.reach is not Reach.REACHABLE]

    def _instant(self, form: TaskForm) -> datetime | None:
        return end_of_day(date.fromisoformat(form.day), self.body.regulation) if form.day else None

    def _control(self, form: TaskForm) -> str:
        return self._name(form.controller) if form.controller else "none"

    def _who(self, form: TaskForm) -> str:
        return self._name(form.responsible)

    def _all_of_them(self, form: TaskForm) -> str:
        """The responsible one, and who helps him."""
        helpers = ", ".join(self._name(each) for each in form.helpers[:_HELPERS])
        more = len(form.helpers) - _HELPERS
        return self._who(form) + (f" + {helpers}" if helpers else "") + (f" +{more}" if more > 0 else "")

    def _names(self, ids: tuple[int, ...]) -> str:
        more = len(ids) - _NAMES
        return ", ".join(self._name(each) for each in ids[:_NAMES]) + (f" +{more}" if more > 0 else "")

    def _name(self, person: int) -> str:
        return name_of(self.texts, self.people, PersonId(person) if person else None)
