"""Each exhibit turned to each of its faces, maps, and what the browser asks for meanwhile."""

from urllib.parse import urlsplit

import pytest
from playwright.sync_api import expect

from seeeca import exhibits
from seeeca.recipe import Recipe
from seeeca.view import View
from seeeca.words.i18n import translator
from tests.browser.visit import FACES, Visit, first_face, is_map

# Paths of a map that have an outline, by country.
AREAS = """paths => Object.fromEntries(
    paths.filter(path => path.getAttribute("d") && path.getBBox().width).map(path => [path.__data__.loc, true]))"""


# Between them they have every kind of exhibit; the page tests turn those of all pages.
@pytest.mark.parametrize(
    "page",
    [
        "overview",
        "mgi",
        *(pytest.param(page, marks=pytest.mark.full) for page in ("migrant_stock", "compare", "governance")),
    ],
)
def test_nothing_is_asked_from_outside_while_every_face_is_opened(visit: Visit, page):
    shown = {id_: exhibits.make(Recipe(id_, View()), "en") for id_ in exhibits.ON_PAGE[page]}
    visit.open(page)
    for face in (*FACES[1:], FACES[0]):
        for id_, exhibit in shown.items():
            # A table that is the exhibit itself has no face "chart".
            if face != "chart" or first_face(exhibit) == "chart":
                visit.turn(id_, face)
    assert visit.outside() == []
    assert {urlsplit(url).scheme for url in visit.asked} >= {"http", "ws"}
    assert any("/topojson/" in url for url in visit.asked) == any(map(is_map, shown.values()))


@pytest.mark.parametrize(
    ("page", "id_", "many"), [("migrant_stock", "destinations_map", 150), ("remittances", "remittances_map", 60)]
)
def test_a_map_has_the_areas_of_its_countries_the_focus_country_among_them(visit: Visit, page, id_, many):
    visit.open(page, drawn=True, country="TJK")
    with_figures = set(exhibits.make(Recipe(id_, View(focus="TJK")), "en").data["country"])
    areas = set(visit.card(id_).locator("path.choroplethlocation").evaluate_all(AREAS))
    assert "TJK" in areas
    assert len(with_figures & areas) > 0.8 * len(with_figures)
    assert len(areas) > many


@pytest.mark.parametrize("language", ["en", "ru"])
def test_kosovo_stands_beside_the_map_of_remittances(visit: Visit, language):
    visit.open("remittances", drawn=True, lang=language)
    legend = visit.card("remittances_map").locator(".legendtext")
    expect(legend.filter(has_text=translator(language).name("XKX"))).to_be_visible()
