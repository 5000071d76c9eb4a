"""The rules and the use cases of a collegial body. Knows no Telegram, no SQL, no files.

`roster` who sits where and by which rules, `meetings` from the draft to the quorum, `access` how a person gets in,
`delivery` what is asked of the outside, `clock` what happens by itself, `ports` what the use cases need of storage.
"""
