"""An anonymous question: ticks outlive a kill, the counts come at the end, and nobody's answer ever."""

from simulator.client import Control
from tests.e2e.conftest import Scene
from tests.e2e.people import KRAVTSOV, ORLOVA, SECRETARY, account_of, join, newest, steps, tap

GROMOV = account_of("Громов")
ASKED = "Что мешает работать?"
OPTIONS = "Бумаги\nСовещания\nПогода"


async def test_everybody_sees_the_counts_and_nobody_an_answer(joined: Scene) -> None:
    play, control = joined
    await join(control, "Громов")
    await she_asks_three(control)
    await tap(control, KRAVTSOV, "☐ Бумаги")
    await tap(control, KRAVTSOV, "☐ Совещания")
    await control.quiet(1)
    assert play.bot
    play.bot.kill()
    play.start_bot()
    await answers(control, KRAVTSOV)
    await tap(control, ORLOVA, "☐ Совещания")
    await answers(control, ORLOVA)
    await control.wait_for_text(SECRETARY, "Ответили: 2 из 3")
    await she_sees_who_and_not_what(control)
    await tap(control, GROMOV, "☐ Совещания")
    await answers(control, GROMOV)
    await everybody_has_the_counts(control)


async def she_asks_three(control: Control) -> None:
    await steps(control, SECRETARY, "«/menu»", "Вопрос участникам", "Новый вопрос", "КС", "Готово", f"«{ASKED}»")
    await control.write(SECRETARY, OPTIONS)
    await control.wait_for_text(SECRETARY, "Как отвечать?")
    await steps(control, SECRETARY, "Можно несколько", "Анонимно")
    await control.wait_for_text(SECRETARY, "Ответы анонимные: видно, кто ответил, но не что.")
    await steps(control, SECRETARY, "Дальше", "Члены с правом голоса", "Выбрать по одному", "Громов", "Кравцов")
    await steps(control, SECRETARY, "›", "Орлова", "Готово", "Дальше", "Ещё 3 рабочих дня", "Отправить")
    board = (await control.wait_for_text(SECRETARY, f"Идёт опрос: {ASKED}"))["text"]
    assert "🕶 Анонимно" in board
    for account in (KRAVTSOV, ORLOVA, GROMOV):
        assert "🕶 Анонимно" in (await control.wait_for_text(account, "❓ Вопрос к вам"))["text"]


async def answers(control: Control, account: int) -> None:
    await tap(control, account, "Готово")
    await control.wait_for_text(account, "Ваш ответ принят")


async def she_sees_who_and_not_what(control: Control) -> None:
    board = (await newest(control, SECRETARY, f"Идёт опрос: {ASKED}"))["text"]
    assert "Совещания" not in board
    await tap(control, SECRETARY, "👥 Кто ответил")
    listed = (await newest(control, SECRETARY, "Кто ответил"))["text"]
    assert "✅ Орлова" in listed
    assert "⏳ Громов" in listed
    assert "Совещания" not in listed


async def everybody_has_the_counts(control: Control) -> None:
    """With the last answer it is closed."""
    await control.wait_for_text(SECRETARY, f"Итоги опроса: {ASKED}")
    for account in (KRAVTSOV, ORLOVA, GROMOV):
        result = (await control.wait_for_text(account, "❓ Как ответили на вопрос"))["text"]
        assert "Бумаги\n▰▰▰▱▱▱▱▱▱▱ 1 (33 %)" in result
        assert "Совещания\n▰▰▰▰▰▰▰▰▰▰ 3 (100 %)" in result
        assert "Погода\n▱▱▱▱▱▱▱▱▱▱ 0 (0 %)" in result
