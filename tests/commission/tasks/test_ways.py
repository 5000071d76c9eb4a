"""The ways that tasks go, step by step."""

from dataclasses import replace
from datetime import timedelta

import pytest

from commission.errors import CommissionError, NotAllowedError, NotFoundError, TextLengthError
from commission.materials.version import SentFile
from commission.tasks.act import Act, Entry
from commission.tasks.refusals import (
    DecidedAlreadyError,
    ExtensionDateError,
    NewerSubmissionError,
    NothingReportedError,
    TaskOverError,
    TooManyFilesError,
    WrongTaskStateError,
)
from commission.tasks.task import TaskState
from commission.tasks.transitions import FILES_LIMIT
from tests.commission.tasks.examples import (
    CHAIR,
    CO_EXECUTOR,
    CONTROLLER,
    DUE,
    NOW,
    RESPONSIBLE,
    SECRETARY,
    START,
    STRANGER,
    History,
    assigned,
    reported,
)

LATER = DUE + timedelta(days=14)
FILE = SentFile("id", "отчёт.pdf", 10, "hash")


def test_from_the_assignment_to_the_end() -> None:
    history = assigned()
    states = [
        history.does(RESPONSIBLE, Act.ACKNOWLEDGE).state,
        history.does(RESPONSIBLE, Act.INTERIM, "Половина сделана").state,
        history.does(RESPONSIBLE, Act.REPORT, files=(FILE,)).state,
        history.does(CONTROLLER, Act.ACCEPT).state,
    ]
    assert states == [TaskState.ACKNOWLEDGED, TaskState.ACKNOWLEDGED, TaskState.REPORTED, TaskState.ACCEPTED]


def test_what_is_returned_is_reported_again() -> None:
    history = reported()
    returned = history.does(CONTROLLER, Act.RETURN, " нет цифр ")
    assert (returned.state, returned.remark) == (TaskState.RETURNED, "нет цифр")
    again = history.does(RESPONSIBLE, Act.REPORT, "С цифрами")
    assert (again.state, again.remark, again.submitted) == (TaskState.REPORTED, "", 2)
    assert history.does(CONTROLLER, Act.ACCEPT).state is TaskState.ACCEPTED


def test_a_return_needs_a_remark() -> None:
    with pytest.raises(TextLengthError):
        reported().does(CONTROLLER, Act.RETURN, " ")


@pytest.mark.parametrize("act", [Act.INTERIM, Act.REPORT])
def test_a_report_says_something(act: Act) -> None:
    with pytest.raises(NothingReportedError):
        assigned().does(RESPONSIBLE, act)


def test_a_report_has_so_many_files() -> None:
    assigned().does(RESPONSIBLE, Act.REPORT, files=(FILE,) * FILES_LIMIT)
    with pytest.raises(TooManyFilesError):
        assigned().does(RESPONSIBLE, Act.REPORT, files=(FILE,) * (FILES_LIMIT + 1))


def test_whoever_says_how_far_he_is_has_acknowledged_it() -> None:
    assert assigned().does(RESPONSIBLE, Act.INTERIM, "Начали").state is TaskState.ACKNOWLEDGED


def test_an_extension_is_granted() -> None:
    history = assigned()
    asked = history.does(RESPONSIBLE, Act.ASK_EXTENSION, "Ждём данных", due_at=LATER)
    assert (asked.state, asked.due_at, asked.extension is not None) == (TaskState.ACKNOWLEDGED, DUE, True)
    granted = history.does(CONTROLLER, Act.GRANT_EXTENSION)
    assert (granted.state, granted.due_at, granted.extension) == (TaskState.ACKNOWLEDGED, LATER, None)


def test_another_date_may_be_granted_than_was_asked_for() -> None:
    history = assigned()
    history.does(RESPONSIBLE, Act.ASK_EXTENSION, "Ждём данных", due_at=LATER)
    sooner = DUE + timedelta(days=7)
    assert history.does(CHAIR, Act.GRANT_EXTENSION, due_at=sooner).due_at == sooner


def test_an_extension_is_refused() -> None:
    history = assigned()
    history.does(RESPONSIBLE, Act.ASK_EXTENSION, "Ждём данных", due_at=LATER)
    refused = history.does(CONTROLLER, Act.REFUSE_EXTENSION, "Времени достаточно")
    assert (refused.due_at, refused.extension) == (DUE, None)


