"""Links and e-mail addresses in plain words, as find_urls of tdlib's MessageEntity.cpp finds them."""

import re
from collections.abc import Iterator

from simulator.text.links import ASCII_LOWER
from simulator.text.top_level_domains import TOP_LEVEL_DOMAINS

# In a class: spaces and general punctuation, which end every part of a link.
STOPS = r"\u00a0\u1680\u2000-\u200b\u200e\u200f\u2016-\u206f\u3000"
DOMAIN = rf"(?:[.A-Za-z0-9_~-]|(?![{STOPS}])[\u00c0-\U0010ffff])*"
DOMAIN_BACK = re.compile(DOMAIN)
DOMAIN_AHEAD = re.compile(DOMAIN.replace("[.", "[@."))
USER_BACK = re.compile(rf"[^\n /\[\]{{}}()'`<>\"@\u00ab\u00bb{STOPS}]*")
PROTOCOL_BACK = re.compile(r"(?:[A-Za-z0-9+-]|(?!\s)[\u0080-\U0010ffff])*")
PATH = re.compile(rf"[^\n <>\"\u00ab\u00bb{STOPS}]*")
PATH_END = ".:;,('?!`"
PORT = re.compile(r":0*([1-9][0-9]{0,4})(?![0-9])")
DOT = re.compile(r"\.(?=[^ \n])")
EMAIL = re.compile(
    r"(?:[a-z0-9_-]{0,26}[.+]){0,10}[a-z0-9_-]{1,35}@(?:(?:[a-z0-9][a-z0-9_-]{0,28})?[a-z0-9]\.){1,6}[a-z]{2,8}",
    re.IGNORECASE | re.ASCII,
)
SCHEME = re.compile(r"(?:https?|ftp|tonsite)://", re.IGNORECASE | re.ASCII)
BYTE = re.compile(r"0|[1-9][0-9]?|1[0-9]{2}|2[0-4][0-9]|25[0-5]")
NUMBERS = re.compile(r"[0-9.]*")
SCAM = "teiegram.org"
LONGEST_LABEL = 63


def find_urls(text: str) -> Iterator[tuple[str, int, int]]:
    """`url` or `email` with the places where it begins and ends, counted in characters."""
    for start, end in _Scanner(text).candidates():
        words = text[start:end]
        address = words.removeprefix("mailto:")
        if "@" in words and EMAIL.fullmatch(address):
            yield "email", end - len(address), end
        elif size := _url_size(words):
            yield "url", start, start + size


class _Scanner:
    """Goes from dot to dot: to the left and to the right of each may be a domain."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._reversed = text[::-1]
        self._begin = 0
        self._path = range(0)
        self._path_end = 0

    def candidates(self) -> Iterator[tuple[int, int]]:
        text = self._text
        while match := DOT.search(text, self._begin):
            dot = match.start()
            start, end, has_user = self._domain(dot)
            end = self._port_and_path(end)
            end = dot + 1 + len(text[dot + 1 : end].rstrip("."))
            url = self._url_start(start, has_user=has_user)
            if url is None:
                self._begin = max(text.rfind(".", dot, end), dot) + 1
            else:
                if end > dot + 1:
                    yield url, end
                self._begin = end + len(text[end:]) - len(text[end:].lstrip(".")) if text[end : end + 1] == "." else end

    def _back(self, run: re.Pattern[str], position: int) -> int:
        """Where the run that ends at the position begins, not before the end of the last candidate."""
        size = len(self._text)
        match = run.match(self._reversed, size - position, size - self._begin)
        return size - match.end() if match else position

    def _domain(self, dot: int) -> tuple[int, int, bool]:
        match = DOMAIN_AHEAD.match(self._text, dot)
        end = match.end() if match else dot + 1
        has_user = "@" in self._text[dot:end]
        start = self._back(DOMAIN_BACK, dot)
        return self._back(USER_BACK, start) if has_user else start, end, has_user

    def _port_and_path(self, end: int) -> int:
        if match := PORT.match(self._text, end):
            end = match.end() if int(match[1]) <= 65535 else end
        sign = self._text[end : end + 1]
        if not sign or sign not in "/?#":
            return end
        after = self._after_path(end + 1)
        return after if sign == "/" or after > end + 1 else end

    def _after_path(self, start: int) -> int:
        """The end of a path without its last punctuation; kept, because many dots may stand before one path."""
        if start not in self._path:
            match = PATH.match(self._text, start)
            words = match.group() if match else ""
            self._path = range(start, start + len(words) + 1)
            self._path_end = start + len(words.rstrip(PATH_END))
        return max(start, self._path_end)

    def _url_start(self, start: int, *, has_user: bool) -> int | None:
        """Where the link begins that has its domain at `start`; None when what stands before it forbids a link."""
        if start > self._begin and self._text[start - 1] == "@":
            user = self._back(USER_BACK, start - 1)
            if has_user or user == start - 1:
                return None
            start = user
        if start == self._begin:
            return start
        if self._text.endswith("://", self._begin, start) and len(self._text[self._begin : start].encode()) >= 6:
            return self._protocol_start(start)
        before = self._text[start - 1]
        return None if before in "_/#@" or before.isalnum() else start

    def _protocol_start(self, start: int) -> int | None:
        protocol = self._text[self._back(PROTOCOL_BACK, start - 3) : start - 3].translate(ASCII_LOWER)
        if protocol not in ("shttp", "tftp", "sftp"):
            for known in ("http", "https", "ftp", "tonsite"):
                if protocol.endswith(known):
                    return start - 3 - len(known)
        return None


def _url_size(words: str) -> int:
    """How many of the characters are a link, 0 when none: its domain must be one, its brackets must be in pairs."""
    scheme = SCHEME.match(words)
    head = scheme.end() if scheme else 0
    rest = re.split(r"[/?#]", words[head:], maxsplit=1)[0]
    end = head + len(rest)
    domain = rest.partition("@")[2] if "@" in rest else rest
    if ":" in domain:
        domain = domain[: domain.rindex(":")]
    return end + _path_size(words[end:]) if _is_domain(domain, has_scheme=scheme is not None) else 0


def _path_size(path: str) -> int:
    balance = {"(": 0, "[": 0, "{": 0}
    end = len(path)
    for match in re.finditer(r"[(){}\[\]]", path):
        bracket = match.group()
        opening = {")": "(", "]": "[", "}": "{"}.get(bracket, bracket)
        balance[opening] += 1 if bracket == opening else -1
        if balance[opening] < 0:
            end = match.start()
            break
    return len(path[:end].rstrip(PATH_END))


def _is_domain(domain: str, *, has_scheme: bool) -> bool:
    labels = domain.split(".")
    if len(labels) == 4 and all(map(BYTE.fullmatch, labels)):
        return True
    if len(labels) == 1 or not _is_top_level(labels[-1], has_scheme=has_scheme) or "_" in labels[-2]:
        return False
    if domain.translate(ASCII_LOWER) == SCAM or NUMBERS.fullmatch(domain):
        return False
    return all(label and len(label.encode()) <= LONGEST_LABEL and label[-1] != "-" for label in labels)


def _is_top_level(label: str, *, has_scheme: bool) -> bool:
    if label.startswith("xn--"):
        return bool(re.fullmatch(r"xn--[A-Za-z0-9]{2,}", label))
    if len(label) <= 1 or "_" in label or "-" in label:
        return False
    if has_scheme:
        return True
    lower = label.lower()
    # "First.Second" is the border of two sentences, "FIRST.ORG" is a domain.
    is_capitalised = lower != label and lower[1:] == label[1:]
    return not is_capitalised and lower in TOP_LEVEL_DOMAINS
