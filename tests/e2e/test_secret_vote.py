"""A secret absentee vote of the sample's commission: a recusal, a tie, a late tap, a kill in the middle."""

import re
from datetime import timedelta
from typing import Any

from commission.polls.choice import Choice
from handlers.callbacks.votes import VoteTap
from simulator.client import Control
from tests.e2e.conftest import Scene
from tests.e2e.people import KRAVTSOV, ORLOVA, SECRETARY, account_of, join, newest, steps, tap

OTHERS = ("Беляев", "Гаврилов", "Громов", "Мельникова", "Нестеров", "Синицын", "Тихонов", "Шевченко")
IN_FAVOUR = ("Кравцов", "Беляев", "Синицын", "Громов")
AGAINST = ("Орлова", "Гаврилов", "Нестеров", "Тихонов")
RECUSED, LATE = "Мельникова", "Шевченко"
ACCOUNTS = {family: account_of(family) for family in (*IN_FAVOUR, *AGAINST, RECUSED, LATE)}
CODE = re.compile(r"[2-9A-Z]{4}-[2-9A-Z]{4}-[2-9A-Z]{4}")


async def test_a_secret_vote_ends_in_a_tie(joined: Scene) -> None:
    """The chair is in favour, and his casting vote does not help: nobody knows that it is his."""
    play, control = joined
    await join(control, *OTHERS)
    await she_opens_it(control)
    codes = await eight_vote(control)
    killed = play.bot
    assert killed
    killed.kill()
    play.start_bot()
    await one_recuses_himself(control)
    await the_secretary_sees_who_and_not_how(control)
    await the_clock_closes_it(control)
    await one_is_too_late(control)
    await everybody_hears_and_finds_his_own_slip(control, codes)
    assert not [line for line in (*killed.lines, *play.bot.lines) if CODE.search(line) or "against" in line]


async def she_opens_it(control: Control) -> None:
    await steps(control, SECRETARY, "«/menu»", "Голосования", "Новое заочное голосование", "КС", "Готово")
    await control.write(SECRETARY, "О председателе рабочей группы\nИзбрать Кравцова А.Л.")
    await steps(control, SECRETARY, "Ещё 3 рабочих дня", "Сделать тайным")
    preview = (await control.wait_for_text(SECRETARY, "Тайное заочное голосование"))["text"]
    assert "Как кто проголосовал, не узнает никто" in preview
    await steps(control, SECRETARY, "Начать голосование")
    board = (await control.wait_for_text(SECRETARY, "Идёт голосование: О председателе"))["text"]
    assert "Проголосовали: 0 из 16" in board
    assert "тайно голосуют только в Telegram" in board


async def eight_vote(control: Control) -> dict[str, str]:
    codes = {}
    for choice, families in (("👍 За", IN_FAVOUR), ("👎 Против", AGAINST)):
        for family in families:
            ballot = (await control.wait_for_text(ACCOUNTS[family], "🔒 Тайное заочное голосование"))["text"]
            assert "как — не узнает никто" in ballot
            answer = await tap(control, ACCOUNTS[family], choice)
            receipt = await control.wait_for_text(ACCOUNTS[family], "Ваш код в тайном голосовании")
            codes[family] = CODE.findall(receipt["text"])[0]
            assert receipt["silent"]
            assert answer is not None
            await control.wait_for_text(ACCOUNTS[family], "Ваш голос: принят тайно")
    return codes


async def one_recuses_himself(control: Control) -> None:
    await tap(control, ACCOUNTS[RECUSED], "✋ Самоотвод")
    await control.wait_for_text(ACCOUNTS[RECUSED], "Ваш голос: самоотвод")


async def the_secretary_sees_who_and_not_how(control: Control) -> None:
    board = (await control.wait_for_text(SECRETARY, "Проголосовали: 9 из 16"))["text"]
    assert "за " not in board.partition("Проголосовали")[2]
    await tap(control, SECRETARY, "👥 Кто проголосовал")
    listed = (await control.wait_for_text(SECRETARY, "Кто проголосовал"))["text"]
    assert listed.count("✅") == 8
    assert "✋ Мельникова" in listed
    assert "👍" not in listed
    assert "👎" not in listed


async def the_clock_closes_it(control: Control) -> None:
    for _ in range(4):
        await control.advance(timedelta(days=1).total_seconds())
        await control.quiet()
    await control.wait_for_text(SECRETARY, "Итоги: О председателе")


async def one_is_too_late(control: Control) -> None:
    """By a button of before: the card of now has none any more."""
    card = await control.wait_for_text(ACCOUNTS[LATE], "Итоги голосования")
    answer = await control.tap_data(ACCOUNTS[LATE], card["message_id"], VoteTap(poll=1, choice=Choice.FOR).pack())
    assert answer.show_alert
    assert answer.text
    assert "Голосование уже завершено" in answer.text


async def everybody_hears_and_finds_his_own_slip(control: Control, codes: dict[str, str]) -> None:
    for account in (SECRETARY, KRAVTSOV, ORLOVA):
        result = (await newest(control, account, "решение не принято"))["text"]
        assert "за 4, против 4, воздержались 0, самоотвод 1" in result
        assert "решил голос председателя" not in result
    await tap(control, ORLOVA, "🔏 Бюллетени с кодами")
    sent = await control.wait_for(lambda: _document(control, ORLOVA))
    listed = dict(
        line.split("  ")
        for line in (await control.file(sent["document"]["file_id"])).decode().splitlines()
        if CODE.match(line)
    )
    assert listed == {code: "за" if family in IN_FAVOUR else "против" for family, code in codes.items()}
    assert list(listed) == sorted(listed)


async def _document(control: Control, account: int) -> dict[str, Any] | None:
    found = [m for m in await control.messages(account) if m["from_bot"] and "document" in m]
    return found[-1] if found else None
