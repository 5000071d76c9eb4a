"""Who hears of what is done to a task, and whose cards are made true."""

from collections.abc import Iterable, Sequence

from commission.delivery.card import Card, Priority
from commission.ids import PersonId
from commission.ports.work import UnitOfWork
from commission.roster.keepers import secretaries_of
from commission.tasks.act import Act, Entry
from commission.tasks.task import Task

_TO_THE_CONTROLLER = {Act.REPORT, Act.ASK_EXTENSION}
_TO_THE_RESPONSIBLE = {Act.CONTRIBUTE, Act.ACCEPT, Act.RETURN, Act.GRANT_EXTENSION, Act.REFUSE_EXTENSION}
_DIGESTS = 6
_TOGETHER = 25  # cards of one statement
_TO_ALL_WHO_DO_IT = {Act.ASSIGN, Act.RESCHEDULE, Act.REMOVE, Act.CANCEL}


async def tell(unit: UnitOfWork, task: Task, entry: Entry) -> None:
    """After the entry, in its transaction."""
    card = Card.task(task.id)
    secretaries = await secretaries_of(unit, task.body_id)
    key = f"{entry.act}-{task.submitted}-{entry.at.isoformat()}"
    await unit.outbox.notify(card, hearers(task, entry, secretaries), key=key, priority=Priority.URGENT)
    if entry.by is not None:
        await unit.outbox.refresh(card, to=entry.by, priority=Priority.OWN_TAP)
    await redraw(unit, task)


async def tell_newcomers(unit: UnitOfWork, before: Task, after: Task, *, by: PersonId) -> None:
    """Those who have just been asked to help or to control; a task is a helper's as it is the responsible one's."""
    called = [*after.co_executor_ids, after.controller_id]
    new = [each for each in called if each is not None and each not in before.people and each != by]
    await unit.outbox.notify(Card.task(after.id), new, key="asked-to-help", priority=Priority.URGENT)


async def redraw(unit: UnitOfWork, task: Task) -> None:
    """Also in the newest digests in which it stands."""
    digests = await unit.nudges.digests_with(Card.task(task.id), limit=_DIGESTS)
    await unit.outbox.refresh(Card.task(task.id), Card.control(task.body_id), *map(Card.digest, digests))


async def redraw_all(unit: UnitOfWork, tasks: Iterable[Task]) -> None:
    """As `redraw`, of many in few statements."""
    tasks = list(tasks)
    cards = [*{Card.control(task.body_id): None for task in tasks}, *{Card.task(task.id): None for task in tasks}]
    for start in range(0, len(cards), _TOGETHER):
        await unit.outbox.refresh(*cards[start : start + _TOGETHER])


def hearers(task: Task, entry: Entry, secretaries: Sequence[PersonId]) -> list[PersonId]:
    """Who has something to do now, or waits for this. Everybody else sees it on his card, and so does who did it.

    Only of what somebody left behind the secretary hears although it was she who removed him.
    """
    told = dict.fromkeys(_concerned(task, entry.act, secretaries))
    return [person for person in told if person != entry.by or entry.act is Act.LEAVE]


def _concerned(task: Task, act: Act, secretaries: Sequence[PersonId]) -> Iterable[PersonId]:
    if act in _TO_THE_CONTROLLER:
        return [task.controller_id] if task.controller_id is not None else secretaries
    if act is Act.LEAVE:
        return secretaries
    responsible = [task.responsible_id] if task.responsible_id is not None else []
    if act in _TO_ALL_WHO_DO_IT:
        controller = [task.controller_id] if act is Act.ASSIGN and task.controller_id is not None else []
        return [*responsible, *task.co_executor_ids, *controller]
    return responsible if act in _TO_THE_RESPONSIBLE else []
