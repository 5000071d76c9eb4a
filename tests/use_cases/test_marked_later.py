"""A mark that is written on a file after it came: as if the file had come with it."""

import pytest

from commission.delivery.card import Card
from commission.delivery.job import DeliveryMode
from commission.errors import NotFoundError
from commission.ids import MaterialId
from commission.materials.material import MaterialKind, MaterialState, NothingToReviewError
from commission.materials.version import SentFile
from tests.use_cases.agenda_desk import AgendaDesk, item

FIRST, SECOND = SentFile("1", "Доклад.docx", 1000, "aa"), SentFile("2", "Доклад 2.docx", 2000, "bb")


@pytest.fixture
async def report(desk: AgendaDesk) -> MaterialId:
    """Owed by the member, who has sent it; accepted; the chair has taken it."""
    (there,) = await desk.put(item("О пожарах", desk.house.member))
    await desk.publishes()
    owed = await desk.cases.ask_for_material(desk.me, desk.house.meeting, there.id, MaterialKind.REPORT)
    await sends(desk, owed.id, FIRST)
    await desk.cases.accept_material(desk.me, owed.id, 1)
    await desk.cases.note_file(desk.house.chair, owed.id, 777)
    await desk.carried()
    return owed.id


async def sends(desk: AgendaDesk, material: MaterialId, file: SentFile) -> None:
    await desk.cases.deliver_material(await desk.cases.find_actor(desk.house.member), material, file)


async def marks(desk: AgendaDesk, file: SentFile) -> int:
    sender = await desk.cases.find_actor(desk.house.member)
    return await desk.cases.take_out_marked(sender, "another-id-by-now", file.name, file.size)


async def test_it_is_forgotten_recalled_and_owed_again(desk: AgendaDesk, report: MaterialId) -> None:
    assert await marks(desk, FIRST) == 1
    jobs = await desk.carried()
    recalled = [(job.card, job.person_id) for job in jobs if job.mode is DeliveryMode.RECALL]
    assert recalled == [(Card.file(report), desk.house.chair)]
    told = [job.person_id for job in jobs if job.mode is DeliveryMode.NOTIFY and job.card == Card.material(report)]
    assert told == [desk.house.secretary]
    view = await desk.cases.view_material(desk.me, report)
    assert [each.person.id for each in view.holders] == [desk.house.chair]
    material = view.debt.material
    assert (material.state, material.accepted, material.versions) == (MaterialState.OWED, None, ())
    with pytest.raises(NotFoundError):
        await desk.cases.take_file(await desk.cases.find_actor(desk.house.chair), report)


async def test_what_was_accepted_before_it_counts_again(desk: AgendaDesk, report: MaterialId) -> None:
    await sends(desk, report, SECOND)
    assert await marks(desk, SECOND) == 1
    material = (await desk.cases.view_material(desk.me, report)).debt.material
    assert (material.state, material.accepted) == (MaterialState.ACCEPTED, 1)


async def test_its_number_is_never_given_again(desk: AgendaDesk, report: MaterialId) -> None:
    """Her button may still be the one below the file that is gone."""
    await sends(desk, report, SECOND)
    await marks(desk, SECOND)
    await sends(desk, report, SentFile("3", "Доклад 3.docx", 3000, "cc"))
    with pytest.raises(NothingToReviewError):
        await desk.cases.accept_material(desk.me, report, 2)
    assert (await desk.cases.accept_material(desk.me, report, 3)).accepted == 3


async def test_the_secretary_hears_of_what_comes_instead(desk: AgendaDesk, report: MaterialId) -> None:
    await marks(desk, FIRST)
    await desk.carried()
    await sends(desk, report, SECOND)
    told = [job.person_id for job in await desk.carried() if job.mode is DeliveryMode.NOTIFY]
    assert told == [desk.house.secretary]


async def test_another_file_and_another_sender_change_nothing(desk: AgendaDesk, report: MaterialId) -> None:
    assert await marks(desk, SECOND) == 0
    assert await desk.cases.take_out_marked(desk.me, FIRST.file_id, FIRST.name, FIRST.size) == 0
    assert (await desk.cases.view_material(desk.me, report)).debt.material.accepted == 1
