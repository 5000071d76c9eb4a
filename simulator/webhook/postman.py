"""One update to the bot, and its answer."""

import os
import socket
from dataclasses import dataclass, field
from typing import Self

import aiohttp
from aiohttp.abc import AbstractResolver, ResolveResult

from simulator.bot_api.arguments import Arguments
from simulator.model import Json
from simulator.webhook.address import read_address
from simulator.webhook.answers import read_answer
from simulator.webhook.settings import WebhookSettings

SECRET_HEADER = "X-Telegram-Bot-Api-Secret-Token"  # noqa: S105 - the name of a header
GONE = 410


@dataclass(frozen=True, slots=True)
class Reply:
    """How a delivery went: `complaint` is what getWebhookInfo then says, None after a success; seconds to wait."""

    complaint: str | None = None
    gone: bool = False
    retry_after: int = 0
    arguments: Arguments = field(default_factory=Arguments)


class Postman:
    """Posts to one webhook over connections that are kept; use it as an async context manager."""

    def __init__(self, settings: WebhookSettings, answer_seconds: float) -> None:
        self._url = read_address(settings.url)
        self._headers = {SECRET_HEADER: settings.secret_token} if settings.secret_token else {}
        trust = settings.trust() if self._url.scheme == "https" else True
        resolver = _OneAddress(settings.ip_address) if settings.ip_address else None
        connector = aiohttp.TCPConnector(limit=0, ssl=trust, resolver=resolver)
        timeout = aiohttp.ClientTimeout(total=answer_seconds)
        self._session = aiohttp.ClientSession(connector=connector, timeout=timeout, cookie_jar=aiohttp.DummyCookieJar())

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(self, *_: object) -> None:
        await self._session.close()

    async def deliver(self, update: Json) -> Reply:
        """One attempt."""
        request = self._session.post(self._url, json=update, headers=self._headers, allow_redirects=False)
        try:
            async with request as response:
                if not 200 <= response.status <= 299:
                    return _refused(response)
                return Reply(arguments=await read_answer(response))
        except TimeoutError:
            return Reply("Read timeout expired")
        except (aiohttp.ClientError, OSError, ValueError) as error:  # ValueError: what cannot stand in a request
            return Reply(_words(error))


class _OneAddress(AbstractResolver):
    """Every name is at the address that setWebhook named."""

    def __init__(self, ip_address: str) -> None:
        self._ip_address = ip_address

    async def resolve(
        self, host: str, port: int = 0, family: socket.AddressFamily = socket.AF_INET
    ) -> list[ResolveResult]:
        """The one address."""
        family = socket.AF_INET6 if ":" in self._ip_address else socket.AF_INET
        only: ResolveResult = {
            "hostname": host,
            "host": self._ip_address,
            "port": port,
            "family": family,
            "proto": 0,
            "flags": socket.AI_NUMERICHOST,
        }
        return [only]

    async def close(self) -> None:
        """Nothing to close."""


def _refused(response: aiohttp.ClientResponse) -> Reply:
    asked = response.headers.get("Retry-After", "")
    return Reply(
        f"Wrong response from the webhook: {response.status} {response.reason}",
        gone=response.status == GONE,
        retry_after=int(asked) if asked.isascii() and asked.isdigit() and len(asked) < 10 else 0,
    )


def _words(error: Exception) -> str:
    """A failure to connect in the words of getWebhookInfo."""
    if isinstance(error, aiohttp.ClientConnectorDNSError):
        return "Failed to resolve host: Name or service not known"
    if isinstance(error, aiohttp.ClientSSLError | aiohttp.ClientConnectorCertificateError):
        return f"SSL error {{{error}}}"
    if isinstance(error, OSError) and error.errno is not None and error.errno > 0:
        return os.strerror(error.errno)
    return "Webhook connection closed"
