"""A pasted text becomes agenda items: what was understood, and, shown with it, what was not.

`read` is the door; `words_ru` and `words_en` are the grammar of the two languages.
"""
