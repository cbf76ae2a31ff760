"""Upright bars by year from zero, above and below it, each with its value; what happened stands over its year."""

from seeeca.draw.common import MARGIN, SIZE, axis, suffix, width
from seeeca.draw.palette import Palette
from seeeca.exhibit import Exhibit, Mark
from seeeca.i18n import Translator

# Values are written at the bars while these are wide enough; otherwise when pointed at.
WRITTEN = 26
# How wide the chart is about, in pixels, to keep the words of neighbouring marks apart.
ABOUT = 1060
ROW = 20


def draw(exhibit: Exhibit, t: Translator, palette: Palette, height: int) -> tuple[list[dict], dict]:
    data, encoding = exhibit.data, exhibit.encoding
    drawn = data[encoding.y] / exhibit.scale
    decimals = 0 if drawn.abs().max() >= 100 else 1 if drawn.abs().max() >= 10 else 2
    words = [t.signed(value, decimals) for value in drawn]
    trace = {
        "type": "bar",
        "x": data[encoding.x].tolist(),
        "y": drawn.tolist(),
        "text": words,
        "textposition": "outside" if len(data) <= WRITTEN else "none",
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
    spans = [_span(mark, first, last) for mark in exhibit.marks]
    rows = _rows(spans)
    room = 0.1 * (max(0, drawn.max()) - min(0, drawn.min()))
    return [trace], {
        "bargap": 0.25,
        "margin": MARGIN | {"t": 16 + ROW * (max(rows, default=-1) + 1)},
        "shapes": [_upright(mark, palette) for mark in exhibit.marks],
        "annotations": [
            _over(mark, row, span[0] < mark.year, palette)
            for mark, row, span in zip(exhibit.marks, rows, spans, strict=True)
        ],
        "xaxis": axis(palette, showgrid=False, tickvals=_ticks(first, last), range=[first - 0.6, last + 0.6]),
        "yaxis": axis(
            palette,
            range=[min(0, drawn.min()) - room, max(0, drawn.max()) + room],
            zeroline=True,
            zerolinecolor=palette.muted,
            ticksuffix=suffix(exhibit),
        ),
    }


def _ticks(first: int, last: int) -> list[int]:
    """The last year, and every second or fifth before it where there are many."""
    step = 1 if last - first < 14 else 2 if last - first < 28 else 5
    return [*range(last, first - 1, -step)][::-1]


def _span(mark: Mark, first: int, last: int) -> tuple[float, float]:
    """From which year to which the words of a mark go: to its left where they would not fit on its right."""
    long = width(mark.words) * (last - first + 1.2) / ABOUT
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


def _upright(mark: Mark, palette: Palette) -> dict:
    return {
        "type": "line",
        "x0": mark.year,
        "x1": mark.year,
        "y0": 0,
        "y1": 1,
        "yref": "paper",
        "layer": "below",
        "line": {"color": palette.muted, "width": 1, "dash": "dot"},
    }


def _over(mark: Mark, row: int, to_the_left: bool, palette: Palette) -> dict:
    return {
        "x": mark.year,
        "y": 1,
        "yref": "paper",
        "yanchor": "bottom",
        "xanchor": "right" if to_the_left else "left",
        "yshift": ROW * row,
        "text": mark.words,
        "showarrow": False,
        "font": {"size": SIZE - 2, "color": palette.muted},
    }
