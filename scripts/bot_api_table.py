"""Write simulator/bot_api/table.json: what every method of Bot API takes, with types and ranges, by aiogram's models.

Run it after an upgrade of aiogram: `python -m scripts.bot_api_table`.
"""

import datetime
import inspect
import json
import types
import typing
from pathlib import Path
from typing import Any, Literal, get_args, get_origin

import aiogram
from aiogram import methods
from aiogram.client.default import Default
from aiogram.methods import TelegramMethod
from aiogram.types import InputFile, TelegramObject
from pydantic import BaseModel
from pydantic.fields import FieldInfo
from typing_extensions import TypeAliasType

from scripts.bot_api_docs import Range, deprecated_since, field_docs, read_range

TABLE = Path(__file__).resolve().parent.parent / "simulator" / "bot_api" / "table.json"
SCALARS = {int: "Integer", float: "Float", str: "String", bool: "Boolean", InputFile: "InputFile"}
MOMENTS = (datetime.datetime, datetime.timedelta)
NOTHING = (Default, type(None))

Field = dict[str, Any]


def build() -> dict[str, Any]:
    """The whole table: the version of Bot API, its methods, and the objects that come in requests."""
    classes = sorted(_method_classes(), key=lambda cls: cls.__api_method__)
    objects: dict[str, dict[str, Field]] = {}
    for cls in classes:
        _collect_objects(cls, objects)
    return {
        "bot_api": aiogram.__api_version__,
        "methods": {cls.__api_method__: _fields(cls) for cls in classes},
        "types": dict(sorted(objects.items())),
    }


def written(table: dict[str, Any]) -> str:
    """The table as JSON with a line a field, so that the difference of two versions can be read."""
    methods_, types_ = (_written_group(table[group]) for group in ("methods", "types"))
    return f'{{"bot_api": "{table["bot_api"]}",\n"methods": {{\n{methods_}}},\n"types": {{\n{types_}}}}}\n'


def _written_group(group: dict[str, dict[str, Field]]) -> str:
    return ",\n".join(f' "{name}": {_written_fields(fields)}' for name, fields in group.items()) + "\n"


def _written_fields(fields: dict[str, Field]) -> str:
    lines = ",\n".join(f'  "{name}": {json.dumps(field)}' for name, field in fields.items())
    return f"{{\n{lines}\n }}" if lines else "{}"


def _method_classes() -> list[type[TelegramMethod[Any]]]:
    exported = [getattr(methods, name) for name in methods.__all__]
    classes = [cls for cls in exported if inspect.isclass(cls) and issubclass(cls, TelegramMethod)]
    return [cls for cls in classes if cls is not TelegramMethod]


def _collect_objects(owner: type[BaseModel], objects: dict[str, dict[str, Field]]) -> None:
    for info in owner.model_fields.values():
        for cls in _classes(info.annotation):
            if issubclass(cls, TelegramObject) and cls.__name__ not in objects:
                objects[cls.__name__] = _fields(cls)
                _collect_objects(cls, objects)


def _fields(cls: type[BaseModel]) -> dict[str, Field]:
    docs = field_docs(cls)
    return {info.alias or name: _field(cls, info, docs.get(name, "")) for name, info in cls.model_fields.items()}


def _field(cls: type[BaseModel], info: FieldInfo, doc: str) -> Field:
    kind = _json_type(info.annotation)
    is_required = info.is_required() if issubclass(cls, TelegramMethod) else not doc.startswith("*Optional*")
    field: Field = {"type": kind}
    if since := deprecated_since(doc):
        field["deprecated"] = since
    elif is_required:
        field["required"] = True
    return field | _range(kind, read_range(doc, kind))


def _range(kind: str, found: Range | None) -> Field:
    return {} if found is None else {"range": list(found)}


def _json_type(annotation: Any) -> str:
    """As Bot API's documentation names it: Integer, Array of String, InlineKeyboardMarkup or ForceReply."""
    options = [_json_type_of(option) for option in _options(annotation)]
    return " or ".join(sorted(set(options), key=options.index))


def _json_type_of(option: Any) -> str:
    if get_origin(option) is list:
        return "Array of " + _json_type(get_args(option)[0])
    # A text with parts that are texts again is the one type with a name but without a class.
    return "Integer" if option in MOMENTS else SCALARS.get(option, option.__name__.removesuffix("Union"))


def _classes(annotation: Any) -> list[type[Any]]:
    found = []
    for option in _options(annotation):
        if get_origin(option) is list:
            found.extend(_classes(get_args(option)[0]))
        elif isinstance(option, TypeAliasType):
            found.extend(_classes(option.__value__))
        elif inspect.isclass(option):
            found.append(option)
    return found


def _options(annotation: Any) -> list[Any]:
    """The alternatives of a field, without those that only Python has."""
    origin = get_origin(annotation)
    if origin is typing.Annotated:
        return _options(get_args(annotation)[0])
    if origin in (typing.Union, types.UnionType):
        return [option for part in get_args(annotation) if part not in NOTHING for option in _options(part)]
    if origin is Literal:
        return [bool if isinstance(get_args(annotation)[0], bool) else str]
    return [annotation]


if __name__ == "__main__":
    TABLE.write_text(written(build()), encoding="utf-8")
