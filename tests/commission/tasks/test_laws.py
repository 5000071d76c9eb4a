"""Whatever people do to a task, in whatever order: it is refused and changes nothing, or these hold.

1. The task follows from its beginning and its history.
2. What is done was allowed to whoever did it, and what is not allowed is refused.
3. Nobody is responsible for it only where it is the secretary's, reported, or over.
4. An extension is asked for only by who still owes, and for later than the deadline.
5. What is returned has a remark, what is reported has none.
6. What is over was decided, and allows nobody anything.
7. Each submission is counted, and answered at most once.
8. Nobody is responsible and co-executor; only co-executors have contributed.
9. The deadline only moves by a decision, and only a decision ends a task.
10. Whoever is acted for has a ground noted; nobody else.
"""

from dataclasses import replace
from datetime import timedelta

from hypothesis import given
from hypothesis import strategies as st

from commission.errors import CommissionError
from commission.ids import PersonId
from commission.materials.version import SentFile
from commission.tasks.act import ANSWERS, SUBMISSIONS, Act, Entry
from commission.tasks.rights import TaskPart, allowed, needs_ground, parts_of
from commission.tasks.task import OVER, Task, TaskState
from commission.tasks.transitions import replayed
from tests.commission.tasks.examples import ASSIGNED, DUE, NOW, SECRETARY, History, actor

PEOPLE = st.sampled_from([PersonId(number) for number in range(1, 7)])
FILE = SentFile("id", "отчёт.pdf", 10, "hash")
ENTRIES = st.builds(
    Entry,
    act=st.sampled_from(Act),
    by=PEOPLE,
    at=st.integers(0, 60).map(lambda days: NOW + timedelta(days=days)),
    for_whom=st.none() | PEOPLE,
    ground=st.sampled_from(["", "по телефону"]),
    words=st.sampled_from(["", "слова", "слова"]),
    files=st.sampled_from([(), (FILE,), (FILE,) * 11]),
    person_id=st.none() | PEOPLE,
    due_at=st.sampled_from([None, *(DUE + timedelta(days=days) for days in (-60, 1, 30, 60))]),
    answers=st.integers(-3, 0),  # from the newest submission
)


def holds(task: Task) -> None:
    if task.responsible_id is None:
        assert task.state in {TaskState.UNASSIGNED, TaskState.REPORTED} | OVER
    assert task.state is not TaskState.UNASSIGNED or task.responsible_id is None
    assert task.extension is None or task.is_owed
    assert not (task.extension and task.due_at) or task.extension.due_at > task.due_at
    assert task.state is not TaskState.RETURNED or task.remark
    assert task.state is not TaskState.REPORTED or not task.remark
    assert task.is_open or task.decided
    assert task.responsible_id not in task.co_executor_ids
    assert set(task.contributed) <= set(task.co_executor_ids)
    if not task.is_open:
        assert not allowed(task, list(TaskPart))


def decides_nothing(before: Task, after: Task, act: Act) -> bool:
    moved = before.due_at != after.due_at
    ended = not after.is_open
    return not (moved and act not in {Act.GRANT_EXTENSION, Act.RESCHEDULE}) and not (
        ended and act not in {Act.ACCEPT, Act.REMOVE, Act.CANCEL}
    )


@given(st.lists(ENTRIES, max_size=40))
def test_whatever_happens_it_holds_together(entries: list[Entry]) -> None:
    history = History()
    history.add(ASSIGNED)
    for entry in entries:
        before = history.task
        entry = replace(entry, answers=before.submitted + entry.answers)
        may = allowed(before, parts_of(before, actor(entry.by or SECRETARY)))
        try:
            after = history.add(entry)
        except CommissionError:
            assert history.task is before
            continue
        assert entry.act in may
        holds(after)
        assert decides_nothing(before, after, entry.act)
    assert replayed(history.start, history.entries) == history.task
    assert history.task.submitted == sum(entry.act in SUBMISSIONS for entry in history.entries)
    answered = [entry.answers for entry in history.entries if entry.act in ANSWERS]
    assert len(answered) == len(set(answered))
    assert all(bool(entry.ground) or entry.for_whom is None for entry in history.entries)


@given(st.lists(st.integers(0, 200), max_size=25), PEOPLE)
def test_what_is_allowed_can_be_done(choices: list[int], person_id: PersonId) -> None:
    """Said well, that is; each of the steps is somebody's, chosen from all that are allowed."""
    history = History()
    for choice in choices:
        now = history.task
        steps = [
            (by, act) for by in map(PersonId, range(1, 7)) for act in sorted(allowed(now, parts_of(now, actor(by))))
        ]
        if not steps:
            break
        by, act = steps[choice % len(steps)]
        history.add(well_said(now, by, act, person_id))
        holds(history.task)
    assert replayed(history.start, history.entries) == history.task


def well_said(task: Task, by: PersonId, act: Act, person_id: PersonId) -> Entry:
    there = task.people
    secretary = needs_ground(act, parts_of(task, actor(by)))
    return Entry(
        act,
        by,
        NOW,
        for_whom=task.co_executor_ids[0] if secretary and act is Act.CONTRIBUTE else None,
        ground="по телефону" if secretary else "",
        words="слова",
        person_id=there[0] if act is Act.LEAVE else person_id,
        due_at=None if act is Act.GRANT_EXTENSION or task.due_at is None else task.due_at + timedelta(days=1),
        answers=task.submitted,
    )
