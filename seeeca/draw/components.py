"""Parts of a change by year: bars that stack upwards and downwards from zero, and the change itself as a line."""

from seeeca.draw.common import Sheet, axis, hatched, horizontal_legend, unit_title
from seeeca.exhibit.shapes import Components, Series


def draw(shape: Components, sheet: Sheet) -> tuple[list[dict], dict]:
    """Bars of the parts, lighter where projected, hatched where modelled; their sum as a line."""
    return [_trace(shape, series, sheet) for series in shape.all_series], {
        "barmode": "relative",
        "bargap": 0.15,
        "showlegend": True,
        "legend": horizontal_legend(sheet) | {"y": -0.09},
        "margin": sheet.margin(
            b=sheet.canvas.long(22) + sheet.legend_height(series.name for series in shape.all_series)
        ),
        "xaxis": axis(sheet, showgrid=False, tickangle=0),
        "yaxis": axis(
            sheet, title=unit_title(sheet), zeroline=True, zerolinecolor=sheet.palette.muted, rangemode="tozero"
        ),
    }


def _trace(shape: Components, series: Series, sheet: Sheet) -> dict:
    marks = [mark for mark in shape.marks_of(*shape.by_mark) if mark[2] == series.key]
    years, values, _, projected, modelled = zip(*marks, strict=True)
    colour = sheet.palette.of_role(series.role)
    common = {
        "name": series.name,
        "x": list(years),
        "y": sheet.drawn(values),
        "text": [sheet.written(value) for value in values],
        "hovertemplate": "%{fullData.name}, %{x}: %{text}<extra></extra>",
    }
    if series.drawn == "line":
        return common | {
            "type": "scatter",
            "mode": "lines+markers",
            "line": {"color": colour, "width": 1.5},
            "marker": {"size": 4, "color": colour},
        }
    return common | {
        "type": "bar",
        "textposition": "none",
        "marker": {
            "color": colour,
            "opacity": [0.55 if each else 1 for each in projected],
            "pattern": hatched(False) | {"shape": [hatched(each)["shape"] for each in modelled]},
        },
    }
