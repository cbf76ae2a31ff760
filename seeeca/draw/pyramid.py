"""Population by age: men to the left, women to the right, on a symmetric axis."""

from seeeca.draw.common import MARGIN, SIZE, axis
from seeeca.draw.palette import Palette
from seeeca.exhibit import Exhibit
from seeeca.i18n import Translator


def draw(exhibit: Exhibit, t: Translator, palette: Palette, height: int) -> tuple[list[dict], dict]:
    """Men to the left, women to the right, on a symmetric axis."""
    data, encoding = exhibit.data, exhibit.encoding
    largest = data[encoding.x].max() / exhibit.scale
    sides = {"male": (-1, palette.men), "female": (1, palette.women)}
    traces, labels = [], []
    for sex, (sign, colour) in sides.items():
        rows = data[data[encoding.series] == sex]
        name = rows["sex_name"].iloc[0]
        traces.append(
            {
                "type": "bar",
                "orientation": "h",
                "name": name,
                "y": [age.replace("-", "–") for age in rows[encoding.y]],
                "x": (sign * rows[encoding.x] / exhibit.scale).tolist(),
                "text": [t.number(value) for value in rows[encoding.x]],
                "textposition": "none",
                "hovertemplate": "%{fullData.name}, %{y}: %{text}<extra></extra>",
                "marker": {"color": colour},
            }
        )
        labels.append(
            {
                "x": sign * largest,
                "y": 1,
                "yref": "paper",
                "yanchor": "bottom",
                "xanchor": "left" if sign < 0 else "right",
                "text": name,
                "showarrow": False,
                "font": {"color": colour, "size": SIZE + 1, "weight": 700},
            }
        )
    ticks = _round_ticks(largest)
    layout = {
        "barmode": "overlay",
        "bargap": 0.12,
        "margin": MARGIN | {"t": 34},
        "annotations": labels,
        "xaxis": axis(
            palette,
            range=[-1.06 * largest, 1.06 * largest],
            tickvals=[-tick for tick in reversed(ticks[1:])] + ticks,
            ticktext=[t.number(tick, _decimals(ticks)) for tick in [*reversed(ticks[1:]), *ticks]],
        ),
        "yaxis": axis(palette, showgrid=False, type="category", dtick=2, ticklabelstandoff=4),
    }
    return traces, layout


def _round_ticks(largest: float) -> list[float]:
    """From 0 in round steps, at most five of them, up to `largest`."""
    size = 10.0
    while size > largest:
        size /= 10
    while size * 10 <= largest:
        size *= 10
    step = next(size * part for part in (0.2, 0.5, 1, 2, 5) if largest / (size * part) <= 5)
    return [step * number for number in range(int(largest / step) + 1)]


def _decimals(ticks: list[float]) -> int:
    step = ticks[1] if len(ticks) > 1 else 1
    return 0 if step >= 1 else 1
