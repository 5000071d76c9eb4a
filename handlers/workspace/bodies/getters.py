"""What the windows about bodies show."""

from collections.abc import Iterable
from enum import StrEnum
from typing import Any

from aiogram_dialog import DialogManager

from commission.ids import BodyId
from commission.polls.rule import FEWEST
from commission.roster.actor import Actor
from commission.roster.body import Body
from commission.roster.quorum import QuorumBase, QuorumShare
from commission.roster.regulation import Majority, Regulation, SubstituteRule, TieRule
from commission.roster.view_roster import RosterView, ViewRoster
from handlers.cards.drawing import lines
from handlers.texts import Html, Texts
from handlers.workspace.bodies.calendar import COUNTRIES, country_words, own_days
from handlers.workspace.bodies.voting import FEWEST_OFFERED, VotingRight, allowed, voting_words
from handlers.workspace.paging import page_of
from handlers.workspace.widgets import Choice
from handlers.zones import ZONES

_PAGE = 10
LADDERS = ((5, 3, 1, 0), (3, 1, 0), (2, 0), (1, 0), (0,), ())
UPCOMING = ((48, 24, 1), (24, 1), (24,), (1,), ())
_REPLY_DAYS = range(8)
_NOTICE_DAYS = (0, 1, 2, 3, 5, 7, 10, 14)
Facts = dict[str, Any]


def body_id(manager: DialogManager) -> BodyId:
    return BodyId(int(manager.dialog_data["body"]))


async def page(dialog_manager: DialogManager, actor: Actor, view_roster: ViewRoster, **_: object) -> Facts:
    bodies = (await view_roster(actor)).own_bodies()
    here = page_of(dialog_manager, _PAGE, len(bodies))
    rows = [Choice(body.id, f"{body.code} · {body.title}"[:60]) for body in here.of(bodies)]
    return {**here.facts(), "bodies": rows}


async def body(
    dialog_manager: DialogManager, actor: Actor, texts: Texts, view_roster: ViewRoster, **_: object
) -> Facts:
    """For every window about one body; what is true now is marked."""
    roster = await view_roster(actor)
    chosen = roster.body(body_id(dialog_manager))
    rules = chosen.regulation
    return {
        "code": chosen.code,
        "title": chosen.title,
        "text": _words(texts, chosen, roster),
        "protected": "yes" if rules.protect_content else "no",
        "shares": _options(texts, "regulation-share", _SHARES, rules.quorum.share),
        "bases": _options(texts, "regulation-base", QuorumBase, rules.quorum.base),
        "majorities": _options(texts, "regulation-majority", Majority, rules.majority),
        "ties": _options(texts, "regulation-tie", TieRule, rules.tie),
        "rights": [Choice(r.value, _marked(_right(texts, r), r in allowed(rules))) for r in VotingRight],
        "fewest": [Choice(n, _marked(str(n), n == rules.fewest_secret_ballots)) for n in FEWEST_OFFERED],
        "least": FEWEST,
        "rules": _options(texts, "regulation-substitutes", SubstituteRule, rules.substitutes),
        "zones": [Choice(n, _marked(zone, zone == rules.time_zone)) for n, zone in enumerate(ZONES)],
        "countries": [
            Choice(n, _marked(country_words(texts, code), code == rules.country)) for n, code in enumerate(COUNTRIES)
        ],
        "own_days": own_days(texts, rules),
        "hours": f"{rules.work_begins:%H:%M}–{rules.work_ends:%H:%M}",
        "notices": [Choice(day, _marked(str(day), day == rules.notice_working_days)) for day in _NOTICE_DAYS],
        "materials": [Choice(day, _marked(str(day), day == rules.materials_working_days)) for day in _NOTICE_DAYS],
        "days": [Choice(day, _marked(str(day), day == rules.reply_days)) for day in _REPLY_DAYS],
        "ladders": [
            Choice(n, _marked(ladder_words(texts, ladder), ladder == rules.chase_days))
            for n, ladder in enumerate(LADDERS)
        ],
        "upcoming": [
            Choice(n, _marked(upcoming_words(texts, hours), hours == rules.remind_hours))
            for n, hours in enumerate(UPCOMING)
        ],
    }


def ladder_words(texts: Texts, days: tuple[int, ...]) -> str:
    if not days:
        return texts.plain("regulation-no-ladder")
    return ", ".join(texts.plain("regulation-ladder-step", days=day) for day in days)


def upcoming_words(texts: Texts, hours: tuple[int, ...]) -> str:
    if not hours:
        return texts.plain("regulation-no-ladder")
    return ", ".join(texts.plain("regulation-upcoming-step", hours=hour) for hour in hours)


_SHARES = [share for share in QuorumShare if share is not QuorumShare.NUMBER]  # a number is typed


def _words(texts: Texts, chosen: Body, roster: RosterView) -> Html:
    rules = chosen.regulation
    seats = [m for m in roster.memberships if m.body_id == chosen.id]
    return lines(
        texts.html("bodies-heading", code=chosen.code, title=chosen.title),
        texts.html("bodies-seats", count=len(seats), votes=sum(1 for m in seats if m.votes)),
        "\n",
        _quorum(texts, rules),
        texts.html("regulation-majority-line", said=texts.plain("regulation-majority", value=rules.majority)),
        texts.html("regulation-tie-line", said=texts.plain("regulation-tie", value=rules.tie)),
        voting_words(texts, rules),
        texts.html("regulation-substitutes-line", said=texts.plain("regulation-substitutes", value=rules.substitutes)),
        texts.html("regulation-notice-line", days=rules.notice_working_days),
        texts.html("regulation-materials-line", days=rules.materials_working_days),
        texts.html("regulation-reply-line", days=rules.reply_days, hour=f"{rules.work_ends:%H:%M}"),
        texts.html("regulation-ladder-line", said=ladder_words(texts, rules.chase_days)),
        texts.html("regulation-upcoming-line", said=upcoming_words(texts, rules.remind_hours)),
        texts.html("regulation-zone-line", zone=rules.time_zone),
        texts.html("regulation-hours-line", begins=f"{rules.work_begins:%H:%M}", ends=f"{rules.work_ends:%H:%M}"),
        texts.html(
            "regulation-days-line", country=country_words(texts, rules.country), own=len(own_days(texts, rules))
        ),
        texts.html("regulation-protect-line", protected="yes" if rules.protect_content else "no"),
    )


def _quorum(texts: Texts, rules: Regulation) -> Html:
    share = texts.plain("regulation-share", value=rules.quorum.share, number=rules.quorum.number)
    base = texts.plain("regulation-base", value=rules.quorum.base)
    return texts.html("regulation-quorum-line", share=share, base=base)


def _right(texts: Texts, right: VotingRight) -> str:
    return texts.plain("bodies-voting-right", value=right.value)


def _options(texts: Texts, key: str, values: Iterable[StrEnum], chosen: StrEnum) -> list[Choice]:
    return [Choice(v.value, _marked(texts.plain(key, value=v.value, number=0), v is chosen)) for v in values]


def _marked(label: str, chosen: bool) -> str:
    return f"✅ {label}" if chosen else label
