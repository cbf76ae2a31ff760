"""Flows of a diagram: from the origins on the left through the country to the destinations on the right."""

from seeeca.draw.common import FONT, SIZE
from seeeca.draw.palette import Palette
from seeeca.exhibit import Exhibit
from seeeca.i18n import Translator


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
    return [trace], {"margin": {"l": 8, "r": 8, "t": 12, "b": 12}}


def _faint(colour: str) -> str:
    red, green, blue = (int(colour[start : start + 2], 16) for start in (1, 3, 5))
    return f"rgba({red},{green},{blue},0.35)"
