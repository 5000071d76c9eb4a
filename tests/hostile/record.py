"""`python -m tests.hostile.record`: plays the sample in the simulator and writes down every kind of update it makes."""

import asyncio
import json
import tempfile
from contextlib import AsyncExitStack
from pathlib import Path

import pytest

from bot.demo.seed import SECRETARY, Seed
from bot.demo.show import START, demo_settings
from bot.running import serve
from bot.updates.feeding import Feeder
from bot.updates.intake import Raw
from bot.wiring import wired
from simulator.client import Control
from simulator.server import serve as serve_telegram
from storage.migrate import upgrade
from tests.e2e.people import steps

RECORDED = Path(__file__).with_name("recorded.json")
_MEMBER, _VISITOR = 4, 900


class Recorder(Feeder):
    """Writes down each update on its way to the dispatcher; the first of each look."""

    seen: dict[str, Raw] = {}  # noqa: RUF012 - the script makes one recording

    async def __call__(self, raw: Raw) -> None:
        self.seen.setdefault(_look(raw), raw)
        await super().__call__(raw)


async def record() -> None:
    with tempfile.TemporaryDirectory() as folder, pytest.MonkeyPatch.context() as patch:
        patch.setattr("bot.running.Feeder", Recorder)
        async with AsyncExitStack() as stack:
            server = await stack.enter_async_context(serve_telegram(port=0, start_at=START))
            settings = demo_settings(server.url, Path(folder))
            await upgrade(settings.database_url)
            program = await stack.enter_async_context(wired(settings))
            control = await stack.enter_async_context(Control(server.url))
            bot = asyncio.create_task(serve(program, settings, lambda _line: None))
            await Seed(program, control)()
            await _at_the_desk(control)
            await _at_home(control)
            await _in_a_group(control)
            await control.quiet()
            bot.cancel()
            await asyncio.gather(bot, return_exceptions=True)
    lines = ",\n".join(json.dumps(raw, ensure_ascii=False) for raw in Recorder.seen.values())
    RECORDED.write_text(f"[\n{lines}\n]\n", encoding="utf-8")


async def _at_the_desk(control: Control) -> None:
    await steps(control, SECRETARY, "Заседания", "04.08.2021", "Объявить", "Разослать")
    await steps(
        control, SECRETARY, "«/menu»", "Список по группам", "Закрыть", "«/menu»", "Состав", "«Беляев»", "«/menu»"
    )
    await control.send_file(SECRETARY, "список.csv", "ФИО;Орган\nНовый Иван;АТК\n".encode(), "вот")
    await control.quiet()


async def _at_home(control: Control) -> None:
    await steps(control, _MEMBER, "Не смогу", "Буду лично", "«спасибо»", "«/help»")
    await control.photo(_MEMBER, _PIXEL, "фото")
    await control.block(_MEMBER)
    await control.unblock(_MEMBER)
    await control.person("Чужой", id=_VISITOR, phone="+79990000900")
    await steps(control, _VISITOR, "«/start»", "«2222 3333»", "«/start inv_abc»")
    await control.share_contact(_VISITOR)


async def _in_a_group(control: Control) -> None:
    group = await control.group("Комиссия", owner=SECRETARY, members=[_MEMBER])
    await control.bot_in(group["id"], "member", by=SECRETARY)
    await control.write(group["id"], "/menu@kvorum_bot", from_=SECRETARY)
    await control.bot_in(group["id"], "kicked", by=SECRETARY)


def _look(raw: Raw) -> str:
    """The names of all that is in it, and which button or command it is."""
    query, message = raw.get("callback_query", {}), raw.get("message", {})
    return f"{_names(raw)} {query.get('data', '')[:2]} {message.get('text', '')[:6]}"


def _names(value: object) -> object:
    return (
        {name: _names(part) for name, part in value.items() if name != "reply_markup"} if isinstance(value, dict) else 0
    )


_PIXEL = bytes.fromhex(
    "89504e470d0a1a0a0000000d49484452000000010000000108060000001f15c4890000000d49444154789c6360606060000000050001a5f645400000000049454e44ae426082"
)

if __name__ == "__main__":
    asyncio.run(record())
