"""The figures that a chart carries, and those of the shape it was drawn from, in one form to compare them in.

Both are counts of rows: what a figure belongs to, then the figure in the unit of the extracts.
"""

from collections import Counter
from collections.abc import Iterable

import plotly.graph_objects as go

from seeeca.exhibit.exhibit import Exhibit
from seeeca.exhibit.shapes import (
    Bars,
    Columns,
    Components,
    Flow,
    Lines,
    Matrix,
    Multiples,
    Places,
    Pyramid,
    Scatter,
    Shape,
    Stacks,
    Timeline,
)


def in_shape(exhibit: Exhibit) -> Counter:
    """What the shape says is drawn."""
    shape = exhibit.shape
    match shape:
        case Timeline():
            names = {series.key: series.name for series in shape.all_series}
            return _rows((names[key] for key in shape.series), shape.time, shape.value)
        case Bars() | Columns():
            return _rows(shape.category if isinstance(shape, Bars) else shape.time, shape.value)
        case Stacks():
            names = {state.number: state.name for state in shape.states}
            return _rows((names[number] for number in shape.state), shape.category, shape.value)
        case Pyramid():
            layers, sides = {layer.key: layer.name for layer in shape.layers}, dict(shape.sides)
            several = len(layers) > 1
            whose = [
                f"{sides[side]}, {layers[layer]}" if several else sides[side]
                for side, layer in shape.marks_of("side", "layer")
            ]
            return _rows(whose, shape.age, shape.value)
        case Scatter():
            return _rows(shape.across, shape.value)
        case Flow():
            return _rows(shape.source, shape.target, shape.value)
        case Matrix():
            return Counter(shape.marks_of("row", "column", "word", "state"))
        case Places():
            years = shape.year or [None] * len(shape.name)
            told = [f"{name}, {year or shape.shown_year}" for name, year in zip(shape.name, years, strict=True)]
            return Counter(zip(shape.place_code, told, shape.in_class, strict=True))
    raise TypeError(f"{exhibit.id} has no chart")


def in_chart(exhibit: Exhibit, figure: go.Figure) -> Counter:
    """What a figure carries."""
    if isinstance(exhibit.shape, Places):
        return (_map if exhibit.shape.form == "map" else _tiles)(exhibit, figure)
    return _IN_CHART[type(exhibit.shape)](exhibit, figure)


def _lines(exhibit: Exhibit, figure: go.Figure) -> Counter:
    points = [
        (trace.name, x, y * exhibit.measure.scale)
        for trace in figure.data
        for x, y in zip(trace.x, trace.y, strict=True)
        if y is not None
    ]
    # A projected part is a line of its own that starts at the last point of the part before it.
    return Counter(set(_rows(*zip(*points, strict=True))))


def _bars(exhibit: Exhibit, figure: go.Figure) -> Counter:
    (trace,) = figure.data
    return _rows(trace.y, [x * exhibit.measure.scale for x in trace.x])


def _columns(exhibit: Exhibit, figure: go.Figure) -> Counter:
    (trace,) = figure.data
    return _rows(trace.x, [y * exhibit.measure.scale for y in trace.y])


def _pyramid(exhibit: Exhibit, figure: go.Figure) -> Counter:
    points = [
        (trace.name, y.replace("–", "-"), abs(x) * exhibit.measure.scale)
        for trace in figure.data
        for x, y in zip(trace.x, trace.y, strict=True)
    ]
    return _rows(*zip(*points, strict=True))


def _stacks(exhibit: Exhibit, figure: go.Figure) -> Counter:
    points = [
        (trace.name.split(" ", 1)[1], y, x) for trace in figure.data for x, y in zip(trace.x, trace.y, strict=True)
    ]
    return _rows(*zip(*points, strict=True))


def _scatter(exhibit: Exhibit, figure: go.Figure) -> Counter:
    points = [point for trace in figure.data for point in zip(trace.x, trace.y, strict=True)]
    return _rows(*zip(*points, strict=True))


def _flow(exhibit: Exhibit, figure: go.Figure) -> Counter:
    (trace,) = figure.data
    ends = [[trace.node.customdata[number] for number in side] for side in (trace.link.source, trace.link.target)]
    return _rows(*ends, trace.link.value)


def _matrix(exhibit: Exhibit, figure: go.Figure) -> Counter:
    """Each cell by its place: the axes name row and column, the fill is the state, the text has the word."""
    fills, _ = figure.data[:2]
    rows = list(dict.fromkeys(exhibit.shape.row))
    assert list(map(_without_breaks, figure.layout.yaxis.ticktext)) == list(map(_without_breaks, rows))
    columns = list(dict.fromkeys(exhibit.shape.column))
    assert len(columns) == len(figure.layout.xaxis.ticktext)
    return Counter(
        (row, column, fills.text[y][x].removeprefix(f"{row}, {column}: "), fills.z[y][x])
        for y, row in enumerate(rows)
        for x, column in enumerate(columns)
    )


def _without_breaks(name: str) -> str:
    return name.replace("<br>", "").replace(" ", "")


def _map(exhibit: Exhibit, figure: go.Figure) -> Counter:
    """Areas by class; before them those outside of what is shown, and those without a figure."""
    *areas, focus = [trace for trace in figure.data if trace.type == "choropleth"]
    assert list(focus.locations) == [exhibit.focus]
    of_class = sorted(set(exhibit.shape.in_class))
    blank, classes = areas[: -len(of_class)], areas[-len(of_class) :]
    assert not {code for trace in blank for code in trace.locations} & set(exhibit.shape.place_code)
    if exhibit.shape.extent == "region":
        outside, *missing = blank
        assert {code for trace in missing for code in trace.locations} == set(exhibit.shape.without)
        assert not set(outside.locations) & set(exhibit.shape.without)
    by_class = zip(of_class, classes, strict=True)
    return Counter(
        (code, text.rsplit(": ", 1)[0], in_class)
        for in_class, trace in by_class
        for code, text in zip(trace.locations, trace.text, strict=True)
    )


def _tiles(exhibit: Exhibit, figure: go.Figure) -> Counter:
    """Each tile with a figure by the colour of its rectangle; one without a figure has the colour of none."""
    marks, *legend = figure.data
    colours = [entry.marker.color for entry in legend][: len(exhibit.shape.classes)]
    return Counter(
        (code, text.rsplit(": ", 1)[0], colours.index(rectangle.fillcolor))
        for code, text, rectangle in zip(marks.customdata, marks.text, figure.layout.shapes, strict=True)
        if rectangle.fillcolor in colours
    )


_IN_CHART: dict[type[Shape], object] = {
    Lines: _lines,
    Multiples: _lines,
    Components: _lines,
    Bars: _bars,
    Columns: _columns,
    Pyramid: _pyramid,
    Stacks: _stacks,
    Scatter: _scatter,
    Flow: _flow,
    Matrix: _matrix,
}


def _rows(*columns: Iterable) -> Counter:
    """Rows of columns, the last of which are figures."""
    return Counter((*row[:-1], float(f"{float(row[-1]):.10g}")) for row in zip(*columns, strict=True))
