"""Making people and groups, and what happens between them and the bot."""

from collections.abc import Iterable
from typing import Any

from simulator.client.wire import ChatId, Wire
from simulator.model import Json


class People(Wire):
    """Persons, groups, and who stands how to whom."""

    async def state(self) -> Json:
        """The clock, the bot and the people."""
        return await self._call("GET", "state")

    async def person(self, first_name: str, **details: Any) -> Json:
        """Makes a person; details are id, last_name, username, phone, language_code, note."""
        return await self._call("POST", "people", {"first_name": first_name, **details})

    async def people(self) -> list[Json]:
        """Everyone."""
        return list((await self.state())["people"])

    async def block(self, chat: ChatId) -> Json:
        """The person blocks the bot."""
        return await self._call("POST", f"people/{chat}/block")

    async def unblock(self, chat: ChatId) -> Json:
        """The person unblocks the bot."""
        return await self._call("POST", f"people/{chat}/unblock")

    async def deactivate(self, chat: ChatId) -> Json:
        """The person deletes his account."""
        return await self._call("POST", f"people/{chat}/deactivate")

    async def group(self, title: str, *, owner: ChatId, members: Iterable[ChatId] = (), **details: Any) -> Json:
        """Makes a group; details are type ("group" or "supergroup"), bot (its status, "member"), id, username."""
        return await self._call("POST", "groups", {"title": title, "owner": owner, "members": [*members], **details})

    async def groups(self) -> list[Json]:
        """All groups."""
        return list((await self.state())["groups"])

    async def seen_group(self, group: ChatId, *, as_: ChatId | None = None) -> Json:
        """A group, with the menu of commands that this member sees in it."""
        return await self._call("GET", f"groups/{group}{'' if as_ is None else f'?as={as_}'}")

    async def member(
        self, group: ChatId, person: ChatId, status: str, *, by: ChatId | None = None, rights: list[str] | None = None
    ) -> Json:
        """Gives a person a status in a group: member, administrator, restricted, left or kicked.

        `by` is who does it; otherwise people come and go by themselves, and the owner does the rest.
        """
        wish = {"person": person, "status": status, "by": by, "rights": rights}
        return await self._call("POST", f"groups/{group}/members", wish)

    async def bot_in(
        self, group: ChatId, status: str, *, by: ChatId | None = None, rights: list[str] | None = None
    ) -> Json:
        """Gives the bot a status in a group, as `member` does; the owner does it unless `by` is somebody else."""
        return await self._call("POST", f"groups/{group}/bot", {"status": status, "by": by, "rights": rights})

    async def migrate(self, group: ChatId) -> Json:
        """A basic group becomes a supergroup; the new one."""
        return await self._call("POST", f"groups/{group}/migrate")

    async def privacy(self, on: bool) -> Json:
        """Turns the bot's privacy mode on or off; it counts in the groups that the bot is added to from now on."""
        return await self._call("POST", "bot", {"can_read_all_group_messages": not on})
