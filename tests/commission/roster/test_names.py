from pytest import mark

from commission.roster.names import may_mean, name_key, spelled

FULL = "Беляев Константин Игоревич"


def test_case_spaces_and_yo_make_no_other_name() -> None:
    assert name_key("ФЁДОРОВ  Вячеслав\u00a0Юрьевич") == name_key("Федоров вячеслав юрьевич")
    assert name_key("Петрова – Водкина Анна") == name_key("Петрова-Водкина Анна")


@mark.parametrize("written", ["Беляев К.И.", "Беляев К. И.", "К.И. Беляев", "беляев к", "Беляев Константин", FULL])
def test_an_initial_form_may_mean_the_full_name(written: str) -> None:
    assert may_mean(written, FULL)


@mark.parametrize("written", ["Беляев", "Беляев И.К.", "Беляева К.И.", "К.И.", "Беляев К.И.О.", ""])
def test_what_may_not_mean_it(written: str) -> None:
    assert not may_mean(written, FULL)


def test_a_file_without_yo_does_not_spoil_the_name() -> None:
    assert spelled("Фёдоров Артём", "Федоров Артем") == "Фёдоров Артём"
    assert spelled("Федоров Артем", "Фёдоров Артём") == "Фёдоров Артём"
    assert spelled("ФЁДОРОВ", "Фёдоров") == "Фёдоров"
