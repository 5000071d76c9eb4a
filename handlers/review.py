"""The secretary's taps on a file that came, and on the board of materials."""

from aiogram import Bot, Router
from aiogram.types import CallbackQuery, Message

from commission.ids import MaterialId, MeetingId
from commission.materials.deliver_material import AcceptMaterial, PutOnPaper, ReturnMaterial
from commission.materials.hand_out import NoteFile, NoteItem
from commission.materials.material import VERSIONS_LIMIT
from commission.materials.remind_debtors import RemindDebtors
from commission.materials.view_item import TakeFile
from commission.materials.view_materials import ViewMaterial, ViewMaterials
from commission.meetings.remind_unanswered import JustRemindedError, NobodyToRemindError
from commission.roster.actor import Actor
from handlers.callbacks.materials import AcceptTap, FileTap, OwedListTap, PaperTap, RemindDebtorsTap, ReturnTap
from handlers.cards.materials import draw_owed_list
from handlers.identity import Belongs
from handlers.questions import Answers, ask
from handlers.sending import send_file
from handlers.showing import show
from handlers.texts import Texts

_REMARK, _PLACE = "v", "w"  # the signs of the two questions
_VERSIONS = VERSIONS_LIMIT + 1  # the question for a remark has one number to say which version of which material


def make_review_router() -> Router:
    router = Router(name="review")
    router.callback_query.filter(Belongs())
    router.message.filter(Belongs())
    router.callback_query.register(give_file, FileTap.filter())
    router.callback_query.register(accept, AcceptTap.filter())
    router.callback_query.register(ask_remark, ReturnTap.filter())
    router.callback_query.register(ask_place, PaperTap.filter())
    router.callback_query.register(show_list, OwedListTap.filter())
    router.callback_query.register(remind, RemindDebtorsTap.filter())
    router.message.register(send_back, Answers(_REMARK))
    router.message.register(put_on_paper, Answers(_PLACE))
    return router


async def give_file(
    query: CallbackQuery,
    callback_data: FileTap,
    actor: Actor,
    texts: Texts,
    bot: Bot,
    take_file: TakeFile,
    note_file: NoteFile,
) -> None:
    """To whoever may have it: a member's card of an item has the same button."""
    taken = await take_file(actor, MaterialId(callback_data.material), callback_data.number)
    await query.answer()
    if message := await send_file(bot, query.from_user.id, taken, texts):
        await note_file(actor.id, taken.material.id, message)


async def accept(
    query: CallbackQuery, callback_data: AcceptTap, actor: Actor, texts: Texts, accept_material: AcceptMaterial
) -> None:
    await accept_material(actor, MaterialId(callback_data.material), callback_data.number)
    await query.answer(texts.plain("toast-accepted"))


async def ask_remark(
    query: CallbackQuery, callback_data: ReturnTap, actor: Actor, texts: Texts, bot: Bot, view_material: ViewMaterial
) -> None:
    """Better refused now than after she has written her remark. Raises as ReturnMaterial."""
    view, number = await view_material(actor, MaterialId(callback_data.material)), callback_data.number
    view.must_be_returnable(number)
    await query.answer()
    await ask(bot, query.from_user.id, texts, "remark", _REMARK, view.debt.material.id * _VERSIONS + number)


async def send_back(message: Message, asked: int, actor: Actor, texts: Texts, return_material: ReturnMaterial) -> None:
    """Of the version that was looked at: one that has come meanwhile is not returned unseen."""
    material, number = divmod(asked, _VERSIONS)
    await return_material(actor, MaterialId(material), number, message.text or "")
    await message.answer(texts.html("remark-sent"), protect_content=True)


async def ask_place(
    query: CallbackQuery, callback_data: PaperTap, actor: Actor, texts: Texts, bot: Bot, view_material: ViewMaterial
) -> None:
    view = await view_material(actor, MaterialId(callback_data.material))
    await query.answer()
    await ask(bot, query.from_user.id, texts, "paper", _PLACE, view.debt.material.id)


async def put_on_paper(message: Message, asked: int, actor: Actor, texts: Texts, put_on_paper: PutOnPaper) -> None:
    await put_on_paper(actor, MaterialId(asked), message.text or "")
    await message.answer(texts.html("paper-noted"), protect_content=True)


async def show_list(
    query: CallbackQuery,
    callback_data: OwedListTap,
    actor: Actor,
    texts: Texts,
    bot: Bot,
    view_materials: ViewMaterials,
    note_item: NoteItem,
) -> None:
    meeting = MeetingId(callback_data.meeting)
    view = await view_materials(actor, meeting)
    await query.answer()
    drawing = draw_owed_list(view, texts, callback_data.page).about(view.bodies)
    if message := await show(query, bot, drawing, edit=callback_data.edit):
        await note_item(actor.id, meeting, message, {debt.item.id for debt in view.debts if not debt.item.restricted})


async def remind(
    query: CallbackQuery, callback_data: RemindDebtorsTap, actor: Actor, texts: Texts, remind_debtors: RemindDebtors
) -> None:
    try:
        count = await remind_debtors(actor, MeetingId(callback_data.meeting))
    except NobodyToRemindError:
        await query.answer(texts.plain("toast-no-debtors"), show_alert=True)
    except JustRemindedError:
        await query.answer(texts.plain("toast-debtors-just-reminded"), show_alert=True)
    else:
        await query.answer(texts.plain("toast-debtors-reminded", count=count))
