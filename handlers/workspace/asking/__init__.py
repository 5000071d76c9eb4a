"""Putting a free question to people."""
