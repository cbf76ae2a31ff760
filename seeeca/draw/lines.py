"""Lines by year: the group thin and grey, the focus strong, labels at the ends, projections dashed."""

from dataclasses import dataclass, replace
from itertools import pairwise

from seeeca.draw.common import LINE, MARGIN, Sheet, axis, unit_title, upright
from seeeca.exhibit.shapes import Lines, Mark, Multiples, Series

# How many series of the group get a label at their line's end; the others are named when pointed at.
LABELLED = 4
LABEL_GAP = 19
# Of so many years with points each gets a tick, so far from the last one (pixels).
FEW_POINTS, GAP_OF_TICKS = 9, 4
# Left and right of a label together.
LABEL_EDGES = 28
# So much of the width labels get beside the lines, broken where they are longer; on a phone they stand below.
BESIDE = 0.25
# A line of the words of a mark takes so much of the width at most.
MARK_WORDS = 0.55
# Of a label below, in pixels.
ROW_BELOW = 22
# The context is drawn first, so that the focus lies on top.
DRAWN_IN_ORDER = ("context", "second", "focus")


@dataclass(frozen=True)
class Line:
    """A series with its years and values; None where one is missing."""

    series: Series
    x: list[int]
    y: list[float | None]

    @property
    def is_context(self) -> bool:
        return self.series.role == "context"


def draw(shape: Lines, sheet: Sheet) -> tuple[list[dict], dict]:
    palette = sheet.palette
    lines = sorted(lines_of(shape), key=lambda line: DRAWN_IN_ORDER.index(line.series.role))
    below = _are_below(lines, sheet)
    room = sheet.width("2024") / 2 + 4 if below else _room_beside(lines, sheet)
    foot = sheet.canvas.long(MARGIN["b"]) + (_height_of_names(lines, sheet) if below else 0)
    head = sheet.canvas.long(MARGIN["t"]) + _height_of_marks(shape, sheet)
    high = sheet.canvas.height - head - foot
    labels = _labels_below(lines, sheet) if below else _end_labels(lines, shape, high, sheet)
    highest = max(shape.value) / sheet.measure.scale
    decimals = 0 if highest >= 10 else 1 if highest >= 0.5 else 2
    layout = {
        "shapes": [*_bands(shape, sheet), *(upright(mark, palette) for mark in shape.marks)],
        "margin": sheet.margin(r=room, b=foot, t=head),
        "annotations": [*labels, *(_over(mark, shape, sheet) for mark in shape.marks)],
        "hovermode": "closest",
        "xaxis": axis(
            sheet,
            showgrid=False,
            ticks="outside",
            tickcolor=palette.muted,
            tickvals=_ticks(shape, sheet),
            tickangle=0,
            range=_span(shape),
        ),
        "yaxis": axis(
            sheet,
            title=unit_title(sheet),
            range=_range(shape, sheet),
            zeroline=min(shape.value) < 0,
            zerolinecolor=palette.muted,
            tickformat=f",.{decimals}f",
            ticksuffix=sheet.measure.sign,
        ),
    }
    return [trace for line in lines for trace in _traces(line, shape.with_points, sheet)], layout


def lines_of(shape: Lines | Multiples) -> list[Line]:
    """The lines of a shape; where observations are so many years apart, a gap is a None."""
    found = []
    for series in shape.all_series:
        x, y = (list(values) for values in zip(*shape.of(series.key), strict=True))
        line = Line(series, x, y)
        found.append(_with_gaps(line, shape.every) if shape.every else line)
    return found


def _with_gaps(line: Line, every: int) -> Line:
    given = dict(zip(line.x, line.y, strict=True))
    x = list(range(min(line.x), max(line.x) + 1, every))
    return replace(line, x=x, y=[given.get(year) for year in x])


def split(line: Line) -> list[tuple[Line, str]]:
    """The observed part of a line, drawn solid, and the projected one, drawn dashed from its end on."""
    later = line.series.dashed_from
    if later is None:
        return [(line, "solid")]
    start = line.x.index(later)
    dashed = (_part(line, max(0, start - 1), len(line.x)), "dash")
    return [(_part(line, 0, start), "solid"), dashed] if start else [dashed]


