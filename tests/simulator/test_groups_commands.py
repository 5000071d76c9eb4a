"""Menus of commands in groups: core.telegram.org/bots/api#determining-list-of-commands."""

import pytest
from aiogram.types import (
    BotCommand,
    BotCommandScopeAllChatAdministrators,
    BotCommandScopeAllGroupChats,
    BotCommandScopeAllPrivateChats,
    BotCommandScopeChat,
    BotCommandScopeChatAdministrators,
    BotCommandScopeChatMember,
)


@pytest.fixture
async def group(control, anna, boris):
    return (await control.group("Комиссия", owner=anna, members=[boris], type="supergroup"))["id"]


@pytest.fixture
def menu_of(control, group):
    """What a member sees behind the "/" in the group."""

    async def look(person=None):
        return [command["command"] for command in (await control.seen_group(group, as_=person))["commands"]]

    return look


async def offer(bot, name, scope=None, language=None):
    await bot.set_my_commands([BotCommand(command=name, description="x")], scope=scope, language_code=language)


async def test_the_closest_scope_wins(bot, group, menu_of, anna, boris):
    steps = [
        ("default", None, ["default"] * 3),
        ("private", BotCommandScopeAllPrivateChats(), ["default"] * 3),
        ("groups", BotCommandScopeAllGroupChats(), ["groups"] * 3),
        ("leaders", BotCommandScopeAllChatAdministrators(), ["leaders", "groups", "groups"]),
        ("here", BotCommandScopeChat(chat_id=group), ["here"] * 3),
        ("leaders_here", BotCommandScopeChatAdministrators(chat_id=group), ["leaders_here", "here", "here"]),
        ("own", BotCommandScopeChatMember(chat_id=group, user_id=boris), ["leaders_here", "own", "here"]),
    ]
    for name, scope, seen in steps:
        await offer(bot, name, scope)
        assert [await menu_of(who) for who in (anna, boris, None)] == [[menu] for menu in seen]


async def test_a_scope_in_the_members_language_wins_over_the_same_in_any(bot, group, menu_of, anna, boris):
    scope = BotCommandScopeAllGroupChats()
    await offer(bot, "any", scope)
    await offer(bot, "ru", scope, "ru")
    assert await menu_of(anna) == ["ru"]  # her language_code is ru, his is not known
    assert await menu_of(boris) == ["any"]
    await offer(bot, "here", BotCommandScopeChat(chat_id=group))
    assert await menu_of(anna) == ["here"]


async def test_a_private_chat_has_nothing_of_groups(bot, control, anna):
    await offer(bot, "groups", BotCommandScopeAllGroupChats())
    (person,) = [person for person in await control.people() if person["id"] == anna]
    assert person["commands"] == []


async def test_a_bot_that_is_gone_has_no_menu(bot, control, group, menu_of, anna):
    await offer(bot, "default")
    await control.bot_in(group, "left")
    assert await menu_of(anna) == []


async def test_scopes_of_groups_are_read_back_and_refused(bot, control, raw, group, boris):
    scope = BotCommandScopeChatMember(chat_id=group, user_id=boris)
    await offer(bot, "own", scope)
    assert [item.command for item in await bot.get_my_commands(scope=scope)] == ["own"]
    await bot.delete_my_commands(scope=scope)
    assert await bot.get_my_commands(scope=scope) == []
    await control.bot_in(group, "kicked")
    refusal = await raw.refusal("setMyCommands", commands=[], scope=scope.model_dump(exclude_none=True))
    assert refusal == "Forbidden: bot was kicked from the supergroup chat"
