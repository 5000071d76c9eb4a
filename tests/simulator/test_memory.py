"""What a long run leaves in memory: counted, never weighed."""

import asyncio

from simulator.history import History, Recent
from simulator.journal import KEPT
from simulator.model import Message

TEXT = "Уважаемый участник! " * 15
MARKUP = {"inline_keyboard": [[{"text": "Буду лично", "callback_data": "1:yes"}]]}


def message(number, content=None, **details):
    return Message(7, number, None, 1626764400, content or {"text": TEXT}, MARKUP, **details)


def filled(count, most=10):
    history = History(Message, Recent(most))
    for number in range(1, count + 1):
        history[number] = message(number)
    return history


def test_old_messages_are_packed():
    history = filled(1000)
    assert history.open_count == 10
    assert history.packed_size < 990 * len(TEXT)  # 600 bytes of text and a keyboard, each
    assert list(history.values()) == [message(number) for number in range(1, 1001)]


def test_a_packed_message_can_still_be_changed():
    history = filled(100)
    old = history[3]
    old.content = {"text": "новый"}
    for number in range(101, 200):
        history[number] = message(number)
    assert history[3].content == {"text": "новый"}
    assert next(iter(history)) == 1
    assert list(history)[2] == 3


def test_recent_messages_of_all_chats_count_together():
    recent = Recent(10)
    histories = [History(Message, recent) for _ in range(20)]
    for number, history in enumerate(histories * 3, start=1):
        history[number] = message(number)
    assert sum(history.open_count for history in histories) == 10


def test_a_message_that_is_looked_at_stays_open():
    history = filled(10)
    first = history[1]
    history[11] = message(11)
    assert history[1] is first


def test_looking_through_opens_nothing():
    history = filled(100)
    assert sum(1 for each in history.values() if each.words == TEXT) == 100
    assert 3 in history
    assert history.open_count == 10


def test_what_others_may_hold_on_to_is_never_packed():
    history = History(Message, Recent(1))
    poll, pinned = message(1, {"poll": {"id": "1"}}), message(2, pinned=True)
    for each in (poll, pinned, message(3), message(4)):
        history[each.message_id] = each
    assert history[1] is poll
    assert history[2] is pinned


def test_deleted_messages_are_gone():
    history = filled(100)
    del history[3]
    del history[100]
    assert (len(history), history.get(3), history.newest) == (98, None, message(99))


async def test_a_run_keeps_few_messages_open(server, raw, control, anna):
    server.world.chats[anna].history = History(Message, Recent(20))
    sent = [await raw.result("sendMessage", chat_id=anna, text=f"{TEXT}{n}", reply_markup=MARKUP) for n in range(100)]
    history = server.world.chats[anna].history
    assert history.open_count == 20
    wish = {"chat_id": anna, "message_id": sent[0]["message_id"]}
    edited = await raw.result("editMessageText", text="Заседание отменено", **wish)
    assert edited["text"] == "Заседание отменено"
    assert edited["edit_date"] >= edited["date"]
    assert await raw.refusal("editMessageText", text="Заседание отменено", **wish) == NOT_MODIFIED
    texts = [each.get("text") for each in await control.messages(anna)]
    assert texts[-100:] == ["Заседание отменено", *(f"{TEXT}{n}" for n in range(1, 100))]
    tap = await control.tap(anna, "Буду лично", message_id=sent[1]["message_id"], wait=0)
    assert tap.message_id == sent[1]["message_id"]


NOT_MODIFIED = (
    "Bad Request: message is not modified: specified new message content and reply markup are exactly the same as a "
    "current content and reply markup of the message"
)


async def test_the_journal_is_bounded(server, raw, control):
    for _ in range(KEPT // 20 + 5):
        await asyncio.gather(*(raw("getMe") for _ in range(20)))
    calls = await control.calls()
    assert len(calls) == KEPT
    assert calls[-1]["n"] == KEPT + 100
