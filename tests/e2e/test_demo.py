"""`kvorum demo`, walked through by somebody with a browser and nothing else."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from scripts.browser import chromium, page
from tests.e2e.stage import Process

pytestmark = [
    pytest.mark.browser,
    pytest.mark.skipif(chromium() is None, reason="Chromium is not installed; .ci/run installs it"),
]


@pytest.fixture(scope="module")
def address(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    demo = Process("-m", "bot", "demo", "--port", "0", cwd=tmp_path_factory.mktemp("demo"))
    try:
        yield demo.wait_for(r"(http://\S+)")[1]
    finally:
        assert demo.stop() in {0, -15}


@pytest.fixture(scope="module")
def browser(address: str) -> Iterator[Page]:
    with page() as the_page:
        the_page.goto(address)
        yield the_page


def test_the_secretary_announces_and_a_member_answers(browser: Page, tmp_path: Path) -> None:
    secretary, member = browser.locator("[data-chat='3']"), browser.locator("[data-chat='4']")
    for label in ("Заседания", "04.08.2021", "Объявить", "Разослать"):
        secretary.get_by_role("button", name=label).last.click()
    expect(member.get_by_text("приглашаем вас на заседание")).to_be_visible(timeout=15_000)
    member.get_by_role("button", name="Буду лично").click()
    expect(browser.get_by_text("Записали: будете лично")).to_be_visible()
    expect(member.get_by_text("Ваш ответ: буду лично")).to_be_visible()
    expect(secretary.get_by_text("АТК: 1 при нужных 10")).to_be_visible(timeout=15_000)
