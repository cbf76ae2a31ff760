"""An exhibit that is a table, as a picture of one: of figures, or of sentences whose lines are broken."""

from seeeca.draw.common import Sheet
from seeeca.exhibit.exhibit import Column, Exhibit

# Height of a row of figures.
ROW = 28
# Pixels of a column of sentences at most, and of a word that a column is widened for.
WIDEST, LONGEST_WORD = 420, 210
# Of a line of sentences; of what stands between the texts of two columns, or of two rows.
LINE, GAP = 20, 18


def draw_figures(exhibit: Exhibit, sheet: Sheet) -> tuple[list[dict], dict]:
    cells = [[sheet.t.cell(value, column.decimals) for value in exhibit.data[column.key]] for column in exhibit.columns]
    headings = [column.heading for column in exhibit.columns]
    return _table(sheet, headings, cells, height=sheet.canvas.long(ROW))


def draw_sentences(exhibit: Exhibit, sheet: Sheet) -> tuple[list[dict], dict]:
    """Columns as wide as their texts ask, lines broken inside of them."""
    widths = _widths(exhibit, sheet)
    columns = list(zip(exhibit.columns, widths, strict=True))
    headings = [_in_lines(column.heading, room, sheet) for column, room in columns]
    cells = [[_in_lines(text, room, sheet) for text in _texts(exhibit, column)[1:]] for column, room in columns]
    return _table(sheet, headings, cells, height=sheet.canvas.long(LINE), columnwidth=widths)


def height_of_figures(exhibit: Exhibit, sheet: Sheet) -> float:
    return sheet.canvas.long(ROW) * (len(exhibit.data) + 2)


def height_of_sentences(exhibit: Exhibit, sheet: Sheet) -> float:
    """So high that no row is cut off."""
    rows = zip(*(_texts(exhibit, column) for column in exhibit.columns), strict=True)
    widths = _widths(exhibit, sheet)
    lines = [max(len(_lines(text, room, sheet)) for text, room in zip(row, widths, strict=True)) for row in rows]
    line, gap = sheet.canvas.long(LINE), sheet.canvas.long(GAP)
    return sum(line * number + gap for number in lines) + gap


def _table(
    sheet: Sheet, headings: list[str], cells: list[list[str]], height: float, **more: object
) -> tuple[list[dict], dict]:
    palette = sheet.palette
    style = {"height": height, "fill": {"color": palette.ground}, "line": {"color": palette.grid}, "align": "left"}
    trace = {
        "type": "table",
        "header": style | {"values": headings, "font": {"size": sheet.text, "color": palette.muted}},
        "cells": style | {"values": cells, "font": {"size": sheet.text, "color": palette.text}},
    }
    return [trace | more], {"margin": {"l": 0, "r": 0, "t": 0, "b": 0}}


def _texts(exhibit: Exhibit, column: Column) -> list[str]:
    return [column.heading, *exhibit.data[column.key].map(str)]


def _widths(exhibit: Exhibit, sheet: Sheet) -> list[float]:
    """Each column has room for its words; what is left goes to those whose texts are longer."""
    gap, longest, widest = map(sheet.canvas.long, (GAP, LONGEST_WORD, WIDEST))
    texts = [_texts(exhibit, column) for column in exhibit.columns]
    least = [gap + min(longest, max(sheet.width(word) for text in of for word in text.split() or [""])) for of in texts]
    wanted = [gap + min(widest, max(map(sheet.width, of))) for of in texts]
    more = [max(1, wish - base) for wish, base in zip(wanted, least, strict=True)]
    left = max(0, sheet.canvas.width - sum(least))
    return [base + left * each / sum(more) for base, each in zip(least, more, strict=True)]


def _in_lines(text: str, room: float, sheet: Sheet) -> str:
    """Lines that fit; signs that plotly would take for markup are shown as they are."""
    lines = (line.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;") for line in _lines(text, room, sheet))
    return "<br>".join(lines)


def _lines(text: str, room: float, sheet: Sheet) -> list[str]:
    return sheet.lines(text, room - sheet.canvas.long(GAP))
