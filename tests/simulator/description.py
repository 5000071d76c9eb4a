"""The control API as it is described: whatever a test asks of it and is answered must fit."""

import json
import re
from collections.abc import Iterator
from functools import cache
from typing import Any

import yaml
from jsonschema import Draft202012Validator

from simulator.client import Control
from simulator.control.description import DESCRIPTION

NOT_JSON = {"text/plain", "text/event-stream", "application/yaml", "*/*"}


@cache
def document() -> dict[str, Any]:
    return yaml.safe_load(DESCRIPTION.read_text(encoding="utf-8"))


def operations() -> set[tuple[str, str]]:
    """Every (verb, path) of the description."""
    paths = document()["paths"].items()
    return {(verb.upper(), path) for path, item in paths for verb in item if verb in ("get", "post", "delete")}


def schemas_of_bodies() -> Iterator[dict[str, Any]]:
    """The properties of every JSON body that a call takes."""
    for item in document()["paths"].values():
        for operation in (item[verb] for verb in ("post", "delete") if verb in item):
            content = operation.get("requestBody", {}).get("content", {})
            schema = _resolved(content.get("application/json", {}).get("schema", {}))
            for one in schema.get("oneOf", [schema]):
                yield one.get("properties", {})


def check_answer(verb: str, path: str, status: int, answer: Any) -> None:
    """AssertionError when an answer is not one that the description promises."""
    responses = _operation(verb, path)["responses"]
    assert str(status) in responses, f"{verb} {path} may not answer {status}"
    content = _resolved(responses[str(status)])["content"]
    if not content.keys() & NOT_JSON:
        check(answer, content["application/json"]["schema"])


def check_body(verb: str, path: str, body: Any) -> None:
    """AssertionError when a body that was taken is not one of the description."""
    content = _operation(verb, path)["requestBody"]["content"]
    check(body, content["application/json"]["schema"])


def check(value: Any, schema: dict[str, Any]) -> None:
    """AssertionError when a value does not fit a schema of the document."""
    errors = list(Draft202012Validator({**schema, "components": document()["components"]}).iter_errors(value))
    assert not errors, f"{errors[0].message} at {list(errors[0].absolute_path)}"


class DescribedControl(Control):
    """The client, with every answer of the server held to the description."""

    async def _call(self, verb: str, path: str, body: Any = None, **more: Any) -> Any:
        answer = await super()._call(verb, path, body, **more)
        described = f"/control/{path}".partition("?")[0]
        check_answer(verb, described, 200, answer)
        if isinstance(body, dict):
            check_body(verb, described, {name: value for name, value in body.items() if value is not None})
        return answer


def _operation(verb: str, path: str) -> dict[str, Any]:
    for template, item in document()["paths"].items():
        if verb.lower() in item and re.fullmatch(re.sub(r"\{\w+\}", "[^/]+", template), path):
            return item[verb.lower()]
    raise AssertionError(f"{verb} {path} is not described in simulator/control/openapi.yaml")


def _resolved(node: dict[str, Any]) -> dict[str, Any]:
    if "$ref" not in node:
        return node
    found: Any = document()
    for step in node["$ref"].removeprefix("#/").split("/"):
        found = found[step]
    return json.loads(json.dumps(found))
