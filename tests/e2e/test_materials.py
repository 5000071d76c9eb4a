"""Materials for the sample's agenda: asked for, sent in, returned, sent again, accepted, read by others."""

from simulator.client import Control
from tests.e2e.conftest import Scene
from tests.e2e.people import KRAVTSOV, ORLOVA, SECRETARY, newest, sounds, steps, tap
from tests.e2e.stage import ROOT

AGENDA = ROOT / "bot" / "demo" / "agenda.txt"
FIRST, SECOND = b"%PDF-1.4 the first", b"%PDF-1.4 the second"
LARGE = bytes(20 * 1024**2 + 1)


async def test_a_report_goes_from_who_owes_it_to_who_reads_it(announced: Scene) -> None:
    play, control = announced
    await the_agenda_is_out(control)
    before = {account: await sounds(control, account) for account in (KRAVTSOV, ORLOVA)}
    await she_asks_all_speakers_for_reports(control)
    await what_may_not_come_is_refused(control)
    await orlova_sends_her_report(control)
    assert play.bot
    play.bot.kill()
    play.start_bot()
    await it_is_returned_with_a_remark(control)
    await she_sends_it_again_and_it_is_accepted(control)
    await kravtsov_reads_it(control)
    await it_goes_on_paper_and_out_of_his_chat(control)
    heard = {account: await sounds(control, account) - count for account, count in before.items()}
    # Two by themselves: she is asked, and her file comes back. The others answer what she has just done: two refusals,
    # the question for a file, its receipt. He hears only what is said to his own file.
    assert heard == {ORLOVA: 6, KRAVTSOV: 1}


async def the_agenda_is_out(control: Control) -> None:
    await steps(control, SECRETARY, "«/menu»", "Заседания", "04.08.2021", "Повестка", "Вставить текстом")
    await control.write(SECRETARY, AGENDA.read_text(encoding="utf-8"))
    await control.wait_for_text(SECRETARY, "Поняли так: 5 вопросов")
    await steps(control, SECRETARY, "Верно, записать", "Опубликовать", "Разослать")
    await control.wait_for_text(KRAVTSOV, "Повестка (редакция № 1)")
    await control.wait_for_text(ORLOVA, "Повестка (редакция № 1)")
    await control.quiet()


async def she_asks_all_speakers_for_reports(control: Control) -> None:
    await steps(control, SECRETARY, "«/menu»", "Заседания", "04.08.2021", "Повестка", "Запросить у всех")
    await tap(control, SECRETARY, "Запросить 4 материала")
    asked = (await control.wait_for_text(ORLOVA, "С вас материалы"))["text"]
    assert "Вопрос 1, доклад: до" in asked
    board = (await control.wait_for_text(SECRETARY, "Материалы: кто что должен"))["text"]
    assert "Ждём: 4" in board


async def what_may_not_come_is_refused(control: Control) -> None:
    await control.send_file(ORLOVA, "доклад.exe", b"MZ")
    await control.wait_for_text(ORLOVA, "Файлы .exe бот не принимает")
    await control.send_file(ORLOVA, "доклад.pdf", LARGE)
    await control.wait_for_text(ORLOVA, "больше 20 МБ")
    await control.send_file(KRAVTSOV, "записка.pdf", FIRST)
    await control.wait_for_text(KRAVTSOV, "Сейчас от вас не ждут файлов")


async def orlova_sends_her_report(control: Control) -> None:
    await control.send_file(ORLOVA, "Доклад.pdf", FIRST)
    await control.wait_for_text(ORLOVA, "К чему относится файл «Доклад.pdf»?")
    toast = await tap(control, ORLOVA, "1. Доклад")
    assert toast.text == "Передали, спасибо!"
    await control.wait_for_text(ORLOVA, "передан секретарю")
    await control.wait_for_text(SECRETARY, "Пришёл доклад к вопросу 1")
    await control.wait_for_text(SECRETARY, "На проверке: 1")


async def it_is_returned_with_a_remark(control: Control) -> None:
    await tap(control, SECRETARY, "Вернуть")
    question = await control.wait_for_text(SECRETARY, "что исправить")
    await control.write(SECRETARY, "Нет выводов за полугодие", reply_to=question["message_id"])
    card = (await control.wait_for_text(ORLOVA, "Нет выводов за полугодие"))["text"]
    assert "просят доработать" in card


async def she_sends_it_again_and_it_is_accepted(control: Control) -> None:
    """This time by the button of her card."""
    await tap(control, ORLOVA, "Вопрос 1: Доклад")
    question = await control.wait_for_text(ORLOVA, "Пришлите файл в ответ")
    await control.send_file(ORLOVA, "Доклад 2.pdf", SECOND, reply_to=question["message_id"])
    await control.wait_for_text(SECRETARY, "Доклад 2.pdf")
    await tap(control, SECRETARY, "Принять")
    await control.wait_for_text(ORLOVA, "вы всё прислали")


async def kravtsov_reads_it(control: Control) -> None:
    await tap(control, KRAVTSOV, "Материалы")
    card = (await newest(control, KRAVTSOV, "Доклад 2.pdf"))["text"]
    assert "О дополнительных мерах" in card
    await tap(control, KRAVTSOV, "📄 Доклад")
    sent = await control.wait_for(lambda: _document(control, KRAVTSOV))
    assert await control.file(sent["document"]["file_id"]) == SECOND
    assert sent["caption"] == "Вопрос 1 · Доклад"


async def it_goes_on_paper_and_out_of_his_chat(control: Control) -> None:
    way = (
        "«/menu»",
        "Заседания",
        "04.08.2021",
        "Повестка",
        "1. О дополнительных",
        "Материалы",
        "Доклад",
        "Только на бумаге",
    )
    await steps(control, SECRETARY, *way)
    await control.write(SECRETARY, "каб. 12")
    await control.wait_for(lambda: _nothing_of_it(control, KRAVTSOV))
    said = (await newest(control, SECRETARY, "Доклад к вопросу 1"))["text"]
    assert "Файл остался" not in said


async def _nothing_of_it(control: Control, account: int) -> bool:
    """Neither the file nor the card from which it was taken."""
    shown = [m for m in await control.messages(account) if m["from_bot"]]
    return not any("document" in m or "Доклад 2.pdf" in m.get("text", "") for m in shown)


async def _document(control: Control, account: int) -> dict[str, object] | None:
    found = [m for m in await control.messages(account) if m["from_bot"] and "document" in m]
    return found[-1] if found else None
