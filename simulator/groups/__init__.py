"""Who may do, hear and see what in a group."""
