"""What stands beside a name and is no post stays in the text: nothing that was decided is lost."""

from datetime import date

import pytest

from commission.tasks.reading.read import read_tasks

TODAY = date(2021, 7, 20)


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        (
            "Орловой М.Э. подготовить справку до 10 августа, соисполнители Беляев К.И., Тихонов Р.О., "
            "срочно согласовать с Минздравом",
            "срочно согласовать с Минздравом",
        ),
        (
            "Орловой М.Э. подготовить справку, соисполнители Беляев К.И., Тихонов Р.О., контроль Кравцов",
            "контроль Кравцов",
        ),
        ("Подготовить справку, ответственный Беляев К.И. и доложить на заседании", "доложить на заседании"),
        ("Подготовить справку. Контроль: Громов П.С., доклад ежемесячно", "доклад ежемесячно"),
        ("Подготовить справку. Соисполнители: Беляев К.И., главы районов", "главы районов"),
        ("Prepare a report. Responsible: Ivanova I.I., to be agreed by 15 September", "15 September"),
    ],
)
def test_more_words_stay(text: str, kept: str) -> None:
    (task,) = read_tasks(text, TODAY).tasks
    assert kept in task.text


def test_a_post_is_known_with_its_person() -> None:
    (task,) = read_tasks("Подготовить справку. Ответственный: Беляев К.И., начальник управления МВД", TODAY).tasks
    assert task.text == "Подготовить справку."
    assert task.responsible is not None
    assert task.responsible.post == "начальник управления МВД"
