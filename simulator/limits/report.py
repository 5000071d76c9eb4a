"""How near to Telegram's limits of rate the bot went, in bounded memory."""

from collections import Counter, deque
from collections.abc import Callable, Mapping
from datetime import datetime

from simulator.model import Json

SHOWN = 20
COUNTED = 1000
SECOND = 1.0


class RateReport:
    """Every message that was asked for counts, those over a limit, too; a share above 1 is over the limit."""

    def __init__(self, moment: Callable[[], datetime], per_second: float) -> None:
        self._moment = moment
        self._per_second = per_second
        self._messages = 0
        self._last_second: deque[tuple[float, int]] = deque()
        self._in_last_second = 0
        self._peak: Json | None = None
        self._nearest: dict[str, Json] = {}
        self._over: Counter[str] = Counter()
        self._offenders: Counter[tuple[str, str]] = Counter()
        self.too_early = 0

    def note(self, now: float, chat_id: str, messages: int, shares: Mapping[str, float]) -> None:
        """A call was made that is so many messages; what share of each limit is taken with it."""
        self._messages += messages
        self._last_second.append((now, messages))
        self._in_last_second += messages
        while self._last_second[0][0] <= now - SECOND:
            self._in_last_second -= self._last_second.popleft()[1]
        if self._peak is None or self._in_last_second > self._peak["messages"]:
            share = round(self._in_last_second / self._per_second, 3)
            self._peak = {"messages": self._in_last_second, "share": share, "at": self._at()}
        for kind, share in shares.items():
            if kind != "all" and share > self._nearest.get(kind, {"share": 0})["share"]:
                self._nearest[kind] = {"chat_id": _number(chat_id), "share": round(share, 3), "at": self._at()}

    def note_over(self, chat_id: str, kind: str) -> None:
        """The call was over this limit."""
        self._over[kind] += 1
        if kind != "all":
            self._offenders[chat_id, kind] += 1
        if len(self._offenders) > COUNTED:
            self._offenders = Counter(dict(self._offenders.most_common(COUNTED // 2)))

    def view(self) -> Json:
        """As the control API shows it."""
        worst = self._offenders.most_common(SHOWN)
        return {
            "messages": self._messages,
            "peak": self._peak,
            "chat": self._nearest.get("chat"),
            "group": self._nearest.get("group"),
            "over": {kind: self._over[kind] for kind in ("all", "chat", "group")},
            "too_early": self.too_early,
            "offenders": [{"chat_id": _number(chat), "limit": kind, "over": over} for (chat, kind), over in worst],
        }

    def _at(self) -> str:
        return self._moment().isoformat(timespec="milliseconds")


def _number(chat_id: str) -> int | str:
    digits = chat_id.removeprefix("-")
    return int(chat_id) if digits.isdecimal() and len(digits) < 20 else chat_id
