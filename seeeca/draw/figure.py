"""From an Exhibit to a plotly figure: graph_objects from plain dicts, one module a kind of shape."""

from collections.abc import Callable
from functools import lru_cache

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
HEIGHTS = {Columns: 400, Pyramid: 400, Scatter: 520, Flow: 480}
# Of maps: their part of the width, and at most.
MAP_SHARES, MAP = {"world": 0.47, "region": 0.63}, 460
# On a phone.
SCATTER_NARROW, FLOW_NARROW = 400, 640


def figure(exhibit: Exhibit, t: Translator, palette: Palette, canvas: Canvas | None = None) -> dict:
    """The exhibit drawn for a canvas, else for a card on the screen: data and layout, as plotly.js takes them. Title,
    source and notes stand around it.

    plotly's own class would check and copy every property, which takes longer than all else of a page. Here the
    tests check the properties.

    Raises ValueError where there are no figures.
    """
    if exhibit.shape is None:
        raise ValueError(f"{exhibit.id}: no figures to draw")
    sheet = Sheet(exhibit.measure, t, palette, canvas or on_screen(exhibit, t))
    if isinstance(exhibit.shape, Rows):
        draw = tables.draw_figures if exhibit.shape.form == "figures" else tables.draw_sentences
        return _finished(draw(exhibit, sheet), sheet)
    return _drawn(exhibit.shape, sheet)


# Exhibits that a change of the view leaves as they were keep their shape, and so their figures.
@lru_cache(maxsize=80)
def _drawn(shape: Shape, sheet: Sheet) -> dict:
    return _finished(_draw(shape)(shape, sheet), sheet)


def _draw(shape: Shape) -> Callable[..., tuple[list[dict], dict]]:
    if isinstance(shape, Places):
        return maps.draw if shape.form == "map" else tiles.draw
    return DRAW[type(shape)]


def _finished(drawn: tuple[list[dict], dict], sheet: Sheet) -> dict:
    traces, more = drawn
    return {"data": traces, "layout": layout(sheet) | more}


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
            high = max(least, bars.natural_height(exhibit.shape, sheet))
        case Stacks():
            high = max(least, bars.natural_height_of_stacks(exhibit.shape, sheet))
        case Multiples():
            high = multiples.natural_height(exhibit.shape, sheet)
        case Lines():
            high = least + lines.height_of_words(exhibit.shape, sheet)
        case Places(form="map", extent=extent):
            high = min(MAP_SHARES[extent] * canvas.width, canvas.long(MAP)) + maps.height_of_legend(
                exhibit.shape, sheet
            )
        case Places():
            high = canvas.long(tiles.NARROW_HEIGHT if canvas.is_narrow else tiles.HEIGHT)
        case Scatter() if canvas.is_narrow:
            high = canvas.long(SCATTER_NARROW)
        case Flow() if canvas.is_narrow:
            high = canvas.long(FLOW_NARROW)
        case _:
            high = canvas.long(HEIGHTS.get(type(exhibit.shape), HEIGHT))
    return round(high)
