"""The two ways of saying no: to a bot, as Telegram says it, and to whoever plays the people."""


class ApiError(Exception):
    """A refusal as the Bot API words it; `retry_after` is in seconds."""

    def __init__(self, code: int, description: str, retry_after: int | None = None) -> None:
        super().__init__(description)
        self.code = code
        self.description = description
        self.retry_after = retry_after


class BadRequestError(ApiError):
    """400; the prefix "Bad Request: " is added here."""

    def __init__(self, complaint: str) -> None:
        super().__init__(400, f"Bad Request: {complaint}")


class MigratedError(BadRequestError):
    """400: the group is a supergroup now; the answer's parameters name it."""

    def __init__(self, migrate_to_chat_id: int) -> None:
        super().__init__("group chat was upgraded to a supergroup chat")
        self.migrate_to_chat_id = migrate_to_chat_id


class ForbiddenError(ApiError):
    """403; the prefix "Forbidden: " is added here."""

    def __init__(self, complaint: str) -> None:
        super().__init__(403, f"Forbidden: {complaint}")


class UnsupportedError(ApiError):
    """405: Telegram would do it, this server cannot; never answered with a silent true.

    No 5xx: a bot would repeat that patiently. No 400: it might take that for an answer.
    """

    def __init__(self, what: str) -> None:
        super().__init__(405, f"Method Not Allowed: {what} is not implemented by the simulator")


class ControlError(Exception):
    """A refusal of the control API: a status of 400, 403, 404 or 409 and one sentence."""

    def __init__(self, status: int, sentence: str) -> None:
        super().__init__(sentence)
        self.status = status
        self.sentence = sentence
