"""Free questions, whom they are put to, and what people answer."""

from collections.abc import Collection
from dataclasses import dataclass
from typing import Protocol

from commission.ids import BodyId, PersonId, QuestionId
from commission.questions.question import Answer, Option, Question


@dataclass(frozen=True, slots=True)
class Asked:
    """What a question is asked with. `audience` stays as it is now."""

    options: tuple[Option, ...]
    audience: frozenset[PersonId]


class Questions(Protocol):
    """Finders raise NotFoundError."""

    async def add(self, question: Question, asked: Asked, *, token: str) -> Question:
        """`question.id` is not used."""

    async def with_token(self, token: str) -> Question | None:
        """What one tap has asked."""

    async def question(self, question_id: QuestionId) -> Question: ...
    async def save(self, question: Question) -> None: ...
    async def options(self, question_id: QuestionId) -> list[Option]:
        """By their numbers."""

    async def add_option(self, question_id: QuestionId, option: Option) -> None: ...
    async def audience(self, question_id: QuestionId) -> list[PersonId]:
        """By their numbers."""

    async def is_asked(self, question_id: QuestionId, person_id: PersonId) -> bool: ...
    async def open_for(self, person_id: PersonId) -> list[Question]:
        """That were put to him and are not closed yet."""

    async def page(self, bodies: Collection[BodyId], *, limit: int, offset: int) -> list[Question]:
        """Newest first."""

    async def count(self, bodies: Collection[BodyId]) -> int: ...


class AnswerBoxes(Protocol):
    """What was answered anonymously. While a question is open, nobody who has the database can read it."""

    async def make(self, question_id: QuestionId) -> None:
        """Empty and locked. The key is not in the database."""

    async def drop(self, question_id: QuestionId, chosen: Collection[int]) -> None:
        """One answer. Raises AnswerBoxLostError."""

    async def open(self, question_id: QuestionId) -> list[frozenset[int]]:
        """All that were dropped, in an order that says nothing. Raises AnswerBoxLostError."""

    async def destroy(self, question_id: QuestionId) -> None:
        """What lies in it; the key soon after the commit."""


class Answers(Protocol):
    """Who has answered what, by name."""

    async def put(self, question_id: QuestionId, answer: Answer) -> None:
        """In the place of his earlier one."""

    async def of_question(self, question_id: QuestionId) -> list[Answer]:
        """In the order of the people's numbers; those from which everything was unticked again are there too."""

    async def of_person(self, question_id: QuestionId, person_id: PersonId) -> Answer | None: ...
