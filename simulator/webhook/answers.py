"""A Bot API call in the answer to a webhook."""

from aiohttp import ClientResponse, MultipartReader
from aiohttp.http import HttpProcessingError

from simulator.bot_api.arguments import Arguments, take_json, take_pairs, take_part
from simulator.bot_api.disposition import NamedPart
from simulator.errors import BadRequestError

NOT_BY_ANSWER = ("null", "deletewebhook", "setwebhook", "close", "logout")


async def read_answer(response: ClientResponse) -> Arguments:
    """What the bot answered: JSON, urlencoded or multipart; nothing when it cannot be read.

    Raises aiohttp.ClientError when the connection breaks in the middle.
    """
    arguments = Arguments()
    try:
        if response.content_type == "multipart/form-data":
            await _take_parts(arguments, response)
        elif response.content_type == "application/x-www-form-urlencoded":
            take_pairs(arguments, await response.read())
        elif response.content_type == "application/json":
            take_json(arguments, await response.read())
    except (ValueError, AssertionError, RuntimeError, HttpProcessingError, BadRequestError):
        return Arguments()
    return arguments


def called_method(arguments: Arguments) -> str:
    """The method that the answer calls, or nothing: those that ask, and a few more, cannot be called so."""
    method = arguments.text("method")
    lower = method.lower()
    return "" if lower in NOT_BY_ANSWER or lower.startswith("get") else method


async def _take_parts(arguments: Arguments, response: ClientResponse) -> None:
    reader = MultipartReader.from_response(response)
    reader.stream.part_reader_cls = NamedPart
    async for part in reader:
        if isinstance(part, NamedPart):
            await take_part(arguments, part)
