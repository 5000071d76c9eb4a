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


def add_control_routes(application: web.Application) -> None:
    """Adds `/control/…`; what each call takes and gives is in the README of the package."""
    router = application.router
    router.add_get("/control/state", server.state)
    router.add_get("/control/openapi.yaml", description.describe)
    router.add_post("/control/reset", server.reset)
    router.add_get("/control/clock", server.clock)
    router.add_post("/control/clock", server.set_clock)
    router.add_get("/control/faults", faults.show)
    router.add_post("/control/faults", faults.add)
    router.add_delete("/control/faults", faults.clear)
    router.add_delete(r"/control/faults/{id:\d{1,18}}", faults.remove)
    router.add_get("/control/rate", rate.show)
    router.add_post("/control/rate", rate.switch)
    router.add_get("/control/calls", server.calls)
    router.add_get("/control/quiet", server.quiet)
    router.add_get("/control/events", events.stream)
    router.add_post("/control/people", people.add)
    router.add_post(r"/control/people/{id:\d{1,18}}/{action:block|unblock|deactivate}", people.act)
    router.add_post("/control/bot", groups.set_privacy)
    router.add_post("/control/groups", groups.add)
    group = r"/control/groups/{id:-\d{1,18}}"
    router.add_get(group, groups.show)
    router.add_post(f"{group}/members", groups.set_member)
    router.add_post(f"{group}/bot", groups.set_bot)
    router.add_post(f"{group}/migrate", groups.upgrade)
    chat = r"/control/chats/{id:-?\d{1,18}}"
    router.add_get(f"{chat}/messages", chats.messages)
    router.add_post(f"{chat}/messages", chats.send_text)
    router.add_post(f"{chat}/edits", chats.edit_text)
    router.add_post(f"{chat}/deletions", chats.delete)
    router.add_post(f"{chat}/taps", chats.tap)
    router.add_post(f"{chat}/contacts", chats.send_contact)
    router.add_post(f"{chat}/files", chats.upload)
    router.add_post(f"{chat}/votes", polls.add_vote)
    router.add_post(f"{chat}/reactions", reactions.set_reaction)
    router.add_post(f"{chat}/web_app_data", web_apps.add_data)
    router.add_post(f"{chat}/read", chats.read)
    router.add_get(f"{chat}/transcript", chats.show_transcript)
    router.add_get("/control/files/{file_id}", chats.file)
    router.add_route("*", "/control/{anything:.*}", server.nothing)
