"""From an Exhibit to a plotly figure: graph_objects from plain dicts, one module a kind of shape."""

from collections.abc import Callable
from functools import lru_cache

from plotly.basedatatypes import BaseFigure

from seeeca.draw import (
    bars,
    columns,
    components,
    lines,
    maps,
    matrix,
    multiples,
    pyramid,
    sankey,
    scatter,
    tables,
    tiles,
)
from seeeca.draw.common import Canvas, Sheet, layout
from seeeca.draw.palette import LIGHT, Palette
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
    Rows,
    Scatter,
    Shape,
    Stacks,
)
from seeeca.words.i18n import Translator

DRAW: dict[type[Shape], Callable[..., tuple[list[dict], dict]]] = {
    Lines: lines.draw,
    Multiples: multiples.draw,
    Components: components.draw,
    Columns: columns.draw,
    Bars: bars.draw,
    Stacks: bars.draw_stacked,
    Pyramid: pyramid.draw,
    Matrix: matrix.draw,
    Flow: sankey.draw,
    Scatter: scatter.draw,
}
# A card on a screen of usual width.
WIDTH, HEIGHT = 1060, 330
# Heights of kinds that are not as high as a card, in pixels for text of the usual size.
HEIGHTS = {Columns: 400, Pyramid: 400, Places: 450, Multiples: 620, Scatter: 520, Flow: 480}
# Streamlit hands each new chart to plotly twice: without a width, and again with one. The second time nothing is drawn
# where nothing is found to have changed: neither the data, as long as their revision is the same, nor what
# Streamlit sets for charts whose marks can be chosen, nor the width, which has to be of whole pixels (style.css).
DRAWN_ONCE = {"datarevision": 1}
CLICKABLE_DRAWN_ONCE = {"clickmode": "event+select", "hovermode": "closest", "dragmode": "pan"}


class Finished(BaseFigure):
    """A figure that is drawn and sent as it is.

    plotly's own class checks and copies every property when it is made and again when it is sent. That
    takes longer than all else of a page. Here the tests check the properties.
    """

    def __init__(self, data: list[dict], layout: dict) -> None:
        self._finished = {"data": data, "layout": layout}

    def to_dict(self) -> dict:
        return self._finished


def figure(exhibit: Exhibit, t: Translator, palette: Palette, canvas: Canvas | None = None) -> Finished:
    """The exhibit drawn for a canvas, else for a card on the screen; title, source and notes stand around it.

    Raises ValueError where there are no figures.
    """
    if exhibit.shape is None:
        raise ValueError(f"{exhibit.id}: no figures to draw")
    sheet = Sheet(exhibit.measure, t, palette, canvas or on_screen(exhibit, t))
    if isinstance(exhibit.shape, Rows):
        draw = tables.draw_figures if exhibit.shape.form == "figures" else tables.draw_sentences
        return _finished(draw(exhibit, sheet), sheet, clickable=False)
    return _drawn(exhibit.shape, sheet, exhibit.clickable)


# Exhibits that a change of the view leaves as they were keep their shape, and so their figures.
@lru_cache(maxsize=80)
def _drawn(shape: Shape, sheet: Sheet, clickable: bool) -> Finished:
    return _finished(_draw(shape)(shape, sheet), sheet, clickable)


def _draw(shape: Shape) -> Callable[..., tuple[list[dict], dict]]:
    if isinstance(shape, Places):
        return maps.draw if shape.form == "map" else tiles.draw
    return DRAW[type(shape)]


def _finished(drawn: tuple[list[dict], dict], sheet: Sheet, clickable: bool) -> Finished:
    traces, more = drawn
    once = DRAWN_ONCE | (CLICKABLE_DRAWN_ONCE if clickable else {})
    return Finished(traces, layout(sheet) | more | once)


def on_screen(exhibit: Exhibit, t: Translator, height: int | None = None) -> Canvas:
    """The canvas of a card: as high as asked for, else as high as the exhibit needs."""
    return Canvas(WIDTH, height or natural_height(exhibit, t, Canvas(WIDTH, HEIGHT)))


def natural_height(exhibit: Exhibit, t: Translator, canvas: Canvas) -> int:
    """So high that each row of bars or cells can be read at the width and text size of a canvas."""
    sheet = Sheet(exhibit.measure, t, LIGHT, canvas)
    least = canvas.long(HEIGHT)
    match exhibit.shape:
        case None:
            high = least
        case Rows(form="sentences"):
            high = tables.height_of_sentences(exhibit, sheet)
        case Rows():
            high = tables.height_of_figures(exhibit, sheet)
        case Matrix():
            high = max(least, matrix.natural_height(exhibit.shape, sheet))
        case Bars():
            high = max(least, canvas.long(26 * len(exhibit.shape.category) + 20))
        case Stacks():
            high = max(least, canvas.long(42 * len(set(exhibit.shape.category)) + 60))
        case _:
            high = canvas.long(HEIGHTS.get(type(exhibit.shape), HEIGHT))
    return round(high)
