"""Which records of delivery outlive their meeting."""

from commission.delivery.card import CardKind

# Who was told of a meeting, and that it was cancelled: kept as long as the meeting and the person are.
PROOF_OF_NOTICE = frozenset({CardKind.INVITATION, CardKind.CANCELLED})
# Who sent what to how many: a record for each act of a secretary.
ACTS = frozenset({CardKind.BROADCAST})
# Kinds whose subject is a meeting; the records of any other kind are kept until somebody decides about them.
ABOUT_A_MEETING = PROOF_OF_NOTICE | {CardKind.BOARD, CardKind.CHASE, CardKind.UPCOMING, CardKind.SUBSTITUTE}
