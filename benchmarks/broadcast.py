"""A broadcast to ten thousand people, and somebody who taps meanwhile."""

import argparse
import asyncio
import time
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime

from benchmarks.bots import Chat, Side, folder, kvorum
from benchmarks.box import at_the_box, let_in
from benchmarks.collector import without_collector
from benchmarks.cores import BOTS, BOXES, move, on_core
from benchmarks.crowd import SECRETARY, crowd, members
from benchmarks.evenly import tap
from benchmarks.report import Row, percentiles, table
from simulator.client import Control
from simulator.model import Json

PEOPLE = 10_000
RATE = 30  # messages a second (Bot API FAQ)
PAID = 1000  # the same for those who pay
TAPPERS = 100
PAUSE = 0.25  # seconds between two taps
_COMMAND = "python -m benchmarks.broadcast"
_MESSAGES = ("sendMessage", "editMessageText")


def measure(people: int = PEOPLE, rates: Sequence[float] = (RATE, PAID)) -> list[Row]:
    with on_core(BOXES), without_collector():
        return [row for rate in rates for row in asyncio.run(_broadcast(people, rate))]


@dataclass
class Flow:
    """What the box got until everybody was told: when each message had arrived, and how many were refused."""

    people: int
    told: list[datetime] = field(default_factory=list)
    messages: list[datetime] = field(default_factory=list)
    refused: int = 0
    seen: int = 0

    def take(self, calls: Sequence[Json]) -> None:
        """Raises RuntimeError when the box has forgotten some: it was not asked in time."""
        if calls and self.seen and calls[0]["n"] != self.seen + 1:
            raise RuntimeError("the box has forgotten calls")
        for call in calls:
            self.seen = call["n"]
            self.refused += call["status"] == 429
            if call["method"] in _MESSAGES and call["status"] == 200 and not self.over:
                at = datetime.fromisoformat(call["at"])
                self.messages.append(at)
                if call["method"] == "sendMessage" and int(call["params"]["chat_id"]) != SECRETARY:
                    self.told.append(at)

    @property
    def over(self) -> bool:
        return len(self.told) >= self.people

    @property
    def rate(self) -> float:
        """Messages and edits a second."""
        return (len(self.messages) - 1) / (self.messages[-1] - self.messages[0]).total_seconds()


async def _broadcast(people: int, rate: float) -> list[Row]:
    with folder() as here:
        async with crowd(here, people) as body:
            await body.announce()
        limits = ("--rate-limits",) if rate <= RATE else ()
        async with at_the_box(here, *limits) as control:
            await let_in(control, [SECRETARY, *members(people)])
            with kvorum(control.url, here, {"SEND_RATE": str(rate)}) as process:
                move(process.pid, BOTS)
                flow = Flow(people)
                watching = asyncio.create_task(_watch(control, flow))
                tappers = [await _invited(control, account) for account in members(min(TAPPERS, people // 2))]
                took = await _tap_until(watching, Side(control, tappers, process))
    return _rows(flow, took, rate)


async def _watch(control: Control, flow: Flow) -> None:
    while not flow.over:
        flow.take(await control.calls(after=flow.seen))
        await asyncio.sleep(0.25)


async def _invited(control: Control, account: int) -> Chat:
    message = await control.wait_for_text(account, "приглашаем вас", timeout=60)
    return Chat(account, message["message_id"])


async def _tap_until(broadcast: asyncio.Task[None], side: Side) -> list[float]:
    took: list[float] = []
    while not broadcast.done():
        began = time.perf_counter()
        took.append(await tap(side, len(took)))
        await asyncio.sleep(began + PAUSE - time.perf_counter())
    await broadcast
    return took


def _rows(flow: Flow, took: Sequence[float], rate: float) -> list[Row]:
    what = f"{flow.people} invitations, SEND_RATE={rate:g}"
    seconds = (flow.messages[-1] - flow.messages[0]).total_seconds()
    edits = len(flow.messages) - len(flow.told)
    value = f"{flow.rate:.1f}/s for {seconds:.0f} s, {edits} edits among them; {flow.refused} answers 429"
    free = rate <= RATE
    flowing = Row(
        f"{what}: messages and edits",
        value,
        "≥ 0.97, no 429" if free else "",
        f"{flow.rate / rate:.3f} of {rate:g}/s",
        _COMMAND,
    )
    return [flowing, Row(f"{what}: tap to toast meanwhile", percentiles(took), "95 %: < 100 ms", "", _COMMAND)]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--people", type=int, default=PEOPLE)
    parser.add_argument("--rate", type=float, action="append", help="messages a second; may be given several times")
    wanted = parser.parse_args()
    print(table(measure(wanted.people, wanted.rate or (RATE, PAID))))


if __name__ == "__main__":
    main()
