"""Each gets a clear answer; nothing is lost, and nothing is changed that should not be."""

import re

import pytest

from simulator.client import Control, words_of
from tests.e2e.people import (
    INVITED,
    KRAVTSOV,
    ORLOVA,
    SECRETARY,
    account_of,
    announce,
    buttons,
    join,
    join_by_contact,
    sample,
    steps,
    the_secretary_joins,
)
from tests.e2e.stage import Stage

BELYAEV = account_of("Беляев")
STRANGER = 777
_prepared: set[str] = set()


@pytest.fixture
async def office(play: Stage, control: Control) -> Control:
    """The secretary and four members have joined, and the meeting is announced; once for the whole module."""
    if play.url not in _prepared:
        await the_secretary_joins(play, control)
        await join(control, "Кравцов", "Беляев", "Орлова", "Громов")
        await announce(control)
        await control.wait_for_text(KRAVTSOV, INVITED)
        await control.quiet(4)  # the board has said its last word about the sending
        _prepared.add(play.url)
    await control.quiet()
    return control


@pytest.mark.parametrize(
    "forged",
    [
        "a:999:1:in_person",  # no such meeting
        "a:1:99:in_person",  # a round that never was
        "a:1:1:whatever",
        "a:99999999999999999999999:1:video",
        "a:-1:1:video",
        "a:1:1",
        "s:1:1",  # the chair is nobody's substitute
        "r:1:own reason",
        "rm:1",  # only the secretary reminds
        "b:1",  # only who presides or manages sees the board
        "l:1:groups:0:1",
        "p:1:3:record:0",
        "rc:1:1:in_person:phone",
        "t:1:1",
        "nonsense",
        "aiogd\x1d1\x1dnew",
    ],
)
async def test_forged_callback_data_gets_an_alert_and_changes_nothing(office: Control, forged: str) -> None:
    card = await office.wait_for_text(KRAVTSOV, INVITED)
    before = await everything_said(office)
    tap = await office.tap_data(KRAVTSOV, card["message_id"], forged)
    assert tap.show_alert
    assert tap.text
    await office.quiet()
    assert await everything_said(office) == before


async def test_a_stranger_gets_one_polite_sentence_and_soon_no_more(office: Control) -> None:
    await office.person("Прохожий", id=STRANGER)
    for number in range(12):
        await office.write(STRANGER, f"Эй, {number}!")
    await office.quiet()
    answers = [words_of(m) for m in await office.messages(STRANGER) if m["from_bot"]]
    assert set(answers) == {answers[0]}
    assert "Если вы участник" in answers[0]
    assert 1 <= len(answers) <= 4


async def test_a_strangers_forged_taps_open_nothing(office: Control) -> None:
    greeting = await office.wait_for_text(STRANGER, "Если вы участник")
    before = await everything_said(office)
    for forged in ("a:1:1:in_person", "b:1", "rm:1", "ok"):
        tap = await office.tap_data(STRANGER, greeting["message_id"], forged)
        assert "Эта кнопка вам не подходит" in (tap.text or "")
    assert await everything_said(office) == before


async def test_somebody_elses_contact_opens_nothing(office: Control) -> None:
    await office.person("Хитрец", id=778, phone="+7 999 000-00-01")
    await office.write(778, "/start")
    await office.wait_for_text(778, "Если вы участник")
    chair = sample()[0]
    await office.share_contact(778, phone_number=chair.phone, first_name="Андрей", user_id=chair.account)
    await office.wait_for_text(778, "Это чужой номер")
    await office.share_contact(778, phone_number=chair.phone, first_name="Андрей")
    await office.quiet()
    assert "Мы вас узнали" not in await office.transcript(778)


async def test_a_code_works_once_and_a_wrong_one_never(office: Control) -> None:
    await steps(office, SECRETARY, "«/menu»", "Состав")
    await steps(office, SECRETARY, "«Тихонов»")
    await office.tap(SECRETARY, "Тихонов")
    await office.quiet(0.15)
    await office.tap(SECRETARY, "Код")
    await office.quiet(0.15)
    code = code_in(await office.transcript(SECRETARY))
    tikhonov = account_of("Тихонов")
    await office.person("Роман", id=tikhonov, language_code="ru")
    await office.write(tikhonov, "/start")
    await office.wait_for_text(tikhonov, "Если вы участник")
    await office.write(tikhonov, "2222 2222")
    await office.wait_for_text(tikhonov, "не подходит")
    await office.write(tikhonov, f"{code[:4]}-{code[4:]}")
    await office.wait_for_text(tikhonov, "Здравствуйте, Роман Олегович")
    await office.person("Вор", id=779)
    await office.write(779, "/start")
    await office.wait_for_text(779, "Если вы участник")
    await office.write(779, code)
    await office.wait_for_text(779, "уже не действует")


