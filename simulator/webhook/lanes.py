"""Which updates must follow each other: those of one lane are delivered in order, one at a time."""

from simulator.model import Json

Lane = tuple[str, object]
_BY_CHAT = {"my_chat_member", "message_reaction", "message_reaction_count", "chat_boost", "removed_chat_boost"}
_BY_PERSON = {
    "callback_query": "callback_query",
    "inline_query": "inline_query",
    "chosen_inline_result": "chosen_inline_result",
    "shipping_query": "payment",
    "pre_checkout_query": "payment",
    "purchased_paid_media": "purchased_paid_media",
    "chat_join_request": "member",
}


def lane_of(update: Json) -> Lane:
    """The lane of an update, as Client.cpp assigns its queues.

    New and edited messages of a chat share one, all taps of a person, all changes of a poll; reactions and the bot's
    own membership have theirs, so that they may overtake the chat's messages.
    """
    kind = next(name for name in update if name != "update_id")
    content = update[kind]
    if kind.endswith(("message", "channel_post")):
        return ("business" if "business" in kind else "chat", content["chat"]["id"])
    if kind in _BY_CHAT:
        return ("chat_boost" if kind.endswith("boost") else kind, content["chat"]["id"])
    if kind in _BY_PERSON:
        return (_BY_PERSON[kind], content["from"]["id"])
    if kind == "chat_member":
        return ("member", content["new_chat_member"]["user"]["id"])
    if kind in ("poll", "poll_answer"):
        return ("poll", content["id" if kind == "poll" else "poll_id"])
    return ("alone", update["update_id"])
