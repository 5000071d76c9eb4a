"""A vote to those who hold it: the turnout, how it stands, and whom to phone."""

from collections.abc import Sequence
from dataclasses import dataclass

from commission.ids import PersonId, PollId
from commission.polls.choice import Choice
from commission.polls.view_vote import ViewVoteBoard, VoteBoard, VoteRow
from commission.polls.vote import PollState
from commission.roster.find_actor import FindActor
from commission.roster.person import Reach
from handlers.callbacks.boards import CloseTap
from handlers.callbacks.votes import (
    RecordVoteTap,
    RemindVotersTap,
    VoteEndTap,
    VoteExportTap,
    VoteListTap,
    VotePersonTap,
)
from handlers.cards.drawing import NAME_LIMIT, Drawing, Rows, button, clipped, lines
from handlers.cards.grounds import ground_buttons
from handlers.cards.turning import page_of, turns
from handlers.cards.vote import slips_row
from handlers.cards.vote_words import bodies_of, outcome, title_of, until, words_kind
from handlers.texts import Html, Texts, texts_for

_LINES, _BUTTONS = 25, 8  # people on a page of text, and of buttons
_WORDS = 120  # characters of a dissenting opinion in a list


@dataclass(frozen=True, slots=True)
class VoteBoardPainter:
    view: ViewVoteBoard
    find_actor: FindActor

    async def __call__(self, subject: int, reader: PersonId, locale: str, *, fresh: bool) -> Drawing | None:
        actor = await self.find_actor(reader)
        board = await self.view(actor, PollId(subject))
        manages = actor.manages(board.vote.body_ids)
        return draw_vote_board(board, texts_for(locale), manages=manages).about(board.bodies)


def draw_vote_board(board: VoteBoard, texts: Texts, *, manages: bool) -> Drawing:
    vote, silent = board.vote, missing(board)
    title = texts.html(
        "vote-board-title", state=vote.state, title=clipped(title_of(vote, texts), 300), bodies=bodies_of(board.bodies)
    )
    turnout = texts.html("vote-turnout", cast=board.turnout.cast, voters=board.turnout.voters)
    ends = until(vote, texts) if vote.is_open else Html("")
    unreached = sum(1 for row in silent if row.person.reach is not Reach.REACHABLE)
    told = "vote-board-phone-secret" if vote.terms.secret else "vote-board-phone"
    phone = texts.html(told, count=unreached) if unreached and vote.is_open else Html("")
    shown = outcome(board.standing, board.bodies, texts) if vote.state is not PollState.CANCELLED else []
    seal = texts.html("vote-board-seal", number=str(vote.id), sha256=vote.sha256[:16])
    text = lines(title, ends, turnout, phone, *("\n", *shown) if shown else (), "\n", seal)
    return Drawing(text, _rows(board, texts, manages=manages))


def draw_votes(board: VoteBoard, texts: Texts, page: int) -> Drawing:
    """Who has said what, by name; who is silent comes last."""
    ranked = sorted(board.rows, key=lambda row: row.ballot is None)
    rows, page, pages = page_of(ranked, page, _LINES)
    secret, sealed = "yes" if board.vote.terms.secret else "no", board.vote.sealed
    text = lines(
        texts.html("vote-list-title", secret=secret), "\n", *(_line(row, texts, sealed=sealed) for row in rows)
    )
    return Drawing(text, _turns(board, "all", page, pages, texts), silent=True)


def draw_silent(board: VoteBoard, texts: Texts, page: int) -> Drawing:
    """Whose vote the secretary can enter when he phones, and where she can phone him. A secret one nobody enters."""
    rows, page, pages = page_of(missing(board), page, _BUTTONS)
    offered = [] if board.vote.terms.secret else rows
    people = [
        [
            button(
                clipped(row.person.short_name, NAME_LIMIT),
                VotePersonTap(poll=board.vote.id, person=row.person.id),
            )
        ]
        for row in offered
    ]
    told = [_phone(row, texts) for row in rows] or [texts.html("vote-silent-none")]
    text = lines(texts.html("vote-silent-title"), "\n", *told)
    return Drawing(text, [*people, *_turns(board, "silent", page, pages, texts)], silent=True)


