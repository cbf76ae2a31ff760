"""The first screen: nothing jumps, and what matters is seen without scrolling."""

import pytest
from playwright.sync_api import expect

from seeeca import exhibits
from seeeca.catalogue import load
from tests.browser.visit import Visit, path

# The sum of the shares by which what is seen has moved, by the definition of Cumulative Layout Shift.
SHIFTS = """() => {
    window.shifts = 0;
    new PerformanceObserver(list => {
        for (const {hadRecentInput, value} of list.getEntries()) if (!hadRecentInput) window.shifts += value;
    }).observe({type: "layout-shift", buffered: true});
}"""
GOOD = 0.1
PHONE = {"viewport": {"width": 390, "height": 844}, "has_touch": True, "is_mobile": True}
PHONE |= {"user_agent": "Mozilla/5.0 (Linux; Android 15) AppleWebKit/537.36 Chrome/142.0 Mobile Safari/537.36"}


@pytest.mark.parametrize(
    ("page", "kind"),
    [
        ("overview", {"viewport": {"width": 1366, "height": 768}}),
        ("overview", PHONE),
        ("migrant_stock", {"viewport": {"width": 1920, "height": 1080}}),
    ],
)
def test_nothing_jumps_while_a_page_comes(new_visit, page, kind):
    visit = new_visit(**kind)
    visit.mark(f"({SHIFTS})()")
    visit.tab.goto(visit.address + path(page))
    expect(visit.tab.locator(".chart svg.main-svg").first).to_be_visible()
    visit.quiet()
    assert visit.tab.evaluate("window.shifts") < GOOD


@pytest.mark.parametrize(("width", "height"), [(1280, 720)])
@pytest.mark.parametrize("page", ["overview", "migrant_stock", "demographics", "remittances"])
def test_the_first_row_of_charts_is_seen_whole(new_visit, page, width, height):
    visit = new_visit(viewport={"width": width, "height": height}).open(page, drawn=True, lang="ru")
    (row, *_) = (row for row in load().site.pages[page].rows if row.exhibits)
    for id_ in row.exhibits:
        box = visit.card(id_).locator(".chart").bounding_box()
        assert box["y"] >= 0 and box["y"] + box["height"] <= height, (id_, box)


def test_the_overview_shows_its_four_exhibits_on_a_large_screen(new_visit):
    visit = new_visit(viewport={"width": 1920, "height": 1080}).open("overview", drawn=True)
    for id_ in exhibits.ON_PAGE["overview"]:
        box = visit.card(id_).locator(".chart").bounding_box()
        assert box["y"] >= 0 and box["y"] + box["height"] <= 1080, (id_, box)


@pytest.mark.parametrize(("page", "open_"), [("demographics", "Demographics"), ("treaties", "Governance")])
def test_the_page_says_what_it_is_and_the_navigation_which_page_is_open(visit: Visit, page, open_):
    visit.open(page)
    expect(visit.tab.locator(".app-name > span")).to_have_text(
        "Migration: Belarus and SEEECA · South-Eastern Europe, Eastern Europe and Central Asia (SEEECA)"
    )
    expect(visit.tab.locator("[data-testid=stTopNav] [aria-current]")).to_have_text([open_])
