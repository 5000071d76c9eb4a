"""The sample, from an empty database to the quorum: what each person does and sees."""

from datetime import date, datetime, time
from zoneinfo import ZoneInfo

from simulator.client import Control, words_of
from tests.e2e.people import (
    ASKED,
    CONSENT,
    INVITED,
    KRAVTSOV,
    ROSTER,
    SECRETARY,
    Sitter,
    account_of,
    first_link_payload,
    join_by_contact,
    newest,
    sample,
    seat,
    sounds,
    steps,
)
from tests.e2e.stage import Stage

IN_PERSON, VIDEO, CANNOT = "Буду лично", "По видеосвязи", "Не смогу"
SOUNDS_BEFORE = 4  # hello, we know you, thank you, what this is
BELYAEV, VLASOV, GOLUBEVA = account_of("Беляев"), account_of("Власов"), account_of("Голубева")
TITOV = account_of("Титов")
WITHOUT_TELEGRAM = {account_of("Сафронова"), account_of("Осипов")}
# The wizard as she goes through it: what she taps, and what she types («…»).
WIZARD = (
    *("Новое заседание", "КС", "Дальше", "«4 августа 2021 10:00»", "Видеоконференция"),
    *("«Администрация города Новороссийска, зал заседаний»", "Без ссылки", "Объявить", "Разослать"),
)


async def test_the_sample_meeting(play: Stage, control: Control) -> None:
    await the_first_secretary_comes_in(play, control)
    await she_sends_the_roster_and_finds_herself_in_it(control)
    await everybody_with_a_phone_joins(control)
    await she_announces_a_joint_meeting_of_both_bodies(control)
    await everybody_in_telegram_has_one_invitation(control)
    await who_cannot_be_written_to_is_on_the_phone_list(control)
    await members_answer_with_one_tap(control)
    await a_substitute_takes_the_seat_of_who_sent_him(control)
    await the_secretary_records_what_she_hears_by_phone(control)
    await both_quorums_are_right_to_the_person(control)
    await only_those_who_owe_an_answer_are_reminded(control)
    await those_who_come_are_reminded_of_the_meeting(control)


async def the_first_secretary_comes_in(play: Stage, control: Control) -> None:
    assert play.bot is not None
    await seat(control, sample()[SECRETARY - 1])
    await control.write(SECRETARY, f"/start {first_link_payload(play.bot.lines)}")
    await control.wait_for_text(SECRETARY, ASKED)
    await control.tap(SECRETARY, CONSENT)
    await control.quiet()


async def she_sends_the_roster_and_finds_herself_in_it(control: Control) -> None:
    await control.send_file(SECRETARY, ROSTER.name, ROSTER.read_bytes())
    await control.wait_for_text(SECRETARY, "30")
    await control.tap(SECRETARY, "Применить")
    await control.quiet()
    await control.tap(SECRETARY, "Ларина")
    await control.quiet()


async def everybody_with_a_phone_joins(control: Control) -> None:
    for sitter in sample():
        if sitter.phone and sitter.account != SECRETARY:
            await join_by_contact(control, sitter)
    await control.quiet()


async def she_announces_a_joint_meeting_of_both_bodies(control: Control) -> None:
    await steps(control, SECRETARY, "«/menu»", *WIZARD)


async def everybody_in_telegram_has_one_invitation(control: Control) -> None:
    for sitter in sample():
        if sitter.account in WITHOUT_TELEGRAM:
            continue
        invitation = await control.wait_for_text(sitter.account, INVITED)
        assert "АТК, КС" in invitation["text"]
        assert "среда, 4 августа 2021 г., 10:00" in invitation["html"]
        assert sum(INVITED in words_of(m) for m in await control.messages(sitter.account)) == 1


async def who_cannot_be_written_to_is_on_the_phone_list(control: Control) -> None:
    board = await control.wait_for_text(SECRETARY, "Позвонить (2)")
    assert "Сафронова" in board["text"]
    await control.tap(SECRETARY, "Кому позвонить")
    phone_list = (await control.wait_for_text(SECRETARY, "Кому позвонить: 2 человека"))["text"]
    assert "телефона нет в списке" in phone_list
    assert "t.osipov@example.org" in phone_list
    await control.tap(SECRETARY, "Закрыть")


async def members_answer_with_one_tap(control: Control) -> None:
    tap = await control.tap(KRAVTSOV, IN_PERSON)
    assert tap.text == "Записали: будете лично"
    card = await newest(control, KRAVTSOV, "Ваш ответ: буду лично")
    assert card["edited"]
    for account in coming_by_tap():
        await control.tap(account, IN_PERSON if account % 2 else VIDEO)
    await control.quiet()


