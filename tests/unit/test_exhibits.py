"""Every exhibit keeps its contract, for the 20 countries and territories in three languages, and can be drawn."""

import re
from collections.abc import Iterable
from dataclasses import fields, replace
from functools import cache, partial
from itertools import pairwise

import pandas as pd
import plotly.graph_objects as go
import pytest

from seeeca import catalogue, exhibits
from seeeca.catalogue import LANGUAGES
from seeeca.draw.figure import figure
from seeeca.draw.palette import DARK, LIGHT
from seeeca.exhibit.exhibit import Encoding, Exhibit, Query
from seeeca.exhibits.making import KOSOVO
from seeeca.exhibits.remembered import forget
from seeeca.publish.table import csv, table
from seeeca.view import CHOICES, View
from seeeca.warehouse import Warehouse, current
from seeeca.words.i18n import translator

CATALOGUE = catalogue.load()
MEMBERS = CATALOGUE.groups["seeeca"].members
# Whose charts are looked at: large and small figures, short and long names, and those with gaps.
CHARTED = ("BLR", "BIH", "RUS", "SRB", "TJK", "TKM", "UZB", KOSOVO)
BARS = ("bar", "stacked bar", "pyramid")
LINES = ("line", "multiples")
MAPS = ("map", "tiles")
PALETTES = {"light": LIGHT, "dark": DARK}
CODES = ("country", "partner", "domain", "sex", "age_group", "indicator")
# What plotly fills in by itself in a hover text.
FILLED_IN = {
    "x",
    "y",
    "z",
    "text",
    "label",
    "value",
    "location",
    "customdata",
    "fullData.name",
    "source.label",
    "target.label",
}
# Signs of a text that was put together wrongly.
BROKEN = re.compile(r"[{}]|\bnan\b|\bNone\b|\bNaT\b|\.\.|,,|;;|\(\)| [,.;)]|\( |  |^\s|\s$")
EDITIONS = ("stock_edition", "flow_edition", "money_edition", "population_edition")
# Views that a link can ask for besides the usual one: narrow, empty, or another edition, group, year, measure.
ODD_VIEWS = [
    *(View(**{field: id_}) for field in EDITIONS for id_ in CHOICES[field].known(CATALOGUE)),
    *(View(group=id_) for id_, group in CATALOGUE.groups.items() if group.to_compare_with),
    *(View(year=year) for year in (1950, 1990, 2019, 2025, 2033, 2100)),
    *(View(first_year=first) for first in (2024, 2050, 2100)),
    *(View(last_year=last) for last in (1950, 1995, 2010)),
    *(View(first_year=first, last_year=last) for first, last in ((1990, 1990), (2021, 2022), (2030, 2040))),
    *(
        View(compared_as=each, stock_edition=edition)
        for each in CHOICES["compared_as"].values
        for edition in ("ims-2019", "ims-2024")
    ),
    View(change_in="number"),
    *(View(ages_as="number", stock_edition=edition) for edition in ("ims-2019", "ims-2024")),
    *(View(stock_as=stock_as, map_form="tiles", since=2010) for stock_as in CHOICES["stock_as"].values),
    *(View(order=order, year=2019) for order in CHOICES["order"].values),
    *(View(indicator=id_, map_form="tiles", scale="free") for id_ in CATALOGUE.indicators),
    *(View(objective=number, target=target) for number, target in (("20", None), (None, "10.7"), ("1", "10.c"))),
    *(View(against=id_, since=2100, year=1950) for id_ in [*CATALOGUE.indicators][::4]),
    *(View(beside=beside, year=year) for beside, year in (("1990", None), ("TJK", 2050), ("XKX", 2024), ("BLR", None))),
    *(View(hold=hold, until=until) for hold in CHOICES["hold"].values for until in (1950, 2033, 2100)),
    *(View(partner=code, lens=lens) for code, lens in (("BLR", "raw"), ("XKX", "from-2000"), ("ABW", "annotated"))),
]
# Kosovo* has the fewest figures: every third view will do.
ODD_CASES = [*ODD_VIEWS, *(replace(view, focus=KOSOVO) for view in ODD_VIEWS[::3])]

