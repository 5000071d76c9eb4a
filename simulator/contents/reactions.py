"""Reactions to messages: which there are, and whose a message has."""

from simulator.model import Json, Message

# ReactionTypeEmoji of the Bot API; all of them without the variation selector.
_ALL = """
❤ 👍 👎 🔥 🥰 👏 😁 🤔 🤯 😱 🤬 😢 🎉 🤩 🤮 💩 🙏 👌 🕊 🤡 🥱 🥴 😍 🐳
❤‍🔥 🌚 🌭 💯 🤣 ⚡ 🍌 🏆 💔 🤨 😐 🍓 🍾 💋 🖕 😈 😴 😭 🤓 👻 👨‍💻 👀 🎃 🙈
😇 😨 🤝 ✍ 🤗 🫡 🎅 🎄 ☃ 💅 🤪 🗿 🆒 💘 🙉 🦄 😘 💊 🙊 😎 👾 🤷‍♂ 🤷 🤷‍♀
😡
"""
EMOJI = frozenset(_ALL.split())


def reaction_of(message: Message, author: int | None) -> list[Json]:
    """What somebody reacted with, as ReactionType; no author is the bot."""
    own = [reaction for reaction in message.reactions if reaction["author"] == author]
    return [{"type": reaction["type"], "emoji": reaction["emoji"]} for reaction in own]


def set_reaction(message: Message, author: int | None, emoji: str | None) -> None:
    """Puts the one reaction of somebody in the place of his last; none takes it back."""
    others = [reaction for reaction in message.reactions if reaction["author"] != author]
    own = [{"type": "emoji", "emoji": emoji, "author": author}] if emoji else []
    message.reactions = others + own
