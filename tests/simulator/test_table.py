"""The table is of the installed aiogram, and its reader gives what stands in it."""

import subprocess
import sys

import pytest

from scripts.bot_api_docs import read_range
from scripts.bot_api_table import TABLE, build, written
from simulator.bot_api import table
from simulator.bot_api.table import Field, Range

BUILT = build()


def test_the_committed_table_is_of_the_installed_aiogram():
    assert TABLE.read_text(encoding="utf-8") == written(BUILT), "run: python -m scripts.bot_api_table"


def test_the_reader_gives_what_the_script_found():
    assert table.bot_api_version() == BUILT["bot_api"]
    for group in ("methods", "types"):
        for owner, fields in BUILT[group].items():
            assert table.fields(owner).keys() == fields.keys()
            assert [field.json_type for field in table.fields(owner).values()] == [f["type"] for f in fields.values()]


@pytest.mark.parametrize(
    ("owner", "name", "field"),
    [
        ("sendMessage", "chat_id", Field("Integer or String", True, None, None)),
        ("sendMessage", "text", Field("String", True, None, Range("parsed characters", 1, 4096))),
        ("sendMessage", "entities", Field("Array of MessageEntity", False, None, None)),
        ("sendMessage", "protect_content", Field("Boolean", False, None, None)),
        ("sendMessage", "reply_to_message_id", Field("Integer", False, "7.0", None)),
        ("sendDocument", "document", Field("String or InputFile", True, None, None)),
        ("sendPoll", "options", Field("Array of InputPollOption or String", True, None, Range("items", 1, 12))),
        ("sendPoll", "open_period", Field("Integer", False, None, Range("number", 5, 2628000))),
        ("sendPoll", "close_date", Field("Integer", False, None, Range("seconds ahead", 5, 2628000))),
        ("getUpdates", "limit", Field("Integer", False, None, Range("number", 1, 100))),
        ("deleteMessages", "message_ids", Field("Array of Integer", True, None, Range("items", 1, 100))),
        ("answerCallbackQuery", "text", Field("String", False, None, Range("characters", 0, 200))),
        ("InlineKeyboardButton", "callback_data", Field("String", False, None, Range("bytes", 1, 64))),
        ("InlineKeyboardMarkup", "inline_keyboard", Field("Array of Array of InlineKeyboardButton", True, None, None)),
        ("InputPollOption", "text", Field("String", True, None, Range("characters", 1, 100))),
        ("InputMediaPhoto", "type", Field("String", True, None, None)),
        ("BotCommand", "description", Field("String", True, None, Range("characters", 1, 256))),
        ("MessageEntity", "user", Field("User", False, None, None)),
        ("InputRichBlockParagraph", "text", Field("RichText", True, None, None)),
    ],
)
def test_fields(owner, name, field):
    assert table.fields(owner)[name] == field


@pytest.mark.parametrize(
    ("doc", "json_type", "expected"),
    [
        ("Sticker set title, 1-64 characters", "String", ("characters", 1, 64)),
        ("Caption, 0-1024 characters after entities parsing", "String", ("parsed characters", 0, 1024)),
        ("Text, 1-4096 characters after entity parsing; required if *x*", "String", ("parsed characters", 1, 4096)),
        ("Unique identifier for this result, 1-64 Bytes", "String", ("bytes", 1, 64)),
        ("A two-letter ISO 639-1 language code", "String", None),
        ("A list of 0-12 two-letter ISO 3166-1 codes", "Array of String", ("items", 0, 12)),
        ("Messages to be sent, must include 2-10 items", "Array of InputMedia", ("items", 2, 10)),
        ("A list of commands. At most 100 commands can be specified.", "Array of BotCommand", ("items", 0, 100)),
        ("A list of 0-based identifiers", "Array of Integer", None),
        ("The radius, measured in meters; 0-1500", "Float", ("number", 0, 1500)),
        ("Must be between 1 and 360 if specified", "Integer", ("number", 1, 360)),
        ("must be between 5 and 100, and in the other currency between 7 and 8", "Integer", None),
        (
            "the date must be between 300 second and 2678400 seconds (30 days) in the future",
            "Integer",
            ("seconds ahead", 300, 2678400),
        ),
        ("Identifier\n\n.. deprecated:: API:7.0\n   https://example.org/changelog; 29-2023", "Integer", None),
        ("See `this <https://example.org/a, 1-2>`_", "Integer", None),
        ("Pass True, 1-2", "Boolean", None),
    ],
)
def test_ranges_in_docstrings(doc, json_type, expected):
    assert read_range(doc, json_type) == expected


def test_limits():
    assert table.limit("setMyDescription", "description") == 512
    assert table.range_of("InlineKeyboardButton", "callback_data") == Range("bytes", 1, 64)
    with pytest.raises(LookupError, match="no range of chat_id of sendMessage"):
        table.limit("sendMessage", "chat_id")
    with pytest.raises(KeyError):
        table.limit("makeCoffee", "milk")


def test_nothing_is_read_before_it_is_asked_for():
    program = "import simulator.server, simulator.bot_api.table as table; print(table._table.cache_info().currsize)"
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert done.stdout == "0\n"
