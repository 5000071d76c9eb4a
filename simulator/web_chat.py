"""The files of the web chat."""

from pathlib import Path

from aiohttp import web

FOLDER = Path(__file__).resolve().parent / "web"
NO_CACHE = {"Cache-Control": "no-cache"}  # after an upgrade no browser mixes old modules with new ones


def add_web_chat(application: web.Application) -> None:
    """Adds `/` and `/web/…`."""
    application.router.add_get("/", _page)
    application.router.add_get("/web/{path:.*}", _file)


async def _page(_request: web.Request) -> web.StreamResponse:
    return _sent("index.html")


async def _file(request: web.Request) -> web.StreamResponse:
    return _sent(request.match_info["path"])


def _sent(path: str) -> web.StreamResponse:
    try:
        wanted = (FOLDER / path).resolve()
        is_there = wanted.is_relative_to(FOLDER) and wanted.is_file()
    except (OSError, ValueError):  # a name that no file can have
        is_there = False
    if not is_there:
        return web.json_response({"ok": False, "error_code": 404, "description": "Not Found"}, status=404)
    return web.FileResponse(wanted, headers=NO_CACHE)
