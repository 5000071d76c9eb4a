"""A small commission, and a task that it has given."""

from datetime import UTC, datetime, timedelta

from commission.ids import BodyId, PersonId, TaskId
from commission.roster.actor import Actor
from commission.roster.body import Membership, Role
from commission.roster.person import Person
from commission.tasks.act import Act, Entry
from commission.tasks.rights import parts_of, performed
from commission.tasks.task import Task

NOW = datetime(2021, 8, 4, 9, tzinfo=UTC)
DUE = datetime(2021, 9, 15, 15, tzinfo=UTC)  # 18:00 in Moscow
BODY = BodyId(1)
RESPONSIBLE, CO_EXECUTOR, CONTROLLER, CHAIR, SECRETARY, STRANGER = map(PersonId, range(1, 7))
_ROLES = {CHAIR: Role.CHAIR, SECRETARY: Role.SECRETARY}

START = Task(TaskId(1), BODY, "Усилить контроль", DUE, None, (CO_EXECUTOR,), CONTROLLER)
ASSIGNED = Entry(Act.ASSIGN, SECRETARY, NOW, person_id=RESPONSIBLE)


def actor(person_id: PersonId) -> Actor:
    seat = Membership(person_id, BODY, _ROLES.get(person_id, Role.MEMBER))
    return Actor(Person(person_id, f"Фамилия{person_id} Имя"), (seat,))


class History:
    """A task, and what people do to it one after the other."""

    def __init__(self, start: Task = START) -> None:
        self.start = self.task = start
        self.entries: list[Entry] = []

    def add(self, entry: Entry) -> Task:
        """Raises as `performed`; then nothing has changed."""
        assert entry.by is not None
        parts = parts_of(self.task, actor(entry.by))
        self.task, kept = performed(self.task, entry, parts)
        self.entries.append(kept)
        return self.task

    def does(self, by: PersonId, act: Act, words: str = "", *, days: float = 0, **said: object) -> Task:
        """Answers what was submitted last, unless `answers` says otherwise."""
        facts = {"answers": self.task.submitted, **said}
        return self.add(Entry(act, by, NOW + timedelta(days=days), words=words, **facts))  # type: ignore[arg-type]


def assigned() -> History:
    history = History()
    history.add(ASSIGNED)
    return history


def reported() -> History:
    history = assigned()
    history.does(RESPONSIBLE, Act.REPORT, "Сделано")
    return history
