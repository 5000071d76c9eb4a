"""People who go, come back, change their account or never came; groups that the bot is dragged into."""

import re
from collections.abc import AsyncIterator
from pathlib import Path
from typing import Any

import pytest

from simulator.client import Control, words_of
from tests.e2e.conftest import BEFORE_THE_MEETING
from tests.e2e.people import (
    SECRETARY,
    account_of,
    announce,
    join,
    join_by_contact,
    sample,
    steps,
    tap,
    the_secretary_joins,
)
from tests.e2e.stage import Stage, stage

INVITED = "приглашаем вас на заседание"
KRAVTSOV, ORLOVA, BELYAEV, GOLUBEVA = (account_of(name) for name in ("Кравцов", "Орлова", "Беляев", "Голубева"))
NEW_PHONE = 990  # an account, not a number
Scene = tuple[Stage, Control]


@pytest.fixture
async def scene(tmp_path: Path) -> AsyncIterator[Scene]:
    """The secretary and three members have joined; nothing is announced yet."""
    with stage(tmp_path, at=BEFORE_THE_MEETING) as play:
        play.start_bot()
        async with Control(play.url) as control:
            await the_secretary_joins(play, control)
            await join(control, "Кравцов", "Орлова", "Беляев")
            yield play, control
            assert [line for line in lines_of(play) if "ERROR" in line or "Traceback" in line] == []


async def test_who_cannot_be_reached_is_to_be_phoned_and_who_comes_back_is_told(scene: Scene) -> None:
    _, control = scene
    await control.block(KRAVTSOV)
    await control.deactivate(ORLOVA)
    await announce(control)
    await control.wait_for_text(BELYAEV, INVITED)
    to_be_phoned = await phone_list(control)
    assert "заблокировал бота" in about("Кравцов", to_be_phoned)
    assert "аккаунт удалён" in about("Орлова", to_be_phoned)
    assert "не подключился к боту" in about("Голубева", to_be_phoned)
    assert "Беляев" not in to_be_phoned

    await control.unblock(KRAVTSOV)
    await join_by_contact(control, sample()[GOLUBEVA - 1])
    for account in (KRAVTSOV, GOLUBEVA):
        await control.wait_for_text(account, INVITED)
        assert (await control.tap(account, "Буду лично")).text == "Записали: будете лично"
        assert await invitations(control, account) == 1
    await control.wait_for_text(SECRETARY, "Лично: 2")
    to_be_phoned = await phone_list(control)
    assert "Орлова" in to_be_phoned
    assert "Кравцов" not in to_be_phoned
    assert "Голубева" not in to_be_phoned


async def test_who_blocks_in_the_middle_of_the_sending_gets_it_once_when_he_comes_back(scene: Scene) -> None:
    play, control = scene
    slow = await control.fault(method="sendMessage", chat_id=KRAVTSOV, delay=1.5, times=1)
    await announce(control)
    await control.wait_for(lambda: struck(control, slow))
    await control.block(KRAVTSOV)
    assert "Кравцов" in await phone_list(control)
    assert play.bot is not None
    play.bot.kill()
    await control.unblock(KRAVTSOV)
    play.start_bot()
    await control.wait_for_text(KRAVTSOV, INVITED)
    assert "Кравцов" not in await phone_list(control)
    assert await invitations(control, KRAVTSOV) == 1


async def test_who_changes_his_account_takes_his_place_with_him(scene: Scene) -> None:
    _, control = scene
    await announce(control)
    old = await control.wait_for_text(BELYAEV, INVITED)
    await control.deactivate(BELYAEV)
    await control.quiet(2)
    await control.person("Новый", id=NEW_PHONE, language_code="ru")
    await control.write(NEW_PHONE, "/start")
    await control.write(NEW_PHONE, await code_for(control, "Беляев"))
    await control.wait_for_text(NEW_PHONE, INVITED)
    assert (await control.tap(NEW_PHONE, "Буду лично")).text == "Записали: будете лично"
    await control.wait_for_text(SECRETARY, "Лично: 1")
    assert "Беляев" not in await phone_list(control)
    assert old["message_id"] == (await control.messages(BELYAEV))[-1]["message_id"], "the old account is left alone"


async def test_a_bot_dragged_into_a_group_says_nothing_there_and_nobody_notices(scene: Scene) -> None:
    _, control = scene
    group = (await control.group("Соседи", owner=KRAVTSOV, members=[ORLOVA, SECRETARY]))["id"]
    await control.write(group, "/start@kvorum_bot", from_=SECRETARY)
    await announce(control)
    moved = (await control.migrate(group))["id"]
    await control.write(moved, "/menu", from_=SECRETARY)
    await control.bot_in(moved, "kicked")
    await control.bot_in(moved, "member")
    await control.bot_in(moved, "administrator")
    await control.bot_in(moved, "left")
    await control.wait_for_text(KRAVTSOV, INVITED)
    assert (await control.tap(KRAVTSOV, "Буду лично")).text == "Записали: будете лично"
    await control.wait_for_text(SECRETARY, "Лично: 1")
    await control.quiet()
    for chat in (group, moved):
        assert [words_of(m) for m in await control.messages(chat, as_=KRAVTSOV) if m["from_bot"]] == []
    assert "Кравцов" not in await phone_list(control), "the bot was thrown out of the group, not by him"


def lines_of(play: Stage) -> list[str]:
    return play.bot.lines if play.bot else []


async def phone_list(control: Control) -> str:
    """All its pages, as the secretary reads them now."""
    await control.quiet(2, timeout=60)
    await tap(control, SECRETARY, "☎️ Кому позвонить")
    page = await control.wait_for_text(SECRETARY, "Кому позвонить: ")
    read = words_of(page)
    while "Дальше ›" in buttons_of(page):
        await control.tap(SECRETARY, "Дальше ›", message_id=page["message_id"])
        await control.quiet()
        page = await control.wait_for_text(SECRETARY, "Кому позвонить: ")
        read += words_of(page)
    await control.tap(SECRETARY, "Закрыть", message_id=page["message_id"])
    return read


def about(family: str, listed: str) -> str:
    """What the list says of this person."""
    return listed.partition(family)[2].partition("• ")[0]


def buttons_of(message: dict[str, Any]) -> list[str]:
    return [button["text"] for row in message["reply_markup"]["inline_keyboard"] for button in row]


async def struck(control: Control, fault: int) -> bool:
    return any(seen.id == fault and seen.struck for seen in await control.faults())


async def invitations(control: Control, account: int) -> int:
    return sum(INVITED in words_of(message) for message in await control.messages(account) if message["from_bot"])


async def code_for(control: Control, family: str) -> str:
    await steps(control, SECRETARY, "«/menu»", "Состав", f"«{family}»", family, "Код")
    found = re.findall(r"\b\d{4}[ \u00a0-]?\d{4}\b", await control.transcript(SECRETARY))
    assert found
    return str(found[-1])
