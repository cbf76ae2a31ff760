"""From an Exhibit to a plotly figure for the screen: graph_objects from plain dicts, one function a kind."""

import pandas as pd
import plotly.graph_objects as go

from seeeca.draw.palette import Palette
from seeeca.exhibit import Exhibit
from seeeca.i18n import Translator

FONT = '"Source Sans", "Source Sans Pro", sans-serif'
SIZE = 15
HEIGHT = 232
# How many series of the group get a label at their line's end; the others are named when pointed at.
LABELLED = 4
LABEL_GAP = 19
MARGIN = {"l": 56, "r": 24, "t": 12, "b": 36}
PIXELS_PER_LETTER = 7.6


def figure(exhibit: Exhibit, t: Translator, palette: Palette, height: int = HEIGHT) -> go.Figure:
    """The exhibit as it stands on the screen; title, source and notes stand around it."""
    draw = {"line": _lines, "pyramid": _pyramid, "matrix": _matrix}[exhibit.kind]
    traces, layout = draw(exhibit, t, palette, height)
    return go.Figure({"data": traces, "layout": _layout(t, palette, height) | layout})


def _layout(t: Translator, palette: Palette, height: int) -> dict:
    return {
        "height": height,
        "margin": MARGIN,
        "font": {"family": FONT, "size": SIZE, "color": palette.text},
        "paper_bgcolor": "rgba(0,0,0,0)",
        "plot_bgcolor": "rgba(0,0,0,0)",
        "showlegend": False,
        "separators": t.separators(),
        "hoverlabel": {"font": {"family": FONT, "size": SIZE}},
        "dragmode": False,
    }


def _axis(palette: Palette, **more: object) -> dict:
    return {
        "gridcolor": palette.grid,
        "zeroline": False,
        "tickfont": {"color": palette.muted, "size": SIZE},
        "fixedrange": True,
    } | more