every_exhibit = pytest.mark.parametrize(
    ("id_", "language"), [(id_, language) for id_ in exhibits.BUILDERS for language in LANGUAGES]
)
each_exhibit = pytest.mark.parametrize("id_", exhibits.BUILDERS)


ASK, ANSWERS = Warehouse.ask, {}


@pytest.fixture(autouse=True)
def each_question_is_asked_once(monkeypatch):
    """Three languages ask the same; what a question answers is tested in test_warehouse.py."""

    def ask(self: Warehouse, query: str, parameters: dict) -> pd.DataFrame:
        asked = query, repr(parameters)
        if asked not in ANSWERS:
            ANSWERS[asked] = ASK(self, query, parameters)
        return ANSWERS[asked].copy()

    monkeypatch.setattr(Warehouse, "ask", ask)


@cache
def built(id_: str, language: str = "en") -> dict[str, Exhibit]:
    """The exhibit of each country."""
    return {country: exhibits.build(id_, View(focus=country), language) for country in MEMBERS}


@cache
def chart(id_: str, country: str, language: str = "en", palette: str = "light") -> tuple[list[dict], dict]:
    """Traces and layout, as they are sent to the browser; plotly refuses a property that is not in its schema."""
    made = figure(built(id_, language)[country], translator(language), PALETTES[palette]).to_dict()
    go.Figure(made)
    return made["data"], made["layout"]


def drawn(id_: str, language: str = "en") -> dict[str, Exhibit]:
    """Those that have figures."""
    return {country: exhibit for country, exhibit in built(id_, language).items() if not exhibit.absence}


def charted(id_: str) -> dict[str, Exhibit]:
    """Those of CHARTED that have a chart, and not only a table."""
    return {
        country: exhibit
        for country, exhibit in drawn(id_).items()
        if exhibit.kind not in ("table", "texts") and country in CHARTED
    }


# Words -------------------------------------------------------------------------------------------


@every_exhibit
def test_the_title_is_a_finding_of_at_most_fifteen_words(id_, language):
    titles = {country: exhibit.title for country, exhibit in drawn(id_, language).items()}
    assert {country: title for country, title in titles.items() if not 0 < words(title) <= 15} == {}


def words(title: str) -> int:
    """A number with its unit is one word, which a space that does not break holds together; a dash is none."""
    return sum(any(letter.isalnum() for letter in word) for word in title.split(" "))


@every_exhibit
def test_every_text_that_must_travel_along_is_there(id_, language):
    wanted = ("title", "subtitle", "alt", "unit", "sources", "citations", "editions", "data_version")
    missing = {
        country: [name for name in wanted if not getattr(exhibit, name)]
        for country, exhibit in built(id_, language).items()
    }
    assert {country: names for country, names in missing.items() if names} == {}


@every_exhibit
def test_an_exhibit_knows_what_it_was_made_from(id_, language):
    assert {
        country: (exhibit.id, exhibit.view, exhibit.language, exhibit.data_version)
        for country, exhibit in built(id_, language).items()
    } == {country: (id_, View(focus=country), language, current().id) for country in MEMBERS}


@every_exhibit
def test_each_edition_has_its_source_line_and_citation(id_, language):
    t = translator(language)
    for country, exhibit in built(id_, language).items():
        names = [t.words(CATALOGUE.editions[edition].name) for edition in exhibit.editions]
        citations = [CATALOGUE.editions[edition].citation for edition in exhibit.editions]
        licences = [CATALOGUE.source_of_edition[edition].licence for edition in exhibit.editions]
        assert [name in line for name, line in zip(names, exhibit.sources, strict=True)] == [True] * len(names), country
        assert list(exhibit.citations) == [
            f"{text} {licence}." for text, licence in zip(citations, licences, strict=True)
        ], country


