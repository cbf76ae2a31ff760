"""Two measures: a mark a country with its name, the way of the focus country as a line."""

import math

from seeeca.draw.common import MARGIN, Sheet, axis
from seeeca.exhibit.measure import Measure
from seeeca.exhibit.shapes import Scatter
from seeeca.words.i18n import Translator

LARGE = 1_000_000
# Pixels: right of the plot and below it, left of it at least, of a mark.
BESIDE, BELOW, LEFT, MARK = 120, 56, 74, 10
# Left and right of the plot on a phone, where only the focus country is named; others are when they are tapped.
LEFT_NARROW, BESIDE_NARROW = 54, 16
# Of a tick upwards; between two names at least.
TICK, NEAR = 22, 2
# Where a name stands beside its mark, and which part of it then is left of and below the mark. At its corners a name
# would look like that of a neighbour.
SIDES = {
    "middle right": (0, 0.5),
    "middle left": (1, 0.5),
    "top center": (0.5, 0),
    "bottom center": (0.5, 1),
}


def draw(shape: Scatter, sheet: Sheet) -> tuple[list[dict], dict]:
    """Upwards the measure of the sheet, across the other one."""
    palette = sheet.palette
    marks = range(len(shape.name))
    trail = sorted((mark for mark in marks if shape.role[mark] == "focus"), key=lambda mark: shape.time[mark])
    others = [mark for mark in marks if shape.role[mark] == "context"]
    ends = {trail[0], trail[-1]} if trail else set()
    # The end of the way first: where names have no room, its name stays.
    names = {
        mark: f"{shape.name[mark]} {shape.time[mark]}" for mark in sorted(ends, key=lambda mark: -shape.time[mark])
    }
    if not sheet.canvas.is_narrow:
        names |= {mark: shape.name[mark] for mark in others}
    sides = _sides(shape, names, sheet)
    points = _marks(shape, others, names, sides, sheet) | {
        "mode": "markers+text",
        "textfont": {"size": sheet.smaller(2), "color": palette.muted},
        "marker": {"size": 10, "color": palette.context},
    }
    way = _marks(shape, trail, names, sides, sheet) | {
        "mode": "lines+markers+text",
        "textfont": {"size": sheet.text, "color": palette.focus, "weight": 700},
        "line": {"color": palette.focus, "width": 2},
        "marker": {"size": [11 if mark in ends else 5 for mark in trail], "color": palette.focus},
    }
    across = _scale(shape, shape.across, sheet.canvas.width - sheet.canvas.long(LEFT) - _beside(sheet), None, sheet)
    up = _scale(shape, shape.value, sheet.canvas.height - sheet.canvas.long(BELOW), sheet.canvas.long(TICK), sheet)
    least = sheet.canvas.long(LEFT_NARROW if sheet.canvas.is_narrow else LEFT)
    room = max(least, 40 + max(map(sheet.width, up.get("ticktext", [""]))))
    wide = sheet.canvas.width - room - _beside(sheet)
    high = sheet.canvas.height - sheet.canvas.long(MARGIN["t"] + BELOW)
    return [points, way], {
        "margin": sheet.margin(l=room, b=sheet.canvas.long(BELOW), r=_beside(sheet)),
        "hovermode": "closest",
        "xaxis": axis(sheet, **across, title=_title(shape.across_measure, wide, sheet)),
        "yaxis": axis(sheet, **up, title=_title(sheet.measure, high, sheet)),
    }


def _beside(sheet: Sheet) -> float:
    return sheet.canvas.long(BESIDE_NARROW if sheet.canvas.is_narrow else BESIDE)


def _title(measure: Measure, room: float, sheet: Sheet) -> dict:
    """The title of an axis so many pixels long."""
    text = "<br>".join(sheet.lines(measure.heading, room))
    return {"font": {"size": sheet.text, "color": sheet.palette.muted}, "text": text}


