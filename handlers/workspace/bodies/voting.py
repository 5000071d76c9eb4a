"""What a body's regulation allows in votes, as switches and in words."""

from collections.abc import Set
from dataclasses import replace
from enum import StrEnum

from commission.roster.regulation import Regulation
from handlers.texts import Html, Texts

FEWEST_OFFERED = (3, 5, 7, 10)


class VotingRight(StrEnum):
    """The values travel in callback data."""

    ABSENTEE = "absentee"
    SUBSTITUTES = "substitutes"
    CHANGE = "change"
    DISSENT = "dissent"
    RECUSAL = "recusal"


def allowed(rules: Regulation) -> Set[VotingRight]:
    said = {
        VotingRight.ABSENTEE: rules.absentee_voting,
        VotingRight.SUBSTITUTES: rules.substitutes_vote,
        VotingRight.CHANGE: rules.ballots_may_change,
        VotingRight.DISSENT: rules.dissent,
        VotingRight.RECUSAL: rules.recusal,
    }
    return {right for right, is_allowed in said.items() if is_allowed}


def switched(rules: Regulation, right: VotingRight) -> Regulation:
    """What was allowed is forbidden, and the other way round."""
    match right:
        case VotingRight.ABSENTEE:
            return replace(rules, absentee_voting=not rules.absentee_voting)
        case VotingRight.SUBSTITUTES:
            return replace(rules, substitutes_vote=not rules.substitutes_vote)
        case VotingRight.CHANGE:
            return replace(rules, ballots_may_change=not rules.ballots_may_change)
        case VotingRight.DISSENT:
            return replace(rules, dissent=not rules.dissent)
        case VotingRight.RECUSAL:
            return replace(rules, recusal=not rules.recusal)


def voting_words(texts: Texts, rules: Regulation) -> Html:
    may = allowed(rules)
    named = [right for right in VotingRight if right in may and right is not VotingRight.ABSENTEE]
    return texts.html(
        "regulation-voting-line",
        absentee="yes" if VotingRight.ABSENTEE in may else "no",
        rights=", ".join(texts.plain("regulation-voting-right", value=right.value) for right in named) or "none",
        fewest=rules.fewest_secret_ballots,
    )
