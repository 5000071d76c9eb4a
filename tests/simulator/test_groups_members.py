"""The methods about members of groups."""

import pytest
from aiogram.exceptions import TelegramBadRequest
from aiogram.types import ChatPermissions


@pytest.fixture
async def group(control, anna, boris):
    """A supergroup with the bot as administrator."""
    made = await control.group("Комиссия", owner=anna, members=[boris], type="supergroup", bot="administrator")
    return made["id"]


async def test_who_is_in_it(bot, control, group, anna, boris, vera):
    statuses = [(await bot.get_chat_member(group, number)).status for number in (anna, boris, vera, bot.id)]
    assert statuses == ["creator", "member", "left", "administrator"]
    assert await bot.get_chat_member_count(group) == 3
    leaders = await bot.get_chat_administrators(group)
    assert [member.user.id for member in leaders] == [anna, bot.id]
    with pytest.raises(TelegramBadRequest, match="member not found"):
        await bot.get_chat_member(group, 77)
    with pytest.raises(TelegramBadRequest, match="invalid user_id specified"):
        await bot.get_chat_member(group, 0)


async def test_a_private_chat_has_two(bot, anna, boris):
    assert await bot.get_chat_member_count(anna) == 2
    assert (await bot.get_chat_member(anna, anna)).status == "member"
    assert (await bot.get_chat_member(anna, bot.id)).user.id == bot.id
    with pytest.raises(TelegramBadRequest, match="member not found"):
        await bot.get_chat_member(anna, boris)
    with pytest.raises(TelegramBadRequest, match="there are no administrators in the private chat"):
        await bot.get_chat_administrators(anna)
    with pytest.raises(TelegramBadRequest, match="can't leave private chats"):
        await bot.leave_chat(anna)


async def test_a_ban_ends_when_it_was_said(bot, control, server, group, boris):
    now = int(server.world.clock.now().timestamp())
    await bot.ban_chat_member(group, boris, until_date=now + 3600)
    banned = await bot.get_chat_member(group, boris)
    assert (banned.status, int(banned.until_date.timestamp())) == ("kicked", now + 3600)
    left = (await bot.get_updates())[-1].message
    assert (left.from_user.id, left.left_chat_member.id) == (bot.id, boris)
    await control.advance(3601)
    assert (await bot.get_chat_member(group, boris)).status == "left"
    await control.member(group, boris, "member")
    assert (await bot.get_chat_member(group, boris)).status == "member"


async def test_a_short_ban_is_for_ever(bot, control, raw, server, group, boris):
    now = int(server.world.clock.now().timestamp())
    await bot.ban_chat_member(group, boris, until_date=now + 20)
    assert (await raw.result("getChatMember", chat_id=group, user_id=boris))["until_date"] == 0
    await control.advance(60)
    assert (await bot.get_chat_member(group, boris)).status == "kicked"
    assert await bot.unban_chat_member(group, boris, only_if_banned=True)
    assert (await bot.get_chat_member(group, boris)).status == "left"


async def test_unbanning_removes_a_member_unless_told_not_to(bot, group, boris):
    await bot.unban_chat_member(group, boris, only_if_banned=True)
    assert (await bot.get_chat_member(group, boris)).status == "member"
    await bot.unban_chat_member(group, boris)
    assert (await bot.get_chat_member(group, boris)).status == "left"


async def test_a_basic_group_forgets_bans(bot, control, raw, anna, boris):
    group = (await control.group("x", owner=anna, members=[boris]))["id"]
    assert await raw.refusal("banChatMember", chat_id=group, user_id=boris) == "Bad Request: CHAT_ADMIN_REQUIRED"
    await control.bot_in(group, "administrator")
    await bot.ban_chat_member(group, boris)
    assert (await bot.get_chat_member(group, boris)).status == "left"
    assert await raw.refusal("banChatMember", chat_id=group, user_id=boris) == "Bad Request: USER_NOT_PARTICIPANT"
    refusal = await raw.refusal("unbanChatMember", chat_id=group, user_id=boris)
    assert refusal == "Bad Request: method is available for supergroup and channel chats only"
    refusal = await raw.refusal("restrictChatMember", chat_id=group, user_id=boris, permissions={})
    assert refusal == "Bad Request: method is available only for supergroups"


async def test_restricting(bot, control, group, boris):
    await bot.restrict_chat_member(group, boris, ChatPermissions(can_send_polls=True))
    member = await bot.get_chat_member(group, boris)
    assert (member.status, member.is_member) == ("restricted", True)
    assert (member.can_send_messages, member.can_send_polls, member.can_send_photos) == (True, True, False)
    assert await control.write(group, "x", from_=boris)
    await bot.restrict_chat_member(group, boris, ChatPermissions())
    assert not (await bot.get_chat_member(group, boris)).can_send_messages
    everything = ChatPermissions(**dict.fromkeys(ChatPermissions.model_fields, True))
    await bot.restrict_chat_member(group, boris, everything)
    assert (await bot.get_chat_member(group, boris)).status == "member"


