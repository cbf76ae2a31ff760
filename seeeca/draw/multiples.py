"""Small multiples: a panel a country, all of the same size, names and newest values above the lines,
with their year where it is not the last one shown.
"""

from seeeca.draw.common import MARGIN, SIZE, axis, in_words, suffix
from seeeca.draw.lines import series_of, split
from seeeca.draw.palette import Palette
from seeeca.exhibit.exhibit import Exhibit
from seeeca.words.i18n import Translator

COLUMNS = 5
GAP = {"x": 0.035, "y": 0.09}


def draw(exhibit: Exhibit, t: Translator, palette: Palette, height: int) -> tuple[list[dict], dict]:
    data, encoding = exhibit.data, exhibit.encoding
    panels = sorted(series_of(exhibit), key=lambda line: line.name)
    count = -(-len(panels) // COLUMNS)
    top = data[encoding.y].max() / exhibit.scale * 1.08
    first, last = int(data[encoding.x].min()), int(data[encoding.x].max())
    traces, layout, titles = [], {}, []
    for number, line in enumerate(panels):
        column, row = number % COLUMNS, number // COLUMNS
        ending = "" if number == 0 else str(number + 1)
        left = column / COLUMNS + (GAP["x"] if column else 0)
        upper = 1 - row / count
        colour = palette.focus if line.role == "focus" else palette.muted
        for part, dash in split(line):
            traces.append(
                {
                    "type": "scatter",
                    "mode": "lines+markers" if encoding.markers else "lines",
                    "name": line.name,
                    "x": part.x,
                    "y": [None if value is None else value / exhibit.scale for value in part.y],
                    "text": ["" if value is None else in_words(exhibit, value, t) for value in part.y],
                    "hovertemplate": "%{fullData.name}, %{x}: %{text}<extra></extra>",
                    "line": {"color": colour, "width": 2.5, "dash": dash},
                    "marker": {"size": 4, "color": colour},
                    "xaxis": f"x{ending}",
                    "yaxis": f"y{ending}",
                }
            )
        layout[f"xaxis{ending}"] = axis(
            palette,
            anchor=f"y{ending}",
            domain=[left, (column + 1) / COLUMNS],
            range=[first - 1, last + 1],
            tickvals=[first, last],
            showgrid=False,
            tickfont={"size": SIZE - 3, "color": palette.muted},
        )
        scale = {"range": [min(0, data[encoding.y].min() / exhibit.scale), top]} if exhibit.shared_scale else {}
        layout[f"yaxis{ending}"] = axis(
            palette,
            anchor=f"x{ending}",
            domain=[upper - 1 / count + GAP["y"] * 0.55, upper - GAP["y"] * 0.45],
            nticks=3,
            rangemode="tozero",
            ticksuffix=suffix(exhibit),
            tickfont={"size": SIZE - 3, "color": palette.muted},
            **scale,
        )
        newest = in_words(exhibit, line.y[-1], t)
        if line.x[-1] != last:
            newest = f"{newest} ({line.x[-1]})"
        titles.append(
            {
                "text": f"{line.name} {newest}",
                "x": left,
                "xref": "paper",
                "xanchor": "left",
                "y": upper - GAP["y"] * 0.42,
                "yref": "paper",
                "yanchor": "bottom",
                "showarrow": False,
                "font": {"size": SIZE - 1, "color": colour, "weight": 600},
            }
        )
    return traces, layout | {"annotations": titles, "margin": MARGIN | {"t": 6, "l": 44}}
