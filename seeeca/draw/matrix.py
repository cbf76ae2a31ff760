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
# The sign of a cell without a category; a self-assessment that is still open has a sign and words of its own.
NO_RECORD = "–"
# Longer names of categories are written smaller, so that they fit on a screen of 1366 pixels.
LONG_WORD = 18


def draw(exhibit: Exhibit, t: Translator, palette: Palette, height: int) -> tuple[list[dict], dict]:
    """A cell a domain and round; sign and word stand in each cell, so that colour is not the only carrier."""
    data, encoding = exhibit.data, exhibit.encoding
    columns = [str(column) for column in data[encoding.x].drop_duplicates()]
    rows = data[encoding.y].drop_duplicates().tolist()
    words = len(columns) <= WORDS_UP_TO
    long = data["category_name"].str.len().max() > LONG_WORD
    size = SIZE + 5 if not words else SIZE - 2 if long else SIZE
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
                "text": cell["sign"]
                if cell["sign"] == NO_RECORD or not words
                else f"{cell['sign']} {cell['category_name']}",
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
    legend = [] if words else [_legend(category, t, palette) for category in t.catalogue.framework.categories]
    layout = {
        "shapes": shapes,
        "annotations": cells,
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
    return [points, *legend], layout


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
