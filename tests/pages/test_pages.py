"""Every page in every language: what it says, what it draws, and what it says when something is amiss."""

import json
import re
import shutil
from functools import cache
from itertools import product

import pandas as pd
import pytest

from seeeca import exhibits, warehouse
from seeeca.catalogue import load
from seeeca.catalogue.reading import LANGUAGES
from seeeca.exhibit.exhibit import Exhibit
from seeeca.exhibit.sources import citations
from seeeca.recipe import Recipe
from seeeca.view import CHOICES, View
from seeeca.words.i18n import translator
from tests.marks import in_chart, in_shape
from tests.pages.seen import cards, open_app, pieces, screen, turn_to

PAGES = list(load().site.pages)
# Of each choice a value that is not the usual one, as a link says it.
ODD = {
    "focus": "TJK",
    "group": "central_asia",
    "year": "2010",
    "since": "2005",
    "first_year": "2005",
    "last_year": "2015",
    "stock_edition": "ims-2019",
    "flow_edition": "abel-cohen-pb-closed",
    "money_edition": "wdi-2023-05",
    "population_edition": "wpp-2022",
    "indicator": "fertility",
    "against": "births",
    "stock_as": "women",
    "compared_as": "index",
    "change_in": "number",
    "ages_as": "number",
    "order": "name",
    "partner": "POL",
    "map_form": "tiles",
    "lens": "from-2000",
    "scale": "free",
    "beside": "1990",
    "aged_from": "65",
    "hold": "dependency",
    "until": "2070",
    "objective": "20",
    "target": "10.c",
}
COUNTRIES = ("BLR", "TJK", "XKX", "ISR", "TKM")
# Each language with a country: the best known, one with long names, one with the most gaps.
SAMPLE = [("en", "BLR"), ("ru", "TJK"), ("be", "XKX")]
CROSS = [(page, language, country) for language, country, page in product(LANGUAGES, COUNTRIES, PAGES)]


def cross(sample: list[tuple[str, str, str]]) -> pytest.MarkDecorator:
    """Pages in languages for countries: a sample of them, and all for `make test-full`."""
    others = [pytest.param(*each, marks=pytest.mark.full) for each in CROSS if each not in sample]
    return pytest.mark.parametrize(("page", "language", "country"), [*sample, *others])


every_page = cross([(page, *each) for page in PAGES for each in SAMPLE])
# The other faces of a page are looked at in one language, each page in the next one.
every_page_turned = cross([(page, *SAMPLE[number % len(SAMPLE)]) for number, page in enumerate(PAGES)])
# What a chart draws does not depend on the language.
every_page_drawn = cross([(page, "en", "BLR") for page in PAGES] + [(page, "be", "XKX") for page in PAGES])


@every_page
def test_a_page_opens_without_an_exception(page, language, country):
    assert screen(page, language, country).exceptions == []


@every_page
def test_the_headline_is_what_was_found_of_the_page(page, language, country):
    seen = screen(page, language, country)
    assert exhibits.headline(page, seen.view, language) in pieces(seen.elements)


@every_page
def test_each_number_card_says_figure_change_and_source(page, language, country):
    seen = screen(page, language, country)
    said = pieces(seen.elements)
    for card in exhibits.key_figures(page, seen.view, language):
        assert card.value or card.detail, f"{card.id} has neither a figure nor a reason"
        missing = {card.label, card.value, card.detail, card.source} - {"", *said}
        assert not missing, f"{card.id}: {missing}"


@every_page
def test_each_exhibit_stands_with_title_subtitle_source_and_notes(page, language, country):
    seen = screen(page, language, country)
    for exhibit in seen.exhibits:
        assert {exhibit.title, exhibit.subtitle} <= set(seen.said(exhibit))
        # What must be seen beside each exhibit of a row stands once, below the row.
        said = [*seen.said(exhibit), *seen.below_rows]
        assert all(any(words in piece for piece in said) for words in words_below(exhibit))


def words_below(exhibit: Exhibit) -> list[str]:
    """What stands under an exhibit: the lines of its sources, its notes."""
    return [*(source.line for source in exhibit.sources), *(note.text for note in exhibit.notes)]


