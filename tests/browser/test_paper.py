"""Pages on paper: A4 upright and lengthwise, charts for the width of the sheet, tables whole."""

import re

import pytest
from pypdf import PdfReader

from seeeca import exhibits
from seeeca.recipe import Recipe
from seeeca.view import View
from tests.browser.visit import Visit

# As the browser prints: charts whose drawing does not fill its card, texts of charts outside of it, and hidden words.
PRINTED = """() => [...document.querySelectorAll(".exhibit")].map(card => {
    const box = element => element.getBoundingClientRect(), chart = card.querySelector(".chart svg.main-svg");
    if (!chart) return {id: card.dataset.exhibit};
    const frame = box(card), room = box(chart);
    const texts = [...chart.querySelectorAll("text")].map(box).filter(({width}) => width);
    return {
        id: card.dataset.exhibit,
        share: room.width / frame.width,
        inside: texts.every(({left, right}) => left >= frame.left - 1 && right <= frame.right + 1),
        areas: card.querySelectorAll("path.choroplethlocation").length,
    };
})"""


@pytest.mark.parametrize("width", [718, 1047])
def test_every_chart_is_drawn_for_the_sheet_also_those_that_were_not_seen(visit: Visit, width):
    """Upright and lengthwise. The browser is told of a print as it is by a press on “Print”."""
    visit.open("migrant_stock", lang="ru")
    visit.tab.reload()
    visit.tab.wait_for_function("window.PlotlyGeoAssets?.topojson.world_110m")
    visit.tab.wait_for_function("document.querySelector('.chart svg.main-svg')")
    visit.tab.set_viewport_size({"width": width, "height": 1000 if width < 800 else 700})
    visit.quiet()
    visit.tab.emulate_media(media="print")
    visit.tab.evaluate("window.dispatchEvent(new Event('beforeprint'))")
    printed = {card["id"]: card for card in visit.tab.evaluate(PRINTED)}
    assert list(printed) == list(exhibits.ON_PAGE["migrant_stock"])
    assert all(card["share"] > 0.9 and card["inside"] for card in printed.values()), printed
    assert all(printed[id_]["areas"] > 150 for id_ in ("origins_map", "destinations_map"))
    visit.tab.emulate_media(media="null")
    visit.tab.evaluate("window.dispatchEvent(new Event('afterprint'))")
    visit.quiet()
    chart = visit.card("migrant_stock").locator(".chart")
    assert chart.locator("svg.main-svg").first.bounding_box()["width"] == pytest.approx(
        chart.bounding_box()["width"], abs=1
    )


def test_the_overview_takes_two_pages_with_title_choices_day_sources_and_numbers_of_pages(visit: Visit, tmp_path):
    visit.open("overview", lang="ru", country="TJK")
    text = _text(visit, tmp_path, landscape=False)
    assert len(text) == 2
    whole = " ".join(text)
    assert "Страна: Таджикистан; Группа сравнения: ЮВЕВЕЦА." in whole
    assert re.search(r"Дата печати: \d+ \w+ 20\d\d\.", whole)
    for id_ in exhibits.ON_PAGE["overview"]:
        exhibit = exhibits.make(Recipe(id_, View(focus="TJK")), "ru")
        assert _plain(exhibit.title) in _plain(whole)
        assert all(_plain(source.line) in _plain(whole) for source in exhibit.sources)
        assert all(_plain(note.text) in _plain(whole) for note in exhibit.notes), id_
    assert "График" not in whole and "Скачать" not in whole
    assert ["1 / 2" in text[0], "2 / 2" in text[1]] == [True, True]


def test_a_long_table_stands_whole_behind_the_charts(visit: Visit, tmp_path):
    visit.open("migrant_stock")
    visit.turn("immigrants_compared", "table")
    *charts, last = _text(visit, tmp_path, landscape=True)
    exhibit = exhibits.make(Recipe("immigrants_compared", View()), "en")
    assert len(exhibit.data) > 100
    text = _plain(" ".join([*charts, last]))
    assert text.count(_plain(exhibit.title)) == 2
    annex = text[text.rindex(_plain(exhibit.title)) :]
    headings = [column.heading for column in exhibit.columns]
    assert all(_plain(heading) in annex for heading in headings)
    assert annex.count("Tajikistan") == (exhibit.data["name"] == "Tajikistan").sum()


def _text(visit: Visit, folder, landscape: bool) -> list[str]:
    """The words of each page of the printed document."""
    path = folder / "page.pdf"
    visit.tab.pdf(path=path, format="A4", landscape=landscape, prefer_css_page_size=False)
    return [page.extract_text() for page in PdfReader(path).pages]


def _plain(text: str) -> str:
    return re.sub(r"\s+", "", text)
