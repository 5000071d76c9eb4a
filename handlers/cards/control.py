"""How the tasks of a body stand, at one glance, for those who control them; and the lists behind it."""

from dataclasses import dataclass

from commission.ids import BodyId, PersonId
from commission.roster.find_actor import FindActor
from commission.roster.person import Person
from commission.tasks.list_tasks import ControlView, TaskPage, ViewControl
from commission.tasks.query import TaskSight
from handlers.callbacks.boards import CloseTap
from handlers.callbacks.task_lists import TaskListTap
from handlers.cards.drawing import NAME_LIMIT, Drawing, button, clipped, lines
from handlers.cards.task_lines import page_number, responsible, task_buttons, task_lines
from handlers.cards.task_words import within
from handlers.cards.turning import turns
from handlers.texts import Html, Texts, texts_for

_CODE_ROOM = 60  # UTF-16 units


@dataclass(frozen=True, slots=True)
class ControlPainter:
    view: ViewControl
    find_actor: FindActor

    async def __call__(self, subject: int, reader: PersonId, locale: str, *, fresh: bool) -> Drawing | None:
        view = await self.view(await self.find_actor(reader), BodyId(subject))
        return draw_control(view, texts_for(locale))


def draw_control(view: ControlView, texts: Texts) -> Drawing:
    body = within(view.body.code, _CODE_ROOM)
    counts = {sight: view.counts.get(sight, 0) for sight in TaskSight}
    worst = task_lines(view.worst, texts, now=view.now, about=lambda line: responsible(line, texts))
    text = lines(
        texts.html("control-title", body=body),
        texts.html("control-open", count=counts[TaskSight.OPEN]),
        *(
            texts.html("control-count", sight=sight, count=count)
            for sight, count in counts.items()
            if _is_told(sight, count)
        ),
        *_titled(texts.html("control-worst"), worst),
        *_titled(texts.html("control-busiest"), [_busy(*each, texts) for each in view.busiest]),
    )
    rows = [
        [
            button(
                texts.plain("button-control", sight=sight, count=count),
                TaskListTap(sight=sight, body=view.body.id, edit=False),
            )
        ]
        for sight, count in counts.items()
        if count
    ]
    farewell = texts.html("control-farewell", body=body)
    return Drawing(text, rows, silent=True, farewell=farewell).about([view.body])


def draw_task_list(page: TaskPage, sight: TaskSight, body: BodyId, texts: Texts) -> Drawing:
    told = task_lines(page.lines, texts, now=page.now, about=lambda line: responsible(line, texts))
    text = lines(
        texts.html("control-list-title", sight=sight, count=page.total),
        "\n",
        *(told or [texts.html("control-list-none")]),
        *page_number(page, texts),
    )
    turn = turns(texts, page.page, page.pages, lambda number: TaskListTap(sight=sight, body=body, page=number))
    close = button(texts.plain("button-close"), CloseTap())
    rows = [*task_buttons(page.lines, texts), *turn, [close]]
    return Drawing(text, rows, silent=True).about([line.body for line in page.lines])


def _is_told(sight: TaskSight, count: int) -> bool:
    return bool(count) and sight not in {TaskSight.OPEN, TaskSight.OVER}


def _busy(person: Person, overdue: int, open_: int, texts: Texts) -> Html:
    return texts.html("control-busy", name=clipped(person.short_name, NAME_LIMIT), overdue=overdue, open=open_)


def _titled(title: Html, told: list[Html]) -> list[Html]:
    return [Html("\n"), title, *told] if told else []
