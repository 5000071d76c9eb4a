"""Who lives in the arena: three bodies, everybody's role, meetings in every state, names that are not nice."""

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from enum import StrEnum

from commission.access.credential import LIFETIME, Credential, CredentialKind, hashed
from commission.clock.nudge import Nudge
from commission.clock.reminder import ReminderKind
from commission.delivery.card import Card
from commission.ids import BodyId, MaterialId, MeetingId, PersonId, TaskId
from commission.materials.material import MaterialKind
from commission.materials.version import SentFile
from commission.meetings.meeting import MeetingFormat, MeetingPlan
from commission.polls.choice import Choice
from commission.polls.vote import VotePlan
from commission.ports.work import UnitOfWork, Work
from commission.questions.audience import Audience, Circle
from commission.questions.question import QuestionPlan
from commission.roster.actor import Actor
from commission.roster.body import Body, Membership, Role
from commission.roster.person import Person, Reach
from commission.roster.regulation import Regulation, SubstituteRule
from commission.scheduling.availability import Availability
from commission.scheduling.poll import SchedulingPlan
from commission.tasks.act import Act
from commission.tasks.act_on_task import Deed
from commission.tasks.period import Period, PeriodUnit
from commission.tasks.plan import TaskPlan
from commission.tasks.task import Priority
from handlers.use_cases import UseCases

NOW = datetime(2021, 7, 20, 9, 0, tzinfo=UTC)
RIGHT_TO_LEFT, ZERO_WIDTH = "\u202e\u05d0\u05d1\u05d2 abc\u202c", "Не\u200bви\u200dди\u2060мый\u00ad\u200d"
_NAMES = (
    "<b>Жук",
    "</code>&amp; Иван",
    RIGHT_TO_LEFT,
    ZERO_WIDTH + " Пётр",
    "Д" * 200,
    "Эмо\U0001f9d1\u200d\U0001f4bb Олег",
)


class Part(StrEnum):
    """What a Telegram account is to the bot. STRANGER is none of its people."""

    OPERATOR = "operator"
    SECRETARY = "secretary"
    FOREIGN_SECRETARY = "foreign secretary"
    CHAIR = "chair"
    DEPUTY = "deputy"
    MEMBER = "member"
    FOREIGN_MEMBER = "foreign member"
    INVITEE = "invitee"
    SUBSTITUTE = "substitute"
    REMOVED = "removed"
    WITHOUT_CONSENT = "without consent"
    BLOCKED = "blocked"
    GOOD_MEMBER = "good member"  # nobody's enemy: answers his invitation, and must be answered
    STRANGER = "stranger"


ACCOUNT = {part: 5_000_000_100 + place for place, part in enumerate(Part)}
LINK, CODE = "a-link-that-was-sent-to-somebody_", "27364892"
NEVER_STARTED, WITHOUT_TELEGRAM = "+79180000501", "+79180000502"  # numbers of people who have not joined


@dataclass(frozen=True, slots=True)
class Census:
    """`secrets` are links and codes that somebody might steal, with their owners."""

    people: dict[str, PersonId]
    bodies: tuple[BodyId, ...]
    announced: MeetingId
    draft: MeetingId
    foreign: MeetingId
    cancelled: MeetingId
    over: MeetingId
    secrets: dict[str, PersonId]
    tasks: tuple[TaskId, ...]

    @property
    def meetings(self) -> tuple[MeetingId, ...]:
        return (self.announced, self.draft, self.foreign, self.cancelled, self.over)


