"""The control API: playing the people, the clock and the faults over HTTP."""

from aiohttp import web

from simulator.control import (
    chats,
    description,
    events,
    faults,
    groups,
    people,
    polls,
    rate,
    reactions,
    server,
    web_apps,
)

_SERVER = (
    web.get("/control/state", server.state),
    web.get("/control/openapi.yaml", description.describe),
    web.post("/control/reset", server.reset),
    web.get("/control/clock", server.clock),
    web.post("/control/clock", server.set_clock),
    web.get("/control/faults", faults.show),
    web.post("/control/faults", faults.add),
    web.delete("/control/faults", faults.clear),
    web.delete(r"/control/faults/{id:\d{1,18}}", faults.remove),
    web.get("/control/rate", rate.show),
    web.post("/control/rate", rate.switch),
    web.get("/control/calls", server.calls),
    web.get("/control/quiet", server.quiet),
    web.get("/control/events", events.stream),
)
_GROUP = r"/control/groups/{id:-\d{1,18}}"
_PEOPLE_AND_GROUPS = (
    web.post("/control/people", people.add),
    web.post(r"/control/people/{id:\d{1,18}}/{action:block|unblock|deactivate}", people.act),
    web.post("/control/bot", groups.set_privacy),
    web.post("/control/groups", groups.add),
    web.get(_GROUP, groups.show),
    web.post(f"{_GROUP}/members", groups.set_member),
    web.post(f"{_GROUP}/bot", groups.set_bot),
    web.post(f"{_GROUP}/migrate", groups.upgrade),
)
_CHAT = r"/control/chats/{id:-?\d{1,18}}"
_CHATS = (
    web.get(f"{_CHAT}/messages", chats.messages),
    web.post(f"{_CHAT}/messages", chats.send_text),
    web.post(f"{_CHAT}/edits", chats.edit_text),
    web.post(f"{_CHAT}/deletions", chats.delete),
    web.post(f"{_CHAT}/taps", chats.tap),
    web.post(f"{_CHAT}/contacts", chats.send_contact),
    web.post(f"{_CHAT}/files", chats.upload),
    web.post(f"{_CHAT}/votes", polls.add_vote),
    web.post(f"{_CHAT}/reactions", reactions.set_reaction),
    web.post(f"{_CHAT}/web_app_data", web_apps.add_data),
    web.post(f"{_CHAT}/read", chats.read),
    web.get(f"{_CHAT}/transcript", chats.show_transcript),
    web.get("/control/files/{file_id}", chats.file),
)
_NOTHING_ELSE = web.route("*", "/control/{anything:.*}", server.nothing)  # the last: the first that fits is taken


def add_control_routes(application: web.Application) -> None:
    """Adds `/control/…`; what each call takes and gives is in the README of the package."""
    application.add_routes([*_SERVER, *_PEOPLE_AND_GROUPS, *_CHATS, _NOTHING_ELSE])
