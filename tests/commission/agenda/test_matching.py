"""Nobody is taken for another one; whoever may be meant is asked about."""

from dataclasses import replace
from time import process_time

from hypothesis import given
from hypothesis import strategies as st
from pytest import mark

from commission.agenda.item import Part, Participant
from commission.agenda.matching import Ambiguity, Index, Match, match, matched
from commission.ids import PersonId
from commission.roster.names import family_key, name_key
from commission.roster.person import Person, short_name

ORLOVA = Person(PersonId(1), "Орлова Марина Эдуардовна", "Начальник отдела по вопросам миграции", "ОМВД")
BELYAEV = Person(PersonId(2), "Беляев Константин Игоревич", "Глава района")
BELYAEV_SON = Person(PersonId(3), "Беляев Кирилл Иванович", "Начальник управления образования")
FEDOROV = Person(PersonId(4), "Фёдоров Артём Юрьевич", "Директор школы", "МБОУ СОШ № 5")
SMITH = Person(PersonId(5), "Smith Mary", "Head of the department")
PEOPLE = (ORLOVA, BELYAEV, BELYAEV_SON, FEDOROV, SMITH)

given_names = st.sampled_from(["Иван", "Игорь", "Пётр", "Анна"])
names = st.builds(
    lambda *words: " ".join(words),
    st.sampled_from(["Иванов", "Иванова", "Петров", "Королёв"]),
    given_names,
    st.sampled_from(["Ильич", "Петрович", "Павлович"]),
)
posts = st.sampled_from(["", "глава", "начальник отдела", "начальник отдела миграции", "директор школы"])
rosters = st.lists(st.tuples(names, posts), max_size=8).map(
    lambda found: tuple(Person(PersonId(n), name, post) for n, (name, post) in enumerate(found, start=1))
)


@mark.parametrize(
    ("written", "person"),
    [
        ("Орлова М.Э.", ORLOVA),
        ("М. Э. Орлова", ORLOVA),
        ("Орлова М.", ORLOVA),
        ("орлова марина эдуардовна,", ORLOVA),
        ("Марина Орлова", ORLOVA),
        ("Федоров А.Ю.", FEDOROV),
        ("ФЁДОРОВ А. Ю", FEDOROV),
        ("M. Smith", SMITH),
        ("Беляев Кирилл", BELYAEV_SON),
    ],
)
def test_whoever_alone_has_such_a_name_is_meant(written: str, person: Person) -> None:
    assert match(written, "", PEOPLE) == Match(person)


@mark.parametrize(
    "written", ["Орлов М.Э.", "Орлова К.Э.", "Эдуардовна М.", "Зайцева Н.Р.", "М.Э.", "глава", "", " ., ("]
)
def test_nobody_has_such_a_name(written: str) -> None:
    assert match(written, "Глава района", PEOPLE) == Match()


def test_those_with_the_same_initials_are_asked_about_even_if_one_of_them_is_likely() -> None:
    assert match("Беляев К.И.", "", PEOPLE) == Match(None, (BELYAEV_SON, BELYAEV))
    assert match("Беляев К.И.", "", PEOPLE, {BELYAEV.id}) == Match(None, (BELYAEV, BELYAEV_SON))


@mark.parametrize("post", ["глава", "главой района", "Глава муниципального района", "глава Н-ского района"])
def test_the_post_decides_between_them(post: str) -> None:
    assert match("Беляев К.И.", post, PEOPLE, {BELYAEV_SON.id}) == Match(BELYAEV)


@mark.parametrize("post", ["главный врач", "начальник полиции края", "начальник", "глава управления", "по, в"])
def test_a_post_that_says_too_little_decides_nothing(post: str) -> None:
    namesakes = (BELYAEV, replace(BELYAEV_SON, post="Начальник управления"), replace(ORLOVA, name="Беляев К. И."))
    assert match("Беляев К.И.", post, namesakes).person is None


def test_whose_post_has_more_of_the_words_comes_first() -> None:
    found = match("Беляев К.И.", "начальник полиции края", PEOPLE)
    assert found == Match(None, (BELYAEV_SON, BELYAEV))
    assert match("Беляев К.И.", "глава полиции края", PEOPLE) == Match(None, (BELYAEV, BELYAEV_SON))


def test_a_family_name_alone_needs_a_post_that_agrees() -> None:
    assert match("Орлова", "", PEOPLE, {ORLOVA.id}) == Match(None, (ORLOVA,))
    assert match("Орлова", "директор", PEOPLE) == Match(None, (ORLOVA,))
    assert match("Орлова", "начальник отдела миграции", PEOPLE) == Match(ORLOVA)
    assert match("Фёдоров", "директор МБОУ СОШ", PEOPLE) == Match(FEDOROV)


