"""The documents are true: what they name is there, and what they tell the operator to do has been done here."""

import asyncio
import re
import shlex
import subprocess
import sys
import tomllib
from collections.abc import Iterator
from pathlib import Path

import pytest
from sqlalchemy import Connection, func, insert, select, text
from typer.main import get_group

from bot.cli import app
from bot.settings import Settings
from storage.engine import make_engine
from storage.migrate import upgrade
from storage.tables import conversation, metadata, people
from tests.storage.any_rows import filled

ROOT = Path(__file__).resolve().parents[1]
OURS = sorted([*ROOT.glob("*.md"), *ROOT.joinpath("docs").rglob("*.md")])
LINKED = [*OURS, ROOT / "simulator/README.md"]
ROOMS = ("bot", "handlers", "documents", "storage", "commission", "simulator", "tests", "scripts")
OPERATIONS = ROOT / "docs/operations.md"
STANDARD = {"venv", "pip"}  # modules that come with Python
# Names of other people's programs that our code does not happen to spell.
FOREIGN = {"server_default"}

_FENCE = re.compile(r"^ *```(\w*)\n(.*?)^ *```$", re.MULTILINE | re.DOTALL)
_SPAN = re.compile(r"`([^`\n]+)`")
_LINK = re.compile(r"\[[^\]]*\]\(([^)\s]+)\)")
_HEADING = re.compile(r"^#+ (.+)$", re.MULTILINE)
_BOLD = re.compile(r"\*\*([^*]+)\*\*")
_PATH = re.compile(r"[\w.-]+/(?:[\w.-]+/?)*|[\w.-]+\.(?:py|md|env|toml|txt|csv|png)")
_NAME = re.compile(r"([A-Za-z_][\w.]*)(?:\(.*\)|=\w+)?")
_SETTING = re.compile(r"\b[A-Z]{2,}(?:_[A-Z]+)+\b")
_COMMAND = re.compile(r"(?:^|[\s/\\])kvorum ([a-z][a-z-]*)(.*)")
_OPTION = re.compile(r"--[a-z][a-z-]*")


def read(document: Path) -> str:
    return document.read_text(encoding="utf-8")


def named(document: Path) -> str:
    return str(document.relative_to(ROOT))


def blocks(document: Path, language: str | None = None) -> list[str]:
    return [body for kind, body in _FENCE.findall(read(document)) if language in (None, kind)]


def spans(document: Path) -> list[str]:
    return _SPAN.findall(_FENCE.sub("", read(document)))


def lines(document: Path) -> Iterator[str]:
    """Whatever may be a command: code in the text, and lines of code that is not Python."""
    yield from spans(document)
    for kind, body in _FENCE.findall(read(document)):
        if kind != "python":
            yield from body.splitlines()


def written_words() -> set[str]:
    """Every word of the program: its own names, and those of others as it uses them."""
    sources = [file for room in ROOMS for file in ROOT.joinpath(room).rglob("*.py") if file != Path(__file__)]
    return {word for file in [*sources, ROOT / "pyproject.toml"] for word in re.findall(r"\w+", read(file))}


def anchors(document: Path) -> set[str]:
    """What GitHub makes of headings."""
    return {re.sub(r"[^\w\- ]", "", heading.lower()).replace(" ", "-") for heading in _HEADING.findall(read(document))}


def targets(document: Path) -> Iterator[tuple[Path, str]]:
    """The files that a document links to, and the headings in them."""
    for link in _LINK.findall(read(document)):
        if "://" not in link:
            file, _, anchor = link.partition("#")
            yield (document.parent / file).resolve() if file else document, anchor


every_document = pytest.mark.parametrize("document", OURS, ids=named)


@pytest.mark.parametrize("document", LINKED, ids=named)
def test_links_lead_somewhere(document: Path) -> None:
    for file, anchor in targets(document):
        assert file.exists(), file
        assert not anchor or anchor in anchors(file), f"{file}#{anchor}"


def test_every_document_is_found_from_the_readme() -> None:
    found, new = set[Path](), {ROOT / "README.md"}
    while new:
        found |= new
        new = {file for document in new for file, _ in targets(document) if file.suffix == ".md"} - found
    assert set(OURS) <= found


@every_document
def test_paths_exist(document: Path) -> None:
    gone = [span for span in spans(document) if _PATH.fullmatch(span) and not (ROOT / span).exists()]
    assert gone == []


@every_document
def test_paths_as_windows_writes_them_exist(document: Path) -> None:
    paths = re.findall(r"\s((?:\w+\\)+[\w.]+)", "\n".join(lines(document)))
    assert [path for path in paths if not ROOT.joinpath(*path.split("\\")).exists()] == []


@every_document
def test_commands_and_their_options_exist(document: Path) -> None:
    commands = get_group(app).commands
    for line in lines(document):
        for name, rest in _COMMAND.findall(line):
            assert name in commands, line
            known = {option for parameter in commands[name].params for option in parameter.opts}
            assert set(_OPTION.findall(rest)) <= known, line


