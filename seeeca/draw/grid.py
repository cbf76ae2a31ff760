"""An exhibit that is a table, as a picture of one."""

import math

from seeeca.draw.common import SIZE, width
from seeeca.draw.palette import Palette
from seeeca.exhibit import Exhibit
from seeeca.i18n import Translator

ROW = 28
# Of a table of sentences: how wide a picture is, the least and the most that a column asks for, the height of a line.
PICTURE = 1200
LEAST, MOST = 70, 520
LINE = 20


def draw(exhibit: Exhibit, t: Translator, palette: Palette, height: int) -> tuple[list[dict], dict]:
    cells = [
        [
            t.number(value, column.decimals) if column.decimals is not None and value == value else str(value)
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


def natural_height(exhibit: Exhibit) -> int:
    """So high that each row is seen; sentences go over as many lines as their column needs."""
    if not exhibit.texts or exhibit.data.empty:
        return ROW * (len(exhibit.data) + 2)
    widths = _widths(exhibit)
    lines = [
        max(math.ceil(1.15 * width(str(cell)) / (room - 16)) for cell, room in zip(row, widths, strict=True))
        for row in exhibit.data[[column.key for column in exhibit.columns]].itertuples(index=False, name=None)
    ]
    return 3 * ROW + sum(max(ROW, LINE * max(1, count) + 10) for count in lines)


def _widths(exhibit: Exhibit) -> list[float]:
    """Of each column in pixels, by its longest text."""
    asked = [
        min(MOST, max(LEAST, width(column.heading), *exhibit.data[column.key].astype(str).map(width)))
        for column in exhibit.columns
    ]
    return [PICTURE * each / sum(asked) for each in asked]
