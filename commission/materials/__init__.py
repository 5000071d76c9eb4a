"""What is to be prepared for an item, by whom and until when, and the files that came."""
