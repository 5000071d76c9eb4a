"""The rules of a body are read in words and changed one by one."""

from dataclasses import replace
from datetime import date, time

import pytest

from commission.roster.body import Body
from commission.roster.change_body import RegulationNumberError
from commission.roster.quorum import QuorumBase, QuorumRule, QuorumShare
from commission.roster.regulation import Majority, Regulation, SubstituteRule, TieRule
from handlers.use_cases import UseCases
from tests.handlers.workspace.desk import Desk
from tests.storage.house import House


async def regulation(cases: UseCases, house: House) -> Regulation:
    actor = await cases.find_actor(house.secretary)
    return (await cases.view_roster(actor)).body(house.first).regulation


async def to_body(desk: Desk) -> None:
    await desk.opens("Органы и регламенты", "АТК")


async def test_only_own_bodies_are_listed(desk: Desk) -> None:
    await desk.opens("Органы и регламенты")
    assert [label for label in desk.labels if "·" in label] == ["АТК · Комиссия"]


async def test_the_rules_in_words(desk: Desk) -> None:
    await to_body(desk)
    assert "Кворум: больше половины от числа членов с правом голоса" in desk.text
    assert "Ответы: до 18:00 за 1 день до заседания" in desk.text
    assert "Напоминать неответившим: за 3 дня, за 1 день, в последний день" in desk.text


@pytest.mark.parametrize(
    ("field", "choice", "expected"),
    [
        ("Кворум", "не меньше двух третей", Regulation(quorum=QuorumRule(share=QuorumShare.TWO_THIRDS))),
        ("Кворум", "всех членов", Regulation(quorum=QuorumRule(QuorumBase.ALL_MEMBERS))),
        ("Решение", "двумя третями присутствующих", Regulation(majority=Majority.TWO_THIRDS_PRESENT)),
        ("Решение", "двумя третями от всех членов", Regulation(majority=Majority.TWO_THIRDS_ALL)),
        ("Решение", "большинством проголосовавших", Regulation(majority=Majority.VOTED)),
        ("Решение", "решение не принято", Regulation(tie=TieRule.REJECTED)),
        ("Голосования", "7", Regulation(fewest_secret_ballots=7)),
        ("Срок объявления", "10", Regulation(notice_working_days=10)),
        ("Срок материалов", "7", Regulation(materials_working_days=7)),
        ("Перед заседанием", "за 48 часов, за 24 часа, за 1 час", Regulation(remind_hours=(48, 24, 1))),
        ("Замена", "любой из состава", Regulation(substitutes=SubstituteRule.ANYONE)),
        ("Выходные", "без праздников", Regulation(country="")),
        ("Часовой пояс", "Asia/Omsk", Regulation(time_zone="Asia/Omsk")),
        ("Срок ответа", "2", Regulation(reply_days=2)),
        ("Напоминания", "не напоминать", Regulation(chase_days=())),
    ],
)
async def test_rules_by_buttons(
    desk: Desk, cases: UseCases, house: House, field: str, choice: str, expected: Regulation
) -> None:
    await to_body(desk)
    await desk.taps(field)
    await desk.taps(choice)
    assert await regulation(cases, house) == expected
    assert "Кворум:" in desk.text, "back at the body"


@pytest.mark.parametrize(
    ("field", "typed", "expected"),
    [
        ("Голосования", "4", Regulation(fewest_secret_ballots=4)),
        ("Кворум", "7", Regulation(quorum=QuorumRule(share=QuorumShare.NUMBER, number=7))),
        ("Часовой пояс", "Asia/Tomsk", Regulation(time_zone="Asia/Tomsk")),
        ("Срок ответа", "10", Regulation(reply_days=10)),
        ("Рабочие часы", "8:30-17.15", Regulation(work_begins=time(8, 30), work_ends=time(17, 15))),
        ("Выходные", "by", Regulation(country="BY")),
        (
            "Выходные",
            "08.01.2027 рабочий\n31.12.2026 Выходной.",
            Regulation(work_days=frozenset({date(2027, 1, 8)}), days_off=frozenset({date(2026, 12, 31)})),
        ),
        ("Напоминания", "1, 5 3", Regulation(chase_days=(5, 3, 1))),
    ],
)
async def test_rules_typed(
    desk: Desk, cases: UseCases, house: House, field: str, typed: str, expected: Regulation
) -> None:
    await to_body(desk)
    await desk.taps(field)
    await desk.types(typed)
    assert await regulation(cases, house) == expected


