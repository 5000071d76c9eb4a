"""What is no fault is told in a sentence that helps."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from simulator.client import ControlFailure
from simulator.errors import ControlError
from simulator.faults import Faults
from simulator.faults.wishes import CHOICES, TYPES


@pytest.mark.parametrize(
    ("wish", "sentence"),
    [
        ({}, "a fault needs an effect: error_code, cut"),
        ({"method": "sendMessage"}, "a fault needs an effect"),
        ({"delay": 0}, "a fault needs an effect"),
        ({"error_code": 200}, "error_code is a number from 400 to 599"),
        ({"cut": "sideways"}, 'cut is "before" or "after"'),
        ({"malformed": "yes"}, 'malformed is "half" or "html"'),
        ({"updates": "thrice"}, 'updates is "twice" or "out of order"'),
        ({"error_code": 500, "times": 0}, "times is a number from 1"),
        ({"error_code": 500, "times": True}, "times is int"),
        ({"error_code": "500"}, "error_code is int"),
        ({"delay": -1}, "delay is a number from 0 to 600"),
        ({"delay": float("nan")}, "delay is a number from 0 to 600"),
        ({"error_code": 500, "probability": 0}, "probability is above 0"),
        ({"error_code": 500, "seed": 1}, "seed goes with probability"),
        ({"error_code": 500, "pattern": "a" * 1025}, "pattern has up to 1024 characters"),
        ({"error_code": 500, "retry_after": 5}, "retry_after goes with error_code 429"),
        ({"delay": 1, "retry_after": 5}, "retry_after goes with error_code 429"),
        ({"error_code": 500, "method": ""}, "method names nothing"),
        ({"error_code": 500, "method": "  ,"}, "method names nothing"),
        ({"updates": "twice", "update_type": " "}, "update_type names nothing"),
        ({"error_code": 500, "cut": "after"}, "a call ends in one way: error_code or cut"),
        ({"error_code": 500, "malformed": "half"}, "a call ends in one way"),
        ({"error_code": 500, "from": 5, "until": 5}, "until comes after from"),
        ({"error_code": 500, "every": 5}, "every goes with until"),
        ({"error_code": 500, "until": 6, "every": 5}, "every goes with until"),
        ({"error_code": 500, "clock": "sun"}, 'clock is "real" or "server"'),
        ({"error_code": 500, "colour": "red"}, "there is no field colour here"),
        ({"error_code": 500, "method": "sendMesage"}, "there is no sendmesage here, perhaps sendMessage"),
        ({"error_code": 500, "method": "sendMessage lunch*"}, r"there is no lunch\* here"),
        ({"updates": "twice", "update_type": "mesage"}, "there is no mesage here, perhaps message"),
        ({"updates": "twice", "method": "getUpdates"}, "updates goes with .*, not with method"),
        ({"error_code": 500, "update_type": "message"}, "update_type goes with updates"),
        ({"away": 60, "chat_id": 1}, "away goes with .*, not with chat_id"),
        ({"away": 60, "malformed": "half"}, "a server that is away gives no answer to halve"),
        ({"away": 0, "error_code": 500}, "until comes after from"),
    ],
)
async def test_a_wrong_wish(control, wish, sentence):
    with pytest.raises(ControlFailure, match=f"400: {sentence}"):
        await control.fault(**wish)


VALUES: dict[type | tuple[type, ...], st.SearchStrategy[object]] = {
    str: st.sampled_from(["", "send*", "(", *(choice for choices in CHOICES.values() for choice in choices)]),
    int: st.integers(-1, 600) | st.integers(),
    (int, float): st.integers(-1, 600) | st.floats(),
}
WISHES = st.fixed_dictionaries({}, optional={name: VALUES[kind] for name, kind in TYPES.items()})


@given(WISHES)
def test_any_wish_is_a_fault_or_a_sentence(wish):
    faults = Faults(real=lambda: 0.0)
    try:
        faults.add(wish)
    except ControlError as error:
        refused = error.status
    else:
        refused = None
    assert (refused, len(list(faults))) in [(400, 0), (None, 1)]
