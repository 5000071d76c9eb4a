"""Somebody sends in what he owes: a file, and what it is for."""

from collections.abc import Collection
from typing import cast

from aiogram import Bot, F, Router
from aiogram.enums import ChatType
from aiogram.filters import BaseFilter, invert_f
from aiogram.types import CallbackQuery, Document, Message

from commission.ids import MaterialId
from commission.materials.debt import Debt
from commission.materials.deliver_material import DeliverMaterial, MayDeliver
from commission.materials.hand_out import NoteItem
from commission.materials.material import Material
from commission.materials.version import SentFile, must_be_allowed, tidy_name
from commission.materials.view_materials import ListDebts
from commission.roster.actor import Actor
from handlers.callbacks.materials import AttachTap, SendPageTap, SendTap
from handlers.cards.debts import draw_choice
from handlers.cards.drawing import Drawing, lines
from handlers.cards.material_words import kind_name
from handlers.guard import BehindItIsMarked, Guard, refuse_behind
from handlers.identity import Belongs, IsSecretary
from handlers.questions import Answers, ask
from handlers.received import received
from handlers.showing import turn_page
from handlers.texts import Html, Texts

FILE = "m"  # the sign of the question that a file answers
_OTHER_FILES = F.photo | F.video | F.animation | F.audio | F.voice | F.video_note


def make_materials_router() -> Router:
    """In private chats. A secretary's file is for a material only when it answers a question: else it is a roster."""
    router = Router(name="materials")
    router.message.filter(F.chat.type == ChatType.PRIVATE, Belongs())
    router.callback_query.filter(F.message.chat.type == ChatType.PRIVATE, Belongs())
    router.callback_query.register(ask_for_file, AttachTap.filter())
    for tap in (SendPageTap, SendTap):
        router.callback_query.register(refuse_behind, tap.filter(), BehindItIsMarked())
    router.callback_query.register(turn_choice, SendPageTap.filter())
    router.callback_query.register(take_chosen, SendTap.filter())
    router.message.register(take_answer, F.document, Answers(FILE))
    router.message.register(want_a_file, Answers(FILE))
    router.message.register(ask_what_for, F.document, invert_f(IsSecretary()), Owes())
    router.message.register(want_nothing, F.document, invert_f(IsSecretary()))
    router.message.register(want_a_file, _OTHER_FILES, Owes())
    return router


class Owes(BaseFilter):
    """He has been asked for something. Gives `debts` to the handler."""

    async def __call__(self, _message: Message, actor: Actor, list_debts: ListDebts) -> bool | dict[str, list[Debt]]:
        debts = await list_debts(actor.id)
        return {"debts": debts} if debts else False


async def ask_for_file(
    query: CallbackQuery, callback_data: AttachTap, actor: Actor, texts: Texts, bot: Bot, may_deliver: MayDeliver
) -> None:
    """Better refused now than after he has found his file. Raises as MayDeliver."""
    await may_deliver(actor, MaterialId(callback_data.material))
    await query.answer()
    await ask(bot, query.from_user.id, texts, "attach", FILE, callback_data.material)


async def ask_what_for(
    message: Message,
    actor: Actor,
    debts: list[Debt],
    texts: Texts,
    forbidden_types: Collection[str],
    guard: Guard,
    note_item: NoteItem,
) -> None:
    """The question is a reply to the file: so the tap knows it again, after any restart.

    Raises MaterialTooLargeError, ForbiddenTypeError.
    """
    file = _file_of(message)
    name = tidy_name(file.file_name)
    must_be_allowed(name, file.file_size or 0, forbidden_types)
    drawing = draw_choice(debts, texts, 0, name)
    # The names of files and items of whatever body; a question need never be forwarded.
    asked = await message.reply(
        drawing.text, reply_markup=drawing.keyboard, disable_notification=True, protect_content=True
    )
    guard.answered(message, asked)
    for meeting in {debt.meeting.id for debt in debts}:
        shown = [debt.item.id for debt in debts if debt.meeting.id == meeting]
        await note_item(actor.id, meeting, asked.message_id, shown)


async def turn_choice(
    query: CallbackQuery, callback_data: SendPageTap, actor: Actor, texts: Texts, list_debts: ListDebts
) -> None:
    sent, debts = _sent(query), await list_debts(actor.id)
    if sent is None or not debts:
        await query.answer(texts.plain("toast-send-again"), show_alert=True)
        return
    await query.answer()
    await turn_page(query, draw_choice(debts, texts, callback_data.page, tidy_name(_file_of(sent).file_name)))


async def take_chosen(
    query: CallbackQuery,
    callback_data: SendTap,
    actor: Actor,
    texts: Texts,
    bot: Bot,
    forbidden_types: Collection[str],
    guard: Guard,
    deliver_material: DeliverMaterial,
) -> None:
    sent = _sent(query)
    if sent is None:
        await query.answer(texts.plain("toast-send-again"), show_alert=True)
        return
    file = await received(bot, _file_of(sent), forbidden_types)
    if await guard.refuses(sent):
        await refuse_behind(query, sent, bot, texts, guard)
        return
    material = await deliver_material(actor, MaterialId(callback_data.material), file)
    await query.answer(texts.plain("toast-delivered"))
    await turn_page(query, Drawing(_outcome(texts, file, material)))


async def take_answer(
    message: Message,
    asked: int,
    actor: Actor,
    texts: Texts,
    bot: Bot,
    forbidden_types: Collection[str],
    guard: Guard,
    deliver_material: DeliverMaterial,
) -> None:
    file = await received(bot, _file_of(message), forbidden_types)
    if await guard.refuses(message):
        return  # the guard says so where the marked part comes
    material = await deliver_material(actor, MaterialId(asked), file)
    guard.answered(message, await message.answer(_outcome(texts, file, material), protect_content=True))


async def want_a_file(message: Message, texts: Texts) -> None:
    await message.reply(texts.html("material-as-file"))


async def want_nothing(message: Message, texts: Texts) -> None:
    await message.reply(texts.html("material-not-asked"))


def _file_of(message: Message) -> Document:
    return cast("Document", message.document)


def _sent(query: CallbackQuery) -> Message | None:
    """The file to which the question replies; Telegram tells it for two days (Bot API, InaccessibleMessage)."""
    asked = query.message.reply_to_message if isinstance(query.message, Message) else None
    return asked if asked and asked.document else None


def _outcome(texts: Texts, file: SentFile, material: Material) -> Html:
    """Two files in reply to one question are two versions, and only the last one counts: he is told so."""
    kind = kind_name(texts, material.kind)
    said = texts.html("file-delivered", name=file.name, kind=kind, state=material.state)
    *_, before, latest = (None, None, *material.versions)
    if before is None or latest is None:
        return said
    return lines(said, texts.html("file-replaces", number=latest.number, before=before.file.name))
