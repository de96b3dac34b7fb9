"""A real server on a port of this machine, and a real Chromium."""

import gc
import shutil
import threading
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from http.client import HTTPConnection, HTTPResponse
from pathlib import Path
from socket import socket
from urllib.parse import urlencode

import pytest
import uvicorn
from playwright.sync_api import Browser, Page, sync_playwright

from pipeline.review.serve.guard import Access
from pipeline.review.serve.running import bind, make_app, make_desk
from tests.pipeline.review.conftest import extract
from tests.pipeline.review.serve.browsing import Watch

CORPUS = Path(__file__).parents[4] / "corpus"
FLAGS = [
    "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
    "--disable-component-update", "--disable-sync",
]  # fmt: skip


@dataclass
class Site:
    """A server and its folder."""

    port: int
    folder: Path
    access: Access

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.port}"

    @property
    def host(self) -> str:
        return f"127.0.0.1:{self.port}"

    def get(self, path: str, **headers: str) -> HTTPResponse:
        return self._ask("GET", path, None, headers)

    def post(self, path: str, form: dict[str, str], token: bool = True, **headers: str) -> HTTPResponse:
        given = dict(form)
        if token:
            given["token"] = self.access.token({})
        told = {"Origin": self.url, "Content-Type": "application/x-www-form-urlencoded"} | {
            name.replace("_", "-"): value for name, value in headers.items()
        }
        return self._ask("POST", path, urlencode(given), told)

    def _ask(self, method: str, path: str, body: str | None, headers: dict[str, str]) -> HTTPResponse:
        connection = HTTPConnection("127.0.0.1", self.port, timeout=60)
        connection.request(method, path, body, {name: value for name, value in headers.items() if value})
        answer = connection.getresponse()
        answer.text = answer.read().decode("utf-8", "replace")  # type: ignore[attr-defined]
        connection.close()
        return answer


Open = Callable[..., Site]


@pytest.fixture
def site(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Open]:
    """Serves the folder `out` of the test; `password` and `hosts` as `chitieu serve` takes them."""
    monkeypatch.chdir(tmp_path)
    running: list[tuple[uvicorn.Server, threading.Thread, socket]] = []

    def start(folder: Path = tmp_path / "out", *, password: str = "", hosts: tuple[str, ...] = ()) -> Site:
        access = Access(frozenset(hosts), password, "Lan")
        listening = bind("127.0.0.1", 0)
        desk = make_desk(folder, access, "vi", print)
        server = uvicorn.Server(uvicorn.Config(make_app(desk), log_level="warning", timeout_graceful_shutdown=1))
        thread = threading.Thread(target=server.run, kwargs={"sockets": [listening]}, daemon=True)
        thread.start()
        while not server.started:
            time.sleep(0.01)
        running.append((server, thread, listening))
        return Site(listening.getsockname()[1], folder, access)

    yield start
    for server, thread, listening in running:
        server.should_exit = True
        thread.join(10)
        listening.close()
    gc.unfreeze()  # what `make_desk` froze would be told of as leaked by DuckDB's binding when Python ends


@pytest.fixture
def samples(tmp_path: Path) -> Path:
    """A folder made of some of our sample programmes: a parent, its child, and a PDF."""
    (tmp_path / "in").mkdir()
    for name in ("programmes/tong-lien-doan-2026-2031.txt", "programmes/ldld-tinh-hai-lam.txt",
                 "formats/hdnd-tinh-kim-lung-nghi-quyet-pdf.pdf"):  # fmt: skip
        shutil.copy(CORPUS / name, tmp_path / "in")
    extract(tmp_path)
    return tmp_path / "out"


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    program = shutil.which("chromium") or shutil.which("chromium-browser")
    if program is None:
        pytest.skip("Chromium is not installed (apt-get install chromium)")
    with sync_playwright() as playwright:
        found = playwright.chromium.launch(executable_path=program, args=FLAGS)
        yield found
        found.close()


@pytest.fixture
def page(browser: Browser, site: Open) -> Iterator[Page]:
    """A new browser window of 1280 × 720; fails the test for any error on its console or request elsewhere."""
    context = browser.new_context(viewport={"width": 1280, "height": 720}, locale="vi-VN")
    context.set_default_timeout(15_000)
    found, watch = context.new_page(), Watch()
    found.on("console", watch.on_console)
    found.on("pageerror", lambda error: watch.console.append(str(error)))
    context.on("request", watch.on_request)
    yield found
    context.close()
    assert watch.console == [] and watch.away == []
