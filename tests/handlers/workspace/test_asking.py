"""A question is put to people at the secretary's desk."""

from datetime import UTC, datetime

from commission.questions.question import Question
from handlers.use_cases import UseCases
from tests.handlers.workspace.desk import Desk
from tests.storage.house import House


async def questions(cases: UseCases, house: House) -> tuple[Question, ...]:
    return (await cases.list_questions(await cases.find_actor(house.secretary))).questions


async def prepared(desk: Desk) -> None:
    await desk.opens("Вопрос участникам", "Новый вопрос")
    await desk.types("Где собираемся?")
    await desk.types("Зал\n\n Кабинет \nзал")
    await desk.taps("Дальше")


async def test_a_question_is_asked_by_a_few_taps(desk: Desk, cases: UseCases, house: House) -> None:
    await desk.opens("Вопрос участникам", "Новый вопрос")
    await desk.types("Где <собираемся>?")
    assert "Где &lt;собираемся&gt;?" in desk.text
    await desk.types("Зал\nКабинет")
    await desk.taps("Можно несколько")
    await desk.taps("Можно добавлять")
    await desk.taps("Дальше")
    assert "Отмечено: 2 человека." in desk.text
    await desk.taps("Дальше")
    await desk.taps("Ещё 3 рабочих дня")
    assert "1. Зал" in desk.text
    assert "несколько вариантов и добавить свой" in desk.text
    assert "Получат 2 человека." in desk.text
    assert "23 июля" in desk.text
    await desk.taps("Отправить")
    (question,) = await questions(cases, house)
    assert (question.text, question.several, question.own_options) == ("Где <собираемся>?", True, True)
    assert question.closes_at == datetime(2021, 7, 23, 15, 0, tzinfo=UTC)
    assert desk.labels[0] == "⏳ Где <собираемся>?"


async def test_two_taps_ask_once(desk: Desk, cases: UseCases, house: House) -> None:
    await prepared(desk)
    await desk.taps("Дальше")
    await desk.taps("Ещё 1 рабочий день")
    preview = desk.screen
    send = next(data for label, data in zip(desk.labels, desk.data, strict=True) if "Отправить" in label)
    await desk.taps_data(send, on=preview)
    await desk.taps_data(send, on=preview)
    assert len(await questions(cases, house)) == 1


async def test_people_are_picked_one_by_one(desk: Desk, cases: UseCases, house: House) -> None:
    await prepared(desk)
    await desk.taps("Члены с правом голоса")
    await desk.taps("Дальше")
    assert "Спрашивать некого" in str([*desk.bot.toasts, desk.last_said])
    await desk.taps("Выбрать по одному")
    name = (await cases.find_actor(house.member)).person.short_name
    await desk.taps(name)
    await desk.taps("Готово")
    assert "Отмечено: 1 человек." in desk.text
    await desk.taps("Дальше")
    await desk.types("30.07")
    await desk.taps("Отправить")
    (question,) = await questions(cases, house)
    board = await cases.view_question_board(await cases.find_actor(house.secretary), question.id)
    assert [row.person.id for row in board.rows] == [house.member]


async def test_what_is_wrong_is_said_at_once(desk: Desk) -> None:
    await desk.opens("Вопрос участникам", "Новый вопрос")
    await desk.types("Где собираемся?")
    await desk.types("Зал")
    assert desk.last_said.startswith("Нужно от 2 до 10 разных вариантов")
    await desk.types("Зал\nКабинет")
    await desk.taps("Дальше")
    await desk.taps("Дальше")
    await desk.types("когда-нибудь")
    assert desk.last_said.startswith("Не получилось понять дату")
    await desk.types("01.07.2021")
    assert desk.last_said.startswith("На ответ нужно")


async def test_before_it_is_sent_everything_can_be_changed(desk: Desk, cases: UseCases, house: House) -> None:
    await prepared(desk)
    await desk.taps("Дальше")
    await desk.taps("Ещё 1 рабочий день")
    await desk.taps("Вопрос")
    await desk.types("Когда собираемся?")
    await desk.taps("Варианты")
    await desk.types("Утром\nВечером")
    await desk.taps("Как отвечать")
    await desk.taps("Дальше")
    await desk.taps("Кому")
    await desk.taps("Секретари")
    await desk.taps("Дальше")
    assert "1. Утром" in desk.text
    assert "Получат 3 человека." in desk.text
    await desk.taps("Отправить")
    (question,) = await questions(cases, house)
    assert question.text == "Когда собираемся?"