@every_page_drawn
def test_an_exhibit_is_drawn_or_says_why_not(page, language, country):
    """Why there are no figures is told once a page; after that a word says that it was told."""
    seen, t = screen(page, language, country), translator(language)
    told_above = t("No figures: the reason stands above.")
    for exhibit in seen.exhibits:
        assert seen.is_drawn(exhibit) != bool(exhibit.absence)
        said = seen.said(exhibit)
        assert (exhibit.absence in said or told_above in said) == bool(exhibit.absence)
    reasons = {exhibit.absence for exhibit in seen.exhibits if exhibit.absence}
    on_page = pieces(seen.elements)
    assert {reason: on_page.count(reason) for reason in reasons} == dict.fromkeys(reasons, 1)


@every_page_drawn
def test_charts_carry_the_figures_of_their_exhibits(page, language, country):
    seen = screen(page, language, country)
    for exhibit in seen.exhibits:
        if exhibit.has_chart:
            assert in_chart(exhibit, seen.figure(exhibit)) == in_shape(exhibit)


def test_charts_of_a_row_are_of_one_height():
    seen = screen("compare", "ru", "TJK")
    heights = {exhibit.id: seen.figure(exhibit).layout.height for exhibit in seen.exhibits}
    assert [heights[id_] for id_ in ("compare_line", "compare_map")] == [260, 260]
    assert heights["compare_slope"] == heights["compare_ranking"] == 514


@pytest.mark.parametrize(
    ("width", "columns", "heights"), [(340, 1, (460, 400)), (740, 1, (349, 400)), (1280, 2, (195, 195))]
)
def test_each_width_has_its_own_charts(width, columns, heights):
    """On a phone and an upright tablet cards stand one below the other, as high as they need to be."""
    app = open_app(lang="en")
    app.session_state.width = width
    app.run()
    (row, _) = (json.loads(node.proto.json) for node in app.get("bidi_component"))
    figures = [json.loads(card["figure"])["layout"] for card in row["cards"]]
    assert (row["columns"], row["width"]) == (columns, width)
    assert tuple(figure["height"] for figure in figures) == heights


@every_page_turned
def test_the_table_has_the_same_figures_as_the_language_writes_them(page, language, country):
    t = translator(language)
    seen = screen(page, language, country)
    for exhibit in seen.exhibits:
        if exhibit.absence:
            assert seen.cards[exhibit.id]["table"] == ""
            continue
        table = seen.table(exhibit)
        assert table["headings"] == [column.heading for column in exhibit.columns]
        for number, column in enumerate(exhibit.columns):
            values = exhibit.data[column.key]
            cells = [row[number] for row in table["rows"]]
            if column.decimals is None:
                assert table["numbers"][number] is None
                assert cells == [
                    str(value) if value == value and value is not None and value != "" else "–" for value in values
                ]
            else:
                given = [None if pd.isna(value) else value for value in values]
                assert cells == ["–" if value is None else t.number(value, column.decimals) for value in given]
                assert table["numbers"][number] == [
                    None if value is None else pytest.approx(value, abs=0.51 * 10 ** -(column.decimals + 2))
                    for value in given
                ]


@every_page_turned
def test_the_table_is_copied_with_title_source_and_notes(page, language, country):
    seen = screen(page, language, country)
    for exhibit in seen.exhibits:
        if not exhibit.absence:
            table = seen.table(exhibit)
            assert table["above"] == [exhibit.title, exhibit.subtitle]
            assert table["below"][1:] == [*citations(exhibit), *(note.text for note in exhibit.notes)]
            assert all(source.line.rstrip(".") in table["below"][0] for source in exhibit.sources)
            assert table["decimal_mark"] == {"en": "."}.get(language, ",")


@every_page_turned
def test_the_about_face_defines_limits_and_cites(page, language, country):
    seen = screen(page, language, country)
    assert seen.exceptions == []
    t = translator(language)
    for exhibit in seen.exhibits:
        said = " ".join(seen.said(exhibit))
        for id_ in exhibit.indicators:
            indicator = load().indicators[id_]
            assert t.words(indicator.definition) in said
            assert t.words(indicator.does_not_show) in said
        assert all(citation in said for citation in citations(exhibit))
        assert exhibit.alt in said


