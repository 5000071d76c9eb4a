"""Who gets in, as whom, and who decides it."""

from dataclasses import replace
from datetime import timedelta

import pytest

from commission.access.credential import CredentialKind, SpentCredentialError, UnknownCredentialError
from commission.access.join import Account
from commission.errors import NotAllowedError
from commission.ids import PersonId
from commission.roster.actor import Actor
from commission.roster.body import Membership, Role
from commission.roster.importing.table import Table
from commission.roster.person import Person
from handlers.use_cases import UseCases
from storage.unit_of_work import SqlWork
from tests.storage.house import NOW, House, StandingClock, joined

LINK, CODE = CredentialKind.LINK, CredentialKind.CODE
NEWCOMER = Account(900, "ru")


@pytest.fixture
async def secretary(cases: UseCases, house: House) -> Actor:
    """Of the first body."""
    return await cases.find_actor(house.secretary)


@pytest.fixture
async def other(work: SqlWork, house: House) -> PersonId:
    """The secretary of the second body, who has joined."""
    return await seated(
        work, replace(joined("Белов Глеб", 105), phone="+79180000105"), house, {"second": Role.SECRETARY}
    )


async def seated(work: SqlWork, person: Person, house: House, roles: dict[str, Role]) -> PersonId:
    async with work() as unit:
        person_id = await unit.roster.add_person(person)
        seats = [Membership(person_id, getattr(house, body), role, votes=False) for body, role in roles.items()]
        await unit.roster.save_memberships(seats)
        await unit.commit()
    return person_id


def row(name: str, body: str, phone: str = "", post: str = "") -> Table:
    """One invitee."""
    return Table.numbered([("ФИО", "Орган", "Телефон", "Должность", "Роль"), (name, body, phone, post, "приглашённый")])


class TestLettingIn:
    @pytest.mark.parametrize("kind", [LINK, CODE])
    async def test_a_seat_in_ones_own_body_does_not_hand_over_the_secretary_of_another(
        self, cases: UseCases, house: House, secretary: Actor, other: PersonId, kind: CredentialKind
    ) -> None:
        await cases.import_roster(secretary, row("Белов Глеб", "АТК", "+79180000105"), {})
        assert house.first in {m.body_id for m in (await cases.find_actor(other)).memberships}
        with pytest.raises(NotAllowedError):
            await cases.issue_credential(secretary, other, kind)

    async def test_nor_one_who_has_not_joined_yet(
        self, cases: UseCases, work: SqlWork, house: House, secretary: Actor
    ) -> None:
        invitee = {"first": Role.INVITEE}
        shared = await seated(work, Person(PersonId(0), "Секретарь Штаба"), house, invitee | {"second": Role.SECRETARY})
        await seated(work, Person(PersonId(0), "Гость Иван"), house, invitee)
        with pytest.raises(NotAllowedError):
            await cases.issue_credential(secretary, shared, LINK)
        assert [invited.person.name for invited in await cases.issue_links(secretary)] == ["Гость Иван"]

    async def test_who_has_joined_is_moved_only_by_one_who_manages_all_his_bodies(
        self, cases: UseCases, work: SqlWork, house: House, secretary: Actor
    ) -> None:
        both = {"first": Role.MEMBER, "second": Role.MEMBER}
        shared = await seated(work, joined("Общий Олег", 106), house, both)
        with pytest.raises(NotAllowedError):
            await cases.issue_credential(secretary, shared, LINK)
        assert await cases.issue_credential(secretary, house.member, LINK)

    async def test_who_sits_elsewhere_too_and_has_not_joined_is_let_in_by_either(
        self, cases: UseCases, work: SqlWork, house: House, secretary: Actor
    ) -> None:
        both = {"first": Role.MEMBER, "second": Role.MEMBER}
        shared = await seated(work, Person(PersonId(0), "Общий Олег"), house, both)
        secret = await cases.issue_credential(secretary, shared, LINK)
        assert (await cases.join_by_secret(NEWCOMER, secret, LINK)).id == shared

    async def test_a_move_to_another_account_is_logged(
        self, cases: UseCases, house: House, secretary: Actor, caplog: pytest.LogCaptureFixture
    ) -> None:
        secret = await cases.issue_credential(secretary, house.member, LINK)
        await cases.join_by_secret(NEWCOMER, secret, LINK)
        moved = [vars(r)["person"] for r in caplog.records if r.getMessage() == "moved to another account"]
        assert moved == [house.member]


