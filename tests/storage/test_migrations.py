"""Up and down every step, with rows in the tables."""

import asyncio
import shutil
import sqlite3
import subprocess
import sys
from contextlib import nullcontext
from pathlib import Path
from typing import Any

import pytest
from alembic.autogenerate import compare_metadata
from alembic.runtime.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import Connection, MetaData, func, select, text
from sqlalchemy.exc import OperationalError
from sqlalchemy.ext.asyncio import AsyncEngine

import storage
from storage.engine import make_engine
from storage.migrate import BrokenReferencesError, NewerDatabaseError, current, downgrade, head, upgrade
from storage.revisions import revisions
from storage.tables import metadata
from tests.storage.any_rows import filled

ROOT = Path(storage.__file__).parents[1]
MIGRATIONS = Path(storage.__file__).parent / "migrations"
REVISIONS = [step.revision for step in ScriptDirectory(MIGRATIONS).walk_revisions()][::-1]


async def asked(url: str, question: Any) -> Any:
    """The answer to a question on a plain connection."""
    engine = make_engine(url)
    try:
        async with engine.begin() as connection:
            return await connection.run_sync(question)
    finally:
        await engine.dispose()


def fresh(tmp_path: Path) -> str:
    return f"sqlite+aiosqlite:///{tmp_path / 'stairs.db'}"


def reflected(connection: Connection) -> MetaData:
    found = MetaData()
    found.reflect(connection)
    return found


def counts(connection: Connection) -> dict[str, int]:
    return {
        table.name: connection.execute(select(func.count()).select_from(table)).scalar_one()
        for table in reflected(connection).sorted_tables
        if table.name != "alembic_version"
    }


@pytest.mark.parametrize("revision", REVISIONS)
async def test_each_step_goes_up_and_down_with_rows_in_the_tables(revision: str, tmp_path: Path) -> None:
    url = fresh(tmp_path)
    position = REVISIONS.index(revision)
    below = REVISIONS[position - 1] if position else "base"
    if position:
        await upgrade(url, below)
        await asked(url, filled)
    before = await asked(url, counts)
    await upgrade(url, revision)
    between = await asked(url, counts)
    assert {name: between[name] for name in before if name in between} == before, "no row was lost on the way"
    await asked(url, filled)
    await downgrade(url, below)
    await upgrade(url, revision)
    assert await current(url) == revision


async def test_the_generator_fills_every_table(url: str) -> None:
    assert await asked(url, counts) == dict.fromkeys(metadata.tables, 0)
    await asked(url, filled)
    assert set((await asked(url, counts)).values()) == {2}


async def test_migrations_and_tables_say_the_same(engine: AsyncEngine) -> None:
    async with engine.connect() as connection:
        differences = await connection.run_sync(lambda c: compare_metadata(MigrationContext.configure(c), metadata))
    assert differences == []


async def test_upgrading_again_changes_nothing(url: str) -> None:
    await asked(url, filled)
    await upgrade(url)
    assert set((await asked(url, counts)).values()) == {2}
    assert await current(url) == head() == REVISIONS[-1]


def test_the_steps_are_those_that_alembic_sees() -> None:
    assert list(revisions(MIGRATIONS)) == REVISIONS


@pytest.mark.parametrize(
    "step", ['revision = "0001"\ndown_revision = "0000"', 'revision: str = "x"\ndown_revision = None', ""]
)
def test_steps_that_are_written_otherwise_are_no_steps(step: str, tmp_path: Path) -> None:
    (tmp_path / "versions").mkdir()
    (tmp_path / "versions" / "step.py").write_text(step)
    with pytest.raises(LookupError):
        revisions(tmp_path)


async def test_a_database_of_a_newer_program_is_left_alone(url: str) -> None:
    await asked(url, lambda c: c.execute(text("UPDATE alembic_version SET version_num = 'newer'")))
    with pytest.raises(NewerDatabaseError):
        await upgrade(url)
    assert await current(url) == "newer"


def test_an_up_to_date_database_needs_no_alembic(url: str) -> None:
    """In a process of its own: here it is imported already."""
    program = (
        "import asyncio, sys; from storage.migrate import upgrade; asyncio.run(upgrade(sys.argv[1]));"
        "print([name for name in sys.modules if name.split('.')[0] in ('alembic', 'mako')])"
    )
    done = subprocess.run([sys.executable, "-c", program, url], cwd=ROOT, capture_output=True, check=True, text=True)
    assert done.stdout == "[]\n"


async def test_an_empty_database_has_no_revision(tmp_path: Path) -> None:
    assert await current(fresh(tmp_path)) is None


async def test_two_programs_that_start_at_once(tmp_path: Path) -> None:
    url = fresh(tmp_path)
    await asyncio.gather(*[upgrade(url) for _ in range(3)])
    assert await current(url) == head()


@pytest.mark.parametrize(("code", "tries"), [(sqlite3.SQLITE_BUSY, 2), (sqlite3.SQLITE_READONLY, 1)])
async def test_another_program_makes_the_same_file(
    code: int, tries: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """SQLite refuses the switch to WAL at once then; nothing else is tried again."""
    looks: list[str] = []
    refusal = sqlite3.OperationalError("refused")
    refusal.sqlite_errorcode = code

    async def refused_once(url: str) -> str | None:
        looks.append(url)
        if len(looks) == 1:
            raise OperationalError("PRAGMA journal_mode = WAL", None, refusal)
        return await current(url)

    monkeypatch.setattr("storage.migrate.current", refused_once)
    with nullcontext() if tries > 1 else pytest.raises(OperationalError):
        await upgrade(fresh(tmp_path))
    assert len(looks) == tries


async def test_a_step_that_would_break_references_is_undone(
    url: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A careless next step: it throws people away without asking who points at them."""
    steps = Path(shutil.copytree(MIGRATIONS, tmp_path / "migrations"))
    careless = f"""
from alembic import op
revision = "careless"
down_revision = "{head()}"
def upgrade() -> None:
    op.execute("DELETE FROM people")
"""
    (steps / "versions" / "careless.py").write_text(careless)
    await asked(url, filled)
    monkeypatch.setattr("storage.migrate._MIGRATIONS", steps)
    with pytest.raises(BrokenReferencesError):
        await upgrade(url)
    assert await current(url) == REVISIONS[-1]
    assert (await asked(url, counts))["people"] == 2


async def test_batch_mode_empties_no_child_table(url: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Batch mode drops the table and makes it anew: ON DELETE CASCADE must not see that."""
    steps = Path(shutil.copytree(MIGRATIONS, tmp_path / "migrations"))
    batch = f"""
import sqlalchemy as sa
from alembic import op
revision = "batch"
down_revision = "{head()}"
def upgrade() -> None:
    with op.batch_alter_table("people", recreate="always") as people:
        people.alter_column("post", type_=sa.Text)
"""
    (steps / "versions" / "batch.py").write_text(batch)
    await asked(url, filled)
    monkeypatch.setattr("storage.migrate._MIGRATIONS", steps)
    await upgrade(url)
    assert set((await asked(url, counts)).values()) == {2}
    sql = await asked(url, lambda c: c.execute(text("SELECT sql FROM sqlite_master WHERE name = 'people'")).scalar())
    assert "post TEXT" in sql
