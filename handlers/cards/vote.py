"""A ballot: what is decided, what its voter has said, and in the end the result."""

from dataclasses import dataclass

from commission.ids import PersonId, PollId
from commission.polls.cast_ballot import Receipts
from commission.polls.choice import Choice
from commission.polls.view_vote import ViewVote, VoteView
from commission.polls.vote import PollState, Vote
from commission.ports.polls import Voice
from commission.roster.find_actor import FindActor
from handlers.callbacks.votes import DissentTap, VoteBoardTap, VoteSlipsTap, VoteTap
from handlers.cards.drawing import TEXT_LIMIT, Drawing, Rows, button, lines
from handlers.cards.pages import seen_length
from handlers.cards.task_words import within
from handlers.cards.vote_words import bodies_of, has_slips, how, outcome, title_of, until, words_kind
from handlers.texts import Html, Texts, texts_for

_STYLES = {Choice.FOR: "success", Choice.AGAINST: "danger"}
_OWN_WORDS = 300  # UTF-16 units of a dissenting opinion on the card


@dataclass(frozen=True, slots=True)
class VotePainter:
    view: ViewVote
    find_actor: FindActor

    async def __call__(self, subject: int, reader: PersonId, locale: str, *, fresh: bool) -> Drawing | None:
        view = await self.view(await self.find_actor(reader), PollId(subject))
        if fresh and view.vote.state is PollState.CANCELLED:
            return None
        return draw_vote(view, texts_for(locale)).about(view.bodies)


def draw_vote(view: VoteView, texts: Texts) -> Drawing:
    """The text is shown whole: one votes on its words. Only a result of very many bodies could cut it."""
    above = lines(*_title(view, texts))
    below = lines(*_standing(view, texts), *_own(view, texts))
    said = "" if view.vote.sealed else view.vote.text
    text = within(said, TEXT_LIMIT - seen_length(above) - seen_length(below) - 4)
    words = texts.html("vote-text", text=text) if text else Html("")
    whole = lines(above, "\n", words, "\n", below)
    farewell = texts.html("vote-farewell", number=str(view.vote.id))
    return Drawing(whole, _rows(view, texts), farewell=farewell)


def takes_ballots(view: VoteView) -> bool:
    closes = view.vote.closes_at
    return view.vote.is_open and (closes is None or view.now < closes)


def _title(view: VoteView, texts: Texts) -> list[Html]:
    vote = view.vote
    return [
        texts.html(
            "vote-title", state=vote.state, how=how(vote.terms.absentee, vote.terms.secret), number=str(vote.id)
        ),
        texts.html("vote-about", bodies=bodies_of(view.bodies), title=title_of(vote, texts)),
    ]


def _standing(view: VoteView, texts: Texts) -> list[Html]:
    vote = view.vote
    match vote.state:
        case PollState.CANCELLED:
            return [texts.html("vote-cancelled")]
        case PollState.CLOSED:
            return outcome(vote.results, view.bodies, texts)
        case PollState.OPEN:
            return [until(vote, texts)]


def _own(view: VoteView, texts: Texts) -> list[Html]:
    """What he has said, and what his voice is worth."""
    ballot = view.ballot
    if ballot is None:
        return _before_it(view, texts) if takes_ballots(view) else []
    said = texts.html("vote-own", choice=ballot.choice or "none", ground=ballot.ground or "none")
    dissent = within("" if view.vote.sealed else ballot.dissent, _OWN_WORDS)
    return [said, texts.html("vote-dissent", words=dissent, kind=words_kind(ballot.choice)) if dissent else Html("")]


def _before_it(view: VoteView, texts: Texts) -> list[Html]:
    promise = texts.html("vote-secret-promise") if view.vote.terms.secret else Html("")
    return [promise, texts.html("vote-voice", voice=view.voice or "none")]


def _rows(view: VoteView, texts: Texts) -> Rows:
    rows = _ballot(view, texts) if takes_ballots(view) else slips_row(view.vote, texts)
    board = [button(texts.plain("button-vote-board"), VoteBoardTap(poll=view.vote.id))]
    return [*rows, board] if view.oversees else rows


def _ballot(view: VoteView, texts: Texts) -> Rows:
    rows = _choices(view, texts)
    if view.ballot and view.vote.terms.dissent and view.voice is Voice.VOTES:
        label = texts.plain("button-dissent", kind=words_kind(view.ballot.choice))
        rows.append([button(label, DissentTap(poll=view.vote.id))])
    return rows


def slips_row(vote: Vote, texts: Texts) -> Rows:
    return [[button(texts.plain("button-vote-slips"), VoteSlipsTap(poll=vote.id))]] if has_slips(vote) else []


def draw_receipt(poll: PollId, receipts: Receipts, texts: Texts) -> Drawing:
    """For the voter alone. It does not say how he votes: somebody may look over his shoulder."""
    title = texts.html("vote-receipt", number=str(poll))
    codes = [texts.html("vote-receipt-code", body=body.code, code=code) for body, code in receipts]
    drawing = Drawing(lines(title, "\n", *codes, "\n", texts.html("vote-receipt-keep")), [], silent=True)
    return drawing.about(body for body, _ in receipts)


def _choices(view: VoteView, texts: Texts) -> Rows:
    if view.voice not in (Voice.VOTES, Voice.ADVISES) or (view.ballot and not view.vote.terms.may_change):
        return []
    offered = [[Choice.FOR, Choice.AGAINST], [Choice.ABSTAIN]]
    if view.vote.terms.recusal:
        offered[1].append(Choice.RECUSE)
    chosen = view.ballot.choice if view.ballot else None
    return [
        [
            button(
                texts.plain("button-vote", choice=choice, chosen="yes" if choice is chosen else "no"),
                VoteTap(poll=view.vote.id, choice=choice),
                _STYLES.get(choice),
            )
            for choice in row
        ]
        for row in offered
    ]
