"""What is drawn, when, how often, and that it is what was handed over."""

import json

import pytest

from seeeca import exhibits
from seeeca.exhibit.exhibit import Exhibit
from seeeca.exhibit.shapes import Bars, Lines
from seeeca.recipe import Recipe
from seeeca.view import View
from tests.browser.visit import PAGES, Visit

# Counts drawings by exhibit, and keeps their order.
COUNT = """() => {
    window.drawings = [];
    for (const name of ["newPlot", "react"]) {
        const draw = window.Plotly[name];
        window.Plotly[name] = (place, ...figure) => {
            window.drawings.push(place.closest(".exhibit").dataset.exhibit);
            return draw(place, ...figure);
        };
    }
}"""
# How long bars are, and from how high the points of lines hang, by line, in pixels.
BARS = "bars => bars.map(bar => bar.getBBox().width)"
POINTS = """lines => lines.map(line => [...line.querySelectorAll("path.point")].map(
    point => point.transform.baseVal.consolidate().matrix.f))"""
WITH_CHARTS = tuple(page for page in PAGES if page not in ("mgi", "assessment"))
# They have every kind of chart between them.
SAMPLE = ("migrant_stock", "compare", "governance", "demographics")


def _charts(page: str, view: View) -> dict[str, Exhibit]:
    made = [exhibits.make(Recipe(id_, view), "en") for id_ in exhibits.ON_PAGE[page]]
    return {exhibit.id: exhibit for exhibit in made if exhibit.has_chart}


@pytest.mark.parametrize(
    "page", [pytest.param(page, marks=() if page in SAMPLE else pytest.mark.full) for page in WITH_CHARTS]
)
def test_a_choice_draws_each_chart_once_and_none_that_stays_as_it_was(visit: Visit, page):
    visit.open(page, drawn=True)
    visit.tab.evaluate(COUNT)
    visit.choose("focus", "Kazakhstan")
    visit.shows(page, View(focus="KAZ"), "en", drawn=True)
    before, after = _charts(page, View()), _charts(page, View(focus="KAZ"))
    stayed = {id_ for id_ in before.keys() & after.keys() if before[id_].data is after[id_].data}
    assert sorted(visit.tab.evaluate("drawings")) == sorted(after.keys() - stayed)


def test_all_pages_have_charts_but_those_of_words_and_of_answers():
    assert [page for page in PAGES if _charts(page, View())] == list(WITH_CHARTS)


def test_charts_far_below_wait_until_they_come_near_and_the_nearest_is_drawn_first(visit: Visit):
    visit.tab.goto(f"{visit.address}/remittances?lang=en")
    first, *_, last = exhibits.ON_PAGE["remittances"]
    visit.tab.wait_for_function("id => document.querySelector(`[data-exhibit=${id}] .main-svg`)", arg=first)
    visit.quiet()
    assert visit.card(last).locator(".main-svg").count() == 0
    visit.card(last).scroll_into_view_if_needed()
    visit.shows_exhibit(exhibits.make(Recipe(last, View()), "en"))


@pytest.mark.parametrize("country", ["Kazakhstan", "Ukraine"])
def test_what_is_painted_is_what_was_handed_over(visit: Visit, country):
    """After a choice, which draws into the charts of before."""
    visit.open("migrant_stock", drawn=True)
    visit.choose("focus", country)
    view = View(focus={"Kazakhstan": "KAZ", "Ukraine": "UKR"}[country])
    visit.shows("migrant_stock", view, "en", drawn=True)
    for exhibit in _charts("migrant_stock", view).values():
        card = visit.card(exhibit.id)
        if isinstance(exhibit.shape, Bars):
            painted = card.locator(".bars .point path").evaluate_all(BARS)
            scale = painted[0] / exhibit.shape.value[0]
            assert painted == [pytest.approx(value * scale, abs=0.6) for value in exhibit.shape.value], exhibit.id
        if isinstance(exhibit.shape, Lines):
            figure = json.loads(card.evaluate("card => card.given.figure"))
            painted = card.locator(".scatterlayer .trace").evaluate_all(POINTS)
            drawn = [[value for value in trace["y"] if value is not None] for trace in figure["data"]]
            assert list(map(len, painted)) == list(map(len, drawn)), exhibit.id
            heights = [height for points in painted for height in points]
            values = [value for line in drawn for value in line]
            # Heights fall as values rise, by so many pixels for each.
            low, high = values.index(min(values)), values.index(max(values))
            pixels = (heights[low] - heights[high]) / (values[high] - values[low])
            above_lowest = [(value - values[low]) * pixels for value in values]
            assert [heights[low] - height for height in heights] == pytest.approx(above_lowest, abs=0.1), exhibit.id
