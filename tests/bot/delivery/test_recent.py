"""How much of the rate is used."""

from bot.delivery.bucket import Pace, Recent


def test_the_rate_of_the_last_ten_seconds() -> None:
    at = [100.5]
    recent = Recent(now=lambda: at[0])
    for second in range(100, 110):
        at[0] = second + 0.5
        for _ in range(20):
            recent.note()
    assert recent.rate == 18, "the second that goes on is not counted"
    at[0] = 110.1
    assert recent.rate == 20
    at[0] = 115.1
    assert recent.rate == 10
    at[0] = 130.0
    recent.note()
    assert len(recent._counts) == 1


async def test_what_goes_through_the_pace_and_past_it_is_used() -> None:
    at = [50.0]
    pace = Pace(1000, now=lambda: at[0])
    await pace.turn(1, patience=1)
    pace.count(2)
    at[0] = 51.0
    assert pace.used.rate == 0.2
