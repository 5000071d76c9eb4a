"""Commands that need the database alone; nothing here imports aiogram, so that they start at once."""

from collections.abc import AsyncIterator, Callable, Sequence
from contextlib import asynccontextmanager
from pathlib import Path

from bot.commands.importing import ExitCode, run_import
from bot.settings import Settings
from commission.ports.work import Work
from commission.roster.importing.decisions import Decisions, DecisionSyntaxError
from handlers.texts import texts_for
from storage.engine import make_engine
from storage.migrate import upgrade
from storage.unit_of_work import SqlWork

Say = Callable[[str], None]


async def import_file(
    settings: Settings, file: Path, dry_run: bool, as_json: bool, same: Sequence[str], new: Sequence[str], say: Say
) -> int:
    """The exit code: 0 done, 1 faults or open questions, 2 unreadable."""
    texts = texts_for(settings.default_locale)
    try:
        decisions = Decisions.from_options(same, new)
    except DecisionSyntaxError as error:
        say(texts.plain(error.key, **error.facts))
        return ExitCode.UNREADABLE
    async with _database(settings) as work:
        return await run_import(
            file,
            dry_run=dry_run,
            as_json=as_json,
            decisions=decisions,
            work=work,
            texts=texts,
            echo=say,
            time_zone=settings.default_timezone,
        )


@asynccontextmanager
async def _database(settings: Settings) -> AsyncIterator[Work]:
    await upgrade(settings.database_url)
    engine = make_engine(settings.database_url)
    try:
        yield SqlWork(engine, lambda: None)
    finally:
        await engine.dispose()
