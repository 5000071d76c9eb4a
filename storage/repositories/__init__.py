"""The ports of `commission` in SQL. They run in their unit's transaction and never commit."""
