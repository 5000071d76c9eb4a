"""What is told to the metrics. Labels are words of a small fixed set: never an id, a text or a name."""

from typing import Protocol


class Meters(Protocol):
    """Every call is a few additions in memory; seconds everywhere."""

    def update(self, kind: str, outcome: str, seconds: float) -> None:
        """An update was dealt with."""

    def delivery(self, mode: str, outcome: str, *, waited: float | None) -> None:
        """A job has ended, or goes back; `waited` since it was due, where that is known."""

    def request(self, method: str, outcome: str, seconds: float) -> None:
        """A request to Telegram has ended."""

    def knock(self, outcome: str) -> None:
        """Somebody has posted to the webhook."""


class NoMeters:
    """Nobody is listening."""

    def update(self, kind: str, outcome: str, seconds: float) -> None:
        pass

    def delivery(self, mode: str, outcome: str, *, waited: float | None) -> None:
        pass

    def request(self, method: str, outcome: str, seconds: float) -> None:
        pass

    def knock(self, outcome: str) -> None:
        pass