class TestImporting:
    async def test_who_sits_elsewhere_keeps_his_fields(
        self, cases: UseCases, house: House, secretary: Actor, elsewhere: SqlWork
    ) -> None:
        foreign = row("Юдин Олег", "АТК", "+79180000104", post="Завхоз")
        for use_case in (cases.preview_import, cases.import_roster):
            with pytest.raises(NotAllowedError):
                await use_case(secretary, foreign, {})
        async with elsewhere.reading() as unit:
            assert (await unit.roster.person(house.absent)).post == ""

    async def test_who_sits_in_ones_own_body_may_be_changed(
        self, cases: UseCases, house: House, secretary: Actor
    ) -> None:
        changed = row("Дёмин Илья", "АТК", "+79180000199", post="Майор")
        await cases.import_roster(secretary, changed, {"row:2": house.member})
        member = (await cases.find_actor(house.member)).person
        assert (member.phone, member.post) == ("+79180000199", "Майор")

    @pytest.mark.parametrize("role", [Role.SECRETARY, Role.CHAIR])
    async def test_the_number_of_a_foreign_secretary_or_chair_stays_even_if_he_sits_here(
        self, cases: UseCases, work: SqlWork, house: House, secretary: Actor, role: Role
    ) -> None:
        here = {"first": Role.INVITEE, "second": role}
        shared = await seated(work, Person(PersonId(0), "Секретарь Штаба", phone="+79180000110"), house, here)
        with pytest.raises(NotAllowedError):
            await cases.import_roster(secretary, row("Секретарь Штаба", "АТК", "+79180000666"), {"row:2": shared})
        await cases.import_roster(secretary, row("Секретарь Штаба", "АТК", "+79180000110", post="Майор"), {})
        assert (await cases.find_actor(shared)).person.post == "Майор"


class TestOldSecrets:
    async def test_joining_by_contact_puts_the_links_out_of_use(
        self, cases: UseCases, work: SqlWork, house: House, clock: StandingClock
    ) -> None:
        secrets = await issued_by_operator(cases, work, house.absent)
        await cases.join_by_contact(Account(104, "ru"), 104, "+79180000104")
        for kind, secret in secrets.items():
            with pytest.raises(SpentCredentialError):
                await cases.join_by_secret(NEWCOMER, secret, kind)

    async def test_one_secret_puts_the_other_out_of_use(self, cases: UseCases, work: SqlWork, house: House) -> None:
        secrets = await issued_by_operator(cases, work, house.absent)
        await cases.join_by_secret(Account(104, "ru"), secrets[CODE], CODE)
        for kind, secret in secrets.items():
            with pytest.raises(SpentCredentialError):
                await cases.join_by_secret(NEWCOMER, secret, kind)
        again = await cases.join_by_secret(Account(104, "ru"), secrets[LINK], LINK)
        assert again.id == house.absent

    async def test_a_link_opened_by_the_one_who_has_joined_already_is_spent(
        self, cases: UseCases, house: House, secretary: Actor
    ) -> None:
        secret = await cases.issue_credential(secretary, house.member, LINK)
        assert (await cases.join_by_secret(Account(103, "ru"), secret, LINK)).id == house.member
        with pytest.raises(SpentCredentialError):
            await cases.join_by_secret(NEWCOMER, secret, LINK)

    async def test_becoming_a_secretary_of_the_roster_puts_her_links_out_of_use(
        self, cases: UseCases, work: SqlWork, house: House
    ) -> None:
        waiting = await seated(work, Person(PersonId(0), "Секретарь Штаба"), house, {"second": Role.SECRETARY})
        secrets = await issued_by_operator(cases, work, waiting)
        async with work() as unit:
            provisional = await unit.roster.add_person(replace(joined("Первая", 500), is_operator=True))
            await unit.commit()
        await cases.claim_person(await cases.find_actor(provisional), waiting)
        with pytest.raises(SpentCredentialError):
            await cases.join_by_secret(NEWCOMER, secrets[LINK], LINK)


async def issued_by_operator(cases: UseCases, work: SqlWork, person_id: PersonId) -> dict[CredentialKind, str]:
    async with work() as unit:
        operator = await unit.roster.add_person(replace(joined("Оператор", 501), is_operator=True))
        await unit.commit()
    actor = await cases.find_actor(operator)
    return {kind: await cases.issue_credential(actor, person_id, kind) for kind in (LINK, CODE)}


