"""A chat as its person sees it: reading, writing, tapping, sending files."""

import asyncio
from contextlib import suppress
from urllib.parse import quote

from aiohttp import web

from simulator import overview, views
from simulator.acts.acting import Actor, actor_in
from simulator.acts.tapping import Tapped, press_key, send_callback, tap_button, tap_menu
from simulator.acts.writing import rewrite, send_file, share_contact, write
from simulator.control.forms import Form, form_of
from simulator.control.names import LARGEST_ID, check_names, check_seen
from simulator.control.requests import body_of, chat_of, control, number_in_query, required, world_of, zone_of
from simulator.errors import ControlError
from simulator.files import StoredFile
from simulator.files.images import picture_size
from simulator.groups.selective import is_for
from simulator.labels import find_button, find_key, match
from simulator.model import Chat, Json, Message
from simulator.transcript import transcript
from simulator.world import World

WAIT_SECONDS = 5
FROM: dict[str, type] = {"from": int}


@control
async def messages(request: web.Request) -> web.StreamResponse:
    """GET /control/chats/{id}/messages; looking at them counts as reading. `as` says for whose eyes, in a group.

    `after` (a message_id) and `limit` ask for the newest ones alone: a long chat is long.
    """
    world, chat, zone = world_of(request), chat_of(request), zone_of(request)
    viewer = world.person(int(number_in_query(request, "as", 0))) if "as" in request.query else None
    world.mark_read(chat)
    wanted = world.messages(chat.id, _limit(request), int(number_in_query(request, "after", 0)))
    seen = [views.control_message(world, message, zone, viewer) for message in wanted]
    return web.json_response({"messages": seen})


@control
async def read(request: web.Request) -> web.StreamResponse:
    """POST /control/chats/{id}/read."""
    world, chat = world_of(request), chat_of(request)
    world.mark_read(chat)
    view = overview.person(world, world.person(chat.id)) if chat.is_private else overview.group(world, chat)
    return web.json_response(view)


@control
async def show_transcript(request: web.Request) -> web.StreamResponse:
    """GET /control/chats/{id}/transcript."""
    text = transcript(world_of(request), chat_of(request).id, zone_of(request), _limit(request))
    return web.Response(text=text)


@control
async def send_text(request: web.Request) -> web.StreamResponse:
    """POST /control/chats/{id}/messages."""
    body = await body_of(request, text=str, reply_to=int, **FROM)
    world, actor = world_of(request), _actor(request, body)
    message = write(world, actor, required(body, "text"), body.get("reply_to"))
    return web.json_response(views.bot_message(world, message))


@control
async def edit_text(request: web.Request) -> web.StreamResponse:
    """POST /control/chats/{id}/edits."""
    body = await body_of(request, message_id=int, text=str, **FROM)
    world, actor = world_of(request), _actor(request, body)
    message = message_in(actor.chat, required(body, "message_id"))
    return web.json_response(views.bot_message(world, rewrite(world, actor, message, required(body, "text"))))


@control
async def delete(request: web.Request) -> web.StreamResponse:
    """POST /control/chats/{id}/deletions: gone for both sides; a bot is not told."""
    body = await body_of(request, message_id=int)
    world_of(request).delete(message_in(chat_of(request), required(body, "message_id")))
    return web.json_response({})


@control
async def tap(request: web.Request) -> web.StreamResponse:
    """POST /control/chats/{id}/taps; waits for the answer, `wait` seconds of real time."""
    body = await body_of(request, message_id=int, label=str, data=str, wait=(int, float), **FROM)
    if not 0 <= body.get("wait", 0) <= 300:
        raise ControlError(400, "wait is 0 to 300 seconds")
    tapped = _tap(world_of(request), _actor(request, body), body)
    answer: Json | None = {"text": None, "show_alert": False, "url": tapped.url} if tapped.url else None
    if tapped.tap is not None:
        with suppress(TimeoutError):
            async with asyncio.timeout(body.get("wait", WAIT_SECONDS)):
                await tapped.tap.answered.wait()
        answer = tapped.tap.answer
    query_id = tapped.tap.id if tapped.tap else None
    return web.json_response({"callback_query_id": query_id, "message_id": tapped.message_id, "answer": answer})


