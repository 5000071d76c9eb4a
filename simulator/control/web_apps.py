"""What Mini Apps send."""

from aiohttp import web

from simulator import views
from simulator.acts.acting import actor_in
from simulator.acts.launching import send_data
from simulator.control.requests import body_of, chat_of, control, required, world_of


@control
async def add_data(request: web.Request) -> web.StreamResponse:
    """POST /control/chats/{id}/web_app_data: what an app that a key of the reply keyboard opened sends to the bot."""
    body = await body_of(request, button_text=str, data=str, **{"from": int})
    world = world_of(request)
    actor = actor_in(world, chat_of(request).id, body.get("from"))
    message = send_data(world, actor, required(body, "button_text"), required(body, "data"))
    return web.json_response(views.bot_message(world, message))
