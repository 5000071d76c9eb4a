"""Votes at the secretary's desk: which there are, and how a decision is put to the vote."""
