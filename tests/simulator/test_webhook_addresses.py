"""Which addresses, and which parameters beside them, a webhook may have."""

import pytest
from hypothesis import given
from hypothesis import strategies as some

from simulator.clock import ServerClock
from simulator.errors import BadRequestError
from simulator.webhook.settings import WebhookSettings
from simulator.webhook.state import Webhook
from tests.simulator.receiver import NOWHERE

HTTPS_ONLY = "Bad Request: bad webhook: An HTTPS URL must be provided for webhook"
WRONG_PORT = "Bad Request: bad webhook: Webhook can be set up only on ports 80, 88, 443 or 8443"
INVALID = "Bad Request: invalid webhook URL specified"


@pytest.mark.parametrize(
    ("url", "complaint"),
    [
        ("ftp://example.org", INVALID),
        ("https://", INVALID),
        ("https://example.org:0/", INVALID),
        ("https://example.org:99999/", INVALID),
        ("https://[1:2", INVALID),
        ("://", INVALID),
        (".", INVALID),
        ("http://example.org/hook", HTTPS_ONLY),
        ("http://8.8.8.8/hook", HTTPS_ONLY),
        ("https://example.org:8080/hook", WRONG_PORT),
        ("https://127.0.0.1:8080/hook", WRONG_PORT),
    ],
)
async def test_addresses_that_are_refused(raw, url, complaint):
    assert await raw.refusal("setWebhook", url=url) == complaint
    assert (await raw.result("getWebhookInfo"))["url"] == ""


@pytest.mark.parametrize(
    "url",
    [
        "https://example.org/hook",
        "example.org/hook?a=b",
        "HTTPS://EXAMPLE.ORG",
        "https://комиссия.рф:8443/hook",
        "https://user:password@example.org:88",
        "http://127.0.0.1:9/hook",
        "http://[::1]:9",
        "http://localhost:9",
        "http://bot:9/hook",
        "http://bot.internal:9/hook",
        "http://192.168.7.7:9/hook",
    ],
)
def test_addresses_that_are_taken(url):
    WebhookSettings(url).check(strict=False)


@pytest.mark.parametrize(
    ("settings", "complaint"),
    [
        (WebhookSettings(NOWHERE), HTTPS_ONLY),
        (WebhookSettings("http://bot:9/hook"), HTTPS_ONLY),
        (WebhookSettings("https://127.0.0.1/hook"), "Bad Request: bad webhook: IP address 127.0.0.1 is reserved"),
        (
            WebhookSettings("https://example.org", ip_address="10.0.0.1"),
            "Bad Request: bad webhook: IP address 10.0.0.1 is reserved",
        ),
        (WebhookSettings("https://[::1]/"), "Bad Request: bad webhook: IPv6-only addresses are not allowed"),
    ],
)
def test_a_strict_server_takes_nothing_local(settings, complaint):
    settings.check(strict=False)
    with pytest.raises(BadRequestError) as refusal:
        settings.check(strict=True)
    assert refusal.value.description == complaint


async def test_a_strict_server(server, raw):
    server.world.webhook.strict = True
    assert await raw.refusal("setWebhook", url=NOWHERE) == HTTPS_ONLY


@pytest.mark.parametrize(
    ("parameters", "complaint"),
    [
        ({"secret_token": "a" * 257}, "Bad Request: secret token is too long"),
        ({"secret_token": "a b"}, "Bad Request: secret token contains unallowed characters"),
        ({"secret_token": "тайна"}, "Bad Request: secret token contains unallowed characters"),
        ({"ip_address": "here"}, "Bad Request: bad webhook: Invalid IP address specified"),
    ],
)
async def test_parameters_that_are_refused(raw, parameters, complaint):
    assert await raw.refusal("setWebhook", url=NOWHERE, **parameters) == complaint


SIGNS = [":", "/", "@", "[", "]", "%", "%zz", ".", "?", "#", " ", "ы"]
PIECES = [*SIGNS, "http", "https", "://", "::1", "127.0.0.1", "bot", "443"]
ADDRESSES = some.lists(some.sampled_from(PIECES) | some.text(max_size=3), max_size=8).map("".join)


@given(url=ADDRESSES, ip_address=ADDRESSES, secret_token=some.text(max_size=5), strict=some.booleans())
def test_any_nonsense_is_refused_or_taken(url, ip_address, secret_token, strict):
    settings = WebhookSettings(url, secret_token, ip_address=ip_address)
    webhook = Webhook(ServerClock())
    try:
        settings.check(strict=strict)
    except BadRequestError:
        return
    webhook.open(settings)
    assert webhook.info(0)["url"] == url
