"""Small multiples: a panel a country, all of the same size, names and newest values above the lines,
with their year where it is not the last one shown.
"""

from seeeca.draw.common import LINE, MARGIN, Sheet, axis
from seeeca.draw.lines import Line, lines_of, split
from seeeca.exhibit.shapes import Multiples

# In pixels: the least width of a panel, and its height; between panels; for a title of one line, and for the years.
PANEL, HIGH = 150, 155
GAP_ACROSS, TITLE, YEARS = 37, 26, 33
# Panels side by side at most.
COLUMNS = 5


def draw(shape: Multiples, sheet: Sheet) -> tuple[list[dict], dict]:
    panels = sorted(lines_of(shape), key=lambda line: sheet.t.order(line.series.name))
    columns, count = _grid(len(panels), sheet)
    across = sheet.canvas.long(GAP_ACROSS) / sheet.canvas.width
    above = sheet.canvas.long(TITLE + LINE * (_lines_of_titles(shape, sheet) - 1)) / sheet.canvas.height
    below = sheet.canvas.long(YEARS) / sheet.canvas.height
    # Also where a canvas is lower than it should be, something is left for the lines.
    above, below = min(above, 0.4 / count), min(below, 0.3 / count)
    first, last = min(shape.time), max(shape.time)
    low, high = min(0, *shape.value) / sheet.measure.scale, max(shape.value) / sheet.measure.scale
    scale = {"range": [low, high * 1.08]} if shape.shared_scale else {}
    small = {"size": sheet.smaller(3), "color": sheet.palette.muted}
    traces, layout, titles = [], {}, []
    for number, line in enumerate(panels):
        column, row = number % columns, number // columns
        ending = "" if number == 0 else str(number + 1)
        left = column / columns + (across if column else 0)
        upper = 1 - row / count
        traces += _traces(line, ending, shape.with_points, sheet)
        layout[f"xaxis{ending}"] = axis(
            sheet,
            anchor=f"y{ending}",
            domain=[left, (column + 1) / columns],
            range=[first - 1, last + 1],
            tickvals=[first, last],
            # Clear of the zero of the other axis.
            ticklabelstandoff=8,
            showgrid=False,
            tickfont=small,
        )
        layout[f"yaxis{ending}"] = axis(
            sheet,
            anchor=f"x{ending}",
            domain=[upper - 1 / count + below, upper - above],
            nticks=3,
            rangemode="tozero",
            ticksuffix=sheet.measure.sign,
            tickfont=small,
            **scale,
        )
        titles.append(_title(line, last, left, upper - above, _width_of_panel(columns, sheet), sheet))
    return traces, layout | {"annotations": titles, "margin": sheet.margin(t=6, l=sheet.canvas.long(44))}


def natural_height(shape: Multiples, sheet: Sheet) -> float:
    _, count = _grid(len(shape.all_series), sheet)
    return sheet.canvas.long(HIGH + LINE * (_lines_of_titles(shape, sheet) - 1)) * count


def _lines_of_titles(shape: Multiples, sheet: Sheet) -> int:
    """Of the longest title; all panels are of one height."""
    columns, _ = _grid(len(shape.all_series), sheet)
    wide, last = _width_of_panel(columns, sheet), max(shape.time)
    return max(len(_words(line, last, wide, sheet)) for line in lines_of(shape))


def _width_of_panel(columns: int, sheet: Sheet) -> float:
    return (sheet.canvas.width - sheet.canvas.long(MARGIN["l"] + MARGIN["r"])) / columns - sheet.canvas.long(GAP_ACROSS)


def _words(line: Line, last: int, wide: float, sheet: Sheet) -> list[str]:
    """Name and newest value, with its year where it is not the last one shown, in lines of so many pixels."""
    newest = sheet.written(line.y[-1])
    if line.x[-1] != last:
        newest = f"{newest} ({line.x[-1]})"
    return sheet.lines(f"{line.series.name} {newest}", wide, bold=True)


def _grid(panels: int, sheet: Sheet) -> tuple[int, int]:
    """How many panels stand side by side, and one below the other."""
    columns = max(1, min(COLUMNS, int(sheet.canvas.width / sheet.canvas.long(PANEL))))
    return columns, -(-panels // columns)


def _traces(line: Line, ending: str, with_points: bool, sheet: Sheet) -> list[dict]:
    colour = _colour(line, sheet)
    return [
        {
            "type": "scatter",
            "mode": "lines+markers" if with_points else "lines",
            "name": line.series.name,
            "x": part.x,
            "y": sheet.drawn(part.y),
            "text": ["" if value is None else sheet.written(value) for value in part.y],
            "hovertemplate": "%{fullData.name}, %{x}: %{text}<extra></extra>",
            "line": {"color": colour, "width": 2.5, "dash": dash},
            "marker": {"size": 4, "color": colour},
            "xaxis": f"x{ending}",
            "yaxis": f"y{ending}",
        }
        for part, dash in split(line)
    ]


def _title(line: Line, last: int, left: float, upper: float, wide: float, sheet: Sheet) -> dict:
    return {
        "text": "<br>".join(_words(line, last, wide, sheet)),
        "align": "left",
        "x": left,
        "xref": "paper",
        "xanchor": "left",
        "y": upper,
        "yref": "paper",
        "yanchor": "bottom",
        "showarrow": False,
        "font": {"size": sheet.smaller(1), "color": _colour(line, sheet), "weight": 600},
    }


def _colour(line: Line, sheet: Sheet) -> str:
    return sheet.palette.focus if line.series.role == "focus" else sheet.palette.muted
