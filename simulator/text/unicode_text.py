"""Text must be able to be UTF-8."""

from simulator.errors import BadRequestError


def check_unicode(text: str) -> None:
    """BadRequestError when the text holds a lone surrogate."""
    try:
        text.encode()
    except UnicodeEncodeError:
        raise BadRequestError("strings must be encoded in UTF-8") from None
