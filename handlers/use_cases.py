"""All that can be done, by name. Each field is handed to the handlers that name it as a parameter."""

from dataclasses import dataclass

from commission.access.claim_person import ClaimPerson, ViewClaims
from commission.access.consent import ChangeReach, GiveConsent
from commission.access.heal_reach import ComeBack
from commission.access.issue_credential import InviteFirstSecretary, IssueCredential
from commission.access.issue_links import IssueLinks
from commission.access.join import JoinByContact, JoinBySecret
from commission.clock.fire_due import FireDueReminders
from commission.meetings.announce_meeting import AnnounceMeeting
from commission.meetings.answer_invitation import AnswerInvitation, ExplainAbsence, SendSubstitute
from commission.meetings.board import ViewBoard
from commission.meetings.calendar import ViewCalendarEntry
from commission.meetings.change_meeting import CancelMeeting, RescheduleMeeting
from commission.meetings.draft_meeting import DeleteDraft, DraftMeeting, EditDraft, StartFromEarlier
from commission.meetings.invite_more import InviteMore
from commission.meetings.list_meetings import ListMeetings, ViewMeeting
from commission.meetings.record_answer import RecordAnswer, ToldByPhone
from commission.meetings.remind_unanswered import RemindUnanswered
from commission.meetings.steer_broadcast import SteerBroadcast, ViewBroadcast
from commission.meetings.take_board import TakeBoard
from commission.meetings.view_invitation import OpenInvitation, ViewInvitation
from commission.moment import Clock
from commission.ports.work import Work
from commission.roster.change_body import ChangeBody
from commission.roster.find_actor import FindActor, RecogniseActor
from commission.roster.importing.import_roster import ImportRoster, PreviewImport
from commission.roster.regulation import DEFAULT_TIME_ZONE
from commission.roster.remove_member import RemoveMember
from commission.roster.view_roster import ViewRoster


@dataclass(frozen=True, slots=True)
class UseCases:
    clock: Clock
    announce_meeting: AnnounceMeeting
    answer_invitation: AnswerInvitation
    cancel_meeting: CancelMeeting
    change_body: ChangeBody
    change_reach: ChangeReach
    claim_person: ClaimPerson
    come_back: ComeBack
    delete_draft: DeleteDraft
    draft_meeting: DraftMeeting
    edit_draft: EditDraft
    explain_absence: ExplainAbsence
    find_actor: FindActor
    fire_due_reminders: FireDueReminders
    give_consent: GiveConsent
    import_roster: ImportRoster
    invite_first_secretary: InviteFirstSecretary
    invite_more: InviteMore
    issue_credential: IssueCredential
    issue_links: IssueLinks
    join_by_contact: JoinByContact
    join_by_secret: JoinBySecret
    list_meetings: ListMeetings
    open_invitation: OpenInvitation
    preview_import: PreviewImport
    recognise_actor: RecogniseActor
    record_answer: RecordAnswer
    remind_unanswered: RemindUnanswered
    remove_member: RemoveMember
    reschedule_meeting: RescheduleMeeting
    send_substitute: SendSubstitute
    start_from_earlier: StartFromEarlier
    steer_broadcast: SteerBroadcast
    take_board: TakeBoard
    told_by_phone: ToldByPhone
    view_board: ViewBoard
    view_broadcast: ViewBroadcast
    view_calendar_entry: ViewCalendarEntry
    view_claims: ViewClaims
    view_invitation: ViewInvitation
    view_meeting: ViewMeeting
    view_roster: ViewRoster


def use_cases(work: Work, clock: Clock, time_zone: str = DEFAULT_TIME_ZONE) -> UseCases:
    """`time_zone` (IANA) is where bodies live whose regulation says nothing else."""
    return UseCases(
        clock=clock,
        announce_meeting=AnnounceMeeting(work, clock),
        answer_invitation=AnswerInvitation(work, clock),
        cancel_meeting=CancelMeeting(work, clock),
        change_body=ChangeBody(work, clock),
        change_reach=ChangeReach(work, clock),
        claim_person=ClaimPerson(work),
        come_back=ComeBack(work, clock),
        delete_draft=DeleteDraft(work),
        draft_meeting=DraftMeeting(work, clock),
        edit_draft=EditDraft(work, clock),
        explain_absence=ExplainAbsence(work, clock),
        find_actor=FindActor(work),
        fire_due_reminders=FireDueReminders(work, clock),
        give_consent=GiveConsent(work, clock),
        import_roster=ImportRoster(work, clock, time_zone),
        invite_first_secretary=InviteFirstSecretary(work, clock),
        invite_more=InviteMore(work, clock),
        issue_credential=IssueCredential(work, clock),
        issue_links=IssueLinks(work, clock),
        join_by_contact=JoinByContact(work),
        join_by_secret=JoinBySecret(work, clock),
        list_meetings=ListMeetings(work),
        open_invitation=OpenInvitation(work, clock),
        preview_import=PreviewImport(work),
        recognise_actor=RecogniseActor(work),
        record_answer=RecordAnswer(work, clock),
        remind_unanswered=RemindUnanswered(work, clock),
        remove_member=RemoveMember(work, clock),
        reschedule_meeting=RescheduleMeeting(work, clock),
        send_substitute=SendSubstitute(work, clock),
        start_from_earlier=StartFromEarlier(work, clock),
        steer_broadcast=SteerBroadcast(work, clock),
        take_board=TakeBoard(work, clock),
        told_by_phone=ToldByPhone(work, clock),
        view_board=ViewBoard(work),
        view_broadcast=ViewBroadcast(work, clock),
        view_calendar_entry=ViewCalendarEntry(work, clock),
        view_claims=ViewClaims(work),
        view_invitation=ViewInvitation(work, clock),
        view_meeting=ViewMeeting(work),
        view_roster=ViewRoster(work),
    )
