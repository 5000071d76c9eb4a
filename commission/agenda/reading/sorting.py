"""Line by line: of the heading, of an item and of what part of it, or of nothing that is known."""

from dataclasses import dataclass, field

from commission.agenda.item import ItemKind, Part
from commission.agenda.reading.bullets import bullet
from commission.agenda.reading.characters import SourceLine, is_quoted
from commission.agenda.reading.draft import Called, Draft
from commission.agenda.reading.duration import alone
from commission.agenda.reading.layout import Layout, Numbered, Opening, Paragraphs
from commission.agenda.reading.names import begins_with_name
from commission.agenda.reading.numbering import Style, number_of
from commission.agenda.reading.phrases import (
    call_at_start,
    is_about_the_meeting,
    is_sealed,
    is_signature,
    kind_of,
    label_of_group,
    opens_with_topic,
    place_to_read,
)
from commission.agenda.reading.title import read_title

_GOES_ON = (",", ";", ":", "-", "–", "—", " и", " and")

_SHORT = 200


@dataclass(slots=True)
class Sorter:
    """`lost`: a line was not understood, so nobody knows whom the people below it belong to."""

    layout: Layout
    heading: list[SourceLine] = field(default_factory=list)
    drafts: list[Draft] = field(default_factory=list)
    unread: set[int] = field(default_factory=set)
    lost: bool = False
    group: SourceLine | None = None
    group_kind: ItemKind | None = None
    _previous: str = ""

    @property
    def draft(self) -> Draft | None:
        return self.drafts[-1] if self.drafts and not self.lost else None

    def take(self, line: SourceLine) -> None:
        opening = self.layout.opening(line)
        if opening and not self._is_listed_person(opening.body):
            self._open(line, opening)
        elif not (self._take_group(line) or self._take_into_item(line)):
            self._take_elsewhere(line)
        self._previous = line.text

    def end(self) -> None:
        """A group without items right below it is shown, whatever it says of those further down."""
        if self.group:
            self.unread.add(self.group.number)
        self.group = None

    def _open(self, line: SourceLine, opening: Opening) -> None:
        first = self.group.number if self.group else line.number
        draft = Draft(first, line.number, [opening.body], kind=self.group_kind, total=opening.minutes)
        draft.numbers = [first, line.number]
        self.drafts.append(draft)
        self.group, self.lost = None, False

    def _is_listed_person(self, body: str) -> bool:
        """«Приглашены:», and a numbered list of them."""
        called = self.draft.called[-1] if self.draft and self.draft.called else None
        is_list = called and (called.names_nobody or len(called.numbers) > 1)
        return bool(is_list and begins_with_name(body))

    def _take_group(self, line: SourceLine) -> bool:
        """«Вопросы для сведения:» says of what kind the next items are."""
        kind = label_of_group(_unnumbered(line.text))
        is_section = isinstance(self.layout, Numbered) and self.layout.is_section(line)
        if kind is None and not is_section:
            return False
        self.end()
        if kind is None:
            self.unread.add(line.number)
        self.group, self.group_kind, self.lost = line if kind else None, kind, True
        return True

    def _take_into_item(self, line: SourceLine) -> bool:
        draft = self.draft
        if not draft or is_quoted(line.text):
            return False
        text = bullet(line.text)[1]
        taken = (
            self._take_call(draft, line, text)
            or _take_remark(draft, text)
            or self._take_listed(draft, line, text)
            or self._take_rest(draft, line, text)
        )
        if taken:
            draft.last = line.number
            draft.numbers.append(line.number)
        return taken

    def _take_call(self, draft: Draft, line: SourceLine, text: str) -> bool:
        call = call_at_start(text)
        if call:
            draft.called.append(Called(call.part, [text[call.end :].strip()], [line.number]))
        return bool(call)

    def _take_listed(self, draft: Draft, line: SourceLine, text: str) -> bool:
        """Below people: more of them, or the rest of a post."""
        called = draft.called[-1] if draft.called else None
        if not called:
            return False
        body = _unnumbered(text)
        is_list = called.names_nobody or len(called.numbers) > 1
        if begins_with_name(body) and (is_list or not line.blank_before):
            called.texts += [body] if called.names_nobody else [";", body]
        elif not line.blank_before and (called.names_nobody or self._goes_on(text)):
            called.texts.append(text)
        else:
            return False
        called.numbers.append(line.number)
        return True

    def _take_rest(self, draft: Draft, line: SourceLine, text: str) -> bool:
        if draft.called:
            return self._take_own_list(draft, line)
        if is_signature(text) and not is_sealed(text):
            return False
        if begins_with_name(text) and not line.blank_before and draft.title != [""]:
            draft.called.append(Called(Part.SPEAKER, [text], [line.number]))
            return True
        if self._opens_paragraph(line):
            return False
        if not line.blank_before or self._goes_on(line.text) or draft.title == [""] or _is_of_own_list(line.text):
            draft.title.append(line.text)
            return True
        return False

    def _goes_on(self, text: str) -> bool:
        return text[:1].islower() or self._previous.endswith(_GOES_ON)

    def _take_own_list(self, draft: Draft, line: SourceLine) -> bool:
        """«1.2 …» of item 1, below the people of 1.1."""
        if line.blank_before or isinstance(self.layout, Paragraphs) or not _is_of_own_list(line.text):
            return False
        draft.title.append(line.text)
        return True

    def _opens_paragraph(self, line: SourceLine) -> bool:
        """Where there are no numbers a capital may be all that an item begins with."""
        if not isinstance(self.layout, Paragraphs):
            return False
        return opens_with_topic(line.text) or (self.layout.each_line and not self._goes_on(line.text))

    def _take_elsewhere(self, line: SourceLine) -> None:
        if self._is_heading(line):
            self.heading += [self.group, line] if self.group else [line]
            self.group = None
        elif self._is_item_without_number(line):
            self._open(line, Opening(line.text))
        else:
            self.end()
            self.unread.add(line.number)
            self.lost = self.lost or bool(self.drafts)

    def _is_heading(self, line: SourceLine) -> bool:
        if self.drafts or not isinstance(self.layout, Paragraphs):
            return not self.drafts
        above = not self.group and not line.blank_before and self.heading and not self.layout.each_line
        return (
            is_quoted(line.text) or is_about_the_meeting(line.text) or bool(above and not opens_with_topic(line.text))
        )

    def _is_item_without_number(self, line: SourceLine) -> bool:
        text = bullet(line.text)[1]
        if is_signature(text) or is_quoted(text) or call_at_start(text) or _alone(text):
            return False
        if isinstance(self.layout, Paragraphs):
            return True
        return line.blank_before and opens_with_topic(line.text)


def _take_remark(draft: Draft, text: str) -> bool:
    """A line that only says how long, of what kind, or where the item can be read."""
    minutes, kind = alone(text), kind_of(text.strip("()[]"))
    place = place_to_read(text) if _is_sealed(draft) else None
    if minutes:
        draft.minutes = (draft.minutes or 0) + minutes
    if kind:
        draft.kind = kind
    if place:
        draft.read_at = place
    return bool(minutes or kind or place)


def _is_sealed(draft: Draft) -> bool:
    return len(draft.title) == 1 and len(draft.title[0]) <= _SHORT and is_sealed(read_title(draft.title[0]).text)


def _alone(text: str) -> bool:
    return alone(text) is not None or kind_of(text) is not None


def _unnumbered(text: str) -> str:
    number = number_of(text)
    return number.body if number else bullet(text)[1]


def _is_of_own_list(text: str) -> bool:
    number = number_of(text)
    return bool(number and number.style is not Style.ROMAN)
