"""Outcomes that come together are stored together, and one that cannot be stored keeps nobody else's from it."""

import asyncio
from collections.abc import Sequence
from dataclasses import dataclass, field

import pytest

from bot.delivery.together import Together
from commission.delivery.job import Sent
from commission.moment import SystemClock
from tests.bot.delivery.workshop import job


@dataclass
class Book:
    """Takes as long as it is told to, and refuses some."""

    refused: frozenset[int] = frozenset()
    pages: list[list[int]] = field(default_factory=list)
    open: asyncio.Event = field(default_factory=asyncio.Event)

    async def write(self, done: Sequence[Sent]) -> None:
        page = [sent.message_id for sent in done]
        self.pages.append(page)
        await self.open.wait()
        if self.refused & set(page):
            raise LookupError("his row is gone")


def sent(message_id: int) -> Sent:
    return Sent(job(), message_id, "a", SystemClock().now())


async def test_what_comes_while_a_page_is_written_is_the_next_page() -> None:
    book = Book()
    together = Together(book.write)
    telling = [asyncio.create_task(together(sent(n))) for n in range(5)]
    await asyncio.sleep(0)
    await asyncio.sleep(0)
    telling += [asyncio.create_task(together(sent(n))) for n in range(5, 9)]
    await asyncio.sleep(0)
    assert not any(task.done() for task in telling), "nobody goes on before it is stored"
    book.open.set()
    await asyncio.gather(*telling)
    assert book.pages == [[0, 1, 2, 3, 4], [5, 6, 7, 8]]


async def test_one_that_cannot_be_stored_spoils_no_other() -> None:
    book = Book(refused=frozenset({2}))
    book.open.set()
    together = Together(book.write)
    told = await asyncio.gather(*(together(sent(n)) for n in range(4)), return_exceptions=True)
    assert [type(each) for each in told] == [type(None), type(None), LookupError, type(None)]
    with pytest.raises(LookupError):
        await together(sent(2))


async def test_who_does_not_wait_for_it_is_stored_all_the_same() -> None:
    book = Book()
    together = Together(book.write)
    telling = asyncio.create_task(together(sent(1)))
    await asyncio.sleep(0)
    telling.cancel()
    book.open.set()
    await together(sent(2))
    assert sorted(number for page in book.pages for number in page) == [1, 2]
