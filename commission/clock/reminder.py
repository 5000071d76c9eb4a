"""A reminder is a row: when, about what, and a key under which it exists once."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from commission.ids import MeetingId, PollId, QuestionId, SchedulingId, TaskId


class ReminderKind(StrEnum):
    CHASE = "chase"  # those who have not answered the invitation
    UPCOMING = "upcoming"  # those who come: tomorrow, in an hour
    UNREAD = "unread"  # those who were told of an agenda and have not read it
    MATERIALS = "materials"  # those who owe something for an item
    MINUTES = "minutes"  # the secretaries, until the minutes of a meeting are written
    TASK_UNSEEN = "task_unseen"  # who was assigned a task and has not acknowledged it
    TASK_DUE = "task_due"  # the ladder to the deadline
    TASK_OVERDUE = "task_overdue"
    TASK_DECIDE = "task_decide"  # whoever has to answer a report or a request
    TASK_UNASSIGNED = "task_unassigned"  # the secretaries: somebody has to do it
    TASK_RENEW = "task_renew"  # nobody: the next one of a period begins
    VOTE_CHASE = "vote_chase"  # those who have not voted
    VOTE_CLOSE = "vote_close"  # nobody: the vote is closed
    QUESTION_CHASE = "question_chase"  # those who have not answered a question
    QUESTION_CLOSE = "question_close"  # nobody: the question is closed
    SCHEDULING_CHASE = "scheduling_chase"  # those who have not said when they could come
    SCHEDULING_CLOSE = "scheduling_close"  # nobody: the poll for a date is closed


class About(StrEnum):
    MEETING = "meeting"
    TASK = "task"
    VOTE = "vote"
    QUESTION = "question"
    SCHEDULING = "scheduling"


@dataclass(frozen=True, slots=True)
class Subject:
    """What a reminder is about; `number` is its id."""

    about: About
    number: int

    @classmethod
    def meeting(cls, meeting: MeetingId) -> "Subject":
        return cls(About.MEETING, meeting)

    @classmethod
    def task(cls, task: TaskId) -> "Subject":
        return cls(About.TASK, task)

    @classmethod
    def vote(cls, poll: PollId) -> "Subject":
        return cls(About.VOTE, poll)

    @classmethod
    def question(cls, question: QuestionId) -> "Subject":
        return cls(About.QUESTION, question)

    @classmethod
    def scheduling(cls, poll: SchedulingId) -> "Subject":
        return cls(About.SCHEDULING, poll)


@dataclass(frozen=True, slots=True)
class Reminder:
    """`useful_until` (UTC): later than this it is dropped instead of sent."""

    key: str
    kind: ReminderKind
    subject: Subject
    due_at: datetime
    useful_until: datetime

    def too_late(self, now: datetime) -> bool:
        return now >= self.useful_until
