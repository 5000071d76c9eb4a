"""One line in a while, however often somebody knocks."""

from bot.logs.sparing import Sparing


def test_the_next_line_says_how_many_were_left_out() -> None:
    at = [0.0]
    sparing = Sparing(every=60, now=lambda: at[0])
    assert [sparing.due() for _ in range(100)] == [1, *[None] * 99]
    at[0] = 59.9
    assert sparing.due() is None
    at[0] = 60.0
    assert sparing.due() == 101
    assert sparing.due() is None
