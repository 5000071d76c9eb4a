"""The boxes of secret votes, as rows."""

from collections import defaultdict
from collections.abc import Callable, Mapping, Sequence
from functools import partial
from secrets import token_hex

from sqlalchemy import delete, insert, select

from commission.ids import BodyId, PollId
from commission.polls.chain import Slip
from commission.polls.choice import Choice
from storage.ballot_keys import BallotKeys, box_of_vote
from storage.tables import sealed_slips, slips
from storage.trips.connection import AnyConnection

_SLOT = 16  # bytes
_LETTERS = {choice: choice[:2].encode() for choice in Choice}  # of one length, or the length would tell


class SqlSlips:
    """`afterwards`: calls back once the transaction stands."""

    def __init__(
        self, connection: AnyConnection, keys: BallotKeys, afterwards: Callable[[Callable[[], None]], None]
    ) -> None:
        self._connection, self._keys, self._afterwards = connection, keys, afterwards

    async def make_box(self, poll_id: PollId) -> None:
        self._keys.make(box_of_vote(poll_id))

    async def drop(self, poll_id: PollId, slips: Mapping[BodyId, Slip]) -> None:
        rows = [
            {
                "poll_id": poll_id,
                "slot": token_hex(_SLOT),
                "body_id": body_id,
                "sealed": self._keys.seal(box_of_vote(poll_id), _said(slip), _about(poll_id, body_id)),
            }
            for body_id, slip in slips.items()
        ]
        await self._connection.execute(insert(sealed_slips), rows)

    async def open_box(self, poll_id: PollId) -> Mapping[BodyId, Sequence[Slip]]:
        box: defaultdict[BodyId, list[Slip]] = defaultdict(list)
        for row in await self._connection.execute(select(sealed_slips).where(sealed_slips.c.poll_id == poll_id)):
            said = self._keys.unseal(box_of_vote(poll_id), row.sealed, _about(poll_id, row.body_id))
            box[row.body_id].append(_slip(said))
        return {body_id: sorted(box[body_id], key=_mark) for body_id in sorted(box)}

    async def publish(self, poll_id: PollId, slips: Mapping[BodyId, Sequence[Slip]]) -> None:
        await self._connection.execute(delete(sealed_slips).where(sealed_slips.c.poll_id == poll_id))
        rows = [
            {"poll_id": poll_id, "body_id": body_id, "mark": slip.mark, "choice": slip.choice}
            for body_id, box in slips.items()
            for slip in sorted(box, key=_mark)
        ]
        if rows:
            await self._connection.execute(insert(_PUBLISHED), rows)
        self._afterwards(partial(self._keys.destroy, box_of_vote(poll_id)))

    async def published(self, poll_id: PollId) -> Mapping[BodyId, Sequence[Slip]]:
        rows = select(_PUBLISHED).where(_PUBLISHED.c.poll_id == poll_id)
        box: defaultdict[BodyId, list[Slip]] = defaultdict(list)
        for row in await self._connection.execute(rows.order_by(_PUBLISHED.c.body_id, _PUBLISHED.c.mark)):
            box[row.body_id].append(Slip(row.mark, row.choice))
        return box


_PUBLISHED = slips
_CHOICES = {letters: choice for choice, letters in _LETTERS.items()}


def _said(slip: Slip) -> bytes:
    return _LETTERS[slip.choice] + slip.mark.encode()


def _slip(said: bytes) -> Slip:
    return Slip(said[2:].decode(), _CHOICES[said[:2]])


def _about(poll_id: PollId, body_id: BodyId) -> bytes:
    """A slip cannot be moved to another vote, or to another body's box."""
    return f"{poll_id}:{body_id}".encode()


def _mark(slip: Slip) -> str:
    return slip.mark