async def settle(work: Work, cases: UseCases) -> Census:
    """Everybody moves in; the meetings are drafted and announced by those who may."""
    async with work() as unit:
        first, second, third = [await _body(unit, code) for code in ("АТК", "ОШ<i>", "КС")]
        people = {part.value: await _joined(unit, part) for part in Part if part is not Part.STRANGER}
        people["never started"] = await unit.roster.add_person(_person("Юдин Олег Ильич", phone=NEVER_STARTED))
        people["without telegram"] = await unit.roster.add_person(_person("Ян Яна", phone=WITHOUT_TELEGRAM))
        for name in _NAMES:
            people[name] = await unit.roster.add_person(_person(name, post=f"<u>{name}" * 2))
        await unit.roster.save_memberships(_seats(people, first, second, third))
        await unit.roster.end_membership(people[Part.REMOVED], first, NOW)
        secrets = await _secrets(unit, people)
        await unit.commit()
    announced, draft, foreign, cancelled, over = await _meetings(cases, people, first, second, third)
    tasks = await _tasks(cases, people, first, third, announced)
    await _votes(cases, people, first, second)
    await _questions(cases, people, first)
    await _scheduling(cases, people, first, second)
    await _digest(work, people, tasks[-1], foreign)
    return Census(people, (first, second, third), announced, draft, foreign, cancelled, over, secrets, tasks)


def _person(name: str, **facts: object) -> Person:
    return Person(PersonId(0), name, **facts)  # type: ignore[arg-type]


async def _body(unit: UnitOfWork, code: str) -> BodyId:
    rules = Regulation(substitutes=SubstituteRule.NAMED)
    return await unit.roster.add_body(Body(BodyId(0), code, f"Комиссия {code}", rules))


async def _joined(unit: UnitOfWork, part: Part) -> PersonId:
    agreed = part is not Part.WITHOUT_CONSENT
    reach = Reach.BLOCKED if part is Part.BLOCKED else Reach.REACHABLE if agreed else Reach.NO_CONSENT
    person = _person(
        f"Роль {part.value.title()}",
        phone=f"+7918{ACCOUNT[part] % 10**7:07}",
        telegram_id=ACCOUNT[part],
        reach=reach,
        consented_at=NOW if agreed else None,
        is_operator=part is Part.OPERATOR,
    )
    return await unit.roster.add_person(person)


def _seats(people: dict[str, PersonId], first: BodyId, second: BodyId, third: BodyId) -> list[Membership]:
    plain = [Part.MEMBER, Part.GOOD_MEMBER, Part.BLOCKED, Part.WITHOUT_CONSENT, Part.REMOVED, "never started", *_NAMES]
    return [
        Membership(people[Part.SECRETARY], first, Role.SECRETARY, votes=False),
        Membership(people[Part.OPERATOR], second, Role.SECRETARY, votes=False),
        Membership(people[Part.FOREIGN_SECRETARY], third, Role.SECRETARY, votes=False),
        Membership(people[Part.CHAIR], first, Role.CHAIR),
        Membership(people[Part.CHAIR], second, Role.CHAIR),
        Membership(people[Part.DEPUTY], first, Role.DEPUTY_CHAIR),
        Membership(people[Part.FOREIGN_MEMBER], third),
        Membership(people[Part.INVITEE], first, Role.INVITEE, votes=False),
        Membership(people[Part.SUBSTITUTE], first, Role.INVITEE, votes=False, substitutes_for=people[Part.MEMBER]),
        *(Membership(people[who], first, group="<b>Группа</i>") for who in plain),
        Membership(people["without telegram"], third),
    ]


async def _secrets(unit: UnitOfWork, people: dict[str, PersonId]) -> dict[str, PersonId]:
    """A link and a code that have not been used. Always the same ones, so that a seed finds the same things."""
    chosen = [
        ("never started", CredentialKind.LINK, LINK),
        ("without telegram", CredentialKind.CODE, CODE),
    ]
    for who, kind, secret in chosen:
        await unit.credentials.add(Credential(kind, people[who], hashed(secret), NOW + LIFETIME[kind]))
    return {secret: people[who] for who, _, secret in chosen}


