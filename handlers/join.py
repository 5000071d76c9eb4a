"""The door: links, codes, contacts, consent; and one polite sentence for strangers."""

from typing import Any

from aiogram import F, Router
from aiogram.enums import ChatType
from aiogram.filters import BaseFilter, CommandObject, CommandStart
from aiogram.types import CallbackQuery, Contact, KeyboardButton, Message, ReplyKeyboardMarkup, ReplyKeyboardRemove

from commission.access.consent import GiveConsent
from commission.access.credential import CredentialKind, typed_code
from commission.access.join import Account, JoinByContact, JoinBySecret
from commission.moment import Clock
from commission.roster.actor import Actor
from handlers.callbacks.meetings import ConsentTap
from handlers.cards.drawing import Drawing, button
from handlers.identity import Belongs
from handlers.menu import greet
from handlers.patience import Guesses, Patience
from handlers.texts import Texts

_PAYLOAD_LIMIT = 64  # Bot API, deep linking


class _Admitted(BaseFilter):
    """Joined or not, he has not knocked too often. Only those outside are counted."""

    def __init__(self) -> None:
        self._patience = Patience()

    async def __call__(self, _event: Message, account: Account, actor: Actor | None, clock: Clock) -> bool:
        return actor is not None or self._patience.allows(account.telegram_id, clock.now())


class _Lock:
    """Where secrets are tried."""

    def __init__(self) -> None:
        self._guesses = Guesses()

    async def join_by_link(
        self,
        message: Message,
        command: CommandObject,
        account: Account,
        texts: Texts,
        clock: Clock,
        join_by_secret: JoinBySecret,
    ) -> None:
        with self._guesses.attempt(account.telegram_id, CredentialKind.LINK, clock.now()):
            payload = (command.args or "")[:_PAYLOAD_LIMIT]
            actor = await join_by_secret(account, payload, CredentialKind.LINK)
        await _welcome(message, actor, texts)

    async def join_by_code(
        self, message: Message, account: Account, texts: Texts, clock: Clock, join_by_secret: JoinBySecret
    ) -> None:
        with self._guesses.attempt(account.telegram_id, CredentialKind.CODE, clock.now()):
            actor = await join_by_secret(account, typed_code(message.text or "") or "", CredentialKind.CODE)
        await _welcome(message, actor, texts)


def make_join_router() -> Router:
    router = Router(name="join")
    private = F.chat.type == ChatType.PRIVATE
    admitted, lock = _Admitted(), _Lock()
    router.message.register(lock.join_by_link, CommandStart(deep_link=True), private, admitted)
    router.message.register(join_by_contact, F.contact, private, ~Belongs(), admitted)
    router.callback_query.register(give_consent, ConsentTap.filter(), F.message.chat.type == ChatType.PRIVATE)
    router.message.register(lock.join_by_code, F.text, _is_code, private, ~Belongs(), admitted)
    router.message.register(ask_consent_again, private, ~Belongs(), _joined)
    router.message.register(meet_stranger, private, ~Belongs(), admitted)
    router.message.register(ignore, ~Belongs())
    router.callback_query.register(refuse_tap, ~Belongs())
    return router


async def join_by_contact(
    message: Message, account: Account, texts: Texts, join_by_contact: JoinByContact, actor: Actor | None
) -> None:
    contact: Contact = message.contact  # type: ignore[assignment]  # the filter has looked
    await _welcome(message, await join_by_contact(account, contact.user_id, contact.phone_number), texts)


async def give_consent(query: CallbackQuery, actor: Actor | None, texts: Texts, give_consent: GiveConsent) -> None:
    if actor is None:
        await refuse_tap(query, texts)
        return
    waiting = await give_consent(actor)
    await query.answer(texts.plain("consent-thanks"))
    if isinstance(query.message, Message):
        await query.message.edit_text(texts.html("consent-given", name=actor.person.greeting_name))
        if actor.person.consented_at is None:
            await greet(query.message, actor, texts, waiting=waiting)


async def ask_consent_again(message: Message, actor: Actor, texts: Texts) -> None:
    await _ask_consent(message, actor, texts)


async def meet_stranger(message: Message, texts: Texts) -> None:
    share = KeyboardButton(text=texts.plain("button-share-contact"), request_contact=True)
    keyboard = ReplyKeyboardMarkup(keyboard=[[share]], resize_keyboard=True, one_time_keyboard=True)
    await message.answer(texts.html("stranger"), reply_markup=keyboard)


async def ignore(_message: Message) -> None:
    """Too many words from a stranger, or a group he put the bot into."""


async def refuse_tap(query: CallbackQuery, texts: Texts) -> None:
    await query.answer(texts.plain("stranger-tap"), show_alert=True)


async def _welcome(message: Message, actor: Actor, texts: Texts) -> None:
    """Takes the contact button away; then the consent, or the menu for one who has agreed before."""
    greeting = texts.html("joined", name=actor.person.greeting_name)
    await message.answer(greeting, reply_markup=ReplyKeyboardRemove())
    if actor.person.consented_at is None:
        await _ask_consent(message, actor, texts)
    else:
        await greet(message, actor, texts)


async def _ask_consent(message: Message, actor: Actor, texts: Texts) -> None:
    bodies = len(actor.memberships)
    drawing = Drawing(
        texts.html("consent", post=actor.person.post or "—", bodies=bodies),
        [[button(texts.plain("button-consent"), ConsentTap(), "success")]],
    )
    await message.answer(drawing.text, reply_markup=drawing.keyboard)


def _is_code(message: Message) -> bool:
    return typed_code(message.text or "") is not None


async def _joined(_event: Any, actor: Actor | None) -> bool:
    return actor is not None
