"""A visitor: an empty browser that opens pages of the dashboard, and all that it complained of."""

import re
from urllib.parse import parse_qsl, urlencode, urlsplit

from playwright.sync_api import BrowserContext, Locator, Page, expect

from seeeca import exhibits
from seeeca.catalogue import load
from seeeca.exhibit.exhibit import Exhibit
from seeeca.exhibit.shapes import Places, Rows
from seeeca.recipe import Recipe
from seeeca.view import View, from_query

SITE = load().site
PAGES = list(SITE.pages)
# In the order in which they stand below an exhibit.
FACES = ("chart", "table", "about", "save")
SHOWN = {
    "chart": ".chart svg.main-svg, .matrix",
    "table": ".table button",
    "about": ".about",
    "save": ".preview svg.main-svg",
    "whole table": ".whole table",
}
LAPTOP = {"width": 1366, "height": 768}
USUAL = {"viewport": LAPTOP, "locale": "en-GB", "color_scheme": "light"}
# A limit and no wait: on a machine with much else to do all takes ten times as long.
PATIENCE = 60_000
# True once the page has nothing left to draw: twice idle, and no change of the document before or between.
# It is asked at each frame: a page that draws no frames may never be idle.
SETTLED = """() => {
    if (!window.calm) {
        const state = window.calm = {times: 0, changed: false};
        const watch = new MutationObserver(() => { state.changed = true; });
        watch.observe(document, {attributes: true, childList: true, characterData: true, subtree: true});
        const idle = () => requestIdleCallback(() => {
            state.times = state.changed ? 0 : state.times + 1;
            state.changed = false;
            if (state.times < 2) idle(); else watch.disconnect();
        });
        idle();
    }
    if (window.calm.times < 2) return false;
    delete window.calm;
    return true;
}"""
# Whether a chart is drawn from the figure that was handed over last.
DRAWN = """id => {
    const card = document.querySelector(`[data-exhibit="${id}"]`);
    return !card.given.figure || card.querySelector(".chart").drawn === card.given.figure;
}"""
# Streamlit asks below each page's address first for what it serves at the root.
KNOWN_404 = re.compile(r"/[a-z]+/_stcore/(health|host-config)$")


def first_face(exhibit: Exhibit) -> str:
    """As what an exhibit is shown first: a chart, or a table of figures or of sentences."""
    return "whole table" if isinstance(exhibit.shape, Rows) else "chart"


def is_map(exhibit: Exhibit) -> bool:
    return isinstance(exhibit.shape, Places) and exhibit.shape.form == "map"


def path(page: str) -> str:
    return SITE.pages[page].address


