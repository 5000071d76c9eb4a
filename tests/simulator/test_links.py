"""What is an address, and what it looks like made whole."""

import pytest

from simulator.text.links import WrongLinkError, check_link, mentioned_user

WHOLE = {
    "example.org": "http://example.org/",
    "HTTPS://Example.ORG?a=1#b": "https://example.org/?a=1#b",
    "http://me:secret@x.org:0080/a b": "http://me:secret@x.org:80/a%20b",
    "http://[2001:db8::1]:8080": "http://[2001:db8::1]:8080/",
    "https://пример.рф/путь": "https://пример.рф/путь",
    "TG:resolve?domain=x": "tg://resolve?domain=x",
    "tg://resolve/?domain=x": "tg://resolve?domain=x",
    "tOn://wallet": "ton://wallet/",
    "tonsite://a.ton": "tonsite://a.ton/",
}
WRONG = {
    "": "URL host is empty",
    "ftp://x.org": "Unsupported URL protocol",
    "localhost": "Wrong HTTP URL",
    "https://.": "Host is invalid",
    "x.org:0": "Wrong port number specified in the URL",
    "x.org:70000": "Wrong port number specified in the URL",
    "http://[::x]": "Wrong IPv6 address specified in the URL",
    "a b.org": "Disallowed character in URL host",
    "x%zz.org": "Wrong percent-encoded symbol in URL host",
    "a b@x.org": "Disallowed character in URL userinfo",
    "tg:me@x": "Wrong tg URL",
    "ton://http://x.org": "Wrong ton URL",
    "tg://x.org": "Unallowed characters in URL host",
}


@pytest.mark.parametrize("link", WHOLE)
async def test_an_address_is_made_whole(link):
    assert check_link(link) == WHOLE[link]


@pytest.mark.parametrize("link", WRONG)
async def test_what_is_wrong_with_it(link):
    with pytest.raises(WrongLinkError) as wrong:
        check_link(link)
    assert str(wrong.value) == WRONG[link]


@pytest.mark.parametrize("link", ["http://x.org", "tg://resolve?domain=x"])
async def test_only_https(link):
    with pytest.raises(WrongLinkError, match="Only HTTPS links are allowed"):
        check_link(link, https_only=True)


@pytest.mark.parametrize(
    ("link", "user"),
    [
        ("tg://user?id=5", 5),
        ("TG:User/?a=1&ID=5#b", 5),
        ("tg://user?id=05", None),
        ("tg://user?id=0", None),
        ("tg://user?id=1099511627776", None),
        ("tg://users?id=5", None),
        (" tg://user?id=5", None),
    ],
)
async def test_mentions(link, user):
    assert mentioned_user(link) == user
