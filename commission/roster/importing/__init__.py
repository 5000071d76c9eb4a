"""A table that somebody else made becomes people and seats: read, compared, asked about, and only then believed."""
