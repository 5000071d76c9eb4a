"""The secretary's windows: about a body that wants it so, they can be neither forwarded nor saved."""

from aiogram_dialog import DialogManager, DialogProtocol, Window
from aiogram_dialog.api.entities import NewMessage

from handlers.workspace.using import actor_of, cases


class GuardedWindow(Window):
    """A message is protected when it is sent (Bot API, sendMessage, `protect_content`); an edit changes nothing of it.

    A window may show several bodies at once, so that one of hers is enough.
    """

    async def render(self, dialog: DialogProtocol, manager: DialogManager) -> NewMessage:
        message = await super().render(dialog, manager)
        message.protect_content = await cases(manager).is_protected(actor_of(manager)) or None
        return message
