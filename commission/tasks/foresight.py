"""What would be refused at the end is refused before somebody is asked for words, files or a date."""

from commission.errors import NotAllowedError
from commission.tasks.act import ANSWERS, Act
from commission.tasks.refusals import DecidedAlreadyError, NewerSubmissionError, TaskOverError, WrongTaskStateError
from commission.tasks.task import Decision
from commission.tasks.transitions import possible
from commission.tasks.view_task import TaskView


def must_be_possible(view: TaskView, act: Act, answers: int = 0) -> None:
    """`answers` as in an Entry. It may still be refused afterwards: somebody may be quicker.

    Raises DecidedAlreadyError, TaskOverError, NewerSubmissionError, WrongTaskStateError, NotAllowedError.
    """
    task, decided = view.task, view.task.decided
    if decided and act in ANSWERS and decided.answers >= answers:
        raise DecidedAlreadyError(**_facts(view, decided))
    if not task.is_open:
        raise TaskOverError(state=task.state, **(_facts(view, decided) if decided else {}))
    if act in ANSWERS and answers != task.submitted:
        raise NewerSubmissionError
    if act not in possible(task):
        raise WrongTaskStateError(state=task.state, act=act)
    if act not in view.acts:
        raise NotAllowedError


def _facts(view: TaskView, decided: Decision) -> dict[str, object]:
    person = view.people.get(decided.by) if decided.by is not None else None
    return {"act": decided.act, "by": decided.by, "at": decided.at, "who": person.short_name if person else ""}
