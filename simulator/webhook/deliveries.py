"""Updates on their way to a webhook: in order within a lane, many lanes at once."""

import asyncio
import time
from collections import Counter, deque
from collections.abc import Awaitable, Callable

from simulator.bot_api.arguments import Arguments
from simulator.updates.queue import Waiting
from simulator.webhook.answers import called_method
from simulator.webhook.lanes import Lane, lane_of
from simulator.webhook.pauses import Pauses
from simulator.webhook.postman import Postman, Reply
from simulator.webhook.settings import WebhookSettings
from simulator.world import World

Call = Callable[[str, Arguments], Awaitable[object]]
GONE_FOR = 23 * 3600
GLANCE = 0.05


class Deliveries:
    """Brings what waits to one webhook.

    It looks at twice as many updates as there may be connections; when all of these are stuck in failing lanes, the
    others wait, too: so does Telegram. An update leaves the queue only when the bot took it, so that all of them
    count as waiting until then.
    """

    def __init__(self, world: World, settings: WebhookSettings, postman: Postman, call: Call) -> None:
        self._world, self._queue, self._webhook = world, world.updates, world.webhook
        self._settings, self._postman, self._call = settings, postman, call
        self._window = 2 * settings.max_connections
        self._connections = asyncio.Semaphore(settings.max_connections)
        self._lanes: dict[Lane, deque[Waiting]] = {}
        self._under_way: Counter[int] = Counter()
        self._newest = 0
        self._wake = asyncio.Event()
        self._gone_since: float | None = None

    async def run(self) -> None:
        """Delivers until it is cancelled."""
        self._queue.on_arrival = self._wake.set
        try:
            async with asyncio.TaskGroup() as tasks:
                while True:
                    await asyncio.sleep(self._world.faults.gathering)
                    self._take_up(tasks)
                    await self._wake.wait()
                    self._wake.clear()
        finally:
            self._queue.on_arrival = None

    def _take_up(self, tasks: asyncio.TaskGroup) -> None:
        items = self._queue.after(self._newest, max(0, self._window - self._under_way.total()))
        if not items:
            return
        self._newest = items[-1].id
        by_id = {item.id: item for item in items}
        for update in self._world.faults.disturb([item.content for item in items]):
            item = by_id[update["update_id"]]
            self._under_way[item.id] += 1
            lane = lane_of(update)
            if lane in self._lanes:
                self._lanes[lane].append(item)
            else:
                self._lanes[lane] = deque([item])
                tasks.create_task(self._empty(lane, tasks))

    async def _empty(self, lane: Lane, tasks: asyncio.TaskGroup) -> None:
        waiting = self._lanes[lane]
        while waiting:
            arguments = await self._bring(waiting[0])
            if arguments is None and not self._is_current():
                return
            if arguments is not None and called_method(arguments):
                tasks.create_task(self._obey(arguments))
            self._finish(waiting.popleft())
        del self._lanes[lane]

    async def _bring(self, item: Waiting) -> Arguments | None:
        """What the bot answered, or None when the update became too old on the way, or the webhook another one."""
        pauses = Pauses()
        while self._is_current() and not self._is_old(item):
            if self._world.faults.away:
                await asyncio.sleep(GLANCE)
                continue
            async with self._connections:
                reply = await self._postman.deliver(item.content)
            self._world.journal.stir()
            self._note(reply)
            if reply.complaint is None:
                return reply.arguments
            pause = pauses.next(reply.retry_after) * self._webhook.pause_unit
            if self._is_old(item, in_seconds=pause):
                break
            await self._rest(pause, item)
        return None

    async def _rest(self, seconds: float, item: Waiting) -> None:
        """Real seconds, unless the server's clock jumps to where the update is too old."""
        clock, until = self._world.clock, time.monotonic() + seconds
        while (left := until - time.monotonic()) > 0 and not self._is_old(item):
            await clock.wait_for_jump(clock.version, left)

    async def _obey(self, arguments: Arguments) -> None:
        await self._call(arguments.values.pop("method"), arguments)

    def _finish(self, item: Waiting) -> None:
        self._under_way[item.id] -= 1
        if not self._under_way[item.id]:
            del self._under_way[item.id]
            self._queue.forget(item.id)
        self._wake.set()

    def _note(self, reply: Reply) -> None:
        if not self._is_current():
            return
        if reply.complaint is not None:
            self._webhook.failed(reply.complaint)
        now = self._now()
        self._gone_since = (self._gone_since or now) if reply.gone else None
        if self._gone_since is not None and now > self._gone_since + GONE_FOR:
            self._webhook.close()

    def _is_current(self) -> bool:
        """Between a change of the webhook and the end of this one's tasks, these must do nothing."""
        return self._webhook.settings is self._settings

    def _is_old(self, item: Waiting, in_seconds: float = 0) -> bool:
        return item.expires < self._now() + in_seconds

    def _now(self) -> float:
        return self._world.clock.now().timestamp()
