"""One type for each kind of identifier, so that a person is never taken for a meeting."""

from typing import NewType

PersonId = NewType("PersonId", int)
BodyId = NewType("BodyId", int)
MeetingId = NewType("MeetingId", int)
BroadcastId = NewType("BroadcastId", int)
AgendaItemId = NewType("AgendaItemId", int)
RevisionId = NewType("RevisionId", int)
ProposalId = NewType("ProposalId", int)
MaterialId = NewType("MaterialId", int)
TaskId = NewType("TaskId", int)
PollId = NewType("PollId", int)
SchedulingId = NewType("SchedulingId", int)
QuestionId = NewType("QuestionId", int)
NudgeId = NewType("NudgeId", int)
DigestId = NewType("DigestId", int)
