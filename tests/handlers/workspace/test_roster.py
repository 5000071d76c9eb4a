"""Who has joined, and how the others are let in."""

import re
from dataclasses import replace
from datetime import timedelta

from commission.access.credential import hashed
from commission.ids import BodyId, PersonId
from commission.roster.body import Body, Membership, Role
from commission.roster.regulation import Regulation
from commission.tasks.plan import TaskPlan
from handlers.use_cases import UseCases
from storage.unit_of_work import SqlWork
from tests.handlers.workspace.desk import Desk
from tests.storage.house import NOW, House


async def to_person(desk: Desk, name: str) -> None:
    await desk.opens("Состав", name)


async def invite_to_own_body(work: SqlWork, house: House) -> PersonId:
    """The house's absent person sits on the other body only; the secretary of the first may not let him in."""
    async with work() as unit:
        seats = await unit.roster.memberships([house.second])
        theirs = next(m for m in seats if m.person_id == house.absent)
        await unit.roster.save_memberships([replace(theirs, body_id=house.first, substitutes_for=None)])
        await unit.commit()
    return house.absent


async def test_the_list_shows_marks_and_finds_by_name(desk: Desk, work: SqlWork, house: House) -> None:
    await invite_to_own_body(work, house)
    await desk.opens("Состав")
    assert "Состав</b> (4)" in desk.text
    assert "▫️ Юдин\u00a0О." in desk.labels
    assert "✅ Громов\u00a0П." in desk.labels
    await desk.taps("Только не подключившиеся (1)")
    assert "Состав</b> (1)" in desk.text
    await desk.taps("Показать всех участников")
    await desk.types("дём")
    assert "По запросу «дём» найдено: 1" in desk.text
    await desk.taps("Показать всех")
    assert "Состав</b> (4)" in desk.text


async def test_a_link_is_a_message_that_can_be_forwarded(desk: Desk, work: SqlWork, house: House) -> None:
    await invite_to_own_body(work, house)
    await to_person(desk, "Юдин")
    assert "Не подключился к боту" in desk.text
    assert "• АТК: член, без права голоса" in desk.text
    await desk.taps("Личная ссылка")
    said = desk.last_said
    assert said.startswith(
        "Олег, чтобы получать приглашения на заседания, откройте личную ссылку: https://t.me/kvorum_bot?"
    )
    payload = re.search(r"start=([\w-]+)", said)
    assert payload
    async with work.reading() as unit:
        credential = await unit.credentials.by_hash(hashed(payload[1]))
    assert credential is not None
    assert credential.person_id == house.absent


async def test_a_code_is_shown_once_and_never_kept_in_the_dialog(desk: Desk, work: SqlWork, house: House) -> None:
    await invite_to_own_body(work, house)
    await to_person(desk, "Юдин")
    await desk.taps("Код для телефона")
    assert re.search(r"<code>\d{4} \d{4}</code>", desk.last_said)
    assert "24 ч" in desk.last_said
    assert not re.search(r"\d{4} \d{4}", desk.text)


async def test_links_for_all_come_as_a_file_of_ready_messages(desk: Desk, work: SqlWork, house: House) -> None:
    await invite_to_own_body(work, house)
    await desk.opens("Состав", "Ссылки для всех не подключившихся")
    assert "Новые ссылки: 1" in desk.text
    await desk.taps("Выдать ссылки")
    content = desk.bot.documents[0].data.decode("utf-8-sig")
    assert content.startswith("Юдин Олег\nОлег, чтобы получать")
    assert "https://t.me/kvorum_bot?start=" in content
    assert "Состав" in desk.text


async def test_a_member_is_removed_after_a_question(desk: Desk, cases: UseCases, house: House) -> None:
    await to_person(desk, "Дёмин")
    await desk.taps("Исключить")
    assert "Исключить: Дёмин Илья, АТК?" in desk.text
    await desk.taps("Да, исключить")
    assert desk.bot.toasts[-1] == "Исключён"
    assert "Состав</b> (2)" in desk.text
    assert (await cases.find_actor(house.member)).memberships == ()


async def test_the_question_says_what_he_leaves_behind(desk: Desk, cases: UseCases, house: House) -> None:
    me, due = await cases.find_actor(house.secretary), NOW + timedelta(days=5)
    plans = [TaskPlan(house.first, f"Справка {number}", due, house.member) for number in range(2)]
    await cases.assign_tasks(me, plans, token="t")
    await to_person(desk, "Дёмин")
    await desk.taps("Исключить")
    assert "За ним 2 поручения: они вернутся к вам." in desk.text


