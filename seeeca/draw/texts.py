"""An exhibit of texts to be read, as a picture: columns as wide as their texts ask, lines broken inside of them."""

import textwrap

from seeeca.draw.common import SIZE
from seeeca.draw.palette import Palette
from seeeca.exhibit import Exhibit
from seeeca.i18n import Translator

# Of a picture 1280 pixels wide: letters in all columns together, and of the narrowest and widest one.
LETTERS = 165
NARROW, WIDE = 12, 60
LINE, EDGE = 20, 12


def draw(exhibit: Exhibit, t: Translator, palette: Palette, height: int) -> tuple[list[dict], dict]:
    widths = _widths(exhibit)
    cells = [
        [_broken(text, letters) for text in exhibit.data[column.key]]
        for column, letters in zip(exhibit.columns, widths, strict=True)
    ]
    headings = [_broken(column.heading, letters) for column, letters in zip(exhibit.columns, widths, strict=True)]
    style = {"fill": {"color": palette.ground}, "line": {"color": palette.grid}, "align": "left"}
    trace = {
        "type": "table",
        "columnwidth": widths,
        "header": style | {"values": headings, "height": LINE, "font": {"size": SIZE, "color": palette.muted}},
        "cells": style | {"values": cells, "height": LINE, "font": {"size": SIZE, "color": palette.text}},
    }
    return [trace], {"margin": {"l": 0, "r": 0, "t": 0, "b": 0}}


def natural_height(exhibit: Exhibit) -> int:
    """So high that no row is cut off."""
    widths = _widths(exhibit)
    rows = [[column.heading for column in exhibit.columns]]
    rows += exhibit.data[[column.key for column in exhibit.columns]].values.tolist()
    lines = [
        max(_broken(text, letters).count("<br>") + 1 for text, letters in zip(row, widths, strict=True)) for row in rows
    ]
    return sum(LINE * number + EDGE for number in lines) + EDGE


def _widths(exhibit: Exhibit) -> list[int]:
    """Letters a line of each column: by its longest text, within what the picture has."""
    longest = [
        min(WIDE, max(NARROW, len(column.heading) // 2, exhibit.data[column.key].str.len().max()))
        for column in exhibit.columns
    ]
    share = min(1, LETTERS / sum(longest))
    return [max(NARROW, int(letters * share)) for letters in longest]


def _broken(text: str, letters: int) -> str:
    """Lines of so many letters; signs that plotly would take for markup are shown as they are."""
    lines = [line for part in str(text).split("\n") for line in textwrap.wrap(part, letters) or [""]]
    return "<br>".join(line.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;") for line in lines)
