"""Light and dark, what assistive technology needs, and room for everything."""

import re

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import TimeoutError as OutOfTime
from playwright.sync_api import expect

from seeeca import exhibits
from seeeca.view import View
from seeeca.words.i18n import translator
from tests.browser.visit import FACES, PAGES, Visit

# Serious or critical findings of axe that are Streamlit's and not ours: rule, selector, reason. None so far.
ALLOWED: dict[tuple[str, str], str] = {}
CHARTS_ON_GROUND = ("line", "pyramid", "bar")
# Texts in Russian are the longest; in English as a check of the smaller screen.
SIZES = [(1366, 768, "ru"), (1920, 1080, "ru"), (1366, 768, "en")]
# Pages that have every kind of exhibit between them: contrast is a matter of the kind.
SEEN_IN_DARK = ("migrant_stock", "compare", "governance", "demographics")

# What sticks out: of the window, of its card, of its chart.
STICKS_OUT = """() => {
    const found = [], box = element => element.getBoundingClientRect();
    const main = document.querySelector("[data-testid=stMain]");
    if (document.documentElement.scrollWidth > window.innerWidth) found.push("document");
    if (main.scrollWidth > main.clientWidth) found.push("page");
    for (const card of document.querySelectorAll("[class*=st-key-exhibit-]")) {
        const frame = box(card), name = card.className.match(/st-key-exhibit-(\\S+)/)[1];
        if (frame.left < 0 || frame.right > window.innerWidth) found.push(`${name}: its card`);
        for (const part of card.querySelectorAll("*:not(svg *)")) {
            const {left, right, width, height} = box(part);
            if (width && height && (left < frame.left - 1 || right > frame.right + 1))
                found.push(`${name}: ${part.tagName} ${part.className}`);
        }
        for (const chart of card.querySelectorAll("svg.main-svg")) {
            const room = box(chart);
            for (const text of chart.querySelectorAll("text")) {
                const {left, right, top, bottom, width} = box(text);
                const over = Math.max(room.left - left, right - room.right, room.top - top, bottom - room.bottom);
                if (width && over > 1)
                    found.push(`${name}: “${text.textContent}” in its chart, ${over.toFixed(0)} pixels`);
            }
        }
    }
    return found;
}"""


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_ground_and_chart_texts_follow_the_browsers_light_or_dark(new_visit, scheme):
    visit = new_visit(color_scheme=scheme).open("overview")
    ground = _luminance(visit.tab.locator(".stApp").evaluate("app => getComputedStyle(app).backgroundColor"))
    assert (ground < 0.05) if scheme == "dark" else (ground > 0.9)
    for id_ in exhibits.ON_PAGE["overview"]:
        if exhibits.build(id_, View(), "en").kind in CHARTS_ON_GROUND:
            texts = visit.card(id_).locator("svg.main-svg text")
            fills = texts.evaluate_all("texts => texts.map(text => getComputedStyle(text).fill)")
            assert min(_contrast(_luminance(fill), ground) for fill in fills) >= 4.5, id_


def test_dark_can_be_chosen_where_the_browser_asks_for_light(visit: Visit):
    visit.open("overview")
    visit.tab.get_by_test_id("stMainMenu").click()
    visit.tab.get_by_test_id("stMainMenuItem-theme-Dark").click()
    expect(visit.tab.locator(".stApp")).to_have_css("background-color", "rgb(18, 22, 27)")
    line = visit.card("migrant_stock").locator(".scatterlayer path.js-line").last
    expect(line).to_have_css("stroke", "rgb(108, 178, 245)")


def test_a_country_without_all_figures_of_the_page_is_grey_in_the_list_with_the_reason(visit: Visit):
    visit.open("governance")
    visit.tab.locator(".st-key-focus_widget input").click()
    options = visit.tab.get_by_role("option").evaluate_all(
        """options => options.map(option => [
            option.textContent,
            Number(getComputedStyle(option).opacity) < 1,
            getComputedStyle(option.firstChild, "::after").content.replace(/^"|"$/g, ""),
        ])"""
    )
    reasons = exhibits.gaps("governance", "en")
    t = translator("en")
    assert options == [
        [t.name(code), code in reasons, reasons.get(code, "none")]
        for code in sorted(t.catalogue.groups["seeeca"].members, key=t.name)
    ]
    assert set(reasons) == {"UZB", "XKX"}


@pytest.mark.parametrize(
    ("page", "scheme"), [*((page, "light") for page in PAGES), *((page, "dark") for page in SEEN_IN_DARK)]
)
def test_axe_finds_nothing_serious(new_visit, page, scheme):
    visit = new_visit(color_scheme=scheme).open(page)
    assert _serious(visit) == []


def test_a_page_that_is_long_at_work_is_veiled_as_a_whole(visit: Visit):
    visit.open("overview")
    app = visit.tab.locator(".stApp")
    veil = "app => getComputedStyle(app, '::after').visibility"
    assert app.evaluate(veil) == "visible" and app.evaluate("app => getComputedStyle(app, '::after').content") == "none"
    app.evaluate("app => { app.dataset.testScriptState = 'running'; }")
    assert app.evaluate(veil) == "hidden"
    visit.tab.wait_for_function(f"({veil})(document.querySelector('.stApp')) === 'visible'")


@pytest.mark.parametrize("face", FACES[1:])
def test_axe_finds_nothing_serious_on_the_other_faces(visit: Visit, face):
    visit.open("overview")
    for id_ in exhibits.ON_PAGE["overview"]:
        visit.turn(id_, face)
    assert _serious(visit) == []


def _serious(visit: Visit) -> list[str]:
    return [
        f"{violation['id']} at {selector}: {node['html']}"
        for violation in Axe().run(visit.tab).response["violations"]
        if violation["impact"] in ("serious", "critical")
        for node in violation["nodes"]
        for selector in [" ".join(map(str, node["target"]))]
        if not any(rule == violation["id"] and part in selector for rule, part in ALLOWED)
    ]


@pytest.mark.parametrize("page", PAGES)
def test_nothing_sticks_out_of_window_card_or_chart(visit: Visit, page):
    for width, height, language in SIZES:
        visit.tab.set_viewport_size({"width": width, "height": height})
        visit.open(page, lang=language)
        try:
            visit.tab.wait_for_function(f"() => !({STICKS_OUT})().length", timeout=5000)
        except OutOfTime:
            pytest.fail(f"{width} pixels, {language}: {visit.tab.evaluate(STICKS_OUT)}")


def test_every_chart_says_in_words_what_it_shows(visit: Visit):
    visit.open("remittances")
    for id_ in exhibits.ON_PAGE["remittances"]:
        figure = visit.card(id_).get_by_role("figure")
        expect(figure).to_have_attribute("aria-label", exhibits.build(id_, View(), "en").alt_below_title)


def _luminance(colour: str) -> float:
    """Of a colour as browsers write it, by the definition of WCAG."""
    parts = [int(part) / 255 for part in re.findall(r"\d+", colour)[:3]]
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _contrast(one: float, other: float) -> float:
    dark, light = sorted((one, other))
    return (light + 0.05) / (dark + 0.05)
