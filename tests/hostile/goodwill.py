"""A member who means no harm: whatever the others do, his tap is answered and stored."""

from dataclasses import dataclass

from tests.hostile.arena import Arena
from tests.hostile.census import Part
from tests.hostile.updates import Forge

_CHOICES = ("in_person", "absent")


@dataclass(frozen=True, slots=True)
class Goodwill:
    arena: Arena
    forge: Forge

    async def is_answered(self) -> list[str]:
        """He answers two invitations' worth of minds; whatever a secretary has done meanwhile, he gets a toast."""
        return [fault for choice in _CHOICES for fault in await self._tap(choice)]

    async def _tap(self, choice: str) -> list[str]:
        arena, meeting, person = self.arena, self.arena.census.announced, self.arena.census.people[Part.GOOD_MEMBER]
        takes = self._takes_answers()
        raw = self.forge.tap(Part.GOOD_MEMBER)
        round_ = arena.book.page["meetings"].get((meeting,), {}).get("round", 1)
        raw["callback_query"] |= {"data": f"a:{meeting}:{round_}:{choice}"}
        wrong = await arena.feed(raw)
        stored = arena.book.page["invitations"].get((meeting, person), {}).get("choice")
        if takes and stored != choice:
            wrong.append(f"the good member's {choice} was not stored: {stored}")
        if not arena.telegram.toasts.get(raw["callback_query"]["id"]):
            wrong.append("the good member was told nothing")
        return wrong

    def _takes_answers(self) -> bool:
        """Nobody who may has cancelled the meeting, moved its deadline or taken him off the list."""
        page, census = self.arena.book.page, self.arena.census
        meeting = page["meetings"].get((census.announced,), {})
        invitation = page["invitations"].get((census.announced, census.people[Part.GOOD_MEMBER]), {})
        open_ = (
            meeting.get("state") == "announced"
            and meeting["reply_by"] > f"{self.arena.clock.now():%Y-%m-%d %H:%M:%S}.999"
        )
        return open_ and bool(invitation) and invitation["withdrawn_at"] is None
