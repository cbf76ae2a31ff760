"""Upright bars by year from zero, above and below it, each with its value; what happened stands over its year."""

from dataclasses import dataclass

from seeeca.draw.common import Sheet, axis, hatched, unit_title, upright
from seeeca.exhibit.shapes import Columns

# Values are written at the bars while these have so many pixels; otherwise they are told when a bar is pointed at.
WRITTEN = 38
# Pixels that a year needs on the axis.
TICK = 46
ROW = 20
# A line of words over the chart takes so much of the width at most.
WORDS = 0.5


@dataclass(frozen=True)
class Over:
    """Words that stand over the chart at a year, and the years that they reach over."""

    year: int
    words: str
    start: float
    end: float

    @property
    def side(self) -> str:
        if self.start < self.year < self.end:
            return "center"
        return "right" if self.start < self.year else "left"


def draw(shape: Columns, sheet: Sheet) -> tuple[list[dict], dict]:
    palette = sheet.palette
    drawn = sheet.drawn(shape.value)
    cut = max(drawn) if shape.cut is None else shape.cut / sheet.measure.scale
    top = min(max(drawn), cut)
    largest = max(top, -min(drawn))
    decimals = 0 if largest >= 100 else 1 if largest >= 10 else 2
    if shape.changes:
        words = [sheet.t.signed(value, decimals) for value in drawn]
    else:
        words = [sheet.written(value) for value in shape.value]
    written = "outside" if sheet.canvas.width / len(drawn) >= sheet.canvas.long(WRITTEN) else "none"
    trace = {
        "type": "bar",
        "x": list(shape.time),
        "y": drawn,
        "text": words,
        "textposition": ["none" if value > top else written for value in drawn],
        "textangle": 0,
        "cliponaxis": False,
        "constraintext": "none",
        "textfont": {"size": sheet.smaller(2), "color": palette.text},
        "hovertemplate": f"%{{x}}: %{{text}}{sheet.measure.sign}<extra></extra>",
        "marker": {"color": [palette.of_role(role) for role in shape.role], "pattern": hatched(False)},
    }
    first, last = min(shape.time), max(shape.time)
    year_of = (last - first + 1.2) / sheet.canvas.width
    cut_off = [(year, text) for year, text, value in zip(shape.time, words, drawn, strict=True) if value > top]
    over = [_centred(year, text, sheet.width(text) * year_of) for year, text in cut_off]
    # The last line of words stands lowest.
    said = [
        (mark.year, line)
        for mark in shape.marks
        for line in reversed(sheet.lines(mark.words, WORDS * sheet.canvas.width))
    ]
    over += [_beside(year, line, sheet.width(line) * year_of, last) for year, line in said]
    rows = _rows(over)
    low, high = min(0, *drawn), max(0, top)
    room = 0.1 * (high - low)
    row = sheet.canvas.long(ROW)
    return [trace], {
        "bargap": 0.25,
        "margin": sheet.margin(t=16 + row * (max(rows, default=-1) + 1)),
        "shapes": [upright(mark, palette) for mark in shape.marks],
        "annotations": [_annotation(each, row * number, sheet) for each, number in zip(over, rows, strict=True)],
        "xaxis": axis(sheet, showgrid=False, tickvals=_ticks(first, last, sheet), range=[first - 0.6, last + 0.6]),
        "yaxis": axis(
            sheet,
            title=unit_title(sheet),
            range=[low - room, high if cut_off else high + room],
            zeroline=True,
            zerolinecolor=palette.muted,
            ticksuffix=sheet.measure.sign,
        ),
    }


def _ticks(first: int, last: int, sheet: Sheet) -> list[int]:
    """The last year, and every second, fifth or tenth before it where they would not have room."""
    room = sheet.canvas.width / sheet.canvas.long(TICK)
    step = next((step for step in (1, 2, 5) if (last - first + 1) / step <= room), 10)
    return [*range(last, first - 1, -step)][::-1]


def _centred(year: int, words: str, long: float) -> Over:
    return Over(year, words, year - long / 2, year + long / 2)


def _beside(year: int, words: str, long: float, last: int) -> Over:
    """Words right of their year; left of it where they would not fit."""
    return Over(year, words, year, year + long) if year + long <= last + 0.6 else Over(year, words, year - long, year)


def _rows(over: list[Over]) -> list[int]:
    """In which row over the chart each stands, so that none covers another; the lowest is 0."""
    rows: list[list[Over]] = []
    placed = []
    for each in over:
        free = (
            number
            for number, row in enumerate(rows)
            if all(each.end < other.start or each.start > other.end for other in row)
        )
        number = next(free, len(rows))
        if number == len(rows):
            rows.append([])
        rows[number].append(each)
        placed.append(number)
    return placed


def _annotation(over: Over, shift: float, sheet: Sheet) -> dict:
    return {
        "x": over.year,
        "y": 1,
        "yref": "paper",
        "yanchor": "bottom",
        "xanchor": over.side,
        "yshift": shift,
        "text": over.words,
        "showarrow": False,
        "font": {"size": sheet.smaller(2), "color": sheet.palette.muted},
    }
