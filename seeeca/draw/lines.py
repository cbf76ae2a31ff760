"""Lines by year: the group thin and grey, the focus strong, labels at the ends, projections dashed."""

from dataclasses import dataclass

from seeeca.draw.common import MARGIN, SIZE, axis, in_words, suffix, upright, width
from seeeca.draw.palette import Palette
from seeeca.exhibit.exhibit import Exhibit, Mark
from seeeca.words.i18n import Translator

# How many series of the group get a label at their line's end; the others are named when pointed at.
LABELLED = 4
LABEL_GAP = 19
# The context is drawn first, so that the focus lies on top.
DRAWN_IN_ORDER = ("context", "second", "focus")


@dataclass(frozen=True)
class Line:
    """One series: years, values (None where one is missing), and whether each is projected."""

    name: str
    role: str
    x: list[int]
    y: list[float | None]
    projected: list[bool]


def draw(exhibit: Exhibit, t: Translator, palette: Palette, height: int) -> tuple[list[dict], dict]:
    """Lines by series: the group thin and grey, the focus strong, labels at the ends."""
    encoding = exhibit.encoding
    lines = sorted(series_of(exhibit), key=lambda line: DRAWN_IN_ORDER.index(line.role))
    labels = _end_labels(lines, exhibit, t, palette, height)
    room = max((width(label["text"], bold=True) for label in labels), default=0)
    values = exhibit.data[encoding.y]
    highest = values.max() / exhibit.scale
    decimals = 0 if highest >= 10 else 1 if highest >= 0.5 else 2
    layout = {
        "shapes": [*_band(exhibit, palette), *(upright(mark, palette) for mark in exhibit.marks)],
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
            zeroline=bool((values < 0).any()),
            zerolinecolor=palette.muted,
            tickformat=f",.{decimals}f",
            ticksuffix=suffix(exhibit),
        ),
    }
    return [trace for line in lines for trace in _traces(line, exhibit, t, palette)], layout


def series_of(exhibit: Exhibit) -> list[Line]:
    """The series in the order of the data; where observations are so many years apart, a gap is a None."""
    data, encoding = exhibit.data, exhibit.encoding
    projected = data[encoding.dashed].tolist() if encoding.dashed else [False] * len(data)
    columns = (data[encoding.series], data[encoding.role], data[encoding.x], data[encoding.y])
    found: dict[str, Line] = {}
    for name, role, x, y, later in zip(*(column.tolist() for column in columns), projected, strict=True):
        line = found.setdefault(name, Line(name, role, [], [], []))
        line.x.append(x)
        line.y.append(y)
        line.projected.append(bool(later))
    return [_with_gaps(line, encoding.every) for line in found.values()] if encoding.every else list(found.values())


def _with_gaps(line: Line, every: int) -> Line:
    given = dict(zip(line.x, zip(line.y, line.projected, strict=True), strict=True))
    x = list(range(min(line.x), max(line.x) + 1, every))
    y, projected = zip(*(given.get(year, (None, False)) for year in x), strict=True)
    return Line(line.name, line.role, x, list(y), list(projected))


def split(line: Line) -> list[tuple[Line, str]]:
    """The observed part of a series, drawn solid, and the projected one, drawn dashed from its end on."""
    if not any(line.projected):
        return [(line, "solid")]
    start = line.projected.index(True)
    firm, later = _part(line, 0, start), _part(line, max(0, start - 1), len(line.x))
    return [(firm, "solid"), (later, "dash")] if start else [(later, "dash")]


def _part(line: Line, start: int, end: int) -> Line:
    return Line(line.name, line.role, line.x[start:end], line.y[start:end], line.projected[start:end])


def _traces(line: Line, exhibit: Exhibit, t: Translator, palette: Palette) -> list[dict]:
    parts = [(line, "dot")] if exhibit.encoding.modelled else split(line)
    return [_trace(part, dash, exhibit, t, palette) for part, dash in parts]


