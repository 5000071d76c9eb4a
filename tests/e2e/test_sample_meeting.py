"""The sample, from an empty database to the quorum: what each person does and sees."""

from collections.abc import AsyncIterator

import pytest

from simulator.client import Control
from tests.e2e.people import (
    ASKED,
    CHAIR,
    CONSENT,
    ROSTER,
    SECRETARY,
    account_of,
    first_link_payload,
    join_by_contact,
    sample,
    seat,
)
from tests.e2e.stage import Stage

SAFRONOVA, OSIPOV = account_of("Сафронова"), account_of("Осипов")
IN_PERSON, VIDEO, CANNOT = "Буду лично", "По видеосвязи", "Не смогу"
BELYAEV, VLASOV = account_of("Беляев"), account_of("Власов")


@pytest.mark.asyncio
async def test_the_sample_meeting(play: Stage, control: Control) -> None:
    await the_first_secretary_comes_in(play, control)
    await she_sends_the_roster(control)
    await everybody_with_a_phone_joins(control)
    await she_makes_the_meeting(control)
    await invitations_reach_everybody(control)
    await members_answer(control)
    await a_substitute_takes_a_seat(control)
    await she_records_what_she_hears_by_phone(control)
    await the_board_is_right_to_the_person(control)
    await reminders_go_only_to_those_who_owe_an_answer(control)


async def the_first_secretary_comes_in(play: Stage, control: Control) -> None:
    assert play.bot is not None
    secretary = sample()[SECRETARY - 1]
    await seat(control, secretary)
    await control.write(SECRETARY, f"/start {first_link_payload(play.bot.lines)}")
    await control.wait_for_text(SECRETARY, ASKED)
    await control.tap(SECRETARY, CONSENT)


async def she_sends_the_roster(control: Control) -> None:
    await control.send_file(SECRETARY, ROSTER.name, ROSTER.read_bytes())
    await control.wait_for_text(SECRETARY, "30")
    await control.tap(SECRETARY, "Применить")
    await control.wait_for_text(SECRETARY, "Кто вы")
    await control.tap(SECRETARY, "Ларина")
    await control.quiet()


async def everybody_with_a_phone_joins(control: Control) -> None:
    for sitter in sample():
        if sitter.phone and sitter.account != SECRETARY:
            await join_by_contact(control, sitter)
    await control.quiet()


async def she_makes_the_meeting(control: Control) -> None:
    await control.write(SECRETARY, "/menu")
    for step in WIZARD:
        await take(control, step)


async def take(control: Control, step: str) -> None:
    """A tap, or a text if it begins with a quotation mark."""
    if step.startswith("«"):
        await control.write(SECRETARY, step.strip("«»"))
    else:
        await control.tap(SECRETARY, step)
    await control.quiet(0.15)


# Filled in when the wizard is there: what she taps and types, in order.
WIZARD: list[str] = []
