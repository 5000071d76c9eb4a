"""`kvorum import FILE`: the preview, the questions, and the import itself."""

import asyncio
import json
import re
import sys
from collections.abc import Callable
from enum import IntEnum
from pathlib import Path

from commission.moment import Clock, SystemClock
from commission.ports.work import Work
from commission.roster.importing.decisions import NEW, Decisions
from commission.roster.importing.identity import Question
from commission.roster.importing.import_roster import ImportRefusedError, ImportRoster, PreviewImport
from commission.roster.importing.plan import ImportPlan
from commission.roster.importing.table import Table
from commission.roster.importing.wording import as_json as plan_as_json
from commission.roster.importing.wording import lines, question_lines
from commission.roster.regulation import DEFAULT_TIME_ZONE
from documents.file_faults import UnreadableFileError
from documents.spreadsheet import FILE_LIMIT, read_table
from handlers.texts import Texts

Echo = Callable[[str], None]
Ask = Callable[[str], str]


class ExitCode(IntEnum):
    DONE = 0
    TO_MEND = 1
    UNREADABLE = 2


async def run_import(
    path: Path,
    *,
    dry_run: bool,
    as_json: bool,
    decisions: Decisions,
    work: Work,
    texts: Texts,
    echo: Echo,
    clock: Clock | None = None,
    time_zone: str = DEFAULT_TIME_ZONE,
    ask: Ask | None = None,
) -> int:
    """The exit code: 0 done or nothing to do, 1 faults or open questions, 2 unreadable file.

    `ask` puts a question to a person and gives the typed line back; without it, a terminal is asked.
    """
    table = await _table(path, as_json, texts, echo)
    if table is None:
        return ExitCode.UNREADABLE
    preview = PreviewImport(work)
    if not as_json and (ask := ask or _terminal()):
        decisions = await _decided(preview, table, decisions, texts, echo, ask)
    plan = await preview(None, table, decisions)
    to_apply = plan.can_be_applied and not dry_run
    if to_apply:
        plan = await _applied(ImportRoster(work, clock or SystemClock(), time_zone), preview, table, decisions)
    _report(plan, to_apply and plan.can_be_applied, as_json, texts, echo)
    return ExitCode.DONE if plan.can_be_applied else ExitCode.TO_MEND


async def _decided(
    preview: PreviewImport, table: Table, decisions: Decisions, texts: Texts, echo: Echo, ask: Ask
) -> Decisions:
    """Asks until there is nothing left to ask, or nothing more is answered."""
    while answers := _answers(await preview(None, table, decisions), texts, echo, ask):
        decisions = Decisions(decisions | answers)
    return decisions


async def _applied(act: ImportRoster, preview: PreviewImport, table: Table, decisions: Decisions) -> ImportPlan:
    """What was done; or, when the roster has changed since the preview, what would have to be decided now."""
    try:
        return await act(None, table, decisions)
    except ImportRefusedError:
        return await preview(None, table, decisions)


async def _table(path: Path, as_json: bool, texts: Texts, echo: Echo) -> Table | None:
    try:
        return read_table(path.name, await asyncio.to_thread(_content, path))
    except UnreadableFileError as error:
        _unreadable(error.key, error.facts, as_json, texts, echo)
    except OSError as error:
        facts: dict[str, object] = {"name": str(path), "reason": error.strerror or ""}
        _unreadable("import-no-file", facts, as_json, texts, echo)
    return None


def _content(path: Path) -> bytes:
    with path.open("rb") as file:
        return file.read(FILE_LIMIT + 1)


def _unreadable(key: str, facts: dict[str, object], as_json: bool, texts: Texts, echo: Echo) -> None:
    echo(json.dumps({"error": key, **facts}, ensure_ascii=False) if as_json else texts.plain(key, **facts))


def _answers(plan: ImportPlan, texts: Texts, echo: Echo, ask: Ask) -> Decisions:
    """What a person decides about the open questions; without a fault in the way, for then it would be in vain."""
    questions = () if plan.faults else plan.questions
    given = {question.id: answer for question in questions if (answer := _answer(question, texts, echo, ask))}
    return Decisions(given)


def _answer(question: Question, texts: Texts, echo: Echo, ask: Ask) -> str | int | None:
    asked, *candidates = question_lines(question)
    echo(texts.plain(asked.key, **asked.facts))
    for number, candidate in enumerate(candidates, start=1):
        echo(f"{number} {texts.plain(candidate.key, **candidate.facts)}")
    while typed := ask(texts.plain("import-ask")).strip():
        if typed == "0":
            return NEW
        if re.fullmatch(r"[1-9][0-9]{0,3}", typed) and int(typed) <= len(candidates):
            return question.candidates[int(typed) - 1].answer
        echo(texts.plain("import-ask-again", count=len(candidates)))
    return None


def _terminal() -> Ask | None:
    return _ask if sys.stdin.isatty() else None


def _ask(prompt: str) -> str:
    """The end of the input (Ctrl+D) is an empty answer."""
    try:
        return input(f"{prompt} ")
    except EOFError:
        return ""


def _report(plan: ImportPlan, applied: bool, as_json: bool, texts: Texts, echo: Echo) -> None:
    if as_json:
        echo(json.dumps({"applied": applied, **plan_as_json(plan)}, ensure_ascii=False, indent=2))
        return
    for line in lines(plan):
        echo(texts.plain(line.key, **line.facts))
    for question in plan.questions:
        echo(_options(question, texts))
    if plan.can_be_applied:
        done = "import-done" if plan.changes_anything else "import-nothing"
        echo(texts.plain(done if applied else "import-dry-run"))


def _options(question: Question, texts: Texts) -> str:
    """How the question is answered at the command line."""
    row = str(question.row.number)  # as text, for a number would get its thousands apart
    same = [texts.plain("import-answer-same", row=row, answer=str(c.answer)) for c in question.candidates]
    return "; ".join([*same, texts.plain("import-answer-new", row=row)])
