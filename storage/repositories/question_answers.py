"""Who has answered a free question, and what."""

from typing import Any

from sqlalchemy import Row, select

from commission.ids import PersonId, QuestionId
from commission.questions.question import Answer
from storage.tables import question_answers
from storage.trips.connection import AnyConnection
from storage.upsert import upsert

_SAID = ("chosen", "finished", "at", "recorded_by", "ground")


class SqlQuestionAnswers:
    def __init__(self, connection: AnyConnection) -> None:
        self._connection = connection

    async def put(self, question_id: QuestionId, answer: Answer) -> None:
        said = {name: getattr(answer, name) for name in _SAID}
        row = {**said, "question_id": question_id, "person_id": answer.person_id, "chosen": _written(answer)}
        statement = upsert(self._connection, question_answers)
        new = {name: statement.excluded[name] for name in _SAID}
        put = statement.on_conflict_do_update(index_elements=["question_id", "person_id"], set_=new)
        await self._connection.execute(put, [row])

    async def of_question(self, question_id: QuestionId) -> list[Answer]:
        rows = select(question_answers).where(question_answers.c.question_id == question_id)
        return [_answer(row) for row in await self._connection.execute(rows.order_by(question_answers.c.person_id))]

    async def of_person(self, question_id: QuestionId, person_id: PersonId) -> Answer | None:
        of = question_answers.c
        his = select(question_answers).where(of.question_id == question_id, of.person_id == person_id)
        row = (await self._connection.execute(his)).first()
        return _answer(row) if row else None


def _written(answer: Answer) -> str:
    return " ".join(str(number) for number in sorted(answer.chosen))


def _answer(row: Row[Any]) -> Answer:
    chosen = frozenset(int(number) for number in row.chosen.split())
    return Answer(PersonId(row.person_id), chosen, row.at, row.finished, row.recorded_by, row.ground)
