"""Who sits where, and by which rules."""
