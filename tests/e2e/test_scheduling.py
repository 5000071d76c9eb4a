"""A date is looked for in the sample's two bodies, and the best one ends as a meeting."""

from simulator.client import Control
from tests.e2e.conftest import Scene
from tests.e2e.people import INVITED, KRAVTSOV, ORLOVA, SECRETARY, buttons, newest, sounds, steps, tap

DATES = "«2 августа 15:00\n4 августа 10:00\nв пятницу 9:30»"  # a Friday before both of them
BY_PHONE = "Беляев"


async def test_a_scheduling_poll_ends_as_a_meeting(joined: Scene) -> None:
    play, control = joined
    before = {account: await sounds(control, account) for account in (KRAVTSOV, ORLOVA)}
    await she_offers_three_dates(control)
    await two_answer_by_taps(control)
    assert play.bot
    play.bot.kill()
    play.start_bot()
    await she_enters_one_who_has_no_telegram(control)
    forged = await buttons(control, ORLOVA, "Когда вам удобно собраться?")
    await she_closes_it(control)
    await a_late_tap_is_told_so(control, forged["1 ❌"])
    await the_winner_becomes_a_draft(control)
    await it_is_announced_and_what_was_said_is_seen(control)
    heard = {account: await sounds(control, account) - count for account, count in before.items()}
    assert heard == {KRAVTSOV: 2, ORLOVA: 2}, "the dates and the invitation"


async def she_offers_three_dates(control: Control) -> None:
    await steps(control, SECRETARY, "«/menu»", "Подбор даты", "Новый опрос о дате", "АТК", "КС", "Готово")
    await steps(control, SECRETARY, "«Безопасность 1 сентября»", DATES, "1,5 часа", "Ещё 1 рабочий день")
    await steps(control, SECRETARY, "Место", "«Зал заседаний»")
    preview = (await control.wait_for_text(SECRETARY, "Подбор даты"))["text"]
    assert "1. пт, 23 июля 2021 г., 09:30" in preview
    await tap(control, SECRETARY, "Отправить")
    board = (await control.wait_for_text(SECRETARY, "Ответили: 0 из"))["text"]
    assert "Безопасность 1 сентября (АТК, КС)" in board


async def two_answer_by_taps(control: Control) -> None:
    for account, taps in ((KRAVTSOV, ("1 ❌", "2 ❔", "3 ✅")), (ORLOVA, ("Все подходят", "2 ❌"))):
        card = (await control.wait_for_text(account, "Когда вам удобно собраться?"))["text"]
        assert "2. пн, 2 августа 2021 г., 15:00" in card
        assert "Зал заседаний" in card
        await steps(control, account, *taps)
        await control.wait_for_text(account, "отмечены все даты")
    await control.wait_for_text(SECRETARY, "Ответили: 2 из")


async def she_enters_one_who_has_no_telegram(control: Control) -> None:
    await steps(control, SECRETARY, "☎️ Записать ответ", BY_PHONE, "По телефону", "1 ❌", "2 ❌", "3 ✅")
    board = (await control.wait_for_text(SECRETARY, "Ответили: 3 из"))["text"]
    best = board.partition("Лучшие даты")[2].strip()
    assert best.startswith("3. ср, 4 августа 2021 г., 10:00")
    assert "✅ 3 · ❔ 0 · ❌ 0" in best
    assert "🔴 АТК: кворума пока нет (3 из" in best


async def she_closes_it(control: Control) -> None:
    await steps(control, SECRETARY, "🏁 Завершить…", "🏁 Завершить")
    await control.wait_for_text(SECRETARY, "Выберите дату")
    await control.wait_for_text(ORLOVA, "Секретарь выбирает дату")


async def a_late_tap_is_told_so(control: Control, data: str) -> None:
    card = await newest(control, ORLOVA, "Секретарь выбирает дату")
    late = await control.tap_data(ORLOVA, card["message_id"], data)
    assert "Опрос о дате уже завершён" in (late.text or "")


async def the_winner_becomes_a_draft(control: Control) -> None:
    await tap(control, SECRETARY, "📅 Заседание 04.08.2021 10:00")
    await control.wait_for_text(SECRETARY, "черновик нужно проверить и объявить")
    chosen = (await control.wait_for_text(KRAVTSOV, "Дата выбрана"))["text"]
    assert "ср, 4 августа 2021 г., 10:00" in chosen


async def it_is_announced_and_what_was_said_is_seen(control: Control) -> None:
    await steps(control, SECRETARY, "📅 Открыть заседание", "Объявить", "Разослать")
    for account in (KRAVTSOV, ORLOVA):
        invitation = (await control.wait_for_text(account, INVITED))["text"]
        assert "В опросе о дате вы ответили: смогу" in invitation
    board = (await control.wait_for_text(SECRETARY, "по опросу о дате: смогут 3"))["text"]
    assert "АТК" in board
    await tap(control, KRAVTSOV, "Буду")
    await control.wait_for_text(SECRETARY, "по опросу о дате: смогут 2")
