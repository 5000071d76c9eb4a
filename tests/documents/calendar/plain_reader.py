"""iCalendar read by the letter of RFC 5545, without the library that wrote it."""

import re
from dataclasses import dataclass, field

_ESCAPED = {"\\n": "\n", "\\N": "\n", "\\,": ",", "\\;": ";", "\\\\": "\\"}
_LONGEST = 75  # octets without the line break (3.1)


@dataclass(frozen=True, slots=True)
class Property:
    value: str
    parameters: dict[str, str] = field(default_factory=dict)

    @property
    def text(self) -> str:
        """As TEXT (3.3.11)."""
        return re.sub(r"\\[nN,;\\]", lambda found: _ESCAPED[found[0]], self.value)


@dataclass(frozen=True, slots=True)
class Component:
    name: str
    properties: dict[str, Property] = field(default_factory=dict)
    components: list["Component"] = field(default_factory=list)

    def __getitem__(self, name: str) -> str:
        return self.properties[name].text

    def one(self, name: str) -> "Component":
        (found,) = [component for component in self.components if component.name == name]
        return found


def read(content: bytes) -> Component:
    """The calendar. Fails on lines that are too long or end otherwise than in CRLF, and on properties that repeat."""
    root = Component("")
    inside = [root]
    for line in _lines(content):
        name, found = _property(line)
        if name == "BEGIN":
            inside.append(Component(found.value))
            inside[-2].components.append(inside[-1])
        elif name == "END":
            assert inside.pop().name == found.value
        else:
            assert name not in inside[-1].properties, name
            inside[-1].properties[name] = found
    assert inside == [root]
    return root.one("VCALENDAR")


def _lines(content: bytes) -> list[str]:
    assert content.endswith(b"\r\n")
    physical = content[:-2].split(b"\r\n")
    assert not [line for line in physical if len(line) > _LONGEST or b"\r" in line or b"\n" in line]
    for line in physical:
        line.decode()  # a letter must not be cut in two
    return b"\r\n".join(physical).replace(b"\r\n ", b"").decode().split("\r\n")


def _property(line: str) -> tuple[str, Property]:
    head, colon, value = _outside_quotes(line, ":")
    assert colon, line
    name, _, rest = head.partition(";")
    parameters = dict(re.findall(r'([A-Z-]+)=("[^"]*"|[^;"]*)', rest))
    return name, Property(value, {key: given.strip('"') for key, given in parameters.items()})


def _outside_quotes(line: str, mark: str) -> tuple[str, str, str]:
    found = re.match(rf'((?:[^"{mark}]|"[^"]*")*){mark}(.*)', line, re.DOTALL)
    return (found[1], mark, found[2]) if found else (line, "", "")
