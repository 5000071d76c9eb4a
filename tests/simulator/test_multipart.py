"""Parts of multipart bodies are named as tdlib names them, whatever a library makes of their headers."""

import pytest

from simulator.bot_api.disposition import Disposition, read_disposition
from simulator.errors import BadRequestError

from .conftest import TOKEN


async def sent(raw, server, chat_id, disposition, *, method="sendDocument", content=b"x"):
    parts = [b'form-data; name="chat_id"', str(chat_id).encode()], [disposition, content]
    body = b"".join(b"--x\r\nContent-Disposition: " + head + b"\r\n\r\n" + part + b"\r\n" for head, part in parts)
    url, headers = f"{server.url}/bot{TOKEN}/{method}", {"Content-Type": "multipart/form-data; boundary=x"}
    async with raw.session.post(url, data=body + b"--x--\r\n", headers=headers) as response:
        return await response.json()


@pytest.mark.parametrize("name", ["отчёт.txt", "my file.txt", "a(1).txt", 'x"y.txt', "a=b.txt", "📎.pdf", "plain.txt"])
async def test_file_names_without_quotes_as_grammy_writes_them(raw, server, anna, name):
    answer = await sent(raw, server, anna, f"form-data; name=document;filename={name}".encode())
    assert answer["result"]["document"]["file_name"] == name


async def test_the_first_part_may_be_the_odd_one(raw, server, anna):
    body = b"--x\r\nContent-Disposition:form-data;name=document;filename=a b.txt\r\n\r\nx\r\n--x--\r\n"
    url = f"{server.url}/bot{TOKEN}/sendDocument?chat_id={anna}"
    headers = {"Content-Type": "multipart/form-data; boundary=x"}
    async with raw.session.post(url, data=body, headers=headers) as response:
        assert (await response.json())["result"]["document"]["file_name"] == "a b.txt"


async def test_an_extended_file_name_makes_no_file(raw, server, anna):
    answer = await sent(raw, server, anna, b"form-data; name=text; filename*=UTF-8''a.txt", method="sendMessage")
    assert answer["result"]["text"] == "x"


async def test_a_part_without_a_name(raw, server, anna):
    answer = await sent(raw, server, anna, b"form-data; filename=a.txt")
    assert answer["description"] == "Bad Request: field name in multipart/form-data not found"


async def test_a_header_with_a_control_character(raw, server, anna):
    answer = await sent(raw, server, anna, b"form-data; name=a\x01b")
    assert answer["error_code"] == 400


@pytest.mark.parametrize(
    ("header", "name", "file_name"),
    [
        (b'form-data; name="a"', "a", None),
        (b'form-data; name="a"; filename=""', "a", ""),
        (b'form-data; filename="b.txt" ;name = a', "a", "b.txt"),
        (rb'form-data; name="a"; filename="x\"y\\z.txt"', "a", r'x"y\z.txt'),
        (b'form-data; name="a"; filename="%D0%B0+1;2.txt"', "a", "а+1;2.txt"),
        (b"form-data; name=a; filename=100%.txt", "a", "100%.txt"),
        (b"form-data; name=a; filename=b;c.txt", "a", "b"),
        (b"form-data; name=a; filename=\xff.txt", "a", ""),
        (b"form-data; name=a; name=b", "b", None),
        (b"form-data; Name=a; x=y", "", None),
        (b"form-data;", "", None),
    ],
)
def test_what_a_header_says(header, name, file_name):
    assert read_disposition(header) == Disposition(name, file_name)


@pytest.mark.parametrize(
    ("header", "complaint"),
    [
        (b"attachment; name=a", "expected form-data content disposition"),
        (b'form-data; name="a', "unclosed quoted string in Content-Disposition header"),
        (b'form-data; name="a\\', "wrong escape sequence in Content-Disposition header"),
        (b'form-data; name="a"b', "expected ';' in Content-Disposition header"),
    ],
)
def test_a_wrong_header(header, complaint):
    with pytest.raises(BadRequestError, match=complaint):
        read_disposition(header)
