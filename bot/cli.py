"""`kvorum`: the command line. Heavy imports wait until a command needs them."""

import asyncio
import sys
from collections.abc import Callable, Coroutine
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any, NoReturn

import typer

if TYPE_CHECKING:
    from bot.settings import Settings

app = typer.Typer(
    name="kvorum",
    help="A Telegram secretary for collegial bodies.",
    no_args_is_help=True,
    add_completion=False,
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
)
_UNUSABLE = 2


@app.command()
def run() -> None:
    """Run the bot: long polling, delivery, reminders. Stop it with Ctrl+C or SIGTERM."""
    _quick_start()
    settings = _settings()
    _logs(settings)
    _deferred_models()
    from bot.event_loop import quick_loop
    from bot.start import start

    _go(start(settings, _say), quick_loop())


@app.command()
def doctor() -> None:
    """Check settings, token, database, time zone and rights; say how to mend what is wrong."""
    settings = _settings()
    _deferred_models()
    from bot.doctor import examine

    raise typer.Exit(_go(examine(settings, _say)))


@app.command()
def status(
    as_json: Annotated[bool, typer.Option("--json", help="Print it as JSON.")] = False,
) -> None:
    """Say how the bot is: what waits, what is late, whether it runs. Exit code 1: something needs attention."""
    settings = _settings()
    from bot.commands.status import report

    raise typer.Exit(_go(report(settings, _say, as_json=as_json)))


@app.command()
def demo(
    port: Annotated[int, typer.Option(help="Where the web chat listens; 0 takes a free port.")] = 8081,
    seed: Annotated[bool, typer.Option(help="Begin with the sample's people and a draft meeting.")] = True,
) -> None:
    """Telegram in a box with the bot in front of it: no token, no network, a browser is enough."""
    _quick_start()
    _deferred_models()
    from bot.demo.show import show
    from bot.event_loop import quick_loop

    _go(show(port, _say, seed=seed), quick_loop())


@app.command(name="import")
def import_roster(
    file: Annotated[Path, typer.Argument(help="CSV or XLSX.")],
    dry_run: Annotated[bool, typer.Option("--dry-run", help="Only say what would change.")] = False,
    as_json: Annotated[bool, typer.Option("--json", help="Print the plan as JSON.")] = False,
    same: Annotated[list[str] | None, typer.Option(help="ROW=PERSON_ID: the row is this person.")] = None,
    new: Annotated[list[str] | None, typer.Option(help="ROW: the row is somebody new of the same name.")] = None,
) -> None:
    """Import the roster: nothing is merged silently, a half-bad file changes nothing."""
    settings = _settings()
    from bot.commands.offline import import_file

    raise typer.Exit(_go(import_file(settings, file, dry_run, as_json, same or [], new or [], _say)))


@app.command(name="invite-secretary")
def invite_secretary() -> None:
    """Print a new link for the first secretary; links printed earlier stop working."""
    settings = _settings()
    _deferred_models()
    from bot.commands.inviting import invite_again

    _go(invite_again(settings, _say))


@app.command(name="verify-vote")
def verify_vote(file: Annotated[Path, typer.Argument(help="The export of a closed vote, JSON.")]) -> None:
    """Recompute a closed vote from its export: the text's hash, the chain of ballots, each body's result."""
    from bot.commands.verifying import verify

    raise typer.Exit(verify(file, _say))


def main() -> None:
    app()


def _settings() -> "Settings":
    from bot.settings import SettingsError, load_settings

    try:
        return load_settings()
    except SettingsError as error:
        _refuse(str(error))


def _quick_start() -> None:
    """Until the bot serves people; `bot.running` ends it."""
    from bot.garbage import rest

    rest()


def _deferred_models() -> None:
    """Before anything imports aiogram: a quicker start."""
    from bot.deferred_models import import_aiogram

    import_aiogram()


def _logs(settings: "Settings") -> None:
    from bot.logs import set_up_logs
    from bot.settings import log_level

    set_up_logs(log_level(settings), settings.log_format)


def _go(work: Coroutine[Any, Any, Any], make_loop: Callable[[], asyncio.AbstractEventLoop] | None = None) -> int:
    """Runs it; what the operator can mend is one sentence, not a traceback."""
    try:
        with asyncio.Runner(loop_factory=make_loop) as runner:
            return int(runner.run(work) or 0)
    except KeyboardInterrupt:
        return 0
    except Exception as error:
        from bot.mendable import mendable

        sentence = mendable(error)
        if sentence is None:
            raise
        _refuse(sentence)


def _say(line: str) -> None:
    typer.echo(line)


def _refuse(sentence: str) -> NoReturn:
    typer.echo(sentence, err=True)
    sys.exit(_UNUSABLE)


if __name__ == "__main__":
    main()
