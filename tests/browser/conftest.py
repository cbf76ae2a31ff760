"""A running dashboard and a browser to look at it with."""

import shutil
import socket
import subprocess
import sys
import urllib.error
import urllib.request
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from time import monotonic

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect, sync_playwright

from tests.browser.visit import PATIENCE, USUAL, Visit

ROOT = Path(__file__).resolve().parents[2]
# Chromium without its own talk to the world, so that what leaves the machine is ours.
FLAGS = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)
# Limits and no waits: at a load of 20 a server takes more than a minute to answer.
START = 300.0
FAILED = pytest.StashKey[bool]()

expect.set_options(timeout=PATIENCE)


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(item: pytest.Item) -> Iterator[None]:
    report = yield
    item.stash[FAILED] = item.stash.get(FAILED, False) or report.failed
    return report


@dataclass(frozen=True)
class Server:
    address: str
    pid: int


@contextmanager
def running(log: Path) -> Iterator[Server]:
    """The dashboard as `make run` starts it, on a port that is free; ends with the block."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    command = [sys.executable, "-m", "streamlit", "run", "dashboard.py", "--server.port", str(port)]
    with log.open("wb") as output:
        process = subprocess.Popen(command, cwd=ROOT, stdout=output, stderr=subprocess.STDOUT)
    try:
        address = f"http://127.0.0.1:{port}"
        _wait_until_healthy(process, address, log)
        yield Server(address, process.pid)
    finally:
        process.terminate()
        try:
            process.wait(15)
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait(15)


def _wait_until_healthy(process: subprocess.Popen, address: str, log: Path) -> None:
    deadline = monotonic() + START
    while monotonic() < deadline:
        try:
            with urllib.request.urlopen(f"{address}/_stcore/health", timeout=5) as answer:
                if answer.read() == b"ok":
                    return
        except (urllib.error.URLError, OSError):
            pass
        try:
            process.wait(0.05)
        except subprocess.TimeoutExpired:
            continue
        break
    raise AssertionError(f"The dashboard did not start:\n{log.read_text(encoding='utf-8', errors='replace')}")


@pytest.fixture(scope="session")
def server(tmp_path_factory) -> Iterator[Server]:
    """One dashboard for all tests that do not ask for a fresh one."""
    with running(tmp_path_factory.mktemp("server") / "log.txt") as started:
        yield started


@pytest.fixture
def fresh_server(tmp_path) -> Iterator[Server]:
    """A dashboard that nobody has asked for anything yet."""
    with running(tmp_path / "log.txt") as started:
        yield started


@pytest.fixture(scope="session")
def chromium() -> Iterator[Browser]:
    found = shutil.which("chromium") or shutil.which("google-chrome")
    assert found, "The browser tests need Chromium: apt-get install chromium"
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=found, args=list(FLAGS), timeout=1000 * START)
        yield browser
        browser.close()


class Tabs:
    """Tabs of a browser that are handed on from one visitor to the next, empty.

    A tab that has shown the dashboard has its scripts compiled: it opens the next page with a third of the work.
    """

    def __init__(self, browser: Browser) -> None:
        self.browser = browser
        self.free: dict[str, list[tuple[BrowserContext, Page]]] = {}

    def take(self, kind: dict[str, object]) -> tuple[BrowserContext, Page]:
        free = self.free.get(repr(kind))
        if free:
            return free.pop()
        context = self.browser.new_context(**kind)
        context.set_default_timeout(PATIENCE)
        return context, context.new_page()

    def give_back(self, kind: dict[str, object], visit: Visit) -> None:
        visit.forget()
        self.free.setdefault(repr(kind), []).append((visit.context, visit.tab))


@pytest.fixture(scope="session")
def tabs(chromium) -> Tabs:
    return Tabs(chromium)


@pytest.fixture
def new_visit(tabs, request) -> Iterator[Callable[..., Visit]]:
    """Makes visitors, each with an empty browser. What a visitor's browser complained of fails the test."""
    visits = []

    def make(address: str | None = None, **kind: object) -> Visit:
        kind = USUAL | kind
        address = address or request.getfixturevalue("server").address
        visits.append((kind, Visit(address, *tabs.take(kind))))
        return visits[-1][1]

    yield make
    for kind, visit in visits:
        if visit.is_marked or request.node.stash[FAILED]:
            visit.context.close()
        else:
            tabs.give_back(kind, visit)
    assert [complaint for _, visit in visits for complaint in visit.complaints()] == []


@pytest.fixture
def visit(new_visit) -> Visit:
    """One visitor with a laptop's window."""
    return new_visit()
