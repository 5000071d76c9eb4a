import json

from pytest import mark, raises

from commission.roster.importing.decisions import Decisions, DecisionSyntaxError


def test_decisions_as_they_are_typed_survive_json() -> None:
    typed = Decisions.from_options(["5=12", "7=row3", "8=row:4"], ["9"])
    assert typed == {"row:5": 12, "row:7": "row:3", "row:8": "row:4", "row:9": "new"}
    assert Decisions(json.loads(json.dumps(typed))) == typed


@mark.parametrize(
    ("same", "new"), [(["5"], []), (["5=Иванов"], []), (["=3"], []), (["0=3"], []), ([], ["x"]), ([], ["5=3"])]
)
def test_what_is_no_decision(same: list[str], new: list[str]) -> None:
    with raises(DecisionSyntaxError) as refused:
        Decisions.from_options(same, new)
    assert refused.value.facts == {"option": (same + new)[0]}
