"""The connection of the client, and how the server refuses."""

from types import TracebackType
from typing import Any, Self

import aiohttp

from simulator.model import Json

PATIENCE = 30.0  # seconds: what is waited for comes within a tenth of it, but for a machine with forty things to do
ChatId = int


class ControlFailure(Exception):  # noqa: N818 - it is the server that failed to obey, not this code
    """The server refused a control call: its status and its sentence."""

    def __init__(self, status: int, sentence: str) -> None:
        super().__init__(f"{status}: {sentence}")
        self.status = status
        self.sentence = sentence


class Wire:
    """An HTTP session with the server at `url`, as an async context manager."""

    def __init__(self, url: str) -> None:
        self.url = url.rstrip("/")
        self._session: aiohttp.ClientSession | None = None

    async def __aenter__(self) -> Self:
        self._session = aiohttp.ClientSession()
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self._session is not None:
            await self._session.close()

    @property
    def _open(self) -> aiohttp.ClientSession:
        if self._session is None:
            raise RuntimeError("use Control as an async context manager")
        return self._session

    async def _call(self, method: str, path: str, body: Json | aiohttp.FormData | None = None) -> Json:
        sent: dict[str, Any] = {"json": body} if isinstance(body, dict) else {"data": body}
        async with self._open.request(method, f"{self.url}/control/{path}", **sent) as response:
            answer: Json = await response.json()
        if response.status != 200:
            raise ControlFailure(response.status, answer.get("error", ""))
        return answer
