"""What the secretary is asked about before drafts become tasks."""

import re
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from commission.ids import PersonId
from commission.roster.person import Person
from commission.tasks.matching import Recipients
from commission.tasks.reading.draft import Question, TaskDraft, draft_tasks
from commission.tasks.reading.mention import Mention
from commission.tasks.reading.read import read_tasks
from commission.tasks.task import TEXT_LIMIT, Priority
from tests.commission.tasks.reading.notation import ON
from tests.commission.tasks.reading.texts import spoilt, texts

ORLOVA = Person(PersonId(1), "Орлова Марина Эдуардовна", "Начальник отдела по вопросам миграции")
GROMOV = Person(PersonId(2), "Громов Павел Сергеевич", "Начальник отдела ФСБ")
IVANOV = Person(PersonId(3), "Иванов Игорь Ильич", "Глава района")
OTHER_IVANOV = Person(PersonId(4), "Иванов Илья Игоревич", "Директор школы")
ROSTER = Recipients([ORLOVA, GROMOV, IVANOV, OTHER_IVANOV])


def drafted(text: str) -> TaskDraft:
    (draft,) = draft_tasks(text, ROSTER, ON).drafts
    return draft


def test_everything_that_was_said_is_in_the_draft() -> None:
    draft = drafted(
        "1.2. Срочно проверить вокзал. Ответственный: Орлова М.Э. (отдел по вопросам миграции); "
        "соисполнитель: Громов П.С.; контроль: Иванов Игорь Ильич; срок: до 15.09.2021"
    )
    assert (draft.number, draft.text, draft.priority) == ("1.2", "Срочно проверить вокзал.", Priority.URGENT)
    assert draft.responsible == Mention("Орлова М.Э.", "отдел по вопросам миграции", ORLOVA)
    assert [each.person for each in draft.mentions] == [ORLOVA, GROMOV, IVANOV]
    assert draft.questions == frozenset()


@pytest.mark.parametrize(
    ("text", "question"),
    [
        ("1. Провести учения до 1 октября", Question.NOBODY),
        ("1. Кузнецову А.А. провести учения до 1 октября", Question.UNKNOWN),
        ("1. Рекомендовать главам районов провести сходы до 1 октября", Question.UNKNOWN),
        ("1. Иванову И.И. провести учения до 1 октября", Question.AMBIGUOUS),
        ("1. Орловой М.Э. провести учения. Срок: весной", Question.NO_DEADLINE),
        (f"1. Орловой М.Э. провести {'учения ' * TEXT_LIMIT}. Срок: до 1 октября", Question.TOO_LONG),
    ],
)
def test_a_draft_is_asked_about(text: str, question: Question) -> None:
    assert drafted(text).questions == {question}


def test_whoever_may_be_meant_is_offered() -> None:
    responsible = drafted("1. Иванову И.И. провести учения").responsible
    assert responsible == Mention("Иванову И.И.", "", None, (IVANOV, OTHER_IVANOV))


def test_lines_that_are_no_tasks_go_with_the_drafts() -> None:
    drafts = draft_tasks(
        "РЕШИЛИ:\n1. Орловой М.Э. доложить.\n2. Принять к сведению.\n3. Контроль возложить на Громова П.С.", ROSTER
    )
    assert (drafts.heading, [line.number for line in drafts.control]) == (("РЕШИЛИ:",), [4])
    assert [line.text for line in drafts.unread] == ["2. Принять к сведению."]
    (draft,) = drafts.drafts
    assert draft.controller == Mention("Громова П.С.", "", GROMOV)


@pytest.mark.parametrize(
    "text",
    ["Орлова, Громов: сверить списки", "Орловой и Громову сверить списки", "Поручить Орловой и Громову сверить списки"],
)
def test_family_names_alone_are_known_by_the_roster_and_asked(text: str) -> None:
    draft = drafted(text)
    assert [each.candidates for each in draft.mentions] == [(ORLOVA,), (GROMOV,)]
    assert draft.responsible == draft.mentions[0]
    assert Question.AMBIGUOUS in draft.questions


@pytest.mark.parametrize("text", ["Школа – центр района", "Орлова, Сидоров: сверить списки", "Проверить: Громов"])
def test_other_words_are_nobody(text: str) -> None:
    assert drafted(text).questions == {Question.NOBODY, Question.NO_DEADLINE}


@settings(deadline=None)
@given(texts | spoilt(), st.none() | st.just(ON))
def test_nothing_that_was_read_is_dropped(text: str, on: date | None) -> None:
    read, drafts = read_tasks(text, on), draft_tasks(text, ROSTER, on)
    assert [(each.number, each.text, each.when) for each in drafts.drafts] == [
        (each.number, each.text, each.when) for each in read.tasks
    ]
    assert (drafts.heading, drafts.control, drafts.unread) == (read.heading, read.control, read.unread)
    for task, draft in zip(read.tasks, drafts.drafts, strict=True):
        written = [each.name for each in (task.responsible, *task.co_executors, task.controller) if each]
        assert names(written) <= names([each.name for each in draft.mentions])


def names(written: list[str]) -> set[str]:
    """Without what stands between them: «Громову и Орловой» are two people to those who know the roster."""
    return set(re.findall(r"\w{4,}", " ".join(written)))
