"""The workspace's own router. Updates of other people never read the conversation state."""

from collections.abc import Collection
from typing import Any

from aiogram import BaseMiddleware, F, Router
from aiogram.enums import ChatType
from aiogram.filters import ExceptionTypeFilter, or_f
from aiogram.fsm.storage.base import BaseEventIsolation, BaseStorage
from aiogram.types import CallbackQuery, ErrorEvent, Message, TelegramObject
from aiogram_dialog import DialogManager, ShowMode, StartMode, setup_dialogs
from aiogram_dialog.api.exceptions import OutdatedIntent, UnknownIntent, UnknownState
from aiogram_dialog.utils import CB_SEP

from commission.ids import MeetingId
from commission.materials.hand_out import NoteItem
from commission.materials.view_materials import ListDebts
from commission.meetings.list_meetings import ViewMeeting
from commission.roster.actor import Actor
from handlers.callbacks.meetings import DeskTap
from handlers.guard import Guard
from handlers.identity import Handler, IsSecretary
from handlers.materials import ask_what_for
from handlers.texts import Texts
from handlers.workspace.agenda.dialog import make_agenda
from handlers.workspace.agenda.file import take_file
from handlers.workspace.agenda.materials import deliver_file
from handlers.workspace.asking.dialog import make_asking
from handlers.workspace.bodies.dialog import make_bodies
from handlers.workspace.importing.dialog import make_importing
from handlers.workspace.importing.handlers import open_import
from handlers.workspace.meetings.dialog import make_meetings
from handlers.workspace.menu import make_menu
from handlers.workspace.plain_words import PlainWordsMiddleware
from handlers.workspace.roster.dialog import make_roster
from handlers.workspace.scheduling.dialog import make_scheduling
from handlers.workspace.states import Agenda, Meetings, Menu, NewTasks
from handlers.workspace.tasks.dialog import make_tasks
from handlers.workspace.tasks.drafting_dialog import make_new_tasks
from handlers.workspace.tasks.file import take_file as take_task_file
from handlers.workspace.using import AnswersOnce
from handlers.workspace.votes.dialog import make_votes
from handlers.workspace.wizard.dialog import make_wizard

_TABLES = (".csv", ".tsv", ".xlsx", ".xlsm", ".xls", ".ods")
_LOST = (UnknownIntent, UnknownState, OutdatedIntent)
_PLAIN_TEXT = F.text & ~F.text.startswith("/")
_FOR_DIALOGS = or_f(F.data.contains(CB_SEP), DeskTap.filter())
_OPENS_MENU = F.text.regexp(r"^/(menu|start)(@\w+)?\s*$")


def make_workspace_router(storage: BaseStorage, events_isolation: BaseEventIsolation) -> Router:
    """For secretaries and the operator, in private chats. Needs `actor` and `texts` in the update's data."""
    gate = Router(name="workspace")
    for_dialogs = _PLAIN_TEXT | F.document | _OPENS_MENU
    gate.message.filter(F.chat.type == ChatType.PRIVATE, for_dialogs, IsSecretary())
    gate.callback_query.filter(F.message.chat.type == ChatType.PRIVATE, _FOR_DIALOGS, IsSecretary())
    # The dialogs listen to these too, and look for the conversation's state before they look whose update it is.
    for observer in (gate.business_message, gate.my_chat_member, gate.chat_join_request):
        observer.filter(_not_here)
    gate.include_router(_make_dialogs(storage, events_isolation))
    return gate


def _make_dialogs(storage: BaseStorage, events_isolation: BaseEventIsolation) -> Router:
    router = Router(name="workspace dialogs")
    conversation = ConversationMiddleware(storage)
    for observer in (router.message, router.callback_query):
        observer.outer_middleware(AfreshMiddleware(router))
        observer.outer_middleware(conversation)
    router.message.outer_middleware(PlainWordsMiddleware())
    router.message.register(open_menu, _OPENS_MENU)
    router.message.register(take_document, F.document)
    router.callback_query.register(open_meeting, DeskTap.filter())
    router.errors.register(start_afresh, ExceptionTypeFilter(*_LOST))
    router.include_routers(
        make_menu(),
        make_meetings(),
        make_agenda(),
        make_votes(),
        make_scheduling(),
        make_asking(),
        make_tasks(),
        make_new_tasks(),
        make_wizard(),
        make_roster(),
        make_bodies(),
        make_importing(),
    )
    setup_dialogs(router, message_manager=AnswersOnce(), events_isolation=events_isolation)
    return router


