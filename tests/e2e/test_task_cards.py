"""A task goes from who does it to who controls it: a question that a crash leaves open, a remark, a file, the end."""

from datetime import UTC, datetime, timedelta

from commission.roster.actor import Actor
from commission.tasks.plan import TaskPlan
from handlers.use_cases import UseCases, use_cases
from simulator.client import Control
from storage.engine import make_engine
from storage.unit_of_work import SqlWork
from tests.e2e.conftest import Scene
from tests.e2e.people import KRAVTSOV, ORLOVA, SECRETARY, newest, sounds, steps, tap
from tests.e2e.stage import Stage
from tests.storage.house import StandingClock

NOW = datetime(2021, 7, 20, 7, 5, tzinfo=UTC)  # of the stage's clock, a few minutes after its beginning
TEXT, PDF = "Усилить контроль за <подъездами> & дворами", b"%PDF-1.4 done"


async def test_a_report_is_asked_for_returned_and_accepted(joined: Scene) -> None:
    play, control = joined
    assert play.bot
    play.bot.stop()
    before = {account: await sounds(control, account) for account in (KRAVTSOV, ORLOVA)}
    await the_task_is_assigned(play)
    play.start_bot()
    await she_takes_it_on_and_is_asked_what_is_done(control)
    play.bot.kill()
    play.start_bot()
    await her_answer_finds_its_way(control)
    await he_returns_it(control)
    await she_reports_again_with_a_file_and_he_accepts(control)
    # Of each tap of their own they hear the question and what came of the answer. Beside that, she hears of the task,
    # of the remark and of the end; he of both reports.
    await they_have_heard(control, {ORLOVA: before[ORLOVA] + 4 + 3, KRAVTSOV: before[KRAVTSOV] + 2 + 2})


async def they_have_heard(control: Control, expected: dict[int, int]) -> None:
    """No less, and no more when all is quiet. A notice waits for its turn in a busy chat."""

    async def heard() -> dict[int, int]:
        return {account: await sounds(control, account) for account in expected}

    async def enough() -> bool:
        return all(count >= expected[account] for account, count in (await heard()).items())

    await control.wait_for(enough)
    await control.quiet(1.5)
    assert await heard() == expected


async def the_task_is_assigned(play: Stage) -> None:
    engine = make_engine(play.environment["DATABASE_URL"])
    try:
        clock = StandingClock(NOW)
        cases = use_cases(SqlWork(engine, lambda: None, clock), clock)
        secretary, doer, controller = [await _actor(cases, account) for account in (SECRETARY, ORLOVA, KRAVTSOV)]
        body = secretary.memberships[0].body_id
        plan = TaskPlan(body, TEXT, NOW + timedelta(days=30), doer.id, controller_id=controller.id)
        await cases.assign_tasks(secretary, [plan], token="minutes")
    finally:
        await engine.dispose()


async def _actor(cases: UseCases, account: int) -> Actor:
    actor = await cases.recognise_actor(account)
    assert actor is not None
    return actor


async def she_takes_it_on_and_is_asked_what_is_done(control: Control) -> None:
    card = (await control.wait_for_text(ORLOVA, "Вам поручение"))["text"]
    assert TEXT in card
    toast = await tap(control, ORLOVA, "Принял(а)")
    assert toast.text == "✅ Отметили: принято к исполнению"
    await tap(control, ORLOVA, "Отчитаться")
    await control.wait_for_text(ORLOVA, "Что сделано?")


async def her_answer_finds_its_way(control: Control) -> None:
    question = await newest(control, ORLOVA, "Что сделано?")
    await control.write(ORLOVA, "Всё сделано", reply_to=question["message_id"])
    await control.wait_for_text(ORLOVA, "Отчёт отправлен на проверку")
    card = (await control.wait_for_text(KRAVTSOV, "Отчёт ждёт вашего решения"))["text"]
    assert "«Всё сделано»" in card


async def he_returns_it(control: Control) -> None:
    await tap(control, KRAVTSOV, "Вернуть")
    question = await control.wait_for_text(KRAVTSOV, "Что доработать?")
    await control.write(KRAVTSOV, "Нет фотографий", reply_to=question["message_id"])
    card = (await control.wait_for_text(ORLOVA, "Поручение вернули на доработку"))["text"]
    assert "Замечание: «Нет фотографий»" in card


async def she_reports_again_with_a_file_and_he_accepts(control: Control) -> None:
    await tap(control, ORLOVA, "Отчитаться")
    question = await newest(control, ORLOVA, "Что сделано?")
    await control.send_file(ORLOVA, "Фото.pdf", PDF, reply_to=question["message_id"])
    await control.wait_for_text(KRAVTSOV, "1 файл")
    await steps(control, KRAVTSOV, "Принять")
    await control.wait_for_text(ORLOVA, "Поручение исполнено")
    await control.quiet()
    await steps(control, ORLOVA, "«/tasks»")
    await control.wait_for_text(ORLOVA, "За вами ничего не числится")
