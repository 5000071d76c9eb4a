"""InputMedia: a file with its caption, as albums and editMessageMedia take it."""

import json
from dataclasses import dataclass
from typing import Any

from simulator.bot_api.arguments import Arguments
from simulator.bot_api.json_fields import flag, string
from simulator.contents.attachments import attached
from simulator.errors import BadRequestError, UnsupportedError
from simulator.methods.media import with_caption
from simulator.methods.outgoing import caption_content
from simulator.model import Json
from simulator.text.unicode_text import check_unicode
from simulator.world import World

WHERE = "can't parse InputMedia: "
TYPES = ("animation", "audio", "document", "photo", "video")
FLAGS = ("show_caption_above_media", "has_spoiler", "supports_streaming", "disable_content_type_detection")
UNSUPPORTED = ("cover",)


@dataclass(frozen=True, slots=True)
class InputMedia:
    """One item; `args` are its fields as if they were parameters of a call, with the uploads of the real one."""

    type: str
    args: Arguments
    caption: Json

    async def content(self, world: World) -> Json:
        """What a message with this item carries; BadRequestError when there is no such file."""
        media = await attached(world, self.args, self.type, "media", WHERE + "media not found")
        return with_caption(media, self.caption, self.args)


def read_input_media(world: World, args: Arguments, item: Any) -> InputMedia:
    """An item of the `media` parameter; BadRequestError in the server's words when it is not one."""
    if not isinstance(item, dict):
        raise BadRequestError(WHERE + "expected an Object")
    fields = Arguments({name: _text(value) for name, value in item.items() if value is not None}, args.uploads)
    caption = _caption(world, fields)
    for name in FLAGS:
        flag(item, name, WHERE)
    kind = string(item, "type", WHERE)
    if kind == "live_photo":
        raise UnsupportedError("an InputMedia of type live_photo")
    if kind not in TYPES:
        raise BadRequestError(f'{WHERE}type "{kind}" is unsupported')
    for name in UNSUPPORTED:
        if item.get(name):
            raise UnsupportedError(f"field {name} of InputMedia")
    return InputMedia(kind, fields, caption)


def media_kind(content: Json) -> str | None:
    """Which kind of file a message carries; an animation looks like a document too, but is none."""
    return next((kind for kind in (*TYPES, "sticker", "video_note", "voice") if kind in content), None)


def _caption(world: World, fields: Arguments) -> Json:
    try:
        return caption_content(world, fields)
    except BadRequestError as wrong:
        words = wrong.description.removeprefix("Bad Request: ")
        if words == "message caption is too long":
            raise
        raise BadRequestError(WHERE + words[0].upper() + words[1:]) from None


def _text(value: Any) -> str:
    text = value if isinstance(value, str) else json.dumps(value)
    check_unicode(text)
    return text
