"""What is said about a file."""

from collections.abc import Sequence
from typing import Any

from aiogram_dialog import DialogManager

from commission.access.claim_person import ViewClaims
from commission.roster.actor import Actor
from commission.roster.importing.decisions import NEW
from commission.roster.importing.identity import Question
from commission.roster.importing.line import Line
from commission.roster.importing.plan import ImportPlan
from commission.roster.importing.wording import lines as plan_lines
from commission.roster.importing.wording import question_lines
from handlers.cards.drawing import TEXT_LIMIT, lines
from handlers.cards.pages import fitting
from handlers.texts import Html, Texts
from handlers.workspace.importing.file import planned
from handlers.workspace.widgets import Choice

_ROOM = TEXT_LIMIT - 500  # for the heading, the totals and «и ещё N»
_CLAIMS = 20
Facts = dict[str, Any]


async def preview(
    dialog_manager: DialogManager, texts: Texts, import_plan: ImportPlan | None = None, **_: object
) -> Facts:
    """`import_plan`: what has been found out in this very update."""
    data = dialog_manager.dialog_data
    plan = import_plan or await planned(dialog_manager, data)
    question = open_question(plan)
    shown = _question(texts, question, plan) if question else _totals(texts, plan)
    heading = texts.html("importing-file", name=data["name"], size=max(1, data["size"] // 1024))
    return {
        "text": lines(heading, "\n", shown),
        "answers": _answers(texts, question) if question else [],
        "asks": question is not None,
        "ready": plan.can_be_applied and plan.changes_anything,
    }


def open_question(plan: ImportPlan) -> Question | None:
    """The first one; while there are faults, an answer would be in vain."""
    return None if plan.faults or not plan.questions else plan.questions[0]


async def done(dialog_manager: DialogManager, texts: Texts, **_: object) -> Facts:
    return {"text": texts.html("import-summary", **dialog_manager.dialog_data["done"])}


async def who(actor: Actor, view_claims: ViewClaims, **_: object) -> Facts:
    return {"people": [Choice(p.id, p.name[:60]) for p in (await view_claims(actor))[:_CLAIMS]]}


def _question(texts: Texts, question: Question, plan: ImportPlan) -> Html:
    left = texts.html("importing-questions-left", count=len(plan.questions))
    return lines(left, *_fitting(texts, list(question_lines(question))))


def _answers(texts: Texts, question: Question) -> list[Choice]:
    """The id names the row that is asked about, so that a late tap never answers another question."""
    row = question.row.number
    same = [
        Choice(f"{row}~{c.answer}", texts.plain("importing-same", name=c.person.name[:40], row=c.row))
        for c in question.candidates[:_CLAIMS]
    ]
    return [*same, Choice(f"{row}~{NEW}", texts.plain("importing-new"))]


def _totals(texts: Texts, plan: ImportPlan) -> Html:
    *details, total = plan_lines(plan)
    nothing = plan.can_be_applied and not plan.changes_anything
    return lines(
        texts.html("import-nothing") if nothing else "",
        texts.html(total.key, **total.facts),
        *(["\n", *_fitting(texts, details)] if details else []),
    )


def _fitting(texts: Texts, said: Sequence[Line]) -> list[Html]:
    """As many as one message holds, and how many more there are."""
    told = [texts.html(line.key, **line.facts) for line in said]
    return fitting(told, lambda left: texts.html("importing-more", count=left), _ROOM)
