"""The whole page without a mouse."""

from playwright.sync_api import expect

from seeeca import exhibits
from seeeca.view import View
from tests.browser.visit import Visit

# The part of the page that holds the focus: a link of the navigation, a widget by its key, or a face by its exhibit.
FOCUSED = """() => {
    const focused = document.activeElement;
    if (focused.dataset.to) return `face-${focused.closest(".exhibit").dataset.exhibit}`;
    if (focused.closest(".exhibit")) return "inside";
    const keys = [...(focused.closest("[class*=_widget]")?.classList ?? [])];
    return keys.find(key => key.startsWith("st-key-"))?.slice(7) ?? focused.dataset.testid ?? focused.tagName;
}"""


def test_tab_goes_through_the_page_in_reading_order_and_shows_where_it_is(visit: Visit):
    visit.open("migrant_stock")
    top = ("language", "focus", "group", "stock_edition", "year", "lens", "stock_as", "compared_as")
    controls = [f"{name}_widget" for name in top]
    stocks, compared, origins, destinations, *others, from_, to = (
        f"face-{id_}" for id_ in exhibits.ON_PAGE["migrant_stock"]
    )
    # Some controls stand above the exhibits that they concern.
    below = [stocks, compared, "since_widget", origins, destinations, *others]
    below += ["map_form_widget", from_, to]
    stops, unseen = [], []
    while not stops or (stops[-1] not in (below[-1], "BODY") and len(stops) < 120):
        visit.tab.keyboard.press("Tab")
        stops.append(visit.tab.evaluate(FOCUSED))
        if stops[-1] in controls + below and not _is_marked(visit, stops[-1]):
            unseen.append(stops[-1])
    ours = [stop for stop in stops if stop in controls + below]
    assert stops.index("stTopNavLink") < stops.index(controls[0])
    assert ours == controls + below
    assert unseen == []


def _is_marked(visit: Visit, key: str) -> bool:
    """Whether a widget looks different with the focus than without it."""
    face = key.removeprefix("face-")
    widget = visit.card(face).locator(".faces") if face != key else visit.tab.locator(f".st-key-{key}")
    with_focus = widget.screenshot()
    visit.tab.evaluate("() => { window.focused = document.activeElement; window.focused.blur(); }")
    without = widget.screenshot()
    visit.tab.evaluate("() => window.focused.focus()")
    return with_focus != without


def test_an_arrow_key_on_the_year_moves_to_the_next_year_that_was_observed(visit: Visit):
    visit.open("migrant_stock")
    slider = visit.tab.locator(".st-key-year_widget input")
    for key, year in (("ArrowLeft", 2020), ("ArrowLeft", 2015), ("ArrowRight", 2020)):
        visit.slide("year_widget", key)
        visit.shows("migrant_stock", View(year=year), "en")
        assert slider.get_attribute("aria-valuetext") == str(year)


def test_a_face_is_chosen_without_a_mouse_and_keeps_the_focus(visit: Visit):
    visit.open("governance")
    for key, face in (("ArrowRight", "table"), ("ArrowRight", "about"), ("ArrowLeft", "table")):
        visit.card("policy_domains").locator(".faces [aria-checked=true]").focus()
        visit.tab.keyboard.press(key)
        visit.tab.keyboard.press("Space")
        visit.shows_face("policy_domains", face)
        expect(visit.card("policy_domains").locator(f"[data-to={face}]")).to_be_focused()


def test_a_country_is_found_by_a_name_that_no_list_shows(visit: Visit):
    visit.open("migrant_stock", lang="ru")
    box = visit.tab.locator(".st-key-focus_widget input")
    box.click()
    box.fill("Киргизия")
    box.press("Enter")
    visit.shows("migrant_stock", View(focus="KGZ"), "ru")
    box.click()
    box.fill("Атлантида")
    box.press("Enter")
    expect(visit.tab.get_by_role("alert")).to_contain_text("«Атлантида»")
    visit.shows("migrant_stock", View(focus="KGZ"), "ru")
