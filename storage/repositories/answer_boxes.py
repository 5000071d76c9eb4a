"""Boxes of anonymous answers, as rows."""

from collections.abc import Callable, Collection
from functools import partial
from secrets import token_hex

from sqlalchemy import delete, insert, select

from commission.ids import QuestionId
from commission.polls.refusals import BoxLostError
from commission.questions.question import MOST_WITH_OWN
from commission.questions.refusals import AnswerBoxLostError
from storage.ballot_keys import BallotKeys, box_of_question
from storage.tables import sealed_answers
from storage.trips.connection import AnyConnection

_SLOT = 16  # bytes
_SAID = MOST_WITH_OWN // 8 + 1  # bytes: of one length whatever was chosen, or the length would tell


class SqlAnswerBoxes:
    """`afterwards`: calls back once the transaction stands."""

    def __init__(
        self, connection: AnyConnection, keys: BallotKeys, afterwards: Callable[[Callable[[], None]], None]
    ) -> None:
        self._connection, self._keys, self._afterwards = connection, keys, afterwards

    async def make(self, question_id: QuestionId) -> None:
        self._keys.make(box_of_question(question_id))

    async def drop(self, question_id: QuestionId, chosen: Collection[int]) -> None:
        box = box_of_question(question_id)
        said = sum(1 << number for number in set(chosen)).to_bytes(_SAID, "big")
        try:
            sealed = self._keys.seal(box, said, box.encode())
        except BoxLostError as error:
            raise AnswerBoxLostError from error
        row = {"question_id": question_id, "slot": token_hex(_SLOT), "sealed": sealed}
        await self._connection.execute(insert(sealed_answers), [row])

    async def open(self, question_id: QuestionId) -> list[frozenset[int]]:
        box = box_of_question(question_id)
        rows = select(sealed_answers.c.sealed).where(sealed_answers.c.question_id == question_id)
        try:
            found = [self._keys.unseal(box, sealed, box.encode()) for sealed in await self._connection.scalars(rows)]
        except BoxLostError as error:
            raise AnswerBoxLostError from error
        return sorted((_numbers(int.from_bytes(said, "big")) for said in found), key=sorted)

    async def destroy(self, question_id: QuestionId) -> None:
        await self._connection.execute(delete(sealed_answers).where(sealed_answers.c.question_id == question_id))
        self._afterwards(partial(self._keys.destroy, box_of_question(question_id)))


def _numbers(bits: int) -> frozenset[int]:
    return frozenset(number for number in range(bits.bit_length()) if bits >> number & 1)
