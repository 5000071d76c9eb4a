"""Service messages: what happened in a chat, told by a message that nobody wrote."""

from simulator.model import Json

NAMES = frozenset(
    (
        "new_chat_members",
        "left_chat_member",
        "new_chat_title",
        "pinned_message",
        "web_app_data",
        "group_chat_created",
        "supergroup_chat_created",
        "migrate_to_chat_id",
        "migrate_from_chat_id",
    )
)
GROUP_ANONYMOUS_BOT: Json = {
    "id": 1087968824,
    "is_bot": True,
    "first_name": "Group",
    "username": "GroupAnonymousBot",
}


def is_service(content: Json) -> bool:
    """Whether a message of this content was written by nobody."""
    return not NAMES.isdisjoint(content)


def came(users: list[Json]) -> Json:
    """Somebody is in the group now; the old names of the field are there as on the real server."""
    return {"new_chat_participant": users[0], "new_chat_member": users[0], "new_chat_members": users}


def went(user: Json) -> Json:
    """Somebody left the group or was removed."""
    return {"left_chat_participant": user, "left_chat_member": user}


def described(content: Json) -> str:
    """What happened, in one line without words of any language; empty for an ordinary message."""
    if users := content.get("new_chat_members"):
        return "+ " + ", ".join(_name(user) for user in users)
    if user := content.get("left_chat_member"):
        return f"− {_name(user)}"
    if title := content.get("new_chat_title"):
        return f"✎ {title}"
    if sent := content.get("web_app_data"):
        return f"⧉ {sent['button_text']}"
    if "pinned_message" in content:
        return "📌"
    if content.get("group_chat_created") or content.get("supergroup_chat_created"):
        return "✚"
    if moved := content.get("migrate_to_chat_id"):
        return f"→ {moved}"
    return f"← {content['migrate_from_chat_id']}" if "migrate_from_chat_id" in content else ""


def _name(user: Json) -> str:
    return " ".join(filter(None, (user["first_name"], user.get("last_name"))))
