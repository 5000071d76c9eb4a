"""What the buttons of the cards carry: ids, at most 64 bytes (Bot API, InlineKeyboardButton).

Everything here is input from a stranger; who may do it is looked up again at every tap.
"""

from enum import StrEnum
from typing import Annotated

from aiogram.filters.callback_data import CallbackData
from pydantic import Field

from commission.clock.put_off import Later
from commission.delivery.broadcast import BroadcastState
from commission.meetings.invitation import Attendance
from commission.polls.choice import Choice
from commission.tasks.act import Act
from commission.tasks.query import Share, TaskSight

# SQLite's and PostgreSQL's ids; a larger number would be an error of the driver instead of a clear answer.
Id = Annotated[int, Field(ge=0, lt=2**62)]


class ConsentTap(CallbackData, prefix="ok"):
    pass


class RsvpTap(CallbackData, prefix="a"):
    meeting: Id
    round: Id
    choice: Attendance


class ReasonTap(CallbackData, prefix="r"):
    """`code` names the text of a ready reason; `own` asks for one in words."""

    meeting: Id
    code: str


class SubstituteTap(CallbackData, prefix="s"):
    """`person` 0: show whom one may send."""

    meeting: Id
    person: Id = 0


class DetailsTap(CallbackData, prefix="d"):
    meeting: Id


class CalendarTap(CallbackData, prefix="c"):
    """Gives the file for one's own calendar, as the meeting is now."""

    meeting: Id


class BoardTap(CallbackData, prefix="b"):
    """Gives a board of one's own."""

    meeting: Id


class RemindTap(CallbackData, prefix="rm"):
    meeting: Id


class ListTap(CallbackData, prefix="l"):
    """`what`: which list; `edit`: turn the page in place instead of sending a new list."""

    meeting: Id
    what: str
    page: Id = 0
    edit: bool = True


class PersonTap(CallbackData, prefix="p"):
    """One person of a meeting; `what` and `page` lead back to the list he was chosen from."""

    meeting: Id
    person: Id
    what: str
    page: Id = 0


class RecordTap(CallbackData, prefix="rc"):
    """An answer for somebody who phoned; without `ground` it is asked for."""

    meeting: Id
    person: Id
    choice: Attendance
    ground: str = ""


class ToldTap(CallbackData, prefix="t"):
    meeting: Id
    person: Id


class SteerTap(CallbackData, prefix="bc"):
    """Pauses a broadcast, stops it, or lets it go on."""

    broadcast: Id
    to: BroadcastState


class StopTap(CallbackData, prefix="bs"):
    """Asks whether a broadcast is really to be stopped."""

    broadcast: Id


class AgendaTap(CallbackData, prefix="ag"):
    """The newest revision; `edit`: turn the page in place instead of sending a new message."""

    meeting: Id
    page: Id = 0
    edit: bool = True


class ReadTap(CallbackData, prefix="rd"):
    """«Ознакомлен»"""

    revision: Id


class ProposeTap(CallbackData, prefix="pp"):
    """Asks for an item in words."""

    meeting: Id


class ProposalTap(CallbackData, prefix="pr"):
    """Onto the agenda of the meeting `to`; 0 shows which meetings there are."""

    proposal: Id
    to: Id = 0


class DeclineTap(CallbackData, prefix="pd"):
    """Asks for the reason."""

    proposal: Id


class FileTap(CallbackData, prefix="mf"):
    """Gives a version of a material; `number` 0: the one that people are given."""

    material: Id
    number: Id = 0


class SendTap(CallbackData, prefix="ms"):
    """The file to whose message the button's message is a reply is for this material."""

    material: Id


class SendPageTap(CallbackData, prefix="mg"):
    """Turns the page of what a file may be for."""

    page: Id


class AttachTap(CallbackData, prefix="mt"):
    """Asks for the file of a material, from who owes it or from a secretary."""

    material: Id


class MaterialsTap(CallbackData, prefix="mm"):
    """The items of the newest agenda that have materials."""

    meeting: Id
    page: Id = 0
    edit: bool = True


class ItemTap(CallbackData, prefix="mi"):
    """One item of the newest agenda, with its materials."""

    meeting: Id
    item: Id
    edit: bool = True


class AcceptTap(CallbackData, prefix="ma"):
    """The version `number` of a material is what people are given."""

    material: Id
    number: Id


class ReturnTap(CallbackData, prefix="mr"):
    """Asks for the remark with which this version goes back."""

    material: Id
    number: Id


class PaperTap(CallbackData, prefix="mp"):
    """Asks where a material can be read that is not to go through the bot."""

    material: Id


class OwedListTap(CallbackData, prefix="mo"):
    """Who owes what for a meeting; `edit`: turn the page in place instead of sending a new list."""

    meeting: Id
    page: Id = 0
    edit: bool = True


class RemindDebtorsTap(CallbackData, prefix="md"):
    """Reminds those who owe materials for a meeting."""

    meeting: Id


