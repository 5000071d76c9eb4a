"""A file that came: to the secretaries, with what they decided about it."""

from collections.abc import Sequence
from dataclasses import dataclass

from commission.ids import MaterialId, PersonId
from commission.materials.debt import Debt
from commission.materials.material import MaterialState
from commission.materials.version import Version
from commission.materials.view_materials import Holder, MaterialView, ViewMaterial
from commission.roster.find_actor import FindActor
from commission.roster.person import Person
from handlers.callbacks.materials import AcceptTap, FileTap, PaperTap, ReturnTap
from handlers.cards.agenda_words import title_of
from handlers.cards.drawing import NAME_LIMIT, Drawing, Rows, button, clipped, lines
from handlers.cards.material_words import file_size, kind_name
from handlers.cards.meeting_texts import heading
from handlers.cards.pages import shortened
from handlers.texts import Html, Texts, texts_for

_TITLE_LIMIT, _POST_LIMIT = 200, 120  # characters
_HOLDERS = 25  # names


@dataclass(frozen=True, slots=True)
class MaterialPainter:
    view: ViewMaterial
    find_actor: FindActor

    async def __call__(self, subject: int, reader: PersonId, locale: str, *, fresh: bool) -> Drawing | None:
        view = await self.view(await self.find_actor(reader), MaterialId(subject))
        if fresh and view.debt.material.state is not MaterialState.DELIVERED and not view.holders:
            return None
        return draw_material(view, texts_for(locale)).about(view.bodies)


def draw_material(view: MaterialView, texts: Texts) -> Drawing:
    """Buttons to decide with are there only while something is to be decided."""
    debt, material = view.debt, view.debt.material
    text = lines(
        _title(debt, texts),
        heading(texts, debt.meeting, view.bodies),
        "\n",
        texts.html("came-item", title=shortened(title_of(texts, debt.item), _TITLE_LIMIT)),
        person_text(debt.person, texts),
        *(_file(view, texts, material.latest) if material.latest else []),
        "\n",
        _outcome(view, texts),
        *_holders(view.holders, texts),
    )
    farewell = texts.html("came-farewell", kind=kind_name(texts, material.kind), number=debt.number)
    silent = material.state is MaterialState.ON_PAPER
    return Drawing(text, _rows(view, texts), silent=silent, farewell=farewell)


def person_text(person: Person, texts: Texts) -> Html:
    """Who owes a material, or has sent it."""
    post = shortened(person.post, _POST_LIMIT) or "none"
    return texts.html("came-from", name=clipped(person.short_name, NAME_LIMIT), post=post)


def _title(debt: Debt, texts: Texts) -> Html:
    if debt.material.state is MaterialState.ON_PAPER:
        return texts.html("desk-material-title", kind=kind_name(texts, debt.material.kind), number=debt.number)
    return texts.html("came-title", kind=debt.material.kind, number=debt.number)


def _holders(holders: Sequence[Holder], texts: Texts) -> list[Html]:
    """Who has got the file before it went on paper: from whom it is being taken back, and who must be asked."""
    stays = [each.person for each in holders if each.stays]
    going, more = len(holders) - len(stays), len(stays) - _HOLDERS
    return [
        texts.html("came-recalling", count=going) if going else Html(""),
        texts.html("came-stays") if stays else Html(""),
        *(_holder(person, texts) for person in stays[:_HOLDERS]),
        texts.html("came-stays-more", count=more) if more > 0 else Html(""),
    ]


def withdrawn_text(holders: Sequence[Person], texts: Texts) -> Html:
    """Nobody is asked for it any more: who had been given the file, and may have it still."""
    more = len(holders) - _HOLDERS
    return lines(
        texts.html("withdrawn-held"),
        *(_holder(person, texts) for person in holders[:_HOLDERS]),
        texts.html("came-stays-more", count=more) if more > 0 else Html(""),
    )


def _holder(person: Person, texts: Texts) -> Html:
    return texts.html("came-stays-with", name=clipped(person.short_name, NAME_LIMIT), phone=person.phone or "none")


def _file(view: MaterialView, texts: Texts, version: Version) -> list[Html]:
    when = texts.when(version.sent_at, view.debt.meeting.plan.time_zone)
    late = "yes" if version.sent_at > view.debt.material.due_at else "no"
    return [
        texts.html("came-file", name=version.file.name, size=file_size(texts, version.file.size)),
        texts.html("came-version", number=version.number, when=when, late=late),
    ]


def _outcome(view: MaterialView, texts: Texts) -> Html:
    material = view.debt.material
    match material.state:
        case MaterialState.DELIVERED:
            return _to_decide(view, texts)
        case MaterialState.ACCEPTED:
            return texts.html("came-accepted")
        case MaterialState.RETURNED:
            return texts.html("came-returned", remark=material.remark)
        case MaterialState.ON_PAPER:
            return texts.html("came-paper", place=material.read_at or "none")
        case MaterialState.OWED:
            return texts.html("came-nothing")


def _to_decide(view: MaterialView, texts: Texts) -> Html:
    if not view.may_be_accepted:
        return texts.html("came-over", state=view.debt.meeting.state)
    return texts.html("came-decide" if view.may_be_returned else "came-accept-only")


def _rows(view: MaterialView, texts: Texts) -> Rows:
    material = view.debt.material
    version = material.latest
    if version is None:
        return []
    which, number = material.id, version.number
    file = [button(texts.plain("button-open-file"), FileTap(material=which, number=number))]
    if not view.may_be_accepted:
        return [file]
    accept = button(texts.plain("button-accept"), AcceptTap(material=which, number=number), "success")
    send_back = button(texts.plain("button-return"), ReturnTap(material=which, number=number), "danger")
    paper = button(texts.plain("button-paper"), PaperTap(material=which))
    return [file, [accept, send_back] if view.may_be_returned else [accept], [paper]]
