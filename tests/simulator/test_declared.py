"""Methods declare what they look at, and everything else that Bot API has is refused."""

from datetime import UTC, datetime
from inspect import isawaitable

import pytest

from simulator.bot_api import table
from simulator.bot_api.arguments import Arguments, Upload
from simulator.clock import ServerClock
from simulator.errors import ApiError, UnsupportedError
from simulator.methods import METHODS, find_method
from simulator.world import World

from .reachable import named_texts

# The real server still reads them, aiogram and the documentation do not know them any more.
UNDOCUMENTED = {"thumb"}
# Nothing given is a wish of its own: no commands, no webhook.
CONTENT_WITH_NOTHING = {"setMyCommands", "setWebhook"}
METHOD_NAMES = sorted(METHODS)


@pytest.fixture
def world():
    return World(ServerClock(datetime(2021, 7, 20, tzinfo=UTC)), bot_name="Bot", bot_username="bot")


def unlooked_at(name):
    return sorted(table.fields(name).keys() - METHODS[name].looks_at - METHODS[name].ignores)


async def refusal(world, name, args):
    """The description of the refusal, None when the call went through."""
    _, perform = find_method(name)
    try:
        result = perform(world, args)
        if isawaitable(result):
            await result
    except ApiError as error:
        return error.description
    return None


UNLOOKED_AT = [(name, parameter) for name in METHOD_NAMES for parameter in unlooked_at(name)]


@pytest.mark.parametrize("name", METHOD_NAMES)
def test_a_method_declares_parameters_that_it_has_and_looks_at(name):
    method = METHODS[name]
    assert method.looks_at | method.ignores <= table.fields(name).keys() | UNDOCUMENTED
    assert not method.looks_at & method.ignores
    assert method.looks_at <= named_texts(method.perform)


@pytest.mark.parametrize("name", sorted(table.methods() - METHODS.keys()))
def test_a_method_that_only_telegram_has(name):
    with pytest.raises(UnsupportedError, match=f"method {name} is not implemented by the simulator"):
        find_method(name.upper())


@pytest.mark.parametrize(("name", "parameter"), UNLOOKED_AT)
async def test_a_parameter_that_nothing_looks_at(world, name, parameter):
    given = [Arguments({parameter: "1"})]
    if "InputFile" in table.fields(name)[parameter].json_type:
        given.append(Arguments(uploads={parameter: Upload("a", "", b"a")}))
    for args in given:
        refused = await refusal(world, name, args)
        assert refused == f"Method Not Allowed: parameter {parameter} is not implemented by the simulator"


@pytest.mark.parametrize(("name", "parameter"), UNLOOKED_AT)
async def test_a_parameter_that_is_as_good_as_left_out(world, name, parameter):
    is_flag = table.fields(name)[parameter].json_type == "Boolean"
    for value in ("false", "no", "") if is_flag else ("", "0", "[]", "{}"):
        assert await refusal(world, name, Arguments({parameter: value})) == await refusal(world, name, Arguments())


@pytest.mark.parametrize(
    "name", [name for name in METHOD_NAMES if any(f.required for f in table.fields(name).values())]
)
async def test_a_call_without_its_parameters_is_refused(world, name):
    assert (await refusal(world, name, Arguments()) is None) is (name in CONTENT_WITH_NOTHING)


async def test_what_no_one_knows_is_ignored(raw, anna):
    sent = await raw.result("sendMessage", chat_id=anna, text="a", request_timeout=5, colour="red")
    assert sent["text"] == "a"


async def test_fields_of_a_reply_that_nothing_looks_at(raw, anna):
    first = await raw.result("sendMessage", chat_id=anna, text="a")
    reply = {"message_id": first["message_id"], "chat_id": anna, "quote_parse_mode": "HTML", "colour": "red"}
    await raw.result("sendMessage", chat_id=anna, text="b", reply_parameters=reply)
    status, answer = await raw("sendMessage", chat_id=anna, text="b", reply_parameters={**reply, "quote": "a"})
    assert status == 405
    assert answer["description"].startswith("Method Not Allowed: field quote of ReplyParameters")
    status, answer = await raw("sendMessage", chat_id=anna, text="b", reply_parameters={**reply, "chat_id": 77})
    assert status == 405
    assert answer["description"].startswith("Method Not Allowed: a reply to a message of another chat")


async def test_fields_of_a_command_that_nothing_looks_at(raw):
    command = {"command": "go", "description": "Go", "is_ephemeral": False}
    await raw.result("setMyCommands", commands=[command])
    status, answer = await raw("setMyCommands", commands=[{**command, "is_ephemeral": True}])
    assert status == 405
    assert answer["description"].startswith("Method Not Allowed: field is_ephemeral of BotCommand")
