"""aiogram's models are the same whether they are built at import or at their first use."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

from bot.deferred_models import OFF_SWITCH, import_aiogram

HERE = Path(__file__).parent
CORPUS = HERE / "updates.json"


def parsed(mode):
    command = [sys.executable, "-m", "tests.bot.parsed", mode, str(CORPUS)]
    finished = subprocess.run(command, cwd=HERE.parents[1], capture_output=True, check=True)
    return json.loads(finished.stdout)


@pytest.fixture(scope="module")
def deferred():
    return parsed("deferred")


@pytest.fixture(scope="module")
def eager():
    return parsed("eager")


def test_one_is_deferred_and_the_other_is_not(deferred, eager):
    assert (deferred["deferred"], eager["deferred"]) == (True, False)


def test_the_corpus_holds_every_kind_of_update(eager):
    from aiogram.types import Update

    assert set(Update.model_fields) - {"update_id"} == set(eager["kinds"])


def test_every_update_is_parsed_the_same(deferred, eager):
    assert deferred["updates"] == eager["updates"]
    assert deferred["dumps"] == eager["dumps"]


def test_every_type_and_method_has_the_same_fields(deferred, eager):
    assert len(eager["fields"]) > 300
    assert deferred["fields"] == eager["fields"]


def test_it_does_nothing_when_it_is_switched_off():
    assert import_aiogram({OFF_SWITCH: "1"}) is False


def test_it_leaves_an_aiogram_alone_that_is_imported_already():
    import aiogram.types  # noqa: F401

    assert import_aiogram({}) is False


def test_a_changed_aiogram_is_built_at_once():
    """A root class that is called otherwise: everything is built as aiogram does it by itself."""
    program = (
        "import logging; logging.disable()\n"
        "import bot.deferred_models as ours\n"
        "def changed(names): raise ImportError('aiogram has no such name')\n"
        "ours._build_on_demand = changed\n"
        "assert ours.import_aiogram({}) is False\n"
        "from aiogram.types import Update\n"
        "assert Update.__pydantic_complete__\n"
        "print(Update.model_validate({'update_id': 1}).update_id)\n"
    )
    finished = subprocess.run([sys.executable, "-c", program], cwd=HERE.parents[1], capture_output=True, check=True)
    assert finished.stdout == b"1\n"
