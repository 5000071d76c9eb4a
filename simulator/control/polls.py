"""Votes in polls."""

from aiohttp import web

from simulator import views
from simulator.acts.acting import actor_in
from simulator.acts.voting import vote
from simulator.control.chats import message_in
from simulator.control.requests import body_of, chat_of, control, required, world_of
from simulator.errors import ControlError


@control
async def add_vote(request: web.Request) -> web.StreamResponse:
    """POST /control/chats/{id}/votes; no options take the vote back. The answer is the message as he sees it now."""
    body = await body_of(request, message_id=int, options=list, **{"from": int})
    world = world_of(request)
    actor = actor_in(world, chat_of(request).id, body.get("from"))
    message = message_in(actor.chat, required(body, "message_id"))
    options = required(body, "options")
    if not all(isinstance(number, int) and not isinstance(number, bool) for number in options):
        raise ControlError(400, "options are numbers")
    vote(world, actor, message, options)
    return web.json_response(views.control_message(world, message, viewer=actor.person))
