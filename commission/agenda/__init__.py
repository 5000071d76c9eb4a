"""The agenda: from a pasted text to what each member holds in his hands, and the materials for its items."""
