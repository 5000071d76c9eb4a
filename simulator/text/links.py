"""Addresses in links and buttons: what Telegram takes for one, and what it says when it does not.

The rules are those of parse_url and LinkManager in tdlib.
"""

import re
from ipaddress import IPv6Address

PROTOCOL = re.compile(r"([^:/?#@\[\]]*)://")
APPLICATION = re.compile(r"(tg|ton|tonsite):(?://)?", re.IGNORECASE | re.ASCII)
PORT = re.compile(r"(?<=[\s\S]):([^:\]@]*)\Z")
PART = re.compile(r"(?:[A-Za-z0-9.\-_!$,~*'();&+=\x80-\U0010ffff]|%[0-9A-Fa-f]{2})*")
USER = re.compile(r"(?:[A-Za-z0-9.\-_!$,~*'();&+=:\x80-\U0010ffff]|%[0-9A-Fa-f]{2})*")
SPACE = " \t\r\n\0\v"
ASCII_LOWER = {code: code + 32 for code in range(ord("A"), ord("Z") + 1)}
LARGEST_USER_ID = (1 << 40) - 1


class WrongLinkError(Exception):
    """Why an address is not one, in the words of the server."""


def link_parameters(link: str, host: str) -> list[tuple[str, str]] | None:
    """The parameters of a `tg://host?…` link in their order, not decoded; None when it is another link."""
    match = re.fullmatch(rf"tg:(?://)?{host}/?\?([^#]*)(?:#.*)?", link, re.IGNORECASE | re.ASCII | re.DOTALL)
    if match is None:
        return None
    pairs = (parameter.partition("=") for parameter in match[1].split("&"))
    return [(name, value) for name, _, value in pairs]


def mentioned_user(link: str) -> int | None:
    """The person of a `tg://user?id=…` link."""
    for name, value in link_parameters(link, "user") or []:
        if name.translate(ASCII_LOWER) == "id":
            user_id = whole_number(value, bits=64)
            return user_id if user_id is not None and 0 < user_id <= LARGEST_USER_ID else None
    return None


def whole_number(digits: str, *, bits: int) -> int | None:
    """The number, when it is written as the server would write it and fits into so many bits."""
    if not re.fullmatch(r"0|-?[1-9][0-9]{0,18}", digits):
        return None
    number = int(digits)
    return number if -(1 << (bits - 1)) <= number < 1 << (bits - 1) else None


def checked_link(link: str) -> str:
    """The address made whole, or an empty string when it is not one."""
    try:
        return check_link(link)
    except WrongLinkError:
        return ""


def check_link(link: str, *, https_only: bool = False) -> str:
    """The address made whole (`example.org` gets `http://` and a path); WrongLinkError when it is not one."""
    application = APPLICATION.match(link)
    rest = link[application.end() :] if application else link
    protocol, place, path = _divided(rest)
    host, user, port = _host(place)
    if https_only and (protocol != "https" or application):
        raise WrongLinkError("Only HTTPS links are allowed")
    if application:
        plain = not (user or port or host.startswith("[") or PROTOCOL.match(rest))
        return _application_link(application[1].lower(), host, path, plain=plain)
    if "." not in host and not host.startswith("["):
        raise WrongLinkError("Wrong HTTP URL")
    return f"{protocol}://{f'{user}@' if user else ''}{host}{f':{port}' if port else ''}{path}"


def _application_link(scheme: str, host: str, path: str, *, plain: bool) -> str:
    if not plain:
        raise WrongLinkError("Wrong tg URL" if scheme == "tg" else "Wrong ton URL")
    if not re.fullmatch(r"[A-Za-z0-9_.-]+" if scheme == "tonsite" else r"[A-Za-z0-9_-]+", host):
        raise WrongLinkError("Unallowed characters in URL host")
    return f"{scheme}://{host}{path.removeprefix('/') if path.startswith('/?') else path}"


def _divided(link: str) -> tuple[str, str, str]:
    """Protocol, place and path."""
    protocol, rest = "http", link
    if match := PROTOCOL.match(link):
        protocol, rest = match[1].translate(ASCII_LOWER), link[match.end() :]
    if protocol not in ("http", "https"):
        raise WrongLinkError("Unsupported URL protocol")
    place = re.split(r"[/?#]", rest, maxsplit=1)[0]
    path = re.sub(r"[\x00- ]", lambda sign: f"%{ord(sign[0]):02X}", rest[len(place) :].rstrip(SPACE))
    return protocol, place, path if path.startswith("/") else f"/{path}"


def _host(place: str) -> tuple[str, str, int]:
    """Host, user with password, and port (0 when there is none)."""
    port = 0
    if match := PORT.search(place):
        place, port = place[: match.start()], _port(match[1])
    user, _, host = place.rpartition("@")
    host = host.translate(ASCII_LOWER)
    if host.startswith("[") and host.endswith("]"):
        _check_six(host[1:-1])
    elif not host:
        raise WrongLinkError("URL host is empty")
    elif host == ".":
        raise WrongLinkError("Host is invalid")
    else:
        _check_part(host, PART, "host")
        _check_part(user, USER, "userinfo")
    return host, user, port


def _port(digits: str) -> int:
    if not re.fullmatch(r"0*[1-9][0-9]{0,4}", digits) or int(digits) > 65535:
        raise WrongLinkError("Wrong port number specified in the URL")
    return int(digits)


def _check_six(address: str) -> None:
    try:
        IPv6Address(address)
    except ValueError:
        raise WrongLinkError("Wrong IPv6 address specified in the URL") from None


def _check_part(part: str, allowed: re.Pattern[str], name: str) -> None:
    match = allowed.match(part)
    end = match.end() if match else 0
    if end < len(part):
        percent = part[end] == "%"
        raise WrongLinkError(f"{'Wrong percent-encoded symbol' if percent else 'Disallowed character'} in URL {name}")
