"""How often charts are drawn: nothing in a choice takes longer."""

import pytest

from seeeca import exhibits
from seeeca.exhibit.exhibit import Exhibit
from seeeca.recipe import Recipe
from seeeca.view import View
from tests.browser.visit import PAGES, Visit, is_map

# By exhibit: how often many of its marks were set at once. A drawing sets hundreds, a pointer few.
COUNT = """() => {
    window.drawings = {};
    new MutationObserver(changes => {
        const marks = {};
        for (const {target} of changes) {
            const card = target.ownerSVGElement?.closest("[class*=st-key-exhibit-]");
            const id = card?.className.match(/st-key-exhibit-(\\S+)/)[1];
            if (id) marks[id] = (marks[id] || 0) + 1;
        }
        for (const id in marks) if (marks[id] >= 50) drawings[id] = (drawings[id] || 0) + 1;
    }).observe(document, {attributes: true, subtree: true});
}"""
ALL_DRAWN = "expected => Object.entries(expected).every(([id, times]) => (drawings[id] || 0) >= times)"
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
    visit.open(page)
    visit.tab.evaluate(COUNT)
    visit.choose("focus", "Kazakhstan")
    visit.shows(page, View(focus="KAZ"), "en")
    before, after = _charts(page, View()), _charts(page, View(focus="KAZ"))
    stayed = {id_ for id_ in before.keys() & after.keys() if before[id_].data is after[id_].data}
    # A map is drawn without places first, and again once their shapes are there.
    expected = {id_: 2 if is_map(exhibit) else 1 for id_, exhibit in after.items() if id_ not in stayed}
    visit.tab.wait_for_function(ALL_DRAWN, arg=expected)
    assert visit.settled().tab.evaluate("drawings") == expected


def test_all_pages_have_charts_but_those_of_words_and_of_answers():
    assert [page for page in PAGES if _charts(page, View())] == list(WITH_CHARTS)


def test_charts_are_as_wide_as_whole_pixels(visit: Visit):
    """Of another width than plotly has measured, they would be drawn twice."""
    visit.open("overview")
    for width in (1280, 1366, 1501, 1920):
        visit.resize(width, 900)
        widths = visit.tab.locator(".stPlotlyChart").evaluate_all(
            "charts => charts.map(chart => chart.getBoundingClientRect().width)"
        )
        assert len(widths) == 4 and all(each.is_integer() for each in map(float, widths)), (width, widths)
