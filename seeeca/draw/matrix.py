"""A cell a category; sign and word stand in the cells, so that colour is not the only carrier."""

import math
import textwrap

from seeeca.draw.common import MARGIN, SIZE, axis, horizontal_legend, width
from seeeca.draw.palette import Palette
from seeeca.exhibit.exhibit import CellClass, Exhibit
from seeeca.words.i18n import Translator

# Up to so many columns there is room for the word beside the sign.
WORDS_UP_TO = 2
LETTERS_OF_COLUMN = 16
# The sign of a cell without a category; a self-assessment that is still open has a sign and words of its own.
NO_RECORD = "–"
# So many columns are narrow: their labels and texts are smaller.
NARROW_FROM = 9
LETTERS_OF_NARROW = 12
LINE = 17
# A legend on as narrow a screen: its room, the mark before a name, the height of a line.
LEGEND, MARK, LEGEND_LINE = 1050, 50, 24
# Longer names of categories are written smaller and in two lines, so that they fit on a screen of 1366 pixels.
LONG_WORD = 18
ROW_OF_TWO_LINES = 36


def draw(exhibit: Exhibit, t: Translator, palette: Palette, height: int) -> tuple[list[dict], dict]:
    """A cell a domain and round; sign and word stand in each cell, so that colour is not the only carrier."""
    data, encoding = exhibit.data, exhibit.encoding
    columns = [str(column) for column in data[encoding.x].drop_duplicates()]
    rows = data[encoding.y].drop_duplicates().tolist()
    words = len(columns) <= WORDS_UP_TO and not encoding.text
    narrow = len(columns) >= NARROW_FROM
    long = data["category_name"].str.len().max() > LONG_WORD
    size = SIZE + 5 if not words else SIZE - 2 if long else SIZE
    two_lines = height / (len(rows) + 1) >= ROW_OF_TWO_LINES
    if encoding.text:
        size = SIZE - 2
    given = {(row[encoding.y], str(row[encoding.x])): row for row in data.to_dict("records")}
    colours = (palette.ground, *palette.categories)
    fills = {
        "type": "heatmap",
        "x": list(range(len(columns))),
        "y": list(range(len(rows))),
        "z": [[given[row, column][encoding.series] for column in columns] for row in rows],
        "zmin": -0.5,
        "zmax": len(colours) - 0.5,
        # Each category a colour of its own, without shades between two of them.
        "colorscale": [
            [edge / len(colours), colour] for place, colour in enumerate(colours) for edge in (place, place + 1)
        ],
        "showscale": False,
        "xgap": 4,
        "ygap": 3,
        "text": [[f"{row}, {column}: {given[row, column]['category_name']}" for column in columns] for row in rows],
        "hovertemplate": "%{text}<extra></extra>",
    }
    cells = [(x, y, given[row, column]) for y, row in enumerate(rows) for x, column in enumerate(columns)]
    signs = {
        "type": "scatter",
        "mode": "text",
        "x": [x for x, _, _ in cells],
        "y": [y for _, y, _ in cells],
        "text": [_in_cell(cell, encoding.text, words, two_lines) for _, _, cell in cells],
        "textfont": {
            "size": size,
            "color": [
                palette.on_categories[cell[encoding.series] - 1] if cell[encoding.series] else palette.muted
                for _, _, cell in cells
            ],
        },
        "cliponaxis": False,
        "hoverinfo": "skip",
        "showlegend": False,
    }
    legend = [_legend(cell, palette) for cell in exhibit.cells]
    labels = columns if words else [_in_lines(column, narrow) for column in columns]
    layout = {
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
    return [fills, signs, *legend], layout


def _in_cell(cell: dict, text: str | None, words: bool, two_lines: bool) -> str:
    if text:
        return cell[text]
    if cell["sign"] == NO_RECORD or not words:
        return cell["sign"]
    word = f"{cell['sign']} {cell['category_name']}"
    return _in_lines(word, narrow=False) if two_lines and len(word) > LONG_WORD else word


def natural_height(exhibit: Exhibit, row: int) -> int:
    """So high that each row and the labels of the columns can be read."""
    columns = [str(column) for column in exhibit.data[exhibit.encoding.x].drop_duplicates()]
    labels = [_in_lines(column, len(columns) >= NARROW_FROM) for column in columns]
    return row * exhibit.data[exhibit.encoding.y].nunique() + _above(labels) + _below(exhibit)


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
