"""How much of a stranger's knocking is answered, and how often anybody may guess."""

from collections import OrderedDict
from collections.abc import Iterator
from contextlib import contextmanager, nullcontext
from datetime import datetime, timedelta

from commission.access.credential import (
    CredentialKind,
    SpentCredentialError,
    TooManyAttemptsError,
    UnknownCredentialError,
)

_EVERYBODY = 0
_REMEMBERED = 10_000  # strangers; the one heard from longest ago is forgotten first


class Patience:
    """At most `answers` in each `period` for one account; what is beyond is left without an answer."""

    def __init__(self, answers: int = 4, period: timedelta = timedelta(minutes=1)) -> None:
        self._answers = answers
        self._period = period
        self._heard: OrderedDict[int, list[datetime]] = OrderedDict()

    def allows(self, telegram_id: int, now: datetime) -> bool:
        recent = [at for at in self._heard.pop(telegram_id, []) if timedelta() <= now - at < self._period]
        allowed = len(recent) < self._answers
        self._heard[telegram_id] = [*recent, now] if allowed else recent
        if len(self._heard) > _REMEMBERED:
            self._heard.popitem(last=False)
        return allowed

    @contextmanager
    def wrong_ones(self, telegram_id: int, now: datetime) -> Iterator[None]:
        """Only a wrong secret stays counted; from the beginning, so that several at the same time are.

        Raises TooManyAttemptsError.
        """
        if not self.allows(telegram_id, now):
            raise TooManyAttemptsError(minutes=self._period // timedelta(minutes=1))
        wrong = False
        try:
            yield
        except (UnknownCredentialError, SpentCredentialError):
            wrong = True
            raise
        finally:
            if not wrong:
                self._forget_newest(telegram_id)

    def _forget_newest(self, telegram_id: int) -> None:
        if heard := self._heard.get(telegram_id):
            heard.pop()


class Guesses:
    """Wrong secrets: five in ten minutes from one account, sixty codes a minute from all accounts together.

    A link cannot be guessed, so the many cannot keep anybody from opening his own.
    """

    def __init__(self) -> None:
        self._each = Patience(5, timedelta(minutes=10))
        self._together = Patience(60, timedelta(minutes=1))

    @contextmanager
    def attempt(self, telegram_id: int, kind: CredentialKind, now: datetime) -> Iterator[None]:
        """What is tried inside is counted if it is wrong. Raises TooManyAttemptsError."""
        together = self._together.wrong_ones(_EVERYBODY, now) if kind is CredentialKind.CODE else nullcontext()
        with self._each.wrong_ones(telegram_id, now), together:
            yield
