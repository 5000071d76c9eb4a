"""What a member reads of an agenda that has changed."""

from dataclasses import replace

from commission.agenda.diff import diff
from commission.agenda.item import AgendaItem, Part, Participant
from commission.ids import AgendaItemId
from handlers.cards.agenda_changes import change_texts
from handlers.cards.pages import PAGE_LIMIT, fitting, seen_length
from handlers.texts import Html, texts_for

ROADS = AgendaItem(AgendaItemId(1), "О <дорогах>", minutes=10)
FIRES = AgendaItem(AgendaItemId(2), "О пожарах", minutes=15)
GUARD = AgendaItem(AgendaItemId(3), "О схеме охраны")


def told(old: list[AgendaItem], new: list[AgendaItem]) -> str:
    return "\n".join(change_texts(diff(old, new), texts_for("ru"), "Europe/Moscow"))


def test_a_sealed_item_says_once_where_it_can_be_read_and_never_what_it_was() -> None:
    said = told([ROADS, GUARD], [ROADS, GUARD.sealed("кабинет 12")])
    assert said.count("кабинет 12") == 1
    assert "охраны" not in said


def test_another_place_to_read_it_is_told() -> None:
    assert "кабинет 14" in told([GUARD.sealed("кабинет 12")], [GUARD.sealed("кабинет 14")])


def test_what_was_added_removed_and_moved_is_said_by_its_number() -> None:
    said = told([ROADS, FIRES], [GUARD, replace(FIRES, minutes=20)])
    assert "О схеме охраны" in said
    assert "О &lt;дорогах&gt;" in said
    assert "20 мин" in said


def test_another_speaker_is_named() -> None:
    speaker = Participant(Part.SPEAKER, "Попова И.С.", "начальник отдела")
    assert "Попова И.С." in told([ROADS], [replace(ROADS, participants=(speaker,))])


def test_a_change_is_told_however_many_are_named_and_however_long() -> None:
    people = tuple(Participant(part, f"{n}{'ы' * 118}", "начальник " * 29) for part in Part for n in range(20))
    long = replace(ROADS, title="&" * 1000)
    [change] = change_texts(diff([long], [replace(long, participants=people)]), texts_for("ru"), "Europe/Moscow")
    assert seen_length(change) <= PAGE_LIMIT
    [shown] = fitting([change], lambda left: Html(f"ещё {left}"))
    assert shown == change
