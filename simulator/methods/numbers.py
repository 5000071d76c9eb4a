"""Reading the numbers of several messages."""

from typing import Any

from simulator.bot_api.arguments import Arguments
from simulator.bot_api.table import limit
from simulator.errors import BadRequestError


def message_ids(args: Arguments) -> list[int]:
    """`message_ids` of the call, 1 to 100."""
    wish = args.json("message_ids", "can't parse message_ids JSON object")
    if wish is None or wish == []:
        raise BadRequestError("message identifiers are not specified")
    if not isinstance(wish, list):
        raise BadRequestError("expected an Array of message identifiers")
    if len(wish) > limit("deleteMessages", "message_ids"):
        raise BadRequestError("too many message identifiers specified")
    return [_message_id(item) for item in wish]


def _message_id(item: Any) -> int:
    if isinstance(item, bool) or not isinstance(item, (int, str)):
        raise BadRequestError("message identifier must be a Number")
    try:
        number = int(item)
    except ValueError:
        raise BadRequestError("can't parse message identifier as a Number") from None
    if number <= 0:
        raise BadRequestError("invalid message identifier specified")
    return number
