"""What was understood of a pasted decision, and what was not."""

from dataclasses import dataclass, field

from commission.agenda.reading.read_item import UnreadLine
from commission.tasks.reading.when import When
from commission.tasks.task import Priority


@dataclass(frozen=True, slots=True)
class Named:
    """Somebody as the text has him, in whatever case; `name` may also be a post or a department."""

    name: str
    post: str = ""


@dataclass(frozen=True, slots=True)
class ReadTask:
    """A draft: nothing of it is certain before the secretary has seen it, and it may be longer than is allowed.

    `number` as it is written («1.2»). `text` is all that was said but for what has become one of the other fields.
    `about`: the heads above it, which give nobody anything to do («О школах»).
    Whoever is named first is responsible, the others with him are co-executors. `lines`: where it stood, from 1.
    """

    number: str
    text: str
    responsible: Named | None = None
    co_executors: tuple[Named, ...] = ()
    controller: Named | None = None
    when: When = field(default_factory=When)
    priority: Priority = Priority.NORMAL
    about: str = ""
    lines: range = field(default=range(0), compare=False)


@dataclass(frozen=True, slots=True)
class ReadTasks:
    """Every line that has something to see in it is in the heading, in a task's `lines`, in `control`, or unread.

    `heading` are the lines above the first decision. `control`: which say who controls tasks that name nobody else.
    """

    heading: tuple[str, ...] = ()
    tasks: tuple[ReadTask, ...] = ()
    control: tuple[UnreadLine, ...] = ()
    unread: tuple[UnreadLine, ...] = ()
