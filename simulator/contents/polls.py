"""Polls: who chose what, and how that looks to the bot and to people. Pure: knows no chats."""

import zlib
from collections import Counter
from dataclasses import dataclass, field

from simulator.errors import ControlError
from simulator.model import Json


@dataclass(frozen=True, slots=True)
class Rules:
    """What a poll allows; a quiz has correct options, of a regular poll they are none."""

    type: str = "regular"
    is_anonymous: bool = True
    allows_multiple_answers: bool = False
    allows_revoting: bool = True
    shuffle_options: bool = False
    hide_results_until_closes: bool = False
    correct_option_ids: tuple[int, ...] = ()


@dataclass(slots=True)
class Poll:
    """One poll, in whatever messages it is shown; `places` are their chats and numbers.

    `question`, `explanation` and `description` hold the fields of Poll with that beginning, `options` the texts of the
    options with their entities. A close_date of 0 is none.
    """

    id: str
    question: Json
    options: list[Json]
    rules: Rules = field(default_factory=Rules)
    explanation: Json = field(default_factory=dict)
    description: Json = field(default_factory=dict)
    open_period: int = 0
    close_date: int = 0
    is_closed: bool = False
    votes: dict[int, tuple[int, ...]] = field(default_factory=dict)
    places: list[tuple[int, int]] = field(default_factory=list)

    def vote(self, voter: int, options: list[int]) -> None:
        """Makes these options the voter's choice, none takes it back.

        Raises ControlError 400 for options that are not there, 409 for what the poll does not allow.
        """
        self._check_options(options)
        if self.is_closed:
            raise ControlError(409, "the poll is closed")
        if voter in self.votes and not self.rules.allows_revoting:
            raise ControlError(409, "the poll does not allow to change a vote or to take it back")
        if options:
            self.votes[voter] = tuple(sorted(options))
        elif self.votes.pop(voter, None) is None:
            raise ControlError(409, "there is no vote to take back")

    def answer(self, voter: int) -> Json:
        """The choice as the fields of PollAnswer."""
        chosen = list(self.votes.get(voter, ()))
        return {"option_ids": chosen, "option_persistent_ids": [self._persistent_id(number) for number in chosen]}

    def view(self) -> Json:
        """The poll as the bot that sent it sees it, in an update of the poll alone."""
        rules = self.rules
        counts = Counter(number for chosen in self.votes.values() for number in chosen)
        options = [
            {"persistent_id": self._persistent_id(number), **option, "voter_count": counts[number]}
            for number, option in enumerate(self.options)
        ]
        closing = {} if self.is_closed or not self.close_date else self._closing()
        return {
            "id": self.id,
            **self.question,
            "options": options,
            "total_voter_count": len(self.votes),
            **closing,
            "is_closed": self.is_closed,
            "is_anonymous": rules.is_anonymous,
            "allows_multiple_answers": rules.allows_multiple_answers,
            "allows_revoting": rules.allows_revoting,
            "members_only": False,
            "type": rules.type,
            **self._solution(),
        }

    def in_message(self) -> Json:
        """The same in a message, where it has its description."""
        return self.view() | self.description

    def seen_by(self, voter: int | None) -> Json:
        """Fields of a message for the eyes of a person, with what he `chosen`; nobody's eyes see all `votes`.

        Counts are 0 for whom `can_see_results` is false; `option_order` is how the options stand for him.
        """
        if voter is None:
            votes = {str(number): list(chosen) for number, chosen in self.votes.items()}
            return {"poll": self.in_message() | {"can_see_results": True}, "votes": votes}
        voted = voter in self.votes
        poll = self.in_message()
        sees = self.is_closed or (voted and not self.rules.hide_results_until_closes)
        poll["can_see_results"] = sees
        if not sees:
            poll["options"] = [{**option, "voter_count": 0} for option in poll["options"]]
        if not (self.is_closed or voted):
            poll = {name: value for name, value in poll.items() if name not in self._solution()}
        if self.rules.shuffle_options:
            poll["option_order"] = sorted(range(len(self.options)), key=lambda number: self._shuffled(voter, number))
        return {"poll": poll, "chosen": list(self.votes.get(voter, ()))}

    def _check_options(self, options: list[int]) -> None:
        if any(not 0 <= number < len(self.options) for number in options):
            raise ControlError(400, f"options are numbers from 0 to {len(self.options) - 1}")
        if len(set(options)) != len(options):
            raise ControlError(400, "each option can be chosen once")
        if len(options) > 1 and not self.rules.allows_multiple_answers:
            raise ControlError(409, "the poll allows one answer only")

    def _closing(self) -> Json:
        return {"open_period": self.open_period, "close_date": self.close_date}

    def _solution(self) -> Json:
        correct = list(self.rules.correct_option_ids)
        if not correct:
            return {}
        single = {"correct_option_id": correct[0]} if len(correct) == 1 else {}
        return {**single, "correct_option_ids": correct, **self.explanation}

    def _persistent_id(self, number: int) -> str:
        return f"{self.id[-6:]}{number:02}"

    def _shuffled(self, voter: int, number: int) -> int:
        return zlib.crc32(f"{voter} {self.id} {number}".encode())


def as_lines(seen: Json) -> list[str]:
    """The options of a poll as a person sees them, a line each, with the numbers of votes if he may see them."""
    poll, chosen = seen["poll"], seen.get("chosen", [])
    lines = []
    for number in poll.get("option_order", range(len(poll["options"]))):
        option = poll["options"][number]
        votes = f" · {option['voter_count']}" if poll["can_see_results"] else ""
        lines.append(f"{'●' if number in chosen else '○'} {option['text']}{votes}")
    return lines
