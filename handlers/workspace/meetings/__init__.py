"""The list of meetings, one meeting, and what can be done with it."""
