"""He wrote: so he can be written to."""

from dataclasses import dataclass, replace

from commission.access.consent import refresh_boards
from commission.moment import Clock
from commission.ports.work import Work
from commission.roster.actor import Actor
from commission.roster.person import Reach


@dataclass(frozen=True, slots=True)
class ComeBack:
    """Makes one who has agreed reachable: what waited for him is sent, and the boards show it.

    To be called when he himself writes or taps in his private chat. The actor as he is now; nothing is asked of
    the database for one who is reachable already.
    """

    work: Work
    clock: Clock

    async def __call__(self, actor: Actor) -> Actor:
        telegram_id = actor.person.telegram_id
        if telegram_id is None or actor.person.consented_at is None or actor.person.reach is Reach.REACHABLE:
            return actor
        async with self.work() as unit:
            if await unit.roster.set_reach(telegram_id, Reach.REACHABLE) != actor.id:
                return actor  # the account has become somebody else's since, or nobody's
            await unit.outbox.resume(actor.id)
            await refresh_boards(unit, actor, self.clock)
            await unit.commit()
        return replace(actor, person=replace(actor.person, reach=Reach.REACHABLE))