@every_document
def test_targets_of_make_exist(document: Path) -> None:
    known = set(re.findall(r"^([a-z]+):", read(ROOT / "Makefile"), re.MULTILINE))
    asked = {target for line in lines(document) if line.startswith("make ") for target in line.split()[1:]}
    assert asked <= known


@every_document
def test_modules_that_are_run_exist(document: Path) -> None:
    asked = {name for line in lines(document) for name in re.findall(r"-m ([a-z][\w.]*)", line)}
    for name in asked - STANDARD:
        place = ROOT.joinpath(*name.split("."))
        assert place.with_suffix(".py").exists() or (place / "__main__.py").exists(), name


@every_document
def test_settings_and_names_of_the_code_exist(document: Path) -> None:
    known = written_words() | {name.upper() for name in Settings.model_fields} | FOREIGN
    said = {setting for line in lines(document) for setting in _SETTING.findall(line)}
    for span in spans(document):
        if not _PATH.fullmatch(span) and (name := _NAME.fullmatch(span)):
            said.update(name[1].split("."))
    assert said - known == set()


def test_the_russian_guide_calls_buttons_what_the_bot_calls_them() -> None:
    texts = "\n".join(read(file) for file in ROOT.joinpath("handlers/locales/ru").glob("*.ftl"))
    labels = _BOLD.findall(read(ROOT / "README.ru.md"))
    assert labels
    assert [label for label in labels if label not in texts] == []


def test_the_changelog_knows_this_version() -> None:
    version = tomllib.loads(read(ROOT / "pyproject.toml"))["project"]["version"]
    assert f"## [{version}] - " in read(ROOT / "CHANGELOG.md")


def test_no_table_is_left_out_of_what_is_stored_about_people() -> None:
    assert set(metadata.tables) <= set(spans(OPERATIONS))


@pytest.fixture
async def database(tmp_path: Path) -> Path:
    """A database with two rows in each table; both people have a dialog open."""
    file = tmp_path / "kvorum.sqlite3"
    await upgrade(url(file))
    engine = make_engine(url(file))
    async with engine.begin() as connection:
        await connection.run_sync(filled)
        open_dialogs = [{"key": f"fsm:9:{account}:{account}:default", "data": "{}"} for account in (1, 2)]
        await connection.execute(insert(conversation), open_dialogs)
    await engine.dispose()
    return file


def url(file: Path) -> str:
    return f"sqlite+aiosqlite:///{file}"


async def test_the_backup_is_whole_and_is_not_written_over(database: Path) -> None:
    line = next(line for line in lines(OPERATIONS) if "VACUUM INTO" in line)
    command = [sys.executable, *shlex.split(line)[1:]]
    copy = database.with_name(command[-1])
    engine = make_engine(url(database))
    async with engine.connect() as connection:  # as the program does while it works
        await connection.execute(select(people.c.id))
        first, again = [await ran(command, database.parent) for _ in range(2)]
    await engine.dispose()
    assert (first, again) == (0, 1)
    copied = make_engine(url(copy))
    async with copied.connect() as connection:
        assert (await connection.execute(text("PRAGMA integrity_check"))).scalar_one() == "ok"
        assert (await connection.execute(select(func.count()).select_from(people))).scalar_one() == 2
    await copied.dispose()


async def test_erasing_a_person_leaves_nothing_of_him(database: Path) -> None:
    (script,) = [block for block in blocks(OPERATIONS, "sql") if "DELETE FROM people" in block]
    assert "id = 5" in script
    erase = "import sqlite3, sys; sqlite3.connect(sys.argv[1]).executescript(sys.argv[2])"
    command = [sys.executable, "-c", erase, str(database), script.replace("id = 5", "id = 2")]
    assert await ran(command, database.parent) == 0
    engine = make_engine(url(database))
    async with engine.connect() as connection:
        assert await connection.run_sync(mentions, 2) == []
        assert await connection.run_sync(mentions, 1) != []
        keys = set((await connection.execute(select(conversation.c.key))).scalars())
    await engine.dispose()
    assert "fsm:9:1:1:default" in keys
    assert "fsm:9:2:2:default" not in keys


async def ran(command: list[str], folder: Path) -> int:
    """The exit code."""
    done = await asyncio.to_thread(subprocess.run, command, cwd=folder, check=False, capture_output=True)
    return done.returncode


def mentions(connection: Connection, person: int) -> list[str]:
    """The columns in which the person's id still stands."""
    columns = [
        key.parent for table in metadata.sorted_tables for key in table.foreign_keys if key.column is people.c.id
    ]
    found = [column for column in [people.c.id, *columns] if connection.scalar(select(column).where(column == person))]
    return [str(column) for column in found]
