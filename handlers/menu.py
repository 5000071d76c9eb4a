"""What a person is told when he asks what this is."""

from aiogram import F, Router
from aiogram.enums import ChatType
from aiogram.filters import Command, CommandStart
from aiogram.types import Message

from commission.roster.actor import Actor
from commission.tasks.query import Share
from handlers.callbacks.task_lists import MyTasksTap
from handlers.cards.drawing import Drawing, button
from handlers.identity import Belongs
from handlers.texts import Texts


def make_menu_router() -> Router:
    """For members, in private chats: a group need not know who they are.

    A secretary's /start and /menu open the workspace, which comes before.
    """
    router = Router(name="menu")
    router.message.filter(F.chat.type == ChatType.PRIVATE)
    router.message.register(show_menu, CommandStart(), Belongs())
    router.message.register(show_menu, Command("menu", "help"), Belongs())
    router.message.register(say_what_works, Belongs())
    return router


async def show_menu(message: Message, actor: Actor, texts: Texts) -> None:
    await greet(message, actor, texts)


async def greet(message: Message, actor: Actor, texts: Texts, *, waiting: int = 0) -> None:
    """`waiting`: how many invitations are on their way to him."""
    key = "menu-secretary" if actor.is_secretary else "menu-member"
    tasks = button(texts.plain("button-my-tasks"), MyTasksTap(share=Share.RESPONSIBLE, edit=False))
    drawing = Drawing(texts.html(key, name=actor.person.greeting_name, waiting=waiting), [[tasks]])
    await message.answer(drawing.text, reply_markup=drawing.keyboard)


async def say_what_works(message: Message, texts: Texts) -> None:
    await message.answer(texts.html("not-understood"))
