"""What a bot may do in a group, as a member and as an administrator."""

import pytest
from aiogram.exceptions import TelegramBadRequest

from simulator.client import ControlFailure

NOT_FOR_EVERYONE = "message can't be deleted for everyone"
CANNOT = "message can't be deleted"
NO_PINS = "not enough rights to manage pinned messages in the chat"


async def make(control, anna, kind, bot="member"):
    return (await control.group("Комиссия", owner=anna, type=kind, bot=bot))["id"]


@pytest.mark.parametrize(("kind", "complaint"), [("group", NOT_FOR_EVERYONE), ("supergroup", CANNOT)])
async def test_deleting(bot, control, raw, anna, kind, complaint):
    group = await make(control, anna, kind)
    own = (await bot.send_message(group, "x")).message_id
    hers = (await control.write(group, "y", from_=anna))["message_id"]
    for method, parameters in (
        ("deleteMessage", {"message_id": hers}),
        ("deleteMessages", {"message_ids": [own, hers]}),
    ):
        assert await raw.refusal(method, chat_id=group, **parameters) == f"Bad Request: {complaint}"
    assert await bot.delete_message(group, own)
    await control.bot_in(group, "administrator")
    assert await bot.delete_message(group, hers)


@pytest.mark.parametrize(("kind", "complaint"), [("group", NOT_FOR_EVERYONE), ("supergroup", CANNOT)])
async def test_deleting_is_for_two_days_even_for_an_administrator(bot, control, anna, kind, complaint):
    group = await make(control, anna, kind, "administrator")
    sent = await bot.send_message(group, "x")
    await control.advance(48 * 3600 + 1)
    with pytest.raises(TelegramBadRequest, match=complaint):
        await sent.delete()


async def test_the_first_message_of_a_supergroup_stays(bot, control, raw, anna):
    group = await make(control, anna, "supergroup", "administrator")
    assert await raw.refusal("deleteMessage", chat_id=group, message_id=1) == f"Bad Request: {CANNOT}"


@pytest.mark.parametrize("kind", ["group", "supergroup"])
async def test_pins_are_for_administrators(bot, control, raw, anna, kind):
    group = await make(control, anna, kind)
    sent = await bot.send_message(group, "x")
    calls = ("pinChatMessage", "unpinChatMessage", "unpinAllChatMessages")
    for method in calls:
        assert await raw.refusal(method, chat_id=group, message_id=sent.message_id) == f"Bad Request: {NO_PINS}"
    await control.bot_in(group, "administrator")
    assert await sent.pin()
    assert (await bot.get_chat(group)).pinned_message.text == "x"
    assert (await bot.get_updates())[-1].message.pinned_message.message_id == sent.message_id


async def test_an_administrator_may_lack_a_right(bot, control, raw, anna):
    group = await make(control, anna, "supergroup")
    await control.bot_in(group, "administrator", rights=["can_delete_messages"])
    hers = (await control.write(group, "y", from_=anna))["message_id"]
    assert await raw.refusal("pinChatMessage", chat_id=group, message_id=hers) == f"Bad Request: {NO_PINS}"
    assert await bot.delete_message(group, hers)


async def test_service_messages_are_nobodys_to_edit_or_copy(bot, control, raw, anna):
    group = await make(control, anna, "supergroup", "administrator")
    await bot.set_chat_title(group, "Другая")
    number = (await control.messages(group))[-1]["message_id"]
    for method, complaint in (
        ("editMessageReplyMarkup", "message can't be edited"),
        ("copyMessage", "the message can't be copied"),
        ("forwardMessage", "the message can't be forwarded"),
    ):
        parameters = {"chat_id": group, "from_chat_id": group, "message_id": number}
        if method == "editMessageReplyMarkup":
            del parameters["from_chat_id"]
        assert await raw.refusal(method, **parameters) == f"Bad Request: {complaint}"


async def test_a_restricted_bot(bot, control, raw, anna):
    group = await make(control, anna, "supergroup")
    sent = await bot.send_message(group, "x")
    await control.bot_in(group, "restricted", rights=["can_send_documents"])
    restricted = (await bot.get_updates())[-1].my_chat_member.new_chat_member
    assert (restricted.status, restricted.can_send_messages, restricted.can_send_documents) == (
        "restricted",
        False,
        True,
    )
    refusal = await raw.refusal("sendMessage", chat_id=group, text="x")
    assert refusal == "Bad Request: not enough rights to send text messages to the chat"
    assert await sent.edit_text("y")


@pytest.mark.parametrize(
    ("markup", "complaint"),
    [
        (
            {"keyboard": [[{"text": "x", "request_contact": True}]]},
            "phone number can be requested in private chats only",
        ),
        (
            {"keyboard": [[{"text": "x", "web_app": {"url": "https://x.org"}}]]},
            "Web App buttons can be used in private chats only",
        ),
        ({"inline_keyboard": [[{"text": "x", "web_app": {"url": "https://x.org"}}]]}, "BUTTON_TYPE_INVALID"),
    ],
)
async def test_some_buttons_are_for_private_chats(control, raw, anna, markup, complaint):
    group = await make(control, anna, "group")
    refusal = await raw.refusal("sendMessage", chat_id=group, text="x", reply_markup=markup)
    assert refusal == f"Bad Request: {complaint}"
    assert await raw.result("sendMessage", chat_id=anna, text="x", reply_markup=markup)


async def test_a_restricted_person_cannot_write(control, anna, boris):
    group = (await control.group("x", owner=anna, members=[boris], type="supergroup"))["id"]
    await control.member(group, boris, "restricted")
    with pytest.raises(ControlFailure, match="409: Борис is restricted"):
        await control.write(group, "x", from_=boris)
    await control.member(group, boris, "member", by=anna)
    assert await control.write(group, "x", from_=boris)
