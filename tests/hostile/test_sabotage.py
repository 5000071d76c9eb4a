"""What is broken on purpose is found: otherwise the campaigns would be quiet for the wrong reason."""

import html
from collections.abc import Callable
from typing import Any

import pytest

from bot.once import OnceMiddleware
from commission.clock import put_off
from commission.meetings.invitation import Invitation
from commission.roster.actor import Actor
from commission.tasks import rights
from commission.tasks.act import Act
from handlers.callbacks.tasks import TaskActTap
from handlers.identity import Belongs, IsSecretary
from handlers.workspace.plain_words import PlainWordsMiddleware
from tests.fakes.taps import EVERY_TAP
from tests.hostile import taps
from tests.hostile.arena import Arena
from tests.hostile.campaigns import DESKS, MEMBERS, STRANGERS, Campaign
from tests.hostile.episode import play

pytestmark = pytest.mark.asyncio(loop_scope="module")
_EPISODES = 30  # until it must have been found; mostly it is in the first few


async def _always(*_: Any, **__: Any) -> bool:
    return True


async def _forgetful(_self: Any, handler: Any, event: Any, data: dict[str, Any]) -> Any:
    return await handler(event, data)


def _recorded_anew(invitation: Invitation, meeting: Any, choice: Any, **facts: Any) -> Invitation:
    return _RECORDED(Invitation(invitation.meeting_id, invitation.person_id), meeting, choice, **facts)


_RECORDED = Invitation.recorded


async def _anybodys_digest(unit: Any, _person_id: Any, digest_id: Any) -> Any:
    return (await unit.nudges.read_digest(digest_id)).nudges


@pytest.mark.parametrize(
    ("campaign", "owner", "name", "broken", "complaint"),
    [
        (MEMBERS, Actor, "manages", lambda *_: True, "invitations|answers|outbox|conversation"),
        (STRANGERS, Belongs, "__call__", _always, "failed|raised"),
        (MEMBERS, IsSecretary, "__call__", _always, "conversation"),
        (DESKS, OnceMiddleware, "__call__", _forgetful, "done twice"),
        (DESKS, Invitation, "recorded", _recorded_anew, "done by both taps"),
        (MEMBERS, html, "escape", lambda text, **_: text, "no tag|closes nothing|not closed"),
        (DESKS, PlainWordsMiddleware, "__call__", _forgetful, "failed"),
        (MEMBERS, rights, "_may", lambda _: frozenset(Act), "tasks|task_entries"),
        (MEMBERS, put_off, "his_digest", _anybodys_digest, "nudges"),
    ],
    ids=["manages", "belongs", "secretary", "once", "recorded", "escape", "plain words", "tasks", "digest"],
)
async def test_it_is_found(
    arena: Arena,
    monkeypatch: pytest.MonkeyPatch,
    campaign: Campaign,
    owner: Any,
    name: str,
    broken: Callable[..., Any],
    complaint: str,
) -> None:
    monkeypatch.setattr(owner, name, broken)
    if owner is rights:  # of so many kinds of taps the one that matters here comes too seldom
        monkeypatch.setattr(taps, "EVERY_TAP", [*EVERY_TAP, *[TaskActTap] * len(EVERY_TAP)])
    with pytest.raises(AssertionError, match=complaint):
        await _episodes(campaign, arena)


async def _episodes(campaign: Campaign, arena: Arena) -> None:
    for episode in range(_EPISODES):
        await play(campaign, episode, arena)