def _part(line: Line, start: int, end: int) -> Line:
    return replace(line, x=line.x[start:end], y=line.y[start:end])


def _traces(line: Line, with_points: bool, sheet: Sheet) -> list[dict]:
    parts = [(line, "dot")] if line.series.modelled else split(line)
    return [_trace(part, dash, with_points, sheet) for part, dash in parts]


def _trace(line: Line, dash: str, with_points: bool, sheet: Sheet) -> dict:
    colour = sheet.palette.of_role(line.series.role)
    return {
        "type": "scatter",
        "mode": "lines+markers" if with_points else "lines",
        "name": line.series.name,
        "x": line.x,
        "y": sheet.drawn(line.y),
        "text": ["" if value is None else sheet.written(value) for value in line.y],
        "hovertemplate": "%{fullData.name}, %{x}: %{text}<extra></extra>",
        "line": {"color": colour, "width": 1.3 if line.is_context else 3.5, "dash": dash},
        "marker": {"size": 4 if line.is_context else 8, "color": colour},
        "opacity": 0.75 if line.is_context else 1,
        "connectgaps": False,
        "cliponaxis": False,
    }


def _end_labels(lines: list[Line], shape: Lines, high: float, sheet: Sheet) -> list[dict]:
    """Name and last value at each labelled line's end, pushed apart where they would collide. high: of the plot."""
    scale = sheet.measure.scale
    chosen = _with_room(_labelled(lines), high, sheet)
    lowest, highest = _range(shape, sheet)
    pixels = high / (highest - lowest)
    ends = [line.y[-1] / scale for line in chosen]
    gap = sheet.canvas.long(LABEL_GAP)
    texts = [_beside(line, sheet) for line in chosen]
    rooms = [gap * len(text) for text in texts]
    places = apart([end * pixels for end in ends], rooms, lowest * pixels - gap / 2)
    # None above the chart either: the same from above.
    upside_down = apart([-place for place in reversed(places)], rooms[::-1], -highest * pixels)
    places = [-place for place in reversed(upside_down)]
    years = [line.x[-1] for line in chosen]
    # Where a line would run through one of them, all stand beside the chart.
    if any(_is_crossed(year, place, lines, pixels / scale, gap) for year, place in zip(years, places, strict=True)):
        years = [max(line.x[-1] for line in lines)] * len(years)
    return [
        {
            "name": line.series.name,
            "x": year,
            "y": end,
            "xanchor": "left",
            "xshift": 12,
            "yshift": place - end * pixels,
            "showarrow": False,
            "align": "left",
            "text": "<br>".join(text),
            "font": _label_font(line, sheet),
        }
        for line, text, year, end, place in zip(chosen, texts, years, ends, places, strict=True)
    ]


def height_of_words(shape: Lines, sheet: Sheet) -> float:
    """What a chart has to be higher by for the names of lines that stand below it and the words over it."""
    lines = lines_of(shape)
    names = _height_of_names(lines, sheet) if _are_below(lines, sheet) else 0
    return names + _height_of_marks(shape, sheet)


def _height_of_names(lines: list[Line], sheet: Sheet) -> float:
    return sheet.canvas.long(4 + ROW_BELOW * sum(map(len, _names_below(lines, sheet))))


def _height_of_marks(shape: Lines, sheet: Sheet) -> float:
    rows = max((len(_lines_of_mark(mark, sheet)) for mark in shape.marks), default=0)
    return sheet.canvas.long(LINE * rows)


def _lines_of_mark(mark: Mark, sheet: Sheet) -> list[str]:
    return sheet.lines(mark.words, MARK_WORDS * sheet.canvas.width)


def _names_below(lines: list[Line], sheet: Sheet) -> list[list[str]]:
    """Names and last values, the highest first, each in lines that fit."""
    room = sheet.canvas.width - sheet.canvas.long(MARGIN["l"]) - 16
    return [sheet.lines(f"━ {line.series.end_label}", room, bold=True) for line in reversed(_labelled(lines))]