@pytest.mark.parametrize(("days_after", "due"), [(0, DUE), (0, None), (0, NOW), (90, LATER)])
def test_an_extension_ends_after_the_deadline_and_after_today(days_after: int, due: object) -> None:
    with pytest.raises(ExtensionDateError):
        assigned().does(RESPONSIBLE, Act.ASK_EXTENSION, "Не успели", days=days_after, due_at=due)


def test_who_reports_needs_no_extension_any_more() -> None:
    history = assigned()
    history.does(RESPONSIBLE, Act.ASK_EXTENSION, "Ждём данных", due_at=LATER)
    assert history.does(RESPONSIBLE, Act.REPORT, "Успели").extension is None
    with pytest.raises(NewerSubmissionError):
        history.does(CONTROLLER, Act.GRANT_EXTENSION, answers=1)


def test_the_second_of_two_controllers_is_told_who_decided() -> None:
    history = reported()
    history.does(CONTROLLER, Act.ACCEPT, days=1)
    with pytest.raises(DecidedAlreadyError) as refused:
        history.does(CHAIR, Act.RETURN, "нет цифр", days=2, answers=1)
    assert refused.value.facts == {"act": Act.ACCEPT, "by": CONTROLLER, "at": NOW + timedelta(days=1)}


def test_the_second_is_told_even_if_it_was_reported_again_meanwhile() -> None:
    history = reported()
    history.does(CONTROLLER, Act.RETURN, "нет цифр")
    history.does(RESPONSIBLE, Act.REPORT, "С цифрами")
    with pytest.raises(DecidedAlreadyError):
        history.does(CHAIR, Act.ACCEPT, answers=1)
    assert history.does(CHAIR, Act.ACCEPT, answers=2).state is TaskState.ACCEPTED


def test_nobody_accepts_a_report_that_he_has_not_seen() -> None:
    history = reported()
    history.does(RESPONSIBLE, Act.REPORT, "И ещё одно")
    with pytest.raises(NewerSubmissionError):
        history.does(CONTROLLER, Act.ACCEPT, answers=1)


def test_a_report_to_what_was_cancelled_a_second_ago_is_told_by_whom() -> None:
    history = assigned()
    history.does(CHAIR, Act.CANCEL)
    with pytest.raises(TaskOverError) as refused:
        history.does(RESPONSIBLE, Act.REPORT, "Сделано", days=0.001)
    assert refused.value.facts == {"state": TaskState.CANCELLED, "act": Act.CANCEL, "by": CHAIR, "at": NOW}


def test_another_deadline_answers_whoever_asked_for_one() -> None:
    history = assigned()
    history.does(RESPONSIBLE, Act.ASK_EXTENSION, "Ждём данных", due_at=LATER)
    moved = history.does(SECRETARY, Act.RESCHEDULE, due_at=DUE + timedelta(days=1))
    assert moved.extension is None
    with pytest.raises(DecidedAlreadyError):
        history.does(CONTROLLER, Act.GRANT_EXTENSION, answers=1)


def test_another_deadline_decides_no_report() -> None:
    history = reported()
    history.does(CONTROLLER, Act.RETURN, "нет цифр")
    history.does(SECRETARY, Act.RESCHEDULE, due_at=LATER)
    with pytest.raises(DecidedAlreadyError) as refused:
        history.does(CHAIR, Act.ACCEPT, answers=1)
    assert refused.value.facts["act"] is Act.RETURN


def test_without_a_deadline_there_is_nothing_to_extend() -> None:
    history = assigned()
    assert history.does(SECRETARY, Act.RESCHEDULE, due_at=None).due_at is None
    with pytest.raises(WrongTaskStateError):
        history.does(RESPONSIBLE, Act.ASK_EXTENSION, "Ждём данных", due_at=LATER)


def test_the_task_of_one_who_has_left_returns_to_the_secretary() -> None:
    history = assigned()
    left = history.does(SECRETARY, Act.LEAVE, person_id=RESPONSIBLE)
    assert (left.state, left.responsible_id) == (TaskState.UNASSIGNED, None)
    again = history.does(SECRETARY, Act.ASSIGN, person_id=CO_EXECUTOR)
    assert (again.state, again.responsible_id, again.co_executor_ids) == (TaskState.ASSIGNED, CO_EXECUTOR, ())


