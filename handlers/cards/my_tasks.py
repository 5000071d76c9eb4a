"""What somebody has to do, the most urgent first."""

from collections.abc import Sequence

from commission.roster.body import Body
from commission.tasks.list_tasks import MyTasks
from commission.tasks.query import Share
from handlers.callbacks.boards import CloseTap
from handlers.callbacks.task_lists import ControlTap, MyTasksTap
from handlers.cards.drawing import NAME_LIMIT, Drawing, Rows, button, clipped, lines
from handlers.cards.task_lines import body_code, page_number, responsible, task_buttons, task_lines
from handlers.cards.turning import turns
from handlers.texts import Texts

_BODIES = 10  # buttons


def draw_my_tasks(mine: MyTasks, share: Share, texts: Texts, controlled: Sequence[Body] = ()) -> Drawing:
    """`controlled`: the bodies whose tasks he looks after; their boards are a tap away."""
    page, bodies = mine.page, {line.body.id: line.body for line in mine.page.lines}
    told = task_lines(
        page.lines,
        texts,
        now=page.now,
        about=lambda line: ", ".join(
            part
            for part in (
                responsible(line, texts) if share is not Share.RESPONSIBLE else "",
                body_code(line) if len(bodies) > 1 else "",
            )
            if part
        ),
    )
    text = lines(
        texts.html("my-tasks-title"),
        texts.html("my-tasks-share", share=share, count=page.total) if page.total else "",
        "\n",
        *(told or [texts.html("my-tasks-none", share=share)]),
        *page_number(page, texts),
    )
    turn = turns(texts, page.page, page.pages, lambda number: MyTasksTap(share=share, page=number))
    rows = [
        *task_buttons(page.lines, texts),
        *turn,
        *_shares(mine, share, texts),
        *_boards(controlled, texts),
        [button(texts.plain("button-close"), CloseTap())],
    ]
    return Drawing(text, rows, silent=True).about(bodies.values())


def _shares(mine: MyTasks, share: Share, texts: Texts) -> Rows:
    """The other shares in which there is something."""
    return [
        [
            button(
                texts.plain("button-my-tasks-share", share=other, count=mine.counts.get(other, 0)),
                MyTasksTap(share=other),
            )
        ]
        for other in Share
        if other is not share and (mine.counts.get(other, 0) or other is Share.RESPONSIBLE)
    ]


def _boards(controlled: Sequence[Body], texts: Texts) -> Rows:
    return [
        [button(texts.plain("button-task-control", body=clipped(body.code, NAME_LIMIT)), ControlTap(body=body.id))]
        for body in controlled[:_BODIES]
    ]
