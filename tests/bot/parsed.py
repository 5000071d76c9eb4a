"""Run as a program: what this aiogram makes of updates, and how its types are made. `deferred` or `eager`."""

import json
import re
import sys
from pathlib import Path
from typing import Any

from bot.deferred_models import OFF_SWITCH, import_aiogram

ADDRESS = re.compile(" at 0x[0-9a-f]+")


def main(mode: str, corpus: Path) -> dict[str, Any]:
    deferred = import_aiogram({OFF_SWITCH: "1"} if mode == "eager" else {})
    from aiogram import methods, types

    updates = [types.Update.model_validate(update) for update in json.loads(corpus.read_text(encoding="utf-8"))]
    models = {name: model for name in types.__all__ if hasattr(model := getattr(types, name), "model_rebuild")}
    models |= {name: getattr(methods, name) for name in methods.__all__ if name not in ("Request", "Response")}
    return {
        "deferred": deferred,
        "kinds": [update.event_type for update in updates],
        "updates": [repr(update) for update in updates],
        "dumps": [repr(update.model_dump(exclude_unset=True)) for update in updates],
        "fields": {name: _fields(model) for name, model in models.items()},
    }


def _fields(model: Any) -> dict[str, str]:
    model.model_rebuild()
    return {
        name: ADDRESS.sub("", f"{field.annotation} {field.is_required()}") for name, field in model.model_fields.items()
    }


if __name__ == "__main__":
    print(json.dumps(main(sys.argv[1], Path(sys.argv[2]))))
