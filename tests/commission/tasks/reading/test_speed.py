"""The time grows with the text, not with its square."""

import time

import pytest

from commission.tasks.reading.read import read_tasks
from tests.commission.tasks.reading.notation import ON
from tests.commission.tasks.reading.texts import REAL

_SIZE = 4_000  # characters
_GROWTH = 10  # four times the text takes four times the time, and sixteen where something is wrong
_UNITS = [
    *("1. ", "1.1 ", "Срок: ", "срок до ", "до ", "в срок до 1", "1 мая ", "ежемесячно ", "Контроль: ", "контроль "),
    *(
        "Ответственный: А;",
        "Орловой М.Э., ",
        "Орловой М.Э. и ",
        "совместно с ",
        "(",
        ")",
        "(а",
        "а",
        "А",
        "Аа ",
        "А.",
        " ",
    ),
    *(
        "А.\n",
        "а\n",
        "1. а\n",
        "1.1. а\n",
        "Срок: а\n",
        "- а\n",
        "\t",
        "а\tСрок\n",
        "поручить ",
        "решил ",
        "15.09.2021 ",
    ),
    *("пункта 1.1 ", "1.", "в течение ", "Контроль за\n", "Ответственный:\nА.А. Аа,\n", ";\n", "Аа Аа "),
]


def processor_time(text: str) -> float:
    began = time.process_time()
    read_tasks(text, ON)
    return time.process_time() - began


@pytest.mark.parametrize("beginning", ["", "1. Поручить ", "1. А\nСрок: ", "1. А\nОтветственный: "])
@pytest.mark.parametrize("unit", _UNITS, ids=repr)
def test_four_times_the_text_takes_four_times_the_time(unit: str, beginning: str) -> None:
    short, long = (beginning + unit * (size // len(unit)) for size in (_SIZE, 4 * _SIZE))
    growth = min(processor_time(long) for _ in range(2)) / max(0.002, min(processor_time(short) for _ in range(2)))
    assert growth < _GROWTH


@pytest.mark.parametrize("text", REAL)
def test_a_megabyte_takes_less_than_two_seconds(text: str) -> None:
    assert processor_time((text + "\n") * (1_000_000 // len(text.encode()))) < 2


@pytest.mark.parametrize("unit", _UNITS, ids=repr)
def test_so_does_a_megabyte_of_nonsense(unit: str) -> None:
    assert processor_time(unit * (1_000_000 // len(unit.encode()))) < 2
