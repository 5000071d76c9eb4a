"""Finding the button a person means by its label."""

from simulator.errors import ControlError
from simulator.model import Json, Message


def find_button(messages: list[Message], label: str) -> tuple[Message, Json] | None:
    """The newest message with such a button; exact text wins over a beginning, a beginning over a part."""
    for message in reversed(messages):
        if button := match(message.buttons, label):
            return message, button
    return None


def find_key(messages: list[Message], label: str) -> tuple[Message, Json] | None:
    """Such a key of the reply keyboard that is on now, and the message that brought the keyboard."""
    for message in reversed(messages):
        markup = message.reply_markup or {}
        if message.from_bot and markup.get("remove_keyboard"):
            return None
        if message.from_bot and "keyboard" in markup:
            key = match([key for row in markup["keyboard"] for key in row], label)
            return None if key is None else (message, key)
    return None


def match(buttons: list[Json], label: str) -> Json | None:
    """The one button that fits the label; ControlError 409 when several fit equally well."""
    wanted = label.casefold()
    texts = [str(button["text"]).casefold() for button in buttons]
    for fits in (
        [text == wanted for text in texts],
        [text.startswith(wanted) for text in texts],
        [wanted in text for text in texts],
    ):
        found = [button for button, fit in zip(buttons, fits, strict=True) if fit]
        if len(found) == 1:
            return found[0]
        if found:
            names = ", ".join(f'"{button["text"]}"' for button in found)
            raise ControlError(409, f'"{label}" may mean several buttons: {names}')
    return None
