"""Two indicators: a mark a country with its name, the way of the focus country as a line."""

import math

import numpy as np
import pandas as pd

from seeeca.draw.common import MARGIN, SIZE, axis, width
from seeeca.draw.palette import Palette
from seeeca.exhibit.exhibit import Exhibit
from seeeca.words.i18n import Translator

LARGE = 1_000_000
# Pixels: of the plot where a screen is narrow, right of it and below it, of a mark.
NARROW, BESIDE, BELOW, MARK = 1000, 120, 56, 10
# Where a name stands beside its mark, and which part of it then is left of and below the mark. At its corners a name
# would look like that of a neighbour.
SIDES = {
    "middle right": (0, 0.5),
    "middle left": (1, 0.5),
    "top center": (0.5, 0),
    "bottom center": (0.5, 1),
}


def draw(exhibit: Exhibit, t: Translator, palette: Palette, height: int) -> tuple[list[dict], dict]:
    data, encoding = exhibit.data, exhibit.encoding
    headings = {column.key: column for column in exhibit.columns}
    others = data[data[encoding.role] == "context"]
    trail = data[data[encoding.role] == "focus"].sort_values("year")
    ends = {trail["year"].min(), trail["year"].max()}
    names = pd.concat([trail["name"] + " " + trail["year"].astype(str), others["name"]])
    names[trail.index[~trail["year"].isin(ends)]] = ""
    sides = _sides(exhibit, names, height)

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
        "text": names[others.index].tolist(),
        "textposition": sides[others.index].tolist(),
        "textfont": {"size": SIZE - 2, "color": palette.muted},
        "customdata": [words(row) for row in others.itertuples(index=False)],
        "hovertemplate": "%{customdata}<extra></extra>",
        "marker": {"size": 10, "color": palette.context},
    }
    way = {
        "type": "scatter",
        "mode": "lines+markers+text",
        "cliponaxis": False,
        "x": trail["x"].tolist(),
        "y": trail["y"].tolist(),
        "text": names[trail.index].tolist(),
        "textposition": sides[trail.index].tolist(),
        "textfont": {"size": SIZE, "color": palette.focus, "weight": 700},
        "customdata": [words(row) for row in trail.itertuples(index=False)],
        "hovertemplate": "%{customdata}<extra></extra>",
        "line": {"color": palette.focus, "width": 2},
        "marker": {"size": [11 if year in ends else 5 for year in trail["year"]], "color": palette.focus},
    }
    title = {"font": {"size": SIZE, "color": palette.muted}}
    across, up = _scale(exhibit, "x", t), _scale(exhibit, "y", t)
    return [points, way], {
        "margin": MARGIN | {"l": max(74, 40 + max(map(width, up.get("ticktext", [""])))), "b": BELOW, "r": BESIDE},
        "hovermode": "closest",
        "xaxis": axis(palette, **across, title=title | {"text": headings["x"].heading}),
        "yaxis": axis(palette, **up, title=title | {"text": headings["y"].heading}),
    }


def _sides(exhibit: Exhibit, names: pd.Series, height: int) -> pd.Series:
    """On which side of its mark each name stands: the first on which it lies over no name before it and no mark; on
    the right, where there is none.
    """
    across = _pixels(exhibit, "x", NARROW)
    up = _pixels(exhibit, "y", height - MARGIN["t"] - BELOW)
    taken = [_box(x, y, MARK, MARK, 0.5, 0.5) for x, y in zip(across, up, strict=True)]
    sides = {}
    for index, name in names.items():
        x, y, wide = across[index], up[index], width(name, bold=True)
        room = {side: _box(x, y, wide, SIZE, *part) for side, part in SIDES.items()}
        free = (side for side, box in room.items() if box[1] < NARROW + BESIDE and not _is_taken(box, taken))
        sides[index] = next(free, "middle right") if name else "middle right"
        taken += [room[sides[index]]] if name else []
    return pd.Series(sides, dtype="str")


def _pixels(exhibit: Exhibit, column: str, length: int) -> pd.Series:
    """About where the marks stand on an axis of that length."""
    values = exhibit.data[column]
    if exhibit.encoding.logarithmic:
        values = np.log10(values)
        low, high = _with_room(values.min(), values.max())
    else:
        low, high = min(0, values.min()), values.max()
    return (values - low) / (high - low) * length if high > low else 0 * values


def _box(x: float, y: float, wide: float, high: float, left: float, below: float) -> tuple[float, float, float, float]:
    """Left, right, bottom and top of what stands at a mark, with that part of it left of and below the mark."""
    gap_x, gap_y = (0.5 - left) * 2 * MARK, (0.5 - below) * 2 * MARK
    return (
        x - left * wide + gap_x,
        x + (1 - left) * wide + gap_x,
        y - below * high + gap_y,
        y + (1 - below) * high + gap_y,
    )


def _is_taken(box: tuple, taken: list[tuple]) -> bool:
    left, right, bottom, top = box
    return any(left < other[1] and right > other[0] and bottom < other[3] and top > other[2] for other in taken)


def _scale(exhibit: Exhibit, column: str, t: Translator) -> dict:
    """From zero, or, where figures are of very different size, logarithmic with ticks at 1, 2, 5, 10 and so on."""
    if not exhibit.encoding.logarithmic:
        return {"rangemode": "tozero"} | _ticks(exhibit.data[column], t)
    low, high = _with_room(*(math.log10(value) for value in (exhibit.data[column].min(), exhibit.data[column].max())))
    ticks = [step * 10.0**power for power in range(math.floor(low), math.ceil(high)) for step in (1, 2, 5)]
    within = [tick for tick in ticks if low <= math.log10(tick) <= high]
    return {"type": "log", "range": [low, high], "tickvals": within, "ticktext": _in_words(within, t)}


def _with_room(low: float, high: float) -> tuple[float, float]:
    """The ends of a logarithmic axis, a little beyond the figures."""
    room = 0.06 * (high - low) + 0.05
    return low - room, high + room


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
