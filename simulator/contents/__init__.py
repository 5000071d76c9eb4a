"""What a message may hold besides words."""
