"""Both languages at once: decisions mix them, and nobody is asked which one he has pasted."""

from commission.tasks.reading.words import TaskWords
from commission.tasks.reading.words_en import EN
from commission.tasks.reading.words_ru import RU

ALL: tuple[TaskWords, ...] = (RU, EN)
