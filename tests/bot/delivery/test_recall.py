"""What was handed out goes out of the chat, as far as Telegram lets it."""

from dataclasses import replace
from typing import Any

from commission.delivery.job import DeliveryMode, Job
from tests.bot.delivery.workshop import CHAT, Workshop, job

TOO_OLD = 48 * 3600 + 2  # seconds


def recall(message_id: int) -> Job:
    return replace(job(DeliveryMode.RECALL), message_id=message_id)


async def left(workshop: Workshop) -> list[dict[str, Any]]:
    return [message for message in await workshop.control.messages(CHAT) if message["from_bot"]]


async def given(workshop: Workshop) -> int:
    theirs = await workshop.control.send_file(CHAT, "a.pdf", b"%PDF")
    file = await workshop.sender.bot.send_document(CHAT, theirs["document"]["file_id"])
    return file.message_id


async def test_it_is_deleted(workshop: Workshop) -> None:
    await workshop.sender(recall(await given(workshop)))
    assert workshop.outcomes.words == ["recalled"]
    assert await left(workshop) == []


async def test_what_he_has_deleted_himself_is_gone(workshop: Workshop) -> None:
    await workshop.sender(recall(4711))
    assert workshop.outcomes.words == ["recalled"]


async def test_a_file_that_is_too_old_stays(workshop: Workshop) -> None:
    file = await given(workshop)
    await workshop.control.advance(TOO_OLD)
    await workshop.sender(recall(file))
    assert workshop.outcomes.words == ["unchanged"]
    assert len(await left(workshop)) == 1


async def test_a_text_that_is_too_old_says_nothing_any_more(workshop: Workshop) -> None:
    text = await workshop.sender.bot.send_message(CHAT, "О схеме охраны")
    await workshop.control.advance(TOO_OLD)
    await workshop.sender(recall(text.message_id))
    await workshop.sender(recall(text.message_id))
    assert workshop.outcomes.words == ["recalled", "recalled"]
    (shown,) = await left(workshop)
    assert "охраны" not in shown["text"]


async def test_whose_chat_is_closed_keeps_it(workshop: Workshop) -> None:
    file = await given(workshop)
    await workshop.control.block(CHAT)
    await workshop.sender(recall(file))
    assert workshop.outcomes.words == ["unreachable"]
