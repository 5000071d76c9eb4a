"""What buttons carry is told apart by its beginning."""

from tests.fakes.taps import EVERY_TAP


def test_no_two_kinds_of_taps_begin_alike() -> None:
    prefixes = [kind.__prefix__ for kind in EVERY_TAP]
    assert len(prefixes) > 30
    assert sorted(prefixes) == sorted(set(prefixes))
