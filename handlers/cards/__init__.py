"""Cards: what a read model looks like to its reader. Drawn at sending time, so that they are true."""
