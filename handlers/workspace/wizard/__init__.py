"""The wizard: a meeting is made, changed, copied or moved field by field, with a preview at the end."""
