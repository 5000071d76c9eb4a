import json

import pytest
from aiogram.types import MessageEntity

TOO_LONG = "Bad Request: message is too long"


async def test_length_counts_utf16_units_after_parsing(raw, anna):
    assert (await raw.result("sendMessage", chat_id=anna, text="👍" * 2048))["text"] == "👍" * 2048
    assert await raw.refusal("sendMessage", chat_id=anna, text="👍" * 2048 + "a") == TOO_LONG
    assert await raw.result("sendMessage", chat_id=anna, text="<b>" + "ы" * 4096 + "</b>  ", parse_mode="HTML")
    assert await raw.refusal("sendMessage", chat_id=anna, text="ы" * 4097) == TOO_LONG


async def test_empty_texts(raw, anna):
    assert await raw.refusal("sendMessage", chat_id=anna) == "Bad Request: message text is empty"
    assert await raw.refusal("sendMessage", chat_id=anna, text="") == "Bad Request: message text is empty"
    assert await raw.refusal("sendMessage", chat_id=anna, text=" \n ") == "Bad Request: text must be non-empty"
    empty = await raw.refusal("sendMessage", chat_id=anna, text="<b></b>", parse_mode="html")
    assert empty == "Bad Request: text must be non-empty"


async def test_parse_modes(raw, anna):
    wrong = await raw.refusal("sendMessage", chat_id=anna, text="x", parse_mode="BBCode")
    assert wrong == "Bad Request: unsupported parse_mode"
    for mode in ("markdown", "MarkdownV2", "html", "None"):
        assert (await raw.result("sendMessage", chat_id=anna, text="x", parse_mode=mode))["text"] == "x"


async def test_found_by_itself(bot, anna):
    sent = await bot.send_message(anna, "👍 /help@some_bot @anna_k https://x.org/a, me@x.org #тема")
    found = [(entity.type, entity.extract_from(sent.text)) for entity in sent.entities]
    assert found == [
        ("bot_command", "/help@some_bot"),
        ("mention", "@anna_k"),
        ("url", "https://x.org/a"),
        ("email", "me@x.org"),
        ("hashtag", "#тема"),
    ]


async def test_explicit_entities(bot, anna):
    bold = MessageEntity(type="bold", offset=0, length=2)
    when = MessageEntity(type="date_time", offset=3, length=5, unix_time=1628060400, date_time_format="Dt")
    sent = await bot.send_message(anna, "да когда", entities=[bold, when], parse_mode=None)
    assert [entity.model_dump(exclude_none=True) for entity in sent.entities] == [
        {"type": "bold", "offset": 0, "length": 2},
        {"type": "date_time", "offset": 3, "length": 5, "unix_time": 1628060400, "date_time_format": "Dt"},
    ]


@pytest.mark.parametrize(
    ("entity", "complaint"),
    [
        (5, "can't parse MessageEntity: expected an Object"),
        ({"type": "bold", "offset": 0}, "can't parse MessageEntity: Can't find field \"length\""),
        ({"type": "x", "offset": 0, "length": 1}, "can't parse MessageEntity: Unsupported type specified"),
        ({"type": "bold", "offset": -1, "length": 1}, "receive an entity with incorrect offset -1"),
        (
            {"type": "bold", "offset": 2, "length": 9},
            "entity beginning at UTF-16 offset 2 ends after the end of the text at UTF-16 offset 11",
        ),
        ({"type": "bold", "offset": 1, "length": 9}, "entity begins in a middle of a UTF-16 symbol at byte offset 4"),
        (
            {"type": "bold", "offset": 0, "length": 1},
            "entity beginning at UTF-16 offset 0 ends in a middle of a UTF-16 symbol at byte offset 4",
        ),
        ({"type": "bold", "offset": 9, "length": 1}, "entity begins after the end of the text at UTF-16 offset 9"),
        ({"type": "text_link", "offset": 0, "length": 1, "url": "x"}, "entity URL 'x' is invalid: Wrong HTTP URL"),
        (
            {"type": "date_time", "offset": 0, "length": 1, "unix_time": 1, "date_time_format": "q"},
            "can't parse MessageEntity: Invalid date-time format specified",
        ),
    ],
)
async def test_wrong_entities(raw, anna, entity, complaint):
    refusal = await raw.refusal("sendMessage", chat_id=anna, text="👍да", entities=json.dumps([entity]))
    assert refusal == f"Bad Request: {complaint}"


async def test_a_mention_of_a_person_holds_the_person(bot, anna):
    sent = await bot.send_message(anna, f'<a href="tg://user?id={anna}">вы</a>', parse_mode="HTML")
    assert sent.entities[0].user.first_name == "Анна"
    nobody = await bot.send_message(anna, '<a href="tg://user?id=5">он</a>', parse_mode="HTML")
    assert nobody.entities is None


async def test_options_are_kept(bot, control, anna):
    first = await bot.send_message(anna, "one")
    second = await bot.send_message(
        anna, "two", disable_notification=True, protect_content=True, reply_to_message_id=first.message_id
    )
    assert second.has_protected_content
    assert second.reply_to_message.text == "one"
    seen = (await control.messages(anna))[-1]
    assert seen["silent"]
    assert not (await control.messages(anna))[-2]["silent"]


async def test_link_previews(bot, raw, anna):
    sent = await bot.send_message(anna, "https://x.org", link_preview_options={"is_disabled": True})
    assert sent.link_preview_options.is_disabled
    old = await raw.result("sendMessage", chat_id=anna, text="x", disable_web_page_preview=True)
    assert old["link_preview_options"] == {"is_disabled": True}
    wrong = await raw.refusal("sendMessage", chat_id=anna, text="x", link_preview_options="[1]")
    assert wrong == "Bad Request: object expected as link preview options"


async def test_reply_to_what_is_not_there(raw, anna):
    lost = {"message_id": 999}
    refusal = await raw.refusal("sendMessage", chat_id=anna, text="x", reply_parameters=lost)
    assert refusal == "Bad Request: message to be replied not found"
    anyway = {**lost, "allow_sending_without_reply": True}
    assert "reply_to_message" not in await raw.result("sendMessage", chat_id=anna, text="x", reply_parameters=anyway)
    broken = await raw.refusal("sendMessage", chat_id=anna, text="x", reply_parameters="{")
    assert broken == "Bad Request: can't parse reply parameters JSON object"
