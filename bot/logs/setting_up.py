"""Which lines are written, and in which format."""

import logging
import sys
from types import TracebackType
from typing import Literal

from bot.logs.formats import JsonFormatter, TextFormatter
from bot.logs.strangers import StrangersFilter

LogFormat = Literal["text", "json"]
# They know no rule about texts: below WARNING aiogram-dialog, for one, names the chat with its owner.
OURS = ("bot", "commission", "documents", "handlers", "storage")


def set_up_logs(level: int, form: LogFormat = "text") -> None:
    """On standard error. Other people's libraries are heard from WARNING on, and only their first lines."""
    handler = logging.StreamHandler()
    handler.setFormatter(JsonFormatter() if form == "json" else TextFormatter())
    handler.addFilter(StrangersFilter(OURS))
    logging.basicConfig(level=max(level, logging.WARNING), handlers=[handler], force=True)
    logging.captureWarnings(True)  # aiogram warns of unknown updates with the whole of them
    sys.excepthook = _log_crash
    for name in OURS:
        logging.getLogger(name).setLevel(level)
    logging.getLogger("aiogram.dispatcher").setLevel(max(level, logging.INFO))  # that polling has begun
    silence_needless_alarms()
    _look_up_nothing()


def silence_needless_alarms() -> None:
    """Of what these say, nothing needs the operator, or our own lines say it."""
    # A broken stack is mended, and named by its account; what a window raises is told to the person, or logged by us.
    logging.getLogger("aiogram_dialog").setLevel(logging.CRITICAL)
    logging.getLogger("apscheduler").setLevel(logging.ERROR)  # it warns when a tick takes longer than its interval


def _look_up_nothing() -> None:
    """What no line of ours shows is not looked up for it (Python's logging how-to, "Optimization")."""
    logging.logThreads = logging.logProcesses = logging.logMultiprocessing = False


def _log_crash(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
    logging.getLogger("bot").critical("crashed", exc_info=(kind, error, trace))
