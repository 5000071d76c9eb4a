"""The bot about itself: who it is, its descriptions, its menus."""

import re
from typing import Any

from simulator import views
from simulator.bot_api.arguments import Arguments
from simulator.bot_api.json_fields import number, string
from simulator.bot_api.markup import checked_app
from simulator.bot_api.support import check_fields
from simulator.bot_api.table import limit
from simulator.commands import ALL_ADMINISTRATORS, ALL_GROUPS, ALL_PRIVATE, DEFAULT, Scope
from simulator.errors import BadRequestError
from simulator.groups.members import everyones_permissions
from simulator.methods.access import chat_with_members, known_chat
from simulator.model import Json
from simulator.world import World

NO_CHAT_SCOPES = {scope[0]: scope for scope in (DEFAULT, ALL_PRIVATE, ALL_GROUPS, ALL_ADMINISTRATORS)}
CHAT_SCOPES = ("chat", "chat_administrators", "chat_member")
COMMAND = frozenset({"command", "description"})
SETTERS = {"name": "setMyName", "description": "setMyDescription", "short_description": "setMyShortDescription"}
ABILITIES = (
    "can_join_groups",
    "can_read_all_group_messages",
    "supports_inline_queries",
    "supports_guest_queries",
    "supports_join_request_queries",
    "can_connect_to_business",
    "has_main_web_app",
    "has_topics_enabled",
    "allows_users_to_create_topics",
    "can_manage_bots",
)


def get_me(world: World, _args: Arguments) -> Json:
    """getMe."""
    privacy = {"can_read_all_group_messages": world.bot.can_read_all_group_messages}
    return {**views.bot_user(world.bot), **dict.fromkeys(ABILITIES, False), "can_join_groups": True, **privacy}


def get_chat(world: World, args: Arguments) -> Json:
    """getChat, of people who have written to the bot and of groups it is in."""
    chat = known_chat(world, args)
    pinned = [message for message in chat.history.values() if message.pinned]
    gifts = ("unlimited_gifts", "limited_gifts", "unique_gifts", "premium_subscription", "gifts_from_channels")
    full = {
        **views.chat(world, chat),
        "accent_color_id": abs(chat.id) % 7,
        "max_reaction_count": 11,
        "accepted_gift_types": dict.fromkeys(gifts, False),
    }
    if username := full.get("username"):
        full["active_usernames"] = [username]
    if not chat.is_private:
        full |= {
            "permissions": everyones_permissions(chat),
            **({"description": chat.description} if chat.description else {}),
        }
    if pinned:
        full["pinned_message"] = views.bot_message(world, pinned[-1])
    return full


def set_about(world: World, args: Arguments, field: str) -> bool:
    """setMyName, setMyDescription, setMyShortDescription."""
    text = args.text(field)
    if len(text) > limit(SETTERS[field], field):
        raise BadRequestError(f"bot {field.replace('_', ' ')} is too long")
    world.about[field, _language(args)] = text
    if field == "name" and not _language(args):
        world.bot.first_name = text or world.default_name
    return True


def get_about(world: World, args: Arguments, field: str) -> Json:
    """getMyName, getMyDescription, getMyShortDescription: in the language, or else in any."""
    default = world.bot.first_name if field == "name" else ""
    general = world.about.get((field, "")) or default
    return {field: world.about.get((field, _language(args))) or general}


def set_my_commands(world: World, args: Arguments) -> bool:
    """setMyCommands: up to 100, in a scope and a language."""
    wish = args.json("commands", "can't parse commands JSON object") or []
    if not isinstance(wish, list):
        raise BadRequestError("expected an Array of BotCommand")
    commands = [_command(item) for item in wish]
    if len(commands) > limit("setMyCommands", "commands"):
        raise BadRequestError("BOT_COMMANDS_TOO_MUCH")
    scope, language = _scope(world, args), _language(args)
    if world.commands.get(scope, language) != commands:  # a bot says it at each start, and an event goes to every chat
        world.commands.set(scope, language, commands)
        _tell_chats(world)
    return True


