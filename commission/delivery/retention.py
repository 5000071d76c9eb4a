"""Which records of delivery outlive their meeting."""

from commission.delivery.card import CardKind

# Who was told of a meeting, its agenda and its end: kept as long as the meeting and the person are.
PROOF_OF_NOTICE = frozenset({CardKind.INVITATION, CardKind.CANCELLED, CardKind.AGENDA})
# Who sent what to how many, who proposed or sent in what and how it was answered, who was told of a task and of what
# became of it, who was given a ballot or asked for a date, who was reminded: a record for each act, few a meeting.
ACTS = frozenset(
    {
        CardKind.BROADCAST,
        CardKind.READERS,
        CardKind.PROPOSAL,
        CardKind.PROPOSAL_ANSWER,
        CardKind.MATERIAL,
        CardKind.FILE,
        CardKind.TASK,
        CardKind.CONTROL,
        CardKind.DIGEST,
        CardKind.VOTE,
        CardKind.VOTE_BOARD,
        CardKind.QUESTION,
        CardKind.QUESTION_BOARD,
        CardKind.SCHEDULING,
        CardKind.SCHEDULING_BOARD,
    }
)
# Kinds whose subject is a meeting; the records of any other kind are kept until somebody decides about them.
ABOUT_A_MEETING = frozenset(
    {
        CardKind.INVITATION,
        CardKind.CANCELLED,
        CardKind.BOARD,
        CardKind.CHASE,
        CardKind.UPCOMING,
        CardKind.SUBSTITUTE,
        CardKind.MINUTES,
        CardKind.DEBTS,
        CardKind.MATERIALS,
        CardKind.ITEM,
    }
)
