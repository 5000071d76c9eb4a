"""Members of groups: what their statuses allow, and how they look as ChatMember.

A member is a person's number, or `BOT`.
"""

from simulator import views
from simulator.model import IN_CHAT, Chat, Json
from simulator.world import World

BOT = 0
RIGHTS = (
    "can_manage_chat",
    "can_change_info",
    "can_delete_messages",
    "can_invite_users",
    "can_restrict_members",
    "can_pin_messages",
    "can_manage_topics",
    "can_promote_members",
    "can_manage_video_chats",
    "can_post_stories",
    "can_edit_stories",
    "can_delete_stories",
    "can_manage_tags",
    "can_send_welcome_messages",
    "is_anonymous",
)
USUAL_RIGHTS = (
    "can_manage_chat",
    "can_change_info",
    "can_delete_messages",
    "can_invite_users",
    "can_restrict_members",
    "can_pin_messages",
    "can_manage_video_chats",
    "can_manage_tags",
)
MEDIA = ("audios", "documents", "photos", "videos", "video_notes", "voice_notes")
MEDIA_PERMISSIONS = tuple(f"can_send_{kind}" for kind in MEDIA)
PERMISSIONS = (
    "can_send_messages",
    *MEDIA_PERMISSIONS,
    "can_send_polls",
    "can_send_other_messages",
    "can_add_web_page_previews",
    "can_react_to_messages",
    "can_edit_tag",
    "can_change_info",
    "can_invite_users",
    "can_pin_messages",
    "can_manage_topics",
)
NOT_FOR_ALL = ("can_change_info", "can_pin_messages")


def status_of(world: World, chat: Chat, member: int) -> str:
    """The status at the server's moment: a ban or a restriction that is over counts no more."""
    status = chat.bot_status if member == BOT else chat.members.get(member, "left")
    until = chat.terms.get(member, {}).get("until_date", 0)
    if status not in ("kicked", "restricted") or not until or until > world.clock.unix():
        return status
    return "member" if status == "restricted" and is_in(chat, member) else "left"


def is_in(chat: Chat, member: int) -> bool:
    """Whether the member is in the chat now."""
    return chat.has_bot if member == BOT else chat.has(member)


def has_right(world: World, chat: Chat, member: int, right: str) -> bool:
    """Whether the member may do what only administrators may; the owner may do everything."""
    status = status_of(world, chat, member)
    granted = chat.terms.get(member, {}).get("rights", ())
    return status == "creator" or (status == "administrator" and right in granted)


def may(world: World, chat: Chat, member: int, permission: str) -> bool:
    """Whether a restriction, if there is one, leaves the member this permission."""
    if status_of(world, chat, member) != "restricted":
        return True
    return permission in chat.terms.get(member, {}).get("permissions", ())


def everyones_permissions(chat: Chat) -> Json:
    """What members who are no administrators may do; the simulator does not change it."""
    kept_back = NOT_FOR_ALL if chat.type == "supergroup" else ()
    return _permissions([name for name in PERMISSIONS if name not in kept_back])


def chat_member(world: World, chat: Chat, member: int) -> Json:
    """A ChatMember with the fields of its status."""
    status, terms = status_of(world, chat, member), chat.terms.get(member, {})
    if status == "kicked" and chat.type == "group":
        status = "left"  # basic groups remember no bans: bots see a removed member as one who left
    user = views.bot_user(world.bot) if member == BOT else views.user(world.people[member])
    shown: Json = {"user": user, "status": status}
    match status:
        case "creator":
            shown["is_anonymous"] = False
        case "administrator":
            shown |= _administrator(chat, terms)
        case "restricted":
            shown |= _permissions(terms.get("permissions", ()))
            shown |= {"until_date": terms.get("until_date", 0), "is_member": is_in(chat, member)}
        case "kicked":
            shown["until_date"] = terms.get("until_date", 0)
    return shown


def administrators(chat: Chat) -> list[int]:
    """The owner and the administrators, the bot too when it is one."""
    people = [number for number, status in chat.members.items() if status in ("creator", "administrator")]
    return [*people, BOT] if chat.bot_status == "administrator" else people


def count(chat: Chat) -> int:
    """How many are in the chat, with the bot."""
    return sum(map(chat.has, chat.members)) + (chat.bot_status in IN_CHAT)


def _administrator(chat: Chat, terms: Json) -> Json:
    granted = terms.get("rights", ())
    named = [right for right in RIGHTS if right != "can_manage_topics" or chat.type == "supergroup"]
    rights = {right: right in granted for right in named}
    legacy = {"can_manage_voice_chats": rights["can_manage_video_chats"]}
    return {"can_be_edited": terms.get("can_be_edited", False), **rights, **legacy}


def _permissions(granted: list[str] | tuple[str, ...]) -> Json:
    shown: Json = {name: name in granted for name in PERMISSIONS}
    return {**shown, "can_send_media_messages": any(shown[name] for name in MEDIA_PERMISSIONS)}
