"""Two indicators: a mark a country with its name, the way of the focus country as a line."""

import math

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
        "textposition": "middle right",
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
        "textposition": "middle right",
        "textfont": {"size": SIZE, "color": palette.focus, "weight": 700},
        "customdata": [words(row) for row in trail.itertuples(index=False)],
        "hovertemplate": "%{customdata}<extra></extra>",
        "line": {"color": palette.focus, "width": 2},
        "marker": {"size": [11 if year in ends else 5 for year in trail["year"]], "color": palette.focus},
    }
    title = {"font": {"size": SIZE, "color": palette.muted}}
    across, up = _ticks(data["x"], t), _ticks(data["y"], t)
    return [points, way], {
        "margin": MARGIN | {"l": max(74, 40 + max(map(width, up.get("ticktext", [""])))), "b": 56, "r": 120},
        "hovermode": "closest",
        "xaxis": axis(palette, rangemode="tozero", title=title | {"text": headings["x"].heading}, **across),
        "yaxis": axis(palette, rangemode="tozero", title=title | {"text": headings["y"].heading}, **up),
    }


def _ticks(values: pd.Series, t: Translator) -> dict:
    """Marks of an axis; large figures are told in words, for their digits do not fit."""
    largest = values.abs().max()
    if largest < LARGE:
        return {"tickformat": ","}
    size = 10 ** math.floor(math.log10(largest))
    step = next(size * part for part in (0.2, 0.5, 1, 2) if largest / (size * part) <= 7)
    ticks = [step * number for number in range(math.floor(min(0, values.min()) / step), int(largest / step) + 1)]
    return {"tickvals": ticks, "ticktext": [t.about(tick) for tick in ticks]}
