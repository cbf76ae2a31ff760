"""Light and dark, what assistive technology needs, and room for everything."""

import re

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import TimeoutError as OutOfTime
from playwright.sync_api import expect

from seeeca import exhibits
from seeeca.catalogue.reading import LANGUAGES
from seeeca.exhibit.shapes import Bars, Lines, Pyramid
from seeeca.recipe import Recipe
from seeeca.view import View
from seeeca.words.i18n import translator
from tests.browser.visit import FACES, PAGES, Visit

# Serious or critical findings of axe that are Streamlit's and not ours: rule, selector, reason. None so far.
ALLOWED: dict[tuple[str, str], str] = {}
CHARTS_ON_GROUND = (Lines, Pyramid, Bars)
# Width and height of a laptop's and of a larger screen.
SIZES = {1366: 768, 1920: 1080}
# Page, width, language, scheme. Texts in Russian are the longest, and the laptop has the least room.
NARROWEST = {(page, 1366, "ru", "light") for page in PAGES}
# Pages that have every kind of exhibit between them: contrast is a matter of the kind.
SAMPLE = {
    ("migrant_stock", 1920, "ru", "dark"),
    ("compare", 1366, "en", "dark"),
    ("governance", 1920, "ru", "dark"),
    ("demographics", 1366, "en", "dark"),
}
CROSS = {
    (page, width, language, scheme)
    for page in PAGES
    for width in SIZES
    for language in LANGUAGES
    for scheme in ("light", "dark")
}

# What sticks out: of the window, of its card, of its chart.
STICKS_OUT = """() => {
    const found = [], box = element => element.getBoundingClientRect();
    const main = document.querySelector("[data-testid=stMain]");
    if (document.documentElement.scrollWidth > window.innerWidth) found.push("document");
    if (main.scrollWidth > main.clientWidth) found.push("page");
    for (const card of document.querySelectorAll(".exhibit")) {
        const frame = box(card), name = card.dataset.exhibit;
        if (frame.left < 0 || frame.right > window.innerWidth) found.push(`${name}: its card`);
        // What is inside of a part that scrolls may be wider.
        for (const part of card.querySelectorAll("*:not(svg *, .panel > :not(.chart) *)")) {
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
    visit = new_visit(color_scheme=scheme).open("overview", drawn=True)
    ground = _luminance(visit.tab.locator(".stApp").evaluate("app => getComputedStyle(app).backgroundColor"))
    assert (ground < 0.05) if scheme == "dark" else (ground > 0.9)
    for id_ in exhibits.ON_PAGE["overview"]:
        if isinstance(exhibits.make(Recipe(id_, View()), "en").shape, CHARTS_ON_GROUND):
            texts = visit.card(id_).locator("svg.main-svg text")
            fills = texts.evaluate_all("texts => texts.map(text => getComputedStyle(text).fill)")
            assert min(_contrast(_luminance(fill), ground) for fill in fills) >= 4.5, id_


def test_dark_can_be_chosen_where_the_browser_asks_for_light(visit: Visit):
    visit.open("overview", drawn=True)
    visit.tab.get_by_test_id("stMainMenu").click()
    visit.tab.get_by_test_id("stMainMenuItem-theme-Dark").click()
    expect(visit.tab.locator(".stApp")).to_have_css("background-color", "rgb(18, 22, 27)")
    line = visit.card("migrant_stock").locator(".scatterlayer path.js-line").last
    expect(line).to_have_css("stroke", "rgb(108, 178, 245)")


def test_a_country_without_all_figures_of_the_page_is_grey_in_the_list_with_the_reason(visit: Visit):
    visit.open("governance", drawn=True)
    visit.tab.locator(".st-key-focus_widget input").click()
    expect(visit.tab.get_by_role("option")).to_have_count(20)
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
        for code in sorted(t.catalogue.groups["seeeca"].members, key=t.order_of_place)
    ]
    assert set(reasons) == {"UZB", "XKX"}


@pytest.mark.parametrize(
    ("page", "width", "language", "scheme"),
    [
        *sorted(NARROWEST | SAMPLE),
        *(pytest.param(*each, marks=pytest.mark.full) for each in sorted(CROSS - NARROWEST - SAMPLE)),
    ],
)
def test_a_page_has_room_for_everything_and_nothing_serious_for_axe(new_visit, page, width, language, scheme):
    visit = new_visit(color_scheme=scheme)
    visit.tab.set_viewport_size({"width": width, "height": SIZES[width]})
    visit.open(page, drawn=True, lang=language)
    assert (sticking_out(visit), serious(visit)) == ([], [])


def test_a_page_that_is_long_at_work_is_veiled_as_a_whole(visit: Visit):
    app = visit.open("overview", drawn=True).tab.locator(".stApp")
    veil = "getComputedStyle(app, '::after')"
    assert app.evaluate(f"app => [{veil}.visibility, {veil}.content]") == ["visible", "none"]
    begun = app.evaluate(f"app => {{ app.dataset.testScriptState = 'running'; return {veil}.visibility; }}")
    assert begun == "hidden"
    visit.tab.wait_for_function(f"app => {veil}.visibility === 'visible'", arg=app.element_handle())


@pytest.mark.parametrize("face", FACES[1:])
def test_axe_finds_nothing_serious_on_the_other_faces(visit: Visit, face):
    visit.open("overview", drawn=True)
    for id_ in exhibits.ON_PAGE["overview"]:
        visit.turn(id_, face)
    assert serious(visit) == []


def serious(visit: Visit) -> list[str]:
    """What axe finds that is serious or critical."""
    return [
        f"{violation['id']} at {selector}: {node['html']}"
        for violation in Axe().run(visit.tab).response["violations"]
        if violation["impact"] in ("serious", "critical")
        for node in violation["nodes"]
        for selector in [" ".join(map(str, node["target"]))]
        if not any(rule == violation["id"] and part in selector for rule, part in ALLOWED)
    ]


def sticking_out(visit: Visit) -> list[str]:
    """What sticks out once the page is laid out. A chart that is drawn again for its room is given the time for it."""
    try:
        visit.tab.wait_for_function(f"() => !({STICKS_OUT})().length")
    except OutOfTime:
        return visit.tab.evaluate(STICKS_OUT)
    return []


def test_every_chart_says_in_words_what_it_shows(visit: Visit):
    visit.open("remittances", drawn=True)
    for id_ in exhibits.ON_PAGE["remittances"]:
        chart = visit.card(id_).locator(".chart")
        expect(chart).to_have_role("img")
        expect(chart).to_have_accessible_name(re.sub(r"\s+", " ", exhibits.make(Recipe(id_, View()), "en").alt))


def _luminance(colour: str) -> float:
    """Of a colour as browsers write it, by the definition of WCAG."""
    parts = [int(part) / 255 for part in re.findall(r"\d+", colour)[:3]]
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _contrast(one: float, other: float) -> float:
    dark, light = sorted((one, other))
    return (light + 0.05) / (dark + 0.05)