async def test_the_last_secretary_stays(desk: Desk, cases: UseCases, house: House) -> None:
    await to_person(desk, "Ларина")
    await desk.taps("Исключить")
    await desk.taps("Да, исключить")
    assert desk.bot.toasts[-1] == "Это последний секретарь органа. Сначала назначьте другого."
    assert (await cases.find_actor(house.secretary)).is_secretary
    assert "Исключить: Ларина Ольга" in desk.text


async def test_the_operator_is_asked_from_which_body(desk: Desk, cases: UseCases, work: SqlWork, house: House) -> None:
    async with work() as unit:
        secretary = await unit.roster.person(house.secretary)
        await unit.roster.save_person(replace(secretary, is_operator=True))
        await unit.commit()
    await desk.opens("Состав", "ОШ")
    assert "Состав</b> (2)" in desk.text
    await desk.taps("Громов")
    await desk.taps("Исключить")
    assert "Из какого органа исключить?" in desk.text
    await desk.taps("ОШ")
    assert "Исключить: Громов Пётр, ОШ?" in desk.text
    await desk.taps("Да, исключить")
    assert [m.body_id for m in (await cases.find_actor(house.chair)).memberships] == [house.first]


async def test_new_links_for_all_put_the_earlier_ones_out_of_use(
    desk: Desk, cases: UseCases, work: SqlWork, house: House
) -> None:
    await invite_to_own_body(work, house)
    secretary = await cases.find_actor(house.secretary)
    (earlier,) = await cases.issue_links(secretary)
    (later,) = await cases.issue_links(secretary)
    async with work.reading() as unit:
        assert await unit.credentials.by_hash(hashed(earlier.secret)) is None
        assert await unit.credentials.by_hash(hashed(later.secret)) is not None


async def test_a_forged_tap_shows_nobody_of_a_body_that_is_not_hers(desk: Desk, house: House) -> None:
    await desk.opens("Состав")
    (of_chair,) = [b.callback_data for b in desk._buttons(desk.screen) if "Громов" in b.text]
    await desk.taps_data(re.sub(r"\d+$", str(house.absent), of_chair or ""))
    assert desk.bot.toasts[-1].startswith("Этого больше нет")
    assert not [message for message in desk.bot.messages.values() if "Юдин" in (message.text or "")]
    assert "Состав</b> (3)" in desk.text


async def test_a_window_left_open_says_no_more_of_one_who_left(
    desk: Desk, cases: UseCases, work: SqlWork, house: House
) -> None:
    await to_person(desk, "Дёмин")
    async with work() as unit:
        await unit.roster.end_membership(house.member, house.first, cases.clock.now())
        await unit.commit()
    await desk.taps("Личная ссылка")
    assert desk.bot.toasts[-1].startswith("Этого больше нет")


async def test_a_forged_filter_lists_nobody_of_a_body_that_is_not_hers(desk: Desk, work: SqlWork, house: House) -> None:
    async with work() as unit:
        third = await unit.roster.add_body(Body(BodyId(0), "КС", "Совещание", Regulation()))
        await unit.roster.save_memberships([Membership(house.secretary, third, Role.SECRETARY)])
        await unit.commit()
    await desk.opens("Состав")
    (filtered,) = [b.callback_data for b in desk._buttons(desk.screen) if b.text == "КС"]
    await desk.taps_data(re.sub(r"\d+$", str(house.second), filtered or ""))
    assert "Юдин" not in "".join(desk.labels)


async def test_no_link_is_offered_where_another_secretary_decides(desk: Desk, work: SqlWork, house: House) -> None:
    async with work() as unit:
        await unit.roster.save_memberships([Membership(house.absent, house.second, Role.SECRETARY)])
        await unit.roster.save_memberships([Membership(house.absent, house.first, Role.INVITEE)])
        await unit.commit()
    await to_person(desk, "Юдин")
    assert not {"Личная ссылка", "Код для телефона"} & {label.strip("🔗 ") for label in desk.labels}
    assert any("Исключить" in label for label in desk.labels)
    await desk.opens("Состав")
    assert not [label for label in desk.labels if "Ссылки для всех" in label]
