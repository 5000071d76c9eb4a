"""Dice and their like: emoji with a value of chance."""

from random import Random

from simulator.model import Json

SIDES = {"🎲": 6, "🎯": 6, "🎳": 6, "🏀": 5, "⚽": 5, "🎰": 64}


def cast(chance: Random, emoji: str) -> Json:
    """A Dice of one of the emoji in SIDES."""
    return {"emoji": emoji, "value": chance.randint(1, SIDES[emoji])}
