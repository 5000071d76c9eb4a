"""Groups: making one, who comes and goes, the bot in it; the bot's privacy mode."""

import re
from dataclasses import asdict

from aiohttp import web

from simulator import overview
from simulator.acts.grouping import make_group, migrate, owner_of
from simulator.acts.membership import Standing, set_standing
from simulator.bot_api.table import limit
from simulator.control.names import check_free
from simulator.control.requests import body_of, chat_of, control, number_in_query, required, world_of
from simulator.errors import ControlError
from simulator.groups.members import BOT, PERMISSIONS, RIGHTS, USUAL_RIGHTS, is_in, status_of
from simulator.model import Chat, Json
from simulator.world import World

FIRST_SUPERGROUP = -1_000_000_000_000
STATUSES = ("member", "administrator", "left", "kicked", "restricted")


@control
async def add(request: web.Request) -> web.StreamResponse:
    """POST /control/groups."""
    fields: dict[str, type] = {"title": str, "type": str, "owner": int, "members": list, "bot": str}
    body = await body_of(request, **fields, id=int, username=str)
    world = world_of(request)
    group = _read_group(world, body)
    bot = body.get("bot", "member")
    if bot not in ("member", "administrator", "left"):
        raise ControlError(400, "bot is member, administrator or left")
    make_group(world, group, _standing(group, bot, None))
    return web.json_response(overview.group(world, group))


@control
async def show(request: web.Request) -> web.StreamResponse:
    """GET /control/groups/{id}; `as` says for whose eyes its menu of commands is."""
    world, group = world_of(request), _group_of(request)
    viewer = world.person(int(number_in_query(request, "as", 0))) if "as" in request.query else None
    return web.json_response(overview.group(world, group, viewer))


@control
async def set_member(request: web.Request) -> web.StreamResponse:
    """POST /control/groups/{id}/members; `rights` are those of an administrator, or what a restricted one keeps."""
    body = await body_of(request, person=int, status=str, by=int, rights=list)
    world, group = world_of(request), _open_group_of(request)
    person = world.person(required(body, "person"))
    standing = _standing(group, required(body, "status"), body.get("rights"))
    if person.id == owner_of(group):
        raise ControlError(409, f"{person.first_name} owns the group")
    by = _by(world, group, body.get("by", _usual_actor(group, person.id, standing.status)), person.id)
    _check_return(world, group, person.id, standing.status, by)
    set_standing(world, group, person.id, standing, by=by)
    return web.json_response(overview.group(world, group))


@control
async def set_bot(request: web.Request) -> web.StreamResponse:
    """POST /control/groups/{id}/bot."""
    body = await body_of(request, status=str, by=int, rights=list)
    world, group = world_of(request), _open_group_of(request)
    standing = _standing(group, required(body, "status"), body.get("rights"))
    set_standing(world, group, BOT, standing, by=_by(world, group, body.get("by", owner_of(group))))
    return web.json_response(overview.group(world, group))


@control
async def upgrade(request: web.Request) -> web.StreamResponse:
    """POST /control/groups/{id}/migrate."""
    await body_of(request)
    world = world_of(request)
    return web.json_response(overview.group(world, migrate(world, _group_of(request))))


@control
async def set_privacy(request: web.Request) -> web.StreamResponse:
    """POST /control/bot: it counts in groups that the bot is added to from now on, as BotFather says."""
    body = await body_of(request, can_read_all_group_messages=bool)
    world = world_of(request)
    world.bot.can_read_all_group_messages = required(body, "can_read_all_group_messages")
    return web.json_response(asdict(world.bot))


def _group_of(request: web.Request) -> Chat:
    chat = chat_of(request)
    if chat.is_private:
        raise ControlError(404, f"there is no group {chat.id}")
    return chat


def _open_group_of(request: web.Request) -> Chat:
    group = _group_of(request)
    if group.migrated_to is not None:
        raise ControlError(409, f"the group is the supergroup {group.migrated_to} now")
    return group


def _read_group(world: World, body: Json) -> Chat:
    kind, number, title = body.get("type", "group"), body.get("id", 0), required(body, "title").strip()
    if kind not in ("group", "supergroup"):
        raise ControlError(400, "type is group or supergroup")
    most = limit("setChatTitle", "title")
    if not 1 <= len(title) <= most:
        raise ControlError(400, f"title has 1 to {most} characters")
    _check_number(kind, number)
    owner = world.person(required(body, "owner"))
    members = [world.person(_number(item)).id for item in body.get("members", ())]
    username = _username(world, kind, body.get("username"))
    statuses = {owner.id: "creator", **{number: "member" for number in members if number != owner.id}}
    return Chat(number, kind, title, members=statuses, bot_status="left", username=username)


def _check_number(kind: str, number: int) -> None:
    if kind == "group" and not FIRST_SUPERGROUP < number <= 0:
        raise ControlError(400, "the id of a group is between -999999999999 and -1")
    if kind == "supergroup" and number and not -(2**51) < number < FIRST_SUPERGROUP:
        raise ControlError(400, "the id of a supergroup is below -1000000000000")


def _username(world: World, kind: str, username: str | None) -> str | None:
    if username is None:
        return None
    if kind != "supergroup" or not re.fullmatch(r"[A-Za-z][A-Za-z0-9_]{3,31}", username):
        raise ControlError(400, "a supergroup may have a username, 4 to 32 letters, digits and underscores")
    check_free(world, username)
    return username


def _standing(group: Chat, status: str, rights: list[object] | None) -> Standing:
    if status not in STATUSES:
        raise ControlError(400, f"status is {', '.join(STATUSES)}")
    if status == "restricted":
        if group.type != "supergroup":
            raise ControlError(409, "only supergroups restrict their members")
        return Standing(status, {"permissions": _names(rights or [], PERMISSIONS)})
    if status != "administrator":
        return Standing(status)
    if rights is not None and group.type != "supergroup":
        raise ControlError(409, "only supergroups choose the rights of an administrator")
    return Standing(status, {"rights": list(USUAL_RIGHTS) if rights is None else _names(rights, RIGHTS)})


def _names(given: list[object], known: tuple[str, ...]) -> list[str]:
    names = [str(name) for name in given]
    if unknown := set(names) - set(known):
        raise ControlError(400, f"rights knows no {', '.join(sorted(unknown))}")
    return names


def _usual_actor(group: Chat, person: int, status: str) -> int:
    """Who does it when nobody is named: one comes and goes by oneself, the owner does the rest."""
    comes = status == "member" and not is_in(group, person)
    goes = status == "left" and is_in(group, person)
    return person if comes or goes else owner_of(group)


def _by(world: World, group: Chat, number: int, himself: int | None = None) -> int:
    actor = world.person(number)
    if actor.id != himself and not group.has(actor.id):
        raise ControlError(409, f"{actor.first_name} is not in the group")
    return actor.id


def _check_return(world: World, group: Chat, person: int, status: str, by: int) -> None:
    if by == person and status == "member" and status_of(world, group, person) == "kicked":
        raise ControlError(409, "who was kicked cannot come back by himself")


def _number(item: object) -> int:
    if isinstance(item, bool) or not isinstance(item, int):
        raise ControlError(400, "members are numbers of people")
    return item