@every_exhibit
def test_the_editions_are_those_that_were_asked_for(id_, language):
    """An edition that is named as source was asked, or its name stands in the data."""
    for country, exhibit in drawn(id_, language).items():
        asked = {value for query in exhibit.queries for value in query.parameters.values() if isinstance(value, str)}
        shown = set(exhibit.data["edition"]) if "edition" in exhibit.data.columns else set(exhibit.editions)
        assert shown <= set(exhibit.editions) <= asked | shown, country


@every_exhibit
def test_texts_are_put_together_rightly(id_, language):
    broken = {
        f"{country}, {BROKEN.findall(text)}": text
        for country, exhibit in built(id_, language).items()
        for text in texts(exhibit)
        if BROKEN.search(text)
    }
    assert broken == {}


@every_exhibit
def test_the_note_on_kosovo_stands_exactly_where_kosovo_is_shown_counted_or_named(id_, language):
    t = translator(language)
    note, name = t.words(CATALOGUE.countries[KOSOVO].note), t.name(KOSOVO)
    found = {country: sum(note in line for line in exhibit.notes) for country, exhibit in built(id_, language).items()}
    of_the_focus = "focus" in depends_on(id_, KOSOVO)
    expected = {
        country: int(
            country == KOSOVO and of_the_focus or any(name in text for text in texts(exhibit)) or has_kosovo(exhibit)
        )
        for country, exhibit in built(id_, language).items()
    }
    assert found == expected


@every_exhibit
def test_an_exhibit_without_figures_says_why_and_one_with_figures_does_not(id_, language):
    for country, exhibit in built(id_, language).items():
        assert bool(exhibit.absence) == exhibit.data.empty, country
        assert exhibit.absence in exhibit.alt, country


@every_exhibit
def test_the_alt_text_begins_with_the_finding(id_, language):
    others = {country: e.alt for country, e in built(id_, language).items() if not e.alt.startswith(e.title)}
    assert others == {}


# Data --------------------------------------------------------------------------------------------


@each_exhibit
def test_the_questions_are_recorded_and_have_the_same_answers_again(id_, monkeypatch):
    answered = []

    def remembering(self: Warehouse, query: str, parameters: dict) -> pd.DataFrame:
        answered.append((Query(query, dict(parameters)), ASK(self, query, parameters)))
        return answered[-1][1].copy()

    monkeypatch.setattr(Warehouse, "ask", remembering)
    made = []
    for country in ("BLR", "TJK", KOSOVO):
        forget()
        made.append(exhibits.build(id_, View(focus=country), "en"))
    assert [query for exhibit in made for query in exhibit.queries] == [query for query, _ in answered]
    for query, answer in answered:
        pd.testing.assert_frame_equal(ASK(current(), query.name, query.parameters), answer)


@each_exhibit
def test_building_twice_gives_the_same(id_):
    one = built(id_)["BLR"]
    forget()
    other = exhibits.build(id_, View(focus="BLR"), "en")
    pd.testing.assert_frame_equal(one.data, other.data)
    assert replace(one, data=None) == replace(other, data=None)


@every_exhibit
def test_the_columns_that_are_declared_are_in_the_data(id_, language):
    for country, exhibit in drawn(id_, language).items():
        encoded = [getattr(exhibit.encoding, field.name) for field in fields(Encoding)]
        declared = [name for name in encoded if isinstance(name, str)] + [column.key for column in exhibit.columns]
        assert {name for name in declared if name not in exhibit.data.columns} == set(), country
        headings = [column.heading for column in exhibit.columns]
        assert headings and all(headings) and len(set(headings)) == len(headings), country


@every_exhibit
def test_nothing_is_missing_in_what_is_drawn(id_, language):
    for country, exhibit in drawn(id_, language).items():
        if exhibit.kind in ("table", "texts"):
            continue
        drawn_columns = [exhibit.encoding.x, exhibit.encoding.y, exhibit.encoding.series, exhibit.encoding.role]
        missing = exhibit.data[[name for name in drawn_columns if name]].isna().sum()
        assert missing[missing > 0].to_dict() == {}, country


