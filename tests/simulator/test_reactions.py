import asyncio
import inspect

import pytest
from aiogram import Dispatcher
from aiogram.types import ReactionTypeEmoji

from simulator.client import ControlFailure
from simulator.contents.reactions import EMOJI

WANTED = ["message", "message_reaction"]


@pytest.fixture
async def card(bot, anna):
    return await bot.send_message(anna, "card")


async def heard(bot):
    updates = await bot.get_updates(allowed_updates=WANTED)
    return [
        (change.user.id, [item.emoji for item in change.old_reaction], [item.emoji for item in change.new_reaction])
        for change in (update.message_reaction for update in updates)
        if change
    ]


def test_the_emoji_are_those_of_the_bot_api():
    docs = inspect.getsource(ReactionTypeEmoji).partition("one of ")[2].partition('."""')[0]
    assert {emoji.strip('" ') for emoji in docs.split(",")} == EMOJI


async def test_the_bot_hears_what_it_asked_for(bot, control, anna, card):
    await heard(bot)
    await control.react(anna, card.message_id, "👍")
    await control.react(anna, card.message_id, "❤️")
    seen = await control.react(anna, card.message_id, None)
    assert seen["reactions"] == []
    assert await heard(bot) == [(anna, [], ["👍"]), (anna, ["👍"], ["❤"]), (anna, ["❤"], [])]


async def test_unasked_it_hears_nothing(bot, control, anna, card):
    assert (await control.react(anna, card.message_id, "👍"))["reactions"] == [
        {"type": "emoji", "emoji": "👍", "author": anna}
    ]
    assert await bot.get_updates() == []


async def test_the_same_reaction_again_is_no_news(bot, control, anna, card):
    await heard(bot)
    await control.react(anna, card.message_id, "👍")
    await control.react(anna, card.message_id, "👍")
    assert len(await heard(bot)) == 1


async def test_a_dispatcher_that_handles_reactions_gets_them(bot, server, control, anna, card):
    async def asked_for():
        return "message_reaction" in server.world.updates.allowed

    changes = asyncio.Queue()
    dispatcher = Dispatcher()
    dispatcher.message_reaction.register(changes.put)
    polling = asyncio.create_task(dispatcher.start_polling(bot, handle_signals=False, close_bot_session=False))
    await control.wait_for(asked_for)
    await control.react(anna, card.message_id, "🔥")
    change = await asyncio.wait_for(changes.get(), 5)
    assert (change.message_id, change.new_reaction[0].emoji) == (card.message_id, "🔥")
    await dispatcher.stop_polling()
    await polling


@pytest.mark.parametrize("status", ["member", "administrator"])
async def test_in_a_group_only_an_administrator_hears(bot, control, anna, boris, status):
    group = (await control.group("Комиссия", owner=anna, members=[boris], bot=status))["id"]
    card = await bot.send_message(group, "card")
    await heard(bot)
    await control.react(group, card.message_id, "👍", from_=anna)
    seen = await control.react(group, card.message_id, "👎", from_=boris)
    assert [reaction["author"] for reaction in seen["reactions"]] == [anna, boris]
    assert len(await heard(bot)) == (2 if status == "administrator" else 0)


async def test_who_may_not_react(bot, control, anna, boris, card):
    with pytest.raises(ControlFailure, match="400: 🦆 is no reaction on Telegram"):
        await control.react(anna, card.message_id, "🦆")
    group = (await control.group("Комиссия", owner=anna, members=[boris], type="supergroup"))["id"]
    created = (await control.messages(group))[0]["message_id"]
    with pytest.raises(ControlFailure, match="409: nobody can react to a service message"):
        await control.react(group, created, "👍", from_=anna)
    card = await bot.send_message(group, "card")
    await control.member(group, boris, "restricted", rights=["can_send_messages"])
    with pytest.raises(ControlFailure, match="409: Борис is restricted"):
        await control.react(group, card.message_id, "👍", from_=boris)


async def test_the_bot_reacts(bot, control, anna):
    hers = (await control.write(anna, "mine"))["message_id"]
    await control.react(anna, hers, "🔥")
    await bot.set_message_reaction(anna, hers, reaction=[{"type": "emoji", "emoji": "👍"}])
    await bot.set_message_reaction(anna, hers, reaction=[{"type": "emoji", "emoji": "👌"}])
    seen = [(reaction["emoji"], reaction["author"]) for reaction in (await control.messages(anna))[-1]["reactions"]]
    assert seen == [("🔥", anna), ("👌", None)]
    await bot.set_message_reaction(anna, hers)
    assert len((await control.messages(anna))[-1]["reactions"]) == 1


@pytest.mark.parametrize(
    ("reaction", "complaint"),
    [
        ("{", "can't parse reaction types JSON object"),
        ({"a": 1}, "expected an Array of ReactionType"),
        (["👍"], "can't parse ReactionType: expected an Object"),
        ([{"emoji": "👍"}], "can't parse ReactionType: Can't find field \"type\""),
        ([{"type": "emoji"}], "can't parse ReactionType: Can't find field \"emoji\""),
        ([{"type": "paid"}], "can't parse ReactionType: invalid reaction type specified"),
        ([{"type": "emoji", "emoji": "🦆"}], "REACTION_INVALID"),
        ([{"type": "emoji", "emoji": "❤️"}], "REACTION_INVALID"),
        ([{"type": "custom_emoji", "custom_emoji_id": "5"}], "REACTION_INVALID"),
        ([{"type": "emoji", "emoji": "👍"}, {"type": "emoji", "emoji": "👎"}], "REACTIONS_TOO_MANY"),
    ],
)
async def test_wrong_reactions(raw, anna, card, reaction, complaint):
    refusal = await raw.refusal("setMessageReaction", chat_id=anna, message_id=card.message_id, reaction=reaction)
    assert refusal == f"Bad Request: {complaint}"


async def test_a_reaction_to_nothing(raw, anna):
    refusal = await raw.refusal("setMessageReaction", chat_id=anna, message_id=999)
    assert refusal == "Bad Request: message to react not found"
