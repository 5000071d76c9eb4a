"""The form comes back from the database as it was."""

import json
from dataclasses import replace
from datetime import UTC, date, datetime, time

from commission.ids import BodyId, MeetingId, PersonId
from commission.meetings.meeting import MeetingFormat, MeetingKind
from commission.roster.regulation import Regulation
from handlers.workspace.wizard.form import Form, Purpose

FULL = Form(
    purpose=Purpose.RESCHEDULE,
    meeting_id=MeetingId(7),
    bodies=(BodyId(1), BodyId(2)),
    zone="Asia/Omsk",
    day=date(2021, 8, 4),
    hour=time(10, 30),
    kind=MeetingKind.OFFSITE,
    format=MeetingFormat.VIDEO,
    place="Зал",
    link="https://example.org",
    chair=PersonId(3),
    reply_by=datetime(2021, 8, 3, 12, tzinfo=UTC),
    ground="п. 1",
    invited=(PersonId(3), PersonId(4)),
    complete=True,
)


def test_a_form_survives_json() -> None:
    for form in (Form(), FULL):
        assert Form.from_dict(json.loads(json.dumps(form.to_dict()))) == form


def test_the_plan_is_by_the_wall_clock_of_the_body() -> None:
    plan = FULL.plan(Regulation(), now=datetime(2021, 8, 1, tzinfo=UTC))
    assert plan.starts_at == datetime(2021, 8, 4, 4, 30, tzinfo=UTC)
    assert plan.reply_by == datetime(2021, 8, 3, 12, tzinfo=UTC)
    form = Form.of_plan(plan, FULL.invited, purpose=FULL.purpose, meeting_id=MeetingId(7), complete=True)
    assert form == replace(FULL, base=plan.edition)


def test_a_deadline_that_is_over_gives_way_to_the_regulations() -> None:
    plan = FULL.plan(Regulation(time_zone="Asia/Omsk"), now=datetime(2021, 8, 4, tzinfo=UTC))
    assert plan.reply_by == datetime(2021, 8, 4, 3, 30, tzinfo=UTC)
