"""Both languages at once: agendas mix them, and nobody is asked which one he has pasted."""

from commission.agenda.reading.words import Words
from commission.agenda.reading.words_en import EN
from commission.agenda.reading.words_ru import RU

LANGUAGES: dict[str, Words] = {"ru": RU, "en": EN}
ALL = tuple(LANGUAGES.values())
