"""A Telegram account becomes a person of the roster."""

import logging
from dataclasses import dataclass, replace

from commission.access.claim_person import is_provisional
from commission.access.credential import (
    Credential,
    CredentialKind,
    ForeignContactError,
    NotInRosterError,
    SpentCredentialError,
    TakenError,
    UnknownCredentialError,
    hashed,
)
from commission.access.moving import bring_along
from commission.ids import PersonId
from commission.moment import Clock
from commission.ports.work import UnitOfWork, Work, one_trip
from commission.roster.actor import Actor
from commission.roster.person import Person, Reach
from commission.roster.phone import e164

_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Account:
    """Whose message it is, as Telegram says; `language` is an IETF tag or empty."""

    telegram_id: int
    language: str = ""

    @property
    def locale(self) -> str:
        return "en" if self.language and not self.language.startswith(("ru", "be", "uk", "kk")) else "ru"


@dataclass(frozen=True, slots=True)
class JoinBySecret:
    """A link's payload or a dictated code, each only where its kind is asked for. His other secrets are revoked.

    A secret moves one who has joined to the new account. The log says so, the old account is not told: nothing is
    sent to an account that is nobody's any more.

    Raises UnknownCredentialError, also to an account that is somebody else's already, which would else learn by
    guessing what is good; SpentCredentialError.
    """

    work: Work
    clock: Clock

    @one_trip
    async def __call__(self, account: Account, secret: str, kind: CredentialKind) -> Actor:
        async with self.work() as unit:
            credential = await unit.credentials.by_hash(hashed(secret))
            if credential is None or credential.kind is not kind:
                raise UnknownCredentialError
            already = await unit.roster.actor(account.telegram_id)
            if already and already.id == credential.person_id:
                await unit.credentials.revoke(already.id)
                await unit.commit()
                return already
            if already and not is_provisional(already):
                raise UnknownCredentialError
            actor = await self._join(unit, account, credential, already)
            await unit.commit()
        return actor

    async def _join(self, unit: UnitOfWork, account: Account, credential: Credential, already: Actor | None) -> Actor:
        now = self.clock.now()
        credential.must_open(now)
        if not await unit.credentials.use(credential.secret_hash, now):
            raise SpentCredentialError
        moves = (await unit.roster.person(credential.person_id)).telegram_id is not None
        actor = await _bind(unit, account, credential.person_id, already, replaces=True)
        if moves:
            await bring_along(unit, actor, now)
        return actor


@dataclass(frozen=True, slots=True)
class JoinByContact:
    """His own contact, when exactly one person of the roster has the number.

    Raises ForeignContactError, NotInRosterError, TakenError.
    """

    work: Work

    @one_trip
    async def __call__(self, account: Account, contact_user_id: int | None, phone: str) -> Actor:
        if contact_user_id != account.telegram_id:
            raise ForeignContactError
        async with self.work() as unit:
            number = e164(phone)
            people = await unit.roster.with_phone(number) if number else []
            if len(people) != 1:
                raise NotInRosterError
            already = await unit.roster.actor(account.telegram_id)
            if already and already.id == people[0].id:
                return already
            actor = await _bind(unit, account, people[0].id, already, replaces=False)
            await unit.commit()
        return actor


async def _bind(
    unit: UnitOfWork, account: Account, person_id: PersonId, already: Actor | None, *, replaces: bool
) -> Actor:
    """`replaces`: a secret handed over by the secretary moves a person to a new account; a contact does not."""
    person = await unit.roster.person(person_id)
    if person.telegram_id is not None and not replaces:
        raise TakenError
    if person.telegram_id is not None:
        _log.warning("moved to another account", extra={"person": person_id})
    if already:
        person = await _take_over(unit, already, person)
    await unit.roster.save_person(_joined(person, account))
    await unit.credentials.revoke(person_id)
    await unit.outbox.resume(person_id)
    return await unit.roster.actor_of(person_id)


async def _take_over(unit: UnitOfWork, already: Actor, person: Person) -> Person:
    """The provisional first secretary turns out to be a person of the roster."""
    if not is_provisional(already):
        raise TakenError
    await unit.roster.forget_person(already.id, heir=person.id)
    return replace(person, is_operator=True, consented_at=already.person.consented_at)


def _joined(person: Person, account: Account) -> Person:
    reach = Reach.REACHABLE if person.consented_at else Reach.NO_CONSENT
    return replace(person, telegram_id=account.telegram_id, locale=account.locale, reach=reach)
