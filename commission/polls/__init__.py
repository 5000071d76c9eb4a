"""Votes of a body: who may, what they chose, and what follows from it by the regulation."""
