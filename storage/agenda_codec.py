"""The items of a published revision as JSON: frozen, whatever becomes of the rows that they were made from."""

import json
from collections.abc import Iterable
from dataclasses import asdict
from typing import Any

from commission.agenda.item import AgendaItem, ItemKind, Part, Participant
from commission.ids import AgendaItemId


def encoded(items: Iterable[AgendaItem]) -> str:
    return json.dumps([asdict(item) for item in items], ensure_ascii=False)


def decoded(content: str) -> tuple[AgendaItem, ...]:
    return tuple(_item(each) for each in json.loads(content))


def _item(data: dict[str, Any]) -> AgendaItem:
    taking_part = tuple(Participant(**{**each, "part": Part(each["part"])}) for each in data["participants"])
    known = {**data, "id": AgendaItemId(data["id"]), "kind": ItemKind(data["kind"]), "participants": taking_part}
    return AgendaItem(**known)