async def _meetings(
    cases: UseCases, people: dict[str, PersonId], first: BodyId, second: BodyId, third: BodyId
) -> list[MeetingId]:
    """Announced (of two bodies), a draft, another body's, a cancelled one, and one that takes no answers any more."""
    operator = await cases.find_actor(people[Part.OPERATOR])
    stay_away = (Part.FOREIGN_MEMBER, Part.FOREIGN_SECRETARY, Part.REMOVED, "without telegram")
    ours = [person for who, person in people.items() if who not in stay_away]
    theirs = [people[Part.FOREIGN_MEMBER], people["without telegram"]]
    drafted = [
        (await cases.draft_meeting(operator, _plan(days, *bodies), invited)).id
        for days, bodies, invited in [
            (15, (first, second), ours),
            (20, (first,), ours),
            (15, (third,), theirs),
            (16, (first,), ours),
            (1, (second, first), ours),
        ]
    ]
    await _agenda(cases, operator, drafted[0], people)
    for place in (0, 2, 3, 4):
        await cases.announce_meeting(operator, drafted[place])
    await cases.cancel_meeting(operator, drafted[3], "Нет <кворума> & света")
    await _materials(cases, operator, people)
    return drafted


async def _agenda(cases: UseCases, operator: Actor, meeting: MeetingId, people: dict[str, PersonId]) -> None:
    """Three materials of the member's and the chair's are asked for: the numbers 1 to 3."""
    items = await cases.enter_agenda(operator, meeting, "1. О <b>пожарах</b> & «дорогах»\n2. Разное", {})
    await cases.ask_for_material(operator, meeting, items[0].id, MaterialKind.REPORT, people[Part.MEMBER])
    await cases.ask_for_material(operator, meeting, items[0].id, MaterialKind.THESES, people[Part.MEMBER])
    await cases.ask_for_material(operator, meeting, items[1].id, MaterialKind.REPORT, people[Part.CHAIR])


async def _materials(cases: UseCases, operator: Actor, people: dict[str, PersonId]) -> None:
    """The first is accepted, the second waits for somebody to look at it."""
    member = await cases.find_actor(people[Part.MEMBER])
    for number in (1, 2):
        file = SentFile(f"BQADfile{number}", "доклад <1> & &amp;.docx", 1000, f"{number:064}")
        await cases.deliver_material(member, MaterialId(number), file)
    await cases.accept_material(operator, MaterialId(1), 1)


async def _tasks(
    cases: UseCases, people: dict[str, PersonId], first: BodyId, third: BodyId, meeting: MeetingId
) -> tuple[TaskId, ...]:
    """A report waits for the deputy; the chair has asked for more time; and one of another body's. Numbers 1 to 3."""
    operator = await cases.find_actor(people[Part.OPERATOR])
    text, helpers = f"Проверить <b>подъезды</b> & {RIGHT_TO_LEFT}", (people[Part.INVITEE], people[Part.SUBSTITUTE])
    due_at, file = NOW + timedelta(days=10), SentFile("AgADphoto", "Фото & <1>", 1000, f"{7:064}", photo=True)
    plans = [
        TaskPlan(first, text, due_at, people[Part.MEMBER], helpers, people[Part.DEPUTY], meeting_id=meeting),
        TaskPlan(first, text, None, people[Part.CHAIR], priority=Priority.URGENT, period=Period(PeriodUnit.MONTH, 31)),
        TaskPlan(third, text, NOW + timedelta(hours=1), people[Part.FOREIGN_MEMBER]),
    ]
    tasks = [task.id for task in await cases.assign_tasks(operator, plans, token="founding")]
    member, chair = await cases.find_actor(people[Part.MEMBER]), await cases.find_actor(people[Part.CHAIR])
    await cases.act_on_task(member, tasks[0], Deed(Act.REPORT, "Сделано <всё> & больше", (file,)))
    await cases.act_on_task(chair, tasks[1], Deed(Act.ASK_EXTENSION, "Нет <людей>", due_at=NOW + timedelta(days=40)))
    return tuple(tasks)


