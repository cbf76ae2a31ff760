"""From a place on a chart, a map or in a table to its corridor with the focus country."""

import pytest
from playwright.sync_api import expect

from seeeca import exhibits
from seeeca.recipe import Recipe
from seeeca.view import View
from tests.browser.visit import Visit

SCROLLED = "document.querySelector('[data-testid=stMain]').scrollTop"


@pytest.mark.parametrize("id_", ["origins", "destinations"])
def test_a_bar_opens_the_corridor_of_its_place(visit: Visit, id_):
    visit.open("migrant_stock", drawn=True, lang="ru")
    third = exhibits.make(Recipe(id_, View()), "ru").data["partner"].iloc[2]
    _press(visit, visit.card(id_).locator(".bars path").nth(2))
    _shows_corridor(visit, third, "ru")


def test_an_area_of_a_map_opens_the_corridor_of_its_place(visit: Visit):
    visit.open("migrant_stock", drawn=True)
    areas = visit.card("destinations_map").locator("path.choroplethlocation")
    places = areas.evaluate_all("areas => areas.map(area => area.__data__.loc)")
    _press(visit, areas.nth(places.index("KAZ")))
    _shows_corridor(visit, "KAZ", "en")


def test_a_row_of_the_diagrams_table_opens_the_corridor_of_its_place(visit: Visit):
    visit.open("migrant_stock", drawn=True)
    second = visit.turn("stock_diagram", "table").locator("tbody tr").nth(1)
    second.locator("td").first.click()
    _shows_corridor(visit, exhibits.make(Recipe("stock_diagram", View()), "en").data["partner"].iloc[1], "en")


def test_enter_on_a_row_opens_its_corridor_and_back_leads_to_the_same_place_on_the_page(visit: Visit):
    visit.open("migrant_stock", drawn=True)
    name = visit.turn("destinations", "table").locator("tbody tr button").nth(2)
    name.focus()
    before = visit.tab.evaluate(SCROLLED)
    assert before > 0
    visit.tab.keyboard.press("Enter")
    _shows_corridor(visit, exhibits.make(Recipe("destinations", View()), "en").data["partner"].iloc[2], "en")
    visit.tab.go_back()
    visit.tab.wait_for_function(f"top => Math.abs({SCROLLED} - top) < 2", arg=before)
    visit.quiet()
    assert visit.tab.evaluate(SCROLLED) == pytest.approx(before, abs=2)


def test_on_a_touch_screen_the_first_tap_shows_the_figure_and_the_second_opens(new_visit):
    visit = new_visit(has_touch=True, is_mobile=True, viewport={"width": 820, "height": 1180}).open(
        "migrant_stock", drawn=True
    )
    third = exhibits.make(Recipe("origins", View()), "en").data["partner"].iloc[2]
    bar = visit.card("origins").locator(".bars path").nth(2)
    bar.scroll_into_view_if_needed()
    box = bar.bounding_box()
    middle = box["x"] + box["width"] / 2, box["y"] + box["height"] / 2
    visit.tab.touchscreen.tap(*middle)
    expect(visit.card("origins").locator("g.hovertext").first).to_be_visible()
    assert visit.link()[0] == "/stock"
    visit.tab.touchscreen.tap(*middle)
    _shows_corridor(visit, third, "en")


def test_what_stands_for_several_places_opens_nothing(visit: Visit):
    visit.open("migrant_stock", drawn=True)
    names = exhibits.make(Recipe("destinations", View()), "en").data["partner"].tolist()
    _press(visit, visit.card("destinations").locator(".bars path").nth(names.index("")))
    visit.shows("migrant_stock", View(), "en")
    assert visit.link()[0] == "/stock"


def _press(visit: Visit, mark) -> None:
    """A click on the middle of a mark, which lies under the layer that plotly listens on."""
    mark.scroll_into_view_if_needed()
    box = mark.bounding_box()
    visit.tab.mouse.move(box["x"] + box["width"] / 2, box["y"] + box["height"] / 2)
    expect(visit.tab.locator("g.hovertext").first).to_be_visible()
    visit.tab.mouse.down()
    visit.tab.mouse.up()


def _shows_corridor(visit: Visit, partner: str, language: str) -> None:
    visit.shows("corridor", View(partner=partner), language)
    path, query = visit.link()
    assert (path, query.get("partner", View().partner)) == ("/corridor", partner)