@each_exhibit
def test_nothing_is_drawn_twice(id_):
    """A place in the chart has one figure."""
    for country, exhibit in charted(id_).items():
        encoding = exhibit.encoding
        columns = {
            **dict.fromkeys(LINES, [encoding.series, encoding.x]),
            **dict.fromkeys(MAPS, [encoding.x]),
            "bar": [encoding.y],
            "column": [encoding.x],
            "stacked bar": [encoding.y, encoding.series],
            "pyramid": [encoding.y, encoding.series],
            "components": [encoding.x, encoding.series],
            "scatter": [encoding.series, "year"],
        }
        place = columns.get(exhibit.kind, [encoding.x, encoding.y])
        twice = exhibit.data[exhibit.data.duplicated(place)]
        assert twice[place].to_dict("records") == [], country


@each_exhibit
def test_figures_are_the_same_in_every_language(id_):
    """Rows may stand in another order, where they are sorted by name."""
    for country in MEMBERS:
        one, *others = (figures(built(id_, language)[country]) for language in LANGUAGES)
        assert [other for other in others if other != one] == [], country


@every_exhibit
def test_the_table_twin_has_the_figures_of_the_chart(id_, language):
    for exhibit in drawn(id_, language).values():
        expected = pd.DataFrame({column.heading: exhibit.data[column.key] for column in exhibit.columns})
        pd.testing.assert_frame_equal(table(exhibit), expected, check_names=False)
        along = {exhibit.encoding.x, exhibit.encoding.y} & set(exhibit.data.select_dtypes("number").columns)
        assert along <= {column.key for column in exhibit.columns}


@every_exhibit
def test_the_table_of_an_exhibit_without_figures_is_empty(id_, language):
    assert {
        country for country, exhibit in built(id_, language).items() if exhibit.absence and len(table(exhibit))
    } == set()


# Charts ------------------------------------------------------------------------------------------


@pytest.mark.parametrize(("palette", "countries"), [("light", CHARTED), ("dark", ["BLR", "TJK", KOSOVO])])
@each_exhibit
def test_every_exhibit_with_figures_is_drawn(id_, palette, countries):
    for country in charted(id_).keys() & set(countries):
        traces, layout = chart(id_, country, palette=palette)
        assert traces and layout["height"] > 100, country


@pytest.mark.parametrize(("language", "countries"), [("en", CHARTED), ("ru", ["BLR"]), ("be", ["BLR"])])
@each_exhibit
def test_hover_texts_are_filled_in(id_, language, countries):
    for country in charted(id_).keys() & set(countries):
        names = set(re.findall(r"%{([^}:]*)", str(chart(id_, country, language)[0])))
        assert names and names <= FILLED_IN, country


@each_exhibit
def test_lines_go_through_every_figure_and_no_other(id_):
    for country, exhibit in of_kind(LINES, id_).items():
        found = {
            (trace["name"], x, round(y * exhibit.scale, 4))
            for trace in chart(id_, country)[0]
            for x, y in zip(trace["x"], trace["y"], strict=True)
            if y is not None
        }
        encoding = exhibit.encoding
        rows = exhibit.data[[encoding.series, encoding.x, encoding.y]].itertuples(index=False, name=None)
        assert found == {(name, x, round(value, 4)) for name, x, value in rows}, country


@each_exhibit
def test_lines_break_where_a_year_is_missing(id_):
    """Where figures come every year; with marks at each figure, a line may go from one to the next."""
    for country, exhibit in of_kind(LINES, id_).items():
        for trace in chart(id_, country)[0]:
            if exhibit.encoding.every:
                steps = {later - earlier for earlier, later in pairwise(trace["x"])}
                assert steps <= {exhibit.encoding.every} and trace["connectgaps"] is False, (country, trace["name"])


@each_exhibit
def test_projections_are_dashed(id_):
    for country, exhibit in of_kind(LINES, id_).items():
        encoding = exhibit.encoding
        if encoding.dashed:
            projected = exhibit.data[exhibit.data[encoding.dashed]]
            expected = set(projected[[encoding.series, encoding.x]].itertuples(index=False, name=None))
            solid = [trace for trace in chart(id_, country)[0] if trace["line"]["dash"] == "solid"]
            assert expected & {(line["name"], x) for line in solid for x in line["x"]} == set(), country


