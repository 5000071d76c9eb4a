import pytest
from aiogram import Dispatcher, Router
from aiogram.types import BufferedInputFile
from aiogram.webhook.aiohttp_server import SimpleRequestHandler
from aiohttp import FormData, MultipartWriter, web


@pytest.fixture
async def webhook(bot, receiver, anna):
    await bot.set_webhook(receiver.url)


def answering(**response):
    async def answer(_update):
        return web.Response(**response)

    return answer


async def calls_after(control, anna, receiver):
    """What the bot called by answering one message."""
    known = {call["n"] for call in await control.calls()}
    await control.write(anna, "hello")
    await receiver.wait_for(1)
    await control.quiet()
    return [call for call in await control.calls() if call["n"] not in known]


async def test_json(control, receiver, webhook, anna):
    markup = {"inline_keyboard": [[{"text": "Приду", "callback_data": "yes"}]]}
    wish = {"method": "SendMessage", "chat_id": anna, "text": "hello yourself", "reply_markup": markup}

    async def answer(_update):
        return web.json_response(wish)

    receiver.answer = answer
    (call,) = await calls_after(control, anna, receiver)
    assert (call["method"], call["status"], call["params"]["text"]) == ("sendMessage", 200, "hello yourself")
    assert "method" not in call["params"]
    message = (await control.messages(anna))[-1]
    assert (message["text"], message["reply_markup"]) == ("hello yourself", markup)


async def test_urlencoded(control, receiver, webhook, anna):
    body = f"method=sendMessage&chat_id={anna}&text=a%20b"
    receiver.answer = answering(text=body, content_type="application/x-www-form-urlencoded")
    (call,) = await calls_after(control, anna, receiver)
    assert call["answer"]["result"]["text"] == "a b"


async def test_a_file(control, receiver, webhook, anna):
    form = FormData({"method": "sendDocument", "chat_id": str(anna)}, quote_fields=False)
    form.add_field("document", b"\x00\xff\r\n\r\n", filename="повестка.docx")

    async def answer(_update):
        body = form()
        assert isinstance(body, MultipartWriter)
        return web.Response(body=body)

    receiver.answer = answer
    (call,) = await calls_after(control, anna, receiver)
    assert call["answer"]["result"]["document"]["file_name"] == "повестка.docx"
    assert call["answer"]["result"]["document"]["file_size"] == 6


async def test_a_file_name_without_quotes(control, receiver, webhook, anna):
    texts = {"method": "sendDocument", "chat_id": anna}
    parts = [f"--x\r\nContent-Disposition: form-data; name={name}\r\n\r\n{value}\r\n" for name, value in texts.items()]
    parts.append("--x\r\nContent-Disposition: form-data; name=document; filename=a b.txt\r\n\r\nx\r\n--x--\r\n")
    receiver.answer = answering(
        body="".join(parts).encode(), headers={"Content-Type": "multipart/form-data; boundary=x"}
    )
    (call,) = await calls_after(control, anna, receiver)
    assert call["answer"]["result"]["document"]["file_name"] == "a b.txt"


async def test_the_first_of_a_name_counts_and_null_is_a_text(control, receiver, webhook, anna):
    body = f'{{"method": "sendMessage", "chat_id": {anna}, "text": null, "text": "second"}}'
    receiver.answer = answering(text=body, content_type="application/json")
    (call,) = await calls_after(control, anna, receiver)
    assert call["answer"]["result"]["text"] == "null"


async def test_a_refused_call_is_only_in_the_journal(bot, control, receiver, webhook, anna):
    receiver.answer = answering(text='{"method": "sendMessage", "chat_id": 7}', content_type="application/json")
    (call,) = await calls_after(control, anna, receiver)
    assert call["status"] == 400
    assert len(receiver.updates) == 1
    assert (await bot.get_webhook_info()).last_error_message is None


@pytest.mark.parametrize("method", ["getMe", "GETCHAT", "deleteWebhook", "setwebhook", "close", "logOut", ""])
async def test_what_cannot_be_called_so(bot, control, receiver, webhook, anna, method):
    receiver.answer = answering(text=f'{{"method": "{method}"}}', content_type="application/json")
    assert await calls_after(control, anna, receiver) == []
    assert (await bot.get_webhook_info()).url == receiver.url


@pytest.mark.parametrize(
    ("body", "content_type"),
    [
        (b"{", "application/json"),
        (b"[1]", "application/json"),
        (b"", "application/json"),
        (b'{"method": null}', "application/json"),
        (b'{"method": "\\ud800"}', "application/json"),
        (b"[" * 100_000, "application/json"),
        (b"\xff\xfe=\xff", "application/x-www-form-urlencoded"),
        (b"no parts", "multipart/form-data; boundary=x"),
        (b"no boundary", "multipart/form-data"),
        (b"--x\r\nContent-Disposition: form-data; name=method\r\n\r\n\xff\r\n--x--", "multipart/form-data; boundary=x"),
        (b"--x\r\nContent-Disposition: form-data; name=method\r\n\r\nsendMess", "multipart/form-data; boundary=x"),
        (b"sendMessage", "text/plain"),
    ],
)
async def test_a_body_that_says_nothing_is_still_a_yes(bot, control, receiver, webhook, anna, body, content_type):
    receiver.answer = answering(body=body, headers={"Content-Type": content_type})
    assert await calls_after(control, anna, receiver) == []
    info = await bot.get_webhook_info()
    assert (len(receiver.updates), info.pending_update_count, info.last_error_message) == (1, 0, None)


async def _serve(application):
    runner = web.AppRunner(application, shutdown_timeout=0.1)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 0).start()
    return runner, f"http://127.0.0.1:{runner.addresses[0][1]}/hook"


@pytest.fixture
async def aiogram_bot(bot, server):
    """The address of a bot that aiogram serves: it answers texts in the response, and /file by a document."""
    server.world.webhook.pause_unit = 0.01
    router = Router()

    @router.message(lambda message: message.text == "/file")
    async def send_file(message):
        return message.answer_document(BufferedInputFile(b"minutes", "minutes.txt"), caption="Протокол")

    @router.message()
    async def echo(message):
        return message.answer(f"echo: {message.text}")

    dispatcher = Dispatcher()
    dispatcher.include_router(router)
    application = web.Application()
    handler = SimpleRequestHandler(dispatcher, bot, handle_in_background=False, secret_token="secret")
    application.router.add_post("/hook", handler.handle)
    runner, url = await _serve(application)
    yield url
    await runner.cleanup()


async def test_a_bot_of_aiogram_answers_in_the_response(bot, control, anna, aiogram_bot):
    await bot.set_webhook(aiogram_bot, secret_token="secret")
    await control.write(anna, "привет")
    assert (await control.wait_for_text(anna, "echo: привет"))["from_bot"]
    await control.write(anna, "/file")
    document = await control.wait_for_text(anna, "Протокол")
    assert document["document"]["file_name"] == "minutes.txt"
    assert (await bot.get_webhook_info()).last_error_message is None


async def test_a_bot_of_aiogram_refuses_another_secret(bot, control, anna, aiogram_bot):
    await bot.set_webhook(aiogram_bot, secret_token="guess")
    await control.write(anna, "привет")

    async def refused():
        return (await bot.get_webhook_info()).last_error_message

    assert await control.wait_for(refused) == "Wrong response from the webhook: 401 Unauthorized"
    await bot.set_webhook(aiogram_bot, secret_token="secret")
    assert await control.wait_for_text(anna, "echo: привет")