def _beside(line: Line, sheet: Sheet) -> list[str]:
    """The label of a line, in lines that fit beside the chart."""
    return sheet.lines(line.series.end_label, BESIDE * sheet.canvas.width - sheet.canvas.long(LABEL_EDGES), bold=True)


def _room_beside(lines: list[Line], sheet: Sheet) -> float:
    widths = [sheet.width(text, bold=True) for line in _labelled(lines) for text in _beside(line, sheet)]
    return sheet.canvas.long(LABEL_EDGES) + max(widths, default=0)


def _are_below(lines: list[Line], sheet: Sheet) -> bool:
    """On a phone, unless all labels are short."""
    longest = max((sheet.width(line.series.end_label, bold=True) for line in _labelled(lines)), default=0)
    return sheet.canvas.is_narrow and longest + sheet.canvas.long(LABEL_EDGES) > BESIDE * sheet.canvas.width


def _labels_below(lines: list[Line], sheet: Sheet) -> list[dict]:
    """Names and last values below the chart, the highest first, each with a stroke in the colour of its line."""
    names = _names_below(lines, sheet)
    starts = [
        sheet.canvas.long(MARGIN["b"] + 4 + ROW_BELOW * sum(map(len, names[:number]))) for number in range(len(names))
    ]
    return [
        {
            "name": line.series.name,
            "x": 0,
            "xref": "paper",
            "xanchor": "left",
            "y": 0,
            "yref": "paper",
            "yanchor": "top",
            "yshift": -start,
            "showarrow": False,
            "borderpad": 0,
            "align": "left",
            "text": "<br>".join(name),
            "font": _label_font(line, sheet),
        }
        for line, name, start in zip(reversed(_labelled(lines)), names, starts, strict=True)
    ]


def _label_font(line: Line, sheet: Sheet) -> dict:
    colour = sheet.palette.muted if line.is_context else sheet.palette.of_role(line.series.role)
    return {"color": colour, "size": sheet.text, "weight": 400 if line.is_context else 700}


def _labelled(lines: list[Line]) -> list[Line]:
    """Strong lines, and the highest of the group that go on to the last year, by their last value."""
    strong = [line for line in lines if not line.is_context]
    context = [line for line in lines if line.is_context]
    newest = max((line.x[-1] for line in context), default=None)
    few = len(context) <= LABELLED
    to_the_end = [line for line in context if few or line.x[-1] == newest]
    to_the_end.sort(key=lambda line: line.y[-1], reverse=True)
    return sorted(strong + to_the_end[:LABELLED], key=lambda line: line.y[-1])


def _with_room(labelled: list[Line], high: float, sheet: Sheet) -> list[Line]:
    """The lines whose labels have room beside a plot so high: those of the group give way, the lowest first."""
    gap = sheet.canvas.long(LABEL_GAP)
    while sum(gap * len(_beside(line, sheet)) for line in labelled) > high + gap:
        context = next((line for line in labelled if line.is_context), None)
        if context is None:
            break
        labelled = [line for line in labelled if line is not context]
    return labelled


def _is_crossed(end: int, height: float, lines: list[Line], pixels: float, gap: float) -> bool:
    """Whether a line that goes on beyond the year `end` runs through a label there. height: of the label, in
    pixels; pixels: of one unit of the data.
    """
    for line in lines:
        heights = [(year, value * pixels) for year, value in zip(line.x, line.y, strict=True) if value is not None]
        later = [high for year, high in heights if year > end]
        way = [high for year, high in heights if year <= end][-1:] + later
        if later and min(way) - gap / 2 < height < max(way) + gap / 2:
            return True
    return False


def apart(heights: list[float], rooms: list[float], floor: float) -> list[float]:
    """Heights in ascending order, moved as little as gives each the room that it needs, half of it on either side, and
    none below the floor.
    """
    runs: list[list[int]] = []
    for number in range(len(heights)):
        runs.append([number])
        while len(runs) > 1 and _touch(runs[-2], runs[-1], heights, rooms, floor):
            runs[-2:] = [runs[-2] + runs[-1]]
    return [place for run in runs for place in _places(run, heights, rooms, floor)]


