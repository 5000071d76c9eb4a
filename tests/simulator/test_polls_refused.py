"""What sendPoll refuses, in the server's words."""

import pytest

from tests.simulator.conftest import START

NOW = int(START.timestamp())
QUIZ = {"type": "quiz", "correct_option_ids": [0]}
WRONG = [
    ({"question": ""}, "text must be non-empty"),
    ({"question": "ы" * 301}, "poll question length must not exceed 300"),
    ({"options": "{"}, "can't parse options JSON object"),
    ({"options": {"a": 1}}, "expected an Array of String as options"),
    ({"options": [5]}, "expected an option to be of type String"),
    ({"options": [{"x": 1}]}, 'can\'t find field "text"'),
    ({"options": []}, "poll must have at least one answer option"),
    ({"options": ["a"] * 13}, "poll can't have more than 12 options"),
    ({"options": ["a", " "]}, "text must be non-empty"),
    ({"options": ["ы" * 101]}, "poll options length must not exceed 100"),
    ({"type": "vote"}, "unsupported poll type specified"),
    ({"type": "quiz"}, "correct quiz option list must be non-empty"),
    ({"type": "quiz", "correct_option_id": 2}, "wrong quiz correct_option_id"),
    ({"type": "quiz", "correct_option_ids": "{"}, "can't parse correct option identifiers JSON object"),
    ({"type": "quiz", "correct_option_ids": {"a": 1}}, "expected an Array of correct option identifiers"),
    ({"type": "quiz", "correct_option_ids": ["0"]}, "correct option identifier must be of type Number"),
    ({"type": "quiz", "correct_option_ids": [0.5]}, "invalid correct option identifier specified"),
    ({"type": "quiz", "correct_option_ids": [1, 0]}, "correct quiz option list must be increasing"),
    ({"type": "quiz", "correct_option_ids": [0, 1]}, "wrong poll data specified"),
    ({**QUIZ, "explanation": "ы" * 201}, "wrong poll data specified"),
    ({**QUIZ, "explanation": "a\nb\nc\nd"}, "wrong poll data specified"),
    ({"open_period": 4}, "wrong poll data specified"),
    ({"close_date": NOW + 2}, "wrong poll data specified"),
    ({"close_date": NOW + 2628100}, "wrong poll data specified"),
    ({"description": "ы" * 1025}, "message caption is too long"),
    ({"members_only": True}, "poll voters can be restricted only in channel chats"),
    ({"country_codes": ["RU"]}, "poll voters can be restricted only in channel chats"),
    ({"country_codes": ["ru"]}, "invalid country code specified"),
    (
        {"question": "<b>", "question_parse_mode": "HTML"},
        "can't parse entities: Can't find end tag corresponding to start tag \"b\"",
    ),
]


@pytest.mark.parametrize(("parameters", "complaint"), WRONG)
async def test_wrong_polls(raw, server, anna, parameters, complaint):
    refusal = await raw.refusal("sendPoll", chat_id=anna, **{"question": "x", "options": ["a", "b"], **parameters})
    assert refusal == f"Bad Request: {complaint}"
    assert server.world.polls == {}


@pytest.mark.parametrize(
    "parameters",
    [
        {"allow_adding_options": True},
        {"media": {"type": "photo", "media": "x"}},
        {"options": [{"text": "a", "media": {"type": "photo", "media": "x"}}]},
    ],
)
async def test_what_only_telegram_has(raw, anna, parameters):
    refusal = await raw.refusal("sendPoll", chat_id=anna, **{"question": "x", "options": ["a", "b"], **parameters})
    assert refusal.endswith("is not implemented by the simulator")


async def test_limits_that_still_fit(raw, anna):
    sent = await raw.result(
        "sendPoll", chat_id=anna, question="👍" * 300, options=["👍" * 100] * 12, **QUIZ, explanation="ы" * 200
    )
    assert len(sent["poll"]["options"]) == 12


async def test_a_poll_that_cannot_be_sent_never_was(raw, server, stranger, anna):
    refusal = await raw.refusal("sendPoll", chat_id=stranger, question="x", options=["a"], open_period=5)
    assert refusal == "Forbidden: bot can't initiate conversation with a user"
    reply = {"message_id": 999}
    await raw.refusal("sendPoll", chat_id=anna, question="x", options=["a"], open_period=5, reply_parameters=reply)
    assert server.world.polls == {}
