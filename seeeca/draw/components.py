"""Parts of a change by year: bars that stack upwards and downwards from zero, and the change itself as a line."""

import pandas as pd

from seeeca.draw.common import MARGIN, axis, horizontal_legend, in_words
from seeeca.draw.palette import Palette
from seeeca.exhibit.exhibit import Exhibit
from seeeca.words.i18n import Translator


def draw(exhibit: Exhibit, t: Translator, palette: Palette, height: int) -> tuple[list[dict], dict]:
    """Bars of the parts, lighter where projected, hatched where modelled; their sum, role "context", as a line."""
    data, encoding = exhibit.data, exhibit.encoding
    traces = []
    for name, rows in data.groupby(encoding.series, sort=False):
        part = rows[encoding.role].iloc[0]
        colour = palette.text if part == "context" else palette.of_role(part)
        traces.append(_common(exhibit, name, rows, t) | (_line(colour) if part == "context" else _bar(rows, colour)))
    return traces, {
        "barmode": "relative",
        "bargap": 0.15,
        "showlegend": True,
        "legend": horizontal_legend(palette) | {"y": -0.09},
        "margin": MARGIN | {"b": 64},
        "xaxis": axis(palette, showgrid=False, tickangle=0),
        "yaxis": axis(palette, zeroline=True, zerolinecolor=palette.muted, rangemode="tozero"),
    }


def _common(exhibit: Exhibit, name: str, rows: pd.DataFrame, t: Translator) -> dict:
    encoding = exhibit.encoding
    return {
        "name": name,
        "x": rows[encoding.x].tolist(),
        "y": (rows[encoding.y] / exhibit.scale).tolist(),
        "text": [in_words(exhibit, value, t) for value in rows[encoding.y]],
        "hovertemplate": "%{fullData.name}, %{x}: %{text}<extra></extra>",
    }


def _line(colour: str) -> dict:
    return {
        "type": "scatter",
        "mode": "lines+markers",
        "line": {"color": colour, "width": 1.5},
        "marker": {"size": 4, "color": colour},
    }


def _bar(rows: pd.DataFrame, colour: str) -> dict:
    return {
        "type": "bar",
        "textposition": "none",
        "marker": {
            "color": colour,
            "opacity": [0.55 if projected else 1 for projected in rows["projected"]],
            "pattern": {"shape": ["/" if modelled else "" for modelled in rows["modelled"]], "solidity": 0.55},
        },
    }
