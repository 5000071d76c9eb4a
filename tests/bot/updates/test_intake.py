"""An update is begun once, however often it is given; what is given up is not done."""

import asyncio

import pytest

from bot.updates.intake import Intake, Raw, number_of

UPDATE: Raw = {"update_id": 5}


class Gate:
    """Lets updates through when it is open, and counts them."""

    def __init__(self) -> None:
        self.open, self.came = asyncio.Event(), list[int]()

    async def __call__(self, raw: Raw) -> None:
        self.came.append(raw["update_id"])
        await self.open.wait()


@pytest.fixture
async def gate() -> Gate:
    return Gate()


async def test_what_is_given_again_is_the_same_work(gate: Gate) -> None:
    intake = Intake(gate)
    first = intake.take(UPDATE)
    assert first is not None
    assert intake.take(dict(UPDATE)) is first
    assert (len(intake), intake.holds(5), intake.holds(6)) == (1, True, False)
    gate.open.set()
    await first
    assert intake.take(UPDATE) is None
    assert (gate.came, len(intake)) == ([5], 0)


async def test_what_is_given_up_is_not_done(gate: Gate, caplog: pytest.LogCaptureFixture) -> None:
    intake = Intake(gate)
    intake.ledger.given([5])
    task = intake.take(UPDATE)
    assert task is not None
    await asyncio.sleep(0)
    await intake.close(0.01)
    assert task.cancelled()
    assert intake.ledger.offset == 5
    assert "updates were not finished in time; Telegram gives them again" in caplog.messages


async def test_a_close_with_nothing_in_hand_is_quick(gate: Gate) -> None:
    await asyncio.wait_for(Intake(gate).close(60), 1)


@pytest.mark.parametrize("raw", [{}, {"update_id": "5"}, {"update_id": None}, {"update_id": True}])
def test_what_has_no_number_is_no_update(raw: Raw) -> None:
    with pytest.raises(ValueError, match="number"):
        number_of(raw)