async def _votes(cases: UseCases, people: dict[str, PersonId], first: BodyId, second: BodyId) -> None:
    """An open one and a secret one, each with a ballot; and the chair's alone, which ends with his. Numbers 1 to 3."""
    operator = await cases.find_actor(people[Part.OPERATOR])
    member, closes_at = await cases.find_actor(people[Part.MEMBER]), NOW + timedelta(days=9)
    for body, secret in ((first, False), (first, True), (second, False)):
        plan = VotePlan((body,), "О <b>лифтах</b> & ямах", f"Чинить {RIGHT_TO_LEFT}", True, closes_at, secret=secret)
        vote = await cases.open_vote(operator, plan, token=f"founding-{body}-{secret}")
        if body == first:
            await cases.cast_vote(member, vote.id, Choice.AGAINST)


async def _scheduling(cases: UseCases, people: dict[str, PersonId], first: BodyId, second: BodyId) -> None:
    """An open one with an answer; the chair's alone, which ends with his; and one that is closed. Numbers 1 to 3."""
    operator = await cases.find_actor(people[Part.OPERATOR])
    member, days = await cases.find_actor(people[Part.MEMBER]), (NOW + timedelta(days=each) for each in (19, 20))
    dates = tuple(days)
    for number, body in enumerate((first, second, first)):
        plan = SchedulingPlan((body,), "О <b>дате</b> & часе", dates, 60, NOW + timedelta(days=9), RIGHT_TO_LEFT)
        poll = await cases.open_scheduling(operator, plan, token=f"founding-{number}")
        if body == first:
            await cases.answer_scheduling(member, poll.id, Availability.YES, 1)
    await cases.close_scheduling(operator, poll.id)


async def _questions(cases: UseCases, people: dict[str, PersonId], first: BodyId) -> None:
    """One answer, and several with options of one's own; the member has answered both. Then an anonymous one."""
    operator = await cases.find_actor(people[Part.OPERATOR])
    member, closes_at = await cases.find_actor(people[Part.MEMBER]), NOW + timedelta(days=8)
    whom = Audience(frozenset(Circle))
    for several in (False, True):
        options = ("Да <b>", f"Нет & {RIGHT_TO_LEFT}")
        plan = QuestionPlan((first,), "О <b>дворах</b> & ямах", options, closes_at, whom, several, own_options=several)
        question = await cases.ask_question(operator, plan, token=f"founding-question-{several}")
        await cases.answer_question(member, question.id, 2)
    nameless = QuestionPlan((first,), "О <b>дворах</b>", options, closes_at, whom, several=True, anonymous=True)
    await cases.ask_question(operator, nameless, token="founding-question-nameless")


async def _digest(work: Work, people: dict[str, PersonId], task: TaskId, meeting: MeetingId) -> None:
    """The foreign member has two things to hear of, and both still wait. Number 1, of the nudges 1 and 2."""
    person = people[Part.FOREIGN_MEMBER]
    due = {Card.task(task): ReminderKind.TASK_DUE, Card.chase(meeting): ReminderKind.CHASE}
    async with work() as unit:
        await unit.nudges.add([Nudge(person, kind, card, NOW) for card, kind in due.items()])
        digest = await unit.nudges.digest(person, await unit.nudges.claim_ready(NOW, limit=2), NOW)
        await unit.outbox.notify(Card.digest(digest), [person], key="digest")
        await unit.commit()


def _plan(days: int, *bodies: BodyId) -> MeetingPlan:
    starts_at = NOW + timedelta(days=days)
    reply_by = NOW + timedelta(hours=1) if days == 1 else starts_at - timedelta(days=1)
    return MeetingPlan(
        bodies,
        starts_at,
        reply_by,
        "Europe/Moscow",
        format=MeetingFormat.MIXED,
        place=f"Зал <№ 5> & {RIGHT_TO_LEFT}",
        video_link="https://example.org/room?a=1&b=<2>",
        ground="План <работы>",
    )
