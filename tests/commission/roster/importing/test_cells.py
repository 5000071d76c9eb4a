from hypothesis import given
from hypothesis import strategies as st
from pytest import mark

from commission.roster.body import Role
from commission.roster.importing import cells


@mark.parametrize(
    "written",
    [
        "+7 918 000-01-01",
        "8 918 000 01 01",
        "8(918)000-01-01",
        "+7\u00a0(918)\u00a0000\u201301\u201301",
        "79180000101",
        "9180000101",
        "918.000.01.01",
        "(+7) 918 0000101",
    ],
)
def test_a_russian_number_as_people_write_it(written: str) -> None:
    assert cells.phone(written) == "+79180000101"


@mark.parametrize(
    ("written", "expected"),
    [
        ("+375 29 123-45-67", "+375291234567"),
        ("00 375 29 1234567", "+375291234567"),
        ("8 10 375 29 123-45-67", "+375291234567"),
        ("8 (10) 49 30 1234567", "+49301234567"),
        ("8 101 234-56-78", "+71012345678"),
    ],
)
def test_a_foreign_number_says_so_itself(written: str, expected: str) -> None:
    assert cells.phone(written) == expected


@mark.parametrize(
    "written",
    [
        "61-23-45",
        "375291234567",
        "+7 918 000-01-0",
        "+7 918 000-01-011",
        "7,918E+10",
        "7.918E+10",
        "8 918 000-01-01, 8 918 000-01-02",
        "8 918 000-01-01 доб. 12",
        "нет",
        "+",
        "+٧٩١٨٠٠٠٠١٠١",
        "+0 918 000-01-01",
        "+8 918 000-01-01",
    ],
)
def test_what_is_no_single_number_is_none(written: str) -> None:
    assert cells.phone(written) is None


@given(st.text(max_size=40))
def test_a_number_is_e164_or_none_and_stays_what_it_is(text: str) -> None:
    number = cells.phone(text)
    if number is not None:
        assert number[0] == "+"
        assert number[1:].isascii()
        assert number[1:].isdigit()
        assert 8 <= len(number) - 1 <= 15
        assert cells.phone(number) == number


@mark.parametrize(
    ("written", "role"),
    [
        ("председатель", Role.CHAIR),
        ("Председатель комиссии", Role.CHAIR),
        ("Зам. председателя", Role.DEPUTY_CHAIR),
        ("Заместитель  председателя", Role.DEPUTY_CHAIR),
        ("vice-chair", Role.DEPUTY_CHAIR),
        ("deputy_chair", Role.DEPUTY_CHAIR),
        ("Секретарь", Role.SECRETARY),
        ("ЧЛЕН", Role.MEMBER),
        ("приглашённый", Role.INVITEE),
        ("Приглашенная", Role.INVITEE),
        ("invitee", Role.INVITEE),
        ("водитель", None),
    ],
)
def test_roles(written: str, role: Role | None) -> None:
    assert cells.role(written) is role


@mark.parametrize("written", ["да", "Да.", "+", "ИСТИНА", "TRUE", "1", "yes"])
def test_yes(written: str) -> None:
    assert cells.yes_or_no(written) is True


@mark.parametrize("written", ["нет", "-", "—", "FALSE", "0", "без права голоса"])
def test_no(written: str) -> None:
    assert cells.yes_or_no(written) is False


@mark.parametrize("written", ["", "иногда", "да нет"])
def test_neither_yes_nor_no(written: str) -> None:
    assert cells.yes_or_no(written) is None


def test_several_bodies_in_one_cell() -> None:
    assert cells.body_names(" АТК,\u00a0КС ; атк\nСовет  безопасности,") == ("АТК", "КС", "Совет безопасности")


@mark.parametrize("written", ["a@b", "a b@c.ru", "a@b.ru, c@d.ru", "@b.ru", "a@b.ru."])
def test_what_is_no_address(written: str) -> None:
    assert cells.email(written) is None


def test_an_address_stays_as_written() -> None:
    assert cells.email("Secretary@Example.org") == "Secretary@Example.org"
