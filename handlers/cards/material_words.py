"""Words about materials that several cards and windows share."""

from commission.materials.debt import Debt
from commission.materials.material import MaterialKind
from handlers.texts import Texts

_KILOBYTE, _MEGABYTE = 1024, 1024**2


def kind_name(texts: Texts, kind: MaterialKind) -> str:
    """«Доклад»"""
    return texts.plain("material-kind", kind=kind)


def file_size(texts: Texts, size: int) -> str:
    """«1,2 МБ»; `size` in bytes."""
    if size < _MEGABYTE:
        return texts.plain("file-size-kb", size=max(1, round(size / _KILOBYTE)))
    return texts.plain("file-size-mb", size=round(size / _MEGABYTE, 1))


def due_day(texts: Texts, debt: Debt) -> str:
    """«21.07» by the meeting's walls."""
    return texts.date(debt.material.due_at, debt.meeting.plan.time_zone)
