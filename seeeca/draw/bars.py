"""Horizontal bars from zero, each with its value; stacked bars of the categories of SDG 10.7.2."""

import pandas as pd

from seeeca.draw.common import MARGIN, SIZE, axis, horizontal_legend, in_words, width
from seeeca.draw.palette import Palette
from seeeca.exhibit.exhibit import Exhibit
from seeeca.words.i18n import Translator

# A chart has room for so many bars at least.
FEWEST = 6


def draw(exhibit: Exhibit, t: Translator, palette: Palette, height: int) -> tuple[list[dict], dict]:
    """The largest on top; the focus strong, what stands for several in grey."""
    data, encoding = exhibit.data, exhibit.encoding
    values = data[encoding.x]
    trace = {
        "type": "bar",
        "orientation": "h",
        "x": (values / exhibit.scale).tolist(),
        "y": data[encoding.y].tolist(),
        "text": _words(exhibit, t),
        "textposition": "outside",
        "cliponaxis": False,
        "textfont": {"size": SIZE, "color": palette.text},
        "hovertemplate": "%{y}: %{text}<extra></extra>",
        "customdata": data[encoding.partner].tolist() if encoding.partner else None,
        "marker": {
            "color": [palette.of_role(role) for role in data[encoding.role]],
            "pattern": {"shape": "/" if encoding.modelled else "", "solidity": 0.55},
        },
    }
    # Figures of bars below zero stand left of them, between the bars and the names.
    below_zero = [text for text, value in zip(trace["text"], values, strict=True) if value < 0]
    room_left = _room_for(below_zero) if below_zero else 0
    return [trace], {
        "bargap": 0.22,
        "margin": MARGIN
        | {"l": _room_for(data[encoding.y]) + room_left, "r": _room_for(trace["text"]), "b": 8, "t": 4},
        "xaxis": axis(palette, showgrid=False, showticklabels=False, range=_span(values / exhibit.scale)),
        "yaxis": axis(
            palette,
            # Names, also where they are years.
            type="category",
            range=_rows(data[encoding.y]),
            showgrid=False,
            tickfont={"color": palette.text, "size": SIZE},
            ticklabelstandoff=round(room_left),
        ),
    }


def _words(exhibit: Exhibit, t: Translator) -> list[str]:
    """Each value, and in brackets by how much it changed, where that is known."""
    data, encoding = exhibit.data, exhibit.encoding
    words = [in_words(exhibit, value, t) for value in data[encoding.x]]
    if not encoding.change:
        return words
    changes = ["" if pd.isna(change) else f" ({t.signed(change)})" for change in data[encoding.change]]
    return [f"{value}{change}" for value, change in zip(words, changes, strict=True)]


def draw_stacked(exhibit: Exhibit, t: Translator, palette: Palette, height: int) -> tuple[list[dict], dict]:
    """A part a category, the highest first, the number of countries in it; white: no record."""
    data, encoding = exhibit.data, exhibit.encoding
    traces = []
    for category, rows in data.groupby(encoding.series, sort=False):
        fill = palette.categories[category - 1] if category else palette.ground
        on_fill = palette.on_categories[category - 1] if category else palette.muted
        traces.append(
            {
                "type": "bar",
                "orientation": "h",
                "name": f"{rows['sign'].iloc[0]} {rows['category_name'].iloc[0]}",
                "x": rows[encoding.x].tolist(),
                "y": rows[encoding.y].tolist(),
                "text": [t.number(value) if value else "" for value in rows[encoding.x]],
                "textposition": "inside",
                "textangle": 0,
                "insidetextanchor": "middle",
                "textfont": {"size": SIZE, "color": on_fill},
                "hovertemplate": "%{y}, %{fullData.name}: %{x}<extra></extra>",
                "marker": {"color": fill, "line": {"color": palette.context, "width": 1}},
            }
        )
    return traces, {
        "barmode": "stack",
        "bargap": 0.25,
        "showlegend": True,
        "legend": horizontal_legend(palette),
        "margin": MARGIN | {"l": _room_for(data[encoding.y]), "t": 4, "b": 56},
        "xaxis": axis(palette, showgrid=False, showticklabels=False),
        "yaxis": axis(
            palette,
            range=_rows(data[encoding.y], fewest=1),
            showgrid=False,
            tickfont={"color": palette.text, "size": SIZE},
        ),
    }


def _rows(names: pd.Series, fewest: int = FEWEST) -> list[float]:
    """The first on top; where there are few, they stand above empty room, so that none is as high as the chart.

    A range, for a reversed axis that finds its range by itself is drawn twice (draw/screen.py).
    """
    return [max(names.nunique(), fewest) - 0.5, -0.5]


def _span(values) -> list[float]:
    """From 0, or the lowest value below it, to the highest."""
    low, high = min(0, values.min()), max(0, values.max())
    return [low, high if high > low else low + 1]


def _room_for(labels) -> float:
    return 12 + max(map(width, labels))
