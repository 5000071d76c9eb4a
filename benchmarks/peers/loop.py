"""The peers on the loop that Kvorum runs on."""

import os


def quick_loop_if_wanted() -> None:
    """With UVLOOP set."""
    if os.environ.get("UVLOOP"):
        import uvloop

        uvloop.install()