def get_my_commands(world: World, args: Arguments) -> list[Json]:
    """getMyCommands: of exactly this scope and language."""
    return world.commands.get(_scope(world, args), _language(args))


def delete_my_commands(world: World, args: Arguments) -> bool:
    """deleteMyCommands."""
    world.commands.delete(_scope(world, args), _language(args))
    _tell_chats(world)
    return True


def set_chat_menu_button(world: World, args: Arguments) -> bool:
    """setChatMenuButton: of one chat, or the default for all."""
    wish = args.json("menu_button", "can't parse menu button JSON object")
    button = {"type": "default"} if wish is None else _menu_button(wish)
    world.menu_buttons[_menu_chat(world, args)] = button
    _tell_chats(world)
    return True


def get_chat_menu_button(world: World, args: Arguments) -> Json:
    """getChatMenuButton."""
    general = world.menu_buttons.get(0, {"type": "default"})
    return world.menu_buttons.get(_menu_chat(world, args), general)


def _menu_chat(world: World, args: Arguments) -> int:
    return known_chat(world, args).id if args.text("chat_id") else 0


def _menu_button(wish: Any) -> Json:
    where = "can't parse menu button: "
    if not isinstance(wish, dict):
        raise BadRequestError(where + "MenuButton must be an Object")
    kind = string(wish, "type", where)
    if kind in ("default", "commands"):
        return {"type": kind}
    if kind != "web_app" or not isinstance(wish.get("web_app"), dict):
        raise BadRequestError(where + "MenuButton has unsupported type")
    text = string(wish, "text", where)
    if not text:
        raise BadRequestError("Menu button text must be non-empty")
    return {
        "type": kind,
        "text": text,
        "web_app": {"url": checked_app(string(wish["web_app"], "url", where), "Menu button")},
    }


def _command(item: Any) -> Json:
    where = "can't parse BotCommand: "
    if not isinstance(item, dict):
        raise BadRequestError(where + "expected an Object")
    command = string(item, "command", where).strip().removeprefix("/")
    description = string(item, "description", where).strip()
    if not command:
        raise BadRequestError("command must be non-empty")
    if len(command) > (most := limit("BotCommand", "command")):
        raise BadRequestError(f"command length must not exceed {most}")
    if not description:
        raise BadRequestError("command description must be non-empty")
    if len(description) > (most := limit("BotCommand", "description")):
        raise BadRequestError(f"command description length must not exceed {most}")
    if not re.fullmatch(r"[a-z0-9_]+", command):
        raise BadRequestError("BOT_COMMAND_INVALID")
    check_fields("BotCommand", COMMAND, item)
    return {"command": command, "description": description}


def _scope(world: World, args: Arguments) -> Scope:
    wish = args.json("scope", "can't parse BotCommandScope JSON object")
    if wish is None:
        return DEFAULT
    where = "can't parse BotCommandScope: "
    if not isinstance(wish, dict):
        raise BadRequestError(where + "BotCommandScope must be an Object")
    kind = string(wish, "type", where)
    if kind in NO_CHAT_SCOPES:
        return NO_CHAT_SCOPES[kind]
    if kind not in CHAT_SCOPES:
        raise BadRequestError(where + "Unsupported type specified")
    chat_id = string(wish, "chat_id", where)
    chat = chat_with_members(world, Arguments({"chat_id": chat_id}))
    member = number(wish, "user_id", where) if kind == "chat_member" else 0
    if chat.is_private and kind != "chat":
        raise BadRequestError("can't use specified scope in private chats")
    return kind, chat.id, member


def _language(args: Arguments) -> str:
    language = args.text("language_code")
    if language and not re.fullmatch(r"[a-z]{2}", language):
        raise BadRequestError("invalid language code specified")
    return language


def _tell_chats(world: World) -> None:
    for chat in world.chats.values():
        world.tell_chat(chat)