def _marks(shape: Scatter, marks: list[int], names: dict[int, str], sides: dict[int, str], sheet: Sheet) -> dict:
    def words(mark: int) -> str:
        y = sheet.t.number(shape.value[mark], sheet.measure.decimals)
        x = sheet.t.number(shape.across[mark], shape.across_measure.decimals)
        return f"{shape.name[mark]}, {shape.time[mark]}: {y}; {x}"

    return {
        "type": "scatter",
        "cliponaxis": False,
        "x": [shape.across[mark] for mark in marks],
        "y": [shape.value[mark] for mark in marks],
        "text": [names[mark] if mark in sides else "" for mark in marks],
        "textposition": [sides.get(mark, "middle right") for mark in marks],
        "customdata": [words(mark) for mark in marks],
        "hovertemplate": "%{customdata}<extra></extra>",
    }


def _sides(shape: Scatter, names: dict[int, str], sheet: Sheet) -> dict[int, str]:
    """On which side of its mark each name stands: the first on which it lies over no name before it and no mark. Where
    there is none, a name is left out, but for the first; all are told when a mark is pointed at.
    """
    wide = sheet.canvas.width - sheet.canvas.long(LEFT) - _beside(sheet)
    high = sheet.canvas.height - sheet.canvas.long(MARGIN["t"] + BELOW)
    across = _pixels(shape, shape.across, wide)
    up = _pixels(shape, shape.value, high)
    taken = [_box(x, y, MARK, MARK, 0.5, 0.5) for x, y in zip(across, up, strict=True)]
    sides: dict[int, str] = {}
    for mark, name in names.items():
        length = sheet.width(name, bold=True)
        room = {
            side: _box(across[mark], up[mark], length + NEAR, sheet.text + NEAR, *part) for side, part in SIDES.items()
        }
        edge = wide + _beside(sheet)
        free = (side for side, box in room.items() if box[0] > 0 and box[1] < edge and not _is_taken(box, taken))
        side = next(free, None)
        if side is None and not sides:
            side = "middle right" if across[mark] < wide / 2 else "middle left"
        if side is not None:
            sides[mark] = side
            taken.append(room[side])
    return sides


def _pixels(shape: Scatter, values: tuple[float, ...], length: float) -> list[float]:
    """About where the marks stand on an axis of that length."""
    if shape.logarithmic:
        values = tuple(math.log10(value) for value in values)
        low, high = _with_room(min(values), max(values))
    else:
        low, high = min(0, *values), max(values)
    return [(value - low) / (high - low) * length if high > low else 0 for value in values]


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


def _scale(shape: Scatter, values: tuple[float, ...], room: float, each: float | None, sheet: Sheet) -> dict:
    """An axis `room` pixels long, a tick of which takes `each`, or as much as its text does: from zero, or, for figures
    of very different size, logarithmic with ticks at 1, 2, 5, 10 and so on.
    """
    if not shape.logarithmic:
        return {"rangemode": "tozero"} | _ticks(values, sheet.t)
    low, high = _with_room(math.log10(min(values)), math.log10(max(values)))
    ticks = [step * 10.0**power for power in range(math.floor(low), math.ceil(high)) for step in (1, 2, 5)]
    within = [tick for tick in ticks if low <= math.log10(tick) <= high]
    words = _in_words(within, sheet.t)
    each = each or max(map(sheet.width, words)) + 6 * NEAR
    within = within[:: max(1, math.ceil(len(within) * each / room))]
    return {"type": "log", "range": [low, high], "tickvals": within, "ticktext": _in_words(within, sheet.t)}


def _with_room(low: float, high: float) -> tuple[float, float]:
    """The ends of a logarithmic axis, a little beyond the figures."""
    room = 0.06 * (high - low) + 0.05
    return low - room, high + room


def _in_words(ticks: list[float], t: Translator) -> list[str]:
    return [t.about(tick) if tick >= 1 else t.number(tick, -math.floor(math.log10(tick))) for tick in ticks]


def _ticks(values: tuple[float, ...], t: Translator) -> dict:
    """Marks of an axis; large figures are told in words, for their digits do not fit."""
    largest = max(map(abs, values))
    if largest < LARGE:
        return {"tickformat": ","}
    size = 10 ** math.floor(math.log10(largest))
    step = next(size * part for part in (0.2, 0.5, 1, 2) if largest / (size * part) <= 7)
    ticks = [step * number for number in range(math.floor(min(0, *values) / step), int(largest / step) + 1)]
    return {"tickvals": ticks, "ticktext": [t.about(tick) for tick in ticks]}
