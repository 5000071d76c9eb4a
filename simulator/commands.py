"""The bot's menus of commands, by scope and language."""

from simulator.model import Json

Scope = tuple[str, int, int]
DEFAULT: Scope = ("default", 0, 0)
ALL_PRIVATE: Scope = ("all_private_chats", 0, 0)
ALL_GROUPS: Scope = ("all_group_chats", 0, 0)
ALL_ADMINISTRATORS: Scope = ("all_chat_administrators", 0, 0)


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
        return self._first([("chat", chat_id, 0), ALL_PRIVATE, DEFAULT], language)

    def seen_in_group(
        self, chat_id: int, person_id: int = 0, language: str = "", *, administrator: bool = False
    ) -> list[Json]:
        """The menu in a group: by member, by chat, then all groups, then default; administrators have their own.

        The order is that of core.telegram.org/bots/api#determining-list-of-commands.
        """
        own: list[Scope] = [("chat_member", chat_id, person_id)] if person_id else []
        here: list[Scope] = [("chat", chat_id, 0)]
        if administrator:
            scopes = [*own, ("chat_administrators", chat_id, 0), *here, ALL_ADMINISTRATORS, ALL_GROUPS, DEFAULT]
        else:
            scopes = [*own, *here, ALL_GROUPS, DEFAULT]
        return self._first(scopes, language)

    def _first(self, scopes: list[Scope], language: str) -> list[Json]:
        for scope in scopes:
            for code in dict.fromkeys((language, "")):
                if commands := self.get(scope, code):
                    return commands
        return []
