"""Files that Telegram keeps, and what is said when it does not give them any more."""

from dataclasses import replace
from typing import Any

from aiogram import Bot
from aiogram.exceptions import TelegramBadRequest
from aiogram.methods import SendDocument, SendMessage, TelegramMethod
from aiogram.types import Chat, Message

from commission.agenda.item import AgendaItem
from commission.ids import AgendaItemId, MaterialId, MeetingId, PersonId
from commission.materials.material import Material, MaterialKind
from commission.materials.version import SentFile, Version
from commission.materials.view_item import TakenFile
from handlers.sending import send_file
from handlers.texts import texts_for
from tests.commission.examples import NOW, body

READER = 101


class Wire(Bot):
    """Keeps what was sent; with `refusing`, no document goes."""

    def __init__(self, *, refusing: bool = False) -> None:
        super().__init__("42:TEST")
        self.refusing = refusing
        self.sent: list[TelegramMethod[Any]] = []

    async def __call__(self, method: TelegramMethod[Any], request_timeout: int | None = None) -> Any:
        if self.refusing and isinstance(method, SendDocument):
            raise TelegramBadRequest(method, "Bad Request: wrong file identifier/HTTP URL specified")
        self.sent.append(method)
        return Message(message_id=70 + len(self.sent), date=NOW, chat=Chat(id=READER, type="private"))


def taken(*, protected: bool = False) -> TakenFile:
    version = Version(2, SentFile("its-id", "Доклад.docx", 1, "0" * 64), PersonId(1), NOW)
    material = Material(
        MaterialId(7), MeetingId(1), AgendaItemId(3), MaterialKind.THESES, PersonId(1), NOW, versions=(version,)
    )
    of = replace(body(), regulation=replace(body().regulation, protect_content=protected))
    return TakenFile(material, version, AgendaItem(AgendaItemId(3), "О миграции"), 3, (of,))


async def test_a_file_goes_by_its_id_and_makes_no_sound() -> None:
    wire = Wire()
    assert await send_file(wire, READER, taken(), texts_for("ru")) == 71
    [document] = wire.sent
    assert isinstance(document, SendDocument)
    assert (document.chat_id, document.document, document.caption) == (READER, "its-id", "Вопрос 3 · Тезисы")
    assert document.disable_notification
    assert document.protect_content is None


async def test_a_protected_bodys_file_can_not_be_forwarded() -> None:
    wire = Wire()
    await send_file(wire, READER, taken(protected=True), texts_for("ru"))
    [document] = wire.sent
    assert isinstance(document, SendDocument)
    assert document.protect_content


async def test_of_a_file_that_is_gone_the_reader_is_told() -> None:
    wire = Wire(refusing=True)
    assert await send_file(wire, READER, taken(), texts_for("en")) is None
    [told] = wire.sent
    assert isinstance(told, SendMessage)
    assert told.text.startswith("The file could not be had")
