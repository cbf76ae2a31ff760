"""From an Exhibit to a plotly figure for the screen: graph_objects from plain dicts, one module a kind."""

import plotly.graph_objects as go

from seeeca.draw import bars, grid, lines, maps, matrix, multiples, pyramid, sankey, scatter, tiles
from seeeca.draw.common import layout
from seeeca.draw.palette import Palette
from seeeca.exhibit import Exhibit
from seeeca.i18n import Translator

DRAW = {
    "line": lines.draw,
    "bar": bars.draw,
    "stacked bar": bars.draw_stacked,
    "pyramid": pyramid.draw,
    "matrix": matrix.draw,
    "map": maps.draw,
    "tiles": tiles.draw,
    "multiples": multiples.draw,
    "scatter": scatter.draw,
    "sankey": sankey.draw,
    "table": grid.draw,
}
HEIGHT = 330


def figure(exhibit: Exhibit, t: Translator, palette: Palette, height: int | None = None) -> go.Figure:
    """The exhibit as it stands on the screen; title, source and notes stand around it."""
    height = height or natural_height(exhibit)
    traces, more = DRAW[exhibit.kind](exhibit, t, palette, height)
    return go.Figure({"data": traces, "layout": layout(t, palette, height) | more})


def natural_height(exhibit: Exhibit) -> int:
    """So high that each row of bars or cells can be read."""
    if exhibit.kind == "matrix":
        return max(HEIGHT, matrix.natural_height(exhibit, row=28))
    rows = exhibit.data[exhibit.encoding.y].nunique() if not exhibit.data.empty else 0
    return {
        "bar": max(HEIGHT, 26 * rows + 20),
        "stacked bar": max(HEIGHT, 42 * rows + 60),
        "map": 450,
        "tiles": 450,
        "multiples": 620,
        "scatter": 520,
        "sankey": 480,
        "table": grid.natural_height(exhibit),
    }.get(exhibit.kind, HEIGHT)
