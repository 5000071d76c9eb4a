"""Tasks: what somebody is to do by when, from a decision that is pasted to a report that is accepted."""
