"""Two indicators: a mark a country with its name, the way of the focus country as a line."""

import math

import numpy as np
import pandas as pd

from seeeca.draw.common import MARGIN, SIZE, axis, width
from seeeca.draw.palette import Palette
from seeeca.exhibit import Exhibit
from seeeca.i18n import Translator

LARGE = 1_000_000


def draw(exhibit: Exhibit, t: Translator, palette: Palette, height: int) -> tuple[list[dict], dict]:
    data, encoding = exhibit.data, exhibit.encoding
    headings = {column.key: column for column in exhibit.columns}
    others = data[data[encoding.role] == "context"]
    trail = data[data[encoding.role] == "focus"].sort_values("year")

    def words(row) -> str:
        y = t.number(row.y, headings["y"].decimals)
        x = t.number(row.x, headings["x"].decimals)
        return f"{row.name}, {row.year}: {y}; {x}"

    points = {
        "type": "scatter",
        "mode": "markers+text",
        "cliponaxis": False,
        "x": others["x"].tolist(),
        "y": others["y"].tolist(),
        "text": others["name"].tolist(),
        "textposition": _sides(exhibit, others["x"]),
        "textfont": {"size": SIZE - 2, "color": palette.muted},
        "customdata": [words(row) for row in others.itertuples(index=False)],
        "hovertemplate": "%{customdata}<extra></extra>",
        "marker": {"size": 10, "color": palette.context},
    }
    ends = {trail["year"].min(), trail["year"].max()}
    way = {
        "type": "scatter",
        "mode": "lines+markers+text",
        "cliponaxis": False,
        "x": trail["x"].tolist(),
        "y": trail["y"].tolist(),
        "text": [f"{row.name} {row.year}" if row.year in ends else "" for row in trail.itertuples(index=False)],
        "textposition": _sides(exhibit, trail["x"]),
        "textfont": {"size": SIZE, "color": palette.focus, "weight": 700},
        "customdata": [words(row) for row in trail.itertuples(index=False)],
        "hovertemplate": "%{customdata}<extra></extra>",
        "line": {"color": palette.focus, "width": 2},
        "marker": {"size": [11 if year in ends else 5 for year in trail["year"]], "color": palette.focus},
    }
    title = {"font": {"size": SIZE, "color": palette.muted}}
    across, up = _scale(exhibit, "x", t), _scale(exhibit, "y", t)
    return [points, way], {
        "margin": MARGIN | {"l": max(74, 40 + max(map(width, up.get("ticktext", [""])))), "b": 56, "r": 120},
        "hovermode": "closest",
        "xaxis": axis(palette, **across, title=title | {"text": headings["x"].heading}),
        "yaxis": axis(palette, **up, title=title | {"text": headings["y"].heading}),
    }


def _sides(exhibit: Exhibit, x: pd.Series) -> list[str]:
    """On which side of its mark a name stands: on the left where it would not fit on the right."""
    place = np.log10 if exhibit.encoding.logarithmic else np.asarray
    low, high = place(exhibit.data["x"].min() if exhibit.encoding.logarithmic else 0.0), place(exhibit.data["x"].max())
    return ["middle left" if value > low + 0.85 * (high - low) else "middle right" for value in place(x)]


def _scale(exhibit: Exhibit, column: str, t: Translator) -> dict:
    """From zero, or, where figures are of very different size, logarithmic with ticks at 1, 2, 5, 10 and so on."""
    if not exhibit.encoding.logarithmic:
        return {"rangemode": "tozero"} | _ticks(exhibit.data[column], t)
    low, high = (math.log10(value) for value in (exhibit.data[column].min(), exhibit.data[column].max()))
    room = 0.06 * (high - low) + 0.05
    ticks = [
        step * 10.0**power for power in range(math.floor(low - room), math.ceil(high + room)) for step in (1, 2, 5)
    ]
    within = [tick for tick in ticks if low - room <= math.log10(tick) <= high + room]
    return {"type": "log", "range": [low - room, high + room], "tickvals": within, "ticktext": _in_words(within, t)}


def _in_words(ticks: list[float], t: Translator) -> list[str]:
    return [t.about(tick) if tick >= 1 else t.number(tick, -math.floor(math.log10(tick))) for tick in ticks]


def _ticks(values: pd.Series, t: Translator) -> dict:
    """Marks of an axis; large figures are told in words, for their digits do not fit."""
    largest = values.abs().max()
    if largest < LARGE:
        return {"tickformat": ","}
    size = 10 ** math.floor(math.log10(largest))
    step = next(size * part for part in (0.2, 0.5, 1, 2) if largest / (size * part) <= 7)
    ticks = [step * number for number in range(math.floor(min(0, values.min()) / step), int(largest / step) + 1)]
    return {"tickvals": ticks, "ticktext": [t.about(tick) for tick in ticks]}
