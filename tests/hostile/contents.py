"""What a message may hold besides words."""

import random
from typing import Any

from tests.hostile.texts import any_name, any_text

HUGE = 20 * 1024**2  # bytes
FILES = {
    "good.csv": "ФИО;Орган;Роль\nНовый Иван;АТК;член\n".encode(),
    "foreign.csv": "ФИО;Орган;Роль;Телефон\nРоль Foreign Member;КС;секретарь;+79180009999\n".encode(),
    "hostile.csv": f"ФИО;Орган;Роль\n=cmd()<b>{'Ж' * 5000};АТК;член\n\u202e;АТК;x\n".encode(),
    "nul.csv": b"\x00\x01\x02" * 500,
    "empty.csv": b"",
    "broken.xlsx": b"PK\x03\x04" + b"\xff" * 500,
    "huge.csv": b"a" * (HUGE + 1),
}


def any_content(chance: random.Random, account: int, numbers: tuple[str, ...], *, keys: bool) -> dict[str, Any]:
    """Words most of the time."""
    if chance.random() < 0.6:
        return {"text": any_text(chance, keys=keys)}
    return chance.choice((_document, _document, _contact, _contact, _odd))(
        chance, account, numbers if keys else numbers[2:]
    )


def _document(chance: random.Random, _account: int, _numbers: tuple[str, ...]) -> dict[str, Any]:
    """Files without a name, with a hostile one, with a size that is untrue, with one that is gone."""
    name = chance.choice((*FILES, "gone.csv"))
    document: dict[str, Any] = {"file_id": name, "file_unique_id": name}
    optional = {
        "file_name": chance.choice((name, name, any_name(chance))),
        "file_size": chance.choice((len(FILES.get(name, b"")), HUGE, 0, 2**40, -1)),
        "mime_type": any_name(chance)[:60],
    }
    document |= {key: value for key, value in optional.items() if chance.random() < 0.7}
    return {"document": document, **({"caption": any_text(chance)[:1024]} if chance.random() < 0.3 else {})}


def _contact(chance: random.Random, account: int, numbers: tuple[str, ...]) -> dict[str, Any]:
    """His own, somebody else's, or one that has no account."""
    contact: dict[str, Any] = {"phone_number": chance.choice(numbers), "first_name": any_name(chance)}
    owner = chance.choice((account, account, account + 1, 0, -1, 2**60, None))
    return {"contact": contact | ({} if owner is None else {"user_id": owner})}


def _odd(chance: random.Random, account: int, _numbers: tuple[str, ...]) -> dict[str, Any]:
    photo = {"file_id": "p", "file_unique_id": "p", "width": 1, "height": 1}
    return chance.choice(
        [
            {"photo": [photo], "caption": any_text(chance)[:1024]},
            {"photo": []},
            {"voice": {"file_id": "v", "file_unique_id": "v", "duration": 1}},
            {"location": {"latitude": 90.0, "longitude": -180.0}},
            {"dice": {"emoji": "\U0001f3b2", "value": 6}},
            {"new_chat_members": [{"id": account, "is_bot": False, "first_name": any_name(chance)}]},
            {"group_chat_created": True},
            {"migrate_to_chat_id": -1004000000009},
            {"pinned_message": {"message_id": 1, "date": 0, "chat": {"id": account, "type": "private"}}},
            {"users_shared": {"request_id": 1, "users": [{"user_id": 2**50}]}},
            {"web_app_data": {"data": any_text(chance), "button_text": "x"}},
            {},
        ]
    )