async def test_a_restricted_stranger_is_not_in_the_group(bot, group, vera):
    await bot.restrict_chat_member(group, vera, ChatPermissions())
    member = await bot.get_chat_member(group, vera)
    assert (member.status, member.is_member) == ("restricted", False)
    assert await bot.get_chat_member_count(group) == 3


async def test_promoting_only_with_rights_of_ones_own(bot, control, raw, group, boris):
    refusal = await raw.refusal("promoteChatMember", chat_id=group, user_id=boris, can_pin_messages=True)
    assert refusal == "Bad Request: not enough rights"
    await control.bot_in(group, "administrator", rights=["can_promote_members", "can_pin_messages"])
    refusal = await raw.refusal("promoteChatMember", chat_id=group, user_id=boris, can_delete_messages=True)
    assert refusal == "Bad Request: RIGHT_FORBIDDEN"
    await bot.promote_chat_member(group, boris, can_pin_messages=True)
    member = await bot.get_chat_member(group, boris)
    assert (member.status, member.can_be_edited, member.can_pin_messages) == ("administrator", True, True)
    assert not member.can_delete_messages
    await bot.promote_chat_member(group, boris)
    assert (await bot.get_chat_member(group, boris)).status == "member"


@pytest.mark.parametrize(
    ("method", "target", "complaint"),
    [
        ("banChatMember", "anna", "can't remove chat owner"),
        ("banChatMember", "bot", "can't restrict self"),
        ("banChatMember", "leader", "user is an administrator of the chat"),
        ("banChatMember", "nobody", "member not found"),
        ("restrictChatMember", "anna", "can't remove chat owner"),
        ("unbanChatMember", "bot", "can't restrict self"),
        ("promoteChatMember", "anna", "can't remove chat owner"),
        ("promoteChatMember", "bot", "can't promote self"),
        ("promoteChatMember", "leader", "not enough rights"),
    ],
)
async def test_whom_it_cannot_touch(bot, control, raw, group, anna, boris, method, target, complaint):
    await control.member(group, boris, "administrator")
    number = {"anna": anna, "bot": bot.id, "leader": boris, "nobody": 77}[target]
    assert await raw.refusal(method, chat_id=group, user_id=number) == f"Bad Request: {complaint}"


async def test_a_member_bot_restricts_nobody(control, raw, anna, boris):
    group = (await control.group("x", owner=anna, members=[boris], type="supergroup"))["id"]
    for method in ("banChatMember", "unbanChatMember", "restrictChatMember"):
        refusal = await raw.refusal(method, chat_id=group, user_id=boris)
        assert refusal == "Bad Request: not enough rights to restrict/unrestrict chat member"


@pytest.mark.parametrize(
    ("permissions", "complaint"),
    [
        ("{", "can't parse permissions JSON object"),
        ([], "object expected as permissions"),
        ({"can_send_polls": 1}, 'can\'t parse chat permissions: Field "can_send_polls" must be of type Boolean'),
    ],
)
async def test_wrong_permissions(raw, group, boris, permissions, complaint):
    refusal = await raw.refusal("restrictChatMember", chat_id=group, user_id=boris, permissions=permissions)
    assert refusal == f"Bad Request: {complaint}"


async def test_title_and_description(bot, control, raw, group, anna):
    assert await bot.set_chat_title(group, " Другая комиссия ")
    told = (await bot.get_updates())[-1].message
    assert (told.new_chat_title, told.from_user.id, told.chat.title) == ("Другая комиссия", bot.id, "Другая комиссия")
    count = len(await control.messages(group))
    assert await bot.set_chat_title(group, "Другая комиссия")
    assert len(await control.messages(group)) == count
    assert await bot.set_chat_description(group, "x" * 300)
    assert (await bot.get_chat(group)).description == "x" * 255
    refusals = {
        await raw.refusal("setChatTitle", chat_id=group, title=" "): "title must be non-empty",
        await raw.refusal("setChatTitle", chat_id=anna, title="x"): "can't change private chat title",
        await raw.refusal(
            "setChatDescription", chat_id=group, description="x" * 255
        ): "chat description is not modified",
        await raw.refusal("setChatDescription", chat_id=anna, description="x"): "can't change private chat description",
    }
    assert all(given == f"Bad Request: {expected}" for given, expected in refusals.items())
    await control.bot_in(group, "member")
    assert (
        await raw.refusal("setChatTitle", chat_id=group, title="y")
        == "Bad Request: not enough rights to change chat title"
    )


async def test_a_group_in_full(bot, control, anna):
    basic = await bot.get_chat((await control.group("x", owner=anna))["id"])
    assert (basic.type, basic.permissions.can_pin_messages) == ("group", True)
    super_ = await bot.get_chat((await control.group("x", owner=anna, type="supergroup"))["id"])
    assert (super_.type, super_.permissions.can_pin_messages) == ("supergroup", False)
