"""Ports that strangers could reach are named by `kvorum doctor`."""

import pytest

from bot.doctor import examine
from bot.exposure import is_open, open_ports
from bot.settings import load_settings


@pytest.mark.parametrize(
    ("host", "others"), [("127.0.0.1", False), ("::1", False), ("localhost", False), ("0.0.0.0", True), ("bot", True)]
)
def test_who_may_reach_it(host: str, others: bool) -> None:
    assert is_open(host) is others


def test_a_port_on_the_machine_itself_is_no_warning() -> None:
    chosen = load_settings(_env_file=None, metrics_listen="127.0.0.1:9100", health_listen="[::1]:9101")
    assert list(open_ports(chosen)) == []


def test_the_webhook_s_port_counts_where_there_is_a_webhook() -> None:
    wide = {"_env_file": None, "webhook_listen": "0.0.0.0:8080"}
    assert list(open_ports(load_settings(**wide))) == []
    with_webhook = load_settings(**wide, webhook_url="https://kvorum.example.org/hook")
    assert list(open_ports(with_webhook)) == [("WEBHOOK_LISTEN", "0.0.0.0:8080")]


async def test_the_doctor_warns_and_finds_nothing_broken_by_it(url: str) -> None:
    ports = {"metrics_listen": "0.0.0.0:9100", "health_listen": "[::]:9101"}
    told: list[list[str]] = []
    codes = []
    for listening in ({}, ports):
        lines: list[str] = []
        codes.append(await examine(load_settings(_env_file=None, database_url=url, **listening), lines.append))
        told.append(lines)
    assert codes[0] == codes[1]
    assert [line for line in told[1] if line not in told[0]] == [
        "! 0.0.0.0:9100 (METRICS_LISTEN) открыт и другим машинам: закройте порт от посторонних или укажите 127.0.0.1",
        "! [::]:9101 (HEALTH_LISTEN) открыт и другим машинам: закройте порт от посторонних или укажите 127.0.0.1",
    ]
