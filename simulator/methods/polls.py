"""sendPoll and stopPoll."""

from simulator.acts.voting import close, close_in_time, place
from simulator.bot_api.arguments import Arguments
from simulator.bot_api.markup import read_markup
from simulator.contents.polls import Poll
from simulator.errors import ApiError, BadRequestError
from simulator.methods.access import found, writable_chat
from simulator.methods.input_polls import check_poll, read_closing, read_poll
from simulator.methods.outgoing import send
from simulator.model import Json, Message
from simulator.world import World

FIRST_ID = 5_300_000_000_000_000_001


def send_poll(world: World, args: Arguments) -> Json:
    """sendPoll: question, options, rules, a moment to close; media and options added by people answer 405."""
    wish = read_poll(world, args)
    read_markup(args.text("reply_markup"))
    writable_chat(world, args)
    check_poll(wish, args)
    poll = Poll(_next_id(world), wish.question, wish.options, wish.rules, wish.explanation, wish.description)
    poll.is_closed = args.flag("is_closed")
    poll.open_period, poll.close_date = read_closing(world, args)
    return send_as_message(world, args, poll)


def stop_poll(world: World, args: Arguments) -> Json:
    """stopPoll: a poll of the bot's own, where it was sent first; without reply_markup the keyboard goes."""
    markup = read_markup(args.text("reply_markup"))
    message = found(writable_chat(world, args), args.integer("message_id"), "message with poll to stop")
    if "poll" not in message.content:
        raise BadRequestError("message is not a poll")
    if not _is_editable(message):
        raise BadRequestError("poll can't be stopped")
    world.alarms.ring()
    poll = world.polls[message.content["poll"]["id"]]
    if poll.is_closed:
        raise BadRequestError("poll has already been closed")
    if markup is not None and "inline_keyboard" not in markup:
        raise BadRequestError("inline keyboard expected")
    message.reply_markup = markup
    close(world, poll)
    return poll.in_message()


def copied(world: World, poll: Poll) -> Poll:
    """A new poll with the same question, and no votes; it closes by itself when it had so much time as the old one."""
    copy = Poll(_next_id(world), poll.question, poll.options, poll.rules, poll.explanation, poll.description)
    copy.is_closed = poll.is_closed
    if poll.open_period:
        copy.open_period, copy.close_date = poll.open_period, world.clock.unix() + poll.open_period
    return copy


def send_as_message(world: World, args: Arguments, poll: Poll) -> Json:
    """Sends a message with a new poll; its answer is the message. A poll that cannot be sent never was."""
    world.polls[poll.id] = poll
    try:
        answer = send(world, args, {"poll": poll.in_message()})
    except ApiError:
        del world.polls[poll.id]
        raise
    place(poll, world.chats[answer["chat"]["id"]].history[answer["message_id"]])
    close_in_time(world, poll)
    return answer


def _is_editable(message: Message) -> bool:
    keyboard = message.reply_markup
    return (
        message.from_bot and "forward_origin" not in message.content and (not keyboard or "inline_keyboard" in keyboard)
    )


def _next_id(world: World) -> str:
    return str(FIRST_ID + len(world.polls))
