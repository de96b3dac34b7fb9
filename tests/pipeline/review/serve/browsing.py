"""What a person does in a browser, as helpers of the tests; real Chromium, driven by Playwright."""

import time
from collections.abc import Callable

from playwright.sync_api import ConsoleMessage, Page, Request
from playwright.sync_api import TimeoutError as PlaywrightTimeout

from pipeline.store.atomic import OutputError


class Watch:
    """What went wrong in a page: words on the console, and requests to anywhere else."""

    def __init__(self) -> None:
        self.console: list[str] = []
        self.away: list[str] = []

    def on_console(self, message: ConsoleMessage) -> None:
        # That a form was refused is an answer, which the browser notes as well.
        refused = any(f"status of {status}" in message.text for status in (409, 422))
        if message.type in ("error", "warning") and not refused:
            self.console.append(message.text)

    def on_request(self, request: Request) -> None:
        if not request.url.startswith(("http://127.0.0.1:", "data:")):
            self.away.append(request.url)


def press(page: Page, key: str) -> None:
    """Presses `key` when the page listens."""
    page.wait_for_selector("html[data-ready]", state="attached")
    page.keyboard.press(key)


def save(page: Page, button: str) -> None:
    """Presses a button that leads to a page."""
    with page.expect_navigation():
        page.click(button)


def eventually(check: Callable[[], None]) -> None:
    """`check` without an error within ten seconds: tables may be being written just now."""
    for _ in range(50):
        try:
            return check()
        except (AssertionError, OutputError):
            time.sleep(0.2)
    return check()


def select_words(page: Page, words: str) -> None:
    """Selects `words` within one piece of the text, as a mouse would."""
    page.evaluate(
        """(words) => {
            const walker = document.createTreeWalker(document.getElementById("text"), NodeFilter.SHOW_TEXT);
            for (let node = walker.nextNode(); node; node = walker.nextNode()) {
                const at = node.data.indexOf(words);
                if (at >= 0) {
                    getSelection().setBaseAndExtent(node, at, node, at + words.length);
                    return;
                }
            }
            throw new Error("not in the text: " + words);
        }""",
        words,
    )


def use_words(page: Page, words: str, use: str) -> None:
    """Selects `words` and says what for; a panel still on its way takes the focus into its form, and with
    that the selection."""
    for _ in range(15):
        select_words(page, words)
        try:
            page.click(f"#selection [data-use={use}]", timeout=1_000)
        except PlaywrightTimeout:
            continue
        return
    raise AssertionError(f"the bar for the selected words never showed: {words}")
