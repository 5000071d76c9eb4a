"""What the peers send: an invitation as long as Kvorum's, with as many buttons."""

from collections.abc import Sequence

MEETING = 1
CHOICES = {"in_person": "Буду лично", "video": "По видеосвязи", "absent": "Не смогу"}


def text(starts_at: str, place: str, choice: str | None) -> str:
    """HTML."""
    answer = f"✅ Ваш ответ: <b>{CHOICES[choice]}</b>" if choice else "Пожалуйста, ответьте одним нажатием."
    return (
        "Здравствуйте! Вы придёте?\n\n<b>Совет. Заседание</b>\n"
        f"🗓 {starts_at}, Europe/Moscow\n📍 {place}\n\n{answer}\nИзменить ответ можно до начала заседания."
    )


def rows(choice: str | None) -> Sequence[Sequence[tuple[str, str]]]:
    """Labels and callback data."""
    answers = [(f"✓ {label}" if name == choice else label, f"a:{MEETING}:{name}") for name, label in CHOICES.items()]
    return [answers[:2], answers[2:], [("Подробнее", f"d:{MEETING}")]]


def parse(data: str) -> tuple[int, str]:
    """Meeting and choice. Raises ValueError for what is no answer."""
    prefix, meeting, choice = data.split(":")
    if prefix != "a" or choice not in CHOICES:
        raise ValueError(f"not an answer: {data}")
    return int(meeting), choice
