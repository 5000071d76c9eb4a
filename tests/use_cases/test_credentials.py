"""Who is let in, by which secret, and until when it opens."""

from dataclasses import replace
from datetime import timedelta

import pytest

from commission.access.credential import CredentialKind, SpentCredentialError, UnknownCredentialError
from commission.access.join import Account
from commission.errors import NotAllowedError
from commission.ids import PersonId
from commission.roster.actor import Actor
from commission.roster.body import Role
from commission.roster.person import Person
from handlers.use_cases import UseCases
from storage.unit_of_work import SqlWork
from tests.storage.house import NOW, House, StandingClock, joined
from tests.use_cases.seats import CODE, LINK, issued_by_operator, row, seated

NEWCOMER = Account(900, "ru")


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
