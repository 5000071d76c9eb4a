"""What people do: write, tap, share a contact, send a file, block and unblock the bot."""
