"""Limits of rate: what is refused, and how near to it the bot went."""
