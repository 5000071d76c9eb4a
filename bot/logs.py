"""Logs: one line an event, with the facts as key=value; never a text, a name or a token."""

import logging

_STANDARD = set(logging.makeLogRecord({}).__dict__) | {"message", "asctime", "taskName"}


class FactsFormatter(logging.Formatter):
    def format(self, record: logging.LogRecord) -> str:
        facts = {name: value for name, value in record.__dict__.items() if name not in _STANDARD}
        line = super().format(record)
        return line + "".join(f" {name}={value}" for name, value in facts.items())


def set_up_logs(level: int) -> None:
    handler = logging.StreamHandler()
    handler.setFormatter(FactsFormatter("%(asctime)s %(levelname)s %(name)s: %(message)s"))
    logging.basicConfig(level=level, handlers=[handler], force=True)
    # These tell of every update and every job of theirs; ours say enough.
    logging.getLogger("apscheduler").setLevel(logging.ERROR)  # it warns when a tick takes longer than its interval
    for noisy in ("aiogram.event", "aiosqlite", "alembic"):
        logging.getLogger(noisy).setLevel(max(level, logging.WARNING))
