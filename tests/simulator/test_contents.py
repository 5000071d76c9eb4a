"""Contacts, places and dice of the bot."""

import pytest

from simulator.contents.dice import SIDES


async def test_a_contact(bot, control, anna):
    sent = await bot.send_contact(anna, "+79990000007", "Дежурный", last_name="Администрации")
    assert (sent.contact.phone_number, sent.contact.first_name, sent.contact.last_name, sent.contact.user_id) == (
        "+79990000007",
        "Дежурный",
        "Администрации",
        None,
    )
    assert "☎ Дежурный, +79990000007" in await control.transcript(anna)


async def test_places(bot, control, anna):
    point = (await bot.send_location(anna, 55.75, 37.62, horizontal_accuracy=20)).location
    assert (point.latitude, point.longitude, point.horizontal_accuracy) == (55.75, 37.62, 20)
    venue = (await bot.send_venue(anna, 55.75, 37.62, "Администрация", "пл. Ленина, 1", foursquare_id="x")).venue
    assert (venue.title, venue.location.latitude, venue.foursquare_id) == ("Администрация", 55.75, "x")
    assert "📍 Администрация" in await control.transcript(anna)


@pytest.mark.parametrize("emoji", SIDES)
async def test_dice(bot, anna, emoji):
    values = {(await bot.send_dice(anna, emoji=emoji)).dice.value for _ in range(30)}
    assert values <= set(range(1, SIDES[emoji] + 1))
    assert len(values) > 1


async def test_dice_fall_the_same_in_every_run(bot, control, anna):
    async def throw(person):
        return [(await bot.send_dice(person)).dice.value for _ in range(10)]

    first = await throw(anna)
    await control.reset()
    again = (await control.person("Анна"))["id"]
    await control.write(again, "/start")
    assert await throw(again) == first


@pytest.mark.parametrize(
    ("method", "parameters", "complaint"),
    [
        ("sendContact", {"first_name": "x"}, 'parameter "phone_number" is required'),
        ("sendContact", {"phone_number": "1"}, 'parameter "first_name" is required'),
        ("sendLocation", {"longitude": 1}, "latitude is empty"),
        ("sendLocation", {"latitude": 1}, "longitude is empty"),
        ("sendLocation", {"latitude": 91, "longitude": 1}, "invalid location specified"),
        ("sendLocation", {"latitude": 1, "longitude": "1e999"}, "invalid location specified"),
        ("sendVenue", {"latitude": 1, "longitude": 181}, "wrong venue location specified"),
    ],
)
async def test_wrong_contents(raw, anna, method, parameters, complaint):
    assert await raw.refusal(method, chat_id=anna, **parameters) == f"Bad Request: {complaint}"


@pytest.mark.parametrize(
    ("method", "parameters"),
    [
        ("sendContact", {"phone_number": "1", "first_name": "x", "vcard": "BEGIN:VCARD"}),
        ("sendLocation", {"latitude": 1, "longitude": 1, "live_period": 60}),
        ("sendVenue", {"latitude": 1, "longitude": 1}),
        ("sendDice", {"emoji": "🦆"}),
    ],
)
async def test_what_only_telegram_has(raw, anna, method, parameters):
    refusal = await raw.refusal(method, chat_id=anna, **parameters)
    assert refusal.endswith("is not implemented by the simulator")
