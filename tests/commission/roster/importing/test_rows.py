"""The heading and the rows: what is read, and what each fault says."""

from pytest import mark

from commission.roster.body import Role
from commission.roster.importing.columns import Column
from commission.roster.importing.rows import RosterRow, read_rows
from commission.roster.importing.table import Table
from tests.commission.roster.importing.examples import table


def faults(read: Table) -> list[tuple[int, str, str]]:
    return [(f.row, f.column, f.key.removeprefix("import-fault-")) for f in read_rows(read).faults]


def test_english_headings_in_another_order() -> None:
    read = table(
        "+7 918 000-01-01;ATC, CC;Ivanov Ivan;chair;yes;Head;City;heads;a@b.ru;Petrov P.",
        heading="Phone;Body;Name;Role;Vote;Post;Organization;Group;E-mail;Substitutes for",
    )
    (row,) = read_rows(read).rows
    assert row == RosterRow(
        2,
        "Ivanov Ivan",
        ("ATC", "CC"),
        "Head",
        "City",
        "+79180000101",
        "a@b.ru",
        Role.CHAIR,
        True,
        "heads",
        "Petrov P.",
    )


@mark.parametrize("heading", ["Ф.И.О.;ОРГАН", " фио ; Орган:", "Фамилия, имя, отчество;Комиссия", "NAME;BODY"])
def test_headings_as_people_write_them(heading: str) -> None:
    assert [row.name for row in read_rows(table("Иванов Иван;АТК", heading=heading)).rows] == ["Иванов Иван"]


def test_a_title_may_stand_above_the_heading_and_rows_keep_their_numbers() -> None:
    read = Table.numbered([["Состав комиссии"], [], ["ФИО", "Орган"], [""], ["Иванов Иван", "АТК"]])
    assert [row.number for row in read_rows(read).rows] == [5]


def test_a_short_row_says_nothing_of_the_columns_that_it_lacks() -> None:
    (row,) = read_rows(table("Иванов Иван;;;АТК")).rows
    assert (row.role, row.votes, row.phone, row.email, row.group) == (None, None, None, None, "")


def test_columns_that_mean_nothing_are_named_but_numbering_is_not() -> None:
    reading = read_rows(table("1;Иванов Иван;АТК;блондин;x", heading="№ п/п;ФИО;Орган;Цвет волос;"))
    assert reading.ignored == ("Цвет волос", "E")
    assert not reading.faults


def test_the_same_heading_twice() -> None:
    reading = read_rows(table("Иванов;Иван;АТК", heading="ФИО;Name;Орган"))
    (fault,) = reading.faults
    assert fault.line.key == "import-fault-column-twice"
    assert fault.line.facts == {"row": 1, "column": "Name", "first": "A", "second": "B"}


@mark.parametrize(("heading", "needed"), [("Имя собаки;Орган", "name"), ("ФИО;Телефон", "body")])
def test_a_column_is_missing(heading: str, needed: str) -> None:
    (fault,) = read_rows(table("Иванов Иван;АТК", heading=heading)).faults
    assert (fault.key, fault.facts["needed"]) == ("import-fault-missing-column", needed)


@mark.parametrize("read", [Table(()), table()])
def test_nobody_in_the_table(read: Table) -> None:
    assert faults(read) == [(0, "", "no-rows")]


@mark.parametrize(
    ("row", "column", "key"),
    [
        (";;;АТК", "ФИО", "name"),
        ("12;;;АТК", "ФИО", "name"),
        ("Иванов Иван;;;", "Орган", "no-body"),
        ("Иванов Иван;;; , ", "Орган", "no-body"),
        ("Иванов Иван;;;АТК;водитель", "Роль", "role"),
        ("Иванов Иван;;;АТК;;иногда", "Право голоса", "votes"),
        ("Иванов Иван;;;АТК;;;;61-23-45", "Телефон", "phone"),
        ("Иванов Иван;;;АТК;;;;;example.org", "E-mail", "email"),
        (f"{'И' * 201};;;АТК", "ФИО", "too-long"),
        (f"Иванов Иван;{'н' * 301};;АТК", "Должность", "too-long"),
        (f"Иванов Иван;;;{'А' * 101}", "Орган", "too-long"),
    ],
)
def test_a_fault_names_its_row_and_its_column(row: str, column: str, key: str) -> None:
    assert faults(table("Петров Пётр;;;АТК", row)) == [(3, column, key)]


def test_all_faults_of_a_file_are_told_at_once() -> None:
    found = faults(table("Иванов Иван;;;АТК;водитель;иногда", ";;;" + "АТК", "Петров Пётр;;;АТК;;;;12"))
    assert found == [(2, "Роль", "role"), (2, "Право голоса", "votes"), (3, "ФИО", "name"), (4, "Телефон", "phone")]


def test_a_page_in_a_cell_is_not_repeated_in_the_fault() -> None:
    (too_long, no_phone) = read_rows(table("Иванов Иван;;;АТК;;;;" + "1" * 5000)).faults
    assert too_long.facts == {"limit": 100, "length": 5000}
    assert no_phone.facts == {"value": "1" * 100}


def test_a_row_that_repeats_another() -> None:
    first = "Фёдоров Иван;Начальник;УМВД;АТК, КС;член;да;блок;8 918 000-01-01;a@b.ru;"
    again = "Федоров  Иван;Начальник;УМВД;КС,АТК;Член;+;блок;+7 918 000-01-01;A@B.ru;"
    reading = read_rows(table(first, "Петров Пётр;;;АТК", again))
    assert [row.number for row in reading.rows] == [2, 3]
    assert [fault.line.facts for fault in reading.faults] == [{"row": 4, "column": "", "first": 2}]


def test_headings_of_the_file_are_known_by_their_meaning() -> None:
    assert dict(read_rows(table("Иванов Иван;АТК", heading="Full  name;Bodies")).headings) == {
        Column.NAME: "Full name",
        Column.BODY: "Bodies",
    }