def coming_by_tap() -> list[int]:
    """Ten people more."""
    families = ("Синицын", "Громов", "Тихонов", "Гаврилов", "Нестеров", "Орлова", "Фёдоров", "Мельникова", "Ершов")
    return [account_of(family) for family in families]


async def a_substitute_takes_the_seat_of_who_sent_him(control: Control) -> None:
    await control.tap(BELYAEV, CANNOT)
    await newest(control, BELYAEV, "не смогу")
    await control.tap(BELYAEV, "Командировка")
    await newest(control, BELYAEV, "командировка")
    await control.tap(BELYAEV, "Кто придёт за меня")
    await control.wait_for_text(BELYAEV, "Кто придёт за вас?")
    await control.tap(BELYAEV, "Власов")
    asked = await control.wait_for_text(VLASOV, "Вас просят заменить на заседании")
    assert "Беляев" in asked["text"]
    await control.tap(VLASOV, IN_PERSON, message_id=asked["message_id"])
    await newest(control, BELYAEV, "За вас будет Власов")


async def the_secretary_records_what_she_hears_by_phone(control: Control) -> None:
    await control.quiet()
    await control.tap(SECRETARY, "Записать ответ")
    await control.wait_for_text(SECRETARY, "Чей ответ записать?")
    await control.quiet(0.15)
    for _ in range(4):
        if "Титов" in await control.transcript(SECRETARY):
            break
        await control.tap(SECRETARY, "Дальше ›")
        await control.quiet(0.15)
    for step in ("Титов", VIDEO, "По телефону"):
        await control.tap(SECRETARY, step)
        await control.quiet(0.15)
    card = await newest(control, TITOV, "буду по видеосвязи")
    assert "записан секретарём" in card["text"]
    await control.tap(SECRETARY, "Закрыть")


async def both_quorums_are_right_to_the_person(control: Control) -> None:
    """Nine and ten members come themselves; Власов sits in the seat of Беляев on both bodies."""
    await control.wait_for_text(SECRETARY, "КС: кворум есть, 11 при нужных 9 (из 16)")
    board = await control.wait_for_text(SECRETARY, "АТК: кворум есть, 10 при нужных 10 (из 18)")
    assert "Лично: 6 · 🎥 По видеосвязи: 6\n❌ Не смогут: 1 · ❔ Без ответа: 17" in board["text"]


async def only_those_who_owe_an_answer_are_reminded(control: Control) -> None:
    await control.quiet()
    await control.set_clock(moscow(day(8, 2), 10, 1))  # a Monday: three days before was a Saturday
    await control.wait_for_text(GOLUBEVA, "Вы ещё не ответили на приглашение")
    await control.quiet(1.5)
    reminded = [s.account for s in in_telegram() if await said(control, s.account, "Вы ещё не ответили")]
    silent = [s.account for s in in_telegram() if not await said(control, s.account, "Ваш ответ")]
    assert reminded == silent
    assert len(reminded) == 15
    await control.tap(GOLUBEVA, CANNOT)
    await control.wait_for_text(GOLUBEVA, "Ваш ответ: не смогу")


async def those_who_come_are_reminded_of_the_meeting(control: Control) -> None:
    await control.quiet()
    await control.set_clock(moscow(day(8, 4), 9, 1))  # past the reminder of the day before, too
    await control.wait_for_text(KRAVTSOV, "Напоминаем о заседании")
    await control.quiet(1.5)
    reminded = [s.account for s in in_telegram() if await said(control, s.account, "Напоминаем о заседании")]
    coming = [s.account for s in in_telegram() if await said(control, s.account, "Ваш ответ: буду")]
    assert reminded == coming
    assert len(coming) == 12
    assert await sounds(control, KRAVTSOV) == SOUNDS_BEFORE + 2  # the invitation and one reminder, no more


def in_telegram() -> list[Sitter]:
    return [sitter for sitter in sample() if sitter.account not in WITHOUT_TELEGRAM]


async def said(control: Control, account: int, part: str) -> bool:
    """Whether a message of the bot that stands in the chat says this."""
    return any(part in words_of(m) for m in await control.messages(account) if m["from_bot"])


def day(month: int, number: int) -> date:
    return date(2021, month, number)


def moscow(on: date, hour: int, minute: int) -> datetime:
    return datetime.combine(on, time(hour, minute), tzinfo=ZoneInfo("Europe/Moscow"))
