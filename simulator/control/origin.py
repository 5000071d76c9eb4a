"""Who may drive the server from a browser: its own pages, not whatever page is open beside them."""

from contextlib import suppress
from ipaddress import ip_address
from urllib.parse import urlsplit

from aiohttp import web

from simulator.errors import ControlError

LISTENING = web.AppKey("listening", str)


def guard(request: web.Request) -> None:
    """ControlError 403 for a request of a foreign web page. Programs send no Origin, and any address as Host."""
    host = request.headers.get("Host")
    if host is not None:
        check_origin(host, request.headers.get("Origin"), request.app[LISTENING])


def check_origin(host: str, origin: str | None, listening: str) -> None:
    """ControlError 403 when a page of another host asks, or under a name that anybody may bind to this machine.

    `host` and `origin` are the headers; `listening` is what the server was told to listen on.
    """
    name = _name_of(host)
    if not (_is_address(name) or (name and "." not in name) or name == listening.lower()):
        raise ControlError(
            403, f"{name or 'nobody'} is not a name of this server: ask an address, or start it with --host"
        )
    if origin is not None and origin.lower() not in (f"http://{host.lower()}", f"https://{host.lower()}"):
        raise ControlError(403, f"a page of {origin or 'nowhere'} may not drive this server")


def _name_of(host: str) -> str:
    with suppress(ValueError):
        return urlsplit(f"//{host}").hostname or ""
    return ""


def _is_address(name: str) -> bool:
    try:
        ip_address(name)
    except ValueError:
        return False
    return True
