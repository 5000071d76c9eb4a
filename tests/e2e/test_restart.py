"""The plug is pulled in the middle; nobody notices."""

from simulator.client import words_of
from tests.e2e.conftest import Scene
from tests.e2e.people import INVITED, KRAVTSOV, ORLOVA, SECRETARY, announce, steps


async def test_pulled_between_a_tap_and_its_redraw_and_in_the_middle_of_a_wizard(joined: Scene) -> None:
    play, control = joined
    assert play.bot is not None
    await announce(control)
    await control.wait_for_text(KRAVTSOV, INVITED)
    await steps(control, SECRETARY, "«/menu»", "Новое заседание", "КС", "Дальше", "«5 августа 2021 12:00»")
    await control.quiet(2)

    await control.fault(method="editMessageText", delay=30)
    assert (await control.tap(KRAVTSOV, "Буду лично")).text == "Записали: будете лично"
    play.bot.kill()
    await control.clear_faults()
    await control.tap(ORLOVA, "По видеосвязи", wait=0)  # nobody is there to answer: it waits at Telegram
    play.start_bot()

    assert "буду лично" in words_of(await control.wait_for_text(KRAVTSOV, "Ваш ответ", timeout=120))
    assert "буду по видеосвязи" in words_of(await control.wait_for_text(ORLOVA, "Ваш ответ"))
    await control.wait_for_text(SECRETARY, "Лично: 1 · 🎥 По видеосвязи: 1")
    assert "Как проходит заседание?" in await control.transcript(SECRETARY)
    await steps(control, SECRETARY, "✅ Очно", "«Малый зал»", "Сохранить черновик")
    assert "Малый зал" in await control.transcript(SECRETARY)
    assert [INVITED in words_of(m) for m in await control.messages(KRAVTSOV)].count(True) == 1


async def test_a_polite_stop_finishes_what_is_in_flight(joined: Scene) -> None:
    play, control = joined
    assert play.bot is not None
    await control.fault(method="sendMessage", delay=1, chat_id=KRAVTSOV, times=1)
    await announce(control)
    first = play.bot
    assert first.stop() == 0
    assert not [line for line in first.lines if "ERROR" in line or "Traceback" in line]
    play.start_bot()
    await control.wait_for_text(KRAVTSOV, INVITED)
    await control.quiet(2.5)
    assert [INVITED in words_of(m) for m in await control.messages(KRAVTSOV)].count(True) == 1
