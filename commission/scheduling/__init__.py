"""Polls for a date: who could come when, and the meeting that comes of it."""
