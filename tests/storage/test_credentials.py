"""A secret opens the door once."""

from datetime import timedelta

from commission.access.credential import CredentialKind, hashed, issue
from storage.unit_of_work import SqlWork
from tests.storage.house import NOW, House

LINK, CODE = CredentialKind.LINK, CredentialKind.CODE


async def test_a_credential_is_used_once(house: House, work: SqlWork, elsewhere: SqlWork) -> None:
    secret, credential = issue(LINK, house.absent, NOW)
    async with work() as unit:
        await unit.credentials.add(credential)
        assert await unit.credentials.by_hash(hashed(secret)) == credential
        assert await unit.credentials.use(hashed(secret), NOW)
        assert not await unit.credentials.use(hashed(secret), NOW)
        await unit.commit()
    async with elsewhere.reading() as unit:
        found = await unit.credentials.by_hash(hashed(secret))
        assert await unit.credentials.by_hash(secret) is None
    assert found is not None
    assert found.used_at == NOW


async def test_a_new_one_replaces_the_unused_of_its_kind(house: House, work: SqlWork) -> None:
    secrets = []
    async with work() as unit:
        for kind in (LINK, CODE, LINK):
            secret, credential = issue(kind, house.absent, NOW)
            await unit.credentials.add(credential)
            secrets.append(hashed(secret))
        found = [await unit.credentials.by_hash(secret_hash) is not None for secret_hash in secrets]
    assert found == [False, True, True]


async def test_a_used_one_stays_for_the_record(house: House, work: SqlWork) -> None:
    secret, credential = issue(LINK, house.absent, NOW)
    async with work() as unit:
        await unit.credentials.add(credential)
        await unit.credentials.use(hashed(secret), NOW)
        await unit.credentials.add(issue(LINK, house.absent, NOW)[1])
        assert await unit.credentials.by_hash(hashed(secret)) is not None


async def test_whether_a_link_still_works(house: House, work: SqlWork) -> None:
    secret, credential = issue(LINK, house.absent, NOW)
    async with work() as unit:
        before = await unit.credentials.unused_for(house.absent, NOW)
        await unit.credentials.add(credential)
        fresh = await unit.credentials.unused_for(house.absent, NOW)
        expired = await unit.credentials.unused_for(house.absent, NOW + timedelta(days=15))
        await unit.credentials.use(hashed(secret), NOW)
        used = await unit.credentials.unused_for(house.absent, NOW)
    assert (before, fresh, expired, used) == (False, True, False, False)


async def test_whether_anybody_joined(work: SqlWork) -> None:
    async with work() as unit:
        assert not await unit.credentials.anybody_joined()
    await House.built(work)
    async with work() as unit:
        assert await unit.credentials.anybody_joined()


async def test_revoked_ones_are_known_and_expired_and_the_used_stay_as_they_are(house: House, work: SqlWork) -> None:
    used, of_another = issue(LINK, house.absent, NOW), issue(LINK, house.member, NOW)
    revoked = issue(CODE, house.absent, NOW)
    async with work() as unit:
        for _, credential in (used, of_another, revoked):
            await unit.credentials.add(credential)
        await unit.credentials.use(hashed(used[0]), NOW)
        await unit.credentials.revoke(house.absent)
        found = [await unit.credentials.by_hash(hashed(secret)) for secret, _ in (used, of_another, revoked)]
    assert [c and c.expires_at > NOW for c in found] == [True, True, False]
    assert [c and c.used_at for c in found] == [NOW, None, None]
