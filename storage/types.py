"""Column types that keep a meaning which SQL would lose."""

from datetime import UTC, datetime
from enum import StrEnum

from sqlalchemy import DateTime, Dialect, Enum
from sqlalchemy.types import TypeDecorator

from commission.moment import utc


class UtcDateTime(TypeDecorator[datetime]):
    """An instant: stored as UTC, given back with its zone. Refuses naive values with NaiveDatetimeError.

    SQLite stores it as text of a fixed width, so that comparing text compares instants.
    """

    impl = DateTime(timezone=True)
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        return None if value is None else utc(value)

    def process_result_value(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        if value is None:
            return None
        return value.replace(tzinfo=UTC) if value.tzinfo is None else value.astimezone(UTC)


def stored(members: type[StrEnum]) -> Enum:
    """An enum stored as its values, not its names; a new member needs no migration."""
    return Enum(
        members,
        native_enum=False,
        create_constraint=False,
        length=32,
        validate_strings=True,
        values_callable=lambda enum: [member.value for member in enum],
    )
