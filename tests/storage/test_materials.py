"""What items owe, as it is kept."""

from sqlalchemy import text
from sqlalchemy.ext.asyncio import AsyncEngine

from commission.ids import AgendaItemId, MaterialId
from commission.materials.material import Material, MaterialKind
from commission.materials.version import SentFile
from storage.migrate import downgrade, upgrade
from storage.unit_of_work import SqlWork
from tests.storage.house import NOW, House, joined

ITEM, KIND = AgendaItemId(7), MaterialKind.REPORT
FILE = SentFile("id-of-a-file", "Доклад.pdf", 1000, "aa")


async def test_what_a_provisional_secretary_owed_and_sent_is_his_heirs(
    house: House, work: SqlWork, elsewhere: SqlWork
) -> None:
    async with work() as unit:
        provisional = await unit.roster.add_person(joined("Временный секретарь", 500))
        asked = await unit.materials.add(Material(MaterialId(0), house.meeting, ITEM, KIND, provisional, NOW))
        await unit.materials.save(asked.delivered(FILE, by=provisional, at=NOW))
        await unit.commit()
    async with work() as unit:
        await unit.roster.forget_person(provisional, heir=house.secretary)
        await unit.commit()
    async with elsewhere.reading() as unit:
        kept = await unit.materials.material(asked.id)
    assert kept.person_id == house.secretary
    assert [(version.file, version.sent_by) for version in kept.versions] == [(FILE, house.secretary)]


async def test_what_an_erased_person_sent_for_somebody_else_stays(
    house: House, work: SqlWork, engine: AsyncEngine, elsewhere: SqlWork
) -> None:
    async with work() as unit:
        asked = await unit.materials.add(Material(MaterialId(0), house.meeting, ITEM, KIND, house.member, NOW))
        await unit.materials.save(asked.delivered(FILE, by=house.secretary, at=NOW))
        await unit.commit()
    async with engine.begin() as by_hand:
        await by_hand.execute(text("DELETE FROM people WHERE id = :id"), {"id": house.secretary})
    async with elsewhere.reading() as unit:
        (version,) = (await unit.materials.material(asked.id)).versions
    assert (version.file, version.sent_by) == (FILE, None)


async def test_the_number_of_a_removed_material_is_not_used_again_after_a_migration(
    house: House, work: SqlWork, engine: AsyncEngine, url: str
) -> None:
    async with work() as unit:
        removed = await unit.materials.add(Material(MaterialId(0), house.meeting, ITEM, KIND, house.member, NOW))
        await unit.materials.remove(removed.id)
        await unit.commit()
    await engine.dispose()
    await downgrade(url, "0010")
    await upgrade(url)
    async with work() as unit:
        added = await unit.materials.add(Material(MaterialId(0), house.meeting, ITEM, KIND, house.member, NOW))
        await unit.commit()
    assert added.id > removed.id
