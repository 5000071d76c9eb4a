"""A work plan is read row by row: whose it is, who prepares what, and until when."""

from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from commission.tasks.reading.read import ReadTasks, read_tasks
from commission.tasks.reading.work_plan import WorkPlan, work_plan

SAMPLE = Path(__file__).parents[4] / "bot" / "demo" / "work-plan.csv"
TODAY = date(2021, 7, 1)


def plan_of(text: str, code: str = "АТК") -> WorkPlan:
    plan = work_plan(text, code)
    assert plan is not None
    return plan


def read(text: str, code: str = "АТК") -> ReadTasks:
    return read_tasks(plan_of(text, code).decision, TODAY)


@pytest.mark.parametrize("separator", [";", "\t", "|"])
def test_the_sample_is_understood_fully(separator: str) -> None:
    text = SAMPLE.read_text(encoding="utf-8-sig").replace(";", separator)
    found = read(text)
    assert [
        (task.number, task.responsible.name if task.responsible else None, task.when.day) for task in found.tasks
    ] == [
        ("1", "Орлова М.Э.", date(2021, 7, 21)),
        ("2", "Ларина О.Н.", date(2021, 7, 21)),
        ("3", "Белова Е.Д.", date(2021, 9, 15)),
        ("5", "Тихонов Р.О.", date(2021, 11, 3)),
        ("6", "Ларина О.Н.", date(2021, 12, 1)),
    ]
    assert found.tasks[0].text == "О дополнительных мерах в миграционной сфере"
    assert [each.name for each in found.tasks[3].co_executors] == ["Крылов А.В."]
    assert found.unread == found.heading == ()


def test_rows_of_another_body_are_shown_and_not_taken() -> None:
    text = SAMPLE.read_text(encoding="utf-8-sig")
    (other,) = plan_of(text).others
    assert (other.number, "КС" in other.text, "III квартал" in other.text) == (5, True, True)
    assert [task.number for task in read(text, "КС").tasks] == ["1", "4", "6"]


def test_a_quarter_is_a_deadline() -> None:
    """Its last day, for the plan names no other."""
    quarter = read(SAMPLE.read_text(encoding="utf-8-sig"), "КС").tasks[1]
    assert quarter.when.day == date(2021, 9, 30)


def test_other_heads_and_a_title_above() -> None:
    heads = "№ п/п\tНаименование вопроса\tСрок\tОтветственный исполнитель"
    text = f"План работы на 2021 год\n\n{heads}\n1.\tО лесах\t15.09.2021\tБелова Е.Д."
    found = read(text)
    assert [(task.text, task.when.day) for task in found.tasks] == [("О лесах", date(2021, 9, 15))]
    assert "План работы на 2021 год" in found.heading


def test_a_cell_in_quotes_may_hold_the_separator() -> None:
    found = read('Вопрос;Ответственные;Срок\n"О лесах; о полях";Белова Е.Д.;15.09.2021')
    assert [task.text for task in found.tasks] == ["О лесах; о полях"]


def test_words_are_no_plan() -> None:
    assert work_plan("1. Беляеву К.И. до 15.09.2021 доложить.\nОтветственный: Беляев К.И.", "АТК") is None
    assert work_plan("", "АТК") is None


@given(
    st.lists(
        st.text(st.characters(exclude_characters="\r\x0b\x0c\x1c\x1d\x1e\x85\u2028\u2029"), max_size=30), max_size=9
    ).map("\n".join)
)
def test_no_line_is_lost_and_nothing_raises(rest: str) -> None:
    text = f"Орган;Вопрос;Ответственные;Срок\n{rest}"
    plan = plan_of(text)
    kept = plan.decision + "\n".join(other.text for other in plan.others)
    for line in rest.split("\n"):
        cells = [cell.strip() for cell in line.split(";")]
        if '"' not in line and len(cells) > 1 and cells[1]:
            assert " ".join(cells[1].replace("\ufeff", "").split()) in " ".join(kept.split())
