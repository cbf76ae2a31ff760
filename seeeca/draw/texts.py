"""An exhibit of texts to be read, as a picture: columns as wide as their texts ask, lines broken inside of them."""

from collections.abc import Iterator

from seeeca.draw.common import SIZE, width
from seeeca.draw.palette import Palette
from seeeca.exhibit.exhibit import Column, Exhibit
from seeeca.words.i18n import Translator

# Pixels: of all columns in a picture, of a column at most, of a word that a column is widened for.
ROOM, WIDEST, LONGEST_WORD = 1224, 420, 210
# Of a line; of what stands between the texts of two columns, or of two rows.
LINE, GAP = 20, 18


def draw(exhibit: Exhibit, t: Translator, palette: Palette, height: int) -> tuple[list[dict], dict]:
    widths = _widths(exhibit)
    columns = list(zip(exhibit.columns, widths, strict=True))
    style = {"fill": {"color": palette.ground}, "line": {"color": palette.grid}, "align": "left", "height": LINE}
    trace = {
        "type": "table",
        "columnwidth": widths,
        "header": style
        | {
            "values": [_in_lines(column.heading, room) for column, room in columns],
            "font": {"size": SIZE, "color": palette.muted},
        },
        "cells": style
        | {
            "values": [[_in_lines(text, room) for text in _texts(exhibit, column)[1:]] for column, room in columns],
            "font": {"size": SIZE, "color": palette.text},
        },
    }
    return [trace], {"margin": {"l": 0, "r": 0, "t": 0, "b": 0}}


def natural_height(exhibit: Exhibit) -> int:
    """So high that no row is cut off."""
    rows = zip(*(_texts(exhibit, column) for column in exhibit.columns), strict=True)
    widths = _widths(exhibit)
    lines = [max(len([*_lines(text, room)]) for text, room in zip(row, widths, strict=True)) for row in rows]
    return sum(LINE * number + GAP for number in lines) + GAP


def _texts(exhibit: Exhibit, column: Column) -> list[str]:
    return [column.heading, *exhibit.data[column.key].map(str)]


def _widths(exhibit: Exhibit) -> list[float]:
    """Each column has room for its words; what is left goes to those whose texts are longer."""
    texts = [_texts(exhibit, column) for column in exhibit.columns]
    least = [GAP + min(LONGEST_WORD, max(width(word) for text in of for word in text.split() or [""])) for of in texts]
    wanted = [GAP + min(WIDEST, max(map(width, of))) for of in texts]
    more = [max(1, wish - base) for wish, base in zip(wanted, least, strict=True)]
    left = max(0, ROOM - sum(least))
    return [base + left * each / sum(more) for base, each in zip(least, more, strict=True)]


def _in_lines(text: str, room: float) -> str:
    """Lines that fit; signs that plotly would take for markup are shown as they are."""
    escaped = (line.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;") for line in _lines(text, room))
    return "<br>".join(escaped)


def _lines(text: str, room: float) -> Iterator[str]:
    """Broken between words, and inside of one that is longer than a line, such as a link."""
    room -= GAP
    for part in text.split("\n"):
        line = ""
        for word in part.split(" "):
            together = f"{line} {word}" if line else word
            if width(together) <= room:
                line = together
                continue
            if line:
                yield line
            while width(word) > room:
                letters = next((count for count in range(len(word), 1, -1) if width(word[:count]) <= room), 1)
                yield word[:letters]
                word = word[letters:]
            line = word
        yield line
