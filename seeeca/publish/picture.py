"""From an Exhibit to the figure that is saved: title, subtitle, source and notes stand inside of it."""

import textwrap
from dataclasses import replace

import plotly.graph_objects as go

from seeeca.draw.common import Canvas
from seeeca.draw.figure import figure, natural_height
from seeeca.draw.palette import LIGHT
from seeeca.exhibit.exhibit import Exhibit
from seeeca.exhibit.sources import source_words
from seeeca.words.fonts import width_of
from seeeca.words.i18n import Translator

WIDTH = 1280
EDGE = 28
# Height of the chart at least.
LEAST = 460
# Size in pixels of title, subtitle and foot.
TITLE, SUBTITLE, FOOT = 27, 19, 15
LINE = 1.3


def picture(exhibit: Exhibit, t: Translator) -> go.Figure:
    """The exhibit as a picture of its own, 1280 pixels wide, on white."""
    title = _wrapped(exhibit.title, TITLE, bold=True)
    subtitle = _wrapped(exhibit.subtitle, SUBTITLE)
    source = source_words(exhibit, t)
    foot = _wrapped(" ".join((source, *(note.text for note in exhibit.notes))), FOOT)
    above = EDGE + _height(title, TITLE) + _height(subtitle, SUBTITLE) + 18
    below = EDGE + _height(foot, FOOT) + 14
    canvas = Canvas(WIDTH - 2 * EDGE, LEAST)
    canvas = replace(canvas, height=max(LEAST, natural_height(exhibit, t, canvas)))
    chart = canvas.height
    drawn = _absence(exhibit, chart) if exhibit.absence else go.Figure(figure(exhibit, t, LIGHT, canvas))
    margin = drawn.layout.margin.to_plotly_json()
    left, top, bottom = margin["l"] + EDGE, margin["t"] + above, margin["b"] + below
    drawn.update_layout(
        width=WIDTH,
        height=chart + above + below,
        paper_bgcolor=LIGHT.ground,
        font_family='"Source Sans", "Liberation Sans", Arial, sans-serif',
        margin={"l": left, "r": margin["r"] + EDGE, "t": top, "b": bottom},
    )
    for text, size, weight, colour, shift in (
        (title, TITLE, 700, LIGHT.text, top - EDGE),
        (subtitle, SUBTITLE, 400, LIGHT.muted, top - EDGE - _height(title, TITLE) - 4),
    ):
        drawn.add_annotation(_words(text, size, weight, colour) | _at(left, 1, "top", shift))
    drawn.add_annotation(_words(foot, FOOT, 400, LIGHT.muted) | _at(left, 0, "bottom", EDGE - bottom))
    return drawn


def file_name(exhibit: Exhibit, ending: str) -> str:
    """BLR_migrant-stock_1990-2024_en.png: place, figure, years, language."""
    period = exhibit.period
    years = list(dict.fromkeys((period.first, period.last))) if period else []
    parts = [exhibit.focus, exhibit.id.replace("_", "-"), *["-".join(map(str, years))] * bool(years), exhibit.language]
    return "_".join(parts) + f".{ending}"


def _absence(exhibit: Exhibit, height: int) -> go.Figure:
    text = "<br>".join(textwrap.wrap(exhibit.absence, 90))
    layout = {"margin": {"l": 0, "r": 0, "t": 0, "b": 0}, "height": height, "plot_bgcolor": LIGHT.ground}
    hidden = {"visible": False}
    drawn = go.Figure({"data": [], "layout": layout | {"xaxis": hidden, "yaxis": hidden}})
    return drawn.add_annotation(text=text, showarrow=False, font={"size": SUBTITLE, "color": LIGHT.text})


def _wrapped(text: str, size: int, bold: bool = False) -> list[str]:
    """Lines that the picture has room for; words that a no-break space joins stay together."""
    room = WIDTH - 2 * EDGE
    lines: list[str] = []
    for word in text.split(" "):
        if lines and width_of(f"{lines[-1]} {word}", size, bold) <= room:
            lines[-1] += f" {word}"
        else:
            lines.append(word)
    return lines


def _height(lines: list[str], size: int) -> float:
    return len(lines) * size * LINE


def _words(lines: list[str], size: int, weight: int, colour: str) -> dict:
    font = {"size": size, "weight": weight, "color": colour}
    return {"text": "<br>".join(lines), "font": font, "showarrow": False, "align": "left"}


def _at(left: float, y: int, anchor: str, shift: float) -> dict:
    """At the picture's left edge, `shift` pixels above the chart's upper (y = 1) or lower end."""
    return {
        "xref": "paper",
        "yref": "paper",
        "x": 0,
        "xanchor": "left",
        "xshift": EDGE - left,
        "y": y,
        "yanchor": anchor,
        "yshift": shift,
    }
