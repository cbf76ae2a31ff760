"""Horizontal bars from zero, each with its value; stacked bars of the categories of SDG 10.7.2."""

from seeeca.draw.common import MARGIN, SIZE, axis, horizontal_legend, in_words, width
from seeeca.draw.palette import Palette
from seeeca.exhibit import Exhibit
from seeeca.i18n import Translator

# Of how many pixels a bar is at most, where there are few of them.
THICKEST = 48


def draw(exhibit: Exhibit, t: Translator, palette: Palette, height: int) -> tuple[list[dict], dict]:
    """The largest on top; the focus strong, what stands for several in grey."""
    data, encoding = exhibit.data, exhibit.encoding
    values = data[encoding.x]
    trace = {
        "type": "bar",
        "orientation": "h",
        "x": (values / exhibit.scale).tolist(),
        "y": data[encoding.y].tolist(),
        "text": [in_words(exhibit, value, t) for value in values],
        "textposition": "outside",
        "cliponaxis": False,
        "width": min(0.78, THICKEST * len(data) / height),
        "textfont": {"size": SIZE, "color": palette.text},
        "hovertemplate": "%{y}: %{text}<extra></extra>",
        "marker": {
            "color": [palette.of_role(role) for role in data[encoding.role]],
            "pattern": {"shape": "/" if encoding.modelled else "", "solidity": 0.55},
        },
    }
    return [trace], {
        "bargap": 0.22,
        "margin": MARGIN | {"l": _room_for(data[encoding.y]), "r": _room_for(trace["text"]), "b": 8, "t": 4},
        "xaxis": axis(palette, showgrid=False, showticklabels=False, range=_span(values / exhibit.scale)),
        # Names, also where they are years.
        "yaxis": axis(palette, type="category", autorange="reversed", tickfont={"color": palette.text, "size": SIZE}),
    }


def draw_stacked(exhibit: Exhibit, t: Translator, palette: Palette, height: int) -> tuple[list[dict], dict]:
    """A part a category, the highest first, the number of countries in it; white: no record."""
    data, encoding = exhibit.data, exhibit.encoding
    traces = []
    for category, rows in data.groupby(encoding.series, sort=False):
        fill = palette.categories[category - 1] if category else palette.ground
        on_fill = palette.on_categories[category - 1] if category else palette.muted
        traces.append(
            {
                "type": "bar",
                "orientation": "h",
                "name": f"{rows['sign'].iloc[0]} {rows['category_name'].iloc[0]}",
                "x": rows[encoding.x].tolist(),
                "y": rows[encoding.y].tolist(),
                "text": [t.number(value) if value else "" for value in rows[encoding.x]],
                "textposition": "inside",
                "textangle": 0,
                "insidetextanchor": "middle",
                "textfont": {"size": SIZE, "color": on_fill},
                "hovertemplate": "%{y}, %{fullData.name}: %{x}<extra></extra>",
                "marker": {"color": fill, "line": {"color": palette.context, "width": 1}},
            }
        )
    return traces, {
        "barmode": "stack",
        "bargap": 0.25,
        "showlegend": True,
        "legend": horizontal_legend(palette),
        "margin": MARGIN | {"l": _room_for(data[encoding.y]), "t": 4, "b": 56},
        "xaxis": axis(palette, showgrid=False, showticklabels=False),
        "yaxis": axis(palette, autorange="reversed", tickfont={"color": palette.text, "size": SIZE}),
    }


def _span(values) -> list[float]:
    """From 0 to the highest value; below 0 with room for the figures left of the bars."""
    low, high = min(0, values.min()), max(0, values.max())
    room = 0.16 * (high - low) if low < 0 else 0
    return [low - room, high or 1]


def _room_for(labels) -> float:
    return 12 + max(map(width, labels))
