"""All that can be done, by name. Each field is handed to the handlers that name it as a parameter."""

from collections.abc import Sequence
from dataclasses import dataclass

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
from commission.materials.ask_material import AskEverybody, AskForMaterial, ReassignMaterial, StopAsking
from commission.materials.deliver_material import AcceptMaterial, DeliverMaterial, PutOnPaper, ReturnMaterial
from commission.materials.remind_debtors import RemindDebtors, TakeMaterialsBoard
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
from commission.roster.view_protection import IsProtected
from commission.roster.view_roster import ViewRoster


@dataclass(frozen=True, slots=True)
class UseCases:
    clock: Clock
    accept_material: AcceptMaterial
    accept_proposal: AcceptProposal
    announce_meeting: AnnounceMeeting
    answer_invitation: AnswerInvitation
    ask_everybody: AskEverybody
    ask_for_material: AskForMaterial
    cancel_meeting: CancelMeeting
    carry_item_over: CarryItemOver
    change_body: ChangeBody
    change_item: ChangeItem
    change_reach: ChangeReach
    claim_person: ClaimPerson
    come_back: ComeBack
    confirm_reading: ConfirmReading
    decline_proposal: DeclineProposal
    delete_draft: DeleteDraft
    deliver_material: DeliverMaterial
    draft_meeting: DraftMeeting
    edit_draft: EditDraft
    enter_agenda: EnterAgenda
    explain_absence: ExplainAbsence
    find_actor: FindActor
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
    list_debts: ListDebts
    list_later_meetings: ListLaterMeetings
    list_meetings: ListMeetings
    move_item: MoveItem
    name_people: NamePeople
    open_invitation: OpenInvitation
    preview_agenda: PreviewAgenda
    preview_import: PreviewImport
    preview_publication: PreviewPublication
    propose_item: ProposeItem
    publish_agenda: PublishAgenda
    put_on_paper: PutOnPaper
    reassign_material: ReassignMaterial
    recognise_actor: RecogniseActor
    record_answer: RecordAnswer
    remind_debtors: RemindDebtors
    remind_unanswered: RemindUnanswered
    remove_item: RemoveItem
    remove_member: RemoveMember
    reschedule_meeting: RescheduleMeeting
    return_material: ReturnMaterial
    send_substitute: SendSubstitute
    start_from_earlier: StartFromEarlier
    steer_broadcast: SteerBroadcast
    stop_asking: StopAsking
    take_board: TakeBoard
    take_file: TakeFile
    take_materials_board: TakeMaterialsBoard
    told_by_phone: ToldByPhone
    view_agenda: ViewAgenda
    view_board: ViewBoard
    view_broadcast: ViewBroadcast
    view_calendar_entry: ViewCalendarEntry
    view_claims: ViewClaims
    view_debts: ViewDebts
    view_invitation: ViewInvitation
    view_item: ViewItem
    view_items: ViewItems
    view_material: ViewMaterial
    view_materials: ViewMaterials
    view_meeting: ViewMeeting
    view_proposal: ViewProposal
    view_readers: ViewReaders
    view_revision: ViewRevision
    view_roster: ViewRoster
    view_working_copy: ViewWorkingCopy


def use_cases(work: Work, clock: Clock, time_zone: str = DEFAULT_TIME_ZONE, marks: Sequence[str] = ()) -> UseCases:
    """`time_zone` (IANA): where bodies live whose regulation is silent. `marks`: words of what is restricted."""
    return UseCases(
        clock=clock,
        accept_material=AcceptMaterial(work),
        accept_proposal=AcceptProposal(work, clock),
        announce_meeting=AnnounceMeeting(work, clock),
        answer_invitation=AnswerInvitation(work, clock),
        ask_everybody=AskEverybody(work, clock),
        ask_for_material=AskForMaterial(work, clock),
        cancel_meeting=CancelMeeting(work, clock),
        carry_item_over=CarryItemOver(work, clock),
        change_body=ChangeBody(work, clock),
        change_item=ChangeItem(work),
        change_reach=ChangeReach(work, clock),
        claim_person=ClaimPerson(work),
        come_back=ComeBack(work, clock),
        confirm_reading=ConfirmReading(work, clock),
        decline_proposal=DeclineProposal(work, clock),
        delete_draft=DeleteDraft(work),
        deliver_material=DeliverMaterial(work, clock),
        draft_meeting=DraftMeeting(work, clock),
        edit_draft=EditDraft(work, clock),
        enter_agenda=EnterAgenda(work, marks),
        explain_absence=ExplainAbsence(work, clock),
        find_actor=FindActor(work),
        fire_due_reminders=FireDueReminders(work, clock),
        give_consent=GiveConsent(work, clock),
        import_roster=ImportRoster(work, clock, time_zone),
        invite_first_secretary=InviteFirstSecretary(work, clock),
        invite_more=InviteMore(work, clock),
        is_protected=IsProtected(work),
        issue_credential=IssueCredential(work, clock),
        issue_links=IssueLinks(work, clock),
        join_by_contact=JoinByContact(work),
        join_by_secret=JoinBySecret(work, clock),
        list_debts=ListDebts(work, clock),
        list_later_meetings=ListLaterMeetings(work),
        list_meetings=ListMeetings(work),
        move_item=MoveItem(work),
        name_people=NamePeople(work),
        open_invitation=OpenInvitation(work, clock),
        preview_agenda=PreviewAgenda(work, marks),
        preview_import=PreviewImport(work),
        preview_publication=PreviewPublication(work, clock),
        propose_item=ProposeItem(work, clock),
        publish_agenda=PublishAgenda(work, clock),
        put_on_paper=PutOnPaper(work),
        reassign_material=ReassignMaterial(work),
        recognise_actor=RecogniseActor(work),
        record_answer=RecordAnswer(work, clock),
        remind_debtors=RemindDebtors(work, clock),
        remind_unanswered=RemindUnanswered(work, clock),
        remove_item=RemoveItem(work),
        remove_member=RemoveMember(work, clock),
        reschedule_meeting=RescheduleMeeting(work, clock),
        return_material=ReturnMaterial(work),
        send_substitute=SendSubstitute(work, clock),
        start_from_earlier=StartFromEarlier(work, clock),
        steer_broadcast=SteerBroadcast(work, clock),
        stop_asking=StopAsking(work),
        take_board=TakeBoard(work, clock),
        take_file=TakeFile(work),
        take_materials_board=TakeMaterialsBoard(work, clock),
        told_by_phone=ToldByPhone(work, clock),
        view_agenda=ViewAgenda(work),
        view_board=ViewBoard(work),
        view_broadcast=ViewBroadcast(work, clock),
        view_calendar_entry=ViewCalendarEntry(work, clock),
        view_claims=ViewClaims(work),
        view_debts=ViewDebts(work, clock),
        view_invitation=ViewInvitation(work, clock),
        view_item=ViewItem(work),
        view_items=ViewItems(work),
        view_material=ViewMaterial(work, clock),
        view_materials=ViewMaterials(work, clock),
        view_meeting=ViewMeeting(work),
        view_proposal=ViewProposal(work),
        view_readers=ViewReaders(work),
        view_revision=ViewRevision(work),
        view_roster=ViewRoster(work),
        view_working_copy=ViewWorkingCopy(work),
    )
