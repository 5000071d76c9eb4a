"""What the buttons of the cards carry: ids, at most 64 bytes (Bot API, InlineKeyboardButton), by subject.

Everything here is input from a stranger; who may do it is looked up again at every tap.
"""