def _places(run: list[int], heights: list[float], rooms: list[float], floor: float) -> list[float]:
    """Where the labels of a run stand that touch each other: around the middle of their lines' ends."""
    steps = [0.0]
    for lower, upper in pairwise(run):
        steps.append(steps[-1] + (rooms[lower] + rooms[upper]) / 2)
    lowest = sum(heights[number] - step for number, step in zip(run, steps, strict=True)) / len(run)
    lowest = max(lowest, floor + rooms[run[0]] / 2)
    return [lowest + step for step in steps]


def _touch(lower: list[int], upper: list[int], heights: list[float], rooms: list[float], floor: float) -> bool:
    between = _places(upper, heights, rooms, floor)[0] - _places(lower, heights, rooms, floor)[-1]
    return between < (rooms[lower[-1]] + rooms[upper[0]]) / 2


def _bands(shape: Lines, sheet: Sheet) -> list[dict]:
    """The interval around each series that has one, as an area below the lines, from year to year."""
    if not shape.lower:
        return []
    bounds = shape.marks_of("series", "time", "lower", "upper")
    bands = []
    for series in shape.all_series:
        of_series = [(year, low, high) for key, year, low, high in bounds if key == series.key and low is not None]
        if not of_series:
            continue
        there = [f"{year},{high / sheet.measure.scale}" for year, _, high in of_series]
        back = [f"{year},{low / sheet.measure.scale}" for year, low, _ in reversed(of_series)]
        bands.append(
            {
                "type": "path",
                "path": f"M {' L '.join([*there, *back])} Z",
                "fillcolor": sheet.palette.of_role(series.role),
                "opacity": 0.16,
                "line": {"width": 0},
                "layer": "below",
            }
        )
    return bands


def _over(mark: Mark, shape: Lines, sheet: Sheet) -> dict:
    """The words of a mark, over the lines, on the side of its year where there is more room."""
    in_left_half = 2 * mark.year <= min(shape.time) + max(shape.time)
    return {
        "x": mark.year,
        "y": 1,
        "yref": "paper",
        "yanchor": "bottom",
        "xanchor": "left" if in_left_half else "right",
        "xshift": -3 if in_left_half else 3,
        "text": "<br>".join(_lines_of_mark(mark, sheet)),
        "align": "left",
        "showarrow": False,
        "font": {"size": sheet.smaller(2), "color": sheet.palette.muted},
    }


def _ticks(shape: Lines, sheet: Sheet) -> list[int]:
    """The last year, and others that stand clear of the next: those of points where these are few, else round ones."""
    first, last = min(shape.time), max(shape.time)
    years = sorted(set(shape.time))
    if not shape.with_points or len(years) > FEW_POINTS:
        step = next((step for step in (1, 2, 5, 10, 20) if (last - first) / step <= 8), 25)
        years = [*range(-(-first // step) * step, last, step)]
    # Axis and labels take about a third of the width, the lines the rest.
    years_a_pixel = 1.5 * (last - first) / sheet.canvas.width
    clear = years_a_pixel * (sheet.width(str(last)) + GAP_OF_TICKS)
    ticks = [last]
    for year in reversed(years):
        if year <= ticks[0] - clear:
            ticks.insert(0, year)
    return ticks


def _range(shape: Lines, sheet: Sheet) -> list[float]:
    """Of the axis of values, with some room: from zero or the lowest value below it, where the shape asks for that."""
    values = [*shape.value, *(value for bounds in (shape.lower, shape.upper) for value in bounds if value is not None)]
    if shape.from_zero:
        values.append(0)
    low, high = min(values) / sheet.measure.scale, max(values) / sheet.measure.scale
    room = 0.05 * (high - low) or 1
    return [0 if low == 0 else low - room, high + room]


def _span(shape: Lines) -> list[float]:
    first, last = min(shape.time), max(shape.time)
    room = 0.012 * (last - first) or 0.5
    return [first - room, last + room]
