"""The time grows with the text, not with its square: lines that make careless expressions try again and again."""

import time

from pytest import mark

from commission.agenda.reading.read import read_agenda
from tests.commission.agenda.reading.texts import REAL

_SIZE = 3_000  # characters; a careless expression takes a second for four times as many
_GROWTH = 10  # four times the text takes four times the time, and sixteen where something is wrong
_UNITS = [
    *("1. ", "1.1 ", "I.", "10:", "10 ", "0:15 ", "(10 мин) ", "10 мин, ", "по ", "до ", "регламент "),
    *(
        "а",
        "А",
        "Аа",
        "Аа ",
        "Аа-",
        "А.",
        "А. ",
        "А ",
        "Аа и ",
        "Mr ",
        "(",
        ")",
        "()",
        "(а",
        "- ",
        " ",
        "\t",
        ";",
        "а,",
    ),
    *(
        "докладчик ",
        "докладчик: ",
        ", докладчик Орлова М.Э.",
        "для сведения, ",
        "Докладчик: А;",
        "\u2060",
        "\u2060а\u2060",
    ),
    *(
        "О мерах\n",
        "О\n\n",
        "Докладчик: А\n",
        "Орлова М.Э.\n",
        "1\tО\tА.А. Аа\t2\n",
        "- а\n",
        "1. а\n",
        "1.1 а\n",
        "\n",
    ),
]


def processor_time(text: str) -> float:
    began = time.process_time()
    read_agenda(text)
    return time.process_time() - began


@mark.parametrize("beginning", ["", "1. О\nДокладчик: ", "1. О. Докладчик: "])
@mark.parametrize("unit", _UNITS, ids=repr)
def test_four_times_the_text_takes_four_times_the_time(unit: str, beginning: str) -> None:
    short, long = (beginning + unit * (size // len(unit)) for size in (_SIZE, 4 * _SIZE))
    growth = min(processor_time(long) for _ in range(2)) / max(0.002, min(processor_time(short) for _ in range(2)))
    assert growth < _GROWTH


@mark.parametrize("text", REAL)
def test_a_megabyte_is_no_matter_of_minutes(text: str) -> None:
    assert processor_time((text + "\n") * (100_000 // len(text.encode()))) < 2
