from hypothesis import example, given, settings
from hypothesis import strategies as st

from commission.agenda.item import NAME_LIMIT, AgendaItem, ItemKind, Part, Participant
from commission.agenda.printing import print_agenda, printable
from commission.agenda.reading.characters import plain
from commission.agenda.reading.read import read_agenda
from commission.ids import AgendaItemId, PersonId
from tests.commission.agenda.reading.texts import heaps

usual = st.sampled_from(
    ["О бюджете", "О мерах (продолжение)", "Об итогах 2021 года", "Budget", "Разное", "О ценах, тарифах"]
)
hostile = st.text(min_size=1, max_size=60) | heaps
words = (usual | hostile).filter(lambda text: plain(text) != "" and len(text) <= NAME_LIMIT)
names = st.sampled_from(["Орлова М.Э.", "J. Smith", "Орлова"]) | words
posts = st.sampled_from(["", "начальник отдела", "к.т.н., главный врач"]) | words
participants = st.builds(Participant, st.sampled_from(Part), names, posts, st.none() | st.just(PersonId(7)))


@st.composite
def agenda_items(draw: st.DrawFn) -> AgendaItem:
    minutes = draw(st.none() | st.integers(1, 600))
    people = tuple(draw(st.lists(participants, max_size=4)))
    item = AgendaItem(AgendaItemId(1), draw(words), draw(st.sampled_from(ItemKind)), minutes, people)
    return item.sealed(draw(st.sampled_from(["", "каб. 5"]) | words)) if draw(st.booleans()) else item


@settings(deadline=None)
@given(st.lists(words, max_size=3), st.lists(agenda_items(), max_size=5), st.sampled_from(["ru", "en"]))
@example(["1. Повестка"], [], "ru")
@example([], [AgendaItem(AgendaItemId(1), "О задержках (10 мин)")], "ru")
@example([], [AgendaItem(AgendaItemId(1), "О пении. Докладчик: Орлова М.Э.")], "en")
def test_what_is_printed_is_read_back(heading: list[str], items: list[AgendaItem], language: str) -> None:
    """But for ids, line breaks, and letters that nobody sees."""
    agenda = read_agenda(print_agenda(heading, items, language))
    assert agenda.items == tuple(map(printable, items))
    assert agenda.heading == tuple(map(plain, heading))
    assert agenda.unread == ()


def test_it_looks_as_people_write_it() -> None:
    items = [
        AgendaItem(
            AgendaItemId(1),
            "О вакцинации",
            minutes=15,
            participants=(
                Participant(Part.SPEAKER, "Рябов Н.В.", "главный врач", PersonId(3)),
                Participant(Part.INVITEE, "Маслова Д.И."),
                Participant(Part.INVITEE, "Осипов Т.Р."),
            ),
        ),
        AgendaItem(AgendaItemId(2), "О погоде", ItemKind.INFORMATION),
        AgendaItem(AgendaItemId(3), "О тайном").sealed("каб. 5"),
        AgendaItem(AgendaItemId(4), "Разное", ItemKind.INFORMATION),
    ]
    assert print_agenda(["Повестка", "4 августа"], items) == (
        "Повестка\n4 августа\n\n"
        "1. О вакцинации (15 мин)\nДокладчик: Рябов Н.В., главный врач\nПриглашены: Маслова Д.И.; Осипов Т.Р.\n\n"
        "2. О погоде (для сведения)\n\n"
        "3. Вопрос ограниченного доступа\nОзнакомиться: каб. 5\n\n"
        "4. Разное"
    )
    assert "2. О погоде (for information)\n" in print_agenda([], items, "en")


@given(agenda_items().filter(lambda item: not item.restricted), st.sampled_from(["ru", "en"]))
@settings(deadline=None)
def test_of_a_restricted_item_no_word_is_printed(item: AgendaItem, language: str) -> None:
    marked = read_agenda("1. СТРОГОСЕКРЕТНО о водозаборе", ["СТРОГОСЕКРЕТНО"]).items
    assert marked[0].restricted
    assert "водозабор" not in print_agenda([], [item, *marked], language)
