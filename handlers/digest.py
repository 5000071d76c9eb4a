"""Taps on a digest, and «not now» on the card of a task."""

from aiogram import Router
from aiogram.types import CallbackQuery

from commission.clock.put_off import PutOffDigest, PutOffTask
from commission.clock.view_digest import TakeFromDigest
from commission.ids import DigestId, NudgeId, TaskId
from commission.roster.actor import Actor
from handlers.callbacks.digest import DigestTap, LaterTap
from handlers.callbacks.tasks import TaskLaterTap
from handlers.identity import Belongs
from handlers.texts import Texts


def make_digest_router() -> Router:
    router = Router(name="digest")
    router.callback_query.filter(Belongs())
    router.callback_query.register(take, DigestTap.filter())
    router.callback_query.register(put_off, LaterTap.filter())
    router.callback_query.register(put_off_task, TaskLaterTap.filter())
    return router


async def take(query: CallbackQuery, callback_data: DigestTap, actor: Actor, take_from_digest: TakeFromDigest) -> None:
    await take_from_digest(actor.id, DigestId(callback_data.digest), NudgeId(callback_data.nudge))
    await query.answer()


async def put_off(
    query: CallbackQuery, callback_data: LaterTap, actor: Actor, texts: Texts, put_off_digest: PutOffDigest
) -> None:
    await put_off_digest(actor.id, DigestId(callback_data.digest), callback_data.until)
    await query.answer(texts.plain("toast-later", until=callback_data.until))


async def put_off_task(
    query: CallbackQuery, callback_data: TaskLaterTap, actor: Actor, texts: Texts, put_off_task: PutOffTask
) -> None:
    await put_off_task(actor, TaskId(callback_data.task), callback_data.until)
    await query.answer(texts.plain("toast-later", until=callback_data.until))
