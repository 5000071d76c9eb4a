"""What becomes restricted goes out of the cards that people already have, before anything new is published."""

from collections.abc import Set

from commission.agenda.editing import Items
from commission.agenda.reconcile import are_alike
from commission.delivery.card import Card
from commission.ids import AgendaItemId
from commission.meetings.meeting import Meeting
from commission.polls.hush_votes import hush_votes
from commission.ports.work import UnitOfWork

_MEETINGS_AT_MOST = 50  # of the same bodies, newest first: from one of them the item may have been carried


async def hush(unit: UnitOfWork, meeting: Meeting, before: Items, after: Items) -> None:
    """Agendas with the item are drawn anew, without its words; lists and cards of single items are taken away.

    Also those of a meeting from which the item was carried over to this one; words of whoever proposed it; votes on it.
    """
    open_ones = {item.id: item for item in before if not item.restricted}
    newly = {item.id for item in after if item.restricted} & set(open_ones)
    if not newly:
        return
    await take_words_out(unit, meeting, newly, {open_ones[each].title for each in newly})


async def take_words_out(unit: UnitOfWork, meeting: Meeting, newly: Set[AgendaItemId], titles: Set[str]) -> None:
    """Of these items, called so until now, nobody reads a word any more."""
    await _forget_proposals(unit, meeting, titles)
    sealed = await unit.agendas.with_former(newly)
    await hush_votes(unit, sealed)
    await unit.outbox.recall(Card.item(meeting.id))
    for each in await unit.meetings.page(meeting.plan.body_ids, limit=_MEETINGS_AT_MOST, offset=0):
        said = [r for r in await unit.agendas.revisions(each.id) if sealed & {item.id for item in r.items}]
        if said:
            await unit.outbox.refresh(*(Card.agenda(revision.id) for revision in said))
            await unit.outbox.recall(Card.item(each.id))


async def _forget_proposals(unit: UnitOfWork, meeting: Meeting, titles: Set[str]) -> None:
    for proposal in await unit.proposals.accepted_into(meeting.id):
        if any(are_alike(title, proposal.text) for title in titles):
            await unit.proposals.save(proposal.unsaid())
            await unit.outbox.refresh(Card.proposal(proposal.id), Card.proposal_answer(proposal.id))
