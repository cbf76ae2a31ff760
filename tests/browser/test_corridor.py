"""From a place on a chart, a map or in a table to its corridor with the focus country."""

import pytest
from playwright.sync_api import expect

from seeeca import exhibits
from seeeca.recipe import Recipe
from seeeca.view import View
from tests.browser.visit import Visit


@pytest.mark.parametrize("id_", ["origins", "destinations"])
def test_a_bar_opens_the_corridor_of_its_place(visit: Visit, id_):
    visit.open("migrant_stock", lang="ru")
    third = exhibits.make(Recipe(id_, View()), "ru").data["partner"].iloc[2]
    _press(visit, visit.card(id_).locator(".bars path").nth(2))
    _shows_corridor(visit, third, "ru")


def test_an_area_of_a_map_opens_the_corridor_of_its_place(visit: Visit):
    visit.open("migrant_stock")
    areas = visit.card("destinations_map").locator("path.choroplethlocation")
    places = areas.evaluate_all("areas => areas.map(area => area.__data__.loc)")
    _press(visit, areas.nth(places.index("KAZ")))
    _shows_corridor(visit, "KAZ", "en")


def test_a_row_of_the_diagrams_table_opens_the_corridor_of_its_place(visit: Visit):
    visit.open("migrant_stock")
    table = visit.turn("stock_diagram", "table").locator("[data-testid=stDataFrame] canvas").first
    heading, row = 36, 35
    table.scroll_into_view_if_needed()
    box = table.bounding_box()
    visit.tab.mouse.click(box["x"] + 15, box["y"] + heading + 1.5 * row)
    _shows_corridor(visit, exhibits.make(Recipe("stock_diagram", View()), "en").data["partner"].iloc[1], "en")


def test_what_stands_for_several_places_opens_nothing(visit: Visit):
    visit.open("migrant_stock")
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
