"""`python -m simulator`."""

import argparse
import asyncio
import signal
from datetime import datetime

from simulator.limits.rate_limits import RateLimits
from simulator.server import serve


def main() -> None:
    """Runs the server until it is interrupted."""
    options = _options()
    try:
        asyncio.run(_run(options))
    except KeyboardInterrupt:
        return
    except OSError as error:
        raise SystemExit(f"cannot listen on {options.host}:{options.port}: {error.strerror}") from None


async def _run(options: argparse.Namespace) -> None:
    stop = asyncio.Event()
    loop = asyncio.get_running_loop()
    for number in (signal.SIGINT, signal.SIGTERM):
        try:
            loop.add_signal_handler(number, stop.set)
        except NotImplementedError:  # Windows: Ctrl+C arrives as KeyboardInterrupt
            break
    limits = {"rate_limits": options.rate_limits, "broadcast_rate": options.broadcast_rate}
    named = {"start_at": options.at, "bot_username": options.username, "strict_webhooks": options.strict_webhooks}
    async with serve(options.host, options.port, **named, **limits) as server:
        print(server.url, flush=True)
        await stop.wait()


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m simulator", description="Telegram in a box.")
    parser.add_argument("--host", default="127.0.0.1", help="address to listen on (default: %(default)s)")
    parser.add_argument("--port", type=int, default=8081, help="0 takes a free one (default: %(default)s)")
    parser.add_argument("--at", type=_moment, help="where the clock starts, ISO 8601 with an offset")
    parser.add_argument("--username", default="simulated_bot", help="the bot's username (default: %(default)s)")
    parser.add_argument("--rate-limits", action="store_true", help="answer 429 when Telegram would")
    parser.add_argument(
        "--broadcast-rate",
        type=_rate,
        default=RateLimits.ALL_CHATS,
        metavar="MESSAGES",
        help="a second over all chats, for bots that pay for more (default: %(default)s)",
    )
    parser.add_argument("--strict-webhooks", action="store_true", help="refuse plain http and private addresses")
    return parser.parse_args()


def _rate(text: str) -> float:
    rate = float(text)
    if not 1 <= rate <= 1000:
        raise argparse.ArgumentTypeError("is from 1 to 1000, the most that Telegram sells")
    return rate


def _moment(text: str) -> datetime:
    moment = datetime.fromisoformat(text)
    if moment.tzinfo is None:
        raise argparse.ArgumentTypeError("needs an offset, as in 2021-07-20T10:00:00+03:00")
    return moment


if __name__ == "__main__":
    main()
