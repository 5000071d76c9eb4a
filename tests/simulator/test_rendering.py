from datetime import UTC, datetime
from html.parser import HTMLParser
from zoneinfo import ZoneInfo

from hypothesis import given
from hypothesis import strategies as st

from simulator.text.rendering import Reader, as_seen, to_html

READER = Reader(zone=UTC, now=datetime(2021, 7, 20, tzinfo=UTC))
KINDS = ["bold", "italic", "code", "pre", "blockquote", "expandable_blockquote", "spoiler", "url", "hashtag", "email"]


class Collector(HTMLParser):
    """Text and tags as a browser would see them; fails on a tag closed out of order."""

    def __init__(self):
        super().__init__()
        self.text, self.open, self.tags, self.links = "", [], set(), []

    def handle_starttag(self, tag, attrs):
        self.open.append(tag)
        self.tags.add(tag)
        self.links += [value for name, value in attrs if name == "href"]
        assert not any(name.startswith("on") for name, _ in attrs)

    def handle_endtag(self, tag):
        assert self.open.pop() == tag

    def handle_data(self, data):
        self.text += data


def read(markup):
    collector = Collector()
    collector.feed(markup)
    collector.close()
    assert collector.open == []
    return collector


spans = st.builds(
    lambda kind, offset, length: {"type": kind, "offset": offset, "length": length},
    st.sampled_from(KINDS),
    st.integers(0, 11),
    st.integers(1, 12),
).filter(lambda span: span["offset"] + span["length"] <= 12)


@given(st.text(st.sampled_from("a<>&\"'я/"), min_size=12, max_size=12), st.lists(spans, max_size=6))
def test_any_entities_even_crossing_give_well_formed_html_with_the_same_words(text, entities):
    seen = read(to_html(text, entities, READER))
    assert seen.text == text
    assert seen.tags <= {"strong", "em", "code", "pre", "blockquote", "span", "a"}


def test_a_script_stays_words():
    seen = read(to_html("<script>alert(1)</script>", [{"type": "bold", "offset": 0, "length": 8}], READER))
    assert (seen.text, seen.tags) == ("<script>alert(1)</script>", {"strong"})


def test_only_safe_addresses_are_links():
    for url, links in (
        ('https://x.org/"onclick=1', ['https://x.org/"onclick=1']),
        ("tg://user?id=1", ["tg://user?id=1"]),
        ("javascript://x%0aalert(1)", []),
    ):
        entity = {"type": "text_link", "offset": 0, "length": 1, "url": url}
        assert read(to_html("x", [entity], READER)).links == links


def test_dates():
    def shown(letters, **reader):
        entity = {"type": "date_time", "offset": 0, "length": 1, "unix_time": 1628060400, "date_time_format": letters}
        return read(to_html("x", [entity], Reader(zone=UTC, now=datetime(2021, 8, 4, 5, tzinfo=UTC), **reader))).text

    assert shown("") == "x"
    assert shown("wDt") == "среда, 4 августа 2021 г., 07:00"
    assert shown("dT") == "04.08.2021, 07:00:00"
    assert shown("r") == "через 2 ч."
    assert shown("wDt", english=True) == "Wednesday, August 4, 2021, 07:00"
    assert shown("R", english=True) == "in 2 h"


def test_a_date_is_shown_in_the_zone_of_its_reader():
    entity = {"type": "date_time", "offset": 2, "length": 1, "unix_time": 1628110800, "date_time_format": "dt"}
    readers = {zone: Reader(zone=ZoneInfo(zone), now=READER.now) for zone in ("Asia/Vladivostok", "America/New_York")}
    assert as_seen("в x!", [entity], readers["Asia/Vladivostok"]) == "в 05.08.2021, 07:00!"
    assert as_seen("в x!", [entity], readers["America/New_York"]) == "в 04.08.2021, 17:00!"
    assert read(to_html("в x!", [entity], readers["America/New_York"])).text == "в 04.08.2021, 17:00!"


def test_every_entity_of_a_long_text_is_drawn():
    text = "@abcd " * 600
    spans = [{"type": "mention", "offset": 6 * place, "length": 5} for place in range(600)]
    seen = to_html(text, [*spans, {"type": "bold", "offset": 0, "length": len(text)}], READER)
    assert read(seen).text == text
    assert seen.count('<span class="mention">@abcd</span>') == 600
