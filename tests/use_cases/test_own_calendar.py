"""What a body says of its own calendar moves what is due by it."""

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta

from commission.materials.material import Material
from commission.roster.body import Body
from commission.roster.regulation import Regulation
from tests.use_cases.agenda_desk import AgendaDesk
from tests.use_cases.material_desk import now
from tests.use_cases.test_materials_in_time import first, report  # noqa: F401 - fixtures


def _day_off_on(owed: Material) -> Callable[[Regulation], Regulation]:
    return lambda rules: replace(rules, days_off=frozenset({owed.due_at.date()}))


async def test_a_new_day_off_moves_what_is_due_on_it(desk: AgendaDesk, report: Material) -> None:  # noqa: F811
    def change(body: Body) -> Body:
        return replace(body, regulation=_day_off_on(report)(body.regulation))

    await desk.cases.change_body(desk.me, desk.house.first, change)
    moved = (await now(desk, report)).due_at
    assert timedelta() < report.due_at - moved < timedelta(days=5)
