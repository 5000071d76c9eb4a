"""Whole transactions in one trip to the database's thread, and several people's in one commit (ADR 0009).

Each statement through aiosqlite is a trip of its own: half a millisecond of the processor, and a wait for the next turn
of the event loop. A use case that waits for nothing but the database runs on the other side as a whole.
"""
