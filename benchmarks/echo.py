"""The least that an aiohttp server can do with a call: it reads the JSON and answers with it."""

import asyncio
import signal

from aiohttp import web


async def echo(request: web.Request) -> web.Response:
    return web.json_response({"ok": True, "result": await request.json()})


async def main() -> None:
    stop = asyncio.Event()
    asyncio.get_running_loop().add_signal_handler(signal.SIGTERM, stop.set)
    application = web.Application()
    application.router.add_post("/", echo)
    runner = web.AppRunner(application, access_log=None)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 0).start()
    print(f"http://127.0.0.1:{runner.addresses[0][1]}/", flush=True)
    await stop.wait()
    await runner.cleanup()


if __name__ == "__main__":
    asyncio.run(main())
