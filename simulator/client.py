"""A small typed client of the control API, for tests and demonstrations."""

import asyncio
import json
from collections.abc import AsyncIterator, Awaitable, Callable, Iterable
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime
from io import BytesIO
from types import TracebackType
from typing import Any, Self

import aiohttp

from simulator.model import Json
from simulator.sightings import FaultSeen, Rate, fault_seen, rate_seen

PATIENCE = 10.0
GLANCE = 0.25
ChatId = int


class ControlFailure(Exception):  # noqa: N818 - it is the server that failed to obey, not this code
    """The server refused a control call: its status and its sentence."""

    def __init__(self, status: int, sentence: str) -> None:
        super().__init__(f"{status}: {sentence}")
        self.status = status
        self.sentence = sentence


@dataclass(frozen=True, slots=True)
class Tap:
    """What came of a tap; `answered` is false when the bot said nothing in time. The menu button has no message."""

    message_id: int | None
    callback_query_id: str | None
    answered: bool
    text: str | None = None
    show_alert: bool = False
    url: str | None = None


@dataclass(frozen=True, slots=True)
class ServerTime:
    """The server's moment, and the version that grows at every jump."""

    now: datetime
    version: int


class Control:
    """Plays the people and holds the clock of a simulator at `url`; use it as an async context manager.

    Every call raises ControlFailure when the server refuses, with its sentence.
    """

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

    async def state(self) -> Json:
        """The clock, the bot and the people."""
        return await self._call("GET", "state")

    async def person(self, first_name: str, **details: Any) -> Json:
        """Makes a person; details are id, last_name, username, phone, language_code, note."""
        return await self._call("POST", "people", {"first_name": first_name, **details})

    async def people(self) -> list[Json]:
        """Everyone."""
        return list((await self.state())["people"])

    async def block(self, chat: ChatId) -> Json:
        """The person blocks the bot."""
        return await self._call("POST", f"people/{chat}/block")

    async def unblock(self, chat: ChatId) -> Json:
        """The person unblocks the bot."""
        return await self._call("POST", f"people/{chat}/unblock")

    async def deactivate(self, chat: ChatId) -> Json:
        """The person deletes his account."""
        return await self._call("POST", f"people/{chat}/deactivate")

    async def group(self, title: str, *, owner: ChatId, members: Iterable[ChatId] = (), **details: Any) -> Json:
        """Makes a group; details are type ("group" or "supergroup"), bot (its status, "member"), id, username."""
        return await self._call("POST", "groups", {"title": title, "owner": owner, "members": [*members], **details})

    async def groups(self) -> list[Json]:
        """All groups."""
        return list((await self.state())["groups"])

    async def seen_group(self, group: ChatId, *, as_: ChatId | None = None) -> Json:
        """A group, with the menu of commands that this member sees in it."""
        return await self._call("GET", f"groups/{group}{'' if as_ is None else f'?as={as_}'}")

    async def member(
        self, group: ChatId, person: ChatId, status: str, *, by: ChatId | None = None, rights: list[str] | None = None
    ) -> Json:
        """Gives a person a status in a group: member, administrator, restricted, left or kicked.

        `by` is who does it; otherwise people come and go by themselves, and the owner does the rest.
        """
        wish = {"person": person, "status": status, "by": by, "rights": rights}
        return await self._call("POST", f"groups/{group}/members", wish)

    async def bot_in(
        self, group: ChatId, status: str, *, by: ChatId | None = None, rights: list[str] | None = None
    ) -> Json:
        """Gives the bot a status in a group, as `member` does; the owner does it unless `by` is somebody else."""
        return await self._call("POST", f"groups/{group}/bot", {"status": status, "by": by, "rights": rights})

    async def migrate(self, group: ChatId) -> Json:
        """A basic group becomes a supergroup; the new one."""
        return await self._call("POST", f"groups/{group}/migrate")

    async def privacy(self, on: bool) -> Json:
        """Turns the bot's privacy mode on or off; it counts in the groups that the bot is added to from now on."""
        return await self._call("POST", "bot", {"can_read_all_group_messages": not on})

    async def write(self, chat: ChatId, text: str, *, reply_to: int | None = None, from_: ChatId | None = None) -> Json:
        """The person writes; the message as the bot would get it. In a group `from_` names him, here and below."""
        return await self._call("POST", f"chats/{chat}/messages", {"text": text, "reply_to": reply_to, "from": from_})

    async def edit(self, chat: ChatId, message_id: int, text: str, *, from_: ChatId | None = None) -> Json:
        """The person changes the text of his message."""
        return await self._call("POST", f"chats/{chat}/edits", {"message_id": message_id, "text": text, "from": from_})

    async def delete(self, chat: ChatId, message_id: int) -> None:
        """A message goes, for both sides; bots are not told."""
        await self._call("POST", f"chats/{chat}/deletions", {"message_id": message_id})

    async def tap(
        self,
        chat: ChatId,
        label: str,
        *,
        message_id: int | None = None,
        wait: float = 5,
        from_: ChatId | None = None,
    ) -> Tap:
        """A tap on the button with this label (a beginning or a part is enough when only one fits)."""
        return await self._tap(chat, {"label": label, "message_id": message_id, "wait": wait, "from": from_})

    async def tap_data(
        self, chat: ChatId, message_id: int, data: str, *, wait: float = 5, from_: ChatId | None = None
    ) -> Tap:
        """A callback query with this data, as a forged client may send it: the message need not have such a button."""
        return await self._tap(chat, {"data": data, "message_id": message_id, "wait": wait, "from": from_})

    async def vote(self, chat: ChatId, message_id: int, *options: int, from_: ChatId | None = None) -> Json:
        """The person chooses options of a poll by their numbers, or takes the vote back; the message as he sees it."""
        wish = {"message_id": message_id, "options": [*options], "from": from_}
        return await self._call("POST", f"chats/{chat}/votes", wish)

    async def react(self, chat: ChatId, message_id: int, emoji: str | None, *, from_: ChatId | None = None) -> Json:
        """The person reacts with an emoji, or takes his reaction back; the message as he sees it."""
        wish = {"message_id": message_id, "emoji": emoji, "from": from_}
        return await self._call("POST", f"chats/{chat}/reactions", wish)

    async def web_app_data(self, chat: ChatId, button_text: str, data: str) -> Json:
        """A Mini App that a key of the reply keyboard opened sends data to the bot; the message as the bot gets it."""
        return await self._call("POST", f"chats/{chat}/web_app_data", {"button_text": button_text, "data": data})

    async def share_contact(self, chat: ChatId, *, from_: ChatId | None = None, **contact: Any) -> Json:
        """Shares one's own contact, or with phone_number, first_name and user_id another one."""
        return await self._call("POST", f"chats/{chat}/contacts", {**contact, "from": from_})

    async def send_file(
        self, chat: ChatId, name: str, content: bytes, caption: str = "", *, from_: ChatId | None = None
    ) -> Json:
        """The person sends a file as a document."""
        return await self._send_file(chat, name, content, {"caption": caption, "from": from_})

    async def photo(self, chat: ChatId, content: bytes, caption: str = "", *, from_: ChatId | None = None) -> Json:
        """The person sends a picture as a photo."""
        return await self._send_file(chat, "photo", content, {"kind": "photo", "caption": caption, "from": from_})

    async def file(self, file_id: str) -> bytes:
        """The bytes of a file."""
        async with self._open.get(f"{self.url}/control/files/{file_id}") as response:
            if response.status != 200:
                raise ControlFailure(response.status, await response.text())
            return await response.read()

    async def messages(self, chat: ChatId, *, as_: ChatId | None = None) -> list[Json]:
        """The chat, oldest message first; in a group as this member sees it."""
        query = "" if as_ is None else f"?as={as_}"
        return list((await self._call("GET", f"chats/{chat}/messages{query}"))["messages"])

    async def transcript(self, chat: ChatId) -> str:
        """The chat as text, buttons in [brackets]."""
        async with self._open.get(f"{self.url}/control/chats/{chat}/transcript") as response:
            if response.status != 200:
                raise ControlFailure(response.status, await response.text())
            return await response.text()

    async def last_text(self, chat: ChatId) -> str:
        """The text or caption of the newest message from the bot; empty when there is none."""
        for message in reversed(await self.messages(chat)):
            if message["from_bot"]:
                return words_of(message)
        return ""

    async def clock(self, *, after: int | None = None) -> ServerTime:
        """The server's moment; with `after` it waits up to 25 s for another version."""
        query = "" if after is None else f"?after={after}"
        return _time(await self._call("GET", f"clock{query}"))

    async def set_clock(self, moment: datetime) -> ServerTime:
        """Sets the server's clock; the moment must know its zone."""
        return _time(await self._call("POST", "clock", {"set": moment.isoformat()}))

    async def advance(self, seconds: float) -> ServerTime:
        """Moves the server's clock forward."""
        return _time(await self._call("POST", "clock", {"advance": seconds}))

    async def fault(self, **wish: Any) -> int:
        """Injects a fault and gives its id. All fields are in the README; times are seconds after now.

        Which calls: method (also "send*"), chat_id, text, pattern, times, skip, probability, seed, from_, until, every,
        clock ("server"). What happens: error_code, description, retry_after, or cut, or malformed; delay, answer_delay,
        clock_jump; or updates ("twice", "out of order"); or away.
        """
        named = {name.removesuffix("_"): value for name, value in wish.items()}
        return int((await self._call("POST", "faults", named))["id"])

    async def faults(self) -> list[FaultSeen]:
        """Those in force, and the last ones that are over."""
        answer = await self._call("GET", "faults")
        return [*map(fault_seen, answer["faults"]), *map(fault_seen, answer["over"])]

    async def clear_faults(self, fault_id: int | None = None) -> None:
        """No faults from now on, or only not this one."""
        await self._call("DELETE", "faults" if fault_id is None else f"faults/{fault_id}")

    async def rate(self) -> Rate:
        """How near to Telegram's limits of rate the bot went."""
        return rate_seen(await self._call("GET", "rate"))

    async def limits(self, on: bool) -> None:
        """Refuse beyond the limits of rate with 429, or only count."""
        await self._call("POST", "rate", {"limits": on})

    async def calls(self, *, after: int = 0, method: str | None = None) -> list[Json]:
        """The calls of the bot, newest last; of one method only, if named."""
        calls = (await self._call("GET", f"calls?after={after}"))["calls"]
        return [call for call in calls if method in (None, call["method"])]

    async def quiet(self, seconds: float = 0.3, timeout: float = PATIENCE) -> None:  # noqa: ASYNC109 - the server waits
        """Returns when no update waits and the bot made no call for so many seconds; ControlFailure 409 otherwise."""
        await self._call("GET", f"quiet?for={seconds}&timeout={timeout}")

    async def reset(self) -> None:
        """The server forgets everything but the clock."""
        await self._call("POST", "reset")

    async def events(self, listening: Callable[[], object] = bool) -> AsyncIterator[Json]:
        """What happens from now on, until the server stops; `listening` is called once nothing can be missed."""
        timeout = aiohttp.ClientTimeout(total=None)
        async with self._open.get(f"{self.url}/control/events", timeout=timeout) as response:
            listening()
            async for line in response.content:
                if line.startswith(b"data: "):
                    yield json.loads(line.removeprefix(b"data: "))

    async def wait_for(self, predicate: Callable[[], Awaitable[Any]], timeout: float = PATIENCE) -> Any:  # noqa: ASYNC109
        """What the predicate gives as soon as it is true: asked again after every event; TimeoutError otherwise."""
        happened = asyncio.Event()
        listener = asyncio.create_task(self._listen(happened))
        try:
            async with asyncio.timeout(timeout):
                while True:
                    happened.clear()
                    if result := await predicate():
                        return result
                    with suppress(TimeoutError):
                        await asyncio.wait_for(happened.wait(), GLANCE)
        finally:
            listener.cancel()
            with suppress(asyncio.CancelledError, aiohttp.ClientError):
                await listener

    async def wait_for_text(
        self,
        chat: ChatId,
        part: str,
        timeout: float = PATIENCE,  # noqa: ASYNC109
        *,
        after: int = 0,
    ) -> Json:
        """The newest message from the bot that holds this text, with a number above `after`.

        Raises TimeoutError, with the whole chat, when none comes.
        """

        async def found() -> Json | None:
            for message in reversed(await self.messages(chat)):
                if message["from_bot"] and message["message_id"] > after and part in words_of(message):
                    return message
            return None

        try:
            message: Json = await self.wait_for(found, timeout)
        except TimeoutError:
            raise TimeoutError(f"no “{part}” in the chat:\n{await self.transcript(chat)}") from None
        return message

    @property
    def _open(self) -> aiohttp.ClientSession:
        if self._session is None:
            raise RuntimeError("use Control as an async context manager")
        return self._session

    async def _listen(self, happened: asyncio.Event) -> None:
        async for _event in self.events():
            happened.set()

    async def _tap(self, chat: ChatId, wish: Json) -> Tap:
        outcome = await self._call("POST", f"chats/{chat}/taps", wish)
        answer = outcome["answer"]
        return Tap(outcome["message_id"], outcome["callback_query_id"], answer is not None, **(answer or {}))

    async def _send_file(self, chat: ChatId, name: str, content: bytes, fields: Json) -> Json:
        form = aiohttp.FormData(quote_fields=False)
        for field, value in fields.items():
            if value:
                form.add_field(field, str(value))
        form.add_field("file", BytesIO(content), filename=name, content_type="application/octet-stream")
        return await self._call("POST", f"chats/{chat}/files", form)

    async def _call(self, method: str, path: str, body: Json | aiohttp.FormData | None = None) -> Json:
        sent: dict[str, Any] = {"json": body} if isinstance(body, dict) else {"data": body}
        async with self._open.request(method, f"{self.url}/control/{path}", **sent) as response:
            answer: Json = await response.json()
        if response.status != 200:
            raise ControlFailure(response.status, answer.get("error", ""))
        return answer


def words_of(message: Json) -> str:
    """The text or the caption of a message."""
    return str(message.get("text") or message.get("caption") or "")


def _time(answer: Json) -> ServerTime:
    return ServerTime(datetime.fromisoformat(answer["now"]), answer["version"])
