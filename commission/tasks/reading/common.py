"""What is said once, above all decisions: «Срок: до 15.09.2021», «Срочно»."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from commission.agenda.reading.characters import SourceLine
from commission.tasks.reading.priority import is_nothing_but_urgent
from commission.tasks.reading.read_task import ReadTask
from commission.tasks.reading.understanding import Understood
from commission.tasks.task import Priority


@dataclass(frozen=True, slots=True)
class Common:
    """Of every task below that says nothing of the kind itself; where one does, nobody knows whether it is meant."""

    lines: Sequence[SourceLine]
    said: Understood

    def concerns(self, tasks: Sequence[ReadTask]) -> bool:
        said = self.said
        contradicted = (
            said.when.is_known and any(task.when.is_known for task in tasks),
            said.priority and any(task.priority is not Priority.NORMAL for task in tasks),
            said.controller and any(task.controller for task in tasks),
            (said.responsible or said.co_executors) and any(task.responsible or task.co_executors for task in tasks),
        )
        return bool(tasks) and not any(contradicted)

    def given_to(self, tasks: Sequence[ReadTask]) -> list[ReadTask]:
        """The first of them begins where this stood."""
        first, *others = (self._given(task) for task in tasks)
        start = min(line.number for line in self.lines)
        return [replace(first, lines=range(min(start, first.lines.start), first.lines.stop)), *others]

    def _given(self, task: ReadTask) -> ReadTask:
        said = self.said
        people = [*said.responsible, *said.co_executors]
        return replace(
            task,
            when=said.when if said.when.is_known else task.when,
            priority=said.priority or task.priority,
            controller=said.controller or task.controller,
            responsible=said.responsible[0] if said.responsible else task.responsible,
            co_executors=tuple(dict.fromkeys(people[1:] if said.responsible else people)) or task.co_executors,
        )


def is_common(said: Understood) -> bool:
    """Nothing is left of it that could be done."""
    return (said.says_more and not said.text) or is_nothing_but_urgent(said.text)
