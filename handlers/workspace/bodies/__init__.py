"""Bodies and their rules, in words."""