@control
async def send_contact(request: web.Request) -> web.StreamResponse:
    """POST /control/chats/{id}/contacts: without a contact one shares one's own."""
    body = await body_of(request, phone_number=str, first_name=str, last_name=str, user_id=int, **FROM)
    world, actor = world_of(request), _actor(request, body)
    contact = {name: value for name, value in body.items() if name != "from"}
    if contact:
        required(contact, "phone_number")
        required(contact, "first_name")
        _check_contact(contact)
    return web.json_response(views.bot_message(world, share_contact(world, actor, contact or None)))


@control
async def upload(request: web.Request) -> web.StreamResponse:
    """POST /control/chats/{id}/files."""
    world = world_of(request)
    form = await form_of(request)
    actor = actor_in(world, chat_of(request).id, form.number("from"))
    if not form.content:
        raise ControlError(400, "file is missing or empty")
    stored = _kept(world, form)
    message = send_file(world, actor, stored, form.texts.get("caption", ""), form.number("reply_to"))
    return web.json_response(views.bot_message(world, message))


@control
async def file(request: web.Request) -> web.StreamResponse:
    """GET /control/files/{file_id}."""
    stored = world_of(request).files.find(request.match_info["file_id"])
    if stored is None:
        raise ControlError(404, "there is no such file")
    shown = "inline" if stored.mime_type in ("image/png", "image/jpeg", "image/gif", "image/webp") else "attachment"
    headers = {
        "Content-Disposition": f"{shown}; filename*=UTF-8''{quote(stored.file_name)}",
        "X-Content-Type-Options": "nosniff",
    }
    return web.Response(body=await stored.read(), content_type=stored.mime_type, headers=headers)


def _check_contact(contact: Json) -> None:
    check_seen(contact, "phone_number")
    check_names(contact)
    if not 1 <= contact.get("user_id", 1) < LARGEST_ID:
        raise ControlError(400, "user_id is a whole number from 1 to 2^52")


def message_in(chat: Chat, message_id: int) -> Message:
    """A message that is still there; ControlError 404."""
    if message_id not in chat.history:
        raise ControlError(404, f"there is no message {message_id}")
    return chat.history[message_id]


def _actor(request: web.Request, body: Json) -> Actor:
    return actor_in(world_of(request), chat_of(request).id, body.get("from"))


def _kept(world: World, form: Form) -> StoredFile:
    match form.texts.get("kind", "document"):
        case "document":
            return world.files.add(form.file_name, form.content, form.mime_type)
        case "photo":
            size = picture_size(form.content)
            if size is None:
                raise ControlError(400, f"{form.file_name} is no picture that Telegram knows")
            return world.files.add_picture(form.content, size)
    raise ControlError(400, "kind is document or photo")


def _tap(world: World, actor: Actor, body: Json) -> Tapped:
    if "data" in body:
        return send_callback(world, actor, message_in(actor.chat, required(body, "message_id")), body["data"])
    label = required(body, "label")
    if "message_id" in body:
        message = message_in(actor.chat, body["message_id"])
        found = match(message.buttons, label)
        if found is None:
            raise ControlError(404, f'message {message.message_id} has no button "{label}"')
        return tap_button(world, actor, message, found)
    return _tap_anywhere(world, actor, label)


def _tap_anywhere(world: World, actor: Actor, label: str) -> Tapped:
    history = world.messages(actor.chat.id)
    if found := find_button(history, label):
        return tap_button(world, actor, *found)
    shown = [message for message in history if is_for(world, message, actor.person.id)]
    if pressed := find_key(shown, label):
        return press_key(world, actor, *pressed)
    if opened := tap_menu(world, actor, label):
        return opened
    raise ControlError(404, f'there is no button "{label}" in the chat')


def _limit(request: web.Request) -> int | None:
    return int(number_in_query(request, "limit", 0)) if "limit" in request.query else None
