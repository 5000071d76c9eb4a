"""What was read, as lines that a person can check; and the agendas of `layouts/`, with what is to be read of them."""

from collections.abc import Iterator
from pathlib import Path

from commission.agenda.item import ItemKind, Part
from commission.agenda.reading.read_item import ReadAgenda, ReadItem

LAYOUTS = sorted(Path(__file__).parent.joinpath("layouts").glob("*.txt"))
MARKS = ("ДСП", "для служебного пользования", "секретно")
_EXPECTED = "=====\n"
_SIGNS = {Part.SPEAKER: "+", Part.CO_SPEAKER: "++", Part.INVITEE: "?"}


def parted(layout: Path) -> tuple[str, str]:
    """The agenda, and what is to be read of it; line ends are as the file has them."""
    text, _, expected = layout.read_bytes().decode().partition(_EXPECTED)
    return text, expected


def noted(agenda: ReadAgenda) -> str:
    lines = [f"# {line}" for line in agenda.heading]
    lines += [line for item in agenda.items for line in _noted(item)]
    lines += [f"! {line.number}: {line.text}" for line in agenda.unread]
    return "".join(f"{line}\n" for line in lines)


def _noted(item: ReadItem) -> Iterator[str]:
    information = "information" if item.kind is ItemKind.INFORMATION else ""
    restricted = f"restricted {item.read_at}".strip() if item.restricted else ""
    remarks = ", ".join(filter(None, [information, str(item.minutes or ""), restricted]))
    yield f"{item.lines.start}-{item.lines[-1]} [{remarks}] {item.title}".rstrip()
    for each in item.participants:
        yield f"    {_SIGNS[each.part]} {each.name}" + (f" | {each.post}" if each.post else "")
