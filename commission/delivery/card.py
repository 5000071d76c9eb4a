"""Cards and notices, by what they are about. What they look like is decided where they are drawn."""

from dataclasses import dataclass
from enum import IntEnum, StrEnum

from commission.ids import (
    BodyId,
    BroadcastId,
    DigestId,
    MaterialId,
    MeetingId,
    PollId,
    ProposalId,
    QuestionId,
    RevisionId,
    SchedulingId,
    TaskId,
)


class CardKind(StrEnum):
    INVITATION = "invitation"
    BOARD = "board"
    CHASE = "chase"  # you have not answered yet
    UPCOMING = "upcoming"  # tomorrow, in an hour
    CANCELLED = "cancelled"
    SUBSTITUTE = "substitute"  # you are asked to sit in for somebody
    BROADCAST = "broadcast"  # how far a message to many has got
    AGENDA = "agenda"  # a published revision: whole, or what has changed for this person
    READERS = "readers"  # who has read a revision
    PROPOSAL = "proposal"  # an item that a member proposes, to the secretaries
    PROPOSAL_ANSWER = "proposal_answer"  # what they say to it, to him
    DEBTS = "debts"  # what somebody is to prepare for a meeting
    MATERIAL = "material"  # a file that came, to the secretaries
    MATERIALS = "materials"  # who owes what, to them
    FILE = "file"  # a material's file that somebody has taken: recorded, never drawn
    ITEM = "item"  # an item with its materials, or the list of those, that somebody has looked at: likewise
    TASK = "task"  # what somebody is to do by when, to everybody concerned
    CONTROL = "control"  # how the tasks of a body stand, to those who control them
    MINUTES = "minutes"  # whether the minutes of a meeting are written, to the secretaries
    DIGEST = "digest"  # all that waits for somebody, in one message
    VOTE = "vote"  # somebody's ballot, and in the end the result
    VOTE_BOARD = "vote_board"  # who has voted, to those who hold the vote
    QUESTION = "question"  # what somebody is asked, and in the end how all have answered
    QUESTION_BOARD = "question_board"  # who has answered, to those who ask
    SCHEDULING = "scheduling"  # the dates that a member is asked about
    SCHEDULING_BOARD = "scheduling_board"  # the best of them and who is silent, to those who hold the poll


class Priority(IntEnum):
    """What goes first when Telegram's limit makes people wait."""

    OWN_TAP = 0  # the answer to what this very person has just done
    WATCHED = 5  # somebody looks at it while it changes: a broadcast must not keep its own progress waiting
    URGENT = 10
    BOARD = 20
    ROUTINE = 30


@dataclass(frozen=True, slots=True)
class Card:
    """`subject`: the id of what it is about; for a meeting's cards, the meeting's."""

    kind: CardKind
    subject: int

    @classmethod
    def invitation(cls, meeting: MeetingId) -> "Card":
        return cls(CardKind.INVITATION, meeting)

    @classmethod
    def board(cls, meeting: MeetingId) -> "Card":
        return cls(CardKind.BOARD, meeting)

    @classmethod
    def chase(cls, meeting: MeetingId) -> "Card":
        return cls(CardKind.CHASE, meeting)

    @classmethod
    def upcoming(cls, meeting: MeetingId) -> "Card":
        return cls(CardKind.UPCOMING, meeting)

    @classmethod
    def cancelled(cls, meeting: MeetingId) -> "Card":
        return cls(CardKind.CANCELLED, meeting)

    @classmethod
    def substitute(cls, meeting: MeetingId) -> "Card":
        return cls(CardKind.SUBSTITUTE, meeting)

    @classmethod
    def broadcast(cls, broadcast: BroadcastId) -> "Card":
        return cls(CardKind.BROADCAST, broadcast)

    @classmethod
    def agenda(cls, revision: RevisionId) -> "Card":
        return cls(CardKind.AGENDA, revision)

    @classmethod
    def readers(cls, revision: RevisionId) -> "Card":
        return cls(CardKind.READERS, revision)

    @classmethod
    def proposal(cls, proposal: ProposalId) -> "Card":
        return cls(CardKind.PROPOSAL, proposal)

    @classmethod
    def proposal_answer(cls, proposal: ProposalId) -> "Card":
        return cls(CardKind.PROPOSAL_ANSWER, proposal)

    @classmethod
    def debts(cls, meeting: MeetingId) -> "Card":
        return cls(CardKind.DEBTS, meeting)

    @classmethod
    def material(cls, material: MaterialId) -> "Card":
        return cls(CardKind.MATERIAL, material)

    @classmethod
    def materials(cls, meeting: MeetingId) -> "Card":
        return cls(CardKind.MATERIALS, meeting)

    @classmethod
    def file(cls, material: MaterialId) -> "Card":
        return cls(CardKind.FILE, material)

    @classmethod
    def item(cls, meeting: MeetingId) -> "Card":
        return cls(CardKind.ITEM, meeting)

    @classmethod
    def task(cls, task: TaskId) -> "Card":
        return cls(CardKind.TASK, task)

    @classmethod
    def minutes(cls, meeting: MeetingId) -> "Card":
        return cls(CardKind.MINUTES, meeting)

    @classmethod
    def digest(cls, digest: DigestId) -> "Card":
        return cls(CardKind.DIGEST, digest)

    @classmethod
    def vote(cls, poll: PollId) -> "Card":
        return cls(CardKind.VOTE, poll)

    @classmethod
    def vote_board(cls, poll: PollId) -> "Card":
        return cls(CardKind.VOTE_BOARD, poll)

    @classmethod
    def scheduling(cls, poll: SchedulingId) -> "Card":
        return cls(CardKind.SCHEDULING, poll)

    @classmethod
    def scheduling_board(cls, poll: SchedulingId) -> "Card":
        return cls(CardKind.SCHEDULING_BOARD, poll)

    @classmethod
    def question(cls, question: QuestionId) -> "Card":
        return cls(CardKind.QUESTION, question)

    @classmethod
    def question_board(cls, question: QuestionId) -> "Card":
        return cls(CardKind.QUESTION_BOARD, question)

    @classmethod
    def control(cls, body: BodyId) -> "Card":
        return cls(CardKind.CONTROL, body)


# What became of a notice is seen on another card: the proof of notice is on the board.
SHOWN_ON = {
    CardKind.INVITATION: CardKind.BOARD,
    CardKind.AGENDA: CardKind.READERS,
    CardKind.FILE: CardKind.MATERIAL,
}
