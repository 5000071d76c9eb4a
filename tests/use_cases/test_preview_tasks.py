"""A decision is looked at before anybody is given anything to do."""

from datetime import date

import pytest

from commission.agenda.marks import MarkedTextError
from commission.errors import NotAllowedError
from commission.tasks.query import TaskSight
from handlers.use_cases import UseCases, use_cases
from storage.unit_of_work import SqlWork
from tests.storage.house import House, StandingClock

DECIDED = """1.1. Дёмину И. усилить контроль до 15 сентября.
1.2. Главам районов представить отчёты.
Решение принято единогласно."""


@pytest.mark.parametrize("in_meeting", [True, False])
async def test_people_and_days_are_found(cases: UseCases, house: House, in_meeting: bool) -> None:
    secretary = await cases.find_actor(house.secretary)
    meeting = house.meeting if in_meeting else None
    seen = await cases.preview_tasks(secretary, house.first, DECIDED, meeting)
    assert [draft.number for draft in seen.drafts] == ["1.1", "1.2"]
    responsible = seen.drafts[0].responsible
    assert responsible is not None
    assert responsible.person is not None
    assert (responsible.person.id, seen.drafts[0].when.day) == (house.member, date(2021, 9, 15))
    assert await cases.count_tasks(secretary, [house.first]) == dict.fromkeys(TaskSight, 0)


async def test_only_secretaries_look(cases: UseCases, house: House) -> None:
    member = await cases.find_actor(house.member)
    with pytest.raises(NotAllowedError):
        await cases.preview_tasks(member, house.first, DECIDED)
    with pytest.raises(NotAllowedError):
        await cases.count_tasks(member, [house.first])


async def test_no_mark_comes_in(work: SqlWork, clock: StandingClock, house: House) -> None:
    careful = use_cases(work, clock, marks=("ДСП",))
    secretary = await careful.find_actor(house.secretary)
    with pytest.raises(MarkedTextError):
        await careful.preview_tasks(secretary, house.first, "1. Доложить о мерах (ДСП).", house.meeting)