def _trace(line: Line, dash: str, exhibit: Exhibit, t: Translator, palette: Palette) -> dict:
    strong = line.role != "context"
    colour = palette.of_role(line.role)
    return {
        "type": "scatter",
        "mode": "lines+markers" if exhibit.encoding.markers else "lines",
        "name": line.name,
        "x": line.x,
        "y": [None if value is None else value / exhibit.scale for value in line.y],
        "text": ["" if value is None else in_words(exhibit, value, t) for value in line.y],
        "hovertemplate": "%{fullData.name}, %{x}: %{text}<extra></extra>",
        "line": {"color": colour, "width": 3.5 if strong else 1.3, "dash": dash},
        "marker": {"size": 8 if strong else 4, "color": colour},
        "opacity": 1 if strong else 0.75,
        "connectgaps": False,
    }


def _end_labels(lines: list[Line], exhibit: Exhibit, t: Translator, palette: Palette, height: int) -> list[dict]:
    """Name and last value at each labelled line's end, pushed apart where they would collide."""
    strong = [line for line in lines if line.role != "context"]
    context = [line for line in lines if line.role == "context"]
    newest = max((line.x[-1] for line in context), default=None)
    few = len(context) <= LABELLED
    to_the_end = [line for line in context if few or line.x[-1] == newest]
    to_the_end.sort(key=lambda line: line.y[-1], reverse=True)
    chosen = sorted(strong + to_the_end[:LABELLED], key=lambda line: line.y[-1])
    values = exhibit.data[[column for column in (exhibit.encoding.y, exhibit.encoding.upper) if column]]
    span = (max(0, values.max().max()) - min(0, values.min().min())) / exhibit.scale * 1.05
    pixels = (height - MARGIN["t"] - MARGIN["b"]) / span if span else 0
    ends = [line.y[-1] / exhibit.scale for line in chosen]
    places = _apart([end * pixels for end in ends])
    years = [line.x[-1] for line in chosen]
    # Where a line would run through one of them, all stand beside the chart.
    if any(_is_crossed(year, place, lines, pixels / exhibit.scale) for year, place in zip(years, places, strict=True)):
        years = [max(line.x[-1] for line in lines)] * len(years)
    return [
        {
            "x": year,
            "y": end,
            "xanchor": "left",
            "xshift": 10,
            "yshift": place - end * pixels,
            "showarrow": False,
            "align": "left",
            "text": _end_label(line, exhibit, t),
            "font": {
                "color": palette.muted if line.role == "context" else palette.of_role(line.role),
                "size": SIZE,
                "weight": 400 if line.role == "context" else 700,
            },
        }
        for line, year, end, place in zip(chosen, years, ends, places, strict=True)
    ]


def _is_crossed(end: int, height: float, lines: list[Line], pixels: float) -> bool:
    """Whether a line that goes on beyond the year `end` runs through a label there. height: of the label, in
    pixels; pixels: of one unit of the data.
    """
    for line in lines:
        heights = [(year, value * pixels) for year, value in zip(line.x, line.y, strict=True) if value is not None]
        later = [high for year, high in heights if year > end]
        way = [high for year, high in heights if year <= end][-1:] + later
        if later and min(way) - LABEL_GAP / 2 < height < max(way) + LABEL_GAP / 2:
            return True
    return False


def _end_label(line: Line, exhibit: Exhibit, t: Translator) -> str:
    if exhibit.unit == "percent":
        return f"{line.name} {t.percent(line.y[-1]).removesuffix(suffix(exhibit))}"
    return line.name


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
    """The last year, and round ones that stand clear of it; where there are two years, both."""
    first, last = _ends(exhibit)
    if exhibit.data[exhibit.encoding.x].nunique() == 2:
        return [first, last]
    step = next((step for step in (1, 2, 5, 10, 20) if (last - first) / step <= 8), 25)
    return [*range(-(-first // step) * step, last - step + 1, step), last]


def _span(exhibit: Exhibit) -> list[float]:
    first, last = _ends(exhibit)
    room = 0.012 * (last - first) or 0.5
    return [first - room, last + room]


def _ends(exhibit: Exhibit) -> tuple[int, int]:
    years = exhibit.data[exhibit.encoding.x]
    return int(years.min()), int(years.max())
