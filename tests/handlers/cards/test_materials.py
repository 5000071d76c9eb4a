"""What the secretaries see of materials: a file that came, and who owes what."""

import html
import re
from dataclasses import replace
from datetime import timedelta

import pytest

from commission.agenda.item import AgendaItem, Part, Participant
from commission.ids import AgendaItemId, MaterialId, MeetingId, PersonId
from commission.materials.debt import Debt
from commission.materials.material import Material, MaterialKind, MaterialState
from commission.materials.version import SentFile, Version
from commission.materials.view_materials import DebtsView, Holder, MaterialView
from commission.meetings.meeting import Meeting, MeetingState
from commission.roster.person import Reach
from handlers.callbacks.materials import AcceptTap, FileTap, ReturnTap
from handlers.cards.drawing import TEXT_LIMIT, Drawing, utf16_length
from handlers.cards.material import MaterialPainter, draw_material, withdrawn_text
from handlers.cards.materials import draw_materials, draw_owed_list
from handlers.languages import LOCALES
from handlers.texts import texts_for
from tests.commission.examples import NOW, STARTS, body, later, meeting
from tests.handlers.cards.views import person, secretary

RU = texts_for("ru")
DUE = later(days=3)
REPORT, THESES, DRAFT = MaterialKind.REPORT, MaterialKind.THESES, MaterialKind.DRAFT_DECISION
OWED, DELIVERED, RETURNED = MaterialState.OWED, MaterialState.DELIVERED, MaterialState.RETURNED
ACCEPTED, ON_PAPER = MaterialState.ACCEPTED, MaterialState.ON_PAPER
LONG_TITLE, LONG_NAME, LONG_FILE = "О мерах & планах " * 60, "Ф" * 150 + " Имя", "Доклад_" * 17


def version(number: int = 1, *, name: str = "Доклад.docx", days: float = 1) -> Version:
    return Version(number, SentFile("file", name, 1_258_291, "0" * 64), PersonId(1), later(days=days))


def debt(state: MaterialState = OWED, kind: MaterialKind = REPORT, *, number: int = 3, **facts: object) -> Debt:
    """`facts`: those of the material, and reach, title, name."""
    reach = facts.pop("reach", Reach.REACHABLE)
    due_at = facts.pop("due_at", DUE)
    title, name = facts.pop("title", "О миграции"), facts.pop("name", "Орлова Марина Эдуардовна")
    who = replace(person(1, str(name)), reach=Reach(str(reach)))
    speaker = Participant(Part.SPEAKER, who.short_name, who.post, who.id)
    item = AgendaItem(AgendaItemId(number), str(title), participants=(speaker,))
    owed_ = Material(MaterialId(7), MeetingId(1), item.id, kind, who.id, due_at, state, **facts)  # type: ignore[arg-type]
    return Debt(owed_, item, number, meeting(), who)


def came(state: MaterialState = DELIVERED, kind: MaterialKind = REPORT, **facts: object) -> MaterialView:
    facts.setdefault("versions", (version(),))
    return MaterialView(debt(state, kind, **facts), (body(),), NOW)


def owed(*debts: Debt, days: float = 0, state: MeetingState = MeetingState.ANNOUNCED) -> DebtsView:
    return DebtsView(meeting(state), (body(),), debts, later(days=days))


def labels(drawing: Drawing) -> list[list[str]]:
    return [[button.text for button in row] for row in drawing.rows or []]


def carried(drawing: Drawing) -> list[str | None]:
    return [button.callback_data for row in drawing.rows or [] for button in row]


def shown(drawing: Drawing) -> str:
    """The text as people see it, without the markup."""
    return html.unescape(re.sub(r"<[^>]+>", "", drawing.text)).replace("\u00a0", " ")


def test_a_file_that_came_says_what_it_is_whose_and_whether_it_is_in_time() -> None:
    drawing = draw_material(came(), RU)
    assert shown(drawing).splitlines() == [
        "📎 Пришёл доклад к вопросу 3",
        "Заседание: К1",
        "",
        "О миграции",
        "👤 Орлова М. Э., Начальник отдела по вопросам миграции",
        "📄 Доклад.docx · 1,2 МБ",
        "Версия 1, ср, 21 июля 2021 г., 10:00 — в срок",
        "",
        "Примите файл или верните с замечанием.",
    ]
    assert labels(drawing) == [["📄 Открыть файл"], ["✅ Принять", "↩️ Вернуть…"], ["🔒 Только на бумаге…"]]
    assert not drawing.silent, "she has to look at it"


