"""The composition root: settings, command line, wiring, polling, the delivery worker, the clock, health."""
