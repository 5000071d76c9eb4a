"""Who has anything to see or to send of a meeting's materials: decided at every tap, from the database."""

from commission.errors import CommissionError, NotFoundError
from commission.materials.material import Material
from commission.meetings.meeting import Meeting
from commission.ports.work import UnitOfWork
from commission.roster.actor import Actor


class HasLeftError(CommissionError):
    """He sat there once, and is not invited now: he must be invited first."""

    key = "error-has-left"


async def is_his(unit: UnitOfWork, actor: Actor, meeting: Meeting, material: Material) -> bool:
    """Whether he sends this material, and may see all versions of it.

    To be asked is enough, whoever he is: a speaker's assistant sits on no body and is not invited. To have been asked
    is not: see `has_left`.
    """
    return material.person_id == actor.id and not await has_left(unit, actor, meeting)


async def has_left(unit: UnitOfWork, actor: Actor, meeting: Meeting) -> bool:
    """Whether he sat on one of the meeting's bodies and has nothing to do with the meeting any more.

    He has as long as he sits on any of them, is invited, or is named in its agenda, as it was published last or as the
    secretary has it now. Who has left has nothing to see or to take, whatever the rows of materials still say of him:
    what he sent stays, and its row remembers that it was he.
    """
    return await sits_no_more(unit, actor, meeting) and not await _is_named(unit, actor, meeting)


async def sits_no_more(unit: UnitOfWork, actor: Actor, meeting: Meeting) -> bool:
    """Whether he sat on one of the meeting's bodies, sits on none of them now, and is not invited."""
    bodies = meeting.plan.body_ids
    if actor.manages(bodies) or any(seat.body_id in bodies for seat in actor.memberships):
        return False
    if not any([await unit.roster.has_left(actor.id, body) for body in bodies]):
        return False
    return not await _is_invited(unit, actor, meeting)


async def must_not_have_left(unit: UnitOfWork, actor: Actor, meeting: Meeting) -> None:
    """Raises HasLeftError: he would not get the message, and could send nothing."""
    if await has_left(unit, actor, meeting):
        raise HasLeftError


async def _is_invited(unit: UnitOfWork, actor: Actor, meeting: Meeting) -> bool:
    try:
        await unit.meetings.invitation(meeting.id, actor.id)
    except NotFoundError:
        return False
    return True


async def _is_named(unit: UnitOfWork, actor: Actor, meeting: Meeting) -> bool:
    latest = await unit.agendas.latest(meeting.id)
    published = latest.items if latest else ()
    return any(item.concerns(actor.id) for item in (*published, *await unit.agendas.items(meeting.id)))
