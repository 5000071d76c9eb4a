"""A question to four of the sample: several answers, an option of one's own, one by phone, a late tap, a kill."""

from datetime import timedelta

from handlers.callbacks.questions import AskedTap
from simulator.client import Control
from tests.e2e.conftest import Scene
from tests.e2e.people import KRAVTSOV, ORLOVA, SECRETARY, account_of, join, newest, sounds, steps, tap

GROMOV = account_of("Громов")
ASKED = "Где провести выездное заседание?"
OPTIONS = "Дворец культуры\nШкола № 5\nАдминистрация"


async def test_a_question_is_asked_answered_and_its_result_comes_to_everybody(joined: Scene) -> None:
    play, control = joined
    await join(control, "Громов")
    before = {account: await sounds(control, account) for account in (KRAVTSOV, ORLOVA)}
    await she_asks_four(control)
    await one_ticks_two(control)
    assert play.bot
    play.bot.kill()
    play.start_bot()
    await another_adds_an_option_and_everybody_sees_it(control)
    await she_enters_one_by_phone(control)
    await the_clock_closes_it(control)
    await one_is_too_late(control)
    await everybody_has_the_result(control)
    heard = {account: await sounds(control, account) - count for account, count in before.items()}
    assert heard == {KRAVTSOV: 2, ORLOVA: 4}, "the question, the way to write an option, the note of it, the result"


async def she_asks_four(control: Control) -> None:
    await steps(control, SECRETARY, "«/menu»", "Вопрос участникам", "Новый вопрос", "КС", "Готово", f"«{ASKED}»")
    await control.write(SECRETARY, OPTIONS)
    await control.wait_for_text(SECRETARY, "Как отвечать?")
    await steps(control, SECRETARY, "Можно несколько", "Можно добавлять", "Дальше")
    await steps(control, SECRETARY, "Члены с правом голоса", "Выбрать по одному", "Беляев", "Громов", "Кравцов")
    await steps(control, SECRETARY, "›", "Орлова", "Готово")
    await control.wait_for_text(SECRETARY, "Отмечено: 4 человека. 📞 Бот не может написать: 1.")
    await steps(control, SECRETARY, "Дальше", "Ещё 3 рабочих дня", "Отправить")
    board = (await control.wait_for_text(SECRETARY, f"Идёт опрос: {ASKED}"))["text"]
    assert "Ответили: 0 из 4" in board
    assert "Бот не может написать 1 участнику" in board


async def one_ticks_two(control: Control) -> None:
    card = (await control.wait_for_text(KRAVTSOV, "❓ Вопрос к вам"))["text"]
    assert ASKED in card
    await tap(control, KRAVTSOV, "☐ Дворец культуры")
    await tap(control, KRAVTSOV, "☐ Школа № 5")
    await tap(control, KRAVTSOV, "Готово")
    await control.wait_for_text(KRAVTSOV, "Ваш ответ: Дворец культуры; Школа № 5")
    await control.wait_for_text(SECRETARY, "Ответили: 1 из 4")


async def another_adds_an_option_and_everybody_sees_it(control: Control) -> None:
    await tap(control, ORLOVA, "Свой вариант")
    await control.wait_for_text(ORLOVA, "Напишите свой вариант")
    question = await newest(control, ORLOVA, "Напишите свой вариант")
    await control.write(ORLOVA, "Библиотека", reply_to=question["message_id"])
    await control.wait_for_text(ORLOVA, "Вариант «Библиотека» добавлен")
    await tap(control, ORLOVA, "Готово")
    await control.wait_for_text(SECRETARY, "Библиотека", timeout=120)  # what the kill left half done has its lease
    await tap(control, KRAVTSOV, "☐ Библиотека")
    await tap(control, KRAVTSOV, "☑ Школа № 5")
    await control.wait_for_text(KRAVTSOV, "Ваш ответ: Дворец культуры; Библиотека")


async def she_enters_one_by_phone(control: Control) -> None:
    await steps(control, SECRETARY, "☎️ Записать ответ", "Беляев", "Администрация", "Готово", "По телефону")
    await control.wait_for_text(SECRETARY, "Ответили: 3 из 4")


async def the_clock_closes_it(control: Control) -> None:
    """The silent one is reminded before."""
    before = await sounds(control, GROMOV)
    await control.advance(timedelta(days=2).total_seconds())
    await control.wait_for(lambda: _heard_more(control, GROMOV, before))
    await control.advance(timedelta(days=2).total_seconds())
    await control.wait_for_text(SECRETARY, f"Итоги опроса: {ASKED}")


async def _heard_more(control: Control, account: int, than: int) -> bool | None:
    return await sounds(control, account) > than or None


async def one_is_too_late(control: Control) -> None:
    """By a button of before: the card of now has none any more."""
    card = await control.wait_for_text(GROMOV, "❓ Как ответили на вопрос")
    answer = await control.tap_data(GROMOV, card["message_id"], AskedTap(question=1, option=2).pack())
    assert answer.show_alert
    assert answer.text
    assert "Ответы больше не принимаются" in answer.text


async def everybody_has_the_result(control: Control) -> None:
    for account in (KRAVTSOV, ORLOVA, GROMOV):
        result = (await newest(control, account, "❓ Как ответили на вопрос"))["text"]
        assert "Библиотека\n▰▰▰▰▰▰▰▱▱▱ 2 (67 %)" in result
        assert "Школа № 5\n▱▱▱▱▱▱▱▱▱▱ 0 (0 %)" in result
        assert "Ответили 3 человека." in result
    await tap(control, SECRETARY, "👥 Кто как ответил")
    listed = (await newest(control, SECRETARY, "Кто как ответил"))["text"]
    assert "Беляев" in listed
    assert "Администрация, по телефону" in listed
    assert "⏳ Громов" in listed
