"""Free questions as rows, each with its options and its audience."""

from collections import defaultdict
from collections.abc import Collection
from dataclasses import fields, replace
from typing import Any

from sqlalchemy import Row, Select, exists, func, insert, select, update

from commission.errors import NotFoundError
from commission.ids import BodyId, PersonId, QuestionId
from commission.ports.questions import Asked
from commission.questions.question import Option, Question, QuestionState, Result
from storage.tables import question_audience, question_bodies, question_options, questions
from storage.trips.connection import AnyConnection

_PLAIN = [field.name for field in fields(Question) if field.name not in {"id", "body_ids"}]


class SqlQuestions:
    def __init__(self, connection: AnyConnection) -> None:
        self._connection = connection

    async def add(self, question: Question, asked: Asked, *, token: str) -> Question:
        statement = insert(questions).values({**_row(question), "token": token}).returning(questions.c.id)
        made = QuestionId((await self._connection.execute(statement)).scalar_one())
        bodies = [
            {"question_id": made, "body_id": body, "place": place} for place, body in enumerate(question.body_ids)
        ]
        people = [{"question_id": made, "person_id": person} for person in sorted(asked.audience)]
        await self._connection.execute(insert(question_bodies), bodies)
        await self._connection.execute(insert(question_audience), people)
        for option in asked.options:
            await self.add_option(made, option)
        return replace(question, id=made)

    async def with_token(self, token: str) -> Question | None:
        found = await self._questions(select(questions).where(questions.c.token == token))
        return found[0] if found else None

    async def question(self, question_id: QuestionId) -> Question:
        found = await self._questions(select(questions).where(questions.c.id == question_id))
        if not found:
            raise NotFoundError
        return found[0]

    async def save(self, question: Question) -> None:
        change = update(questions).where(questions.c.id == question.id).values(_row(question))
        if not (await self._connection.execute(change)).rowcount:
            raise NotFoundError

    async def options(self, question_id: QuestionId) -> list[Option]:
        rows = select(question_options).where(question_options.c.question_id == question_id)
        found = await self._connection.execute(rows.order_by(question_options.c.number))
        return [Option(row.number, row.text, row.added_by) for row in found]

    async def add_option(self, question_id: QuestionId, option: Option) -> None:
        row = {"question_id": question_id, "number": option.number, "text": option.text, "added_by": option.added_by}
        await self._connection.execute(insert(question_options), [row])

    async def audience(self, question_id: QuestionId) -> list[PersonId]:
        theirs = select(question_audience.c.person_id).where(question_audience.c.question_id == question_id)
        found = await self._connection.scalars(theirs.order_by(question_audience.c.person_id))
        return [PersonId(person) for person in found]

    async def is_asked(self, question_id: QuestionId, person_id: PersonId) -> bool:
        of = question_audience.c
        there = exists().where(of.question_id == question_id, of.person_id == person_id)
        return bool((await self._connection.execute(select(there))).scalar_one())

    async def open_for(self, person_id: PersonId) -> list[Question]:
        his = select(question_audience.c.question_id).where(question_audience.c.person_id == person_id)
        is_open = questions.c.state == QuestionState.OPEN
        return await self._questions(select(questions).where(questions.c.id.in_(his), is_open).order_by(questions.c.id))

    async def page(self, bodies: Collection[BodyId], *, limit: int, offset: int) -> list[Question]:
        newest = select(questions).where(_of(bodies)).order_by(questions.c.id.desc()).limit(limit).offset(offset)
        return await self._questions(newest)

    async def count(self, bodies: Collection[BodyId]) -> int:
        counted = select(func.count()).select_from(questions).where(_of(bodies))
        return int((await self._connection.execute(counted)).scalar_one())

    async def _questions(self, chosen: Select[Any]) -> list[Question]:
        rows = (await self._connection.execute(chosen)).all()
        bodies: defaultdict[int, list[BodyId]] = defaultdict(list)
        if rows:
            of = question_bodies.c
            theirs = select(of.question_id, of.body_id).where(of.question_id.in_([row.id for row in rows]))
            for question_id, body_id in await self._connection.execute(theirs.order_by(of.place)):
                bodies[question_id].append(BodyId(body_id))
        return [_question(row, bodies[row.id]) for row in rows]


def _row(question: Question) -> dict[str, Any]:
    counts = " ".join(f"{option}:{count}" for option, count in question.result) if question.result is not None else None
    return {**{name: getattr(question, name) for name in _PLAIN}, "result": counts}


def _question(row: Row[Any], body_ids: Collection[BodyId]) -> Question:
    said = {name: getattr(row, name) for name in _PLAIN}
    said["result"] = _result(row.result) if row.result is not None else None
    return Question(id=QuestionId(row.id), body_ids=tuple(body_ids), **said)


def _result(counts: str) -> Result:
    pairs = (each.split(":") for each in counts.split())
    return tuple((int(option), int(count)) for option, count in pairs)


def _of(bodies: Collection[BodyId]) -> Any:
    return questions.c.id.in_(select(question_bodies.c.question_id).where(question_bodies.c.body_id.in_(bodies)))
