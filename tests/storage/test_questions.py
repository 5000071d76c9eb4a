"""Questions as rows: what is kept comes back, from another transaction."""

from dataclasses import replace
from datetime import timedelta

import pytest

from commission.errors import NotFoundError
from commission.ids import QuestionId
from commission.ports.questions import Asked
from commission.questions.question import Answer, Option, Question
from storage.unit_of_work import SqlWork
from tests.storage.house import NOW, House

OPTIONS = (Option(1, "Зал"), Option(2, "Кабинет"))


async def asked(work: SqlWork, house: House, token: str = "tap") -> Question:
    question = Question(
        QuestionId(0),
        (house.second, house.first),
        "Где собираемся?",
        True,
        True,
        "Europe/Moscow",
        house.secretary,
        NOW,
        NOW + timedelta(days=3),
    )
    async with work() as unit:
        made = await unit.questions.add(question, Asked(OPTIONS, frozenset({house.member, house.chair})), token=token)
        await unit.commit()
    assert made == replace(question, id=made.id)
    return made


async def test_a_question_its_options_and_its_audience_are_kept(house: House, work: SqlWork) -> None:
    made = await asked(work, house)
    async with work() as unit:
        await unit.questions.add_option(made.id, Option(3, "Площадь", house.member))
        await unit.questions.save(made.closed(NOW))
        await unit.commit()
    async with work.reading() as unit:
        assert await unit.questions.question(made.id) == made.closed(NOW)
        assert await unit.questions.options(made.id) == [*OPTIONS, Option(3, "Площадь", house.member)]
        assert await unit.questions.audience(made.id) == sorted([house.member, house.chair])
        assert await unit.questions.is_asked(made.id, house.member)
        assert not await unit.questions.is_asked(made.id, house.absent)
        assert await unit.questions.with_token("tap") == made.closed(NOW)
        assert await unit.questions.with_token("another") is None
        with pytest.raises(NotFoundError):
            await unit.questions.question(QuestionId(77))
        with pytest.raises(NotFoundError):
            await unit.questions.save(replace(made, id=QuestionId(77)))


async def test_of_somebodys_answers_the_last_one_stands(house: House, work: SqlWork) -> None:
    made = await asked(work, house)
    last = Answer(house.member, frozenset({2, 1}), NOW, False, house.secretary, "по телефону")
    nothing = Answer(house.chair, frozenset(), NOW)
    async with work() as unit:
        for answer in (replace(last, chosen=frozenset({1}), recorded_by=None), last, nothing):
            await unit.answers.put(made.id, answer)
        await unit.commit()
    async with work.reading() as unit:
        expected = sorted([last, nothing], key=lambda answer: answer.person_id)
        assert await unit.answers.of_question(made.id) == expected
        assert await unit.answers.of_person(made.id, house.member) == last
        assert await unit.answers.of_person(made.id, house.absent) is None


async def test_newest_first_and_of_the_bodies_that_are_asked_for(house: House, work: SqlWork) -> None:
    first, second = await asked(work, house), await asked(work, house, token="another")
    async with work.reading() as unit:
        assert await unit.questions.page([house.first], limit=8, offset=0) == [second, first]
        assert await unit.questions.page([house.first], limit=1, offset=1) == [first]
        assert await unit.questions.count([house.first, house.second]) == 2
        assert await unit.questions.page([], limit=8, offset=0) == []
