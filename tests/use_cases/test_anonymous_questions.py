"""An anonymous question: everybody's answer counts, and nothing that is stored says whose is whose."""

import sqlite3
from contextlib import closing
from dataclasses import dataclass, replace
from datetime import timedelta
from pathlib import Path

import pytest

from commission.errors import NotFoundError
from commission.ids import PersonId
from commission.questions.audience import Audience, Circle
from commission.questions.question import Disclosure, Question, QuestionPlan, QuestionState
from commission.questions.refusals import (
    AnonymousOptionsError,
    AnswerBoxLostError,
    AnsweredAlreadyError,
    NothingChosenError,
    QuestionClosedError,
    RecordedAnonymousError,
    TooFewForAnonymityError,
)
from commission.roster.actor import Actor
from commission.roster.body import Membership
from storage.unit_of_work import SqlWork
from tests.storage.house import NOW, joined
from tests.use_cases.agenda_desk import AgendaDesk

CLOSES = NOW + timedelta(days=3)
OPTIONS = ("Понедельник", "Среда", "Пятница")


@dataclass
class Nameless:
    """An anonymous question of the first body, to six people."""

    desk: AgendaDesk
    question: Question
    people: list[Actor]

    async def answered(self, *said: set[int]) -> None:
        for person, chosen in zip(self.people, said, strict=False):
            await self.desk.cases.answer_anonymously(person, self.question.id, chosen)

    async def closed(self) -> Question:
        return await self.desk.cases.close_question(self.desk.me, self.question.id)


@pytest.fixture
def plan(desk: AgendaDesk) -> QuestionPlan:
    whom = Audience(frozenset({Circle.MEMBERS}))
    return QuestionPlan((desk.house.first,), "Когда учения?", OPTIONS, CLOSES, whom, several=True, anonymous=True)


@pytest.fixture
async def nameless(desk: AgendaDesk, work: SqlWork, plan: QuestionPlan) -> Nameless:
    async with work() as unit:
        more = [await unit.roster.add_person(joined(f"Член {number}", 900 + number)) for number in range(4)]
        await unit.roster.save_memberships([Membership(person, desk.house.first) for person in more])
        await unit.commit()
    question = await desk.cases.ask_question(desk.me, plan, token="nameless")
    async with work.reading() as unit:
        asked = await unit.questions.audience(question.id)
    return Nameless(desk, question, [await desk.cases.find_actor(PersonId(each)) for each in asked])


@pytest.fixture
def file(url: str) -> Path:
    return Path(url.partition(":///")[2])


async def test_the_counts_come_at_the_end_and_to_everybody(nameless: Nameless) -> None:
    await nameless.answered({1}, {1, 3}, {3}, {2})
    board = await nameless.desk.cases.view_question_board(nameless.desk.me, nameless.question.id)
    assert (board.tally, len(board.silent)) == (None, len(nameless.people) - 4)
    await nameless.closed()
    view = await nameless.desk.cases.view_question(nameless.people[0], nameless.question.id)
    assert view.tally is not None
    assert (view.tally.counts, view.tally.answered) == ({1: 2, 2: 1, 3: 2}, 4)


async def test_with_the_last_answer_it_is_closed(nameless: Nameless) -> None:
    await nameless.answered(*[{1}] * len(nameless.people))
    view = await nameless.desk.cases.view_question(nameless.people[0], nameless.question.id)
    assert view.question.state is QuestionState.CLOSED
    assert view.tally is not None
    assert view.tally.counts[1] == len(nameless.people)


async def test_of_so_few_nothing_is_said(nameless: Nameless, file: Path) -> None:
    await nameless.answered({1}, {2})
    closed = await nameless.closed()
    assert (closed.disclosure, closed.result) == (Disclosure.TOO_FEW, None)
    assert rows(file, "sealed_answers") == []
    assert not keys(file)


async def test_an_answer_is_given_once(nameless: Nameless) -> None:
    await nameless.answered({1})
    with pytest.raises(AnsweredAlreadyError):
        await nameless.answered({2})
    await nameless.desk.cases.answer_anonymously(nameless.people[1], nameless.question.id, {2})


@pytest.mark.parametrize(
    ("chosen", "refusal"), [(set(), NothingChosenError), ({9}, NotFoundError), ({0}, NotFoundError)]
)
async def test_what_cannot_be_chosen_is_refused(nameless: Nameless, chosen: set[int], refusal: type[Exception]) -> None:
    with pytest.raises(refusal):
        await nameless.answered(chosen)


