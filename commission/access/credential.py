"""A single-use secret that makes a Telegram account a person of the roster."""

import hashlib
import secrets
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum

from commission.errors import CommissionError
from commission.ids import PersonId

# No letters or digits that are taken for one another when read out over the phone.
_DICTATED = "2346789"
_CODE_LENGTH = 8


class CredentialKind(StrEnum):
    LINK = "link"
    CODE = "code"


LIFETIME = {CredentialKind.LINK: timedelta(days=14), CredentialKind.CODE: timedelta(hours=24)}


class UnknownCredentialError(CommissionError):
    """Mistyped, or never issued."""

    key = "error-unknown-credential"


class SpentCredentialError(CommissionError):
    """Used before, or expired: a new one is needed."""

    key = "error-spent-credential"


class TooManyAttemptsError(CommissionError):
    """Too many wrong ones: wait. Facts: `minutes`."""

    key = "error-too-many-attempts"


class ForeignContactError(CommissionError):
    """A contact opens the door only to the one whose own it is."""

    key = "error-foreign-contact"


class NotInRosterError(CommissionError):
    """Nobody, or more than one person, has this number."""

    key = "error-not-in-roster"


class TakenError(CommissionError):
    """The person has already joined from another account, or the account is somebody else's."""

    key = "error-taken"


@dataclass(frozen=True, slots=True)
class Credential:
    kind: CredentialKind
    person_id: PersonId
    secret_hash: str
    expires_at: datetime
    used_at: datetime | None = None

    def must_open(self, now: datetime) -> None:
        """Raises SpentCredentialError."""
        if self.used_at is not None or now >= self.expires_at:
            raise SpentCredentialError


def new_secret(kind: CredentialKind) -> str:
    """A link's payload of 32 characters, or a code of eight digits; the secret itself is never stored."""
    if kind is CredentialKind.LINK:
        return secrets.token_urlsafe(24)
    return "".join(secrets.choice(_DICTATED) for _ in range(_CODE_LENGTH))


def hashed(secret: str) -> str:
    return hashlib.sha256(secret.encode()).hexdigest()


def issue(kind: CredentialKind, person_id: PersonId, now: datetime) -> tuple[str, Credential]:
    """The secret to hand over, and what is kept of it."""
    secret = new_secret(kind)
    return secret, Credential(kind, person_id, hashed(secret), now + LIFETIME[kind])


def typed_code(text: str) -> str | None:
    """The digits of a code as people type it («4729 3364», «4729-3364»), or None if it is none."""
    digits = text.replace(" ", "").replace("-", "").strip()
    return digits if len(digits) == _CODE_LENGTH and digits.isdigit() else None
