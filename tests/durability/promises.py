"""What must be true in the end, whatever died in between. Each raises AssertionError."""

from collections import Counter

from benchmarks.crowd import SECRETARY
from simulator.client import words_of
from tests.durability.scene import Scene
from tests.durability.tapping import NO_WORDS, TOASTS, Tapping

SAYS = {"in_person": "Ваш ответ: буду лично", "video": "Ваш ответ: буду по видеосвязи", "absent": "Ваш ответ: не смогу"}
POSSIBLY_TWICE = "Возможно, сообщение пришло дважды"


def nobody_is_left_out(scene: Scene) -> None:
    assert [account for account in scene.accounts if not scene.boxes.invited[account]] == []


def doubles_are_few_and_owned_up_to(scene: Scene, at_most: int) -> None:
    """Of each person as many are counted as possibly twice as there are in his chat, or more; of all, `at_most`."""
    uncertain = _uncertain(scene)
    extra = {account: copies - 1 for account, copies in scene.boxes.invited.items() if copies > 1}
    hidden = {account: more for account, more in extra.items() if more > uncertain[account]}
    assert hidden == {}, "came twice, and nobody says so"
    assert sum(extra.values()) <= uncertain.total() <= at_most


async def the_secretary_sees_doubles(scene: Scene) -> None:
    """In the record of somebody who may have got it twice, and in nobody's who has not."""
    uncertain = _uncertain(scene)
    assert uncertain, "nothing was in flight at any of the kills"
    clean = next(account for account in scene.accounts if not uncertain[account])
    assert POSSIBLY_TWICE in await _record(scene, next(iter(uncertain)))
    assert POSSIBLY_TWICE not in await _record(scene, clean)


def every_tap_counts_once(scene: Scene, seen: Tapping) -> None:
    """The history of each is what he tapped, in his order; so whatever he was told to be saved is."""
    rows = scene.query(
        "SELECT telegram_id, choice FROM answers JOIN people ON people.id = person_id ORDER BY answers.id"
    )
    history: dict[int, list[str]] = {account: [] for account in seen.tapped}
    for account, choice in rows:
        history[account].append(choice)
    assert history == seen.tapped
    assert all(_is_part_of(saved, history[account]) for account, saved in seen.saved.items())
    assert seen.told <= {*TOASTS.values(), *NO_WORDS}


async def all_cards_agree(scene: Scene) -> None:
    """Invitations are as the last answers, each person's own card says so, and the secretary's board counts them."""
    rows = scene.query(
        "SELECT telegram_id, choice, (SELECT choice FROM answers WHERE answers.person_id = invitations.person_id"
        " ORDER BY id DESC LIMIT 1) FROM invitations JOIN people ON people.id = person_id"
    )
    assert [row for row in rows if row[1] != row[2]] == []
    cards = {account: (choice, await _card(scene, "invitation", account)) for account, choice, _last in rows if choice}
    assert {account: card for account, card in cards.items() if SAYS[card[0]] not in card[1]} == {}
    count = Counter(choice for _account, choice, _last in rows)
    came = f"Лично: {count['in_person']} · 🎥 По видеосвязи: {count['video']}"
    stayed = f"Не смогут: {count['absent']} · ❔ Без ответа: {count[None]}"
    assert f"{came}\n❌ {stayed}" in await _card(scene, "board", SECRETARY)


async def only_the_silent_are_reminded(scene: Scene) -> None:
    """Each of them once. An hour before the deadline comes here."""
    rows = scene.query("SELECT telegram_id FROM invitations JOIN people ON people.id = person_id WHERE choice IS NULL")
    silent = {account for (account,) in rows}
    await scene.hour_before_the_deadline()
    await scene.until_reminded(len(silent))
    await scene.until_all_is_sent()
    assert scene.boxes.reminded.keys() - silent == {a for a in scene.boxes.reminded if not scene.boxes.reminded[a]}
    assert {account: scene.boxes.reminded[account] for account in silent} == dict.fromkeys(silent, 1)


async def own_pace_provoked_no_429(scene: Scene) -> None:
    """Nothing was asked for beyond Telegram's limits; a 429 that was injected is not counted by them."""
    rate = await scene.control.rate()
    assert rate.limits
    assert (rate.over, rate.too_early, rate.offenders) == ({"all": 0, "chat": 0, "group": 0}, 0, [])


def _uncertain(scene: Scene) -> Counter[int]:
    """How often the outcome of sending each his invitation was not known."""
    return Counter(
        dict(
            scene.query(
                "SELECT telegram_id, uncertain FROM outbox JOIN people ON people.id = person_id"
                " WHERE uncertain > 0 AND mode = 'notify' AND kind = 'invitation'"
            )
        )
    )


async def _card(scene: Scene, kind: str, account: int) -> str:
    """What the one message says that the bot keeps true."""
    query = (
        f"SELECT message_id FROM cards JOIN people ON people.id = person_id WHERE kind = '{kind}' AND telegram_id = "
    )
    ((number,),) = scene.query(f"{query}{account}")
    messages = {message["message_id"]: message for message in await scene.control.messages(account)}
    return words_of(messages[number])


async def _record(scene: Scene, account: int) -> str:
    """What the secretary reads of this person."""
    ((person, meeting),) = scene.query(
        "SELECT people.id, meeting_id FROM invitations JOIN people ON people.id = person_id"
        f" WHERE telegram_id = {account}"
    )
    before = (await scene.control.messages(SECRETARY))[-1]["message_id"]
    await scene.control.tap(SECRETARY, "Записать ответ")
    opened = await scene.control.wait_for_text(SECRETARY, "", after=before)
    await scene.control.tap_data(SECRETARY, opened["message_id"], f"p:{meeting}:{person}:record:0")
    shown = await scene.control.wait_for_text(SECRETARY, "Какой ответ записать?", after=before)
    return words_of(shown)


def _is_part_of(part: list[str], whole: list[str]) -> bool:
    """In the same order."""
    rest = iter(whole)
    return all(each in rest for each in part)