def test_the_buttons_are_about_the_newest_version() -> None:
    drawing = draw_material(came(versions=(version(1), version(2, days=4))), RU)
    assert "Версия 2" in shown(drawing)
    assert "— позже срока" in shown(drawing)
    taps = [FileTap(material=7, number=2), AcceptTap(material=7, number=2), ReturnTap(material=7, number=2)]
    assert carried(drawing)[:3] == [tap.pack() for tap in taps]


@pytest.mark.parametrize(
    ("kind", "said"), [(THESES, "Пришли тезисы к вопросу 3"), (DRAFT, "Пришёл проект решения к вопросу 3")]
)
def test_what_came_is_called_by_its_name(kind: MaterialKind, said: str) -> None:
    assert said in shown(draw_material(came(kind=kind), RU))


def test_after_the_decision_the_card_says_it_and_asks_for_nothing() -> None:
    accepted = draw_material(came(ACCEPTED, accepted=1), RU)
    assert "✅ Принято" in shown(accepted)
    assert labels(accepted) == [["📄 Открыть файл"]]
    returned = draw_material(came(RETURNED, remark="Нет выводов & <таблиц>"), RU)
    assert "↩️ Возвращено с замечанием: «Нет выводов & <таблиц>»" in shown(returned)
    assert labels(returned) == [["📄 Открыть файл"]]


def test_what_is_on_paper_now_shows_no_file() -> None:
    drawing = draw_material(came(ON_PAPER, read_at="каб. 12", versions=()), RU)
    assert "Ознакомиться: каб. 12" in shown(drawing)
    assert "docx" not in shown(drawing)
    assert labels(drawing) == []


@pytest.mark.parametrize(
    ("of", "said", "decide"),
    [
        (meeting(MeetingState.CANCELLED), "Заседание отменено: решать ничего не нужно.", []),
        (meeting(MeetingState.CLOSED), "Заседание прошло: решать ничего не нужно.", []),
        (meeting(), "вернуть автору уже нельзя", [["✅ Принять"], ["🔒 Только на бумаге…"]]),
    ],
)
def test_after_the_meeting_there_is_less_to_decide(of: Meeting, said: str, decide: list[list[str]]) -> None:
    view = came()
    drawing = draw_material(replace(view, debt=replace(view.debt, meeting=of), now=STARTS), RU)
    assert said in shown(drawing)
    assert labels(drawing) == [["📄 Открыть файл"], *decide]


def test_with_whom_a_file_stays_that_went_on_paper_is_a_list_to_phone() -> None:
    holders = (Holder(person(2, "Синицын Андрей Викторович"), stays=True), Holder(person(3), stays=False))
    drawing = draw_material(replace(came(ON_PAPER, read_at="каб. 12", versions=()), holders=holders), RU)
    assert "Удаляем выданный файл из чата 1 человека" in shown(drawing)
    assert "Попросите стереть его:\n   Синицын А. В., +79180000109" in shown(drawing)
    assert "Орлова" not in shown(drawing).partition("Попросите")[2]
    assert drawing.silent


def test_of_what_is_not_asked_for_any_more_she_learns_who_had_it() -> None:
    said = withdrawn_text([person(n, f"Синицын Андрей {n}") for n in range(40)], RU)
    assert [said.count(part) for part in ("Синицын", "и ещё 15", "двух суток")] == [25, 1, 1]
    assert utf16_length(said) < TEXT_LIMIT


async def test_the_secretary_is_told_of_what_goes_on_paper_if_somebody_has_it() -> None:
    sealed = came(ON_PAPER, versions=())
    assert await painted(sealed, fresh=True) is None
    assert await painted(replace(sealed, holders=(Holder(person(2), stays=False),)), fresh=True) is not None


async def painted(of: MaterialView, *, fresh: bool) -> Drawing | None:
    async def view(*_: object) -> MaterialView:
        return of

    painter = MaterialPainter(view, lambda _: found())  # type: ignore[arg-type]
    return await painter(7, PersonId(99), "ru", fresh=fresh)


async def found() -> object:
    return secretary()


async def test_nobody_is_told_of_what_has_been_looked_at_meanwhile() -> None:
    assert await painted(came(), fresh=True) is not None
    assert await painted(came(ACCEPTED, accepted=1), fresh=True) is None
    assert await painted(came(ACCEPTED, accepted=1), fresh=False) is not None


