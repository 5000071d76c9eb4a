"""The page that Prometheus reads, and that `kvorum status` reads back."""

from datetime import UTC, datetime

import pytest

from bot.metrics.prometheus import PrometheusMeters
from bot.metrics.reading_back import live
from tests.bot.metrics.notes import READINGS
from tests.storage.house import NOW


def test_the_page_holds_what_was_counted_and_what_is_read_off() -> None:
    meters = PrometheusMeters()
    for seconds in (0.004, 0.004, 0.02):
        meters.update("callback_query", "done", seconds)
    meters.delivery("notify", "sent", waited=3)
    meters.delivery("refresh", "unchanged", waited=None)
    meters.request("sendMessage", "429", 0.1)
    meters.knock("stranger")
    page = meters.page(READINGS).decode()
    found = live(page)
    assert (found.updates, found.sent, found.too_many, found.used, found.rate) == (3, 1, 1, 9.5, 30)
    assert found.quick == 0.025
    assert datetime.fromtimestamp(found.last_tick, UTC) == NOW
    for line in (
        'kvorum_outbox_rows{state="due"} 3.0',
        'kvorum_outbox_rows{state="unknown"} 6.0',
        'kvorum_outbox_rows{state="held"} 8.0',
        'kvorum_reminders{state="late"} 1.0',
        "kvorum_outbox_oldest_seconds 12.0",
        'kvorum_updates_total{kind="callback_query",outcome="done"} 3.0',
        'kvorum_webhook_posts_total{outcome="stranger"} 1.0',
        "kvorum_delivery_wait_seconds_count 1.0",
    ):
        assert line in page.splitlines()


def test_before_the_first_update_nothing_is_known_of_their_speed() -> None:
    assert live(PrometheusMeters().page(READINGS).decode()).quick is None


@pytest.mark.parametrize("page", ["", "hello", "up 1"])
def test_another_program_s_page_is_not_ours(page: str) -> None:
    with pytest.raises((KeyError, ValueError)):
        live(page)
