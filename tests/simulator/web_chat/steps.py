"""What a person sees and does in the web chat."""

from playwright.async_api import Locator, Page, expect

ANNA = "Анна Котова"
BORIS = "Борис Ильин"


def row(page: Page, name: str = ANNA) -> Locator:
    """A person's place in the list."""
    return page.get_by_role("list", name="Люди").get_by_role("button", name=name).and_(page.locator(".person"))


def chat(page: Page, name: str = ANNA) -> Locator:
    return page.get_by_role("region", name=name)


def log(page: Page, name: str = ANNA) -> Locator:
    return chat(page, name).get_by_role("log")


async def write(page: Page, text: str, name: str = ANNA) -> None:
    field = chat(page, name).get_by_role("textbox")
    await field.fill(text)
    await field.press("Enter")


async def message_menu(page: Page, text: str, name: str = ANNA) -> Locator:
    """Opens the menu of the newest message with this text, as a right click does."""
    await log(page, name).locator(".bubble", has_text=text).last.click(button="right", position={"x": 5, "y": 5})
    return page.get_by_role("menu", name="Действия с сообщением")


async def start(page: Page, name: str = ANNA) -> None:
    await chat(page, name).get_by_role("button", name="Запустить").click()
    await expect(log(page, name)).to_contain_text("Заседание 4 августа")
