"""Changes of a choice in a real browser: our pages against a bare page with the same charts, in turns.

What is measured is what is seen: the last change that is painted in the window.
"""

import asyncio
import json
import shutil
import tempfile
from collections import defaultdict
from dataclasses import asdict
from pathlib import Path

from playwright.sync_api import Browser, Page, sync_playwright

from tests.bench.report import Row, p50, p95
from tests.bench.servers import ROOT, server
from tests.bench.walks import WARM_UP, Step, Walk, walks

# Of the median: a bare page draws all its charts, ours those that are near.
LIMIT = 1.0
HERE = Path(__file__).resolve().parent
CHROMIUM = "/usr/bin/chromium"
FLAGS = (
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)
# The page inside is as wide as the server thinks before it is told.
SCREEN = {"width": 1352, "height": 900}


def measure() -> list[Row]:
    """What the pages show is learnt from a server of its own, so that the measured one has nothing ready."""
    with server(ROOT) as learning:
        planned = asyncio.run(walks(learning))
    with tempfile.TemporaryDirectory() as folder:
        _write_bare(Path(folder), planned)
        with server(ROOT) as ours, server(Path(folder)) as bare, sync_playwright() as playwright:
            browser = playwright.chromium.launch(executable_path=CHROMIUM, args=FLAGS)
            screens = _screen(browser), _screen(browser)
            rows = []
            for walk in planned:
                screens[0].goto(f"{ours.address}/{walk.page}")
                screens[1].goto(f"{bare.address}/?page={walk.page}")
                rows += _compare(walk, *screens)
            browser.close()
    return rows


def _write_bare(folder: Path, planned: list[Walk]) -> None:
    """The bare application with all figures that it shows, with the dashboard's settings and map data."""
    shutil.copytree(HERE / "bare", folder, dirs_exist_ok=True)
    shutil.copytree(ROOT / ".streamlit", folder / ".streamlit")
    shutil.copytree(ROOT / "seeeca" / "static" / "topojson", folder / "app" / "static" / "topojson")
    pages = {
        walk.page: {
            "widgets": [asdict(widget) | {"key": key} for key, widget in walk.widgets.items()],
            "views": {walk.start: walk.first.rows} | {step.choices: step.shown.rows for step in walk.steps},
        }
        for walk in planned
    }
    (folder / "pages.json").write_text(json.dumps(pages), encoding="utf-8")


def _screen(browser: Browser) -> Page:
    page = browser.new_context(viewport=SCREEN, locale="en-GB").new_page()
    page.add_init_script(path=HERE / "stopwatch.js")
    return page


def _compare(walk: Walk, ours: Page, bare: Page) -> list[Row]:
    """The median of each kind of change, ours over bare."""
    _stopped(ours, walk.first.titles)
    _stopped(bare, [walk.start])
    spent = defaultdict(list)
    for number, step in enumerate(walk.steps):
        pair = _change(ours, step, step.shown.titles), _change(bare, step, [step.choices])
        if number >= WARM_UP:
            spent[step.key].append(pair)
    return [
        _row(f"{walk.page or 'overview'}, {walk.widgets[key].label.lower()}", pairs) for key, pairs in spent.items()
    ]


def _row(what: str, pairs: list[tuple[float, float]]) -> Row:
    ours, bare = zip(*pairs, strict=True)
    detail = f"p50 {p50(ours):.0f} ms, bare {p50(bare):.0f} ms; p95 {p95(ours):.0f} and {p95(bare):.0f} ms; "
    detail += f"{len(pairs)} changes"
    return Row(what, p50(ours) / p50(bare), "times", LIMIT, detail, decimals=2)


def _change(page: Page, step: Step, titles: list[str]) -> float:
    """Milliseconds from the message to the server to the last change painted."""
    page.evaluate("stopwatch.reset()")
    if step.press:
        page.locator(f".st-key-{step.key} input[type=range]").press(step.press)
    else:
        field = page.locator(f".st-key-{step.key} input")
        field.fill(step.option)
        field.press("Enter")
    return _stopped(page, titles)


def _stopped(page: Page, titles: list[str]) -> float:
    return page.evaluate("titles => stopwatch.stopped(titles)", titles)