async def test_nobody_answers_by_name_or_for_another_one(nameless: Nameless) -> None:
    with pytest.raises(NotFoundError):
        await nameless.desk.cases.answer_question(nameless.people[0], nameless.question.id, 1)
    with pytest.raises(RecordedAnonymousError):
        await nameless.desk.cases.record_reply(
            nameless.desk.me, nameless.question.id, nameless.people[0].id, frozenset({1}), "по телефону"
        )


async def test_an_open_question_takes_no_anonymous_answer(nameless: Nameless, plan: QuestionPlan) -> None:
    named = await nameless.desk.cases.ask_question(nameless.desk.me, replace(plan, anonymous=False), token="named")
    with pytest.raises(NotFoundError):
        await nameless.desk.cases.answer_anonymously(nameless.people[0], named.id, {1})


async def test_after_the_end_nothing_counts(nameless: Nameless) -> None:
    await nameless.closed()
    with pytest.raises(QuestionClosedError):
        await nameless.answered({1})


async def test_to_so_few_it_is_not_put(desk: AgendaDesk, plan: QuestionPlan) -> None:
    with pytest.raises(TooFewForAnonymityError):
        await desk.cases.ask_question(desk.me, plan, token="few")
    with pytest.raises(AnonymousOptionsError):
        await desk.cases.ask_question(desk.me, replace(plan, own_options=True), token="own")


async def test_without_the_key_no_answer_is_taken_and_no_result_made_up(nameless: Nameless, file: Path) -> None:
    await nameless.answered({1}, {2}, {3})
    for key in keys(file):
        key.write_bytes(b"\0" * 32)
    forgetful = nameless.desk.work
    forgetful._ballot_keys._known.clear()
    assert (await nameless.closed()).disclosure is Disclosure.LOST


async def test_a_lost_key_refuses_the_next_answer(nameless: Nameless, file: Path) -> None:
    for key in keys(file):
        key.unlink()
    with pytest.raises(AnswerBoxLostError):
        await nameless.answered({1})
    board = await nameless.desk.cases.view_question_board(nameless.desk.me, nameless.question.id)
    assert len(board.silent) == len(nameless.people)


async def test_a_cancelled_one_leaves_nothing(nameless: Nameless, file: Path) -> None:
    await nameless.answered({1}, {2}, {3})
    await nameless.desk.cases.cancel_question(nameless.desk.me, nameless.question.id)
    assert rows(file, "sealed_answers") == []
    assert not keys(file)


async def test_copies_from_before_and_after_an_answer_do_not_say_what_it_was(nameless: Nameless, file: Path) -> None:
    """Two people who answer differently leave rows of the same shape."""
    before = rows(file, "sealed_answers")
    shapes = []
    for person, chosen in zip(nameless.people, ({1}, {1, 2, 3}, {2}), strict=False):
        await nameless.desk.cases.answer_anonymously(person, nameless.question.id, chosen)
        now = rows(file, "sealed_answers")
        (new,) = [row for row in now if row not in before]
        shapes.append([_shape(value) for value in new])
        before = now
    assert shapes[0] == shapes[1] == shapes[2]
    answers = [row[2:] for row in rows(file, "question_answers")]
    assert {row[0] for row in answers} == {""}


async def test_the_rows_have_no_number_and_no_time(nameless: Nameless, file: Path) -> None:
    await nameless.answered({1}, {2}, {3})
    with closing(sqlite3.connect(file)) as connection, pytest.raises(sqlite3.OperationalError):
        connection.execute("SELECT rowid FROM sealed_answers")
    slots = [row[1] for row in rows(file, "sealed_answers")]
    assert len(set(slots)) == 3


async def test_the_log_says_nothing(nameless: Nameless, caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level("DEBUG")
    await nameless.answered({1, 3}, {2}, {3})
    said = [f"{each.getMessage()} {vars(each)}" for each in caplog.records if "aiosqlite" not in each.name]
    assert not [line for line in said if "{1, 3}" in line or "Среда" in line]


def _shape(value: object) -> tuple[type, int]:
    return type(value), len(value) if isinstance(value, str | bytes) else 0


def rows(file: Path, table: str) -> list[tuple[object, ...]]:
    with closing(sqlite3.connect(file)) as connection:
        return connection.execute(f"SELECT * FROM {table}").fetchall()


def keys(file: Path) -> list[Path]:
    return sorted(file.parent.glob(f"{file.name}*/*.key"))
