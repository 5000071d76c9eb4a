"""`make screenshot`: the README's picture, of the demo in the middle of its story."""

import sys
from pathlib import Path

from playwright.sync_api import Locator, Page, expect

from scripts.browser import page
from tests.e2e.stage import Process

_ANSWERS = {4: "Буду лично", 5: "По видеосвязи", 6: "Буду лично", 7: "Не смогу", 1: "По видеосвязи", 9: "Буду лично"}


def main(target: Path) -> None:
    demo = Process("-m", "bot", "demo", "--port", "0", cwd=target.parent)
    try:
        address = demo.wait_for(r"(http://\S+)\?")[1]
        with page(width=1360, height=1000) as browser:
            announce(browser, address)
            for account, answer in _ANSWERS.items():
                answer_invitation(browser, address, account, answer)
            browser.goto(f"{address}?chats=3,4")
            expect(chat(browser, 3).get_by_text("Лично: 3")).to_be_visible(timeout=15_000)
            expect(chat(browser, 4).get_by_text("Ваш ответ: буду лично")).to_be_visible()
            browser.screenshot(path=target)
    finally:
        demo.stop()


def chat(browser: Page, account: int) -> Locator:
    return browser.locator(f"[data-chat='{account}']")


def announce(browser: Page, address: str) -> None:
    browser.goto(f"{address}?chats=3")
    for label in ("Заседания", "04.08.2021", "Объявить", "Разослать"):
        chat(browser, 3).get_by_role("button", name=label).last.click()
    expect(chat(browser, 3).get_by_text("Всего: 30")).to_be_visible(timeout=15_000)


def answer_invitation(browser: Page, address: str, account: int, answer: str) -> None:
    browser.goto(f"{address}?chats={account}")
    chat(browser, account).get_by_role("button", name=answer).last.click()
    expect(chat(browser, account).get_by_text("Ваш ответ")).to_be_visible(timeout=15_000)


if __name__ == "__main__":
    main(Path(sys.argv[1]).absolute())
