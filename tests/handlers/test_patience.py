"""Guessing is slow for everybody, and polite to those who have only mistyped."""

from datetime import timedelta

import pytest
from aiogram import Dispatcher
from sqlalchemy.ext.asyncio import AsyncEngine

from commission.access.credential import CredentialKind, TooManyAttemptsError, UnknownCredentialError
from commission.access.join import Account
from handlers.patience import Guesses
from handlers.router import make_dispatcher
from handlers.use_cases import UseCases
from storage.conversation import SqlConversationStorage
from tests.handlers.workspace.desk import Desk, RecordingBot
from tests.storage.house import NOW, House, StandingClock

LINK, CODE = CredentialKind.LINK, CredentialKind.CODE
WRONG, TOO_MANY = "не подходит", "Слишком много неверных попыток"
MEMBER, STRANGER = 103, 900


@pytest.fixture
def dispatcher(cases: UseCases, engine: AsyncEngine) -> Dispatcher:
    return make_dispatcher(cases, SqlConversationStorage(engine))


def wrong(guesses: Guesses, account: int, kind: CredentialKind = CODE, *, seconds: float = 0) -> None:
    with pytest.raises(UnknownCredentialError), guesses.attempt(account, kind, NOW + timedelta(seconds=seconds)):
        raise UnknownCredentialError


def refused(guesses: Guesses, account: int, kind: CredentialKind = CODE, *, seconds: float = 0) -> bool:
    try:
        with guesses.attempt(account, kind, NOW + timedelta(seconds=seconds)):
            return False
    except TooManyAttemptsError:
        return True


@pytest.mark.parametrize("kind", [LINK, CODE])
def test_wrong_ones_of_an_account_are_counted_until_they_are_long_ago(kind: CredentialKind) -> None:
    guesses = Guesses()
    for _ in range(5):
        assert not refused(guesses, 1, kind)
        wrong(guesses, 1, kind)
    assert refused(guesses, 1, kind, seconds=599)
    assert not refused(guesses, 2, kind)
    assert not refused(guesses, 1, kind, seconds=600)


def test_right_ones_and_accidents_are_not_counted() -> None:
    guesses = Guesses()
    for _ in range(100):
        with guesses.attempt(1, CODE, NOW):
            pass
        with pytest.raises(OSError, match="disk"), guesses.attempt(1, CODE, NOW):
            raise OSError("disk")
    assert not refused(guesses, 1)


def test_many_accounts_together_guess_no_more_than_sixty_codes_a_minute() -> None:
    guesses = Guesses()
    for account in range(60):
        wrong(guesses, account)
    assert refused(guesses, 1000, seconds=59)
    assert not refused(guesses, 1000, LINK, seconds=59)  # nobody guesses a link, so nobody is kept from his own
    assert not refused(guesses, 1000, seconds=60)


async def test_a_member_who_guesses_is_stopped(dispatcher: Dispatcher, house: House, clock: StandingClock) -> None:
    desk = Desk(dispatcher, RecordingBot(), MEMBER)
    said = []
    for number in range(7):
        await desk.types(f"/start 2222333{number}")
        said.append(desk.last_said)
    assert [WRONG in text for text in said] == [True] * 5 + [False] * 2
    assert all(TOO_MANY in text for text in said[5:])
    clock.at += timedelta(minutes=10)
    await desk.types("/start 22223339")
    assert WRONG in desk.last_said


async def test_a_person_without_consent_is_stopped_too(dispatcher: Dispatcher, cases: UseCases, house: House) -> None:
    await cases.join_by_contact(Account(STRANGER), STRANGER, "+79180000104")
    desk = Desk(dispatcher, RecordingBot(), STRANGER)
    for number in range(6):
        await desk.types(f"2222 333{number}")
    assert TOO_MANY in desk.last_said