@pytest.mark.parametrize(
    ("field", "typed", "refusal"),
    [
        ("Кворум", "0", "Можно от 1 до 1\u00a0000."),
        ("Кворум", "половина", "Можно от 1 до 1\u00a0000."),
        ("Голосования", "2", "Можно от 3 до 1\u00a0000."),
        ("Голосования", "все", "Можно от 3 до 1\u00a0000."),
        ("Часовой пояс", "Europe", "Нет такого часового пояса: Europe."),
        ("Часовой пояс", "../etc", "Нет такого часового пояса: ../etc."),
        ("Рабочие часы", "18:00–9:00", "Не получилось прочитать часы."),
        ("Рабочие часы", "9:00–25:00", "Не получилось прочитать часы."),
        ("Выходные", "ZZ", "Нет праздников для страны ZZ."),
        ("Выходные", "31.02.2027 рабочий", "Не получилось прочитать: 31.02.2027 рабочий."),
        ("Выходные", "08.01.2027", "Не получилось прочитать: 08.01.2027."),
        ("Срок ответа", "-1", "Можно от 0 до 60."),
        ("Напоминания", "3 дня", "Можно от 0 до 60."),
    ],
)
async def test_nonsense_is_refused_and_changes_nothing(
    desk: Desk, cases: UseCases, house: House, field: str, typed: str, refusal: str
) -> None:
    await to_body(desk)
    await desk.taps(field)
    await desk.types(typed)
    assert refusal in desk.last_said
    assert await regulation(cases, house) == Regulation()


@pytest.mark.parametrize(
    ("right", "expected"),
    [
        ("Заочное голосование", Regulation(absentee_voting=False)),
        ("Голос замещающего", Regulation(substitutes_vote=True)),
        ("Смена голоса", Regulation(ballots_may_change=True)),
        ("Особое мнение", Regulation(dissent=False)),
        ("Самоотвод", Regulation(recusal=False)),
    ],
)
async def test_what_votes_allow_is_switched_on_and_off(
    desk: Desk, cases: UseCases, house: House, right: str, expected: Regulation
) -> None:
    await to_body(desk)
    await desk.taps("Голосования")
    was_marked = f"✅ {right}" in desk.labels
    await desk.taps(right)
    assert await regulation(cases, house) == expected
    assert (f"✅ {right}" in desk.labels) is not was_marked, "the window stays and shows it"
    await desk.taps(right)
    assert await regulation(cases, house) == Regulation()
    assert (f"✅ {right}" in desk.labels) is was_marked


async def test_how_votes_are_held_in_words(desk: Desk) -> None:
    await to_body(desk)
    usual = "Голосования: на заседании и заочно; допускаются: особое мнение, самоотвод; итог тайного — от 3 бюллетеней"
    assert usual in desk.text
    await desk.taps("Голосования")
    for right in ("Заочное голосование", "Особое мнение", "Самоотвод"):
        await desk.taps(right)
    await desk.types("21")
    assert "Голосования: только на заседании; итог тайного — от 21 бюллетеня" in desk.text


async def test_so_few_secret_ballots_would_tell_who_said_what(cases: UseCases, house: House) -> None:
    secretary = await cases.find_actor(house.secretary)

    def two(body: Body) -> Body:
        return replace(body, regulation=replace(body.regulation, fewest_secret_ballots=2))

    with pytest.raises(RegulationNumberError):
        await cases.change_body(secretary, house.first, two)


async def test_an_exception_is_removed_by_a_tap(desk: Desk, cases: UseCases, house: House) -> None:
    await to_body(desk)
    await desk.taps("Выходные")
    await desk.types("08.01.2027 рабочий")
    assert "своих исключений: 1" in desk.text
    await desk.taps("Выходные")
    await desk.taps("08.01.2027 рабочий")
    assert await regulation(cases, house) == Regulation()


async def test_another_title(desk: Desk) -> None:
    await to_body(desk)
    await desk.taps("Название")
    await desk.types("Антитеррористическая <комиссия>")
    assert "Антитеррористическая &lt;комиссия&gt;" in desk.text


async def test_what_is_said_of_a_bodys_meetings_may_be_protected(desk: Desk, cases: UseCases, house: House) -> None:
    await to_body(desk)
    assert "Сообщения можно пересылать" in desk.text
    await desk.taps("Запретить пересылку")
    assert "нельзя переслать и сохранить" in desk.text
    assert (await regulation(cases, house)).protect_content
    await desk.types("/menu")
    assert desk.screen.message_id in desk.bot.protected
    await to_body(desk)
    await desk.taps("Разрешить пересылку")
    await desk.types("/menu")
    assert desk.screen.message_id not in desk.bot.protected
    assert not (await regulation(cases, house)).protect_content
