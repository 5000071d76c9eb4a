"""Buttons of items and of their materials."""

from aiogram.filters.callback_data import CallbackData

from handlers.callbacks.fields import Id


class FileTap(CallbackData, prefix="mf"):
    """Gives a version of a material; `number` 0: the one that people are given."""

    material: Id
    number: Id = 0


class SendTap(CallbackData, prefix="ms"):
    """The file to whose message the button's message is a reply is for this material."""

    material: Id


class SendPageTap(CallbackData, prefix="mg"):
    """Turns the page of what a file may be for."""

    page: Id


class AttachTap(CallbackData, prefix="mt"):
    """Asks for the file of a material, from who owes it or from a secretary."""

    material: Id


class MaterialsTap(CallbackData, prefix="mm"):
    """The items of the newest agenda that have materials."""

    meeting: Id
    page: Id = 0
    edit: bool = True


class ItemTap(CallbackData, prefix="mi"):
    """One item of the newest agenda, with its materials."""

    meeting: Id
    item: Id
    edit: bool = True


class AcceptTap(CallbackData, prefix="ma"):
    """The version `number` of a material is what people are given."""

    material: Id
    number: Id


class ReturnTap(CallbackData, prefix="mr"):
    """Asks for the remark with which this version goes back."""

    material: Id
    number: Id


class PaperTap(CallbackData, prefix="mp"):
    """Asks where a material can be read that is not to go through the bot."""

    material: Id


class OwedListTap(CallbackData, prefix="mo"):
    """Who owes what for a meeting; `edit`: turn the page in place instead of sending a new list."""

    meeting: Id
    page: Id = 0
    edit: bool = True


class RemindDebtorsTap(CallbackData, prefix="md"):
    """Reminds those who owe materials for a meeting."""

    meeting: Id
