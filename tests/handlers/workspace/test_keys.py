"""Every text that a window names exists, also those that are seldom shown."""

import re
from pathlib import Path

from handlers.languages import LOCALES
from handlers.texts import texts_for

WORKSPACE = Path(__file__).resolve().parents[3] / "handlers" / "workspace"
NAMED = re.compile(r'\b(?:Say|Label|tap|switch|leave)\(\s*"([a-z-]+)"|toast\(\s*query, manager, "([a-z-]+)"')


def test_every_key_of_the_windows_has_a_text() -> None:
    sources = [file.read_text(encoding="utf-8") for file in WORKSPACE.rglob("*.py")]
    keys = {first or second for source in sources for first, second in NAMED.findall(source)}
    assert len(keys) > 80
    assert {key for key in keys for locale in LOCALES if not texts_for(locale).has(key)} == set()
