"""From an Exhibit to a plotly figure for the screen: graph_objects from plain dicts, one module a kind."""

from dataclasses import dataclass
from functools import lru_cache

from plotly.basedatatypes import BaseFigure

from seeeca.draw import (
    bars,
    columns,
    components,
    grid,
    lines,
    maps,
    matrix,
    multiples,
    pyramid,
    sankey,
    scatter,
    texts,
    tiles,
)
from seeeca.draw.common import layout
from seeeca.draw.palette import Palette
from seeeca.exhibit.exhibit import Exhibit
from seeeca.words.i18n import Translator

DRAW = {
    "line": lines.draw,
    "bar": bars.draw,
    "column": columns.draw,
    "stacked bar": bars.draw_stacked,
    "pyramid": pyramid.draw,
    "components": components.draw,
    "matrix": matrix.draw,
    "map": maps.draw,
    "tiles": tiles.draw,
    "multiples": multiples.draw,
    "scatter": scatter.draw,
    "sankey": sankey.draw,
    "table": grid.draw,
    "texts": texts.draw,
}
HEIGHT = 330
# Streamlit hands each new chart to plotly twice: without a width, and again with one. The second time nothing is drawn
# where nothing is found to have changed: neither the data, as long as their revision is the same, nor what
# Streamlit sets for charts whose marks can be chosen, nor the width, which has to be of whole pixels (style.css).
DRAWN_ONCE = {"datarevision": 1}
CLICKABLE_DRAWN_ONCE = {"clickmode": "event+select", "hovermode": "closest", "dragmode": "pan"}
# Kinds in which the focus country is marked by its code, and not by the role of its data.
MARKS_FOCUS = ("map", "tiles", "sankey")


class Finished(BaseFigure):
    """A figure that is drawn and sent as it is.

    plotly's own class checks and copies every property when it is made and again when it is sent, which
    takes longer than all else of a page; here the tests check them.
    """

    def __init__(self, data: list[dict], layout: dict) -> None:
        self._finished = {"data": data, "layout": layout}

    def to_dict(self) -> dict:
        return self._finished


def figure(exhibit: Exhibit, t: Translator, palette: Palette, height: int | None = None) -> Finished:
    """The exhibit as it stands on the screen; title, source and notes stand around it."""
    return _drawn(Drawing(exhibit, t, palette, height))


@dataclass(frozen=True, eq=False)
class Drawing:
    """What a figure is drawn from; two are the same where the same data are drawn for the same place and colours."""

    exhibit: Exhibit
    t: Translator
    palette: Palette
    height: int | None

    def __hash__(self) -> int:
        return hash((id(self.exhibit.data), self._rest()))

    def __eq__(self, other: object) -> bool:
        return self.exhibit.data is other.exhibit.data and self._rest() == other._rest()

    def _rest(self) -> tuple:
        exhibit = self.exhibit
        focus = exhibit.view.focus if exhibit.kind in MARKS_FOCUS else ""
        return exhibit.id, exhibit.kind, exhibit.language, focus, self.palette.ground, self.height


# Exhibits that a change of the view leaves as they were keep their data, and so their figures.
@lru_cache(maxsize=80)
def _drawn(drawing: Drawing) -> Finished:
    exhibit, t, palette = drawing.exhibit, drawing.t, drawing.palette
    height = drawing.height or natural_height(exhibit)
    traces, more = DRAW[exhibit.kind](exhibit, t, palette, height)
    once = DRAWN_ONCE | (CLICKABLE_DRAWN_ONCE if exhibit.clickable else {})
    return Finished(traces, layout(t, palette, height) | more | once)


def natural_height(exhibit: Exhibit) -> int:
    """So high that each row of bars or cells can be read."""
    if exhibit.kind == "texts":
        return texts.natural_height(exhibit) if not exhibit.data.empty else HEIGHT
    if exhibit.kind == "matrix":
        return max(HEIGHT, matrix.natural_height(exhibit, row=28))
    rows = exhibit.data[exhibit.encoding.y].nunique() if not exhibit.data.empty else 0
    return {
        "bar": max(HEIGHT, 26 * rows + 20),
        "column": 400,
        "stacked bar": max(HEIGHT, 42 * rows + 60),
        "pyramid": 400,
        "map": 450,
        "tiles": 450,
        "multiples": 620,
        "scatter": 520,
        "sankey": 480,
        "table": grid.ROW * (len(exhibit.data) + 2),
    }.get(exhibit.kind, HEIGHT)
