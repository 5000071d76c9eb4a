"""The sample's agenda: pasted, published, changed and published again, as each person sees it."""

from simulator.client import Control, words_of
from tests.e2e.people import (
    INVITED,
    KRAVTSOV,
    ORLOVA,
    SECRETARY,
    account_of,
    announce,
    join,
    newest,
    sounds,
    steps,
    tap,
)
from tests.e2e.people import the_secretary_joins as joins
from tests.e2e.stage import ROOT, Stage

AGENDA = ROOT / "bot" / "demo" / "agenda.txt"
MASLOVA, ZHUKOV, POPOVA = (account_of(family) for family in ("Маслова", "Жуков", "Попова"))
READ = "Ознакомлен"


async def test_the_sample_agenda(play: Stage, control: Control) -> None:
    await joins(play, control)
    await join(control, "Кравцов", "Орлова", "Маслова", "Жуков", "Попова")
    await announce(control)
    for account in (KRAVTSOV, ORLOVA, MASLOVA, ZHUKOV, POPOVA):
        await control.wait_for_text(account, INVITED)
    before = {account: await sounds(control, account) for account in (KRAVTSOV, ORLOVA, MASLOVA, ZHUKOV, POPOVA)}
    await she_pastes_the_agenda_and_it_is_understood(control)
    await she_publishes_it(control)
    await who_sits_on_a_body_sees_all_of_it(control)
    await who_is_called_for_two_items_sees_these_and_their_time(control)
    await reading_is_one_tap(control)
    await she_forbids_forwarding(control)
    await she_changes_a_speaker_and_the_order(control)
    await each_is_told_what_has_changed_for_him(control)
    await a_restricted_file_is_refused_and_gone(control)
    heard = {account: await sounds(control, account) - count for account, count in before.items()}
    assert heard == {KRAVTSOV: 2, ORLOVA: 2, MASLOVA: 1, ZHUKOV: 2, POPOVA: 3}


async def she_pastes_the_agenda_and_it_is_understood(control: Control) -> None:
    await steps(control, SECRETARY, "«/menu»", "Заседания", "04.08.2021", "Повестка", "Вставить текстом")
    await control.write(SECRETARY, AGENDA.read_text(encoding="utf-8"))
    preview = (await control.wait_for_text(SECRETARY, "Поняли так: 5 вопросов"))["text"]
    assert "Не поняли" not in preview
    assert "❔" not in preview.replace("❔ — нет в списке", ""), "the roster knows all of them"
    assert "Докладчик: Орлова М.Э., начальник отдела по вопросам миграции" in preview
    await steps(control, SECRETARY, "Верно, записать")
    assert "5 вопросов, всего 50 мин" in (await newest(control, SECRETARY, "Ещё не опубликована"))["text"]


async def she_publishes_it(control: Control) -> None:
    await steps(control, SECRETARY, "Опубликовать")
    await control.wait_for_text(SECRETARY, "Публикуем повестку: 5 вопросов")
    await steps(control, SECRETARY, "Разослать")
    await control.wait_for_text(SECRETARY, "Кто ознакомился с повесткой (редакция № 1)")


async def a_restricted_file_is_refused_and_gone(control: Control) -> None:
    await control.send_file(POPOVA, "Доклад_ДСП.docx", b"PK")
    await control.wait_for_text(POPOVA, "Файл из чата удалён")
    assert not [m for m in await control.messages(POPOVA) if "ДСП" in str(m.get("document"))]


async def who_sits_on_a_body_sees_all_of_it(control: Control) -> None:
    for account in (KRAVTSOV, ORLOVA, ZHUKOV):
        agenda = (await control.wait_for_text(account, "Повестка (редакция № 1)"))["text"]
        for part in ("1. О дополнительных мерах", "2. Об организации", "4. О профилактических", "5. Разное"):
            assert part in agenda
    assert "🕙 10:15, 10 мин" in agenda
    assert "🎙 Докладчик: Рябов Н.В." in agenda


async def who_is_called_for_two_items_sees_these_and_their_time(control: Control) -> None:
    agenda = (await control.wait_for_text(MASLOVA, "Ваши вопросы в повестке"))["text"]
    assert "1. О дополнительных мерах" in agenda
    assert "2. Об организации вакцинации" in agenda
    assert "10:15" in agenda
    assert "Об итогах координации" not in agenda
    await tap(control, MASLOVA, READ)
    await control.wait_for_text(MASLOVA, "Вы ознакомились")


async def reading_is_one_tap(control: Control) -> None:
    toast = await tap(control, ORLOVA, READ)
    assert toast.text == "Отметили: вы ознакомились"
    await control.wait_for_text(ORLOVA, "Вы ознакомились. Спасибо!")
    await control.wait_for_text(SECRETARY, "Ознакомились: 2 из 29")


async def she_forbids_forwarding(control: Control) -> None:
    """Of one of the two bodies: that is enough."""
    agenda = await control.wait_for_text(ORLOVA, "Повестка (редакция № 1)")
    assert not agenda.get("has_protected_content")
    await steps(control, SECRETARY, "«/menu»", "Органы", "КС", "Запретить пересылку")


async def she_changes_a_speaker_and_the_order(control: Control) -> None:
    await steps(
        control,
        SECRETARY,
        "«/menu»",
        "Заседания",
        "04.08.2021",
        "Повестка",
        "4. О профилактических",
        "Участники",
        "«Докладчик: Ларина О.Н.»",
        "К повестке",
    )
    await steps(control, SECRETARY, "5. Разное", "Выше", "К повестке", "Опубликовать")
    preview = (await control.wait_for_text(SECRETARY, "Публикуем изменения: редакция № 2"))["text"]
    assert "докладывает: Ларина О.Н." in preview
    await steps(control, SECRETARY, "Разослать")


async def each_is_told_what_has_changed_for_him(control: Control) -> None:
    for account in (KRAVTSOV, ORLOVA, ZHUKOV, POPOVA):
        notice = await control.wait_for_text(account, "Повестка изменилась (редакция № 2)")
        assert notice["has_protected_content"]
        told = notice["text"]
        assert "докладывает: Ларина О.Н." in told
        assert "О дополнительных мерах" not in told, "only what has changed"
    await tap(control, KRAVTSOV, "Повестка")
    assert "🎙 Докладчик: Ларина О.Н." in (await control.wait_for_text(KRAVTSOV, "Повестка (редакция № 2)"))["text"]
    await control.quiet()
    assert not [m for m in await control.messages(MASLOVA) if "изменилась" in words_of(m)], "nothing of hers changed"
    await control.wait_for_text(ORLOVA, "Редакция № 1 заменена новой")
