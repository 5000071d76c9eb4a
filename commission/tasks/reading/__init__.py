"""The decision part of minutes, pasted as it is, becomes drafts of tasks; what was not understood is shown with them.

`draft` is the door, and `typed` that for a deadline typed alone; `words_ru` and `words_en` are the grammar of the two
languages.
"""
