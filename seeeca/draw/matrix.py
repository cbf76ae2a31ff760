"""A cell a category; sign and word stand in the cells, so that colour is not the only carrier."""

import textwrap

from seeeca.catalogue import Category
from seeeca.draw.common import MARGIN, SIZE, axis, horizontal_legend, width
from seeeca.draw.palette import Palette
from seeeca.exhibit import Exhibit
from seeeca.i18n import Translator

# Up to so many columns there is room for the word beside the sign.
WORDS_UP_TO = 2
LETTERS_OF_COLUMN = 16
# Longer names of categories are written smaller and in two lines, so that they fit on a screen of 1366 pixels.
LONG_WORD = 18


def draw(exhibit: Exhibit, t: Translator, palette: Palette, height: int) -> tuple[list[dict], dict]:
    """A cell a domain and round; sign and word stand in each cell, so that colour is not the only carrier."""
    data, encoding = exhibit.data, exhibit.encoding
    columns = [str(column) for column in data[encoding.x].drop_duplicates()]
    rows = data[encoding.y].drop_duplicates().tolist()
    words = len(columns) <= WORDS_UP_TO
    long = data["category_name"].str.len().max() > LONG_WORD
    size = SIZE + 5 if not words else SIZE - 2 if long else SIZE
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
        "text": [_in_cell(cell, cell[encoding.series], words) for _, _, cell in cells],
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
    legend = [] if words else [_legend(category, t, palette) for category in t.catalogue.framework.categories]
    layout = {
        "margin": MARGIN | {"l": 6 + max(map(width, rows)), "r": 8, "t": 30 if words else 64, "b": 8},
        "xaxis": axis(
            palette,
            showgrid=False,
            side="top",
            tickvals=list(range(len(columns))),
            ticktext=columns if words else [_in_lines(column) for column in columns],
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
        layout["margin"]["b"] = 40
        layout |= {"showlegend": True, "legend": horizontal_legend(palette)}
    return [fills, signs, *legend], layout


def _in_cell(cell: dict, category: int, words: bool) -> str:
    if not category:
        return "–"
    word = f"{cell['sign']} {cell['category_name']}"
    return (_in_lines(word) if len(word) > LONG_WORD else word) if words else cell["sign"]


def _legend(category: Category, t: Translator, palette: Palette) -> dict:
    """An entry of the legend: a mark that stands nowhere in the matrix."""
    return {
        "type": "scatter",
        "mode": "markers",
        "x": [None],
        "y": [None],
        "name": f"{category.sign} {t.words(category.name)}",
        "hoverinfo": "skip",
        "marker": {
            "symbol": "square",
            "size": 15,
            "color": palette.categories[category.number - 1],
            "line": {"color": palette.context, "width": 1},
        },
    }


def _in_lines(label: str) -> str:
    return "<br>".join(textwrap.wrap(label, LETTERS_OF_COLUMN, break_long_words=False))
