"""Groups as a bot sees them: who comes and goes, service messages, the bot's own standing, migration."""

import pytest
from aiogram.exceptions import TelegramForbiddenError, TelegramMigrateToChat

from simulator.client import ControlFailure

EVERYTHING = ["message", "my_chat_member", "chat_member"]


async def test_a_group_is_made_with_the_bot(bot, control, anna, boris):
    group = await control.group("Комиссия", owner=anna, members=[boris])
    added, created = await bot.get_updates()
    assert group["members"] == [{"id": anna, "status": "creator"}, {"id": boris, "status": "member"}]
    assert (group["type"], group["title"], group["bot"]["status"]) == ("group", "Комиссия", "member")
    standing = added.my_chat_member
    assert (standing.chat.id, standing.from_user.id) == (group["id"], anna)
    assert (standing.old_chat_member.status, standing.new_chat_member.status) == ("left", "member")
    assert created.message.group_chat_created
    assert created.message.from_user.id == anna
    assert (await control.groups())[0]["last"]["text"] == "✚"


async def test_into_a_supergroup_the_bot_comes_after_it_is_made(bot, control, anna):
    group = await control.group("Комиссия", owner=anna, type="supergroup", bot="administrator")
    added, came = await bot.get_updates()
    assert added.my_chat_member.new_chat_member.can_delete_messages
    assert [user.id for user in came.message.new_chat_members] == [bot.id]
    assert [message["message_id"] for message in await control.messages(group["id"])] == [1, 2]
    assert group["id"] < -1_000_000_000_000


async def test_coming_and_going_leave_service_messages(bot, control, anna, boris, vera):
    group = (await control.group("Комиссия", owner=anna))["id"]
    await bot.get_updates(offset=-1)
    await control.member(group, boris, "member")
    await control.member(group, vera, "member", by=anna)
    await control.member(group, boris, "left")
    await control.member(group, vera, "kicked")
    told = [update.message for update in (await bot.get_updates())[1:]]
    assert [message.from_user.id for message in told] == [boris, anna, boris, anna]
    assert [message.new_chat_members[0].id for message in told[:2]] == [boris, vera]
    assert [message.left_chat_member.id for message in told[2:]] == [boris, vera]
    assert (await control.groups())[0]["last"]["text"] == "− Вера"


async def test_statuses_of_others_are_for_administrators_who_ask(bot, control, anna, boris):
    group = (await control.group("Комиссия", owner=anna, type="supergroup"))["id"]
    await bot.get_updates(offset=-1, allowed_updates=EVERYTHING)
    await control.member(group, boris, "member")
    await control.bot_in(group, "administrator")
    await control.member(group, boris, "administrator", rights=["can_pin_messages"])
    kinds = [update.event_type for update in await bot.get_updates(allowed_updates=EVERYTHING)][1:]
    assert kinds == ["message", "my_chat_member", "chat_member"]
    promoted = (await bot.get_updates())[-1].chat_member
    assert (promoted.old_chat_member.status, promoted.new_chat_member.status) == ("member", "administrator")
    assert (promoted.new_chat_member.can_pin_messages, promoted.new_chat_member.can_promote_members) == (True, False)


@pytest.mark.parametrize("kind", ["group", "supergroup"])
async def test_a_bot_that_was_removed_hears_of_it_and_gets_no_further(bot, control, raw, anna, kind):
    group = (await control.group("Комиссия", owner=anna, type=kind))["id"]
    card = await bot.send_message(group, "card")
    await bot.get_updates(offset=-1)
    await control.bot_in(group, "kicked")
    removed, left = (await bot.get_updates())[1:]
    assert removed.my_chat_member.new_chat_member.status == {"group": "left", "supergroup": "kicked"}[kind]
    assert left.message.left_chat_member.id == bot.id
    await control.write(group, "/start", from_=anna)
    assert len(await bot.get_updates(offset=left.update_id + 1)) == 0
    for attempt in (
        bot.send_message(group, "x"),
        bot.edit_message_text("x", chat_id=group, message_id=card.message_id),
        bot.send_chat_action(group, "typing"),
        bot.get_chat_administrators(group),
    ):
        with pytest.raises(TelegramForbiddenError, match=f"Forbidden: bot was kicked from the {kind} chat"):
            await attempt
    with pytest.raises(ControlFailure, match="the bot is not in the group"):
        await control.tap_data(group, card.message_id, "x", from_=anna)


@pytest.mark.parametrize("kind", ["group", "supergroup"])
async def test_a_bot_that_left(bot, control, raw, anna, kind):
    group = (await control.group("Комиссия", owner=anna, type=kind))["id"]
    assert await bot.leave_chat(group)
    left = (await bot.get_updates())[-1].message
    assert left.from_user.id == left.left_chat_member.id == bot.id
    refusal = f"Forbidden: bot is not a member of the {kind} chat"
    assert await raw.refusal("sendMessage", chat_id=group, text="x") == refusal
    if kind == "group":
        assert (await bot.get_chat(group)).title == "Комиссия"
        assert await bot.leave_chat(group)
    else:
        assert await raw.refusal("getChat", chat_id=group) == refusal
    await control.bot_in(group, "member")
    assert await bot.send_message(group, "again")


