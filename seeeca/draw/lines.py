"""Lines by year: the group thin and grey, the focus strong, labels at the ends, projections dashed."""

import pandas as pd

from seeeca.draw.common import MARGIN, SIZE, axis, in_words, suffix, width
from seeeca.draw.palette import Palette
from seeeca.exhibit import Exhibit, Mark
from seeeca.i18n import Translator

# How many series of the group get a label at their line's end; the others are named when pointed at.
LABELLED = 4
LABEL_GAP = 19


def draw(exhibit: Exhibit, t: Translator, palette: Palette, height: int) -> tuple[list[dict], dict]:
    """Lines by series: the group thin and grey, the focus strong, labels at the ends."""
    encoding = exhibit.encoding
    series = _series(exhibit)
    traces = [line for rows in series for line in _line(rows, exhibit, t, palette)]
    labels = _end_labels(series, exhibit, t, palette, height)
    room = max((width(label["text"], bold=True) for label in labels), default=0)
    decimals = 0 if exhibit.data[encoding.y].max() / exhibit.scale >= 10 else 1
    layout = {
        "shapes": [*_band(exhibit, palette), *(_upright(mark, palette) for mark in exhibit.marks)],
        "margin": MARGIN | {"r": min(280, 14 + room)},
        "annotations": [*labels, *(_beside(mark, palette) for mark in exhibit.marks)],
        "hovermode": "closest",
        "xaxis": axis(
            palette,
            showgrid=False,
            ticks="outside",
            tickcolor=palette.muted,
            tickvals=_ticks(exhibit),
            tickangle=0,
            range=_span(exhibit),
        ),
        "yaxis": axis(
            palette,
            rangemode="tozero",
            zeroline=bool((exhibit.data[encoding.y] < 0).any()),
            zerolinecolor=palette.muted,
            tickformat=f",.{decimals}f",
            ticksuffix=suffix(exhibit),
        ),
    }
    return traces, layout


def _series(exhibit: Exhibit) -> list[pd.DataFrame]:
    """The rows of each series, the context first so that the focus lies on top; gaps filled with NaN."""
    encoding = exhibit.encoding
    order = {"context": 0, "second": 1, "focus": 2}
    groups = [rows for _, rows in exhibit.data.groupby(encoding.series, sort=False)]
    groups.sort(key=lambda rows: order[rows[encoding.role].iloc[0]])
    return [_with_gaps(rows, encoding.x, encoding.every) for rows in groups]


def _with_gaps(rows: pd.DataFrame, x: str, every: int | None) -> pd.DataFrame:
    if every is None:
        return rows
    full = pd.RangeIndex(rows[x].min(), rows[x].max() + 1, every, name=x)
    filled = rows.set_index(x).reindex(full).reset_index()
    same = [column for column in rows.columns if rows[column].nunique() == 1]
    return filled.assign(**{column: rows[column].iloc[0] for column in same if column != x})


def _line(rows: pd.DataFrame, exhibit: Exhibit, t: Translator, palette: Palette) -> list[dict]:
    """One series; its projected part is a dashed line of its own, which starts where the other ends."""
    if exhibit.encoding.modelled:
        return [_trace(rows, exhibit, t, palette, "dot")]
    return [_trace(part, exhibit, t, palette, dash) for part, dash in split(rows, exhibit.encoding.dashed)]


def split(rows: pd.DataFrame, dashed: str | None) -> list[tuple[pd.DataFrame, str]]:
    """The observed part of a series, drawn solid, and the projected one, drawn dashed from its end on."""
    if dashed is None or not rows[dashed].any():
        return [(rows, "solid")]
    projected = rows[dashed].astype(bool)
    firm = rows[~projected]
    joined = pd.concat([firm.tail(1), rows[projected]])
    return [(firm, "solid"), (joined, "dash")] if len(firm) else [(joined, "dash")]


def _trace(rows: pd.DataFrame, exhibit: Exhibit, t: Translator, palette: Palette, dash: str) -> dict:
    encoding = exhibit.encoding
    role = rows[encoding.role].iloc[0]
    strong = role != "context"
    values = rows[encoding.y]
    return {
        "type": "scatter",
        "mode": "lines+markers" if encoding.markers else "lines",
        "name": rows[encoding.series].iloc[0],
        "x": rows[encoding.x].tolist(),
        "y": [None if pd.isna(value) else value / exhibit.scale for value in values],
        "text": ["" if pd.isna(value) else in_words(exhibit, value, t) for value in values],
        "hovertemplate": "%{fullData.name}, %{x}: %{text}<extra></extra>",
        "line": {"color": palette.of_role(role), "width": 3.5 if strong else 1.3, "dash": dash},
        "marker": {"size": 8 if strong else 4, "color": palette.of_role(role)},
        "opacity": 1 if strong else 0.75,
        "connectgaps": False,
    }


