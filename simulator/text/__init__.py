"""Formatted text: read from markup, put in order, and shown to whoever reads it."""
