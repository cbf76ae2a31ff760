"""An exhibit that is a table, as a picture of one."""

from seeeca.draw.common import SIZE
from seeeca.draw.palette import Palette
from seeeca.exhibit.exhibit import Exhibit
from seeeca.words.i18n import Translator

ROW = 28


def draw(exhibit: Exhibit, t: Translator, palette: Palette, height: int) -> tuple[list[dict], dict]:
    cells = [[t.cell(value, column.decimals) for value in exhibit.data[column.key]] for column in exhibit.columns]
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
    return [trace], {"margin": {"l": 0, "r": 0, "t": 0, "b": 0}}
