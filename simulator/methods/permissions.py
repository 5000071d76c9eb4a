"""Reading ChatPermissions."""

from simulator.bot_api.arguments import Arguments
from simulator.bot_api.json_fields import flag
from simulator.errors import BadRequestError
from simulator.groups.members import MEDIA_PERMISSIONS, PERMISSIONS
from simulator.model import Json

WHERE = "can't parse chat permissions: "
STANDS_FOR = {
    "can_edit_tag": "can_pin_messages",
    "can_manage_topics": "can_pin_messages",
    "can_react_to_messages": "can_send_messages",
}


def read_permissions(args: Arguments) -> set[str]:
    """The names of those that are granted, with those that follow from them unless they are to be independent."""
    wish = args.json("permissions", "can't parse permissions JSON object")
    if wish is None:
        wish = {}
    if not isinstance(wish, dict):
        raise BadRequestError("object expected as permissions")
    independent = args.flag("use_independent_chat_permissions")
    granted = {name for name in PERMISSIONS if flag(wish, name, WHERE)}
    granted |= _media(wish, independent=independent)
    granted |= {name for name, other in STANDS_FOR.items() if name not in wish and other in granted}
    if not independent:
        granted |= _implied(granted)
    return granted


def _media(wish: Json, *, independent: bool) -> set[str]:
    """can_send_media_messages is the old way to say it."""
    if not wish.keys().isdisjoint(MEDIA_PERMISSIONS) or not flag(wish, "can_send_media_messages", WHERE):
        return set()
    return {*MEDIA_PERMISSIONS} if independent else {*MEDIA_PERMISSIONS, "can_send_messages"}


def _implied(granted: set[str]) -> set[str]:
    if granted & {"can_send_other_messages", "can_add_web_page_previews"}:
        return {*MEDIA_PERMISSIONS, "can_send_messages"}
    return {"can_send_messages"} if "can_send_polls" in granted else set()