class TestGuessing:
    async def test_a_code_is_no_link_and_a_link_no_code(self, cases: UseCases, work: SqlWork, house: House) -> None:
        secrets = await issued_by_operator(cases, work, house.absent)
        for said, kind in ((secrets[CODE], LINK), (secrets[LINK], CODE)):
            with pytest.raises(UnknownCredentialError):
                await cases.join_by_secret(NEWCOMER, said, kind)
        assert (await cases.join_by_secret(NEWCOMER, secrets[CODE], CODE)).id == house.absent

    @pytest.mark.parametrize("days", [0, 20])
    async def test_a_member_learns_nothing_from_a_right_guess(
        self, cases: UseCases, work: SqlWork, house: House, clock: StandingClock, days: int
    ) -> None:
        secrets = await issued_by_operator(cases, work, house.absent)
        clock.at = NOW + timedelta(days=days)
        for kind, secret in secrets.items():
            with pytest.raises(UnknownCredentialError):
                await cases.join_by_secret(Account(103, "ru"), secret, kind)
        clock.at = NOW
        assert (await cases.join_by_secret(NEWCOMER, secrets[LINK], LINK)).id == house.absent


class TestOperator:
    """The first secretary came in by the program's own link, and manages everything."""

    @pytest.fixture
    async def first(self, work: SqlWork, house: House) -> Actor:
        async with work() as unit:
            secretary = await unit.roster.person(house.secretary)
            await unit.roster.save_person(replace(secretary, is_operator=True))
            await unit.commit()
            return await unit.roster.actor_of(house.secretary)

    async def test_she_is_operator_no_more_when_her_successor_removes_her(
        self, cases: UseCases, work: SqlWork, house: House, first: Actor
    ) -> None:
        successor = await seated(work, joined("Новая Вера", 107), house, {"first": Role.SECRETARY})
        await cases.remove_member(await cases.find_actor(successor), house.secretary, house.first)
        left = await cases.find_actor(house.secretary)
        assert not left.is_secretary
        with pytest.raises(NotAllowedError):
            await cases.view_roster(left)

    async def test_she_stays_operator_while_she_is_secretary_somewhere(
        self, cases: UseCases, work: SqlWork, house: House, first: Actor, other: PersonId
    ) -> None:
        async with work() as unit:
            await unit.roster.save_memberships([Membership(house.secretary, house.second, Role.SECRETARY)])
            await unit.commit()
        await seated(work, joined("Новая Вера", 107), house, {"first": Role.SECRETARY})
        await cases.remove_member(first, house.secretary, house.first)
        assert (await cases.find_actor(house.secretary)).person.is_operator
        await cases.remove_member(first, house.secretary, house.second)
        assert not (await cases.find_actor(house.secretary)).person.is_operator

    async def test_a_last_seat_of_any_kind_ends_it(
        self, cases: UseCases, work: SqlWork, house: House, first: Actor, other: PersonId
    ) -> None:
        async with work() as unit:
            await unit.roster.save_memberships([Membership(house.secretary, house.first, Role.MEMBER)])
            await unit.commit()
        await cases.remove_member(first, house.secretary, house.first)
        assert not (await cases.find_actor(house.secretary)).person.is_operator

    async def test_she_stays_when_nobody_else_who_has_joined_could_manage(
        self, cases: UseCases, work: SqlWork, house: House, first: Actor
    ) -> None:
        await seated(work, Person(PersonId(0), "Ещё Не Пришла"), house, {"first": Role.SECRETARY})
        await cases.remove_member(first, house.secretary, house.first)
        assert (await cases.find_actor(house.secretary)).person.is_operator

    async def test_an_operator_who_was_no_secretary_and_still_sits_somewhere_stays(
        self, cases: UseCases, work: SqlWork, house: House, secretary: Actor
    ) -> None:
        both = {"first": Role.MEMBER, "second": Role.MEMBER}
        technician = await seated(work, replace(joined("Дежурный", 108), is_operator=True), house, both)
        await cases.remove_member(secretary, technician, house.first)
        assert (await cases.find_actor(technician)).person.is_operator

    async def test_another_operator_is_enough(self, cases: UseCases, work: SqlWork, house: House, first: Actor) -> None:
        await seated(work, Person(PersonId(0), "Ещё Не Пришла"), house, {"first": Role.SECRETARY})
        await seated(work, replace(joined("Дежурный", 108), is_operator=True), house, {})
        await cases.remove_member(first, house.secretary, house.first)
        assert not (await cases.find_actor(house.secretary)).person.is_operator
