"""A roster as a file: shown, asked about, and only then stored."""