def _not_here(_event: TelegramObject) -> bool:
    return False


class ConversationMiddleware(BaseMiddleware):
    """What aiogram's FSMContextMiddleware gives to dialogs, without its read of a state that no handler has.

    The isolation of updates of one chat is the dialogs' own: they lock the stack.
    """

    def __init__(self, storage: BaseStorage) -> None:
        self._storage = storage

    async def __call__(self, handler: Handler, event: TelegramObject, data: dict[str, Any]) -> Any:
        data["fsm_storage"] = self._storage
        return await handler(event, data)


class AfreshMiddleware(BaseMiddleware):
    """A lost dialog is this router's own affair, whatever the handler of errors further out makes of errors."""

    def __init__(self, router: Router) -> None:
        self._router = router

    async def __call__(self, handler: Handler, event: TelegramObject, data: dict[str, Any]) -> Any:
        try:
            return await handler(event, data)
        except _LOST as error:
            lost = ErrorEvent(update=data["event_update"], exception=error)
            return await self._router.propagate_event("error", lost, **data)


async def open_menu(_message: Message, dialog_manager: DialogManager) -> None:
    await dialog_manager.start(Menu.main, mode=StartMode.RESET_STACK)


async def open_meeting(
    query: CallbackQuery,
    callback_data: DeskTap,
    dialog_manager: DialogManager,
    actor: Actor,
    view_meeting: ViewMeeting,
) -> None:
    """Below everything else: the card from which it is opened stays."""
    meeting = MeetingId(callback_data.meeting)
    await view_meeting(actor, meeting)  # better refused now than by a window that is open already
    await query.answer()
    start = {"meeting": meeting}
    await dialog_manager.start(Meetings.view, start, mode=StartMode.RESET_STACK, show_mode=ShowMode.SEND)


async def take_document(
    message: Message,
    dialog_manager: DialogManager,
    guard: Guard,
    actor: Actor,
    texts: Texts,
    list_debts: ListDebts,
    note_item: NoteItem,
    forbidden_types: Collection[str],
) -> None:
    """While a material is open a file is its next version, while an agenda is, an agenda, while a new task is, a
    decision or a file of the task; else it is a roster, or what she owes herself."""
    if await guard.refuses(message):
        return  # said where the marked part of the album comes
    state = dialog_manager.current_context().state if dialog_manager.has_context() else None
    if state == Agenda.material:
        await deliver_file(message, dialog_manager)
    elif state is not None and state.group is Agenda:
        await take_file(message, dialog_manager)
    elif state is not None and state.group is NewTasks:
        await take_task_file(message, dialog_manager)
    elif not _is_table(message) and (debts := await list_debts(actor.id)):
        await ask_what_for(message, actor, debts, texts, forbidden_types, guard, note_item)
    else:
        await open_import(message, dialog_manager)


def _is_table(message: Message) -> bool:
    name = message.document.file_name if message.document else None
    return (name or "").casefold().endswith(_TABLES)


async def start_afresh(event: ErrorEvent, dialog_manager: DialogManager, texts: Texts) -> bool:
    """The dialog is gone, or is not the newest one: a short word, and the menu."""
    update = event.update.event
    if isinstance(update, CallbackQuery):
        await update.answer(texts.plain("workspace-afresh"))
    show = ShowMode.EDIT if isinstance(update, CallbackQuery) else ShowMode.SEND
    await dialog_manager.start(Menu.main, mode=StartMode.RESET_STACK, show_mode=show)
    return True
