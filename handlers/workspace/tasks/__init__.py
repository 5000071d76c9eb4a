"""Tasks at the secretary's desk: which there are, and how they are assigned, one or a whole protocol."""
