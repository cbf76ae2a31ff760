"""Charts of every exhibit: each figure is drawn where its shape says, on every kind of canvas and ground."""

import re
from itertools import pairwise

import plotly.graph_objects as go
import pytest

from seeeca.draw.common import Canvas
from seeeca.draw.figure import figure, natural_height
from seeeca.draw.palette import LIGHT
from seeeca.exhibit.exhibit import Exhibit
from seeeca.exhibit.shapes import Bars, Columns, Lines, Matrix, Multiples, Places, Pyramid, Stacks
from seeeca.exhibits.making import KOSOVO
from seeeca.words.i18n import translator
from tests.laws.built import SAMPLE, chart, charted, each_exhibit, made
from tests.marks import in_chart, in_shape

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
# A phone, a card, a slide, and a figure on A4: width, height and size of text.
CANVASES = (Canvas(360, 420, 14), Canvas(1060, 400, 15), Canvas(1840, 900, 26), Canvas(620, 380, 9))


def of_kind(id_: str, *kinds: type) -> dict[str, Exhibit]:
    return {country: exhibit for country, exhibit in charted(id_).items() if isinstance(exhibit.shape, kinds)}


@pytest.mark.parametrize(("palette", "countries"), [("light", SAMPLE), ("dark", ["BLR", "TJK", KOSOVO])])
@each_exhibit
def test_a_chart_has_the_figures_of_its_shape_and_no_other(id_, palette, countries):
    for country in charted(id_).keys() & set(countries):
        assert in_chart(made(id_, country), chart(id_, country, palette=palette)) == in_shape(made(id_, country)), (
            country
        )


@each_exhibit
def test_tiles_have_the_figures_of_their_shape_too(id_):
    """Where places can be shown as tiles."""
    from seeeca import exhibits
    from seeeca.recipe import Recipe
    from seeeca.view import View

    for country in of_kind(id_, Places):
        exhibit = exhibits.make(Recipe(id_, View(focus=country, map_form="tiles")), "en")
        drawn = go.Figure(figure(exhibit, translator("en"), LIGHT))
        assert in_chart(exhibit, drawn) == in_shape(exhibit), country


@each_exhibit
def test_a_chart_is_drawn_for_its_canvas(id_):
    """The same figures on each; text is as large as the canvas asks for, and the chart as high."""
    t = translator("en")
    for country in charted(id_).keys() & {"BLR"}:
        exhibit = made(id_, country)
        for canvas in CANVASES:
            drawn = go.Figure(figure(exhibit, t, LIGHT, canvas))
            assert in_chart(exhibit, drawn) == in_shape(exhibit), canvas
            assert (drawn.layout.font.size, drawn.layout.height) == (canvas.text, canvas.height), canvas
        heights = [natural_height(exhibit, t, Canvas(1060, 330, size)) for size in (9, 15, 26)]
        assert heights == sorted(heights), heights


@pytest.mark.parametrize(("language", "countries"), [("en", SAMPLE), ("ru", ["BLR"]), ("be", ["BLR"])])
@each_exhibit
def test_hover_texts_are_filled_in(id_, language, countries):
    for country in charted(id_, language).keys() & set(countries):
        names = set(re.findall(r"%{([^}:]*)", str(chart(id_, country, language).to_plotly_json()["data"])))
        assert names and names <= FILLED_IN, country


@each_exhibit
def test_lines_break_where_a_year_is_missing(id_):
    """Where figures come every year; with marks at each figure, a line may go from one to the next."""
    for country, exhibit in of_kind(id_, Lines, Multiples).items():
        if exhibit.shape.every:
            for trace in chart(id_, country).data:
                steps = {later - earlier for earlier, later in pairwise(trace.x)}
                assert steps <= {exhibit.shape.every} and not trace.connectgaps, (country, trace.name)


@each_exhibit
def test_projections_are_dashed(id_):
    for country, exhibit in of_kind(id_, Lines, Multiples).items():
        later = {
            (series.name, year)
            for series in exhibit.shape.all_series
            if series.dashed_from and not series.modelled
            for year, _ in exhibit.shape.of(series.key)
            if year >= series.dashed_from
        }
        solid = {(trace.name, x) for trace in chart(id_, country).data if trace.line.dash == "solid" for x in trace.x}
        assert later & solid == set(), country


@each_exhibit
def test_what_is_modelled_is_not_drawn_as_if_it_were_counted(id_):
    for country, exhibit in of_kind(id_, Lines).items():
        modelled = {series.name for series in exhibit.shape.all_series if series.modelled}
        dotted = {trace.name for trace in chart(id_, country).data if trace.line.dash == "dot"}
        assert dotted == modelled, country
    for country, exhibit in of_kind(id_, Bars).items():
        (trace,) = chart(id_, country).data
        assert trace.marker.pattern.shape == ("/" if exhibit.shape.modelled else ""), country


@each_exhibit
def test_bars_and_lines_start_at_zero(id_):
    """Plotly itself begins bars at zero, unless told otherwise."""
    for country, exhibit in of_kind(id_, Bars, Stacks, Pyramid, Lines, Multiples, Columns).items():
        drawn = chart(id_, country).to_plotly_json()
        lines = isinstance(exhibit.shape, Lines | Multiples)
        upright = lines or isinstance(exhibit.shape, Columns)
        layout = drawn["layout"]
        if isinstance(exhibit.shape, Lines) and not exhibit.shape.from_zero:
            assert any("does not begin at zero" in note.text for note in exhibit.notes), country
            continue
        for along in (layout[name] for name in layout if name.startswith("yaxis" if upright else "xaxis")):
            low, high = along.get("range", (0, 0))
            assert low <= 0 <= high and along.get("type", "linear") == "linear", country
            assert "range" in along or along.get("rangemode") == "tozero" or not lines, country
        assert not any("base" in trace for trace in drawn["data"]), country


@each_exhibit
def test_marks_stand_over_their_years(id_):
    for country, exhibit in of_kind(id_, Lines, Columns).items():
        layout = chart(id_, country).layout
        over = {(note.text.replace("<br>", " "), note.x) for note in layout.annotations}
        assert {(mark.words, mark.year) for mark in exhibit.shape.marks} <= over, country


@each_exhibit
def test_every_cell_of_a_matrix_has_its_sign_and_its_colour(id_):
    """So that colour is not the only carrier; a dash on white where there is no record."""
    for country, exhibit in of_kind(id_, Matrix).items():
        fills, signs, *_ = chart(id_, country).data
        colours = [LIGHT.ground, *LIGHT.categories]
        scale = [colour for _, colour in fills.colorscale[::2]]
        assert scale == colours and fills.zmax - fills.zmin == len(colours), country
        # A shape may leave cells empty, which then recede.
        written = exhibit.shape.text or exhibit.shape.sign
        assert [text[:1] for text in signs.text] == [text[:1] for text in written], country
        assert all(text[0] == sign[0] for text, sign in zip(written, exhibit.shape.sign, strict=True) if text), country


@each_exhibit
def test_places_are_in_the_class_of_their_value(id_):
    for country, exhibit in of_kind(id_, Places).items():
        limits = [class_.at_least for class_ in exhibit.shape.classes]
        expected = [sum(value >= limit for limit in limits) - 1 for value in exhibit.shape.value]
        assert list(exhibit.shape.in_class) == expected, country
