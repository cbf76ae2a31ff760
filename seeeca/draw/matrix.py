"""A cell a category; sign and word stand in the cells, so that colour is not the only carrier."""

import math
import textwrap

from seeeca.draw.common import MARGIN, SIZE, axis, horizontal_legend, width
from seeeca.draw.palette import Palette
from seeeca.exhibit import CellClass, Exhibit
from seeeca.i18n import Translator

# Up to so many columns there is room for the word beside the sign.
WORDS_UP_TO = 2
LETTERS_OF_COLUMN = 16
# So many columns are narrow: their labels and texts are smaller.
NARROW_FROM = 9
LETTERS_OF_NARROW = 12
LINE = 17
# A legend on as narrow a screen: its room, the mark before a name, the height of a line.
LEGEND, MARK, LEGEND_LINE = 1050, 50, 24
# Longer names of categories are written smaller, so that they fit on a screen of 1366 pixels.
LONG_WORD = 18


def draw(exhibit: Exhibit, t: Translator, palette: Palette, height: int) -> tuple[list[dict], dict]:
    """A cell a domain and round; sign and word stand in each cell, so that colour is not the only carrier."""
    data, encoding = exhibit.data, exhibit.encoding
    columns = [str(column) for column in data[encoding.x].drop_duplicates()]
    rows = data[encoding.y].drop_duplicates().tolist()
    words = len(columns) <= WORDS_UP_TO and not encoding.text
    narrow = len(columns) >= NARROW_FROM
    long = data["category_name"].str.len().max() > LONG_WORD
    size = SIZE + 5 if not words else SIZE - 2 if long else SIZE
    if encoding.text:
        size = SIZE - 2
    shapes, cells = [], []
    for cell in data.to_dict("records"):
        x, y = columns.index(str(cell[encoding.x])), rows.index(cell[encoding.y])
        category = cell[encoding.series]
        shapes.append(
            {
                "type": "rect",
                "x0": x - 0.48,
                "x1": x + 0.48,
                "y0": y - 0.44,
                "y1": y + 0.44,
                "line": {"color": palette.grid, "width": 1},
                "fillcolor": palette.categories[category - 1] if category else palette.ground,
                "layer": "below",
            }
        )
        cells.append(
            {
                "x": x,
                "y": y,
                "text": _written(cell, encoding.text, words),
                "showarrow": False,
                "font": {
                    "color": palette.on_categories[category - 1] if category else palette.muted,
                    "size": size,
                },
            }
        )
    points = {
        "type": "scatter",
        "mode": "markers",
        "x": [cell["x"] for cell in cells],
        "y": [cell["y"] for cell in cells],
        "text": [
            f"{cell[encoding.y]}, {cell[encoding.x]}: {cell['category_name']}" for cell in data.to_dict("records")
        ],
        "hovertemplate": "%{text}<extra></extra>",
        "marker": {"opacity": 0, "size": 24},
        "showlegend": False,
    }
    legend = [_legend(cell, palette) for cell in exhibit.cells]
    labels = columns if words else [_in_lines(column, narrow) for column in columns]
    layout = {
        "shapes": shapes,
        "annotations": cells,
        "margin": MARGIN | {"l": 6 + max(map(width, rows)), "r": 8, "t": 30 if words else _above(labels), "b": 8},
        "xaxis": axis(
            palette,
            showgrid=False,
            side="top",
            tickvals=list(range(len(columns))),
            ticktext=labels,
            tickfont={"color": palette.muted, "size": SIZE - 2 if narrow else SIZE},
            tickangle=0,
            range=[-0.5, len(columns) - 0.5],
        ),
        "yaxis": axis(
            palette,
            showgrid=False,
            tickvals=list(range(len(rows))),
            ticktext=rows,
            range=[len(rows) - 0.5, -0.5],
            tickfont={"color": palette.text, "size": SIZE},
        ),
    }
    if legend:
        layout["margin"]["b"] = _below(exhibit)
        layout |= {"showlegend": True, "legend": horizontal_legend(palette)}
    return [points, *legend], layout


def natural_height(exhibit: Exhibit, row: int) -> int:
    """So high that each row and the labels of the columns can be read."""
    columns = [str(column) for column in exhibit.data[exhibit.encoding.x].drop_duplicates()]
    labels = [_in_lines(column, len(columns) >= NARROW_FROM) for column in columns]
    return row * exhibit.data[exhibit.encoding.y].nunique() + _above(labels) + _below(exhibit)


def _written(cell: dict, text: str | None, words: bool) -> str:
    if text:
        return cell[text]
    return f"{cell['sign']} {cell['category_name']}" if words and cell["category"] else cell["sign"]


def _above(labels: list[str]) -> int:
    """The room for the labels of the columns, at least that of three lines."""
    return 13 + LINE * max(3, *(label.count("<br>") + 1 for label in labels))


def _below(exhibit: Exhibit) -> int:
    """The room for the legend, whose entries stand in columns of one width."""
    if not exhibit.cells:
        return 8
    widest = MARK + max(width(f"{cell.sign} {cell.name}") for cell in exhibit.cells)
    lines = math.ceil(len(exhibit.cells) / max(1, int(LEGEND / widest)))
    return 18 + LEGEND_LINE * lines


def _legend(cell: CellClass, palette: Palette) -> dict:
    """An entry of the legend: a mark that stands nowhere in the matrix."""
    return {
        "type": "scatter",
        "mode": "markers",
        "x": [None],
        "y": [None],
        "name": f"{cell.sign} {cell.name}",
        "hoverinfo": "skip",
        "marker": {
            "symbol": "square",
            "size": 15,
            "color": palette.categories[cell.number - 1] if cell.number else palette.ground,
            "line": {"color": palette.context, "width": 1},
        },
    }


def _in_lines(label: str, narrow: bool) -> str:
    letters = LETTERS_OF_NARROW if narrow else LETTERS_OF_COLUMN
    return "<br>".join(textwrap.wrap(label, letters, break_long_words=False))
