"""Flows of a diagram: from the origins on the left through the country to the destinations on the right."""

from seeeca.draw.common import FONT, Sheet
from seeeca.exhibit.shapes import Flow

# Pixels between two nodes, for the labels of one line and of two.
APART, APART_OF_TWO = 20, 30
# On a phone a line of a label takes so much of the width at most, and its text is smaller by so many pixels.
LABEL, SMALLER = 0.4, 3


def draw(shape: Flow, sheet: Sheet) -> tuple[list[dict], dict]:
    palette, t = sheet.palette, sheet.t
    bands = shape.marks_of("source", "target", "value", "side")
    # The same country may stand on both sides: a node belongs to its side.
    ends = [(_node(shape, source, side), _node(shape, target, side)) for source, target, _, side in bands]
    nodes = list(dict.fromkeys([*(source for source, _ in ends), *(target for _, target in ends)]))
    place = {node: number for number, node in enumerate(nodes)}
    sides = {"in": palette.focus, "out": palette.second}
    trace = {
        "type": "sankey",
        "arrangement": "snap",
        "textfont": {
            "family": FONT,
            "size": sheet.smaller(SMALLER) if sheet.canvas.is_narrow else sheet.text,
            "color": palette.text,
        },
        "node": {
            "label": ["<br>".join(_label(shape, node, sheet)) for node in nodes],
            "customdata": [name for name, _ in nodes],
            "color": [palette.context if side else palette.text for _, side in nodes],
            "pad": sheet.canvas.long(APART_OF_TWO if sheet.canvas.is_narrow else APART),
            "thickness": 14,
            "line": {"width": 0},
            "hovertemplate": "%{customdata}<extra></extra>",
        },
        "link": {
            "source": [place[source] for source, _ in ends],
            "target": [place[target] for _, target in ends],
            "value": list(shape.value),
            "color": [_faint(sides[side]) for side in shape.side],
            "customdata": [f"{source} → {target}: {t.number(value)}" for source, target, value, _ in bands],
            "hovertemplate": "%{customdata}<extra></extra>",
        },
    }
    if not shape.modelled:
        return [trace], {"margin": {"l": 8, "r": 8, "t": 12, "b": 20}}
    margin = {"l": 20, "r": 20, "t": sheet.canvas.long(40), "b": 20}
    return [trace], {"margin": margin, **_marked_as_modelled(sheet)}


def _label(shape: Flow, node: tuple[str, str], sheet: Sheet) -> list[str]:
    """The name of a node at an end of the diagram, and its figure. The country in the middle, which the title names,
    would lie over the names on the right.
    """
    name, side = node
    if not side:
        return []
    lines = sheet.lines(name, LABEL * sheet.canvas.width) if sheet.canvas.is_narrow else [name]
    ends = shape.marks_of("source" if side == "in" else "target", "side", "value")
    return [*lines[:-1], f"{lines[-1]} {sheet.t.about(sum(value for end, of, value in ends if (end, of) == node))}"]


def _node(shape: Flow, name: str, side: str) -> tuple[str, str]:
    """Name and side of a node; the focus country stands in the middle and has no side."""
    return (name, "") if name == shape.focus else (name, side)


def _marked_as_modelled(sheet: Sheet) -> dict:
    """A dotted frame and the word: bands cannot be hatched."""
    muted = sheet.palette.muted
    frame = {"type": "rect", "xref": "paper", "yref": "paper", "x0": 0, "x1": 1, "y0": 0, "y1": 1}
    edges = {"xsizemode": "scaled", "line": {"color": muted, "width": 1.5, "dash": "dot"}}
    word = {
        "text": sheet.t("Modelled"),
        "xref": "paper",
        "yref": "paper",
        "x": 0,
        "y": 1,
        "xanchor": "left",
        "yanchor": "bottom",
        "yshift": 12,
        "showarrow": False,
        "font": {"size": sheet.text, "weight": 700, "color": muted},
    }
    return {"shapes": [frame | edges], "annotations": [word]}


def _faint(colour: str) -> str:
    red, green, blue = (int(colour[start : start + 2], 16) for start in (1, 3, 5))
    return f"rgba({red},{green},{blue},0.35)"
