"""The decision part of minutes, pasted as it is, becomes drafts of tasks; what was not understood is shown with them.

`read` is the door; `words_ru` and `words_en` are the grammar of the two languages.
"""
