"""An exhibit that is a table, as a picture of one."""

import math
import re

from seeeca.draw.common import SIZE, width
from seeeca.draw.palette import Palette
from seeeca.exhibit import Exhibit
from seeeca.i18n import Translator

ROW = 28
# Of a table of sentences: how wide a picture is, the most that a column asks for, what stands around a text, the height
# of a line.
PICTURE = 1200
MOST = 520
AROUND = 26
LINE = 20


def draw(exhibit: Exhibit, t: Translator, palette: Palette, height: int) -> tuple[list[dict], dict]:
    cells = [
        [
            t.number(value, column.decimals) if column.decimals is not None and value == value else _short(value)
            for value in exhibit.data[column.key]
        ]
        for column in exhibit.columns
    ]
    style = {"height": ROW, "fill": {"color": palette.ground}, "line": {"color": palette.grid}, "align": "left"}
    trace = {
        "type": "table",
        "header": style
        | {
            "values": [column.heading for column in exhibit.columns],
            "font": {"size": SIZE, "color": palette.muted},
        },
        "cells": style | {"values": cells, "font": {"size": SIZE, "color": palette.text}},
    }
    if exhibit.texts:
        trace["columnwidth"] = _widths(exhibit)
    return [trace], {"margin": {"l": 0, "r": 0, "t": 0, "b": 0}}


def _short(value: object) -> str:
    """A text with addresses by their host, as on the screen; the table and the file have them whole."""
    return re.sub(r"https?://([^/\s]+)\S*", r"\1", str(value))


def natural_height(exhibit: Exhibit) -> int:
    """So high that each row is seen; sentences go over as many lines as their column needs."""
    if not exhibit.texts or exhibit.data.empty:
        return ROW * (len(exhibit.data) + 2)
    widths = _widths(exhibit)
    lines = [
        max(math.ceil(1.1 * width(_short(cell)) / (room - AROUND)) for cell, room in zip(row, widths, strict=True))
        for row in exhibit.data[[column.key for column in exhibit.columns]].itertuples(index=False, name=None)
    ]
    return 3 * ROW + sum(max(ROW, LINE * max(1, count) + 10) for count in lines)


def _widths(exhibit: Exhibit) -> list[float]:
    """Of each column in pixels: its longest word, and of what is left the more, the longer its texts are."""
    texts = [[column.heading, *exhibit.data[column.key].map(_short)] for column in exhibit.columns]
    least = [AROUND + max(width(word) for text in column for word in text.split()) for column in texts]
    least = [min(MOST, each) for each in least]
    asked = [min(MOST, max(map(width, column))) for column in texts]
    more = [max(0, wanted - low) + 1 for wanted, low in zip(asked, least, strict=True)]
    left = max(0, PICTURE - sum(least))
    return [low + left * each / sum(more) for low, each in zip(least, more, strict=True)]
