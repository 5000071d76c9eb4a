"""The bot's menus of commands, by scope and language."""

from simulator.model import Json

Scope = tuple[str, int, int]
DEFAULT: Scope = ("default", 0, 0)
ALL_PRIVATE: Scope = ("all_private_chats", 0, 0)


class CommandBook:
    """Lists of commands; a person sees the first list of his that is not empty."""

    def __init__(self) -> None:
        self._lists: dict[tuple[Scope, str], list[Json]] = {}

    def set(self, scope: Scope, language: str, commands: list[Json]) -> None:
        """Replaces one list; an empty one is the same as none."""
        self._lists[scope, language] = commands

    def get(self, scope: Scope, language: str) -> list[Json]:
        """Exactly this list."""
        return self._lists.get((scope, language), [])

    def delete(self, scope: Scope, language: str) -> None:
        """Removes one list."""
        self._lists.pop((scope, language), None)

    def seen_by(self, chat_id: int, language: str) -> list[Json]:
        """The menu in a private chat: by chat, then all private chats, then default; in his language, then in any."""
        for scope in (("chat", chat_id, 0), ALL_PRIVATE, DEFAULT):
            for code in (language, ""):
                if commands := self.get(scope, code):
                    return commands
        return []
