"""What people see in a chat."""

from simulator.client.wire import ChatId, ControlFailure, Wire
from simulator.model import Json

RECENT = 200


class Seeing(Wire):
    """Messages, the chat as text, files."""

    async def messages(
        self, chat: ChatId, *, as_: ChatId | None = None, after: int = 0, limit: int | None = None
    ) -> list[Json]:
        """The chat, oldest message first; in a group as this member sees it.

        With `after` and `limit` the newest ones alone, with numbers above `after`.
        """
        wishes = {"as": as_, "after": after or None, "limit": limit}
        query = "?" + "&".join(f"{name}={value}" for name, value in wishes.items() if value is not None)
        return list((await self._call("GET", f"chats/{chat}/messages{query}"))["messages"])

    async def transcript(self, chat: ChatId) -> str:
        """The chat as text, buttons in [brackets]."""
        async with self._open.get(f"{self.url}/control/chats/{chat}/transcript") as response:
            if response.status != 200:
                raise ControlFailure(response.status, await response.text())
            return await response.text()

    async def last_text(self, chat: ChatId) -> str:
        """The text or caption of the newest message from the bot; empty when there is none."""
        for message in reversed(await self.messages(chat, limit=RECENT)):
            if message["from_bot"]:
                return words_of(message)
        return ""

    async def file(self, file_id: str) -> bytes:
        """The bytes of a file."""
        async with self._open.get(f"{self.url}/control/files/{file_id}") as response:
            if response.status != 200:
                raise ControlFailure(response.status, await response.text())
            return await response.read()


def words_of(message: Json) -> str:
    """The text or the caption of a message."""
    return str(message.get("text") or message.get("caption") or "")
