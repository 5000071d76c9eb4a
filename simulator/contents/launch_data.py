"""What a Mini App is told when it opens: signed data in the fragment of its address.

The rules are those of core.telegram.org/bots/webapps#validating-data-received-via-the-mini-app. There is no `signature`
for third parties: only Telegram holds the key for that.
"""

import hashlib
import hmac
import json
from urllib.parse import urlencode

from simulator.model import Json

PLATFORM = "web"
THEME = {
    "bg_color": "#ffffff",
    "text_color": "#000000",
    "hint_color": "#707579",
    "link_color": "#3390ec",
    "button_color": "#3390ec",
    "button_text_color": "#ffffff",
    "secondary_bg_color": "#f4f4f5",
}


def init_data(token: str, fields: dict[str, str]) -> str:
    """The fields as a query string with their `hash`, which proves to the bot that they come from Telegram."""
    key = hmac.digest(b"WebAppData", token.encode(), hashlib.sha256)
    checked = "\n".join(f"{name}={fields[name]}" for name in sorted(fields))
    return urlencode({**fields, "hash": hmac.new(key, checked.encode(), hashlib.sha256).hexdigest()})


def compact(value: Json) -> str:
    """An object as it stands in the data."""
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))


def launch_url(url: str, version: str, data: str | None) -> str:
    """The address with what the app reads from its fragment; without data the app does not learn who opened it."""
    known = {"tgWebAppData": data} if data is not None else {}
    told = {"tgWebAppVersion": version, "tgWebAppPlatform": PLATFORM, "tgWebAppThemeParams": compact(THEME)}
    return url + _joint(url) + urlencode({**known, **told})


def _joint(url: str) -> str:
    """How telegram-web-app.js divides its parameters from a fragment that the address has already."""
    _, hash_sign, fragment = url.partition("#")
    if not hash_sign:
        return "#"
    return "&" if "?" in fragment or "=" in fragment else "?"
