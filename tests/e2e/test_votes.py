"""A decision is put to the vote in the sample's joint meeting: one body passes it, the other lacks its quorum."""

from simulator.client import Control
from tests.e2e.conftest import Scene
from tests.e2e.people import KRAVTSOV, ORLOVA, SECRETARY, newest, sounds, steps, tap

# Nine who sit on both bodies: enough for КС, which needs nine of sixteen, and one too few for АТК.
FIRST_PAGE = ("Беляев", "Гаврилов", "Громов", "Кравцов")
SECOND_PAGE = ("Мельникова", "Нестеров", "Орлова", "Синицын", "Тихонов")
BY_PHONE = ("Беляев", "Гаврилов", "Громов", "Мельникова", "Нестеров", "Синицын")


async def test_one_body_passes_and_the_other_lacks_its_quorum(announced: Scene) -> None:
    play, control = announced
    before = {account: await sounds(control, account) for account in (KRAVTSOV, ORLOVA)}
    await she_puts_a_decision_to_the_vote(control)
    await two_vote_by_one_tap(control)
    assert play.bot
    play.bot.kill()
    play.start_bot()
    await she_enters_those_who_have_no_telegram(control)
    await the_last_one_closes_it_and_everybody_hears(control)
    heard = {account: await sounds(control, account) - count for account, count in before.items()}
    assert heard == {KRAVTSOV: 2, ORLOVA: 2}, "the ballot and the result"


async def she_puts_a_decision_to_the_vote(control: Control) -> None:
    await steps(control, SECRETARY, "«/menu»", "Заседания", "04.08.2021", "Голосование")
    await control.write(SECRETARY, "О миграционной сфере\nУтвердить комплекс дополнительных мер.")
    await control.wait_for_text(SECRETARY, "Кто присутствует?")
    await steps(control, SECRETARY, *FIRST_PAGE, "›", *SECOND_PAGE)
    await control.wait_for_text(SECRETARY, "Отмечены те, кто обещал прийти: 9 из")
    await steps(control, SECRETARY, "Готово", "Начать голосование")
    board = (await control.wait_for_text(SECRETARY, "Идёт голосование: О миграционной сфере"))["text"]
    assert "Проголосовали: 0 из 9" in board
    assert "Бот не может написать 7 голосующим" in board


async def two_vote_by_one_tap(control: Control) -> None:
    for account, choice in ((KRAVTSOV, "👍 За"), (ORLOVA, "🤷 Воздержаться")):
        ballot = (await control.wait_for_text(account, "🗳 Голосование"))["text"]
        assert "Утвердить комплекс дополнительных мер." in ballot
        await tap(control, account, choice)
        await control.wait_for_text(account, "Ваш голос:")
    await control.wait_for_text(SECRETARY, "Проголосовали: 2 из 9")


async def she_enters_those_who_have_no_telegram(control: Control) -> None:
    await tap(control, SECRETARY, "☎️ Записать голос")
    for family in BY_PHONE:
        await steps(control, SECRETARY, family, "👍 За", "По телефону")
    await control.wait_for_text(SECRETARY, "Проголосовали: 8 из 9")


async def the_last_one_closes_it_and_everybody_hears(control: Control) -> None:
    await steps(control, SECRETARY, "Тихонов", "👎 Против", "По телефону")
    for account, title in ((KRAVTSOV, "Итоги голосования"), (ORLOVA, "Итоги голосования"), (SECRETARY, "Итоги:")):
        result = (await newest(control, account, title))["text"]
        assert "КС: решение принято" in result
        assert "за 7, против 1, воздержались 1" in result
        assert "АТК: нет кворума" in result
        assert "участвуют 9, для кворума 10" in result
