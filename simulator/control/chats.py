"""A chat as its person sees it: reading, writing, tapping, sending files."""

import asyncio
from contextlib import suppress
from urllib.parse import quote

from aiohttp import BodyPartReader, web

from simulator import people, views
from simulator.control.requests import body_of, control, person_of, required, world_of, zone_of
from simulator.errors import ControlError
from simulator.labels import find_button, match, reply_keyboard
from simulator.model import Json, Message
from simulator.people import Tapped
from simulator.transcript import transcript
from simulator.world import World

WAIT_SECONDS = 5


@control
async def messages(request: web.Request) -> web.StreamResponse:
    """GET /control/chats/{id}/messages; looking at them counts as reading."""
    world, person, zone = world_of(request), person_of(request), zone_of(request)
    _mark_read(world, person.id)
    seen = [views.control_message(world, message, zone) for message in world.messages(person.id)]
    return web.json_response({"messages": seen})


@control
async def read(request: web.Request) -> web.StreamResponse:
    """POST /control/chats/{id}/read."""
    world, person = world_of(request), person_of(request)
    _mark_read(world, person.id)
    return web.json_response(world.person_view(person))


@control
async def show_transcript(request: web.Request) -> web.StreamResponse:
    """GET /control/chats/{id}/transcript."""
    return web.Response(text=transcript(world_of(request), person_of(request).id, zone_of(request)))


@control
async def write(request: web.Request) -> web.StreamResponse:
    """POST /control/chats/{id}/messages."""
    world, person = world_of(request), person_of(request)
    body = await body_of(request, text=str, reply_to=int)
    message = people.write(world, person.id, required(body, "text"), body.get("reply_to"))
    return web.json_response(views.bot_message(world, message))


@control
async def tap(request: web.Request) -> web.StreamResponse:
    """POST /control/chats/{id}/taps; waits for the answer, `wait` seconds of real time."""
    world, person = world_of(request), person_of(request)
    body = await body_of(request, message_id=int, label=str, data=str, wait=(int, float))
    if not 0 <= body.get("wait", 0) <= 300:
        raise ControlError(400, "wait is 0 to 300 seconds")
    tapped = _tap(world, person.id, body)
    answer: Json | None = {"text": None, "show_alert": False, "url": tapped.url} if tapped.url else None
    if tapped.tap is not None:
        with suppress(TimeoutError):
            await asyncio.wait_for(tapped.tap.answered.wait(), body.get("wait", WAIT_SECONDS))
        answer = tapped.tap.answer
    query_id = tapped.tap.id if tapped.tap else None
    return web.json_response({"callback_query_id": query_id, "message_id": tapped.message_id, "answer": answer})


@control
async def share_contact(request: web.Request) -> web.StreamResponse:
    """POST /control/chats/{id}/contacts: an empty body shares one's own."""
    world, person = world_of(request), person_of(request)
    body = await body_of(request, phone_number=str, first_name=str, last_name=str, user_id=int)
    if body:
        required(body, "phone_number")
        required(body, "first_name")
    return web.json_response(views.bot_message(world, people.share_contact(world, person.id, body or None)))


@control
async def send_file(request: web.Request) -> web.StreamResponse:
    """POST /control/chats/{id}/files."""
    world, person = world_of(request), person_of(request)
    people.active(world, person.id)
    file_name, mime_type, content, caption = await _form(request)
    if not content:
        raise ControlError(400, "file is missing or empty")
    stored = world.files.add(file_name, content, mime_type)
    return web.json_response(views.bot_message(world, people.send_file(world, person.id, stored, caption)))


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
    return web.Response(body=stored.content, content_type=stored.mime_type, headers=headers)


def _tap(world: World, chat_id: int, body: Json) -> Tapped:
    if "data" in body:
        return people.send_callback(world, _message(world, chat_id, required(body, "message_id")), body["data"])
    label = required(body, "label")
    if "message_id" in body:
        message = _message(world, chat_id, body["message_id"])
        found = match(message.buttons, label)
        if found is None:
            raise ControlError(404, f'message {message.message_id} has no button "{label}"')
        return people.tap_button(world, message, found)
    return _tap_anywhere(world, chat_id, label)


def _tap_anywhere(world: World, chat_id: int, label: str) -> Tapped:
    history = world.messages(chat_id)
    if found := find_button(history, label):
        return people.tap_button(world, *found)
    if key := match(reply_keyboard(history), label):
        return people.press_key(world, chat_id, key)
    raise ControlError(404, f'there is no button "{label}" in the chat')


def _message(world: World, chat_id: int, message_id: int) -> Message:
    message = world.message(chat_id, message_id)
    if message is None:
        raise ControlError(404, f"there is no message {message_id}")
    return message


def _mark_read(world: World, chat_id: int) -> None:
    person = world.people[chat_id]
    if person.unread:
        person.unread = 0
        world.tell_person(person)


async def _form(request: web.Request) -> tuple[str, str, bytes, str]:
    if request.content_type != "multipart/form-data":
        raise ControlError(400, "a file comes as multipart/form-data")
    file_name, mime_type, content, caption = "file", "", b"", ""
    try:
        async for part in await request.multipart():
            if isinstance(part, BodyPartReader) and part.name == "file":
                file_name = part.filename or file_name
                mime_type = part.headers.get("Content-Type", "")
                content = bytes(await part.read(decode=True))
            elif isinstance(part, BodyPartReader) and part.name == "caption":
                caption = bytes(await part.read(decode=True)).decode()
    except (ValueError, AssertionError, RuntimeError):
        raise ControlError(400, "the multipart body is wrong") from None
    return file_name, mime_type, content, caption
