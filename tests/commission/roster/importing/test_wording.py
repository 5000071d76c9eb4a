"""What is said of a plan: keys and facts for people, plain data for programs."""

import json
from dataclasses import replace

from commission.roster.importing.line import Line
from commission.roster.importing.plan import ImportPlan
from commission.roster.importing.wording import as_json, lines
from tests.commission.roster.importing.examples import IVANOV, PETROV, brief, person, plan, roster, table


def keys(made: ImportPlan) -> list[str]:
    return [line.key.removeprefix("import-") for line in lines(made)]


def test_what_would_be_done() -> None:
    read = table(
        "Иванов Иван Иванович;Глава;;АТК, КС;член;;штаб;8 918 000-01-01;i@example.org;",
        "Сидоров Иван;;;Совет;;;;;;;?",
        heading="ФИО;Должность;Организация;Орган;Роль;Право голоса;Группа;Телефон;E-mail;Замещает;Рост",
    )
    made = plan(read, roster(person(), person(PETROV, "Петров Пётр", phone=None)))
    assert keys(made) == [
        *["new-body", "added", "changed", "field-changed", "field-filled", "seat-group", "seat-added"],
        *["absent", "ignored", "summary"],
    ]


def test_what_stands_in_the_way_hides_what_would_be_done() -> None:
    made = plan(brief("Иванов Иван Иванович;КС;Глава;;", "Сидоров Иван;;;;"), roster(person()))
    assert keys(made) == ["fault-no-body", "question-name", "candidate", "summary"]


def test_a_candidate_is_shown_with_all_that_tells_him_apart() -> None:
    made = plan(brief("Иванов Иван Иванович;КС;Глава;;"), roster(person()))
    candidate = next(line for line in lines(made) if line.key == "import-candidate")
    assert candidate.facts == {"row": 0, "name": "Иванов Иван Иванович", "details": "Начальник, +79180000101"}


def test_the_sheet_is_named_first() -> None:
    made = plan(replace(brief("Иванов Иван;КС;;;"), sheet="Состав"))
    assert next(iter(lines(made))) == Line("import-sheet", {"sheet": "Состав"})


def test_a_plan_as_json_survives_json() -> None:
    made = plan(
        table("Иванов Иван Иванович;Глава;;АТК;член;;штаб;8 918 000-01-01", "Сидоров Иван;;;Совет;член"),
        roster(person()),
    )
    data = as_json(made)
    assert json.loads(json.dumps(data)) == data
    assert data["changed"] == [
        {
            "id": IVANOV,
            "name": "Иванов Иван Иванович",
            "rows": [2],
            "fields": [{"field": "post", "old": "Начальник", "new": "Глава"}],
            "seats": [
                {
                    "body": "АТК",
                    "is_new": False,
                    "role": "member",
                    "votes": True,
                    "group": "штаб",
                    "fields": [{"field": "group", "old": "", "new": "штаб"}],
                }
            ],
        }
    ]


def test_questions_and_faults_as_json() -> None:
    made = plan(brief("Иванов Иван Иванович;КС;Глава;;", "Сидоров Иван;;;;"), roster(person()))
    data = json.loads(json.dumps(as_json(made)))
    assert data["faults"] == [{"key": "import-fault-no-body", "row": 3, "column": "Орган"}]
    (question,) = data["questions"]
    assert (question["id"], question["row"]) == ("row:2", 2)
    assert [candidate["answer"] for candidate in question["candidates"]] == [IVANOV]
