"""A file sent to the control API, with the texts beside it."""

import re
from dataclasses import dataclass, field

from aiohttp import BodyPartReader, web

from simulator.errors import ControlError


@dataclass(slots=True)
class Form:
    """One file and the texts beside it."""

    file_name: str = "file"
    mime_type: str = ""
    content: bytes = b""
    texts: dict[str, str] = field(default_factory=dict)

    def number(self, name: str) -> int | None:
        """A field that is a number, None when it is not there; ControlError 400 when it is something else."""
        text = self.texts.get(name)
        if text is not None and not re.fullmatch(r"[0-9]{1,18}", text):
            raise ControlError(400, f"{name} is a number")
        return None if text is None else int(text)


async def form_of(request: web.Request) -> Form:
    """What was sent; ControlError 400 when it is not multipart/form-data."""
    if request.content_type != "multipart/form-data":
        raise ControlError(400, "a file comes as multipart/form-data")
    form = Form()
    try:
        async for part in await request.multipart():
            if isinstance(part, BodyPartReader):
                await _take(form, part)
    except (ValueError, AssertionError, RuntimeError):
        raise ControlError(400, "the multipart body is wrong") from None
    return form


async def _take(form: Form, part: BodyPartReader) -> None:
    content = bytes(await part.read(decode=True))
    if part.name == "file":
        form.file_name, form.content = part.filename or form.file_name, content
        form.mime_type = part.headers.get("Content-Type", "")
    elif part.name:
        form.texts[part.name] = content.decode()
