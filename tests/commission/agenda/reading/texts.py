"""Agendas for hypothesis: real ones with their lines shuffled and spoilt, and heaps of grammar."""

from hypothesis import strategies as st

from tests.commission.agenda.reading.notation import LAYOUTS, parted

REAL = [parted(layout)[0] for layout in LAYOUTS]
_LINES = sorted({line for text in REAL for line in text.splitlines()} | {""})
_GRAMMAR = [
    *(
        "1.",
        "1)",
        "2. ",
        "II. ",
        "I.",
        "1.1 ",
        "Вопрос № 3:",
        "Item 4: ",
        "1️⃣",
        "10:00–10:15 ",
        "- ",
        "• ",
        "\uf0b7",
        "а) ",
    ),
    *("О мерах", "О мостах, ", "Разное", "AOB", "Повестка", "4 августа 2021 г.", "ДСП", "слово", "и", " and "),
    *("Докладчик: ", "докл. ", "содокладчик ", "Приглашены:", "Speaker: ", "Информация: ", "Информация"),
    *("Орлова М.Э.", "М. Э. Орлова", "John Smith", "Орлова Марина Эдуардовна", "начальник отдела", "Абдуллаев А. оглы"),
    *(
        "10 мин",
        "(10 мин)",
        " — 15 мин",
        "0:15",
        "15'",
        "по 5 мин",
        "600 мин",
        "1 час",
        "для сведения",
        "(для решения)",
    ),
    *("Вопросы для сведения:", "Вопрос ограниченного доступа", "Ознакомиться: сейф", "Секретарь О.Н. Ларина"),
    *(
        "\n",
        "\n\n",
        "\r\n",
        "\t",
        "\u2028",
        "\u2060",
        "\u200b",
        "\u00ad",
        "\u00a0",
        " ",
        ", ",
        "; ",
        ": ",
        ". ",
        " – ",
        "-\n",
    ),
    *("(", ")", "[", "]", "«", "»", ".", "\U000f0000", "\ud800", "e\u0301", "\u0301"),
]

heaps = st.lists(st.sampled_from(_GRAMMAR), max_size=30).map("".join)
"""Grammar where nobody expects it."""

shuffled = st.lists(st.sampled_from(_LINES), max_size=12).map("\n".join)
"""Lines of real agendas, all of them whole."""

texts = st.text(max_size=300) | heaps | shuffled


@st.composite
def spoilt(draw: st.DrawFn) -> str:
    """A real agenda with a few pieces cut out, doubled, or replaced."""
    text = draw(st.sampled_from(REAL))
    for _ in range(draw(st.integers(1, 4))):
        start = draw(st.integers(0, len(text)))
        end = min(len(text), start + draw(st.integers(0, 20)))
        text = text[:start] + draw(st.sampled_from([*_GRAMMAR, text[start:end] * 2])) + text[end:]
    return text
