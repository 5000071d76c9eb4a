"""A poll as a call describes it. The checks are those of Client.cpp, PollOption.cpp and MessageContent.cpp of tdlib."""

import json
import re
from dataclasses import dataclass
from typing import Any

from simulator.bot_api.arguments import Arguments
from simulator.bot_api.json_fields import string
from simulator.bot_api.support import check_fields
from simulator.bot_api.table import limit, range_of
from simulator.contents.polls import Rules
from simulator.errors import BadRequestError
from simulator.methods.outgoing import with_people
from simulator.model import Json
from simulator.text.formatting import formatted
from simulator.text.utf16 import length
from simulator.world import World

OPTION = frozenset({"text", "text_parse_mode", "text_entities"})
# What only Telegram's own servers check; they have one complaint for all of it, MEDIA_EMPTY, which tdlib words so.
WRONG_POLL = "wrong poll data specified"
MOST_LINE_FEEDS = 2


@dataclass(frozen=True, slots=True)
class InputPoll:
    """The parts of a poll that can be read before it is known where it goes."""

    question: Json
    options: list[Json]
    rules: Rules
    explanation: Json
    description: Json


def read_poll(world: World, args: Arguments) -> InputPoll:
    """What the call says; BadRequestError when it cannot be read."""
    question, options, description = (
        _texts(world, args, "question", "question_parse_mode", "question_entities"),
        _options(args),
        _texts(world, args, "description", "description_parse_mode", "description_entities"),
    )
    rules = _rules(args)
    explanation = (
        _texts(world, args, "explanation", "explanation_parse_mode", "explanation_entities")
        if rules.type == "quiz"
        else {}
    )
    return InputPoll(question, options, rules, explanation, description)


def check_poll(poll: InputPoll, args: Arguments) -> None:
    """BadRequestError when there is no such poll on Telegram."""
    _check_question(poll.question)
    _check_options(poll.options)
    _check_rules(poll.rules, len(poll.options), poll.explanation)
    if _countries(args) or args.flag("members_only"):
        raise BadRequestError("poll voters can be restricted only in channel chats")
    if length(poll.description.get("description", "")) > limit("sendPoll", "description"):
        raise BadRequestError("message caption is too long")


def read_closing(world: World, args: Arguments) -> tuple[int, int]:
    """open_period and close_date; each follows from the other, and open_period comes first."""
    _, low, high = range_of("sendPoll", "open_period")
    now = world.clock.unix()
    period = args.integer("open_period", 0, 0, high)
    if not period and (date := args.integer("close_date")):
        period = date - now
    elif not period:
        return 0, 0
    if not low <= period <= high:
        raise BadRequestError(WRONG_POLL)
    return period, now + period


def _texts(world: World, args: Arguments, name: str, mode: str, entities_name: str) -> Json:
    text, entities = formatted(args.text(name), args.text(mode), args.text(entities_name))
    kept = with_people(world, entities)
    shown = {entities_name: kept} if kept or name == "explanation" else {}
    return {name: text, **shown} if text else {}


def _plain(texts: Json, name: str) -> Json:
    """Questions and options keep no entities but custom emoji."""
    kept = [entity for entity in texts.get(f"{name}_entities", ()) if entity["type"] == "custom_emoji"]
    return {name: texts[name], **({f"{name}_entities": kept} if kept else {})}


def _options(args: Arguments) -> list[Json]:
    wish = args.json("options", "can't parse options JSON object")
    if wish is None:
        raise BadRequestError("can't parse options JSON object")
    if not isinstance(wish, list):
        raise BadRequestError("expected an Array of String as options")
    return [_option(item) for item in wish]


def _option(item: Any) -> Json:
    if isinstance(item, str):
        item = {"text": item}
    if not isinstance(item, dict):
        raise BadRequestError("expected an option to be of type String")
    mode, entities = string(item, "text_parse_mode", default=""), json.dumps(item.get("text_entities") or [])
    text, found_entities = formatted(string(item, "text"), mode, entities)
    check_fields("InputPollOption", OPTION, item)
    return _plain({"text": text, "text_entities": found_entities}, "text")


def _rules(args: Arguments) -> Rules:
    kind = args.text("type") or "regular"
    if kind not in ("regular", "quiz"):
        raise BadRequestError("unsupported poll type specified")
    return Rules(
        type=kind,
        is_anonymous=args.flag("is_anonymous") if args.text("is_anonymous") else True,
        allows_multiple_answers=args.flag("allows_multiple_answers"),
        allows_revoting=args.flag("allows_revoting") if args.text("allows_revoting") else kind != "quiz",
        shuffle_options=args.flag("shuffle_options"),
        hide_results_until_closes=args.flag("hide_results_until_closes"),
        correct_option_ids=_correct(args) if kind == "quiz" else (),
    )


def _correct(args: Arguments) -> tuple[int, ...]:
    wish = args.json("correct_option_ids", "can't parse correct option identifiers JSON object")
    if wish is None:
        return (args.integer("correct_option_id", -1),) if args.text("correct_option_id") else ()
    if not isinstance(wish, list):
        raise BadRequestError("expected an Array of correct option identifiers")
    if not all(isinstance(item, (int, float)) and not isinstance(item, bool) for item in wish):
        raise BadRequestError("correct option identifier must be of type Number")
    if not all(isinstance(item, int) and abs(item) < 1 << 31 for item in wish):
        raise BadRequestError("invalid correct option identifier specified")
    return tuple(wish)


def _countries(args: Arguments) -> list[str]:
    wish = args.json("country_codes", "can't parse country_codes JSON object") or []
    if not isinstance(wish, list) or not all(isinstance(code, str) for code in wish):
        raise BadRequestError("expected an Array of String")
    if len(wish) > limit("sendPoll", "country_codes"):
        raise BadRequestError("too many items specified")
    if not all(re.fullmatch("[A-Z]{2}", code) for code in wish):
        raise BadRequestError("invalid country code specified")
    return wish


def _check_question(question: Json) -> None:
    if not question:
        raise BadRequestError("text must be non-empty")
    if len(question["question"]) > limit("sendPoll", "question"):
        raise BadRequestError(f"poll question length must not exceed {limit('sendPoll', 'question')}")


def _check_options(options: list[Json]) -> None:
    most, longest = limit("sendPoll", "options"), limit("InputPollOption", "text")
    if not options:
        raise BadRequestError("poll must have at least one answer option")
    if len(options) > most:
        raise BadRequestError(f"poll can't have more than {most} options")
    for option in options:
        if not option["text"]:
            raise BadRequestError("text must be non-empty")
        if len(option["text"]) > longest:
            raise BadRequestError(f"poll options length must not exceed {longest}")


def _check_rules(rules: Rules, options: int, explanation: Json) -> None:
    correct = rules.correct_option_ids
    if rules.type != "quiz":
        return
    if not correct:
        raise BadRequestError("correct quiz option list must be non-empty")
    if list(correct) != sorted(set(correct)):
        raise BadRequestError("correct quiz option list must be increasing")
    if not 0 <= correct[0] <= correct[-1] < options:
        raise BadRequestError("wrong quiz correct_option_id")
    text = explanation.get("explanation", "")
    too_long = length(text) > limit("sendPoll", "explanation") or text.count("\n") > MOST_LINE_FEEDS
    if too_long or (len(correct) > 1 and not rules.allows_multiple_answers):
        raise BadRequestError(WRONG_POLL)
