"""The published list of a vote holds together, and falls apart at any change."""

import hashlib
import json
from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from commission.polls.chain import Slip, chained, text_hash
from commission.polls.choice import Choice
from commission.polls.receipt import new_receipt, tidy_receipt

TEXT = text_hash("Утвердить план")
SLIPS = st.lists(
    st.builds(Slip, st.text(max_size=14), st.sampled_from(Choice)), max_size=12, unique_by=lambda slip: slip.mark
)


@given(SLIPS, st.data())
def test_the_order_in_which_ballots_came_is_not_in_it(slips: list[Slip], data: st.DataObject) -> None:
    assert chained(data.draw(st.permutations(slips)), TEXT) == chained(slips, TEXT)


@given(SLIPS.filter(bool), st.data())
def test_no_ballot_is_changed_or_taken_away_unnoticed(slips: list[Slip], data: st.DataObject) -> None:
    which = data.draw(st.integers(0, len(slips) - 1))
    other = data.draw(st.sampled_from([each for each in Choice if each is not slips[which].choice]))
    whole = chained(slips, TEXT)
    changed = [*slips[:which], replace(slips[which], choice=other), *slips[which + 1 :]]
    assert chained(changed, TEXT)[-1] != whole[-1]
    assert chained([*slips[:which], *slips[which + 1 :]], TEXT)[-1:] != whole[-1:]
    assert chained(slips, text_hash("Другой текст"))[-1] != whole[-1]


def test_anybody_can_recompute_it() -> None:
    """The rule, in as many words as an auditor needs."""
    first = hashlib.sha256(json.dumps([TEXT, "A", "for"], separators=(",", ":")).encode()).hexdigest()
    second = hashlib.sha256(json.dumps([first, "B", "against"], separators=(",", ":")).encode()).hexdigest()
    assert chained([Slip("B", Choice.AGAINST), Slip("A", Choice.FOR)], TEXT) == (first, second)


def test_receipts_do_not_repeat_and_can_be_typed() -> None:
    receipts = {new_receipt() for _ in range(1000)}
    assert len(receipts) == 1000
    for receipt in receipts:
        assert tidy_receipt(f" {receipt.lower().replace('-', ' ')} ") == receipt
