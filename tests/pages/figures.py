"""The figures that a chart carries, and those of its exhibit, in one form, so that they can be compared.

Both are counts of rows: what a figure belongs to, then the figure in the unit of the extracts.
"""

from collections import Counter
from collections.abc import Iterable

import plotly.graph_objects as go

from seeeca.exhibit.exhibit import Exhibit


def in_chart(exhibit: Exhibit, figure: go.Figure) -> Counter:
    return _IN_CHART[exhibit.kind](exhibit, figure)


def in_data(exhibit: Exhibit) -> Counter:
    data, encoding = exhibit.data, exhibit.encoding
    x, y = (data[column] for column in (encoding.x, encoding.y))
    match exhibit.kind:
        case "line" | "multiples" | "components":
            return _rows(data[encoding.series], x, y)
        case "bar":
            return _rows(y, x)
        case "column":
            return _rows(x, y)
        case "pyramid":
            return _rows(data["sex_name"], y, x)
        case "stacked bar":
            return _rows(data["category_name"], y, x)
        case "scatter":
            return _rows(x, y)
        case "sankey":
            return _rows(data["source"].str.strip(), data["target"].str.strip(), data["value"])
        case "matrix":
            return Counter(zip(data["sign"], data["category_name"], strict=True))
        case _:
            return Counter(zip(data["country"], data["name"], data["place"], strict=True))


def _lines(exhibit: Exhibit, figure: go.Figure) -> Counter:
    points = [
        (trace.name, x, y * exhibit.scale)
        for trace in figure.data
        for x, y in zip(trace.x, trace.y, strict=True)
        if y is not None
    ]
    # A projected part is a line of its own that starts at the last point of the part before it.
    return Counter(set(_rows(*zip(*points, strict=True))))


def _bars(exhibit: Exhibit, figure: go.Figure) -> Counter:
    (trace,) = figure.data
    return _rows(trace.y, [x * exhibit.scale for x in trace.x])


def _columns(exhibit: Exhibit, figure: go.Figure) -> Counter:
    (trace,) = figure.data
    return _rows(trace.x, [y * exhibit.scale for y in trace.y])


def _pyramid(exhibit: Exhibit, figure: go.Figure) -> Counter:
    points = [
        (trace.name, y.replace("–", "-"), abs(x) * exhibit.scale)
        for trace in figure.data
        for x, y in zip(trace.x, trace.y, strict=True)
    ]
    return _rows(*zip(*points, strict=True))


def _stacked_bars(exhibit: Exhibit, figure: go.Figure) -> Counter:
    points = [
        (trace.name.split(" ", 1)[1], y, x) for trace in figure.data for x, y in zip(trace.x, trace.y, strict=True)
    ]
    return _rows(*zip(*points, strict=True))


def _scatter(exhibit: Exhibit, figure: go.Figure) -> Counter:
    points = [point for trace in figure.data for point in zip(trace.x, trace.y, strict=True)]
    return _rows(*zip(*points, strict=True))


def _sankey(exhibit: Exhibit, figure: go.Figure) -> Counter:
    (trace,) = figure.data
    ends = [[trace.node.label[number] for number in side] for side in (trace.link.source, trace.link.target)]
    return _rows(*ends, trace.link.value)


def _matrix(exhibit: Exhibit, figure: go.Figure) -> Counter:
    fills, signs = figure.data[:2]
    names = [text.rsplit(": ", 1)[1] for row in fills.text for text in row]
    return Counter((sign[:1], name) for sign, name in zip(signs.text, names, strict=True))


def _map(exhibit: Exhibit, figure: go.Figure) -> Counter:
    without, *classes, focus = [trace for trace in figure.data if trace.type == "choropleth"]
    assert list(focus.locations) == [exhibit.view.focus]
    assert not set(without.locations) & set(exhibit.data["country"])
    by_place = zip(sorted(exhibit.data["place"].unique()), classes, strict=True)
    return Counter(
        (country, text.rsplit(": ", 1)[0], place)
        for place, trace in by_place
        for country, text in zip(trace.locations, trace.text, strict=True)
    )


_IN_CHART = {
    "line": _lines,
    "multiples": _lines,
    "bar": _bars,
    "column": _columns,
    "pyramid": _pyramid,
    "components": _lines,
    "stacked bar": _stacked_bars,
    "scatter": _scatter,
    "sankey": _sankey,
    "matrix": _matrix,
    "map": _map,
}
COMPARED = frozenset(_IN_CHART)


def _rows(*columns: Iterable) -> Counter:
    """Rows of columns, the last of which are figures."""
    return Counter((*row[:-1], round(float(row[-1]), 6)) for row in zip(*columns, strict=True))
