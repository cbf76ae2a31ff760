"""What all charts share: the canvas, type, margins, axes."""

import math
from collections.abc import Iterable
from dataclasses import dataclass

from seeeca.draw.palette import Palette
from seeeca.exhibit.measure import Measure
from seeeca.exhibit.shapes import Mark
from seeeca.words.fonts import width_of
from seeeca.words.i18n import Translator

FONT = '"Source Sans", "Source Sans Pro", sans-serif'
# The size of text that lengths in this package are given for, in pixels.
TEXT = 15
# A canvas under this width, in pixels for text of the usual size, is that of a phone.
NARROW = 480
# Of a line of text; of the mark before a name of the legend, and of a line of the legend.
LINE, MARK, LEGEND_LINE = 19, 50, 24


@dataclass(frozen=True)
class Canvas:
    """The room that a chart is drawn for: width and height in pixels, and the size of its text."""

    width: int
    height: int
    text: int = TEXT

    @property
    def is_narrow(self) -> bool:
        return self.width < self.long(NARROW)

    def long(self, pixels: float) -> float:
        """A length given for text of size TEXT, as long as the text of this canvas asks for."""
        return pixels * self.text / TEXT


@dataclass(frozen=True)
class Sheet:
    """What a shape is drawn on: measure of its figures, language, colours, canvas."""

    measure: Measure
    t: Translator
    palette: Palette
    canvas: Canvas

    @property
    def text(self) -> int:
        return self.canvas.text

    def smaller(self, by: int) -> float:
        """A size of text under the usual one, by so many pixels where the usual one is TEXT."""
        return self.canvas.text - self.canvas.long(by)

    def width(self, text: str, bold: bool = False) -> float:
        """How many pixels a text takes at the usual size."""
        return width_of(text, self.text, bold)

    def lines(self, text: str, room: float, bold: bool = False) -> list[str]:
        """A text in lines that are no wider than so many pixels, broken between words, and inside of one that is
        longer than a line, such as a link.
        """
        lines = []
        for part in text.split("\n"):
            line = ""
            for word in part.split(" "):
                together = f"{line} {word}" if line else word
                if self.width(together, bold) <= room:
                    line = together
                    continue
                if line:
                    lines.append(line)
                while self.width(word, bold) > room:
                    fitting = [n for n in range(len(word), 1, -1) if self.width(word[:n], bold) <= room] or [1]
                    letters = next((n for n in fitting if word[n - 1] == "-"), fitting[0])
                    lines.append(word[:letters])
                    word = word[letters:]
                line = word
            lines.append(line)
        return lines

    def legend_height(self, names: Iterable[str], room: float | None = None) -> float:
        """The height of a legend below the chart, whose entries stand in columns of one width. room: the width of the
        plot, where that is not the whole chart.
        """
        names = list(names)
        widest = self.canvas.long(MARK) + max(map(self.width, names))
        lines = math.ceil(len(names) / max(1, int((room or self.canvas.width) / widest)))
        return self.canvas.long(18 + LEGEND_LINE * lines)

    def margin(self, **other: float) -> dict:
        """Of a chart with axes, with `other` sides than the usual ones."""
        return {side: self.canvas.long(room) for side, room in MARGIN.items()} | other

    def written(self, value: float) -> str:
        return self.measure.written(value, self.t)

    def drawn(self, values) -> list[float | None]:
        """Values as they are drawn."""
        return [None if value is None else value / self.measure.scale for value in values]


MARGIN = {"l": 56, "r": 24, "t": 8, "b": 32}


def layout(sheet: Sheet) -> dict:
    font = {"family": FONT, "size": sheet.text}
    return {
        "height": sheet.canvas.height,
        "margin": sheet.margin(),
        "font": font | {"color": sheet.palette.text},
        "paper_bgcolor": "rgba(0,0,0,0)",
        "plot_bgcolor": "rgba(0,0,0,0)",
        "showlegend": False,
        "separators": sheet.t.separators(),
        # Text that looks like a number, such as a year, is a name and no number.
        "autotypenumbers": "strict",
        "hoverlabel": {"font": font},
        "dragmode": False,
    }


def axis(sheet: Sheet, **more: object) -> dict:
    return {
        "gridcolor": sheet.palette.grid,
        "zeroline": False,
        "tickfont": {"color": sheet.palette.muted, "size": sheet.text},
        "fixedrange": True,
        "automargin": True,
        "ticks": "",
    } | more


def unit_title(sheet: Sheet) -> dict:
    """The title of a value axis: the unit as drawn; per cent stand behind each number instead."""
    words = "" if sheet.measure.is_percent else sheet.measure.words
    return {"text": words, "font": {"color": sheet.palette.muted, "size": sheet.smaller(1)}, "standoff": 8}


def hatched(modelled: bool) -> dict:
    """The pattern of bars: hatched where their figures are a model's."""
    return {"shape": "/" if modelled else "", "solidity": 0.55}


def upright(mark: Mark, palette: Palette) -> dict:
    """The line at the year of a mark, behind what is drawn."""
    return {
        "type": "line",
        "x0": mark.year,
        "x1": mark.year,
        "y0": 0,
        "y1": 1,
        "yref": "paper",
        "layer": "below",
        "line": {"color": palette.muted, "width": 1, "dash": "dot"},
    }


def horizontal_legend(sheet: Sheet) -> dict:
    return {
        "orientation": "h",
        "x": 0,
        "xanchor": "left",
        "y": -0.02,
        "yanchor": "top",
        "font": {"size": sheet.text, "color": sheet.palette.text},
        "traceorder": "normal",
        "itemclick": False,
        "itemdoubleclick": False,
    }
