"""A meeting from the draft to the quorum."""
