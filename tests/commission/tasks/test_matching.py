"""Names in the cases of decisions: whoever alone may be meant is found, and nobody is taken for another one."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from commission.agenda.matching import Match
from commission.ids import PersonId
from commission.roster.names import family_key
from commission.roster.person import Person, short_name
from commission.tasks.declension import oblique_forms
from commission.tasks.matching import Recipients

ORLOVA = Person(PersonId(1), "Орлова Марина Эдуардовна", "Начальник отдела по вопросам миграции")
GROMOV = Person(PersonId(2), "Громов Павел Сергеевич", "Начальник отдела ФСБ")
SHEVCHENKO = Person(PersonId(3), "Шевченко Игорь Анатольевич")
IVANOV = Person(PersonId(4), "Иванов Игорь Ильич", "Глава района")
IVANOVA = Person(PersonId(5), "Иванова Ирина Ильинична", "Директор школы")
FEDOROV = Person(PersonId(6), "Фёдоров Вячеслав Юрьевич")
VODKINA = Person(PersonId(7), "Петрова-Водкина Анна Львовна")
SMITH = Person(PersonId(8), "Smith John")
PEOPLE = (ORLOVA, GROMOV, SHEVCHENKO, IVANOV, IVANOVA, FEDOROV, VODKINA, SMITH)


@pytest.mark.parametrize(
    ("name", "forms"),
    [
        ("Орлова Марина Эдуардовна", {"орловой", "орлову"}),
        ("Громов Павел Сергеевич", {"громову", "громова", "громовым"}),
        ("Ковальский Олег Ильич", {"ковальскому", "ковальского", "ковальским"}),
        ("Толстая Анна Ильинична", {"толстой", "толстую"}),
        ("Жук Олег Ильич", {"жуку", "жука", "жуком"}),
        ("Гоголь Николай Васильевич", {"гоголю", "гоголя", "гоголем"}),
        ("Коробец Олег Ильич", {"коробцу", "коробца", "коробцом"}),
        ("Сковорода Олег Ильич", {"сковороде", "сковороды", "сковороду", "сковородой"}),
        ("Цой Виктор Ильич", {"цою", "цоя", "цоем"}),
        ("Петрова-Водкина Анна Львовна", {"петровой-водкиной", "петрову-водкину"}),
    ],
)
def test_family_names_change(name: str, forms: set[str]) -> None:
    assert forms <= oblique_forms(name)[0]


@pytest.mark.parametrize("name", ["Шевченко Игорь Анатольевич", "Жук Анна Ильинична", "Черных Олег Ильич", "Гюго"])
def test_some_never_do(name: str) -> None:
    assert oblique_forms(name)[0] == frozenset()


@pytest.mark.parametrize(
    ("written", "person"),
    [
        ("Орловой М.Э.", ORLOVA),
        ("М.Э. Орловой", ORLOVA),
        ("Орлову Марину Эдуардовну", ORLOVA),
        ("Громову П.С.", GROMOV),
        ("Громовым Павлом Сергеевичем", GROMOV),
        ("Шевченко И.А.", SHEVCHENKO),
        ("Шевченко Игорю Анатольевичу", SHEVCHENKO),
        ("Фёдорову В.Ю.", FEDOROV),
        ("Федорова В. Ю.", FEDOROV),
        ("Петровой-Водкиной А.Л.", VODKINA),
        ("J. Smith", SMITH),
        ("Ивановым И.И.", IVANOV),
        ("Ивановой И.И.", IVANOVA),
        ("Иванову Игорю Ильичу", IVANOV),
    ],
)
def test_whoever_alone_may_be_meant_is_meant(written: str, person: Person) -> None:
    assert Recipients(PEOPLE).who(written) == Match(person)


@pytest.mark.parametrize("written", ["Иванову И.И.", "Иванова И.И."])
def test_a_form_that_two_families_have_is_asked_about(written: str) -> None:
    found = Recipients(PEOPLE).who(written)
    assert found.person is None
    assert set(found.candidates) == {IVANOV, IVANOVA}


@pytest.mark.parametrize(
    "written",
    ["Орловым М.Э.", "Орловой К.Э.", "главам районов", "Громовой П.С.", "Шевченко Ирине Анатольевне", "", "."],
)
def test_nobody_has_such_a_name(written: str) -> None:
    assert Recipients(PEOPLE).who(written) == Match()


def test_the_family_name_alone_needs_a_post_that_agrees() -> None:
    assert Recipients(PEOPLE).who("Громову") == Match(None, (GROMOV,))
    assert Recipients(PEOPLE).who("Громову", "начальнику отдела ФСБ") == Match(GROMOV)


families = st.sampled_from(["Иванов", "Орлов", "Жук", "Гоголь", "Ковальский", "Толстой", "Шевченко", "Сковорода"])
men = st.builds("{} {} {}".format, families, st.sampled_from(["Иван", "Игорь"]), st.sampled_from(["Ильич", "Петрович"]))
rosters = st.lists(men, min_size=1, max_size=8).map(
    lambda names: tuple(Person(PersonId(number), name) for number, name in enumerate(names, 1))
)


@given(rosters, st.data())
def test_everybody_is_found_in_every_case_or_asked_about(people: tuple[Person, ...], data: st.DataObject) -> None:
    meant = data.draw(st.sampled_from(people))
    forms = sorted(oblique_forms(meant.name)[0] | {family_key(meant.name)})
    written = data.draw(st.sampled_from(forms)) + " " + short_name(meant.name).split("\u00a0", 1)[1]
    found = Recipients(people).who(written)
    assert meant in (found.person, *found.candidates)
    assert found.person is None or [p for p in people if short_name(p.name) == short_name(meant.name)] == [meant]


@given(rosters, st.text() | men)
def test_nobody_of_another_family_is_meant(people: tuple[Person, ...], written: str) -> None:
    found = Recipients(people).who(written)
    for person in filter(None, (found.person, *found.candidates)):
        words = {family_key(person.name)} | oblique_forms(person.name)[0]
        assert any(family_key(word) in words for word in written.split())


@given(st.lists(st.text(), max_size=5), st.text(), st.text())
def test_any_text_at_all_is_a_name(roster: list[str], name: str, post: str) -> None:
    people = [Person(PersonId(number), each, post) for number, each in enumerate(roster, 1)]
    for written in (name, *roster):
        found = Recipients(people).who(written, post)
        assert found.person is None or not found.candidates
