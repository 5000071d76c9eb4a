"""Every line that an import may say has a text in both languages, and no holes in it."""

import logging
import re
from pathlib import Path

from pytest import LogCaptureFixture, mark

from commission.roster import importing
from commission.roster.importing.line import Line
from commission.roster.importing.plan import ImportPlan
from commission.roster.importing.table import Table, TableRow
from commission.roster.importing.wording import lines
from documents import file_faults
from documents.file_faults import UnreadableFileError
from handlers.texts import texts_for
from tests.commission.roster.importing.examples import (
    IVANOV_SENIOR,
    PETROV,
    brief,
    person,
    plan,
    roster,
    sample,
    secretary,
    table,
)

SOURCES = Path(importing.__file__).parent
BUILT = {  # keys that are put together from a part
    *(f"import-fault-{column}" for column in ("phone", "email", "role")),
    *(f"import-question-{kind}" for kind in ("name", "phone", "several")),
    *(f"import-seat-{field}" for field in ("role", "votes", "group", "substitutes-for")),
}


IVAN, HIS_PHONE = "Иванов Иван Иванович", "8 918 000-01-01"


def every_line() -> list[Line]:
    """What is said of files that together bring out everything."""
    plans = [*good_files(), *bad_tables(), *bad_rows(), *asking_files()]
    return [line for made in plans for line in lines(made)]


def good_files() -> list[ImportPlan]:
    before = roster(person(), person(PETROV, "Петров Пётр", phone=None), seats=(secretary(),))
    promoted = f"{IVAN};Глава;;АТК, КС, Совет;председатель;да;штаб;{HIS_PHONE};i@example.org;Петров П."
    successor = "Петров Пётр;Начальник;;АТК;секретарь;нет;;;;"
    tall = brief(f"{IVAN};АТК;;{HIS_PHONE};;190")
    tall = Table((TableRow(1, (*tall.rows[0].cells, "Рост")), tall.rows[1]), sheet="Состав")
    everybody = roster(person(), person(PETROV, "Петров Пётр", phone=None))
    return [plan(sample()), plan(table(promoted, successor), before), plan(tall, everybody)]


def bad_tables() -> list[ImportPlan]:
    return [plan(table()), plan(table("x", heading="ФИО;ФИО"))]


def bad_rows() -> list[ImportPlan]:
    before = roster(person(), seats=(secretary(),))
    two_posts = [f"{IVAN};{post};;АТК;;;;{HIS_PHONE};;" for post in ("Глава", "Врач")]
    two_chairs = ["Яшин Лев;;;АТК;председатель", "Юдин Олег;;;АТК;председатель"]
    namesakes = ["Рябов Олег;;;АТК", "Рябов Остап;;;АТК"]
    principals = {
        "Лосев Лев": "Нетов Н.",
        "Волков Пётр": "Волков П.",
        "Зайцев Ян": "Рябов О.",
        "Котов Яков": "Уткин У.",
    }
    substitutes = [f"{name};;;АТК;;;;;;{whom}" for name, whom in principals.items()]
    indistinct = [f"{IVAN};АТК;Врач;;", f"{IVAN};АТК;Врач;{HIS_PHONE};", f"{IVAN};АТК;Врач;8 918 000-02-02;"]
    return [
        plan(table(";;;;водитель;иногда;;1;x;", f"Ким;{'я' * 301};;АТК", "Цой;;;АТК", "Цой;;;АТК")),
        plan(table(f"{IVAN};;;АТК;член;;;{HIS_PHONE}"), before),
        plan(table(*two_posts, *two_chairs)),
        plan(table(*namesakes, *substitutes, "Уткин Ужин;;;КС")),
        plan(brief(*indistinct), row4="new"),
        plan(brief(f"{IVAN};КС;Глава;;"), roster(person()), row2=PETROV),
    ]


def asking_files() -> list[ImportPlan]:
    twins = roster(person(phone=None), person(IVANOV_SENIOR, phone=None))
    other_names = [f"{IVAN};КС;Глава;;", f"Сидоров;КС;;{HIS_PHONE};", "Козлов;КС;;;", "Козлов;АТК;Глава;;"]
    return [plan(brief(*other_names), roster(person())), plan(brief(f"{IVAN};АТК;Начальник;;"), twins)]


def test_these_files_say_every_line_there_is() -> None:
    keys = set(BUILT)
    for file in SOURCES.glob("*.py"):
        keys |= set(re.findall(r'"(import-[a-z-]+[a-z])"', file.read_text(encoding="utf-8")))
    assert keys - {line.key for line in every_line()} == set()


@mark.parametrize("locale", ["ru", "en"])
def test_every_line_has_its_text(locale: str, caplog: LogCaptureFixture) -> None:
    texts = texts_for(locale)
    with caplog.at_level(logging.ERROR):
        said = {line.key: texts.plain(line.key, **line.facts) for line in every_line()}
    assert not caplog.records
    assert all(text and text != key for key, text in said.items())


@mark.parametrize("locale", ["ru", "en"])
def test_every_unreadable_file_has_its_text(locale: str, caplog: LogCaptureFixture) -> None:
    facts = {"name": "a.xlsx", "limit_mb": 5, "rows": 20_000, "columns": 100, "row": 3}
    errors = [e for e in vars(file_faults).values() if isinstance(e, type) and issubclass(e, UnreadableFileError)]
    keys = {error.key for error in errors if error is not UnreadableFileError}
    assert len(keys) == len(errors) - 1
    with caplog.at_level(logging.ERROR):
        assert all("a.xlsx" in texts_for(locale).plain(key, **facts) for key in keys)
    assert not caplog.records


@mark.parametrize(
    ("added", "said"),
    [(0, "новых людей нет"), (1, "1 новый человек"), (2, "2 новых человека"), (25, "25 новых человек")],
)
def test_russian_numbers(added: int, said: str) -> None:
    facts = {"added": added, "changed": 0, "left": 0, "bodies": 0, "absent": 0, "questions": 0, "faults": 0}
    assert f"Итого: {said}, " in texts_for("ru").plain("import-summary", **facts)