def _lines(exhibit: Exhibit, t: Translator, palette: Palette, height: int) -> tuple[list[dict], dict]:
    """Lines by series: the group thin and grey, the focus strong, labels at the ends."""
    encoding = exhibit.encoding
    series = _series(exhibit)
    traces = [_line(rows, exhibit, t, palette) for rows in series]
    labels = _end_labels(series, exhibit, t, palette, height)
    longest = max((len(label["text"]) for label in labels), default=0)
    decimals = 0 if exhibit.data[encoding.y].max() / exhibit.scale >= 10 else 1
    suffix = " %" if exhibit.unit == "percent" else ""
    layout = {
        "margin": MARGIN | {"r": min(260, 20 + PIXELS_PER_LETTER * longest)},
        "annotations": labels,
        "hovermode": "closest",
        "xaxis": _axis(
            palette,
            showgrid=False,
            ticks="outside",
            tickcolor=palette.muted,
            tickvals=_ticks(exhibit),
            range=_span(exhibit),
        ),
        "yaxis": _axis(palette, rangemode="tozero", tickformat=f",.{decimals}f", ticksuffix=suffix),
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


def _line(rows: pd.DataFrame, exhibit: Exhibit, t: Translator, palette: Palette) -> dict:
    encoding = exhibit.encoding
    role = rows[encoding.role].iloc[0]
    strong = role != "context"
    decimals = 1 if exhibit.unit == "percent" else 0
    name = rows[encoding.series].iloc[0]
    values = rows[encoding.y]
    suffix = " %" if exhibit.unit == "percent" else ""
    return {
        "type": "scatter",
        "mode": "lines+markers" if encoding.every is None else "lines",
        "name": name,
        "x": rows[encoding.x].tolist(),
        "y": [None if pd.isna(value) else value / exhibit.scale for value in values],
        "text": ["" if pd.isna(value) else t.number(value, decimals) + suffix for value in values],
        "hovertemplate": "%{fullData.name}, %{x}: %{text}<extra></extra>",
        "line": {"color": palette.of_role(role), "width": 3.5 if strong else 1.3},
        "marker": {"size": 8, "color": palette.of_role(role)},
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
    to_the_end = [rows for rows in context if rows[encoding.x].iloc[-1] == newest]
    to_the_end.sort(key=lambda rows: rows[encoding.y].iloc[-1], reverse=True)
    chosen = sorted(strong + to_the_end[:LABELLED], key=lambda rows: rows[encoding.y].iloc[-1])
    top = exhibit.data[encoding.y].max() / exhibit.scale * 1.05
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
    """Heights in ascending order, moved so that neighbours are at least LABEL_GAP pixels apart."""
    places: list[float] = []
    for height in heights:
        places.append(max(height, places[-1] + LABEL_GAP) if places else height)
    return places


def _ticks(exhibit: Exhibit) -> list[int]:
    """Round years, and the last year where no round one stands close by."""
    first, last = _ends(exhibit)
    step = next((step for step in (1, 2, 5, 10, 20) if (last - first) / step <= 8), 25)
    ticks = [year for year in range(-(-first // step) * step, last + 1, step)]
    return ticks if ticks and last - ticks[-1] < 0.4 * step else [*ticks, last]


def _span(exhibit: Exhibit) -> list[float]:
    first, last = _ends(exhibit)
    room = 0.012 * (last - first) or 0.5
    return [first - room, last + room]


def _ends(exhibit: Exhibit) -> tuple[int, int]:
    years = exhibit.data[exhibit.encoding.x]
    return int(years.min()), int(years.max())


def _pyramid(exhibit: Exhibit, t: Translator, palette: Palette, height: int) -> tuple[list[dict], dict]:
    """Men to the left, women to the right, on a symmetric axis."""
    data, encoding = exhibit.data, exhibit.encoding
    largest = data[encoding.x].max() / exhibit.scale
    sides = {"male": (-1, palette.men), "female": (1, palette.women)}
    traces, labels = [], []
    for sex, (sign, colour) in sides.items():
        rows = data[data[encoding.series] == sex]
        name = rows["sex_name"].iloc[0]
        traces.append(
            {
                "type": "bar",
                "orientation": "h",
                "name": name,
                "y": [age.replace("-", "–") for age in rows[encoding.y]],
                "x": (sign * rows[encoding.x] / exhibit.scale).tolist(),
                "text": [t.number(value) for value in rows[encoding.x]],
                "textposition": "none",
                "hovertemplate": "%{fullData.name}, %{y}: %{text}<extra></extra>",
                "marker": {"color": colour},
            }
        )
        labels.append(
            {
                "x": sign * largest,
                "y": 0.97,
                "yref": "paper",
                "xanchor": "left" if sign < 0 else "right",
                "text": name,
                "showarrow": False,
                "font": {"color": colour, "size": SIZE + 1, "weight": 700},
            }
        )
    ticks = _round_ticks(largest)
    layout = {
        "barmode": "overlay",
        "bargap": 0.12,
        "annotations": labels,
        "xaxis": _axis(
            palette,
            range=[-1.06 * largest, 1.06 * largest],
            tickvals=[-tick for tick in reversed(ticks[1:])] + ticks,
            ticktext=[t.number(tick, _decimals(ticks)) for tick in [*reversed(ticks[1:]), *ticks]],
        ),
        "yaxis": _axis(palette, showgrid=False, type="category", dtick=2, ticklabelstandoff=4),
    }
    return traces, layout


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


def _matrix(exhibit: Exhibit, t: Translator, palette: Palette, height: int) -> tuple[list[dict], dict]:
    """A cell a domain and round; sign and word stand in each cell, so that colour is not the only carrier."""
    data, encoding = exhibit.data, exhibit.encoding
    columns = [str(column) for column in data[encoding.x].drop_duplicates()]
    rows = data[encoding.y].drop_duplicates().tolist()
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
                "text": f"{cell['sign']} {cell['category_name']}" if category else "–",
                "showarrow": False,
                "font": {
                    "color": palette.on_categories[category - 1] if category else palette.muted,
                    "size": SIZE,
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
    }
    longest = max(len(row) for row in rows)
    layout = {
        "shapes": shapes,
        "annotations": cells,
        "margin": MARGIN | {"l": PIXELS_PER_LETTER * longest, "r": 8, "t": 30, "b": 8},
        "xaxis": _axis(
            palette,
            showgrid=False,
            side="top",
            tickvals=list(range(len(columns))),
            ticktext=columns,
            range=[-0.5, len(columns) - 0.5],
        ),
        "yaxis": _axis(
            palette,
            showgrid=False,
            tickvals=list(range(len(rows))),
            ticktext=rows,
            range=[len(rows) - 0.5, -0.5],
            tickfont={"color": palette.text, "size": SIZE},
        ),
    }
    return [points], layout