def test_who_owes_what_with_what_is_overdue_first() -> None:
    debts = [
        debt(ACCEPTED, number=1, title="О плане", accepted=1, versions=(version(),)),
        debt(number=2, title="О пожарах", due_at=STARTS),
        debt(DELIVERED, number=3, versions=(version(),)),
        debt(RETURNED, THESES, number=3, versions=(version(),), remark="Коротко"),
    ]
    assert shown(draw_materials(owed(*debts, days=5), secretary(), RU)).splitlines() == [
        "📎 Материалы: кто что должен",
        "Заседание: К1",
        "⏳ Ждём: 1 · 🔴 Просрочено: 1",
        "👀 На проверке: 1 · ✅ Принято: 1",
        "",
        "3. О миграции",
        "   🔴 Тезисы: Орлова М. Э., на доработке, ждали до 23.07",
        "   👀 Доклад: Орлова М. Э.",
        "1. О плане",
        "   ✅ Доклад: Орлова М. Э.",
        "2. О пожарах",
        "   ⏳ Доклад: Орлова М. Э., до 04.08",
    ]


def test_who_cannot_be_reached_is_to_be_phoned_while_he_owes() -> None:
    silent = shown(draw_materials(owed(debt(reach=Reach.BLOCKED)), secretary(), RU))
    assert "Доклад: Орлова М. Э., до 23.07 ☎️" in silent
    assert "лучше позвонить" in silent
    done = shown(draw_materials(owed(debt(DELIVERED, reach=Reach.BLOCKED)), secretary(), RU))
    assert "☎️" not in done


def test_one_reminds_only_when_somebody_can_be_reminded() -> None:
    remind = [["🔔 Напомнить тем, кто должен"]]
    chair = secretary().__class__(person(5))
    assert labels(draw_materials(owed(debt()), secretary(), RU)) == remind
    assert labels(draw_materials(owed(debt()), chair, RU)) == []
    assert labels(draw_materials(owed(debt(DELIVERED)), secretary(), RU)) == []
    assert labels(draw_materials(owed(debt(reach=Reach.NEVER_STARTED)), secretary(), RU)) == []
    assert labels(draw_materials(owed(debt(), days=16), secretary(), RU)) == [], "the meeting has begun"
    assert labels(draw_materials(owed(debt(), state=MeetingState.DRAFT), secretary(), RU)) == []


def test_the_board_is_silent_and_leaves_a_word_where_it_was() -> None:
    drawing = draw_materials(owed(), secretary(), RU)
    assert drawing.silent
    assert "пока ни у кого не просили" in shown(drawing)
    assert drawing.farewell is not None
    assert "табло — ниже" in drawing.farewell


def many(count: int, **facts: object) -> list[Debt]:
    return [debt(kind=kind, number=number, **facts) for number in range(1, count + 1) for kind in MaterialKind]


def test_what_has_no_room_on_the_board_is_counted_and_is_in_the_list() -> None:
    view = owed(*many(40))
    board = draw_materials(view, secretary(), RU)
    assert "и ещё 102 материала — в полном списке" in shown(board)
    assert ["📋 Весь список"] in labels(board)
    pages = {shown(draw_owed_list(view, RU, page)) for page in range(20)}
    assert len(pages) > 1
    together = "\n".join(sorted(pages))
    assert [together.count(f"\n{number}. О миграции\n") for number in range(1, 41)] == [1] * 40
    assert draw_owed_list(view, RU, 10**9) == draw_owed_list(view, RU, len(pages) - 1)


@pytest.mark.parametrize("locale", LOCALES)
@pytest.mark.parametrize("state", MaterialState)
def test_the_longest_words_fit(locale: str, state: MaterialState) -> None:
    texts = texts_for(locale)
    long = {"title": LONG_TITLE, "name": LONG_NAME, "reach": Reach.BLOCKED, "remark": "р" * 500, "read_at": "м" * 300}
    view = owed(*many(60, **long), days=5)
    single = came(state, versions=(version(50, name=LONG_FILE),), **long)
    single = replace(single, holders=tuple(Holder(person(n, LONG_NAME), stays=True) for n in range(60)))
    pages = [draw_owed_list(view, texts, page) for page in range(30)]
    for drawing in [draw_materials(view, secretary(), texts), draw_material(single, texts), *pages]:
        assert 0 < utf16_length(shown(drawing)) <= TEXT_LIMIT
        assert all(len((data or "").encode()) <= 64 for data in carried(drawing))
        assert LONG_TITLE[:16] in shown(drawing)


def test_times_are_those_of_the_meetings_walls() -> None:
    late_in_the_evening = replace(debt().material, due_at=NOW + timedelta(hours=15))
    view = owed(replace(debt(), material=late_in_the_evening))
    assert "до 21.07" in shown(draw_materials(view, secretary(), RU)), "22:00 UTC is the next day in Moscow"
