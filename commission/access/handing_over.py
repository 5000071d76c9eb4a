"""To whom a secretary may hand a person's place."""

from commission.roster.actor import Actor
from commission.roster.body import Role

_TRUSTED = {Role.SECRETARY, Role.CHAIR}


def may_hand_over(actor: Actor, theirs: Actor) -> bool:
    """Whether the actor may issue a secret that makes an account `theirs`.

    A seat on a shared body is enough for somebody who has not joined and runs nothing. Anybody else has something
    to lose on his other bodies, so all of them must be the actor's: otherwise a secretary would seat a foreign one
    in her own body as an invitee, and open the link herself. The operator may let in everybody.
    """
    if actor.person.is_operator:
        return True
    if theirs.person.is_operator:
        return False
    managed = [actor.manages([seat.body_id]) for seat in theirs.memberships]
    return all(managed) and bool(managed) if _has_much_to_lose(theirs) else any(managed)


def _has_much_to_lose(theirs: Actor) -> bool:
    return theirs.person.telegram_id is not None or any(seat.role in _TRUSTED for seat in theirs.memberships)