class Visit:
    """One tab in a browser context, and what was heard of it."""

    def __init__(self, address: str, context: BrowserContext, tab: Page) -> None:
        self.address = address
        self.context = context
        self.tab = tab
        self.asked: list[str] = []
        self.noise: list[str] = []
        self.not_found: list[str] = []
        self.is_marked = False
        self.listeners = {
            "request": lambda request: self.asked.append(request.url),
            "websocket": lambda socket: self.asked.append(socket.url),
            "pageerror": lambda error: self.noise.append(f"exception: {error}"),
            "console": self._heard,
        }
        for event, listener in self.listeners.items():
            self.tab.on(event, listener)

    def forget(self) -> None:
        """Leave the tab as it was before the first visitor."""
        self.tab.evaluate("() => { localStorage.clear(); sessionStorage.clear(); }")
        self.context.clear_cookies()
        for event, listener in self.listeners.items():
            self.tab.remove_listener(event, listener)
        # A page of the same site, for a browser starts another process for any other, and an empty one.
        self.tab.goto(f"{self.address}/_stcore/health")
        self.tab.set_viewport_size(LAPTOP)

    def mark(self, script: str) -> None:
        """Run a script before each page of this visit; no later visitor gets the tab."""
        self.is_marked = True
        self.tab.add_init_script(script)

    def _heard(self, message) -> None:
        address = urlsplit(message.location["url"]).path
        if "404" in message.text and KNOWN_404.match(address):
            self.not_found.append(address)
        else:
            self.noise.append(f"{message.type}: {message.text} ({message.location['url']})")

    def outside(self) -> list[str]:
        """What was asked from elsewhere than this dashboard."""
        here = urlsplit(self.address).netloc
        return [
            url for url in self.asked if urlsplit(url).scheme not in ("data", "blob") and urlsplit(url).netloc != here
        ]

    def complaints(self) -> list[str]:
        return self.noise + [f"asked from outside: {url}" for url in self.outside()]

    def open(self, page: str, drawn: bool = False, **link: str) -> "Visit":
        """Open a link as a browser does that got it from elsewhere, and wait until it is shown; with `drawn` also the
        charts that are drawn when they come near.
        """
        self.tab.goto(self.address + path(page) + ("?" + urlencode(link) if link else ""))
        view, _ = from_query(link, load())
        return self.shows(page, view, link.get("lang", "en"), drawn)

    def shows(self, page: str, view: View, language: str, drawn: bool = False) -> "Visit":
        """Wait until the page shows what it offers of a view, in a language: headline, words of exhibits, the first
        chart; with `drawn` all of them.
        """
        view = view.offered(SITE.pages[page].choices)
        headline = self.tab.locator(
            "h1.page-title", has_text=re.compile(re.escape(exhibits.headline(page, view, language)))
        )
        # While a page gives way to another, both are there.
        expect(headline.first).to_be_visible(timeout=PATIENCE)
        self.quiet()
        made = [exhibits.make(Recipe(id_, view), language) for id_ in exhibits.ON_PAGE[page]]
        for exhibit in made:
            self.shows_words(exhibit)
        for exhibit in reversed(made if drawn else made[:1]):
            self.shows_exhibit(exhibit)
        self.to_top()
        return self.quiet()

    def to_top(self) -> None:
        self.tab.evaluate("() => { document.querySelector('[data-testid=stMain]').scrollTop = 0; }")

    def shows_words(self, exhibit: Exhibit) -> None:
        """Wait until the card of an exhibit has its title and subtitle."""
        expect(self.card(exhibit.id).locator("h2")).to_have_text(exhibit.title)
        expect(self.card(exhibit.id).locator(".subtitle")).to_have_text(exhibit.subtitle)

    def shows_exhibit(self, exhibit: Exhibit) -> None:
        """Wait until an exhibit shows its words and, unless turned to another face, its chart or why there is none."""
        self.shows_words(exhibit)
        card = self.card(exhibit.id)
        if self.face(exhibit.id) == "chart" or first_face(exhibit) == "whole table":
            drawn = SHOWN[first_face(exhibit)]
            shape = card.locator(".absence" if exhibit.absence else drawn).first
            card.scroll_into_view_if_needed()
            expect(shape).to_be_visible(timeout=PATIENCE)
            if exhibit.has_chart:
                self.tab.wait_for_function(DRAWN, arg=exhibit.id)
            if is_map(exhibit):
                expect(card.locator("path.choroplethlocation").first).to_be_attached(timeout=PATIENCE)

    def quiet(self) -> "Visit":
        """Wait until no script runs, nothing on the page waits to be replaced, and all is drawn."""
        expect(self.tab.locator("[data-testid=stApp][data-test-script-state=notRunning]")).to_be_attached()
        expect(self.tab.locator("[data-stale=true], [data-testid=stSkeleton]")).to_have_count(0)
        expect(self.tab.locator("[data-testid=stException]")).to_have_count(0)
        return self.settled()

    def settled(self) -> "Visit":
        """Wait until the browser has drawn all that it has."""
        self.tab.wait_for_function(SETTLED)
        return self

    def resize(self, width: int, height: int) -> "Visit":
        """Give the window another size, and wait until all is drawn for it."""
        self.tab.set_viewport_size({"width": width, "height": height})
        return self.settled()

    def card(self, id_: str) -> Locator:
        """The frame around an exhibit."""
        return self.tab.locator(f"[data-exhibit={id_}]")

    def face(self, id_: str) -> str:
        """What an exhibit is turned to."""
        return self.card(id_).get_attribute("data-face")

    def turn(self, id_: str, face: str) -> Locator:
        """Turn an exhibit to chart, table, about or save, and wait until it shows that."""
        self.press(id_, face)
        return self.shows_face(id_, face)

    def press(self, id_: str, face: str) -> None:
        """Press the button below an exhibit that turns it to a face."""
        self.card(id_).locator(f".faces [data-to={face}]").click()

    def shows_face(self, id_: str, face: str) -> Locator:
        """Wait until an exhibit, turned to a face, shows it."""
        expect(self.card(id_).locator(SHOWN[face]).first).to_be_visible(timeout=PATIENCE)
        self.quiet()
        return self.card(id_)

    def choose(self, field: str, option: str | int) -> None:
        """Choose an option of a picker by its name or its place. An open list closes when the page scrolls."""
        self.to_top()
        self.settled()
        picker = self.tab.locator(f".st-key-{field}_widget input")
        picker.click()
        options = self.tab.get_by_role("option")
        (options.nth(option) if isinstance(option, int) else options.filter(has_text=option)).click()

    def switch(self, key: str, number: int) -> None:
        """Press a segment of a row of them, by its place."""
        self.tab.locator(f".st-key-{key} button").nth(number).click()

    def slide(self, key: str, press: str) -> None:
        """Press a key on a slider's handle."""
        self.tab.locator(f".st-key-{key} input").first.press(press)

    def pages(self) -> set[str]:
        """The addresses in the navigation, those in the lists of its groups among them."""
        found = set(self.tab.get_by_test_id("stTopNavLink").evaluate_all("links => links.map(link => link.href)"))
        for group in self.tab.get_by_test_id("stTopNavSection").all():
            group.click()
            inside = self.tab.get_by_test_id("stTopNavDropdownLink")
            expect(inside.first).to_be_visible(timeout=PATIENCE)
            found |= set(inside.evaluate_all("links => links.map(link => link.href)"))
            self.tab.keyboard.press("Escape")
            expect(inside).to_have_count(0)
        return found

    def turn_to(self, page: str) -> None:
        """Follow the navigation to a page; those of a group stand in a list that opens first."""
        link = self.tab.locator(f"a[data-testid^=stTopNav][href='{self.address}{path(page)}']")
        groups = self.tab.get_by_test_id("stTopNavSection")
        for number in range(groups.count() if link.count() == 0 else 0):
            groups.nth(number).click()
            expect(self.tab.get_by_test_id("stTopNavDropdownLink").first).to_be_visible(timeout=PATIENCE)
            if link.count():
                break
            self.tab.keyboard.press("Escape")
            expect(self.tab.get_by_test_id("stTopNavDropdownLink")).to_have_count(0)
        link.click()

    def link(self) -> tuple[str, dict[str, str]]:
        """Path and query of the address."""
        parts = urlsplit(self.tab.url)
        return parts.path, dict(parse_qsl(parts.query))
