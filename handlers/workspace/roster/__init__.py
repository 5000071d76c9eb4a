"""Who sits where, who has joined, and how the others are let in."""
