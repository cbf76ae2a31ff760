"""Horizontal bars from zero, each with its value; stacked bars of the numbers in each state."""

from collections.abc import Iterable

from seeeca.draw.common import LINE, Sheet, axis, hatched, horizontal_legend
from seeeca.exhibit.shapes import Bars, Stacks

# A chart has room for so many bars at least.
FEWEST = 6
# Heights of a row: with the name beside the bar or above it, and of a stacked bar.
ROW, ROW_WITH_NAME, STACK, STACK_WITH_NAME = 26, 46, 42, 54
# A bar with its name above it stands in the lower half of its row; the axis is upside down.
BELOW_NAME = {"offset": 0.04, "width": 0.4}
# Names beside bars take so much of the width at most; longer ones stand in lines.
NAMES = 0.3


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
    names = _names(shape.category, sheet)
    room_for_names = 4 if sheet.canvas.is_narrow else _left(names, sheet)
    wide = sheet.canvas.width - room_for_names - room_left
    layout: dict = {
        "bargap": 0.22,
        "margin": sheet.margin(l=room_for_names + room_left, r=4, b=8, t=4),
        "xaxis": axis(sheet, showgrid=False, showticklabels=False, range=_span(drawn, _room_for(words, sheet) / wide)),
        "yaxis": axis(
            sheet,
            # Names, also where they are years.
            type="category",
            range=_rows(shape.category),
            showgrid=False,
            tickfont={"color": palette.text, "size": sheet.text},
            ticklabelstandoff=round(room_left) + 4,
            tickvals=list(shape.category),
            ticktext=["<br>".join(name) for name in names],
        ),
    }
    if sheet.canvas.is_narrow:
        trace |= BELOW_NAME
        layout["yaxis"]["showticklabels"] = False
        layout["annotations"] = [_above(number, name, sheet, room_left) for number, name in enumerate(shape.category)]
    return [trace], layout


def _above(row: int, name: str, sheet: Sheet, room_left: float = 0) -> dict:
    """A name over its bar, where there is no room beside it; it begins left of the room for figures below zero."""
    return {
        "text": "<br>".join(_lines_above(name, sheet)),
        "align": "left",
        "x": 0,
        "xref": "paper",
        "xanchor": "left",
        "xshift": -room_left,
        "y": row,
        "yanchor": "bottom",
        "showarrow": False,
        "borderpad": 0,
        "font": {"color": sheet.palette.text, "size": sheet.text},
    }


def _lines_above(name: str, sheet: Sheet) -> list[str]:
    return sheet.lines(name, sheet.canvas.width - 40)


def _names(names: Iterable[str], sheet: Sheet) -> list[list[str]]:
    return [sheet.lines(name, NAMES * sheet.canvas.width) for name in names]


def _left(names: list[list[str]], sheet: Sheet) -> float:
    """The room for names left of the bars."""
    return _room_for((line for name in names for line in name), sheet)


def natural_height(shape: Bars, sheet: Sheet) -> float:
    row = _row_of(shape.category, sheet, ROW)
    if sheet.canvas.is_narrow:
        row = ROW_WITH_NAME + 2 * LINE * (max(len(_lines_above(name, sheet)) for name in shape.category) - 1)
    return sheet.canvas.long(row * len(shape.category) + 20)


def natural_height_of_stacks(shape: Stacks, sheet: Sheet) -> float:
    categories = set(shape.category)
    left = 4 if sheet.canvas.is_narrow else _left(_names(categories, sheet), sheet)
    legend = sheet.legend_height((f"{state.sign} {state.name}" for state in shape.states), sheet.canvas.width - left)
    row = STACK_WITH_NAME if sheet.canvas.is_narrow else _row_of(categories, sheet, STACK)
    return sheet.canvas.long(row * len(categories) + 8) + legend


def _row_of(names: Iterable[str], sheet: Sheet, least: float) -> float:
    """Of rows that are of one height: so high that the name of most lines has room."""
    lines = max(map(len, _names(names, sheet)))
    return max(least, LINE * lines + 2 if lines > 1 else 0)


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
    traces: list[dict] = []
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
    categories = list(dict.fromkeys(shape.category))
    names = _names(categories, sheet)
    left = 4 if sheet.canvas.is_narrow else _left(names, sheet)
    layout: dict = {
        "barmode": "stack",
        "bargap": 0.25,
        "showlegend": True,
        "legend": horizontal_legend(sheet),
        "margin": sheet.margin(
            l=left,
            t=4,
            b=sheet.legend_height((trace["name"] for trace in traces), sheet.canvas.width - left),
        ),
        "xaxis": axis(sheet, showgrid=False, showticklabels=False),
        "yaxis": axis(
            sheet,
            range=_rows(shape.category, fewest=1),
            showgrid=False,
            tickfont={"color": palette.text, "size": sheet.text},
            tickvals=categories,
            ticktext=["<br>".join(name) for name in names],
        ),
    }
    if sheet.canvas.is_narrow:
        for trace in traces:
            trace |= BELOW_NAME
        layout["yaxis"]["showticklabels"] = False
        layout["yaxis"]["type"] = "category"
        layout["annotations"] = [_above(number, name, sheet) for number, name in enumerate(categories)]
    return traces, layout


def _rows(names: Iterable[str], fewest: int = FEWEST) -> list[float]:
    """The first on top; where there are few, they stand above empty room, so that none is as high as the chart."""
    return [max(len(set(names)), fewest) - 0.5, -0.5]


def _span(values: list[float], room: float) -> list[float]:
    """From 0, or the lowest value below it, to the highest and the room (a part of the axis) for figures behind it."""
    low, high = min(0, *values), max(0, *values)
    high = high if high > low else low + 1
    return [low, low + (high - low) / (1 - min(0.5, room))]


def _room_for(labels: Iterable[str], sheet: Sheet) -> float:
    return 14 + max(map(sheet.width, labels))
