"""Votes of people in native polls, and how a poll closes."""

from functools import partial

from simulator import views
from simulator.acts.acting import Actor
from simulator.contents.polls import Poll
from simulator.errors import ControlError
from simulator.model import Message
from simulator.world import World


def vote(world: World, actor: Actor, message: Message, options: list[int]) -> None:
    """Chooses options of a poll by their numbers, none takes the vote back; the bot hears of it wherever it is.

    Raises ControlError 409 when the message is no poll or the poll does not allow it, 400 for wrong numbers.
    """
    if "poll" not in message.content:
        raise ControlError(409, f"message {message.message_id} is no poll")
    world.alarms.ring()
    poll = world.polls[message.content["poll"]["id"]]
    before = poll.votes.get(actor.person.id)
    poll.vote(actor.person.id, options)
    if poll.votes.get(actor.person.id) != before:
        _tell_of_vote(world, actor, poll)


def close_in_time(world: World, poll: Poll) -> None:
    """The poll closes by itself at its close_date, if it has one."""
    if poll.close_date and not poll.is_closed:
        world.alarms.at(poll.close_date, partial(close, world, poll))


def close(world: World, poll: Poll) -> None:
    """Nothing changes in the poll from now on; the bot gets its last state."""
    if not poll.is_closed:
        poll.is_closed = True
        _tell_of_state(world, poll)


def place(poll: Poll, message: Message) -> None:
    """The message shows the poll from now on."""
    poll.places.append((message.chat_id, message.message_id))


def _tell_of_vote(world: World, actor: Actor, poll: Poll) -> None:
    if not poll.rules.is_anonymous:
        answer = {"poll_id": poll.id, "user": views.user(actor.person), **poll.answer(actor.person.id)}
        world.updates.put("poll_answer", answer)
    _tell_of_state(world, poll)


def _tell_of_state(world: World, poll: Poll) -> None:
    world.journal.stir()
    world.updates.put("poll", poll.view())
    for chat_id, message_id in poll.places:
        if (message := world.message(chat_id, message_id)) is not None:
            message.content = {**message.content, "poll": poll.in_message()}
            world.touch(message, edited=False)
