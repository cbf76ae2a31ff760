"""Population by age: men to the left, women to the right, on a symmetric axis; a second one over it as an outline."""

import math

from seeeca.draw.common import LINE, MARGIN, Sheet, axis
from seeeca.draw.palette import Palette
from seeeca.exhibit.shapes import Pyramid, Series, Sex

SIDES: dict[Sex, int] = {"male": -1, "female": 1}
# How a population is told apart in the key: bars, and the outline over them.
SIGNS = {"bar": "■", "outline": "□"}


def draw(shape: Pyramid, sheet: Sheet) -> tuple[list[dict], dict]:
    """Bars of the first population, the outline of the second. Projections are lighter bars, dashed outlines."""
    largest = max(shape.value) / sheet.measure.scale
    places = list(dict.fromkeys(shape.marks_of("layer", "side")))
    layers = {layer.key: layer for layer in shape.layers}
    traces = [_trace(shape, layers[key], side, sheet) for key, side in places]
    ticks = _round_ticks(largest)
    both = [-tick for tick in reversed(ticks[1:])] + ticks
    decimals = 0 if len(ticks) < 2 or ticks[1] >= 1 else 1
    layout = {
        "barmode": "overlay",
        "bargap": 0.12,
        # On a phone the key has a line of its own above the names of the sexes.
        "margin": sheet.margin(t=sheet.canvas.long(34 + (LINE if _key_is_above(shape, sheet) else 0))),
        "annotations": [*_sexes(shape, largest, sheet), *_key(shape, sheet)],
        "xaxis": axis(
            sheet,
            range=[-1.06 * largest, 1.06 * largest],
            tickvals=both,
            ticktext=[f"{sheet.t.number(abs(tick), decimals)}{sheet.measure.sign}" for tick in both],
        ),
        "yaxis": axis(sheet, showgrid=False, type="category", dtick=_step(shape, sheet), ticklabelstandoff=4),
    }
    return traces, layout


def _step(shape: Pyramid, sheet: Sheet) -> int:
    """Every how many age groups one is named: the second, or as many as leave room for the names."""
    high = sheet.canvas.height - sheet.canvas.long(34 + MARGIN["b"])
    return max(2, math.ceil(sheet.canvas.long(LINE) * len(set(shape.age)) / high))


def _trace(shape: Pyramid, layer: Series, side: Sex, sheet: Sheet) -> dict:
    figures = [
        (age, value)
        for age, of_side, value, of_layer in shape.marks_of("age", "side", "value", "layer")
        if (of_layer, of_side) == (layer.key, side)
    ]
    sex = dict(shape.sides)[side]
    colour = _colour(side, sheet.palette)
    projected = layer.dashed_from is not None
    common = {
        "name": f"{sex}, {layer.name}" if len(shape.layers) > 1 else sex,
        "y": [age.replace("-", "–") for age, _ in figures],
        "x": [SIDES[side] * value / sheet.measure.scale for _, value in figures],
        "text": [sheet.written(value) for _, value in figures],
        "hovertemplate": "%{fullData.name}, %{y}: %{text}<extra></extra>",
    }
    if layer.drawn == "outline":
        dash = "dash" if projected else "solid"
        line = {"color": sheet.palette.second, "width": 2.5, "shape": "vhv", "dash": dash}
        return common | {"type": "scatter", "mode": "lines", "line": line}
    return common | {
        "type": "bar",
        "orientation": "h",
        "textposition": "none",
        "marker": {
            "color": _lighter(colour) if projected else colour,
            "line": {"color": colour, "width": 0},
        },
    }


def _sexes(shape: Pyramid, largest: float, sheet: Sheet) -> list[dict]:
    names = dict(shape.sides)
    return [
        _above(sign * largest, names[side], _colour(side, sheet.palette), sheet.smaller(-1))
        | {"xanchor": "left" if sign < 0 else "right"}
        for side, sign in SIDES.items()
    ]


def _key(shape: Pyramid, sheet: Sheet) -> list[dict]:
    """Which population the bars are and which the outline, where there are two."""
    if len(shape.layers) < 2:
        return []
    colours = {"bar": sheet.palette.text, "outline": sheet.palette.second}
    words = [
        f'<span style="color:{colours[layer.drawn]}">{SIGNS[layer.drawn]} {layer.name}</span>' for layer in shape.layers
    ]
    shift = sheet.canvas.long(LINE) if _key_is_above(shape, sheet) else 0
    key = _above(0, "    ".join(words), sheet.palette.text, sheet.smaller(1))
    return [key | {"xanchor": "center", "yshift": shift}]


def _key_is_above(shape: Pyramid, sheet: Sheet) -> bool:
    return sheet.canvas.is_narrow and len(shape.layers) > 1


def _above(x: float, text: str, colour: str, size: float) -> dict:
    """A text above the chart, at a place of its axis."""
    return {
        "x": x,
        "y": 1,
        "yref": "paper",
        "yanchor": "bottom",
        "text": text,
        "showarrow": False,
        "font": {"color": colour, "size": size, "weight": 700},
    }


def _colour(side: Sex, palette: Palette) -> str:
    return palette.women if side == "female" else palette.men


def _lighter(colour: str) -> str:
    red, green, blue = (int(colour[place : place + 2], 16) for place in (1, 3, 5))
    return f"rgba({red},{green},{blue},0.72)"


def _round_ticks(largest: float) -> list[float]:
    """From 0 in round steps, at most five of them, up to `largest`."""
    size = 10.0
    while size > largest:
        size /= 10
    while size * 10 <= largest:
        size *= 10
    step = next(size * part for part in (0.2, 0.5, 1, 2, 5) if largest / (size * part) <= 5)
    return [step * number for number in range(int(largest / step) + 1)]
