"""Addresses in links and buttons: what Telegram takes for one, and what it says when it does not."""

import re

PROTOCOL = re.compile(r"([^:/?#@\[\]]*)://")
MENTION = re.compile(r"tg:(?://)?user/?\?id=([0-9]{1,15})", re.IGNORECASE)
HOST = re.compile(r"(?:[^@/?#]*@)?(?P<host>\[[^\]]*\]|[^:/?#@]*)(?::(?P<port>[^/?#]*))?(?P<rest>.*)", re.DOTALL)


class WrongLinkError(Exception):
    """Why an address is not one, in the words of the server."""


def mentioned_user(link: str) -> int | None:
    """The person of a `tg://user?id=…` link."""
    match = MENTION.fullmatch(link.strip())
    return int(match[1]) if match else None


def checked_link(link: str) -> str:
    """The address made whole, or an empty string when it is not one."""
    try:
        return check_link(link)
    except WrongLinkError:
        return ""


def check_link(link: str, *, https_only: bool = False) -> str:
    """The address made whole (`example.org` gets `http://` and a path); WrongLinkError when it is not one."""
    scheme, separator, rest = link.partition(":")
    if separator and scheme.lower() in ("tg", "ton", "tonsite"):
        if https_only:
            raise WrongLinkError("Only HTTPS links are allowed")
        return _application_link(scheme.lower(), rest.removeprefix("//"))
    return _web_link(link, https_only=https_only)


def _application_link(scheme: str, rest: str) -> str:
    host = re.split(r"[/?#]", rest, maxsplit=1)[0]
    if not host:
        raise WrongLinkError("URL host is empty")
    if not re.fullmatch(r"[A-Za-z0-9_.-]+" if scheme == "tonsite" else r"[A-Za-z0-9_-]+", host):
        raise WrongLinkError("Unallowed characters in URL host")
    return f"{scheme}://{rest}"


def _web_link(link: str, *, https_only: bool) -> str:
    protocol = "http"
    rest = link
    if match := PROTOCOL.match(link):
        protocol, rest = match[1].lower(), link[match.end() :]
    if protocol not in ("http", "https"):
        raise WrongLinkError("Unsupported URL protocol")
    parts = HOST.match(rest)
    host = parts["host"] if parts else ""
    if not host:
        raise WrongLinkError("URL host is empty")
    if parts and parts["port"] is not None and not _is_port(parts["port"]):
        raise WrongLinkError("Wrong port number specified in the URL")
    if https_only and protocol != "https":
        raise WrongLinkError("Only HTTPS links are allowed")
    if "." not in host.strip(".") and not host.startswith("["):
        raise WrongLinkError("Wrong HTTP URL")
    return _whole(protocol, rest)


def _is_port(digits: str) -> bool:
    return bool(re.fullmatch(r"0*[1-9][0-9]{0,4}", digits)) and int(digits) <= 65535


def _whole(protocol: str, rest: str) -> str:
    host = re.split(r"[/?#]", rest, maxsplit=1)[0]
    path = "".join(f"%{ord(c):02X}" if c <= " " else c for c in rest[len(host) :].rstrip())
    return f"{protocol}://{host}{path if path.startswith('/') else '/' + path}"