def test_what_he_has_reported_before_is_decided_all_the_same() -> None:
    history = reported()
    assert history.does(SECRETARY, Act.LEAVE, person_id=RESPONSIBLE).state is TaskState.REPORTED
    assert history.does(CONTROLLER, Act.RETURN, "нет цифр").state is TaskState.UNASSIGNED


def test_others_who_leave_are_only_taken_off() -> None:
    history = assigned()
    history.does(CO_EXECUTOR, Act.CONTRIBUTE, "Данные района")
    assert history.task.contributed == (CO_EXECUTOR,)
    left = history.does(SECRETARY, Act.LEAVE, person_id=CO_EXECUTOR)
    assert (left.state, left.co_executor_ids, left.contributed) == (TaskState.ASSIGNED, (), ())
    assert history.does(SECRETARY, Act.LEAVE, person_id=CONTROLLER).controller_id is None
    with pytest.raises(NotFoundError):
        history.does(SECRETARY, Act.LEAVE, person_id=STRANGER)


def test_the_secretary_does_it_for_another_and_says_how_she_knows() -> None:
    history = assigned()
    with pytest.raises(TextLengthError):
        history.does(SECRETARY, Act.REPORT, "Сделано")
    history.does(SECRETARY, Act.REPORT, "Сделано", ground=" по телефону ")
    history.does(SECRETARY, Act.ACCEPT, ground="резолюция на докладе")
    report, acceptance = history.entries[-2:]
    assert (report.by, report.for_whom, report.ground) == (SECRETARY, RESPONSIBLE, "по телефону")
    assert acceptance.for_whom == CONTROLLER
    assert history.task.decided
    assert history.task.decided.by == CONTROLLER


def test_nobody_else_speaks_for_others() -> None:
    history = assigned()
    history.does(RESPONSIBLE, Act.REPORT, "Сделано", for_whom=CHAIR, ground="так сказал")
    assert (history.entries[-1].for_whom, history.entries[-1].ground) == (None, "")


def test_the_secretary_says_which_co_executor_has_told_her() -> None:
    history = assigned()
    with pytest.raises(NotFoundError):
        history.does(SECRETARY, Act.CONTRIBUTE, "Данные", ground="по телефону", for_whom=STRANGER)
    told = history.does(SECRETARY, Act.CONTRIBUTE, "Данные", ground="по телефону", for_whom=CO_EXECUTOR)
    assert told.contributed == (CO_EXECUTOR,)


@pytest.mark.parametrize("act", Act)
def test_a_stranger_does_nothing(act: Act) -> None:
    history = reported()
    with pytest.raises(NotAllowedError):
        history.does(STRANGER, act, "слова", person_id=STRANGER, due_at=LATER)


@pytest.mark.parametrize(
    ("person", "act"),
    [
        (CO_EXECUTOR, Act.REPORT),
        (RESPONSIBLE, Act.ACCEPT),
        (CONTROLLER, Act.REMOVE),
        (CONTROLLER, Act.CANCEL),
        (CHAIR, Act.REPORT),
    ],
)
def test_each_does_his_own_part(person: object, act: Act) -> None:
    with pytest.raises(NotAllowedError):
        reported().add(Entry(act, person, NOW, words="слова", answers=1))  # type: ignore[arg-type]


def test_the_next_one_of_a_periodic_task_begins_anew() -> None:
    history = reported()
    done = replace(history.does(CONTROLLER, Act.ACCEPT), co_executor_ids=(CO_EXECUTOR,))
    following = done.renewed(LATER)
    assert following == replace(START, id=following.id, due_at=LATER, series_at=LATER, series_id=START.id)
    assert following.renewed(LATER).series_id == START.id


@pytest.mark.parametrize("text", ["", " ", "а" * 2001])
def test_a_task_says_what_is_to_be_done(text: str) -> None:
    with pytest.raises(CommissionError):
        replace(START, text=text).checked()


def test_a_task_is_tidied() -> None:
    task = replace(START, text=" а ", responsible_id=CO_EXECUTOR, co_executor_ids=(CO_EXECUTOR, CHAIR, CHAIR))
    assert (task.checked().text, task.checked().co_executor_ids) == ("а", (CHAIR,))
    assert History(task).task.people == (CO_EXECUTOR, CHAIR, CONTROLLER)
