"""What is asked of votes, of questions and of polls for a date finds its rows by an index."""

from collections.abc import Callable, Coroutine
from typing import Any

import pytest
from sqlalchemy.ext.asyncio import AsyncEngine

from commission.ids import AgendaItemId, BodyId, MeetingId, PersonId, PollId, QuestionId, SchedulingId
from storage.tables import metadata
from storage.unit_of_work import SqlUnit, SqlWork
from tests.storage.house import House
from tests.storage.statements import explained, heard
from tests.storage.test_polls import opened as vote_opened
from tests.storage.test_questions import asked
from tests.storage.test_scheduling import opened

VOTE, QUESTION, POLL, MEETING, MEMBER = PollId(1), QuestionId(1), SchedulingId(1), MeetingId(1), PersonId(3)

LOOK_UPS: dict[str, Callable[[SqlUnit], Coroutine[Any, Any, object]]] = {
    "which vote": lambda unit: unit.polls.vote(VOTE),
    "which tap opened the vote": lambda unit: unit.polls.with_token("tap"),
    "who may vote": lambda unit: unit.polls.electorate(VOTE),
    "what he is to the vote": lambda unit: unit.polls.voice(VOTE, MEMBER),
    "in which bodies he votes": lambda unit: unit.polls.bodies_of(VOTE, MEMBER),
    "his ballot": lambda unit: unit.polls.ballot(VOTE, MEMBER),
    "all ballots": lambda unit: unit.polls.ballots(VOTE),
    "whether all have voted": lambda unit: unit.polls.is_complete(VOTE),
    "where his ballot is missing": lambda unit: unit.polls.awaiting(MEMBER),
    "votes of a meeting": lambda unit: unit.polls.of_meeting(MEETING),
    "votes on an item": lambda unit: unit.polls.about([AgendaItemId(1)]),
    "slips that were published": lambda unit: unit.slips.published(VOTE),
    "which question": lambda unit: unit.questions.question(QUESTION),
    "which tap asked it": lambda unit: unit.questions.with_token("tap"),
    "which options": lambda unit: unit.questions.options(QUESTION),
    "who is asked": lambda unit: unit.questions.audience(QUESTION),
    "whether he is asked": lambda unit: unit.questions.is_asked(QUESTION, MEMBER),
    "what was answered": lambda unit: unit.answers.of_question(QUESTION),
    "what he answered": lambda unit: unit.answers.of_person(QUESTION, MEMBER),
    "which poll": lambda unit: unit.scheduling.poll(POLL),
    "which tap opened it": lambda unit: unit.scheduling.with_token("tap"),
    "what was said of the dates": lambda unit: unit.scheduling.answers(POLL),
    "of how many they have spoken": lambda unit: unit.scheduling.spoken(POLL),
    "of which the meeting has come": lambda unit: unit.scheduling.of_meeting(MEETING),
    "polls that are open": lambda unit: unit.scheduling.open_in([BodyId(1)]),
    "questions that wait for him": lambda unit: unit.questions.open_for(MEMBER),
    "what he said of them": lambda unit: unit.scheduling.answers_of(POLL, MEMBER),
    "what is carried over": lambda unit: unit.scheduling.tentative(MEETING),
    "what is carried over of him": lambda unit: unit.scheduling.tentative_of(MEETING, MEMBER),
    "how many questions": lambda unit: unit.questions.count([BodyId(1)]),
    "how many polls": lambda unit: unit.scheduling.count([BodyId(1)]),
}


@pytest.mark.parametrize("look_up", LOOK_UPS)
async def test_no_table_is_read_from_end_to_end(look_up: str, house: House, work: SqlWork, engine: AsyncEngine) -> None:
    await asked(work, house)
    await opened(work, house)
    await vote_opened(work, house)
    async with work() as unit:
        with heard() as statements:
            await LOOK_UPS[look_up](unit)
    plan = await explained(engine, statements)
    assert "SEARCH" in plan
    scanned = {line.split()[1] for line in plan.splitlines() if line.startswith("SCAN")}
    assert scanned & set(metadata.tables) == set()