def test_a_family_name_that_several_have_is_never_certain() -> None:
    assert match("Беляев", "глава района", PEOPLE) == Match(None, (BELYAEV, BELYAEV_SON))


def test_a_full_name_is_not_a_form_of_a_longer_one() -> None:
    short = Person(PersonId(9), "Беляев Кирилл")
    assert match("Беляев Кирилл", "", (*PEOPLE, short)) == Match(short)


def test_a_fuller_name_than_the_rosters_is_asked_about() -> None:
    assert match("Smith Mary Ann", "Head of the department", PEOPLE) == Match(None, (SMITH,))


def test_namesakes_of_one_full_name_are_asked_about() -> None:
    double = replace(ORLOVA, id=PersonId(9), post="Директор школы")
    assert match(ORLOVA.name, "", (ORLOVA, double)).candidates == (ORLOVA, double)
    assert match(ORLOVA.name, "директор", (ORLOVA, double)) == Match(double)


def test_participants_get_their_people_and_the_rest_becomes_questions() -> None:
    orlova, belyaev, zaytseva = (
        Participant(Part.SPEAKER, name) for name in ("Орлова М.Э.", "Беляев К.И.", "Зайцева Н.Р.")
    )
    known = replace(belyaev, person_id=BELYAEV.id)
    people, unsure = matched([orlova, belyaev, zaytseva, known], Index(PEOPLE))
    assert people == (replace(orlova, person_id=ORLOVA.id), belyaev, zaytseva, known)
    assert unsure == (Ambiguity(1, (BELYAEV_SON, BELYAEV)),)


@given(rosters, st.data(), posts)
def test_a_short_name_finds_its_person_or_asks_about_him(
    people: tuple[Person, ...], data: st.DataObject, post: str
) -> None:
    if not people:
        return
    meant = data.draw(st.sampled_from(people))
    found = match(short_name(meant.name), post, people)
    same = [person for person in people if short_name(person.name) == short_name(meant.name)]
    assert found.person in same if found.person else set(found.candidates) == set(same)
    assert found.person == meant or len(same) > 1


@given(
    rosters, names | names.map(short_name) | st.sampled_from(["Иванов", "Королев"]), posts, st.sets(st.integers(1, 8))
)
def test_who_is_likely_only_changes_the_order(
    people: tuple[Person, ...], name: str, post: str, likely: set[int]
) -> None:
    plain, biased = match(name, post, people), match(name, post, people, set(map(PersonId, likely)))
    assert plain.person == biased.person
    assert set(plain.candidates) == set(biased.candidates)
    ranks = [person.id not in likely for person in biased.candidates]
    assert ranks == sorted(ranks)


@given(rosters, names | names.map(short_name) | st.sampled_from(["Иванов", "Королев"]), posts, st.randoms())
def test_the_order_of_the_roster_makes_no_difference(
    people: tuple[Person, ...], name: str, post: str, random: object
) -> None:
    assert match(name, post, people) == match(name, post, people[::-1])


@given(rosters, names, posts)
def test_nobody_of_another_family_is_meant(people: tuple[Person, ...], name: str, post: str) -> None:
    found = match(name, post, people)
    for person in (found.person, *found.candidates):
        assert person is None or family_key(person.name) == family_key(name)
    assert not (found.person and found.candidates)


@given(st.text(), st.text(), st.lists(st.text(), max_size=4), st.text(alphabet="Иванов .,-\ud800\x00İß"))
def test_any_text_at_all_is_a_name(name: str, post: str, roster: list[str], odd: str) -> None:
    people = [Person(PersonId(n), each, post) for n, each in enumerate([*roster, odd, "Иванов Иван"], start=1)]
    for written in (name, odd, "Иванов " + name, *roster):
        found = match(written, post, people)
        assert found.person is None or not found.candidates
        assert not found.person or set(name_key(found.person.name).split())


def test_ten_thousand_people_are_no_matter() -> None:
    initials = "АБВГДЕЖЗИК"
    people = [
        Person(
            PersonId(n), f"Фамилия{n % 100} {initials[n // 1000]}имя {initials[n // 100 % 10]}отчество", f"Глава {n}"
        )
        for n in range(10_000)
    ]
    agenda = [Participant(Part.SPEAKER, short_name(people[n * 20].name), "глава") for n in range(480)]
    began = process_time()
    found, unsure = matched(agenda, Index(people))
    assert [each.person_id for each in found] == [people[n * 20].id for n in range(480)]
    assert not unsure
    assert process_time() - began < 20  # seconds
