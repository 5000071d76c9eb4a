"""The address of a webhook: which ones the server takes."""

import re
from ipaddress import IPv4Address, IPv6Address, ip_address

from yarl import URL

from simulator.errors import BadRequestError

PORTS = (443, 80, 88, 8443)
LOCAL_NAMES = (".localhost", ".local", ".internal", ".lan", ".home.arpa", ".test")
INVALID = "invalid webhook URL specified"
_PARTS = re.compile(r"(?:(?P<scheme>[^:/?#@\[\]]*)://)?(?P<rest>.*)", re.DOTALL)


def read_address(text: str) -> URL:
    """The address in full, https when it names no protocol; BadRequestError when it is none."""
    parts = _PARTS.fullmatch(text.strip())
    scheme = (parts["scheme"] or "https").lower() if parts else ""
    if parts is None or scheme not in ("http", "https"):
        raise BadRequestError(INVALID)
    try:
        url = URL(f"{scheme}://{parts['rest']}")
        if not url.host or url.host == "." or url.port == 0:
            raise BadRequestError(INVALID)
    except ValueError:
        raise BadRequestError(INVALID) from None
    return url.with_fragment(None)


def check_address(url: URL, fixed_ip: str, *, strict: bool) -> None:
    """BadRequestError "bad webhook: …" for an address that the server would not post to.

    Telegram takes https on four ports and no private networks. Here, unless `strict`, a host of this machine or of a
    private network is welcome, also by plain http and then on any port: a bot on a desk has no certificate.
    """
    if url.scheme == "https":
        if url.port not in PORTS:
            raise _bad("Webhook can be set up only on ports 80, 88, 443 or 8443")
    elif strict or not is_local(url.host or ""):
        raise _bad("An HTTPS URL must be provided for webhook")
    if fixed_ip and _literal(fixed_ip) is None:
        raise _bad("Invalid IP address specified")
    ip = _literal(fixed_ip or url.host or "")
    if strict and ip is not None:
        _check_public(ip)


def is_local(host: str) -> bool:
    """Whether a host is this machine or one of a private network, as far as its name or number tells."""
    ip = _literal(host)
    if ip is not None:
        return not ip.is_global
    return "." not in host or host.lower().endswith(LOCAL_NAMES)


def known_ip(url: URL, fixed_ip: str) -> str | None:
    """The IP address that needs no name service."""
    host = "127.0.0.1" if url.host == "localhost" else url.host or ""
    return fixed_ip or (host if _literal(host) else None)


def _literal(host: str) -> IPv4Address | IPv6Address | None:
    try:
        return ip_address(host)
    except ValueError:
        return None


def _check_public(ip: IPv4Address | IPv6Address) -> None:
    if ip.version != 4:
        raise _bad("IPv6-only addresses are not allowed")
    if not ip.is_global:
        raise _bad(f"IP address {ip} is reserved")


def _bad(complaint: str) -> BadRequestError:
    return BadRequestError(f"bad webhook: {complaint}")
