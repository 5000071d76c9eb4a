"""What is asked of the outside: cards to draw, notices to send, and what became of them."""
