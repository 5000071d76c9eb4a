"""What the wizard knows so far. It lives in the dialog's data, so that a restart loses nothing."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, time
from enum import StrEnum
from typing import Any
from zoneinfo import ZoneInfo

from aiogram_dialog import DialogManager

from commission.clock.policy import default_reply_by
from commission.ids import BodyId, MeetingId, PersonId
from commission.meetings.meeting import IncompleteMeetingError, MeetingFormat, MeetingKind, MeetingPlan
from commission.roster.regulation import Regulation
from commission.roster.view_roster import RosterView


class Purpose(StrEnum):
    NEW = "new"
    DRAFT = "draft"  # a draft that exists is changed
    RESCHEDULE = "reschedule"  # so is a meeting that people know of


@dataclass(frozen=True, slots=True)
class Form:
    """`day` and `hour` are by the wall clock of `zone`; without `reply_by` the regulation says when it is.

    `complete`: the preview has been seen, and whatever is changed leads back to it.
    """

    purpose: Purpose = Purpose.NEW
    meeting_id: MeetingId | None = None
    bodies: tuple[BodyId, ...] = ()
    zone: str = "UTC"
    day: date | None = None
    hour: time | None = None
    kind: MeetingKind = MeetingKind.REGULAR
    format: MeetingFormat = MeetingFormat.IN_PERSON
    place: str = ""
    link: str = ""
    chair: PersonId | None = None
    reply_by: datetime | None = None
    ground: str = ""
    invited: tuple[PersonId, ...] = ()
    complete: bool = False
    base: str = ""  # the edition of the plan that is being changed

    @property
    def starts_at(self) -> datetime:
        """UTC. Raises IncompleteMeetingError."""
        if self.day is None or self.hour is None:
            raise IncompleteMeetingError(missing="date")
        return datetime.combine(self.day, self.hour, tzinfo=ZoneInfo(self.zone)).astimezone(UTC)

    @property
    def offers_video(self) -> bool:
        return self.format is not MeetingFormat.IN_PERSON

    def with_bodies(self, bodies: Iterable[BodyId], roster: RosterView) -> "Form":
        """Other bodies have another chair, other people and perhaps another zone: all of it begins anew."""
        chosen = tuple(bodies)
        chairs = roster.presiding(chosen[:1])
        return replace(
            self,
            bodies=chosen,
            zone=roster.body(chosen[0]).regulation.time_zone if chosen else self.zone,
            chair=chairs[0] if chairs else None,
            invited=tuple(roster.members(chosen)),
            reply_by=None,
        )

    def at(self, day: date | None, hour: time | None) -> "Form":
        """At another time the deadline for answers is another one too."""
        return replace(self, day=day, hour=hour, reply_by=None)

    def plan(self, regulation: Regulation, now: datetime) -> MeetingPlan:
        """A deadline that is over is as good as none: the regulation says when it is. Raises IncompleteMeetingError."""
        own = self.reply_by if self.reply_by and self.reply_by > now else None
        return MeetingPlan(
            body_ids=self.bodies,
            starts_at=self.starts_at,
            reply_by=own or default_reply_by(self.starts_at, regulation, now=now),
            time_zone=self.zone,
            kind=self.kind,
            format=self.format,
            place=self.place,
            video_link=self.link if self.offers_video else "",
            chair_id=self.chair,
            ground=self.ground,
        )

    def to_dict(self) -> dict[str, Any]:
        return {
            "purpose": self.purpose.value,
            "meeting_id": self.meeting_id,
            "bodies": list(self.bodies),
            "zone": self.zone,
            "day": self.day.isoformat() if self.day else None,
            "hour": self.hour.isoformat() if self.hour else None,
            "kind": self.kind.value,
            "format": self.format.value,
            "place": self.place,
            "link": self.link,
            "chair": self.chair,
            "reply_by": self.reply_by.isoformat() if self.reply_by else None,
            "ground": self.ground,
            "invited": list(self.invited),
            "complete": self.complete,
            "base": self.base,
        }

    @classmethod
    def from_dict(cls, data: dict[str, Any]) -> "Form":
        return cls(
            purpose=Purpose(data["purpose"]),
            meeting_id=data["meeting_id"],
            bodies=tuple(data["bodies"]),
            zone=data["zone"],
            day=date.fromisoformat(data["day"]) if data["day"] else None,
            hour=time.fromisoformat(data["hour"]) if data["hour"] else None,
            kind=MeetingKind(data["kind"]),
            format=MeetingFormat(data["format"]),
            place=data["place"],
            link=data["link"],
            chair=data["chair"],
            reply_by=datetime.fromisoformat(data["reply_by"]) if data["reply_by"] else None,
            ground=data["ground"],
            invited=tuple(data["invited"]),
            complete=data["complete"],
            base=data["base"],
        )

    @classmethod
    def of_plan(cls, plan: MeetingPlan, invited: Iterable[PersonId], **others: Any) -> "Form":
        """`others`: fields that the plan does not know."""
        wall = plan.starts_at.astimezone(ZoneInfo(plan.time_zone))
        form = cls(
            bodies=plan.body_ids,
            zone=plan.time_zone,
            day=wall.date(),
            hour=wall.time(),
            kind=plan.kind,
            format=plan.format,
            place=plan.place,
            link=plan.video_link,
            chair=plan.chair_id,
            reply_by=plan.reply_by,
            ground=plan.ground,
            invited=tuple(invited),
            base=plan.edition,
        )
        return replace(form, **others)


def form_of(manager: DialogManager) -> Form:
    return Form.from_dict(manager.dialog_data["form"])


def keep(manager: DialogManager, form: Form) -> None:
    manager.dialog_data["form"] = form.to_dict()
