"""Words about votes that several cards share."""

from collections.abc import Iterable, Sequence

from commission.ids import BodyId
from commission.polls.choice import Choice
from commission.polls.counting import Count, Result, Verdict
from commission.polls.take_export import PublishedSlips
from commission.polls.vote import Vote
from commission.roster.body import Body
from handlers.cards.drawing import clipped
from handlers.texts import Html, Texts

_CODE_LIMIT = 40  # characters of a body's name


def bodies_of(bodies: Iterable[Body]) -> str:
    return ", ".join(clipped(body.code, _CODE_LIMIT) for body in bodies)


def title_of(vote: Vote, texts: Texts) -> str:
    """Without the words of what has become restricted since."""
    return texts.plain("vote-sealed-title") if vote.sealed else vote.title


def how(absentee: bool, secret: bool) -> str:
    """The kind of a vote, for the texts that name it."""
    kind = "absentee" if absentee else "meeting"
    return f"secret_{kind}" if secret else kind


def words_kind(choice: Choice | None) -> str:
    """What is said beside a ballot: a dissenting opinion or a reason."""
    return "dissent" if choice is None or choice.dissents else "reason"


def has_slips(vote: Vote) -> bool:
    """There is a list in which a voter finds his own slip."""
    return vote.terms.secret and not vote.sealed and any(result.count.voted for _, result in vote.results)


def slips_text(taken: PublishedSlips, texts: Texts) -> str:
    """A file for everybody: a line for each slip, in the order of the codes."""
    said = [texts.plain("vote-slips-head", number=str(taken.vote.id), sha256=taken.vote.sha256)]
    for body, box in taken.boxes:
        said += ["", texts.plain("vote-slips-body", body=body.code, count=len(box))]
        said += [texts.plain("vote-slip", code=slip.mark, choice=slip.choice) for slip in box]
    return "\n".join(said)


def until(vote: Vote, texts: Texts) -> Html:
    if vote.closes_at is None:
        return texts.html("vote-until-closed")
    return texts.html("vote-until", when=texts.when(vote.closes_at, vote.zone))


def outcome(results: Sequence[tuple[BodyId, Result]], bodies: Sequence[Body], texts: Texts) -> list[Html]:
    """A paragraph for each body: each counts its own."""
    codes = {body.id: clipped(body.code, _CODE_LIMIT) for body in bodies}
    return [line for body_id, result in results for line in _of_body(codes.get(body_id, "—"), result, texts)]


def _of_body(code: str, result: Result, texts: Texts) -> list[Html]:
    count = result.count
    verdict = texts.html("vote-verdict", body=code, verdict=result.verdict, chair="yes" if result.by_chair else "no")
    if result.verdict in (Verdict.UNDISCLOSED, Verdict.UNREADABLE):
        return [verdict, texts.html("vote-there", there=result.there, quorum=result.quorum)]
    told = [
        verdict,
        _counted("vote-count", count, texts),
        texts.html("vote-needed", needed=result.needed, base=result.base, there=result.there, quorum=result.quorum),
    ]
    return [*told, _counted("vote-advice", result.advisory, texts)] if result.advisory.cast else told


def _counted(key: str, count: Count, texts: Texts) -> Html:
    return texts.html(
        key,
        in_favour=count.in_favour,
        against=count.against,
        abstained=count.abstained,
        recused=count.recused,
    )
