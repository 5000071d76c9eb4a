"""The way an update takes: who is it, then the first router that knows what to do."""

from collections.abc import Collection, Sequence

from aiogram import Dispatcher
from aiogram.fsm.storage.base import BaseStorage
from aiogram.fsm.storage.memory import SimpleEventIsolation

from commission.delivery.card import CardKind
from handlers.agenda import make_agenda_router
from handlers.asked import make_asked_router
from handlers.board import make_board_router
from handlers.broadcast import make_broadcast_router
from handlers.calendar import make_calendar_router
from handlers.cards.agenda import AgendaPainter
from handlers.cards.asked import QuestionPainter
from handlers.cards.asked_board import QuestionBoardPainter
from handlers.cards.board import BoardPainter
from handlers.cards.broadcast import BroadcastPainter
from handlers.cards.control import ControlPainter
from handlers.cards.debts import DebtsPainter
from handlers.cards.digest import DigestPainter
from handlers.cards.invitation import InvitationPainter
from handlers.cards.material import MaterialPainter
from handlers.cards.materials import MaterialsPainter
from handlers.cards.minutes import MinutesPainter
from handlers.cards.notices import NoticePainter, cancelled, chase, substitute, upcoming
from handlers.cards.proposal import ProposalAnswerPainter, ProposalPainter
from handlers.cards.readers import ReadersPainter
from handlers.cards.scheduling import SchedulingPainter
from handlers.cards.scheduling_board import SchedulingBoardPainter
from handlers.cards.studio import Studio, never_drawn
from handlers.cards.task import TaskPainter
from handlers.cards.vote import VotePainter
from handlers.cards.vote_board import VoteBoardPainter
from handlers.digest import make_digest_router
from handlers.forged import make_forged_router
from handlers.guard import Guard, SeesMiddleware, make_guard_router
from handlers.identity import IdentityMiddleware
from handlers.in_order import InOrderMiddleware
from handlers.item import make_item_router
from handlers.join import make_join_router
from handlers.materials import make_materials_router
from handlers.menu import make_menu_router
from handlers.minutes import make_minutes_router
from handlers.mishaps import make_mishap_router
from handlers.my_tasks import make_my_tasks_router
from handlers.proposals import make_proposals_router
from handlers.reach import make_reach_router
from handlers.review import make_review_router
from handlers.rsvp import make_reason_router, make_rsvp_router
from handlers.scheduling import make_scheduling_router
from handlers.settings import make_settings_router
from handlers.switchboard import Switchboard
from handlers.task import make_task_router
from handlers.task_albums import AlbumMiddleware, InAlbumMiddleware
from handlers.task_answers import make_task_answers_router
from handlers.task_people import make_task_people_router
from handlers.use_cases import UseCases
from handlers.vote import make_vote_router
from handlers.workspace.router import make_workspace_router


def make_dispatcher(
    use_cases: UseCases,
    conversations: BaseStorage,
    marks: Sequence[str] = (),
    forbidden_types: Collection[str] = (),
) -> Dispatcher:
    """Taps on cards pay for no conversation state; the workspace keeps its own.

    `marks`: words of what is restricted; `forbidden_types`: ends of files' names that are refused.

    Taps on invitations come first of all, others are switched to whom they concern.
    """
    everything = {name: getattr(use_cases, name) for name in UseCases.__slots__}
    guard = Guard(marks)
    dispatcher = Dispatcher(disable_fsm=True, forbidden_types=forbidden_types, guard=guard, **everything)
    dispatcher.update.outer_middleware(SeesMiddleware(guard))
    dispatcher.update.outer_middleware(AlbumMiddleware())
    dispatcher.update.outer_middleware(InOrderMiddleware())
    dispatcher.update.outer_middleware(IdentityMiddleware(use_cases.recognise_actor, use_cases.come_back))
    dispatcher.message.outer_middleware(InAlbumMiddleware())
    dispatcher.include_routers(
        make_rsvp_router(),
        _make_switchboard(conversations),
    )
    make_mishap_router(dispatcher)
    return dispatcher


def _make_switchboard(conversations: BaseStorage) -> Switchboard:
    """In the order in which they are asked; what nobody has taken is forged."""
    return Switchboard(
        make_guard_router(),
        make_reach_router(),
        make_join_router(),
        make_reason_router(),
        make_calendar_router(),
        make_board_router(),
        make_agenda_router(),
        make_proposals_router(),
        make_item_router(),
        make_task_router(),
        make_task_people_router(),
        make_task_answers_router(),
        make_my_tasks_router(),
        make_settings_router(),
        make_materials_router(),
        make_review_router(),
        make_digest_router(),
        make_minutes_router(),
        make_vote_router(),
        make_asked_router(),
        make_scheduling_router(),
        make_broadcast_router(),
        make_workspace_router(conversations, SimpleEventIsolation()),
        make_menu_router(),
        make_forged_router(),
    )


def make_studio(use_cases: UseCases) -> Studio:
    """A painter for every kind of card."""
    view, clock = use_cases.view_invitation, use_cases.clock
    return Studio(
        {
            CardKind.INVITATION: InvitationPainter(view),
            CardKind.BOARD: BoardPainter(use_cases.view_board, use_cases.find_actor),
            CardKind.BROADCAST: BroadcastPainter(use_cases.view_broadcast, use_cases.find_actor),
            CardKind.AGENDA: AgendaPainter(use_cases.view_revision),
            CardKind.READERS: ReadersPainter(use_cases.view_readers, use_cases.find_actor),
            CardKind.PROPOSAL: ProposalPainter(use_cases.view_proposal, use_cases.find_actor),
            CardKind.PROPOSAL_ANSWER: ProposalAnswerPainter(use_cases.view_proposal, use_cases.find_actor),
            CardKind.MATERIAL: MaterialPainter(use_cases.view_material, use_cases.find_actor),
            CardKind.MATERIALS: MaterialsPainter(use_cases.view_materials, use_cases.find_actor),
            CardKind.DEBTS: DebtsPainter(use_cases.view_debts, use_cases.find_actor),
            CardKind.FILE: never_drawn,
            CardKind.ITEM: never_drawn,
            CardKind.TASK: TaskPainter(use_cases.view_task, use_cases.find_actor),
            CardKind.CONTROL: ControlPainter(use_cases.view_control, use_cases.find_actor),
            CardKind.MINUTES: MinutesPainter(use_cases.view_minutes, use_cases.find_actor),
            CardKind.DIGEST: DigestPainter(use_cases.view_digest),
            CardKind.VOTE: VotePainter(use_cases.view_vote, use_cases.find_actor),
            CardKind.VOTE_BOARD: VoteBoardPainter(use_cases.view_vote_board, use_cases.find_actor),
            CardKind.SCHEDULING: SchedulingPainter(use_cases.view_scheduling, use_cases.find_actor),
            CardKind.SCHEDULING_BOARD: SchedulingBoardPainter(use_cases.view_scheduling_board, use_cases.find_actor),
            CardKind.QUESTION: QuestionPainter(use_cases.view_question, use_cases.find_actor),
            CardKind.QUESTION_BOARD: QuestionBoardPainter(use_cases.view_question_board, use_cases.find_actor),
            CardKind.CHASE: NoticePainter(view, clock, chase),
            CardKind.UPCOMING: NoticePainter(view, clock, upcoming),
            CardKind.CANCELLED: NoticePainter(view, clock, cancelled),
            CardKind.SUBSTITUTE: NoticePainter(view, clock, substitute),
        }
    )
