"""All tables; importing this module makes `metadata` complete."""

from storage.tables.access import credentials
from storage.tables.agenda import (
    agenda_carried,
    agenda_items,
    agenda_participants,
    agenda_readings,
    agenda_revisions,
    agenda_seals,
    agenda_told,
)
from storage.tables.clock import NudgeState, ReminderState, digests, habits, mutes, nudges, reminders
from storage.tables.conversation import conversation
from storage.tables.delivery import broadcasts, cards, outbox
from storage.tables.materials import material_versions, materials
from storage.tables.meetings import answers, invitations, meeting_bodies, meetings
from storage.tables.metadata import metadata
from storage.tables.polls import ballots, poll_bodies, poll_seats, polls
from storage.tables.proposals import proposals
from storage.tables.questions import (
    question_answers,
    question_audience,
    question_bodies,
    question_options,
    questions,
    sealed_answers,
)
from storage.tables.roster import bodies, memberships, people
from storage.tables.scheduling import (
    scheduling_answers,
    scheduling_bodies,
    scheduling_options,
    scheduling_polls,
    tentative_answers,
)
from storage.tables.slips import sealed_slips, slips
from storage.tables.tasks import co_executors, task_entries, tasks
from storage.tables.updates import handled_updates

__all__ = [
    "NudgeState",
    "ReminderState",
    "agenda_carried",
    "agenda_items",
    "agenda_participants",
    "agenda_readings",
    "agenda_revisions",
    "agenda_seals",
    "agenda_told",
    "answers",
    "ballots",
    "bodies",
    "broadcasts",
    "cards",
    "co_executors",
    "conversation",
    "credentials",
    "digests",
    "habits",
    "handled_updates",
    "invitations",
    "material_versions",
    "materials",
    "meeting_bodies",
    "meetings",
    "memberships",
    "metadata",
    "mutes",
    "nudges",
    "outbox",
    "people",
    "poll_bodies",
    "poll_seats",
    "polls",
    "proposals",
    "question_answers",
    "question_audience",
    "question_bodies",
    "question_options",
    "questions",
    "reminders",
    "scheduling_answers",
    "scheduling_bodies",
    "scheduling_options",
    "scheduling_polls",
    "sealed_answers",
    "sealed_slips",
    "slips",
    "task_entries",
    "tasks",
    "tentative_answers",
]
