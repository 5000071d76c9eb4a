"""What was done to a task, the newest first, with the files that came."""

from collections.abc import Sequence

from commission.tasks.act import Entry
from commission.tasks.view_task import TaskView
from handlers.callbacks.boards import CloseTap
from handlers.callbacks.tasks import TaskFileTap, TaskHistoryTap
from handlers.cards.drawing import Drawing, Rows, button, clipped, lines
from handlers.cards.pages import PAGE_LIMIT, seen_length
from handlers.cards.task_words import moment, name_of, within
from handlers.cards.turning import turns
from handlers.texts import Html, Texts

_WORDS_ROOM, _GROUND_ROOM = 2_600, 400  # UTF-16 units of one entry
_FILE_NAME, _FILES = 40, 40  # characters of a name; buttons on a page


def draw_history(view: TaskView, texts: Texts, page: int) -> Drawing:
    """The text of the task stands at the end. The last page for a number beyond it."""
    numbered = [(number, _entry(view, entry, texts)) for number, entry in enumerate(view.history, 1)]
    text = within(view.task.text, _WORDS_ROOM)
    pages = _grouped([*reversed(numbered), (0, texts.html("task-history-text", text=text))])
    page = min(page, len(pages) - 1)
    shown = pages[page]
    turn = turns(texts, page, len(pages), lambda number: TaskHistoryTap(task=view.task.id, page=number))
    said = lines(
        texts.html("task-history-title"),
        "\n",
        Html("\n\n".join(block for _, block in shown)),
        "\n",
        # Always there: a reply to this message must not be taken for the answer to what somebody has put at its end.
        texts.html("agenda-page", page=page + 1, pages=len(pages)),
    )
    files = _files(view, [number for number, _ in shown], texts)
    return Drawing(said, [*files, *turn, [button(texts.plain("button-close"), CloseTap())]], silent=True).about(
        [view.body]
    )


def _entry(view: TaskView, entry: Entry, texts: Texts) -> Html:
    zone, people = view.body.regulation.time_zone, view.people
    head = texts.html(
        "task-history-entry",
        when=moment(texts, entry.at, zone, now=view.now),
        who=name_of(texts, people, entry.whose) if entry.whose else "none",
        act=entry.act,
        whom=name_of(texts, people, entry.person_id) if entry.person_id else "none",
        due=moment(texts, entry.due_at, zone, now=view.now) if entry.due_at else "none",
        files=len(entry.files),
    )
    recorded = texts.html(
        "task-history-recorded",
        name=name_of(texts, people, entry.by),
        ground=within(entry.ground, _GROUND_ROOM),
    )
    words = within(entry.words, _WORDS_ROOM)
    return lines(
        head,
        texts.html("task-history-words", words=words) if words else "",
        recorded if entry.ground else "",
    )


def _grouped(blocks: Sequence[tuple[int, Html]]) -> list[list[tuple[int, Html]]]:
    """Whole entries, as many as fit on a page."""
    pages: list[list[tuple[int, Html]]] = [[]]
    used = 0
    for number, block in blocks:
        length = seen_length(block) + 2
        if pages[-1] and used + length > PAGE_LIMIT:
            pages.append([])
            used = 0
        pages[-1].append((number, block))
        used += length
    return pages


def _files(view: TaskView, numbers: Sequence[int], texts: Texts) -> Rows:
    """One in a row: here there is room for their names. Number 0 is the task itself."""
    shelves = [(number, view.history[number - 1].files if number else view.task.files) for number in numbers]
    rows = [
        [
            button(
                texts.plain("button-task-file", of="said" if entry else "task", name=clipped(file.name, _FILE_NAME)),
                TaskFileTap(task=view.task.id, entry=entry, number=number),
            )
        ]
        for entry, files in shelves
        for number, file in enumerate(files)
    ]
    return rows[:_FILES]
