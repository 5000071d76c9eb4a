"""What carries a mark of restriction is refused and taken out of the chat."""

from datetime import UTC, datetime

import pytest
from aiogram.types import Chat, Document, Message, PhotoSize, User

from commission.agenda.marks import carries
from handlers.guard import Guard

MARKS = ("ДСП", "секретно", "для служебного пользования")


def message(name: str | None = None, caption: str | None = None) -> Message:
    document = Document(file_id="1", file_unique_id="1", file_name=name) if name else None
    photo = None if name else [PhotoSize(file_id="1", file_unique_id="1", width=1, height=1)]
    user, chat = User(id=1, is_bot=False, first_name="Ольга"), Chat(id=1, type="private")
    when = datetime(2021, 7, 20, tzinfo=UTC)
    return Message(message_id=1, date=when, chat=chat, from_user=user, document=document, photo=photo, caption=caption)


@pytest.mark.parametrize(
    "name",
    ["ДСП.pdf", "протокол_дсп_2.docx", "План-ДСП-2021.doc", "Секретно!.txt", "Для служебного  пользования.pdf"],
)
def test_a_name_that_carries_a_mark(name: str) -> None:
    assert Guard(MARKS).is_marked(message(name))


@pytest.mark.parametrize("name", ["доклад.pdf", "секретность_данных.pdf", "ДСПР.docx", "служебное.doc", "", "🙂.bin"])
def test_a_name_that_only_looks_like_one(name: str) -> None:
    assert not Guard(MARKS).is_marked(message(name or "?"))


def test_a_caption_counts_and_a_picture_has_no_name() -> None:
    assert Guard(MARKS).is_marked(message(caption="это дсп"))
    assert not Guard(MARKS).is_marked(message(caption="это фото"))
    assert not Guard(MARKS).is_marked(message())


def test_without_marks_nothing_is_restricted() -> None:
    assert not carries("ДСП", ())
