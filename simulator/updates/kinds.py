"""The kinds of updates: their names, which ones come unasked, how long each waits for the bot."""

import json

# In the order of the real server (Client.h), which is the order of getWebhookInfo.
KINDS = (
    "message",
    "edited_message",
    "channel_post",
    "edited_channel_post",
    "inline_query",
    "chosen_inline_result",
    "callback_query",
    "shipping_query",
    "pre_checkout_query",
    "poll",
    "poll_answer",
    "my_chat_member",
    "chat_member",
    "chat_join_request",
    "chat_boost",
    "removed_chat_boost",
    "message_reaction",
    "message_reaction_count",
    "business_connection",
    "business_message",
    "edited_business_message",
    "deleted_business_messages",
    "purchased_paid_media",
    "managed_bot",
    "guest_message",
)
ONLY_ON_REQUEST = frozenset({"chat_member", "message_reaction", "message_reaction_count"})
DEFAULT_KINDS = frozenset(KINDS) - ONLY_ON_REQUEST
MESSAGES_WAIT = 24 * 3600
TAPS_WAIT = 150
_WAIT = {"callback_query": TAPS_WAIT, "shipping_query": TAPS_WAIT, "pre_checkout_query": TAPS_WAIT, "inline_query": 30}


def life_of(kind: str) -> int:
    """How many seconds of the server's clock an update of this kind waits."""
    return _WAIT.get(kind, MESSAGES_WAIT)


def read_allowed(wish: str) -> frozenset[str] | None:
    """The kinds that `allowed_updates` asks for; None leaves everything as it was.

    The real server never complains about this parameter: what is no JSON array of texts is passed over, unknown names
    too, and when nothing is left the usual kinds come.
    """
    try:
        names = json.loads(wish)
    except (ValueError, RecursionError):
        return None
    if not isinstance(names, list) or not all(isinstance(name, str) for name in names):
        return None
    return frozenset(KINDS).intersection(name.lower() for name in names) or DEFAULT_KINDS
