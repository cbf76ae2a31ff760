"""Flows of a diagram: from the origins on the left through the country to the destinations on the right."""

from seeeca.draw.common import FONT, SIZE
from seeeca.draw.palette import Palette
from seeeca.exhibit.exhibit import Exhibit
from seeeca.words.i18n import Translator


def draw(exhibit: Exhibit, t: Translator, palette: Palette, height: int) -> tuple[list[dict], dict]:
    data = exhibit.data
    nodes = list(dict.fromkeys([*data["source"], *data["target"]]))
    focus = t.name(exhibit.view.focus)
    place = {node: number for number, node in enumerate(nodes)}
    sides = {"in": palette.focus, "out": palette.second}
    colours = [palette.text if node == focus else palette.context for node in nodes]
    trace = {
        "type": "sankey",
        "arrangement": "snap",
        "textfont": {"family": FONT, "size": SIZE, "color": palette.text},
        "node": {
            "label": [node.strip() for node in nodes],
            "color": colours,
            "pad": 17,
            "thickness": 14,
            "line": {"width": 0},
            "hovertemplate": "%{label}<extra></extra>",
        },
        "link": {
            "source": [place[node] for node in data["source"]],
            "target": [place[node] for node in data["target"]],
            "value": data["value"].tolist(),
            "color": [_faint(sides[side]) for side in data["side"]],
            "customdata": [t.number(value) for value in data["value"]],
            "hovertemplate": "%{source.label} → %{target.label}: %{customdata}<extra></extra>",
        },
    }
    if not exhibit.encoding.modelled:
        return [trace], {"margin": {"l": 8, "r": 8, "t": 12, "b": 12}}
    return [trace], {"margin": {"l": 20, "r": 20, "t": 40, "b": 20}, **_marked_as_modelled(t, palette)}


def _marked_as_modelled(t: Translator, palette: Palette) -> dict:
    """A dotted frame and the word: bands cannot be hatched."""
    frame = {"type": "rect", "xref": "paper", "yref": "paper", "x0": 0, "x1": 1, "y0": 0, "y1": 1}
    edges = {"xsizemode": "scaled", "line": {"color": palette.muted, "width": 1.5, "dash": "dot"}}
    word = {
        "text": t("Modelled"),
        "xref": "paper",
        "yref": "paper",
        "x": 0,
        "y": 1,
        "xanchor": "left",
        "yanchor": "bottom",
        "yshift": 12,
        "showarrow": False,
        "font": {"size": SIZE, "weight": 700, "color": palette.muted},
    }
    return {"shapes": [frame | edges], "annotations": [word]}


def _faint(colour: str) -> str:
    red, green, blue = (int(colour[start : start + 2], 16) for start in (1, 3, 5))
    return f"rgba({red},{green},{blue},0.35)"
