"""A small typed client of the control API, for tests and demonstrations."""

from simulator.client.acts import Tap
from simulator.client.control import Control
from simulator.client.seeing import words_of
from simulator.client.server import ServerTime
from simulator.client.sightings import FaultSeen, Rate
from simulator.client.wire import ControlFailure

__all__ = ["Control", "ControlFailure", "FaultSeen", "Rate", "ServerTime", "Tap", "words_of"]