async def test_a_reason_too_long_is_refused_and_a_good_one_kept(office: Control) -> None:
    await office.tap(BELYAEV, "Не смогу")
    await office.wait_for_text(BELYAEV, "не смогу")
    await office.quiet()
    await office.tap(BELYAEV, "Своими словами")
    question = await office.wait_for_text(BELYAEV, "Напишите причину")
    await office.write(BELYAEV, "я" * 301, reply_to=question["message_id"])
    await office.wait_for_text(BELYAEV, "Текст слишком длинный: 301")
    await office.write(BELYAEV, "<b>Отпуск</b> & дела", reply_to=question["message_id"])
    await office.wait_for_text(BELYAEV, "не смогу (<b>Отпуск</b> & дела)")


async def test_a_date_in_the_past_is_refused_in_the_wizard(office: Control) -> None:
    await steps(office, SECRETARY, "«/menu»", "Новое заседание", "КС", "Дальше", "«1 июля 2021 10:00»")
    assert "прошло" in await office.transcript(SECRETARY)
    await steps(office, SECRETARY, "«/menu»")


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("roster.csv", b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 4),
        ("roster.xlsx", b"PK\x03\x04 this is no workbook"),
        ("roster.xlsx", b"%PDF-1.7 neither is this"),
        ("../../etc/passwd.csv", "Имя,Возраст\nИван,7\n".encode()),
    ],
)
async def test_files_that_are_not_what_they_say(office: Control, name: str, content: bytes) -> None:
    sent = len(await office.messages(SECRETARY))
    await office.send_file(SECRETARY, name, content)
    await office.quiet()
    answers = [words_of(m) for m in (await office.messages(SECRETARY))[sent:] if m["from_bot"]]
    assert answers
    assert "Применить" not in await office.transcript(SECRETARY)


async def test_taps_of_somebody_removed_are_refused(office: Control) -> None:
    orlova = await office.wait_for_text(ORLOVA, INVITED)
    yes = (await buttons(office, ORLOVA, INVITED))["Буду лично"]
    for body in ("АТК", "КС"):
        await steps(office, SECRETARY, "«/menu»", "Состав", "«Орлова»", "Орлова", "Исключить")
        if body == "АТК":  # on two bodies one is asked from which
            await steps(office, SECRETARY, body)
        await steps(office, SECRETARY, "Да, исключить")
    tap = await office.tap_data(ORLOVA, orlova["message_id"], yes)
    assert tap.show_alert
    assert "больше нет" in (tap.text or "")


async def test_two_quick_taps_take_effect_in_their_order(office: Control) -> None:
    for _ in range(5):
        await office.tap(KRAVTSOV, "По видеосвязи", wait=0)
        await office.tap(KRAVTSOV, "Буду лично", wait=0)
    await office.quiet(1.2)
    card = await office.wait_for_text(KRAVTSOV, INVITED)
    assert "буду лично" in words_of(card)


async def everything_said(control: Control) -> list[str]:
    chats = (SECRETARY, KRAVTSOV, BELYAEV, ORLOVA)
    return [await control.transcript(chat) for chat in chats]


def code_in(transcript: str) -> str:
    """The last eight digits that stand in two groups of four."""
    return "".join(re.findall(r"\b(\d{4})[ \u00a0](\d{4})\b", transcript)[-1])


async def test_taps_after_the_deadline_are_refused_and_change_nothing(office: Control) -> None:
    """The last one: it moves the clock."""
    await office.quiet()
    await office.advance(15 * 24 * 3600 - 6 * 3600)  # 4 August, 04:00 in Moscow
    await office.quiet(1.5)
    await join_by_contact(office, next(s for s in sample() if s.family == "Ершов"))
    invitation = await office.wait_for_text(account_of("Ершов"), INVITED)
    assert "Срок ответа прошёл" in words_of(invitation)
    tap = await office.tap_data(account_of("Ершов"), invitation["message_id"], "a:1:1:in_person")
    assert "Срок ответа прошёл" in (tap.text or "")
    assert tap.show_alert
