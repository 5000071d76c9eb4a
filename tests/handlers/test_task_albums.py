"""Files that are sent together are one report, and nothing of them is lost or done twice."""

import asyncio
from datetime import UTC, datetime
from typing import Any

import pytest
from aiogram import Bot
from aiogram.types import Chat, Document, Message, TelegramObject, Update, User

from handlers.task_albums import AlbumMiddleware, InAlbumMiddleware

BOT, QUIET = Bot("42:TEST"), 0.02  # seconds
WHEN = datetime(2021, 7, 20, 9, 0, tzinfo=UTC)
QUESTION = Message(
    message_id=1,
    date=WHEN,
    chat=Chat(id=7, type="private"),
    from_user=User(id=BOT.id, is_bot=True, first_name="Kvorum"),
    text="Что сделано?\n#kwr5",
)


def part(number: int, album: str | None = "a", *, reply: bool = True, chat: int = 7) -> Update:
    message = Message(
        message_id=number,
        date=WHEN,
        chat=Chat(id=chat, type="private"),
        document=Document(file_id=str(number), file_unique_id=str(number)),
        media_group_id=album,
        reply_to_message=QUESTION if reply else None,
    )
    return Update(update_id=number, message=message)


class Reports:
    """What came through, and with what."""

    def __init__(self) -> None:
        self.middleware, self.inner = AlbumMiddleware(QUIET), InAlbumMiddleware()
        self.seen: list[int] = []  # by those further in, who know updates again
        self.albums: list[list[int]] = []  # the numbers of the messages of each report
        self.error: Exception | None = None
        self.known = asyncio.Event()  # there are two of them

    async def feed(self, *updates: Update) -> None:
        await asyncio.gather(*(self.middleware(self._known, each, {"bot": BOT}) for each in updates))

    async def _known(self, event: TelegramObject, data: dict[str, Any]) -> None:
        assert isinstance(event, Update)
        self.seen.append(event.update_id)
        if len(self.seen) == 2:
            self.known.set()
        await self.inner(self._handle, event, data)

    async def _handle(self, event: TelegramObject, data: dict[str, Any]) -> None:
        if self.error:
            raise self.error
        assert isinstance(event, Update)
        assert event.message is not None
        self.albums.append(sorted(each.message_id for each in data.get("album", [event.message])))


async def test_the_parts_are_one_report_and_all_are_known() -> None:
    reports = Reports()
    await reports.feed(part(12), part(11), part(13))
    assert reports.albums == [[11, 12, 13]]
    assert sorted(reports.seen) == [11, 12, 13]


async def test_the_first_part_is_confirmed_last() -> None:
    """So that Telegram gives all of them again after a crash, or none."""
    reports, ended = Reports(), list[int]()

    async def feed(update: Update) -> None:
        await reports.middleware(reports._known, update, {"bot": BOT})
        ended.append(update.update_id)

    await asyncio.gather(*(feed(part(number)) for number in (12, 11, 13)))
    assert ended[-1] == 11


async def test_two_albums_and_two_chats_are_kept_apart() -> None:
    reports = Reports()
    await reports.feed(part(11), part(12, "b"), part(13, chat=8), part(14, "b"))
    assert sorted(reports.albums) == [[11], [12, 14], [13]]


async def test_what_answers_no_question_waits_for_nothing() -> None:
    reports = Reports()
    reports.middleware = AlbumMiddleware(quiet=3600)
    await reports.feed(part(11, reply=False), part(12, None), part(13, reply=False))
    assert reports.albums == [[11], [12], [13]]


async def test_ten_parts_are_all_there_can_be() -> None:
    reports = Reports()
    reports.middleware = AlbumMiddleware(quiet=3600)
    await reports.feed(*(part(number) for number in range(11, 21)))
    assert reports.albums == [list(range(11, 21))]


async def test_what_comes_late_is_another_report() -> None:
    reports = Reports()
    await reports.feed(part(11))
    await reports.feed(part(12))
    assert reports.albums == [[11], [12]]


async def test_a_part_that_names_no_question_belongs_to_the_others() -> None:
    reports = Reports()
    await reports.feed(part(11), part(12, reply=False))
    assert reports.albums == [[11, 12]]


async def test_when_it_fails_nobody_waits_for_ever() -> None:
    reports = Reports()
    reports.error = RuntimeError("no database")
    async with asyncio.timeout(5):
        with pytest.raises(RuntimeError):
            await reports.feed(part(11), part(12))
        await reports.known.wait()
    assert sorted(reports.seen) == [11, 12]
