"""The tile grid of the 20: no boundaries, no areas; name and value in each tile, the classes of the map.

What an exhibit counts outside of the 20 has wide tiles of its own, where the grid is empty.
"""

from dataclasses import dataclass

from seeeca.draw.common import Sheet, horizontal_legend
from seeeca.draw.palette import Palette
from seeeca.draw.places import hover_texts, is_outside, legend_entries, without_figure, words_of
from seeeca.exhibit.shapes import Places
from seeeca.words.i18n import NO_BREAK

# Counts from here on are told to three figures: a tile is too narrow for more.
LARGE = 1_000_000
# Of the grid and its legend, in pixels; on a phone.
HEIGHT, NARROW_HEIGHT = 450, 380
# First row and columns, from and to, of the wide tiles.
WIDE_ROW, WIDE_COLUMNS = 5, (6, 9)


@dataclass(frozen=True)
class Cell:
    """A tile: where it stands, its class (None: no figure), whether it is the focus country's, and its words."""

    code: str
    left: float
    right: float
    row: int
    in_class: int | None
    is_focus: bool
    words: str
    hover: str
    is_outside: bool = False


def draw(shape: Places, sheet: Sheet) -> tuple[list[dict], dict]:
    tiles = sheet.t.catalogue.tiles
    given = dict(zip(shape.place_code, zip(*_figures(shape, sheet), strict=True), strict=True))
    cells = [_cell(shape, sheet, code, given.get(code)) for code in tiles]
    beyond = [code for code in shape.place_code if code not in tiles]
    cells += [_wide_cell(code, number, *given[code]) for number, code in enumerate(beyond)]
    marks = {
        "type": "scatter",
        "mode": "markers",
        "x": [(cell.left + cell.right) / 2 for cell in cells],
        "y": [cell.row for cell in cells],
        "text": [cell.hover for cell in cells],
        "customdata": [cell.code for cell in cells],
        "hovertemplate": "%{text}<extra></extra>",
        "marker": {"opacity": 0, "size": 40},
        "showlegend": False,
    }
    hidden = {"visible": False, "fixedrange": True}
    columns, rows = ({getattr(tile, along) for tile in tiles.values()} for along in ("column", "row"))
    legend = legend_entries(shape, sheet, "scatter")
    return [marks, *legend], {
        "shapes": [_rectangle(cell, sheet) for cell in cells],
        "annotations": [_words(cell, sheet) for cell in cells],
        "showlegend": True,
        "legend": horizontal_legend(sheet),
        "margin": {"l": 4, "r": 4, "t": 4, "b": sheet.legend_height(entry["name"] for entry in legend)},
        "xaxis": hidden | {"range": [min(columns) - 0.6, max(columns) + 0.6]},
        "yaxis": hidden | {"range": [max(rows) + 0.6, min(rows) - 0.6]},
    }


def _figures(shape: Places, sheet: Sheet) -> tuple:
    """By place: name, value in words, value as it fits into a tile, class, and what is told when it is pointed at."""
    words = words_of(shape, sheet)
    counts = sheet.measure.unit in ("persons", "usd")
    short = [
        sheet.t.about(value).replace(NO_BREAK, "<br>") if counts and abs(value) >= LARGE else text
        for value, text in zip(shape.value, words, strict=True)
    ]
    return shape.name, words, short, shape.in_class, hover_texts(shape, sheet)


def _cell(shape: Places, sheet: Sheet, code: str, figure: tuple | None) -> Cell:
    t, tile = sheet.t, sheet.t.catalogue.tiles[code]
    is_focus = code == shape.focus
    label = _label(code, sheet)
    if figure:
        _, _, short, in_class, hover = figure
    elif is_focus and shape.extent == "world":
        # Nobody is an immigrant from where they are: the focus country lacks no figure here.
        short, in_class, hover = "", None, t.name(code)
    else:
        short = "" if is_outside(shape, code) else "–"
        in_class, hover = None, without_figure(shape, sheet, code)
    return Cell(
        code=code,
        left=tile.column - 0.47,
        right=tile.column + 0.47,
        row=tile.row,
        in_class=in_class,
        is_focus=is_focus,
        # A phone has room for the codes; the figures stand in the table and are told when a tile is tapped.
        words=f"{label}<br>{short}" if short and not sheet.canvas.is_narrow else label,
        hover=hover,
        is_outside=figure is None and is_outside(shape, code),
    )


def _label(code: str, sheet: Sheet) -> str:
    if code != "XKX":
        return code
    return "XKX*" if sheet.canvas.is_narrow else sheet.t.name(code)


def _wide_cell(code: str, number: int, name: str, words: str, short: str, in_class: int, hover: str) -> Cell:
    first, last = WIDE_COLUMNS
    return Cell(
        code=code,
        left=first - 0.47,
        right=last + 0.47,
        row=WIDE_ROW + number,
        in_class=in_class,
        is_focus=False,
        words=f"{name}<br>{words}",
        hover=hover,
    )


def _rectangle(cell: Cell, sheet: Sheet) -> dict:
    palette = sheet.palette
    return {
        "type": "rect",
        "x0": cell.left,
        "x1": cell.right,
        "y0": cell.row - 0.46,
        "y1": cell.row + 0.46,
        "fillcolor": _fill(cell, palette),
        "line": {"color": palette.second if cell.is_focus else palette.grid, "width": 3 if cell.is_focus else 1},
        "layer": "below",
    }


def _fill(cell: Cell, palette: Palette) -> str:
    if cell.in_class is not None:
        return palette.classes[cell.in_class]
    return palette.ground if cell.is_outside else palette.no_data


def _words(cell: Cell, sheet: Sheet) -> dict:
    palette = sheet.palette
    return {
        "x": (cell.left + cell.right) / 2,
        "y": cell.row,
        "text": cell.words,
        "showarrow": False,
        "font": {
            "size": sheet.smaller(3 if sheet.canvas.is_narrow else 1),
            "color": palette.text if cell.in_class is None else palette.on_classes[cell.in_class],
        },
    }
