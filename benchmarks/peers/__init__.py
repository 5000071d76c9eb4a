"""The same work in other libraries: they run under a Python of their own, and import nothing of Kvorum."""