class Ground(StrEnum):
    """How the secretary knows what she enters for somebody."""

    NONE = ""
    CALL = "call"
    NOTE = "note"  # on paper
    OWN = "own"  # she says it in words


class TaskTap(CallbackData, prefix="kc"):
    """Gives the card of a task."""

    task: Id


class TaskActTap(CallbackData, prefix="ka"):
    """Does something to a task, or asks for the words, the date or the ground that this needs.

    `number`: the submission that is decided on (`Entry.answers`), or the co-executor who is spoken for.
    """

    task: Id
    act: Act
    number: Id = 0
    ground: Ground = Ground.NONE


class TaskSureTap(CallbackData, prefix="kq"):
    """Asks whether a task is really to end so."""

    task: Id
    act: Act


class TaskMoreTap(CallbackData, prefix="km"):
    """All else that one may do to a task, also for others; `edit`: in place instead of in a new message."""

    task: Id
    edit: bool = True


class TaskHistoryTap(CallbackData, prefix="kh"):
    """What was done to a task; `edit`: turn the page in place instead of sending a new message."""

    task: Id
    page: Id = 0
    edit: bool = True


class TaskFileTap(CallbackData, prefix="kf"):
    """Gives a file; `entry` and `number` as `TakeTaskFile` counts them."""

    task: Id
    entry: Id
    number: Id


class TaskSeat(StrEnum):
    """What somebody is to be to a task."""

    RESPONSIBLE = "r"
    CONTROLLER = "c"
    HELPER = "h"


class TaskAssignTap(CallbackData, prefix="kn"):
    """This person has this seat from now on; who has it already loses it, but for the responsible one.

    `person` 0 shows who there is; `edit`: in place, not in a new message.
    """

    task: Id
    person: Id = 0
    page: Id = 0
    edit: bool = False
    seat: TaskSeat = TaskSeat.RESPONSIBLE


class TaskSearchTap(CallbackData, prefix="ks"):
    """Asks for a part of the name of who is to have this seat."""

    task: Id
    seat: TaskSeat


class TaskUrgentTap(CallbackData, prefix="ku"):
    task: Id
    urgent: bool


class TaskTextTap(CallbackData, prefix="kx"):
    """Asks for the corrected text of a task."""

    task: Id


class TaskDayTap(CallbackData, prefix="kd"):
    """This day is meant, whether people work on it or not. `day`: its ordinal (`date.toordinal`)."""

    task: Id
    act: Act
    day: Id
    ground: Ground = Ground.NONE


class MyTasksTap(CallbackData, prefix="ky"):
    """What one has to do; `edit`: in place instead of in a new message."""

    share: Share
    page: Id = 0
    edit: bool = True


class ControlTap(CallbackData, prefix="ko"):
    """Gives a control board of a body."""

    body: Id


class TaskListTap(CallbackData, prefix="kv"):
    """Tasks of a body; `edit`: in place instead of in a new message."""

    sight: TaskSight
    body: Id
    page: Id = 0
    edit: bool = True


class CloseTap(CallbackData, prefix="x"):
    """Takes a list away."""


class MinutesTap(CallbackData, prefix="mn"):
    """The minutes of a meeting are written."""

    meeting: Id


class DigestTap(CallbackData, prefix="dg"):
    """Gives the card that a line of a digest is about."""

    digest: Id
    nudge: Id


class LaterTap(CallbackData, prefix="dl"):
    """All of a digest that still waits, not now."""

    digest: Id
    until: Later


class TaskLaterTap(CallbackData, prefix="kl"):
    """A task, not now."""

    task: Id
    until: Later


class VoteTap(CallbackData, prefix="vt"):
    """A ballot."""

    poll: Id
    choice: Choice


class DissentTap(CallbackData, prefix="vd"):
    """Asks for a dissenting opinion."""

    poll: Id


class VoteBoardTap(CallbackData, prefix="vb"):
    """Gives the live board of a vote."""

    poll: Id


class VoteListTap(CallbackData, prefix="vl"):
    """`what`: all or silent; `edit`: turn the page in place instead of sending a new list."""

    poll: Id
    what: str
    page: Id = 0
    edit: bool = True


class VotePersonTap(CallbackData, prefix="vp"):
    """A voter whose vote is to be entered."""

    poll: Id
    person: Id


class RecordVoteTap(CallbackData, prefix="vr"):
    """A vote of somebody who phoned; without `ground` it is asked for."""

    poll: Id
    person: Id
    choice: Choice
    ground: str = ""


class VoteExportTap(CallbackData, prefix="vx"):
    """Gives a closed vote as a file that can be recomputed."""

    poll: Id


class RemindVotersTap(CallbackData, prefix="vm"):
    poll: Id


class VoteEndTap(CallbackData, prefix="ve"):
    """Ends a vote, with its result or without one; asked first."""

    poll: Id
    cancel: bool
    sure: bool = False
