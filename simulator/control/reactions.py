"""Reactions of people."""

from aiohttp import web

from simulator import views
from simulator.acts.acting import actor_in
from simulator.acts.reacting import react
from simulator.control.chats import message_in
from simulator.control.requests import body_of, chat_of, control, required, world_of


@control
async def set_reaction(request: web.Request) -> web.StreamResponse:
    """POST /control/chats/{id}/reactions; without an emoji it is taken back. The answer is what he sees then."""
    body = await body_of(request, message_id=int, emoji=str, **{"from": int})
    world = world_of(request)
    actor = actor_in(world, chat_of(request).id, body.get("from"))
    message = message_in(actor.chat, required(body, "message_id"))
    react(world, actor, message, body.get("emoji"))
    return web.json_response(views.control_message(world, message, viewer=actor.person))
