"""Files that the server gets itself, by their HTTP URL."""

from pathlib import PurePosixPath

import aiohttp

from simulator.bot_api.arguments import Upload
from simulator.errors import BadRequestError
from simulator.text.links import WrongLinkError, check_link

PHOTO_LIMIT = 5 * 1024 * 1024
LIMIT = 20 * 1024 * 1024
PATIENCE = 20.0  # seconds for a whole file
FAILED = "failed to get HTTP URL content"
WRONG_TYPE = "wrong type of the web page content"
# "Sending files" of the Bot API: the type must be right; documents only as GIF, PDF and ZIP; no video notes.
TYPES = {
    "photo": ("image/",),
    "document": ("image/gif", "application/pdf", "application/zip"),
    "animation": ("image/gif", "video/mp4"),
    "video": ("video/mp4",),
    "audio": ("audio/mpeg", "audio/mp4", "audio/x-m4a"),
    "voice": ("audio/ogg",),
    "sticker": ("image/webp",),
    "video_note": (),
}


async def downloaded(url: str, kind: str) -> Upload:
    """The file behind an address, for a message of this kind.

    BadRequestError in the server's words when the address is none, nothing comes from it, what comes is over 5 MB for
    a photo and 20 MB for other files, or its Content-Type does not suit the kind.
    """
    try:
        address = check_link(url)
    except WrongLinkError as wrong:
        raise BadRequestError(f"invalid file HTTP URL specified: {wrong}") from None
    try:
        timeout = aiohttp.ClientTimeout(total=PATIENCE)
        async with aiohttp.ClientSession(timeout=timeout) as session, session.get(address) as response:
            return await _upload(response, kind)
    except (aiohttp.ClientError, TimeoutError, OSError, ValueError):
        raise BadRequestError(FAILED) from None


async def _upload(response: aiohttp.ClientResponse, kind: str) -> Upload:
    if response.status != 200:
        raise BadRequestError(FAILED)
    if not response.content_type.startswith(TYPES[kind] or ("nothing",)):
        raise BadRequestError(WRONG_TYPE)
    limit = PHOTO_LIMIT if kind == "photo" else LIMIT
    content = bytearray()
    async for chunk in response.content.iter_chunked(64 * 1024):
        content += chunk
        if len(content) > limit:
            raise BadRequestError(FAILED)
    disposition = response.content_disposition
    name = (disposition.filename if disposition else None) or PurePosixPath(response.url.path).name
    return Upload(name, response.content_type, bytes(content))