@each_exhibit
def test_bars_are_as_long_as_the_figures(id_):
    for country, exhibit in of_kind(BARS, id_).items():
        found = [
            (label, round((abs(x) if exhibit.kind == "pyramid" else x) * exhibit.scale, 4))
            for trace in chart(id_, country)[0]
            for label, x in zip(trace["y"], trace["x"], strict=True)
        ]
        rows = exhibit.data[[exhibit.encoding.y, exhibit.encoding.x]].itertuples(index=False, name=None)
        dash = "–" if exhibit.kind == "pyramid" else "-"
        assert sorted(found) == sorted((label.replace("-", dash), round(value, 4)) for label, value in rows), country


@each_exhibit
def test_columns_are_as_high_as_the_figures_and_stand_on_zero(id_):
    for country, exhibit in of_kind(["column"], id_).items():
        (trace,), layout = chart(id_, country)
        found = [(x, round(y * exhibit.scale, 4)) for x, y in zip(trace["x"], trace["y"], strict=True)]
        rows = exhibit.data[[exhibit.encoding.x, exhibit.encoding.y]].itertuples(index=False, name=None)
        assert found == [(year, round(value, 4)) for year, value in rows], country
        low, high = layout["yaxis"]["range"]
        assert low <= 0 <= high and "base" not in trace, country
        over = [words["text"] for words in layout["annotations"]]
        assert over[len(over) - len(exhibit.marks) :] == [mark.words for mark in exhibit.marks], country


@each_exhibit
def test_bars_and_lines_start_at_zero(id_):
    """Plotly itself begins bars at zero, unless told otherwise."""
    for country, exhibit in of_kind(BARS + LINES, id_).items():
        traces, layout = chart(id_, country)
        for along in (
            layout[name] for name in layout if name.startswith("yaxis" if exhibit.kind in LINES else "xaxis")
        ):
            low, high = along.get("range", (0, 0))
            assert low <= 0 <= high and along.get("type", "linear") == "linear", country
            assert "range" in along or along.get("rangemode") == "tozero" or exhibit.kind in BARS, country
        assert not any("base" in trace for trace in traces), country


@each_exhibit
def test_every_cell_of_a_matrix_has_its_word_or_sign(id_):
    """So that colour is not the only carrier; a dash on white where there is no record."""
    for country, exhibit in of_kind(["matrix"], id_).items():
        (fills, signs, *_), _ = chart(id_, country)
        # The colour in the middle of each category's part of the scale.
        span = fills["zmax"] - fills["zmin"]
        colours = [LIGHT.ground, *LIGHT.categories]
        scale = dict(zip(range(len(colours)), [colour for _, colour in fills["colorscale"][::2]], strict=True))
        assert scale == dict(enumerate(colours)) and span == len(colours), country
        found = [
            (text[0], scale[category])
            for text, category in zip(signs["text"], [cell for row in fills["z"] for cell in row], strict=True)
        ]
        rows = exhibit.data[["sign", "category"]].itertuples(index=False, name=None)
        assert found == [(sign, colours[category]) for sign, category in rows], country


@each_exhibit
def test_every_country_with_a_figure_has_its_class_on_the_map(id_):
    for country, exhibit in of_kind(MAPS, id_).items():
        limits = [class_.at_least for class_ in exhibit.classes]
        values, places = exhibit.data[exhibit.encoding.y], exhibit.data[exhibit.encoding.series]
        assert places.tolist() == [sum(value >= limit for limit in limits) - 1 for value in values], country
        areas = [trace for trace in chart(id_, country)[0] if trace["type"] == "choropleth"]
        assert {code for area in areas for code in area["locations"]} >= set(exhibit.data["country"]), country


# Files and links ---------------------------------------------------------------------------------