@pytest.mark.parametrize("country", load().groups["seeeca"].members)
def test_the_overview_opens_for_every_country(country):
    seen = screen("overview", "en", country)
    assert seen.exceptions == []
    assert exhibits.headline("overview", seen.view, "en") in pieces(seen.elements)


def test_the_language_switch_keeps_the_view():
    app = turn_to(open_app(lang="ru", country="TJK", group="central_asia", year="2015"), "migrant_stock")
    app = _switch(app, "language_widget").set_value("en").run()
    view = View(focus="TJK", group="central_asia", year=2015)
    assert exhibits.headline("migrant_stock", view, "en") in pieces(app.main)
    assert exhibits.make(Recipe("origins", view), "en").subtitle in pieces(app.main)
    assert app.query_params == {"lang": "en", "country": "TJK", "group": "central_asia", "year": "2015"}


def test_a_choice_is_kept_on_the_next_page_and_in_its_link():
    app = open_app(lang="en")
    app.selectbox(key="focus_widget").set_value("KGZ").run()
    app.selectbox(key="group_widget").set_value("central_asia").run()
    turn_to(app, "remittances")
    view = View(focus="KGZ", group="central_asia")
    assert exhibits.make(Recipe("remittances_ranking", view), "en").title in pieces(app.main)
    assert app.query_params == {"lang": "en", "country": "KGZ", "group": "central_asia"}


def test_tiles_are_chosen_once_for_every_map():
    app = turn_to(open_app(lang="en"), "migrant_stock")
    app = _switch(app, "map_form_widget").set_value("tiles").run()
    assert app.query_params == {"lang": "en", "map": "tiles"}
    turn_to(app, "remittances")
    assert _switch(app, "map_form_widget").value == "tiles"
    tiles = exhibits.make(Recipe("remittances_map", View(map_form="tiles")), "en")
    assert tiles.alt in pieces(app.main)


def test_a_link_says_what_its_page_offers_and_the_session_keeps_the_rest():
    app = turn_to(open_app(lang="en"), "remittances")
    app.slider(key="years_widget").set_value((2010, 2020)).run()
    _switch(app, "map_form_widget").set_value("tiles").run()
    assert app.query_params == {"lang": "en", "from": "2010", "to": "2020", "map": "tiles"}
    app.query_params.clear()
    turn_to(app, "migrant_stock")
    assert app.query_params == {"lang": "en", "map": "tiles"}
    app.query_params.clear()
    turn_to(app, "remittances")
    assert app.query_params == {"lang": "en", "from": "2010", "to": "2020", "map": "tiles"}
    assert app.slider(key="years_widget").value == (2010, 2020)


def test_a_link_opened_in_a_session_says_all_that_its_page_offers_and_nothing_of_other_pages():
    app = turn_to(open_app(lang="en", country="KGZ", year="2015", hold="total"), "migrant_stock")
    app.query_params.clear()
    app.query_params.update(lang="en", country="TJK")
    turn_to(app, "mgi")
    app.query_params.clear()
    turn_to(app, "replacement")
    assert app.query_params == {"lang": "en", "country": "TJK", "hold": "total"}
    app.query_params.clear()
    app.query_params.update(lang="en", country="TJK")
    turn_to(app, "migrant_stock")
    assert app.select_slider(key="year_widget").value == 2024


@pytest.mark.parametrize("page", PAGES)
def test_choices_that_a_page_does_not_offer_change_nothing_on_it(page):
    offered = load().site.pages[page].choices
    others = {CHOICES[name].code: text for name, text in ODD.items() if name not in offered}
    app = open_app(lang="en", **others)
    assert not app.session_state.refused
    for each in ("mgi" if page != "mgi" else "editions", page):
        app.query_params.clear()
        turn_to(app, each)
    assert app.session_state.view != View() and app.query_params == {"lang": "en"}
    assert (_drawn(app), pieces(app.main)) == _plain(page)


@cache
def _plain(page: str) -> tuple[list[str], list[str]]:
    app = turn_to(open_app(lang="en"), page)
    return _drawn(app), pieces(app.main)


def _drawn(app) -> list[str]:
    return [card.get("figure", "") for card in cards(app.main)]