def _end_labels(
    series: list[pd.DataFrame], exhibit: Exhibit, t: Translator, palette: Palette, height: int
) -> list[dict]:
    """Name and last value at each labelled line's end, pushed apart where they would collide."""
    encoding = exhibit.encoding
    strong = [rows for rows in series if rows[encoding.role].iloc[0] != "context"]
    context = [rows for rows in series if rows[encoding.role].iloc[0] == "context"]
    newest = exhibit.data[encoding.x].max()
    few = len(context) <= LABELLED
    to_the_end = [rows for rows in context if few or rows[encoding.x].iloc[-1] == newest]
    to_the_end.sort(key=lambda rows: rows[encoding.y].iloc[-1], reverse=True)
    chosen = sorted(strong + to_the_end[:LABELLED], key=lambda rows: rows[encoding.y].iloc[-1])
    highest = exhibit.data[[encoding.y] + ([encoding.upper] if encoding.upper else [])].max().max()
    top = highest / exhibit.scale * 1.05
    pixels = (height - MARGIN["t"] - MARGIN["b"]) / top if top else 0
    places = _apart([rows[encoding.y].iloc[-1] / exhibit.scale * pixels for rows in chosen])
    return [
        {
            "x": rows[encoding.x].iloc[-1],
            "y": rows[encoding.y].iloc[-1] / exhibit.scale,
            "xanchor": "left",
            "xshift": 10,
            "yshift": place - rows[encoding.y].iloc[-1] / exhibit.scale * pixels,
            "showarrow": False,
            "align": "left",
            "text": _end_label(rows, exhibit, t),
            "font": {
                "color": palette.muted
                if rows[encoding.role].iloc[0] == "context"
                else palette.of_role(rows[encoding.role].iloc[0]),
                "size": SIZE,
                "weight": 400 if rows[encoding.role].iloc[0] == "context" else 700,
            },
        }
        for rows, place in zip(chosen, places, strict=True)
    ]


def _end_label(rows: pd.DataFrame, exhibit: Exhibit, t: Translator) -> str:
    encoding = exhibit.encoding
    if exhibit.unit == "percent":
        return f"{rows[encoding.series].iloc[0]} {t.number(rows[encoding.y].iloc[-1], 1)}"
    return str(rows[encoding.series].iloc[0])


def _apart(heights: list[float]) -> list[float]:
    """Heights in ascending order, moved as little as makes neighbours at least LABEL_GAP pixels apart."""
    runs: list[list[float]] = []
    for height in heights:
        runs.append([height])
        while len(runs) > 1 and _lowest(runs[-1]) - _highest(runs[-2]) < LABEL_GAP:
            runs[-2:] = [runs[-2] + runs[-1]]
    return [_lowest(run) + LABEL_GAP * number for run in runs for number in range(len(run))]


def _lowest(run: list[float]) -> float:
    """Where a run of touching labels begins when it stands around the middle of its lines' ends."""
    return sum(run) / len(run) - LABEL_GAP * (len(run) - 1) / 2


def _highest(run: list[float]) -> float:
    return _lowest(run) + LABEL_GAP * (len(run) - 1)


def _band(exhibit: Exhibit, palette: Palette) -> list[dict]:
    """The interval around a series as an area below the lines, from year to year."""
    encoding = exhibit.encoding
    if not encoding.lower or not encoding.upper:
        return []
    rows = exhibit.data[exhibit.data[encoding.lower].notna()]
    if rows.empty:
        return []
    there = [
        f"{year},{value / exhibit.scale}" for year, value in zip(rows[encoding.x], rows[encoding.upper], strict=True)
    ]
    back = [
        f"{year},{value / exhibit.scale}" for year, value in zip(rows[encoding.x], rows[encoding.lower], strict=True)
    ]
    return [
        {
            "type": "path",
            "path": f"M {' L '.join([*there, *reversed(back)])} Z",
            "fillcolor": palette.of_role(rows[encoding.role].iloc[0]),
            "opacity": 0.16,
            "line": {"width": 0},
            "layer": "below",
        }
    ]


def _upright(mark: Mark, palette: Palette) -> dict:
    return {
        "type": "line",
        "x0": mark.year,
        "x1": mark.year,
        "y0": 0,
        "y1": 1,
        "yref": "paper",
        "line": {"color": palette.muted, "width": 1, "dash": "dot"},
    }


def _beside(mark: Mark, palette: Palette) -> dict:
    return {
        "x": mark.year,
        "y": 0,
        "yref": "paper",
        "yanchor": "bottom",
        "xanchor": "left",
        "xshift": 4,
        "text": mark.words,
        "showarrow": False,
        "font": {"size": SIZE - 2, "color": palette.muted},
    }


def _ticks(exhibit: Exhibit) -> list[int]:
    """The last year, and round ones that stand clear of it."""
    first, last = _ends(exhibit)
    step = next((step for step in (1, 2, 5, 10, 20) if (last - first) / step <= 8), 25)
    return [*range(-(-first // step) * step, last - step + 1, step), last]


def _span(exhibit: Exhibit) -> list[float]:
    first, last = _ends(exhibit)
    room = 0.012 * (last - first) or 0.5
    return [first - room, last + room]


def _ends(exhibit: Exhibit) -> tuple[int, int]:
    years = exhibit.data[exhibit.encoding.x]
    return int(years.min()), int(years.max())
