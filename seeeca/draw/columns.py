"""Upright bars by year from zero, above and below it, each with its value; what happened stands over its year."""

from seeeca.draw.common import MARGIN, SIZE, axis, suffix, upright, width
from seeeca.draw.palette import Palette
from seeeca.exhibit.exhibit import Exhibit, Mark
from seeeca.words.i18n import Translator

# Values are written at the bars while these are wide enough; otherwise when pointed at.
WRITTEN = 26
# How wide the chart is about, in pixels, to keep the words of neighbouring marks apart.
ABOUT = 1060
ROW = 20


def draw(exhibit: Exhibit, t: Translator, palette: Palette, height: int) -> tuple[list[dict], dict]:
    data, encoding = exhibit.data, exhibit.encoding
    drawn = data[encoding.y] / exhibit.scale
    top = drawn.max() if encoding.cut is None else min(drawn.max(), encoding.cut / exhibit.scale)
    largest = max(top, -drawn.min())
    decimals = 0 if largest >= 100 else 1 if largest >= 10 else 2
    words = [t.signed(value, decimals) for value in drawn]
    written = "outside" if len(data) <= WRITTEN else "none"
    trace = {
        "type": "bar",
        "x": data[encoding.x].tolist(),
        "y": drawn.tolist(),
        "text": words,
        "textposition": ["none" if value > top else written for value in drawn],
        "textangle": 0,
        "cliponaxis": False,
        "constraintext": "none",
        "textfont": {"size": SIZE - 2, "color": palette.text},
        "hovertemplate": f"%{{x}}: %{{text}}{suffix(exhibit)}<extra></extra>",
        "marker": {
            "color": [palette.of_role(role) for role in data[encoding.role]],
            "pattern": {"shape": "/" if encoding.modelled else "", "solidity": 0.55},
        },
    }
    first, last = int(data[encoding.x].min()), int(data[encoding.x].max())
    cut = [Mark(year, text) for year, text, y in zip(data[encoding.x], words, drawn, strict=True) if y > top]
    notes, rows = _notes(cut, exhibit.marks, first, last, palette)
    low, high = min(0, drawn.min()), max(0, top)
    room = 0.1 * (high - low)
    return [trace], {
        "bargap": 0.25,
        "margin": MARGIN | {"t": 16 + ROW * rows},
        "shapes": [upright(mark, palette) for mark in exhibit.marks],
        "annotations": notes,
        "xaxis": axis(palette, showgrid=False, tickvals=_ticks(first, last), range=[first - 0.6, last + 0.6]),
        "yaxis": axis(
            palette,
            range=[low - room, high if cut else high + room],
            zeroline=True,
            zerolinecolor=palette.muted,
            ticksuffix=suffix(exhibit),
        ),
    }


def _notes(cut: list[Mark], marks: tuple[Mark, ...], first: int, last: int, palette: Palette) -> tuple[list[dict], int]:
    """What stands over the chart, and in how many rows: figures of columns that are cut off, words of marks."""
    year_of = (last - first + 1.2) / ABOUT
    spans = [(mark.year - width(mark.words) * year_of / 2, mark.year + width(mark.words) * year_of / 2) for mark in cut]
    spans += [_span(mark, width(mark.words) * year_of, last) for mark in marks]
    rows = _rows(spans)
    sides = ["center"] * len(cut)
    sides += [
        "right" if start < mark.year else "left" for mark, (start, _) in zip(marks, spans[len(cut) :], strict=True)
    ]
    notes = [_over(mark, row, side, palette) for mark, row, side in zip([*cut, *marks], rows, sides, strict=True)]
    return notes, max(rows, default=-1) + 1


def _ticks(first: int, last: int) -> list[int]:
    """The last year, and every second or fifth before it where there are many."""
    step = 1 if last - first < 14 else 2 if last - first < 28 else 5
    return [*range(last, first - 1, -step)][::-1]


def _span(mark: Mark, long: float, last: int) -> tuple[float, float]:
    """From which year to which the words of a mark go: to its left where they would not fit on its right."""
    return (mark.year, mark.year + long) if mark.year + long <= last + 0.6 else (mark.year - long, mark.year)


def _rows(spans: list[tuple[float, float]]) -> list[int]:
    """In which row over the chart each stands, so that none covers another; the lowest is 0."""
    rows: list[list[tuple[float, float]]] = []
    placed = []
    for start, end in spans:
        free = (number for number, row in enumerate(rows) if all(end < low or start > high for low, high in row))
        number = next(free, len(rows))
        if number == len(rows):
            rows.append([])
        rows[number].append((start, end))
        placed.append(number)
    return placed


def _over(mark: Mark, row: int, side: str, palette: Palette) -> dict:
    return {
        "x": mark.year,
        "y": 1,
        "yref": "paper",
        "yanchor": "bottom",
        "xanchor": side,
        "yshift": ROW * row,
        "text": mark.words,
        "showarrow": False,
        "font": {"size": SIZE - 2, "color": palette.muted},
    }
