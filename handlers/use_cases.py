"""All that can be done, by name. Each field is handed to the handlers that name it as a parameter."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, fields
from typing import Any

from commission.access.claim_person import ClaimPerson, ViewClaims
from commission.access.consent import ChangeReach, GiveConsent
from commission.access.heal_reach import ComeBack
from commission.access.issue_credential import InviteFirstSecretary, IssueCredential
from commission.access.issue_links import IssueLinks
from commission.access.join import JoinByContact, JoinBySecret
from commission.agenda.enter_agenda import EnterAgenda, NamePeople, PreviewAgenda
from commission.agenda.propose_item import AcceptProposal, DeclineProposal, ProposeItem, ViewProposal
from commission.agenda.publish import PreviewPublication, PublishAgenda
from commission.agenda.view_agenda import ConfirmReading, ViewAgenda, ViewRevision
from commission.agenda.view_readers import ViewReaders
from commission.agenda.working_copy import (
    CarryItemOver,
    ChangeItem,
    ListLaterMeetings,
    MoveItem,
    RemoveItem,
    ViewWorkingCopy,
)
from commission.clock.fire_due import FireDueReminders
from commission.clock.put_off import Mute, PutOffDigest, PutOffTask
from commission.clock.settings import SetQuietHours, SetZone, ViewSettings
from commission.clock.view_digest import TakeFromDigest, ViewDigest
from commission.materials.ask_material import AskEverybody, AskForMaterial, ReassignMaterial, StopAsking
from commission.materials.deliver_material import (
    AcceptMaterial,
    DeliverMaterial,
    MayDeliver,
    PutOnPaper,
    ReturnMaterial,
)
from commission.materials.hand_out import NoteFile, NoteItem
from commission.materials.remind_debtors import RemindDebtors, TakeMaterialsBoard
from commission.materials.take_out_marked import TakeOutMarked
from commission.materials.view_item import TakeFile, ViewItem, ViewItems
from commission.materials.view_materials import ListDebts, ViewDebts, ViewMaterial, ViewMaterials
from commission.meetings.announce_meeting import AnnounceMeeting
from commission.meetings.answer_invitation import AnswerInvitation, ExplainAbsence, SendSubstitute
from commission.meetings.board import ViewBoard
from commission.meetings.calendar import ViewCalendarEntry
from commission.meetings.change_meeting import CancelMeeting, RescheduleMeeting
from commission.meetings.draft_meeting import DeleteDraft, DraftMeeting, EditDraft, StartFromEarlier
from commission.meetings.invite_more import InviteMore
from commission.meetings.list_meetings import ListMeetings, ViewMeeting
from commission.meetings.note_minutes import NoteMinutes, ViewMinutes
from commission.meetings.record_answer import RecordAnswer, ToldByPhone
from commission.meetings.remind_unanswered import RemindUnanswered
from commission.meetings.steer_broadcast import SteerBroadcast, ViewBroadcast
from commission.meetings.take_board import TakeBoard
from commission.meetings.view_invitation import OpenInvitation, ViewInvitation
from commission.moment import Clock
from commission.polls.cast_ballot import CastVote, Dissent, MakeReceipts, RecordVote
from commission.polls.close_vote import CancelVote, CloseVote
from commission.polls.open_vote import OpenVote, ViewVoters
from commission.polls.take_export import TakeSlips, TakeVoteExport
from commission.polls.view_vote import ListVotes, RemindVoters, TakeVoteBoard, ViewVote, ViewVoteBoard
from commission.ports.work import Work
from commission.questions.answer_anonymously import AnswerAnonymously
from commission.questions.answer_question import AddOption, AnswerQuestion, FinishAnswer, RecordReply
from commission.questions.ask_question import AskQuestion
from commission.questions.close_question import CancelQuestion, CloseQuestion
from commission.questions.reminding import RemindAsked
from commission.questions.view_question import ListQuestions, TakeQuestionBoard, ViewQuestion, ViewQuestionBoard
from commission.roster.change_body import ChangeBody
from commission.roster.find_actor import FindActor, RecogniseActor
from commission.roster.importing.import_roster import ImportRoster, PreviewImport
from commission.roster.regulation import DEFAULT_TIME_ZONE
from commission.roster.remove_member import RemoveMember
from commission.roster.view_protection import IsProtected
from commission.roster.view_roster import ViewRoster
from commission.scheduling.answer_scheduling import AnswerScheduling, RecordAvailability
from commission.scheduling.close_scheduling import CancelScheduling, CloseScheduling
from commission.scheduling.make_meeting import MakeMeeting
from commission.scheduling.open_scheduling import OpenScheduling
from commission.scheduling.view_scheduling import (
    ListScheduling,
    RemindScheduling,
    TakeSchedulingBoard,
    ViewScheduling,
    ViewSchedulingBoard,
)
from commission.tasks.act_on_task import ActOnTask
from commission.tasks.assign_tasks import AssignTasks
from commission.tasks.change_task import ChangeTask
from commission.tasks.count_tasks import CountTasks
from commission.tasks.list_assignees import ListAssignees
from commission.tasks.list_controlled import ListControlled
from commission.tasks.list_tasks import ListMyTasks, ListTasks, TakeControlBoard, ViewControl
from commission.tasks.preview_tasks import PreviewTasks
from commission.tasks.take_task import TakeTask
from commission.tasks.view_task import TakeTaskFile, ViewTask


@dataclass(frozen=True, slots=True)
class UseCases:
    clock: Clock
    accept_material: AcceptMaterial
    accept_proposal: AcceptProposal
    act_on_task: ActOnTask
    add_option: AddOption
    announce_meeting: AnnounceMeeting
    answer_invitation: AnswerInvitation
    answer_scheduling: AnswerScheduling
    answer_anonymously: AnswerAnonymously
    answer_question: AnswerQuestion
    ask_everybody: AskEverybody
    ask_for_material: AskForMaterial
    ask_question: AskQuestion
    assign_tasks: AssignTasks
    cancel_meeting: CancelMeeting
    cancel_scheduling: CancelScheduling
    cancel_question: CancelQuestion
    cancel_vote: CancelVote
    carry_item_over: CarryItemOver
    cast_vote: CastVote
    change_body: ChangeBody
    change_item: ChangeItem
    change_reach: ChangeReach
    change_task: ChangeTask
    claim_person: ClaimPerson
    close_scheduling: CloseScheduling
    close_question: CloseQuestion
    close_vote: CloseVote
    come_back: ComeBack
    confirm_reading: ConfirmReading
    count_tasks: CountTasks
    decline_proposal: DeclineProposal
    delete_draft: DeleteDraft
    deliver_material: DeliverMaterial
    dissent: Dissent
    draft_meeting: DraftMeeting
    edit_draft: EditDraft
    enter_agenda: EnterAgenda
    explain_absence: ExplainAbsence
    find_actor: FindActor
    finish_answer: FinishAnswer
    fire_due_reminders: FireDueReminders
    give_consent: GiveConsent
    import_roster: ImportRoster
    invite_first_secretary: InviteFirstSecretary
    invite_more: InviteMore
    is_protected: IsProtected
    issue_credential: IssueCredential
    issue_links: IssueLinks
    join_by_contact: JoinByContact
    join_by_secret: JoinBySecret
    list_assignees: ListAssignees
    list_controlled: ListControlled
    list_debts: ListDebts
    list_later_meetings: ListLaterMeetings
    list_meetings: ListMeetings
    list_my_tasks: ListMyTasks
    list_scheduling: ListScheduling
    list_questions: ListQuestions
    list_tasks: ListTasks
    make_meeting: MakeMeeting
    make_receipts: MakeReceipts
    may_deliver: MayDeliver
    list_votes: ListVotes
    move_item: MoveItem
    mute: Mute
    name_people: NamePeople
    note_file: NoteFile
    note_item: NoteItem
    note_minutes: NoteMinutes
    open_invitation: OpenInvitation
    open_scheduling: OpenScheduling
    open_vote: OpenVote
    preview_agenda: PreviewAgenda
    preview_import: PreviewImport
    preview_publication: PreviewPublication
    preview_tasks: PreviewTasks
    propose_item: ProposeItem
    publish_agenda: PublishAgenda
    put_off_digest: PutOffDigest
    put_off_task: PutOffTask
    put_on_paper: PutOnPaper
    reassign_material: ReassignMaterial
    recognise_actor: RecogniseActor
    record_answer: RecordAnswer
    record_availability: RecordAvailability
    record_reply: RecordReply
    record_vote: RecordVote
    remind_asked: RemindAsked
    remind_debtors: RemindDebtors
    remind_scheduling: RemindScheduling
    remind_unanswered: RemindUnanswered
    remind_voters: RemindVoters
    remove_item: RemoveItem
    remove_member: RemoveMember
    reschedule_meeting: RescheduleMeeting
    return_material: ReturnMaterial
    send_substitute: SendSubstitute
    start_from_earlier: StartFromEarlier
    set_quiet_hours: SetQuietHours
    set_zone: SetZone
    steer_broadcast: SteerBroadcast
    stop_asking: StopAsking
    take_board: TakeBoard
    take_control_board: TakeControlBoard
    take_file: TakeFile
    take_from_digest: TakeFromDigest
    take_materials_board: TakeMaterialsBoard
    take_out_marked: TakeOutMarked
    take_question_board: TakeQuestionBoard
    take_task: TakeTask
    take_task_file: TakeTaskFile
    take_scheduling_board: TakeSchedulingBoard
    take_slips: TakeSlips
    take_vote_board: TakeVoteBoard
    take_vote_export: TakeVoteExport
    told_by_phone: ToldByPhone
    view_agenda: ViewAgenda
    view_board: ViewBoard
    view_broadcast: ViewBroadcast
    view_calendar_entry: ViewCalendarEntry
    view_claims: ViewClaims
    view_control: ViewControl
    view_debts: ViewDebts
    view_digest: ViewDigest
    view_invitation: ViewInvitation
    view_item: ViewItem
    view_items: ViewItems
    view_material: ViewMaterial
    view_materials: ViewMaterials
    view_meeting: ViewMeeting
    view_minutes: ViewMinutes
    view_proposal: ViewProposal
    view_question: ViewQuestion
    view_question_board: ViewQuestionBoard
    view_readers: ViewReaders
    view_revision: ViewRevision
    view_roster: ViewRoster
    view_scheduling: ViewScheduling
    view_scheduling_board: ViewSchedulingBoard
    view_settings: ViewSettings
    view_task: ViewTask
    view_vote: ViewVote
    view_vote_board: ViewVoteBoard
    view_voters: ViewVoters
    view_working_copy: ViewWorkingCopy


def use_cases(work: Work, clock: Clock, time_zone: str = DEFAULT_TIME_ZONE, marks: Sequence[str] = ()) -> UseCases:
    """`time_zone` (IANA): where bodies live whose regulation is silent. `marks`: words of what is restricted.

    Each use case is given what its own fields ask for, by their names.
    """
    parts = {"work": work, "clock": clock, "time_zone": time_zone, "marks": marks}
    made = {field.name: _made(field.type, parts) for field in fields(UseCases) if field.name not in parts}
    return UseCases(clock=clock, **made)


def _made(kind: Any, parts: Mapping[str, Any]) -> Any:
    return kind(**{field.name: parts[field.name] for field in fields(kind)})
