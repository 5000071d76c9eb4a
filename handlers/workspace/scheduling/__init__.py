"""A date is looked for."""
