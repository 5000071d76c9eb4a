"""What Bot API has and this server does not look at: it is refused, never silently left out."""

from simulator.bot_api import table
from simulator.bot_api.arguments import Arguments
from simulator.errors import UnsupportedError
from simulator.model import Json

# What is given like this is not given: so the real server reads it, and so does everything here.
NOTHING = ("", "0", "[]", "{}")


def check_parameters(method: str, unsupported: frozenset[str], args: Arguments) -> None:
    """UnsupportedError for one of the parameters when it is given with another value than if it were left out."""
    for name in unsupported & (args.values.keys() | args.uploads.keys()):
        if _is_given(method, name, args):
            raise UnsupportedError(f"parameter {name}")


def check_fields(owner: str, looks_at: frozenset[str], item: Json) -> None:
    """UnsupportedError for a field of an object in a request that Bot API knows and that nothing here looks at.

    `owner` is the object's type in the table, as "ReplyParameters"; fields that Bot API does not know are ignored.
    """
    for name in item.keys() & table.fields(owner).keys() - looks_at:
        if item[name]:
            raise UnsupportedError(f"field {name} of {owner}")


def _is_given(method: str, name: str, args: Arguments) -> bool:
    if table.fields(method)[name].json_type == "Boolean":
        return args.flag(name)
    return args.text(name) not in NOTHING or name in args.uploads