def draw_voter(board: VoteBoard, row: VoteRow, texts: Texts, choice: Choice | None = None) -> Drawing:
    """First what he said, then how that became known."""
    poll, person = board.vote.id, row.person.id
    if choice is None:
        wanted = [each for each in Choice if each is not Choice.RECUSE or board.vote.terms.recusal]
        rows = [
            [
                button(
                    texts.plain("button-vote", choice=each, chosen="no"),
                    RecordVoteTap(poll=poll, person=person, choice=each),
                )
            ]
            for each in wanted
        ]
    else:
        tap = RecordVoteTap(poll=poll, person=person, choice=choice)
        rows = ground_buttons(texts, lambda ground: tap.model_copy(update={"ground": ground}))
    text = texts.html("vote-record", name=clipped(row.person.name, 2 * NAME_LIMIT), choice=choice or "none")
    back = button(texts.plain("button-back"), VoteListTap(poll=poll, what="silent"))
    return Drawing(lines(text, _phone(row, texts)), [*rows, [back]], silent=True)


def missing(board: VoteBoard) -> list[VoteRow]:
    """The voters whose ballot is awaited."""
    return [row for row in board.rows if row.is_awaited]


def _rows(board: VoteBoard, texts: Texts, *, manages: bool) -> Rows:
    poll = board.vote.id
    secret = "yes" if board.vote.terms.secret else "no"
    listed = texts.plain("button-vote-list", secret=secret)
    rows: Rows = [[button(listed, VoteListTap(poll=poll, what="all", edit=False))], *slips_row(board.vote, texts)]
    if board.vote.state is PollState.CLOSED and not board.vote.sealed:
        rows.append([button(texts.plain("button-vote-export"), VoteExportTap(poll=poll))])
    if not (manages and board.vote.is_open):
        return rows
    silent = len(missing(board))
    if silent:
        rows.append([button(texts.plain("button-vote-remind", count=silent), RemindVotersTap(poll=poll))])
        record = texts.plain("button-vote-record", secret=secret)
        rows.append([button(record, VoteListTap(poll=poll, what="silent", edit=False))])
    rows.append(
        [
            button(texts.plain("button-vote-close"), VoteEndTap(poll=poll, cancel=False)),
            button(texts.plain("button-vote-cancel"), VoteEndTap(poll=poll, cancel=True)),
        ]
    )
    return rows


def draw_sure(board: VoteBoard, texts: Texts, *, cancel: bool) -> Drawing:
    text = texts.html("vote-sure", cancel="yes" if cancel else "no", missing=len(missing(board)))
    yes = button(
        texts.plain("button-vote-sure", cancel="yes" if cancel else "no"),
        VoteEndTap(poll=board.vote.id, cancel=cancel, sure=True),
        "danger",
    )
    return Drawing(text, [[yes], [button(texts.plain("button-close"), CloseTap())]], silent=True)


def _line(row: VoteRow, texts: Texts, *, sealed: bool) -> Html:
    ballot = row.ballot
    name = clipped(row.person.short_name, NAME_LIMIT)
    if ballot is None:
        return texts.html("vote-row-silent", name=name, voice=_awaited(row))
    dissent = clipped(ballot.dissent, _WORDS) if not sealed else ""
    ground = clipped(ballot.ground, NAME_LIMIT) or "none"
    voice = "votes" if row.bodies else "advises"
    return texts.html(
        "vote-row",
        name=name,
        choice=ballot.choice or "none",
        ground=ground,
        dissent=dissent or "none",
        kind=words_kind(ballot.choice),
        voice=voice,
    )


def _awaited(row: VoteRow) -> str:
    if not row.stays:
        return "left"
    return "votes" if row.bodies and row.present else "none"


def _phone(row: VoteRow, texts: Texts) -> Html:
    contact = row.person.phone or row.person.email or texts.plain("list-no-phone")
    return texts.html("vote-phone", name=clipped(row.person.short_name, NAME_LIMIT), contact=contact)


def _turns(board: VoteBoard, what: str, page: int, pages: int, texts: Texts) -> Rows:
    turn = turns(texts, page, pages, lambda number: VoteListTap(poll=board.vote.id, what=what, page=number))
    return [*turn, [button(texts.plain("button-close"), CloseTap())]]


def row_of(rows: Sequence[VoteRow], person: PersonId) -> VoteRow | None:
    return next((row for row in rows if row.person.id == person), None)
