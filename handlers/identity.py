"""Who is this? Asked of the database at every update, before anything else."""

from collections.abc import Awaitable, Callable
from typing import Any

from aiogram import BaseMiddleware
from aiogram.enums import ChatType
from aiogram.filters import BaseFilter
from aiogram.types import Chat, TelegramObject, Update, User

from commission.access.heal_reach import ComeBack
from commission.access.join import Account
from commission.roster.actor import Actor
from commission.roster.find_actor import RecogniseActor
from handlers.texts import texts_for

_NO_ACCOUNT = 1 << 52  # ids have at most 52 significant bits (Bot API, User)
Handler = Callable[[TelegramObject, dict[str, Any]], Awaitable[Any]]


class IdentityMiddleware(BaseMiddleware):
    """Gives handlers `actor` (None for a stranger), `account` and `texts` in his language."""

    def __init__(self, recognise: RecogniseActor, come_back: ComeBack) -> None:
        self._recognise = recognise
        self._come_back = come_back

    async def __call__(self, handler: Handler, event: TelegramObject, data: dict[str, Any]) -> Any:
        user: User | None = data.get("event_from_user")
        if user is None or user.is_bot or not _is_possible(user, data.get("event_chat")):
            return None
        account = Account(user.id, user.language_code or "")
        actor = await self._recognise(user.id)
        if actor and _speaks_privately(event, data.get("event_chat")):
            actor = await self._come_back(actor)
        locale = actor.person.locale if actor else account.locale
        # In place: the handler of errors, further out, speaks the same language.
        data.update(actor=actor, account=account, texts=texts_for(locale))
        return await handler(event, data)


def _is_possible(user: User, chat: Chat | None) -> bool:
    """What Telegram vouches for; anything else is somebody else's invention, and would only end in errors."""
    in_anothers_chat = chat is not None and chat.type == ChatType.PRIVATE and chat.id != user.id
    return 0 < user.id < _NO_ACCOUNT and not in_anothers_chat


def _speaks_privately(event: TelegramObject, chat: Chat | None) -> bool:
    """Writes or taps in his own chat; that he has blocked the bot is an update of that chat too."""
    speaks = isinstance(event, Update) and (event.message or event.callback_query)
    return bool(speaks) and chat is not None and chat.type == ChatType.PRIVATE


class Belongs(BaseFilter):
    """He is in the roster and has agreed to what is stored about him."""

    async def __call__(self, _event: TelegramObject, actor: Actor | None) -> bool:
        return actor is not None and actor.person.consented_at is not None


class IsSecretary(BaseFilter):
    async def __call__(self, _event: TelegramObject, actor: Actor | None) -> bool:
        return actor is not None and actor.person.consented_at is not None and actor.is_secretary