def test_a_link_can_make_choices_that_have_no_control():
    app = turn_to(open_app(lang="en", wdi="wdi-2023-05", country="TJK"), "remittances")
    view = View(focus="TJK", money_edition="wdi-2023-05")
    assert exhibits.make(Recipe("remittances_gdp_share", view), "en").title in pieces(app.main)
    assert exhibits.make(Recipe("remittances_gdp_share", View(focus="TJK")), "en").title not in pieces(app.main)


def test_the_stocks_of_a_country_and_the_year_of_change_are_chosen_above_their_exhibits():
    app = turn_to(open_app(lang="en"), "migrant_stock")
    app.selectbox(key="stock_as_widget").set_value("women").run()
    app.select_slider(key="since_widget").set_value(2010).run()
    view = View(stock_as="women", since=2010)
    assert app.query_params == {"lang": "en", "stock": "women", "since": "2010"}
    said = pieces(app.main)
    assert exhibits.make(Recipe("migrant_stock", view), "en").title in said
    assert any("change since mid-2010" in piece for piece in said)


def test_the_model_of_flows_is_chosen_on_the_movement_page():
    app = turn_to(open_app(lang="en"), "movement")
    app.selectbox(key="flow_edition_widget").set_value("abel-cohen-min-closed").run()
    assert app.query_params == {"lang": "en", "model": "abel-cohen-min-closed"}
    assert exhibits.make(Recipe("flows", View(flow_edition="abel-cohen-min-closed")), "en").title in pieces(app.main)


@pytest.mark.parametrize(("page", "id_"), [("mgi", "mgi_profiles"), ("compact", "compact_acts")])
def test_sentences_stand_whole_on_the_page_with_links_to_the_addresses_they_name(page, id_):
    seen = screen(page, "en", "BLR")
    exhibit = next(each for each in seen.exhibits if each.id == id_)
    said = " ".join(seen.said(exhibit))
    assert [text for text in exhibit.data["text"] if text not in said] == []
    addresses = {address for text in exhibit.data["source"] for address in re.findall(r"https?://\S+", text)}
    assert len(addresses) > 9
    assert {address for address in addresses if f'href="{address}" target="_blank"' not in seen.html(exhibit)} == set()


def test_objectives_are_chosen_by_objective_and_target_and_links_lead_to_their_pages():
    app = turn_to(open_app(lang="en"), "compact")
    app.selectbox(key="objective_widget").set_value("20").run()
    assert app.query_params == {"lang": "en", "objective": "20"}
    assert exhibits.make(Recipe("compact_objectives", View(objective="20")), "en").title in pieces(app.main)
    assert [link.proto.label for link in app.get("page_link")] == ["Remittances", "Compare"]
    app.selectbox(key="target_widget").set_value("8.7").run()
    assert app.query_params == {"lang": "en", "objective": "20", "target": "8.7"}
    assert exhibits.make(Recipe("compact_objectives", View(objective="20", target="8.7")), "en").absence in pieces(
        app.main
    )
    app.selectbox(key="objective_widget").set_value("").run()
    assert app.query_params == {"lang": "en", "target": "8.7"}
    assert {"Recruitment and decent work", "Eradicate trafficking"} <= set(pieces(app.main))


def test_what_a_pyramid_stands_beside_is_kept_in_the_link():
    app = turn_to(open_app(lang="en"), "demographics")
    app.selectbox(key="beside_widget").set_value("TJK").run()
    assert exhibits.make(Recipe("population_pyramid", View(beside="TJK")), "en").title in pieces(app.main)
    assert app.query_params == {"lang": "en", "beside": "TJK"}
    app.selectbox(key="beside_widget").set_value("").run()
    assert app.query_params == {"lang": "en"}


def test_lines_end_in_2050_unless_a_later_year_is_chosen():
    app = turn_to(open_app(lang="en"), "demographics")
    assert app.slider(key="years_widget").value == (1990, 2050)
    app.slider(key="years_widget").set_value((1990, 2100)).run()
    assert app.query_params == {"lang": "en", "to": "2100"}
    assert exhibits.make(Recipe("population_to_2050", View(last_year=2100)), "en").title in pieces(app.main)


