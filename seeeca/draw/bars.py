"""Horizontal bars from zero, each with its value; stacked bars of the numbers in each state."""

from collections.abc import Iterable

from seeeca.draw.common import Sheet, axis, hatched, horizontal_legend
from seeeca.exhibit.shapes import Bars, Stacks

# A chart has room for so many bars at least.
FEWEST = 6


def draw(shape: Bars, sheet: Sheet) -> tuple[list[dict], dict]:
    """The first on top; the focus strong, what stands for several in grey."""
    palette = sheet.palette
    drawn = sheet.drawn(shape.value)
    words = _words(shape, sheet)
    trace = {
        "type": "bar",
        "orientation": "h",
        "x": drawn,
        "y": list(shape.category),
        "text": words,
        "textposition": "outside",
        "cliponaxis": False,
        "textfont": {"size": sheet.text, "color": palette.text},
        "hovertemplate": "%{y}: %{text}<extra></extra>",
        "customdata": list(shape.partner) or None,
        "marker": {"color": [palette.of_role(role) for role in shape.role], "pattern": hatched(shape.modelled)},
    }
    # Figures of bars below zero stand left of them, between the bars and the names.
    below_zero = [text for text, value in zip(words, drawn, strict=True) if value < 0]
    room_left = _room_for(below_zero, sheet) if below_zero else 0
    return [trace], {
        "bargap": 0.22,
        "margin": sheet.margin(l=_room_for(shape.category, sheet) + room_left, r=_room_for(words, sheet), b=8, t=4),
        "xaxis": axis(sheet, showgrid=False, showticklabels=False, range=_span(drawn)),
        "yaxis": axis(
            sheet,
            # Names, also where they are years.
            type="category",
            range=_rows(shape.category),
            showgrid=False,
            tickfont={"color": palette.text, "size": sheet.text},
            ticklabelstandoff=round(room_left),
        ),
    }


def _words(shape: Bars, sheet: Sheet) -> list[str]:
    """Each value, and in brackets by how much it changed, where that is known."""
    words = [sheet.written(value) for value in shape.value]
    if not shape.change:
        return words
    changes = ["" if change is None else f" ({sheet.measure.change(change, sheet.t)})" for change in shape.change]
    return [f"{value}{change}" for value, change in zip(words, changes, strict=True)]


def draw_stacked(shape: Stacks, sheet: Sheet) -> tuple[list[dict], dict]:
    """A part a state with the number of those in it; white: no record."""
    palette = sheet.palette
    parts = shape.marks_of(*shape.by_mark)
    traces = []
    for state in shape.states:
        of_state = [(category, value) for category, number, value in parts if number == state.number]
        traces.append(
            {
                "type": "bar",
                "orientation": "h",
                "name": f"{state.sign} {state.name}",
                "x": [value for _, value in of_state],
                "y": [category for category, _ in of_state],
                "text": [sheet.t.number(value) if value else "" for _, value in of_state],
                "textposition": "inside",
                "textangle": 0,
                "insidetextanchor": "middle",
                "textfont": {"size": sheet.text, "color": palette.on_state(state.number)},
                "hovertemplate": "%{y}, %{fullData.name}: %{x}<extra></extra>",
                "marker": {
                    "color": palette.of_state(state.number),
                    "line": {"color": palette.context, "width": 1},
                },
            }
        )
    return traces, {
        "barmode": "stack",
        "bargap": 0.25,
        "showlegend": True,
        "legend": horizontal_legend(sheet),
        "margin": sheet.margin(l=_room_for(shape.category, sheet), t=4, b=sheet.canvas.long(56)),
        "xaxis": axis(sheet, showgrid=False, showticklabels=False),
        "yaxis": axis(
            sheet,
            range=_rows(shape.category, fewest=1),
            showgrid=False,
            tickfont={"color": palette.text, "size": sheet.text},
        ),
    }


def _rows(names: Iterable[str], fewest: int = FEWEST) -> list[float]:
    """The first on top; where there are few, they stand above empty room, so that none is as high as the chart.

    A range, for a reversed axis that finds its range by itself is drawn twice (draw/figure.py).
    """
    return [max(len(set(names)), fewest) - 0.5, -0.5]


def _span(values: list[float]) -> list[float]:
    """From 0, or the lowest value below it, to the highest."""
    low, high = min(0, *values), max(0, *values)
    return [low, high if high > low else low + 1]


def _room_for(labels: Iterable[str], sheet: Sheet) -> float:
    return 12 + max(map(sheet.width, labels))
