"""Links and codes to hand over. They are sent as messages and kept nowhere: only their hashes are stored."""

from datetime import timedelta

from aiogram import Bot
from aiogram.types import BufferedInputFile, CallbackQuery
from aiogram.utils.deep_linking import create_start_link
from aiogram_dialog import DialogManager
from aiogram_dialog.widgets.kbd import Button

from commission.access.credential import LIFETIME, CredentialKind
from commission.access.issue_credential import Invited
from commission.roster.person import Person
from handlers.texts import texts_for
from handlers.workspace.roster.getters import own_person, person_id
from handlers.workspace.states import Roster
from handlers.workspace.using import actor_of, cases, texts_of, toast


async def give_link(query: CallbackQuery, _button: Button, manager: DialogManager) -> None:
    """A message that can be forwarded as it is, in the language of the one who will read it."""
    person = await _person(manager)
    secret = await cases(manager).issue_credential(actor_of(manager), person.id, CredentialKind.LINK)
    bot = _bot(manager)
    text = texts_for(person.locale).html("roster-link", **await _link_facts(bot, Invited(person, secret)))
    await bot.send_message(query.from_user.id, text, parse_mode="HTML")
    await toast(query, manager, "toast-link")


async def give_code(query: CallbackQuery, _button: Button, manager: DialogManager) -> None:
    person = await _person(manager)
    code = await cases(manager).issue_credential(actor_of(manager), person.id, CredentialKind.CODE)
    hours = LIFETIME[CredentialKind.CODE] // timedelta(hours=1)
    spaced = f"{code[:4]} {code[4:]}"
    text = texts_of(manager).html("roster-code", name=person.name, code=spaced, hours=hours)
    await _bot(manager).send_message(query.from_user.id, text, parse_mode="HTML")
    await toast(query, manager, "toast-code")


async def give_all_links(query: CallbackQuery, _button: Button, manager: DialogManager) -> None:
    """One text file: a ready message for each."""
    texts, bot = texts_of(manager), _bot(manager)
    invited = await cases(manager).issue_links(actor_of(manager))
    if invited:
        letters = [await _letter(bot, one) for one in invited]
        file = BufferedInputFile("\n\n".join(letters).encode("utf-8-sig"), texts.plain("roster-links-file"))
        await bot.send_document(
            query.from_user.id, file, caption=texts.plain("roster-links-caption", count=len(invited))
        )
    await toast(query, manager, "toast-links", count=len(invited))
    await manager.switch_to(Roster.page)


async def _letter(bot: Bot, invited: Invited) -> str:
    text = texts_for(invited.person.locale).plain("roster-link", **await _link_facts(bot, invited))
    return f"{invited.person.name}\n{text}"


async def _link_facts(bot: Bot, invited: Invited) -> dict[str, object]:
    return {
        "name": invited.person.greeting_name,
        "link": await create_start_link(bot, invited.secret),
        "days": LIFETIME[CredentialKind.LINK].days,
    }


async def _person(manager: DialogManager) -> Person:
    actor = actor_of(manager)
    return own_person(actor, await cases(manager).view_roster(actor), person_id(manager))


def _bot(manager: DialogManager) -> Bot:
    bot: Bot = manager.middleware_data["bot"]
    return bot
