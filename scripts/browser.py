"""Headless Chromium for tests and screenshots."""

import shutil
from collections.abc import Iterator
from contextlib import contextmanager

from playwright.sync_api import Page, sync_playwright

# Without these it looks for its maker's servers, and for a sandbox that containers do not have.
_FLAGS = (
    "--no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking"
    " --disable-component-update --disable-sync"
)


def chromium() -> str | None:
    """Where it is installed, if it is."""
    return shutil.which("chromium") or shutil.which("chromium-browser")


@contextmanager
def page(*, width: int = 1400, height: int = 900) -> Iterator[Page]:
    """A Russian-speaking browser. Raises RuntimeError when Chromium is not installed."""
    executable = chromium()
    if executable is None:
        raise RuntimeError("Chromium is not installed")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=executable, args=_FLAGS.split())
        try:
            yield browser.new_page(viewport={"width": width, "height": height}, locale="ru-RU")
        finally:
            browser.close()