@pytest.mark.parametrize("language", LANGUAGES)
@each_exhibit
def test_the_file_has_title_figures_sources_and_notes(id_, language):
    t = translator(language)
    for country, exhibit in built(id_, language).items():
        lines = csv(exhibit, t).decode("utf-8-sig").replace('""', '"').split("\r\n")
        wanted = [exhibit.title, exhibit.subtitle, *exhibit.citations, *exhibit.notes]
        assert [text for text in wanted if not any(text in line for line in lines)] == [], country
        assert len([line for line in lines if line]) >= len(exhibit.data) + len(wanted), country


def name_of(view: View) -> str:
    chosen = {field.name: getattr(view, field.name) for field in fields(View)}
    return " ".join(f"{name}={value}" for name, value in chosen.items() if value != getattr(View(), name))


class Watched:
    """A view that remembers which choices were read of it, by its own methods too."""

    def __init__(self, view: View) -> None:
        self.view, self.read = view, set()

    def __getattr__(self, name: str) -> object:
        if name not in CHOICES:
            return partial(getattr(View, name), self)
        self.read.add(name)
        return getattr(self.view, name)


@cache
def depends_on(what: str, focus: str) -> set[str]:
    """The choices that an exhibit or the head of a page takes into account."""
    view = Watched(View(focus=focus))
    if what in exhibits.BUILDERS:
        exhibits.build(what, view, "en")
    else:
        exhibits.headline(what, view, "en")
        exhibits.key_figures(what, view, "en")
    return view.read


@pytest.mark.parametrize("view", ODD_CASES, ids=name_of)
def test_whatever_a_link_asks_for_is_shown_or_its_absence_explained(view):
    chosen = {field.name for field in fields(View) if getattr(view, field.name) != getattr(View(), field.name)}
    for id_ in (id_ for id_ in exhibits.BUILDERS if depends_on(id_, view.focus) & (chosen - {"focus"})):
        exhibit = exhibits.build(id_, view, "en")
        assert exhibit.title and bool(exhibit.absence) == exhibit.data.empty, id_
        assert [text for text in texts(exhibit) if BROKEN.search(text)] == [], id_
        if exhibit.kind not in ("table", "texts") and exhibit.queries != built(id_)[view.focus].queries:
            assert figure(exhibit, translator("en"), LIGHT).to_dict()["data"], id_
    for page in (page for page in exhibits.PAGES if depends_on(page, view.focus) & (chosen - {"focus"})):
        assert exhibits.headline(page, view, "en"), page
        for card in exhibits.key_figures(page, view, "en"):
            assert card.label and (card.value and card.source or card.detail), (page, card)


def of_kind(kinds: Iterable[str], id_: str) -> dict[str, Exhibit]:
    return {country: exhibit for country, exhibit in charted(id_).items() if exhibit.kind in kinds}


def figures(exhibit: Exhibit) -> list[tuple]:
    """The rows of the data with their codes, without names."""
    columns = [name for name in CODES if name in exhibit.data.columns]
    numbers = exhibit.data.select_dtypes(["number", "bool"]).columns
    return sorted(
        exhibit.data[[*columns, *numbers]].astype(object).fillna("missing").itertuples(index=False, name=None), key=str
    )


def texts(exhibit: Exhibit) -> list[str]:
    """All words of an exhibit but the note on Kosovo*."""
    note = CATALOGUE.countries[KOSOVO].note.in_(exhibit.language)
    notes = [line for line in exhibit.notes if note not in line]
    columns = [column.heading for column in exhibit.columns]
    all_ = [exhibit.title, exhibit.subtitle, exhibit.alt, exhibit.absence, *exhibit.sources, *notes, *columns]
    return [text for text in all_ if text]


def has_kosovo(exhibit: Exhibit) -> bool:
    """Whether it is in a row, or in a count of countries."""
    counts = (query for query in exhibit.queries if query.name != "observations")
    asked = {country for query in counts for country in query.parameters.get("countries", ())}
    counted = not exhibit.absence and "country" not in exhibit.data.columns and KOSOVO in asked
    return counted or any(KOSOVO in exhibit.data[name].unique() for name in exhibit.data.columns)
