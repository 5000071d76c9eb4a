import json

import pytest
from aiogram.types import (
    BotCommand,
    BotCommandScopeAllPrivateChats,
    BotCommandScopeChat,
    MenuButtonCommands,
    MenuButtonWebApp,
    WebAppInfo,
)


async def menu(control, chat):
    (person,) = [person for person in await control.people() if person["id"] == chat]
    return [command["command"] for command in person["commands"]]


async def test_a_person_sees_the_closest_menu(bot, control, anna):
    await bot.set_my_commands([BotCommand(command="start", description="Начать")])
    assert await menu(control, anna) == ["start"]
    private = BotCommandScopeAllPrivateChats()
    await bot.set_my_commands([BotCommand(command="any", description="x")], scope=private)
    await bot.set_my_commands([BotCommand(command="ru", description="x")], scope=private, language_code="ru")
    assert await menu(control, anna) == ["ru"]
    await bot.set_my_commands([BotCommand(command="own", description="x")], scope=BotCommandScopeChat(chat_id=anna))
    assert await menu(control, anna) == ["own"]
    assert [item.command for item in await bot.get_my_commands(scope=private, language_code="ru")] == ["ru"]
    await bot.delete_my_commands(scope=BotCommandScopeChat(chat_id=anna))
    await bot.delete_my_commands(scope=private, language_code="ru")
    assert await menu(control, anna) == ["any"]


async def test_the_same_menu_again_is_no_news(bot, control, server, anna):
    await bot.set_my_commands([BotCommand(command="start", description="Начать")])
    heard = server.world.events.subscribe()
    await bot.set_my_commands([BotCommand(command="start", description="Начать")])
    await bot.set_my_commands([BotCommand(command="begin", description="Начать")])
    told = [heard.get_nowait() for _ in range(heard.qsize())]
    assert [[c["command"] for c in event["person"]["commands"]] for event in told if event["type"] == "person"] == [
        ["begin"]
    ]


@pytest.mark.parametrize(
    ("parameters", "complaint"),
    [
        ({"commands": "{"}, "can't parse commands JSON object"),
        ({"commands": {}, "scope": "[]"}, "expected an Array of BotCommand"),
        ({"commands": [1]}, "can't parse BotCommand: expected an Object"),
        ({"commands": [{"command": "a"}]}, "can't parse BotCommand: Can't find field \"description\""),
        ({"commands": [{"command": "Ы", "description": "x"}]}, "BOT_COMMAND_INVALID"),
        ({"commands": [{"command": "a" * 33, "description": "x"}]}, "command length must not exceed 32"),
        ({"commands": [{"command": "/", "description": "x"}]}, "command must be non-empty"),
        ({"commands": [{"command": "a", "description": " "}]}, "command description must be non-empty"),
        ({"commands": [], "scope": {"type": "x"}}, "can't parse BotCommandScope: Unsupported type specified"),
        ({"commands": [], "scope": {"type": "chat", "chat_id": 5}}, "chat not found"),
        ({"commands": [], "scope": {"type": "chat_administrators", "chat_id": 5}}, "chat not found"),
        ({"commands": [], "language_code": "russian"}, "invalid language code specified"),
    ],
)
async def test_wrong_commands(raw, parameters, complaint):
    if parameters["commands"] == {}:
        parameters = {"commands": json.dumps({"a": 1})}
    assert await raw.refusal("setMyCommands", **parameters) == f"Bad Request: {complaint}"


async def test_the_bot_about_itself(bot, raw):
    await bot.set_my_description("Что я умею")
    await bot.set_my_short_description("Коротко", language_code="ru")
    await bot.set_my_name("Секретарь")
    assert (await bot.get_my_description(language_code="ru")).description == "Что я умею"
    assert (await bot.get_my_short_description()).short_description == ""
    assert (await bot.get_my_short_description(language_code="ru")).short_description == "Коротко"
    assert (await bot.get_my_name()).name == "Секретарь"
    assert await raw.refusal("setMyDescription", description="x" * 513) == "Bad Request: bot description is too long"


async def test_menu_buttons(bot, raw, anna):
    await bot.set_chat_menu_button(menu_button=MenuButtonCommands())
    app = MenuButtonWebApp(text="Повестка", web_app=WebAppInfo(url="https://x.org"))
    await bot.set_chat_menu_button(anna, app)
    assert (await bot.get_chat_menu_button()).type == "commands"
    assert (await bot.get_chat_menu_button(anna)).text == "Повестка"
    wrong = await raw.refusal("setChatMenuButton", menu_button={"type": "x"})
    assert wrong == "Bad Request: can't parse menu button: MenuButton has unsupported type"


async def test_a_chat_in_full(bot, anna):
    chat = await bot.get_chat(anna)
    assert (chat.type, chat.full_name, chat.username) == ("private", "Анна Котова", "anna_k")


@pytest.mark.parametrize("method", ["setMyCommands", "getMyCommands", "deleteMyCommands"])
@pytest.mark.parametrize("kind", ["chat_administrators", "chat_member"])
async def test_private_chats_have_no_such_scopes(raw, anna, method, kind):
    scope = {"type": kind, "chat_id": anna, "user_id": anna}
    complaint = await raw.refusal(method, commands=[], scope=scope)
    assert complaint == "Bad Request: can't use specified scope in private chats"


async def test_the_bot_is_called_what_it_calls_itself(bot, control, anna):
    await bot.set_my_name("Кворум")
    assert (await bot.get_me()).first_name == "Кворум"
    await bot.set_my_name("")
    assert (await bot.get_me()).first_name == "Bot"


async def test_people_hear_of_a_new_menu_button(server, bot, anna):
    told = server.world.events.subscribe()
    await bot.set_chat_menu_button(anna, MenuButtonCommands())
    events = [told.get_nowait() for _ in range(told.qsize())]
    assert {"type": "commands"} in [event["person"]["menu_button"] for event in events if event["type"] == "person"]
