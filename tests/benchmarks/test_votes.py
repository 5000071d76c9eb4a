"""The measure of votes does measure: every ballot is counted, or an error."""

from pathlib import Path

import pytest

from benchmarks.bots import voting_side
from benchmarks.votes import must_be_complete, vote

PEOPLE = 4


@pytest.mark.parametrize("secret", [False, True])
async def test_everybody_votes_and_is_counted(tmp_path: Path, secret: bool) -> None:
    async with voting_side(tmp_path, PEOPLE, secret=secret) as side:
        took = await vote(side, 1)
        await side.control.quiet(1)
    assert len(took) == PEOPLE
    assert all(0 < one < 30 for one in took)
    must_be_complete(tmp_path, PEOPLE)
    with pytest.raises(RuntimeError, match="5 voted, 4 ballots are there, 4 were counted"):
        must_be_complete(tmp_path, PEOPLE + 1)
