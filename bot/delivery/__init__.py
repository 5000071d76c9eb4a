"""The delivery worker: empties the outbox at Telegram's pace, and writes down what became of each message."""