def test_what_is_to_be_held_and_to_which_year_is_kept_in_the_link():
    app = turn_to(open_app(lang="en"), "replacement")
    _switch(app, "hold_widget").set_value("total").run()
    _switch(app, "until_widget").set_value(2070).run()
    view = View(hold="total", until=2070)
    said = pieces(app.main)
    assert exhibits.headline("replacement", view, "en") in said
    assert app.query_params == {"lang": "en", "hold": "total", "until": "2070"}


def test_the_calculation_stands_beside_the_answer():
    method = exhibits.make(Recipe("replacement", View()), "en").method
    app = turn_to(open_app(lang="en"), "replacement")
    assert {text for part in method for text in part} <= set(pieces(app.main))


@pytest.mark.parametrize(
    ("language", "code", "value"),
    [
        ("en", "objective", "24"),
        ("ru", "target", "10.7.2"),
        ("en", "country", "Атлантида"),
        ("ru", "group", "everyone"),
        ("be", "year", "20x"),
        ("en", "edition", "ims-1999"),
        ("en", "stock", "men"),
        ("ru", "measure", "=1+1"),
        ("be", "order", "<b>best</b>"),
        ("en", "indicator", "[here](http://elsewhere.example)"),
        ("en", "from", "1e3"),
    ],
)
def test_a_bad_value_in_the_link_falls_back_and_the_page_says_so(language, code, value):
    app = open_app(**{"lang": language, code: value})
    assert not app.exception
    assert exhibits.headline("overview", View(), language) in pieces(app.main)
    said = translator(language)(
        "The link asks for “{value}” as “{code}”, which is not known here; the usual choice is shown.",
        value=value,
        code=code,
    )
    assert said in pieces(app.main)
    # Nothing of it is markup or a link.
    assert not app.warning and not app.markdown


def test_an_unknown_language_falls_back_and_the_page_says_so():
    app = open_app(lang="xx", country="TJK")
    assert any("“xx”" in piece for piece in pieces(app.main))
    assert exhibits.headline("overview", View(focus="TJK"), "en") in pieces(app.main)


@pytest.fixture
def own_extracts(tmp_path, monkeypatch):
    """A copy of the extracts to do harm to, from which the pages are fed."""
    folder = tmp_path / "extracts"
    shutil.copytree(warehouse.EXTRACTS, folder)
    monkeypatch.setattr(warehouse.current, "__defaults__", (folder,))
    return folder


def _manifest_lost(folder):
    (folder / warehouse.MANIFEST).unlink()
    return warehouse.MANIFEST, "missing"


def _manifest_cut_short(folder):
    whole = (folder / warehouse.MANIFEST).read_bytes()
    (folder / warehouse.MANIFEST).write_bytes(whole[: len(whole) // 2])
    return warehouse.MANIFEST, "damaged"


def _table_lost(folder):
    name = _a_table(folder)
    (folder / name).unlink()
    return name, "missing"


def _table_cut_short(folder):
    name = _a_table(folder)
    whole = (folder / name).read_bytes()
    (folder / name).write_bytes(whole[: len(whole) // 2])
    return name, "damaged"


def _a_table(folder) -> str:
    manifest = json.loads((folder / warehouse.MANIFEST).read_text(encoding="utf-8"))
    return next(iter(manifest["extracts"].values()))["file"]


HARMS = [(_manifest_lost, "en"), (_manifest_cut_short, "ru"), (_table_lost, "be"), (_table_cut_short, "en")]


@pytest.mark.parametrize(
    ("page", "harm", "language"),
    [
        pytest.param(page, harm, language, marks=() if harm_number == page_number % len(HARMS) else pytest.mark.full)
        for page_number, page in enumerate(PAGES)
        for harm_number, (harm, language) in enumerate(HARMS)
    ],
)
def test_missing_or_damaged_extracts_are_told_with_file_and_remedy(own_extracts, page, harm, language):
    file, problem = harm(own_extracts)
    app = turn_to(open_app(lang=language), page)
    t = translator(language)
    assert not app.exception
    (error,) = app.error
    assert f"{own_extracts.name}/{file}" in error.value
    assert {"missing": t("is missing"), "damaged": t("is damaged")}[problem] in error.value
    assert "git checkout data/extracts" in error.value
    assert "make data" in error.value


def _switch(app, key: str):
    """A row of segments."""
    return next(group for group in app.get("button_group") if group.key == key)
