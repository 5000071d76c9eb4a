"""A long run: updates through the real dispatcher, in one process, with its memory watched."""
