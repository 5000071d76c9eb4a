"""Which of the program's ports other machines can reach."""

from collections.abc import Iterator
from ipaddress import ip_address

from bot.settings import Settings, address


def is_open(host: str) -> bool:
    """Whether other machines may reach what listens there."""
    try:
        return not ip_address(host).is_loopback
    except ValueError:
        return host != "localhost"


def open_ports(settings: Settings) -> Iterator[tuple[str, str]]:
    """The setting and its value, of whatever listens where others can reach it. None of them asks for a password."""
    listening = {"METRICS_LISTEN": settings.metrics_listen, "HEALTH_LISTEN": settings.health_listen}
    if settings.webhook_url:
        listening["WEBHOOK_LISTEN"] = settings.webhook_listen
    for name, value in listening.items():
        if value and is_open(address(value)[0]):
            yield name, value
