"""An agenda that is pasted again, corrected, is the same agenda with a few changes."""

from dataclasses import replace
from time import process_time

from hypothesis import given
from hypothesis import strategies as st
from pytest import mark, raises

from commission.agenda.diff import diff
from commission.agenda.editing import ITEMS_LIMIT, AgendaTooLongError
from commission.agenda.item import TITLE_LIMIT, AgendaItem, Part, Participant
from commission.agenda.reconcile import reconcile
from commission.ids import AgendaItemId
from tests.commission.agenda.strategies import Items, agendas

MIGRATION = "О дополнительных мерах по снижению угроз безопасности в миграционной сфере при распространении инфекции"
VACCINES = "Об организации вакцинации иностранных граждан, прибывающих для трудовой деятельности"
SUMMARY = "Об итогах координации работы по реализации Комплексного плана противодействия идеологии терроризма"
YOUTH = "О профилактических мероприятиях в среде мигрантов и молодёжи"
SAMPLE = (MIGRATION, VACCINES, SUMMARY, YOUTH, "Разное")


def stored(*titles: str) -> Items:
    return tuple(AgendaItem(AgendaItemId(number), title) for number, title in enumerate(titles, start=1))


def read(*titles: str) -> Items:
    return tuple(AgendaItem(AgendaItemId(0), title) for title in titles)


def ids(old: Items, new: Items) -> list[int]:
    return [item.id for item in reconcile(old, new)]


def sealed(id_: int, read_at: str = "") -> AgendaItem:
    return AgendaItem(AgendaItemId(id_), "Тайна").sealed(read_at)


def test_the_same_text_is_the_same_agenda() -> None:
    assert reconcile(stored(*SAMPLE), read(*SAMPLE)) == stored(*SAMPLE)


@mark.parametrize(
    ("before", "after"),
    [
        ("О мерах в среде молодёжи", "о  мерах в среде молодежи."),
        ("Отчёт «Безопасный город»", 'Отчет "Безопасный город"'),
        (MIGRATION, MIGRATION.replace("дополнительных ", "")),
        (VACCINES, VACCINES + " в 2021 году"),
        (SUMMARY, SUMMARY.replace("координации", "кооординации")),
        ("О бюджете горда", "О бюджете города"),
        ("Разноое", "Разное"),
    ],
)
def test_a_corrected_title_is_the_same_item(before: str, after: str) -> None:
    assert ids(stored(*SAMPLE[:1], before, "Иное"), read("Новый вопрос", after)) == [0, 2]


@mark.parametrize(
    ("one", "other"), [("О бюджете", "О миграции"), (MIGRATION, VACCINES), (SUMMARY, YOUTH), ("Разное", "Прочее")]
)
def test_another_title_is_another_item(one: str, other: str) -> None:
    assert ids(stored(one), read(other)) == [0]


def test_everything_else_is_as_it_was_read() -> None:
    old = (replace(stored("Разное")[0], minutes=10),)
    assert reconcile(old, read("РАЗНОЕ")) == (AgendaItem(AgendaItemId(1), "РАЗНОЕ"),)


def test_of_equal_titles_each_old_item_is_used_once_and_in_order() -> None:
    assert ids(stored("Разное", "Разное"), read("Разное", "Разное", "Разное")) == [1, 2, 0]


def test_the_most_alike_belong_together_whatever_comes_first() -> None:
    old = stored("О плане работы на первый квартал", "О плане работы на второй квартал")
    new = read("О плане работы на второй квартал года", "О плане работы на первый квартал года")
    assert ids(old, new) == [2, 1]


def test_of_two_that_are_as_much_alike_the_nearer_one_is_the_old_item() -> None:
    old = stored("О бюджете", "Об исполнении плана работы комиссии")
    new = read("Об исполнении плана работы комиссии за июль", "Об исполнении плана работы комиссии за июнь")
    assert ids(old, new) == [0, 2]


def test_an_equal_title_is_never_lost_to_one_that_is_alike() -> None:
    old = stored("О плане работы на первый квартал")
    assert ids(old, read("О плане работы на первый квартал года", "О плане работы на первый квартал")) == [0, 1]


def test_a_corrected_agenda_makes_a_small_difference() -> None:
    old = stored(*SAMPLE)
    new = reconcile(old, read("О бюджете", VACCINES, MIGRATION, SUMMARY + " за 2021 год", "Разное"))
    numbered = tuple(replace(item, id=AgendaItemId(9)) if not item.id else item for item in new)
    assert [(type(each).__name__, each.number) for each in diff(old, numbered)] == [
        ("Added", 1),
        ("Moved", 3),
        ("Changed", 4),
        ("Removed", 4),
    ]


