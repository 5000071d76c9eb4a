"""Contacts, places and dice of the bot. The checks are those of Client.cpp and Location.cpp of tdlib."""

import math
import re

from simulator.bot_api.arguments import Arguments
from simulator.bot_api.table import limit
from simulator.contents.dice import SIDES, cast
from simulator.errors import BadRequestError, UnsupportedError
from simulator.methods.outgoing import send
from simulator.model import Json
from simulator.world import World

DIE = "🎲"
SELECTOR = "\ufe0f"
NUMBER = re.compile(r"[+-]?(?:[0-9]+\.?[0-9]*|\.[0-9]+)(?:[eE][+-]?[0-9]+)?")


def send_contact(world: World, args: Arguments) -> Json:
    """sendContact: any number and name; a vCard answers 405."""
    contact = {name: args.required(name) for name in ("phone_number", "first_name")}
    if args.text("last_name"):
        contact["last_name"] = args.text("last_name")
    return send(world, args, {"contact": contact})


def send_location(world: World, args: Arguments) -> Json:
    """sendLocation: a point; live locations answer 405."""
    location = _location(args)
    if not location:
        raise BadRequestError("invalid location specified")
    return send(world, args, {"location": location})


def send_venue(world: World, args: Arguments) -> Json:
    """sendVenue: a point with a title and an address, known to Foursquare or to Google Places if the call says so."""
    location = _location(args)
    if not location:
        raise BadRequestError("wrong venue location specified")
    if not args.text("title") or not args.text("address"):
        raise UnsupportedError("a venue without a title or an address")
    known = (
        ("foursquare_id", "foursquare_type") if _is_of_foursquare(args) else ("google_place_id", "google_place_type")
    )
    venue = {"location": location, "title": args.text("title"), "address": args.text("address")}
    return send(world, args, {"venue": venue | {name: args.text(name) for name in known if args.text(name)}})


def send_dice(world: World, args: Arguments) -> Json:
    """sendDice: the values come from a fixed seed, the same ones in every run."""
    emoji = (args.text("emoji") or DIE).replace(SELECTOR, "")
    if emoji not in SIDES:
        raise UnsupportedError(f"a dice of {emoji}")
    return send(world, args, {"dice": cast(world.chance, emoji)})


def _is_of_foursquare(args: Arguments) -> bool:
    return bool(args.text("foursquare_id") or args.text("foursquare_type"))


def _location(args: Arguments) -> Json:
    """A Location; an empty one is nowhere on Earth."""
    if not args.text("latitude").strip():
        raise BadRequestError("latitude is empty")
    if not args.text("longitude").strip():
        raise BadRequestError("longitude is empty")
    latitude, longitude = _number(args.text("latitude")), _number(args.text("longitude"))
    if not (abs(latitude) <= 90 and abs(longitude) <= 180):
        return {}
    accuracy = min(_number(args.text("horizontal_accuracy")), limit("sendLocation", "horizontal_accuracy"))
    return {"latitude": latitude, "longitude": longitude, **({"horizontal_accuracy": accuracy} if accuracy > 0 else {})}


def _number(text: str) -> float:
    """What the text begins with; 0 when that is no number, as the server reads it."""
    match = NUMBER.match(text.strip())
    value = float(match[0]) if match else 0.0
    return value if math.isfinite(value) else math.inf
