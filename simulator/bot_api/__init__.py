"""The Bot API from outside: HTTP, the parameters of a call, what it meets on its way, its answer."""
