"""The description of the control API is true, and whole."""

import aiohttp
import yaml
from openapi_spec_validator import validate

from simulator.clock import ServerClock
from simulator.server import make_application
from simulator.world import World
from tests.simulator.description import check, document, operations


async def test_it_is_openapi():
    validate(document())


async def test_it_names_every_route_and_no_other():
    application = make_application(World(ServerClock(), bot_name="Bot", bot_username="bot"))
    routes = set()
    for route in application.router.routes():
        path = route.resource.canonical if route.resource else ""
        if path.startswith("/control/") and route.method in ("GET", "POST", "DELETE"):
            routes.add((route.method, path))
    assert routes == operations()


async def test_the_server_gives_it(server):
    async with aiohttp.ClientSession() as session, session.get(f"{server.url}/control/openapi.yaml") as response:
        assert response.content_type == "application/yaml"
        assert yaml.safe_load(await response.text()) == document()


async def test_every_event_is_as_described(server, control, raw, anna):
    told = server.world.events.subscribe()
    message = await raw.result("sendMessage", chat_id=anna, text="Заседание", reply_markup=BUTTON)
    await control.tap(anna, "Приду", wait=0)
    update = (await raw.result("getUpdates"))[-1]
    await raw.result("answerCallbackQuery", callback_query_id=update["callback_query"]["id"], text="Записано")
    await raw.result("editMessageText", chat_id=anna, message_id=message["message_id"], text="Идёт")
    await raw.result("deleteMessage", chat_id=anna, message_id=message["message_id"])
    await raw.result("sendChatAction", chat_id=anna, action="typing")
    await control.advance(60)
    await control.reset()
    events = [told.get_nowait() for _ in range(told.qsize())]
    assert {event["type"] for event in events} >= KINDS
    for event in events:
        check(event, {"$ref": "#/components/schemas/Event"})


BUTTON = {"inline_keyboard": [[{"text": "Приду", "callback_data": "yes"}]]}
KINDS = {"person", "message", "edited", "deleted", "toast", "action", "clock", "call", "reset"}
