"""Which window comes next."""

from aiogram.fsm.state import State
from aiogram_dialog import DialogManager

from handlers.workspace.states import Wizard
from handlers.workspace.wizard.form import Form, form_of, keep

_ORDER = (Wizard.bodies, Wizard.day, Wizard.hour, Wizard.format, Wizard.place, Wizard.link, Wizard.preview)


def after(state: State, form: Form) -> State:
    """A complete form goes back to its preview; a date is never without its hour."""
    if form.complete:
        if state is Wizard.day:
            return Wizard.hour
        needs_link = state is Wizard.format and form.offers_video and not form.link
        return Wizard.link if needs_link else Wizard.preview
    following = _ORDER[_ORDER.index(state) + 1]
    return after(following, form) if following is Wizard.link and not form.offers_video else following


def before(state: State, form: Form, *, one_body: bool) -> State | None:
    """None: there is nothing before it."""
    if form.complete and state is Wizard.day and form.day is None:
        return None  # a copy has no preview before it has a date
    if form.complete and not form.bodies:
        return None  # nor has anything before it is somebody's
    if form.complete:
        return Wizard.day if state is Wizard.hour else Wizard.preview
    if state not in _ORDER:
        return Wizard.preview
    place = _ORDER.index(state)
    previous = _ORDER[place - 1] if place else None
    return None if previous is Wizard.bodies and one_body else previous


def previous_step(manager: DialogManager) -> State | None:
    one_body = bool(manager.dialog_data.get("one_body"))
    return before(manager.current_context().state, form_of(manager), one_body=one_body)


async def advance(manager: DialogManager, state: State, form: Form) -> None:
    """Keeps what was decided in `state`, and opens the next window."""
    keep(manager, form)
    await manager.switch_to(after(state, form))


async def back_to_preview(manager: DialogManager, form: Form | None = None) -> None:
    keep(manager, form or form_of(manager))
    await manager.switch_to(Wizard.preview)
