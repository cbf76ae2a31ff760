"""A cell a state; sign and word stand in the cells, so that colour is not the only carrier."""

import math
import textwrap
from collections.abc import Iterable

from seeeca.draw.common import Sheet, axis, horizontal_legend
from seeeca.exhibit.shapes import Matrix, State

# Up to so many columns there is room for the word beside the sign.
WORDS_UP_TO = 2
LETTERS_OF_COLUMN = 16
# The sign of a cell without a state; a self-assessment that is still open has a sign and words of its own.
NO_RECORD = "–"
# So many columns are narrow: their labels and texts are smaller.
NARROW_FROM = 9
LETTERS_OF_NARROW = 12
LINE = 17
# Of a row; of the mark before a name of the legend, and of a line of the legend.
ROW, MARK, LEGEND_LINE = 28, 50, 24
# Longer names of states are written smaller and in two lines, so that they fit on a screen of 1366 pixels.
LONG_WORD = 18
ROW_OF_TWO_LINES = 36


def draw(shape: Matrix, sheet: Sheet) -> tuple[list[dict], dict]:
    """Sign and word stand in each cell where there is room; the words when a cell is pointed at."""
    palette = sheet.palette
    columns, rows = _distinct(shape.column), _distinct(shape.row)
    words = len(columns) <= WORDS_UP_TO and not shape.text
    narrow = len(columns) >= NARROW_FROM
    texts = _in_cells(shape, words, two_lines=sheet.canvas.height / (len(rows) + 1) >= ROW_OF_TWO_LINES)
    at = {place: number for number, place in enumerate(shape.marks_of("row", "column"))}
    states = [[shape.state[at[row, column]] for column in columns] for row in rows]
    colours = [palette.of_state(number) for number in range(len(palette.categories) + 1)]
    fills = {
        "type": "heatmap",
        "x": list(range(len(columns))),
        "y": list(range(len(rows))),
        "z": states,
        "zmin": -0.5,
        "zmax": len(colours) - 0.5,
        # Each state a colour of its own, without shades between two of them.
        "colorscale": [
            [edge / len(colours), colour] for place, colour in enumerate(colours) for edge in (place, place + 1)
        ],
        "showscale": False,
        "xgap": 4,
        "ygap": 3,
        "text": [[f"{row}, {column}: {shape.word[at[row, column]]}" for column in columns] for row in rows],
        "hovertemplate": "%{text}<extra></extra>",
    }
    cells = [(x, y, at[row, column]) for y, row in enumerate(rows) for x, column in enumerate(columns)]
    signs = {
        "type": "scatter",
        "mode": "text",
        "x": [x for x, _, _ in cells],
        "y": [y for _, y, _ in cells],
        "text": [texts[number] for _, _, number in cells],
        "textfont": {
            "size": _size(shape, words, sheet),
            "color": [palette.on_state(shape.state[number]) for _, _, number in cells],
        },
        "cliponaxis": False,
        "hoverinfo": "skip",
        "showlegend": False,
    }
    labels = columns if words else [_in_lines(column, narrow) for column in columns]
    layout = {
        "margin": sheet.margin(
            l=6 + max(map(sheet.width, rows)),
            r=8,
            t=sheet.canvas.long(30) if words else _above(labels, sheet),
            b=_below(shape.states, sheet),
        ),
        "xaxis": axis(
            sheet,
            showgrid=False,
            side="top",
            tickvals=list(range(len(columns))),
            ticktext=labels,
            tickfont={"color": palette.muted, "size": sheet.smaller(2) if narrow else sheet.text},
            tickangle=0,
            range=[-0.5, len(columns) - 0.5],
        ),
        "yaxis": axis(
            sheet,
            showgrid=False,
            tickvals=list(range(len(rows))),
            ticktext=rows,
            range=[len(rows) - 0.5, -0.5],
            tickfont={"color": palette.text, "size": sheet.text},
        ),
    }
    legend = {"showlegend": True, "legend": horizontal_legend(sheet)} if shape.states else {}
    return [fills, signs, *(_legend(state, sheet) for state in shape.states)], layout | legend


def natural_height(shape: Matrix, sheet: Sheet) -> float:
    """So high that each row and the labels of the columns can be read."""
    columns = _distinct(shape.column)
    labels = [_in_lines(column, len(columns) >= NARROW_FROM) for column in columns]
    rows = sheet.canvas.long(ROW) * len(set(shape.row))
    return rows + _above(labels, sheet) + _below(shape.states, sheet)


def _distinct(labels: Iterable[str]) -> list[str]:
    return list(dict.fromkeys(labels))


def _size(shape: Matrix, words: bool, sheet: Sheet) -> float:
    """Of the text in cells: signs alone are large, long words small."""
    if shape.text:
        return sheet.smaller(2)
    if not words:
        return sheet.smaller(-5)
    return sheet.smaller(2) if max(map(len, shape.word)) > LONG_WORD else sheet.text


def _in_cells(shape: Matrix, words: bool, two_lines: bool) -> list[str]:
    if shape.text:
        return list(shape.text)
    return [
        _in_cell(sign, word, two_lines) if words and sign != NO_RECORD else sign
        for sign, word in shape.marks_of("sign", "word")
    ]


def _in_cell(sign: str, word: str, two_lines: bool) -> str:
    text = f"{sign} {word}"
    return _in_lines(text, narrow=False) if two_lines and len(text) > LONG_WORD else text


def _above(labels: list[str], sheet: Sheet) -> float:
    """The room for the labels of the columns, at least that of three lines."""
    return sheet.canvas.long(13 + LINE * max(3, *(label.count("<br>") + 1 for label in labels)))


def _below(states: tuple[State, ...], sheet: Sheet) -> float:
    """The room for the legend, whose entries stand in columns of one width."""
    if not states:
        return 8
    widest = sheet.canvas.long(MARK) + max(sheet.width(f"{state.sign} {state.name}") for state in states)
    lines = math.ceil(len(states) / max(1, int(sheet.canvas.width / widest)))
    return sheet.canvas.long(18 + LEGEND_LINE * lines)


def _legend(state: State, sheet: Sheet) -> dict:
    """An entry of the legend: a mark that stands nowhere in the matrix."""
    return {
        "type": "scatter",
        "mode": "markers",
        "x": [None],
        "y": [None],
        "name": f"{state.sign} {state.name}",
        "hoverinfo": "skip",
        "marker": {
            "symbol": "square",
            "size": 15,
            "color": sheet.palette.of_state(state.number),
            "line": {"color": sheet.palette.context, "width": 1},
        },
    }


def _in_lines(label: str, narrow: bool) -> str:
    letters = LETTERS_OF_NARROW if narrow else LETTERS_OF_COLUMN
    return "<br>".join(textwrap.wrap(label, letters, break_long_words=False))
