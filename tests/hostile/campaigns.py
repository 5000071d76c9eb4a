"""Who attacks, and how often."""

import os
from collections.abc import Sequence
from dataclasses import dataclass

from tests.hostile.census import Part

UPDATES_IN_CI = 100_000  # over all campaigns together
SEED = int(os.environ.get("HOSTILE_SEED", "20210804"))
EPISODE = 200  # updates until the world is put back

_MEMBERS = (
    Part.MEMBER,
    Part.FOREIGN_MEMBER,
    Part.INVITEE,
    Part.SUBSTITUTE,
    Part.REMOVED,
    Part.WITHOUT_CONSENT,
    Part.BLOCKED,
    Part.CHAIR,
    Part.DEPUTY,
)
_DESKS = (Part.SECRETARY, Part.OPERATOR, Part.FOREIGN_SECRETARY)


@dataclass(frozen=True, slots=True)
class Campaign:
    """`cast` sends `share` of all updates; `keys`: links, codes and numbers that open a door are among them.

    `recorded`: recorded updates are changed, otherwise new ones are made that Telegram could send.
    """

    name: str
    cast: Sequence[Part]
    share: float
    keys: bool = True
    recorded: bool = False
    seed: int = SEED

    def episodes(self, updates: int) -> int:
        """How many of them this campaign takes when all take `updates` together."""
        return max(1, round(updates * self.share / EPISODE))


STRANGERS = Campaign("strangers", (Part.STRANGER,), 0.4, keys=False)
DOORS = Campaign("doors", (Part.STRANGER, Part.REMOVED, Part.WITHOUT_CONSENT), 0.1)
MEMBERS = Campaign("members", _MEMBERS, 0.3, keys=False)
DESKS = Campaign("desks", _DESKS, 0.1)
CROWD = Campaign("crowd", (*_MEMBERS, *_DESKS, Part.STRANGER), 0.05)
MUTANTS = Campaign("mutants", (*_MEMBERS, *_DESKS, Part.STRANGER), 0.05, recorded=True)
CAMPAIGNS = {campaign.name: campaign for campaign in (STRANGERS, DOORS, MEMBERS, DESKS, CROWD, MUTANTS)}
