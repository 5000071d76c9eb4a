"""A decision, or a work plan, that comes as a file; or a file that is to go with a task."""

import asyncio

from aiogram.types import Message
from aiogram_dialog import DialogManager, ShowMode

from documents.tasks_file import read_tasks_text
from handlers.workspace.agenda.file import fetched
from handlers.workspace.states import NewTasks
from handlers.workspace.tasks.drafting import attach
from handlers.workspace.tasks.entering import add_text


async def take_file(message: Message, manager: DialogManager) -> None:
    """Raises as `attach`; an AgendaFileError."""
    state = manager.current_context().state
    if state in {NewTasks.text, NewTasks.drafts, NewTasks.unread}:
        name, content = await fetched(message, manager)
        await add_text(manager, await asyncio.to_thread(read_tasks_text, content, name))
    elif state != NewTasks.bodies:
        await attach(message, manager)
    await manager.show(ShowMode.SEND)  # the window is below the file then, where she looks
