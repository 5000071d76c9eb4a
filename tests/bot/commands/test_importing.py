"""`kvorum import`: what is printed, what is stored, and the exit code."""

import json
from collections.abc import Callable
from pathlib import Path

from pytest import fixture, mark

from bot.commands.importing import run_import
from commission.ids import PersonId
from commission.roster.importing.decisions import Decisions
from handlers.texts import texts_for
from tests.commission.roster.importing.examples import SAMPLE
from tests.fakes.roster import FakeWork

IVANOV = "ФИО;Орган;Должность;Телефон\nИванов Иван;АТК;Глава;8 918 000-01-01\n"
NAMESAKE = "ФИО;Орган;Должность;Телефон\nИванов Иван;АТК;Врач;8 918 000-01-02\n"


class Terminal:
    """What is printed, and the lines that a person types."""

    def __init__(self, work: FakeWork, *typed: str) -> None:
        self.work = work
        self.printed: list[str] = []
        self._typed = iter(typed)

    async def __call__(
        self, path: Path, *, dry_run: bool = False, as_json: bool = False, locale: str = "ru", **decisions: str | int
    ) -> int:
        ask: Callable[[str], str] = lambda _: next(self._typed, "")  # noqa: E731
        return await run_import(
            path,
            dry_run=dry_run,
            as_json=as_json,
            decisions=Decisions({key.replace("row", "row:"): value for key, value in decisions.items()}),
            work=self.work,
            texts=texts_for(locale),
            echo=self.printed.append,
            ask=ask,
        )

    @property
    def text(self) -> str:
        return "\n".join(self.printed)


@fixture
def work() -> FakeWork:
    return FakeWork()


@fixture
def terminal(work: FakeWork) -> Terminal:
    return Terminal(work)


@fixture
def file(tmp_path: Path) -> Callable[[str], Path]:
    def write(text: str) -> Path:
        path = tmp_path / "roster.csv"
        path.write_text(text, encoding="windows-1251")
        return path

    return write


async def test_the_sample(terminal: Terminal, work: FakeWork) -> None:
    assert await terminal(SAMPLE) == 0
    assert len(work.roster.by_id) == 30
    assert "+ Фёдоров Вячеслав Юрьевич (АТК), строка 11" in terminal.printed
    assert terminal.printed[-2:] == [
        "Итого: 30 новых человек, изменений нет, 0 без изменений; 2 новых органа.",
        "Готово, состав загружен.",
    ]


async def test_the_sample_again(work: FakeWork) -> None:
    await Terminal(work)(SAMPLE)
    again = Terminal(work)
    assert await again(SAMPLE) == 0
    assert again.printed == [
        "Итого: новых людей нет, изменений нет, 30 без изменений.",
        "Всё это уже записано, менять нечего.",
    ]


async def test_a_dry_run_stores_nothing(terminal: Terminal, work: FakeWork) -> None:
    assert await terminal(SAMPLE, dry_run=True) == 0
    assert terminal.printed[-1] == "Это проверка, ничего не записано."
    assert work.commits == 0


async def test_faults_with_their_row_and_column(
    terminal: Terminal, work: FakeWork, file: Callable[[str], Path]
) -> None:
    assert await terminal(file("ФИО;Орган;Роль\nИванов Иван;АТК;водитель\nПетров Пётр;;\n")) == 1
    assert terminal.printed == [
        "Строка 2, «Роль»: не знаю роли «водитель». "
        "Бывают председатель, заместитель председателя, секретарь, член, приглашённый.",
        "Строка 3, «Орган»: укажите орган.",
        "2 ошибки в файле. Ничего не загружено.",
    ]
    assert work.commits == 0


async def test_an_open_question_says_how_to_answer_it(work: FakeWork, file: Callable[[str], Path]) -> None:
    await Terminal(work)(file(IVANOV))
    silent = Terminal(work)
    assert await silent(file(NAMESAKE)) == 1
    assert "--same 2=1: тот же человек; --new 2: другой человек" in silent.printed
    assert len(work.roster.by_id) == 1


async def test_an_answer_among_the_options(work: FakeWork, file: Callable[[str], Path]) -> None:
    await Terminal(work)(file(IVANOV))
    assert await Terminal(work)(file(NAMESAKE), row2="new") == 0
    assert [p.post for p in work.roster.by_id.values()] == ["Глава", "Врач"]


@mark.parametrize(
    ("typed", "posts"), [(["1"], ["Врач"]), (["0"], ["Глава", "Врач"]), (["7", "x", "00", "1"], ["Врач"])]
)
async def test_an_answer_at_the_terminal(
    work: FakeWork, file: Callable[[str], Path], typed: list[str], posts: list[str]
) -> None:
    await Terminal(work)(file(IVANOV))
    terminal = Terminal(work, *typed)
    assert await terminal(file(NAMESAKE)) == 0
    assert [p.post for p in work.roster.by_id.values()] == posts
    assert "1 · Иванов Иван (Глава, +79180000101)" in terminal.printed
    assert terminal.printed.count("Введите число от 0 до 1.") == len(typed) - 1


async def test_nothing_is_asked_while_there_are_faults(work: FakeWork, file: Callable[[str], Path]) -> None:
    await Terminal(work)(file(IVANOV))
    terminal = Terminal(work, "1")
    assert await terminal(file(NAMESAKE + "Петров;;;\n")) == 1
    assert not any(line.startswith("1 ") and "·" in line for line in terminal.printed)


async def test_json_for_programs(terminal: Terminal, work: FakeWork) -> None:
    assert await terminal(SAMPLE, as_json=True) == 0
    (printed,) = terminal.printed
    data = json.loads(printed)
    assert (data["applied"], data["summary"]["added"], data["bodies"]) == (True, 30, ["АТК", "КС"])
    assert PersonId(30) in work.roster.by_id


@mark.parametrize("as_json", [True, False])
async def test_a_file_that_is_no_table(terminal: Terminal, tmp_path: Path, as_json: bool) -> None:
    path = tmp_path / "roster.xlsx"
    path.write_bytes(b"%PDF-1.7")
    assert await terminal(path, as_json=as_json) == 2
    if as_json:
        assert json.loads(terminal.text) == {"error": "error-file-pdf", "name": "roster.xlsx"}
    else:
        assert terminal.printed == ["roster.xlsx: это PDF. Нужна сама таблица: CSV или XLSX."]


async def test_a_file_that_is_not_there(terminal: Terminal, tmp_path: Path) -> None:
    assert await terminal(tmp_path / "nowhere.csv", locale="en") == 2
    assert terminal.printed == [f"{tmp_path}/nowhere.csv cannot be opened: No such file or directory"]


async def test_a_folder_is_no_file(terminal: Terminal, tmp_path: Path) -> None:
    assert await terminal(tmp_path) == 2
