"""A result that the real server explains with a sentence."""

from dataclasses import dataclass
from typing import Any

from simulator.model import Json


@dataclass(frozen=True, slots=True)
class Described:
    """A method may give this instead of its bare result."""

    result: Any
    description: str


def success(result: Any) -> Json:
    """The answer of a call that went well."""
    if isinstance(result, Described):
        return {"ok": True, "result": result.result, "description": result.description}
    return {"ok": True, "result": result}
