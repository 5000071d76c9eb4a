"""The log of a whole run at its most talkative: what happened is there, and nobody's name, number or word."""

import csv
import json
import re
import socket
from pathlib import Path

import aiohttp
import pytest

from simulator.client import Control, words_of
from tests.e2e import test_sample_meeting as sample
from tests.e2e.conftest import BEFORE_THE_MEETING
from tests.e2e.people import ROSTER, SECRETARY, first_link_payload, steps
from tests.e2e.stage import TOKEN, stage

_CYRILLIC = re.compile(r"[а-яё]+", re.IGNORECASE)
_LINK = "?start="  # the first link is printed beside the log, for the operator


@pytest.mark.parametrize("form", ["text", "json"])
async def test_nothing_of_anybody_is_in_the_log(tmp_path: Path, form: str) -> None:
    address = f"127.0.0.1:{free_port()}"
    wishes = {"LOG_LEVEL": "DEBUG", "LOG_FORMAT": form, "METRICS_LISTEN": address}
    with stage(tmp_path, at=BEFORE_THE_MEETING, **wishes) as play:
        bot = play.start_bot()
        async with Control(play.url) as control:
            await sample.test_the_sample_meeting(play, control)
            await trouble(control)
            said = [words_of(m) for one in sample.in_telegram() for m in await control.messages(one.account)]
        page = await metrics(address)
        told = play.run("status", "--json")
        bot.stop()
    lines = [line for line in bot.lines if _LINK not in line]
    log = "\n".join(lines)
    assert first_link_payload(bot.lines) not in log
    assert_silent(log, said)
    assert_silent(page, said)
    assert_one_line_an_update_and_a_delivery(lines, form)
    assert_the_metrics_and_the_status_agree(page, json.loads(told.stdout))
    assert told.returncode == 0, told.stdout


async def trouble(control: Control) -> None:
    """Faults of every kind have lines, and exceptions in them."""
    await control.fault(method="getUpdates", times=2, error_code=502, description="Bad Gateway")
    await control.fault(method="editMessageText", times=1, cut="after")
    await control.fault(method="sendMessage", times=1, error_code=429, retry_after=1)
    await steps(control, SECRETARY, "«/menu»", "«Иванов Иван, 8 918 000-00-00, <b>секрет</b>»", "«/menu»")
    await control.quiet(2)


async def metrics(address: str) -> str:
    async with aiohttp.ClientSession() as session, session.get(f"http://{address}/metrics") as response:
        assert response.status == 200
        return await response.text()


def assert_silent(log: str, said: list[str]) -> None:
    assert TOKEN not in log
    assert TOKEN.partition(":")[2] not in log
    assert set(_CYRILLIC.findall(log)) == set(), "names, posts and texts are Russian"
    digits = re.sub(r"[^\d\n]", "", log)
    with ROSTER.open(encoding="utf-8") as file:
        for row in csv.DictReader(file, delimiter=";"):
            assert not row["E-mail"] or row["E-mail"] not in log
            assert not row["Телефон"] or re.sub(r"\D", "", row["Телефон"])[1:] not in digits
    assert [text for text in said if len(text) > 9 and text in log] == []


def assert_one_line_an_update_and_a_delivery(lines: list[str], form: str) -> None:
    parsed = [json.loads(line) for line in lines] if form == "json" else [facts(line) for line in lines]
    updates = [line for line in parsed if line.get("message") == "update"]
    numbers = [line["id"] for line in updates if line["outcome"] != "again"]
    assert len(numbers) == len(set(numbers)) > 100
    assert {line["kind"] for line in updates} == {"message", "callback_query"}
    sent = [line for line in parsed if line.get("message") == "delivery" and line["outcome"] == "sent"]
    invitations = [line["id"] for line in sent if (line["card"], line["mode"]) == ("invitation", "notify")]
    assert len(invitations) == len(set(invitations)) == 28
    assert all({"attempt", "turn_ms", "ms"} <= line.keys() for line in sent)


def facts(line: str) -> dict[str, str]:
    message = re.search(r" bot\.[\w.]+: (update|delivery) ", line)
    return {"message": message[1] if message else "", **dict(re.findall(r" (\w+)=(\S+)", line))}


def assert_the_metrics_and_the_status_agree(page: str, told: dict[str, object]) -> None:
    assert 'kvorum_requests_total{method="sendMessage",outcome="429"} 1.0' in page
    assert "kvorum_outbox_rows" in page
    assert told["healthy"] is True
    assert told["running"] is True
    assert isinstance(told["live"], dict)
    assert told["live"]["too_many"] == 1
    assert told["live"]["updates"] > 100


def free_port() -> int:
    with socket.socket() as one:
        one.bind(("127.0.0.1", 0))
        port: int = one.getsockname()[1]
        return port
