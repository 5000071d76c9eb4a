"""The description of the control API, for people and for programs."""

from pathlib import Path

from aiohttp import web

from simulator.control.requests import control

DESCRIPTION = Path(__file__).with_name("openapi.yaml")


@control
async def describe(_request: web.Request) -> web.StreamResponse:
    """GET /control/openapi.yaml."""
    return web.FileResponse(DESCRIPTION, headers={"Content-Type": "application/yaml"})