def test_no_text_takes_a_restricted_item_off() -> None:
    old = (*stored("О бюджете", "О миграции"), sealed(3, "каб. 5"), AgendaItem(AgendaItemId(4), "Разное"))
    assert ids(old, read("О миграции", "Разное")) == [2, 3, 4]
    assert ids(old, read("Разное", "О миграции")) == [4, 2, 3]
    assert ids(old, read("Совсем другое")) == [3, 0]


def test_a_restricted_item_that_is_read_again_is_the_old_one_and_keeps_its_place_to_read() -> None:
    old = (*stored("О бюджете"), sealed(3, "каб. 5"), sealed(4))
    assert reconcile(old, (sealed(0), *read("О бюджете"), sealed(0, "каб. 7"), sealed(0))) == (
        sealed(3, "каб. 5"),
        old[0],
        sealed(4, "каб. 7"),
        sealed(0),
    )


def test_titles_without_letters_are_told_apart() -> None:
    assert ids(stored("—!", "???"), read("???", "—!")) == [2, 1]


def test_an_endless_text_is_refused_before_it_is_compared() -> None:
    with raises(AgendaTooLongError):
        reconcile((), read(*["Вопрос"] * (ITEMS_LIMIT + 1)))


@given(agendas(), agendas(), st.lists(st.text(max_size=8)))
def test_what_was_read_stays_and_every_id_is_used_once(old: Items, new: Items, titles: list[str]) -> None:
    pasted = (*(replace(item, id=AgendaItemId(0)) for item in new), *read(*titles))
    together = reconcile(old, pasted)
    known = [item.id for item in together if item.id]
    assert len(known) == len(set(known))
    assert set(known) <= {item.id for item in old}
    kept = {item.id for item in old if item.restricted}
    assert kept <= set(known)
    words = [item.title for item in together if not item.restricted]
    assert words == [item.title for item in pasted if not item.restricted]


@given(agendas())
def test_pasting_it_again_changes_nothing(items: Items) -> None:
    assert reconcile(items, [replace(item, id=AgendaItemId(0)) for item in items]) == items


def test_sixty_long_titles_take_no_time() -> None:
    words = " ".join(SAMPLE).split()
    titles = [" ".join(words[n % 7 :: 1 + n % 3] + [str(n)] * 5 + words)[:TITLE_LIMIT] for n in range(60)]
    corrected = [f"{title[:-40]} исправлено" for title in titles]
    began = process_time()
    found = ids(stored(*titles), read(*corrected))
    assert sorted(found) == list(range(1, 61))
    assert process_time() - began < 20  # seconds; letter by letter it would take minutes


def spoken(item: AgendaItem, *names: str) -> AgendaItem:
    return replace(item, participants=tuple(Participant(Part.SPEAKER, name) for name in names))


def test_what_is_restricted_from_now_on_is_the_item_that_was_open() -> None:
    old = (*stored("О пожарах", "О дорогах"), sealed(3))
    new = (sealed(0), *read("О дорогах"), sealed(0))
    found = reconcile(old, new, ["О пожарах", "О дорогах", "О тайном"])
    assert [(item.id, item.restricted) for item in found] == [(1, True), (2, False), (3, True)]


def test_an_item_that_only_says_that_it_is_restricted_is_nobodys_copy() -> None:
    assert ids((*stored("О дорогах"), sealed(2)), (sealed(0), *read("О дорогах"))) == [2, 1]


@mark.parametrize("restricted", [False, True])
def test_a_reworded_item_at_the_same_place_with_the_same_speaker_is_the_same(restricted: bool) -> None:
    old = (stored("О дорогах")[0], spoken(stored("?", "О пожарах")[1], "Дёмин И."))
    (reworded,) = read("О мерах по защите лесов от огня")
    reworded = spoken(reworded.sealed("") if restricted else reworded, "Демин И.")
    assert ids(old, (*read("О дорогах"), reworded)) == [1, 2]


@mark.parametrize(("names", "place"), [(["Громов П."], 1), (["Дёмин И.", "Громов П."], 1), ([], 1), (["Дёмин И."], 0)])
def test_another_speaker_or_another_place_is_another_item(names: list[str], place: int) -> None:
    old = (stored("О дорогах")[0], spoken(stored("?", "О пожарах")[1], "Дёмин И."))
    new = list(read("О дорогах"))
    new.insert(place, spoken(read("О мерах по защите лесов от огня")[0], *names))
    assert 2 not in ids(old, tuple(new))


def test_who_speaks_matters_only_where_no_title_fits() -> None:
    old = tuple(spoken(item, "Дёмин И.") for item in stored("О пожарах", "О дорогах"))
    new = tuple(spoken(item, "Дёмин И.") for item in read("О мерах по защите лесов от огня", "О пожарах"))
    assert ids(old, new) == [0, 1]