async def test_a_group_becomes_a_supergroup(bot, control, anna, boris):
    old = (await control.group("Комиссия", owner=anna, members=[boris]))["id"]
    await bot.get_updates(offset=-1)
    new = await control.migrate(old)
    joined, moved, arrived = (await bot.get_updates())[1:]
    assert (joined.my_chat_member.chat.id, joined.my_chat_member.new_chat_member.status) == (new["id"], "member")
    assert (moved.message.chat.id, moved.message.migrate_to_chat_id) == (old, new["id"])
    assert (arrived.message.chat.id, arrived.message.migrate_from_chat_id) == (new["id"], old)
    assert (arrived.message.sender_chat.id, arrived.message.from_user.username) == (new["id"], "GroupAnonymousBot")
    assert arrived.message.message_id == 1
    with pytest.raises(TelegramMigrateToChat) as moved_on:
        await bot.send_message(old, "x")
    assert moved_on.value.migrate_to_chat_id == new["id"]
    assert await bot.send_message(new["id"], "x")
    assert [group["migrated_to"] for group in await control.groups()] == [new["id"], None]
    assert [member["id"] for member in new["members"]] == [anna, boris]


async def test_nobody_writes_into_a_group_that_moved(control, anna):
    old = (await control.group("Комиссия", owner=anna))["id"]
    await control.migrate(old)
    for attempt in (
        control.write(old, "x", from_=anna),
        control.migrate(old),
        control.bot_in(old, "administrator"),
        control.member(old, anna, "left"),
    ):
        with pytest.raises(ControlFailure) as refused:
            await attempt
        assert refused.value.status == 409


async def test_supergroups_number_by_themselves_all_others_share_a_row(bot, control, anna):
    one, other = [(await control.group("x", owner=anna, type="supergroup"))["id"] for _ in range(2)]
    basic = (await control.group("x", owner=anna))["id"]
    numbers = [(await bot.send_message(chat, "x")).message_id for chat in (one, other, one, basic, anna)]
    assert numbers[:3] == [3, 3, 4]
    assert numbers[4] == numbers[3] + 1


async def test_strangers_cannot_act(control, anna, boris, vera):
    group = (await control.group("Комиссия", owner=anna, members=[boris]))["id"]
    await control.member(group, boris, "kicked")
    for stranger in (boris, vera):
        with pytest.raises(ControlFailure, match=r"409: .* is not in the group"):
            await control.write(group, "x", from_=stranger)
    with pytest.raises(ControlFailure, match="400: from is missing"):
        await control.write(group, "x")
    with pytest.raises(ControlFailure, match=r"409: .* cannot come back by himself"):
        await control.member(group, boris, "member")
    await control.member(group, boris, "member", by=anna)
    assert (await control.write(group, "x", from_=boris))["from"]["id"] == boris


@pytest.mark.parametrize(
    ("wish", "status", "sentence"),
    [
        ({"title": " "}, 400, "title has 1 to 128 characters"),
        ({"type": "channel"}, 400, "type is group or supergroup"),
        ({"id": -1_000_000_000_001}, 400, "the id of a group is between -999999999999 and -1"),
        ({"type": "supergroup", "id": -5}, 400, "the id of a supergroup is below -1000000000000"),
        ({"owner": 77}, 404, "there is no person 77"),
        ({"members": [77]}, 404, "there is no person 77"),
        ({"members": ["x"]}, 400, "members are numbers of people"),
        ({"bot": "kicked"}, 400, "bot is member, administrator or left"),
        ({"username": "commission"}, 400, "a supergroup may have a username"),
    ],
)
async def test_wrong_groups(control, anna, wish, status, sentence):
    with pytest.raises(ControlFailure) as refused:
        await control.group(**{"title": "x", "owner": anna, **wish})
    assert refused.value.status == status
    assert sentence in refused.value.sentence


async def test_a_group_with_a_number_and_a_name_of_its_own(bot, control, anna):
    group = await control.group("x", owner=anna, type="supergroup", id=-1_001_234_567_890, username="Commission")
    assert (await bot.send_message("@commission", "x")).chat.id == group["id"] == -1_001_234_567_890
    assert (await bot.get_chat("@Commission")).active_usernames == ["Commission"]
    with pytest.raises(ControlFailure, match="409"):
        await control.group("y", owner=anna, type="supergroup", username="commission")
    with pytest.raises(ControlFailure, match="409"):
        await control.group("y", owner=anna, type="supergroup", id=group["id"])
