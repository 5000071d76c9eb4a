"""What people do in a chat. In a group `from_` names who does it."""

from dataclasses import dataclass
from io import BytesIO
from typing import Any

import aiohttp

from simulator.client.wire import ChatId, Wire
from simulator.model import Json


@dataclass(frozen=True, slots=True)
class Tap:
    """What came of a tap; `answered` is false when the bot said nothing in time. The menu button has no message."""

    message_id: int | None
    callback_query_id: str | None
    answered: bool
    text: str | None = None
    show_alert: bool = False
    url: str | None = None


class Acts(Wire):
    """Writing, tapping, voting, reacting, sending."""

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
        self,
        chat: ChatId,
        name: str,
        content: bytes,
        caption: str = "",
        *,
        reply_to: int | None = None,
        from_: ChatId | None = None,
    ) -> Json:
        """The person sends a file as a document."""
        return await self._send_file(chat, name, content, {"caption": caption, "reply_to": reply_to, "from": from_})

    async def photo(self, chat: ChatId, content: bytes, caption: str = "", *, from_: ChatId | None = None) -> Json:
        """The person sends a picture as a photo."""
        return await self._send_file(chat, "photo", content, {"kind": "photo", "caption": caption, "from": from_})

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
