"""Faults on demand and by schedule. `wishes` reads them, `book` keeps them, `effects` does them to a call."""

from simulator.faults.book import Faults
from simulator.faults.fault import Effect, Fault

__all__ = ["Effect", "Fault", "Faults"]
