"""Population by age: men to the left, women to the right, on a symmetric axis; a second one over it as an outline."""

import pandas as pd

from seeeca.draw.common import MARGIN, SIZE, axis, in_words, suffix
from seeeca.draw.palette import Palette
from seeeca.exhibit.exhibit import Exhibit
from seeeca.words.i18n import Translator

SIDES = {"male": -1, "female": 1}
# How a population is told apart in the key: bars, and the outline over them.
SIGNS = {"focus": "■", "second": "□"}


def draw(exhibit: Exhibit, t: Translator, palette: Palette, height: int) -> tuple[list[dict], dict]:
    """Bars of the first population, the outline of the second. Projections are lighter bars, dashed outlines."""
    data, encoding = exhibit.data, exhibit.encoding
    largest = data[encoding.x].max() / exhibit.scale
    traces = []
    for (role, sex), rows in data.groupby([encoding.role, "sex"], sort=False):
        trace = _bars if role == "focus" else _outline
        traces.append(_common(exhibit, rows, SIDES[sex], t) | trace(rows, encoding.dashed, sex, palette))
    ticks = _round_ticks(largest)
    layout = {
        "barmode": "overlay",
        "bargap": 0.12,
        "margin": MARGIN | {"t": 34},
        "annotations": [*_sexes(largest, t, palette), *_key(data, palette)],
        "xaxis": axis(
            palette,
            range=[-1.06 * largest, 1.06 * largest],
            tickvals=[-tick for tick in reversed(ticks[1:])] + ticks,
            ticktext=[
                f"{t.number(tick, _decimals(ticks))}{suffix(exhibit)}" for tick in [*reversed(ticks[1:]), *ticks]
            ],
        ),
        "yaxis": axis(palette, showgrid=False, type="category", dtick=2, ticklabelstandoff=4),
    }
    return traces, layout


def _common(exhibit: Exhibit, rows: pd.DataFrame, sign: int, t: Translator) -> dict:
    encoding = exhibit.encoding
    return {
        "name": rows[encoding.series].iloc[0],
        "y": [age.replace("-", "–") for age in rows[encoding.y]],
        "x": (sign * rows[encoding.x] / exhibit.scale).tolist(),
        "text": [in_words(exhibit, value, t) for value in rows[encoding.x]],
        "hovertemplate": "%{fullData.name}, %{y}: %{text}<extra></extra>",
    }


def _bars(rows: pd.DataFrame, dashed: str, sex: str, palette: Palette) -> dict:
    colour = _colour(sex, palette)
    projected = bool(rows[dashed].any())
    return {
        "type": "bar",
        "orientation": "h",
        "textposition": "none",
        "marker": {
            "color": _lighter(colour) if projected else colour,
            "line": {"color": colour, "width": int(projected)},
        },
    }


def _outline(rows: pd.DataFrame, dashed: str, sex: str, palette: Palette) -> dict:
    dash = "dash" if rows[dashed].any() else "solid"
    return {
        "type": "scatter",
        "mode": "lines",
        "line": {"color": palette.second, "width": 2.5, "shape": "vhv", "dash": dash},
    }


def _sexes(largest: float, t: Translator, palette: Palette) -> list[dict]:
    names = {"male": t("Men"), "female": t("Women")}
    return [
        _above(sign * largest, names[sex], _colour(sex, palette), SIZE + 1)
        | {"xanchor": "left" if sign < 0 else "right"}
        for sex, sign in SIDES.items()
    ]


def _key(data: pd.DataFrame, palette: Palette) -> list[dict]:
    """Which population the bars are and which the outline, where there are two."""
    layers = data[["role", "layer"]].drop_duplicates()
    if len(layers) < 2:
        return []
    colours = {"focus": palette.text, "second": palette.second}
    words = [
        f'<span style="color:{colours[row.role]}">{SIGNS[row.role]} {row.layer}</span>' for row in layers.itertuples()
    ]
    return [_above(0, "    ".join(words), palette.text, SIZE - 1) | {"xanchor": "center"}]


def _above(x: float, text: str, colour: str, size: int) -> dict:
    """A text above the chart, at a place of its axis."""
    return {
        "x": x,
        "y": 1,
        "yref": "paper",
        "yanchor": "bottom",
        "text": text,
        "showarrow": False,
        "font": {"color": colour, "size": size, "weight": 700},
    }


def _colour(sex: str, palette: Palette) -> str:
    return {"female": palette.women, "male": palette.men}[sex]


def _lighter(colour: str) -> str:
    red, green, blue = (int(colour[place : place + 2], 16) for place in (1, 3, 5))
    return f"rgba({red},{green},{blue},0.5)"


def _round_ticks(largest: float) -> list[float]:
    """From 0 in round steps, at most five of them, up to `largest`."""
    size = 10.0
    while size > largest:
        size /= 10
    while size * 10 <= largest:
        size *= 10
    step = next(size * part for part in (0.2, 0.5, 1, 2, 5) if largest / (size * part) <= 5)
    return [step * number for number in range(int(largest / step) + 1)]


def _decimals(ticks: list[float]) -> int:
    step = ticks[1] if len(ticks) > 1 else 1
    return 0 if step >= 1 else 1
