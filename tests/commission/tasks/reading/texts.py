"""Decisions for hypothesis: real ones with their lines shuffled and spoilt, and heaps of grammar."""

from hypothesis import strategies as st

from tests.commission.tasks.reading.notation import DECISIONS, parted

REAL = [parted(decisions)[0] for decisions in DECISIONS]
_LINES = sorted({line for text in REAL for line in text.splitlines()} | {""})
_GRAMMAR = [
    *("1. ", "1.1. ", "1.1 ", "2)", "- ", "• ", "а) ", "15.09.2021", "31.02.2021", "99.99.9999", "1 октября", "0 мая"),
    *("Срок: ", "Срок – ", "срок ", "в срок до ", "до ", "к ", "не позднее ", "конца ", "года", "2021 г.", "текущего "),
    *(
        "III квартал",
        "ıV квартал",
        "5 кв.",
        "I полугодие",
        "сентябрь",
        "мая ",
        "до 5 числа",
        "45 числа",
        "ежеквартально",
    ),
    *("ежемесячно", "еженедельно", "раз в год", "постоянно", "в течение 999 рабочих дней", "в течение месяца"),
    *("Ответственный: ", "Соисполнители:", "Контроль: ", "Контроль возложить на ", "пункта 1.1 ", "совместно с "),
    *("Орловой М.Э.", "Орлова М.Э.", "Рябову Николаю Вадимовичу", "главам районов", "(", ")", "отдел", "К.", "Дело"),
    *(
        "Поручить ",
        "Рекомендовать ",
        "провести ",
        "принять к сведению",
        "РЕШИЛИ:",
        "СЛУШАЛИ:",
        "Голосовали: за",
        "Decided:",
    ),
    *("by 5 May", "September 31, 2021", "Q3 2021", "quarterly", "within 10 days", "Owner: ", "John Smith to ", "Due: "),
    *("\n", "\n\n", "\r\n", "\t", "\u2028", "\u2060", "\u200b", "\u00a0", " ", ", ", "; ", ": ", ". ", " – ", ":", "."),
    *("\U000f0000", "\ud800", "²", "٣", "İ"),
]

heaps = st.lists(st.sampled_from(_GRAMMAR), max_size=30).map("".join)
shuffled = st.lists(st.sampled_from(_LINES), max_size=12).map("\n".join)
texts = st.text(max_size=300) | heaps | shuffled


@st.composite
def spoilt(draw: st.DrawFn) -> str:
    """Real decisions with a few pieces cut out, doubled, or replaced."""
    text = draw(st.sampled_from(REAL))
    for _ in range(draw(st.integers(1, 4))):
        start = draw(st.integers(0, len(text)))
        end = min(len(text), start + draw(st.integers(0, 20)))
        text = text[:start] + draw(st.sampled_from([*_GRAMMAR, text[start:end] * 2])) + text[end:]
    return text
