"""A Bot API call in the answer to a webhook."""

import json
from urllib.parse import parse_qsl

from aiohttp import BodyPartReader, ClientResponse, MultipartReader

from simulator.bot_api.arguments import Arguments, Upload

NOT_BY_ANSWER = ("deletewebhook", "setwebhook", "close", "logout")


async def read_answer(response: ClientResponse) -> Arguments:
    """What the bot answered: JSON, urlencoded or multipart; nothing when it cannot be read.

    Raises aiohttp.ClientError when the connection breaks in the middle.
    """
    arguments = Arguments()
    try:
        if response.content_type == "multipart/form-data":
            await _take_parts(arguments, response)
        elif response.content_type == "application/x-www-form-urlencoded":
            arguments.values.update(parse_qsl((await response.read()).decode(), keep_blank_values=True))
        elif response.content_type == "application/json":
            _take_json(arguments, await response.read())
    except (ValueError, AssertionError, RuntimeError):
        return Arguments()
    return arguments


def called_method(arguments: Arguments) -> str:
    """The method that the answer calls, or nothing: those that ask, and a few more, cannot be called so."""
    method = arguments.text("method")
    lower = method.lower()
    return "" if lower in NOT_BY_ANSWER or lower.startswith("get") else method


def _take_json(arguments: Arguments, body: bytes) -> None:
    value = json.loads(body or b"{}")
    for name, item in value.items() if isinstance(value, dict) else ():
        if item is not None:
            arguments.values[name] = item if isinstance(item, str) else json.dumps(item)
            arguments.values[name].encode()  # a lone surrogate is a ValueError


async def _take_parts(arguments: Arguments, response: ClientResponse) -> None:
    async for part in MultipartReader.from_response(response):
        if isinstance(part, BodyPartReader) and part.name:
            content = bytes(await part.read(decode=True))
            if part.filename is None:
                arguments.values[part.name] = content.decode()
            else:
                arguments.uploads[part.name] = Upload(part.filename, part.headers.get("Content-Type", ""), content)
