"""A cell a state; sign and word stand in the cells, so that colour is not the only carrier."""

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
ROW = 28
# Names of rows take so much of the width at most.
NAMES = 0.34
# Longer names of states are written smaller and in two lines, so that they fit on a screen of 1366 pixels.
LONG_WORD = 18
# Right of the cells; left and right inside of a cell together.
RIGHT, CELL_EDGES = 8, 12


def draw(shape: Matrix, sheet: Sheet) -> tuple[list[dict], dict]:
    """Sign and word stand in each cell where there is room; the words when a cell is pointed at."""
    palette = sheet.palette
    columns, rows = _distinct(shape.column), _distinct(shape.row)
    words = len(columns) <= WORDS_UP_TO and not shape.text
    narrow = len(columns) >= NARROW_FROM
    names = _names(rows, sheet)
    left = _left(names, sheet)
    cell = (sheet.canvas.width - left - RIGHT) / len(columns)
    texts = _in_cells(shape, words, cell, sheet)
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
            l=left,
            r=RIGHT,
            t=sheet.canvas.long(30) if words else _above(labels, sheet),
            b=_below(shape.states, sheet.canvas.width - left - RIGHT, sheet),
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
            ticktext=["<br>".join(name) for name in names],
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
    # The rows are of one height.
    lines = max(map(len, _names(_distinct(shape.row), sheet)))
    if len(columns) <= WORDS_UP_TO and _wraps(shape, sheet):
        lines = max(2, lines)
    row = sheet.canvas.long(max(ROW, LINE * lines + LINE / 2))
    rows = row * len(set(shape.row))
    room = sheet.canvas.width - _left(_names(_distinct(shape.row), sheet), sheet) - RIGHT
    return rows + _above(labels, sheet) + _below(shape.states, room, sheet)


def _left(names: list[list[str]], sheet: Sheet) -> float:
    """The room for the names of rows."""
    return 6 + max(sheet.width(line) for name in names for line in name)


def _wraps(shape: Matrix, sheet: Sheet) -> bool:
    """Whether words take two lines, where there are two columns and names take as much room as they may."""
    cell = (1 - NAMES) * sheet.canvas.width / WORDS_UP_TO - RIGHT - CELL_EDGES
    return max(sheet.width(f"{sign} {word}") for sign, word in shape.marks_of("sign", "word")) > cell


def _names(rows: list[str], sheet: Sheet) -> list[list[str]]:
    """The names of rows in lines, so that the cells keep most of the width."""
    return [sheet.lines(row, NAMES * sheet.canvas.width) for row in rows]


def _distinct(labels: Iterable[str]) -> list[str]:
    return list(dict.fromkeys(labels))


def _size(shape: Matrix, words: bool, sheet: Sheet) -> float:
    """Of the text in cells: signs alone are large, long words small."""
    if shape.text:
        return sheet.smaller(2)
    if not words:
        return sheet.smaller(-5)
    return sheet.smaller(2) if max(map(len, shape.word)) > LONG_WORD else sheet.text


def _in_cells(shape: Matrix, words: bool, cell: float, sheet: Sheet) -> list[str]:
    """What is written in cells so many pixels wide; words that are wider stand in two lines."""
    if shape.text:
        return list(shape.text)
    room = (cell - CELL_EDGES) * sheet.text / _size(shape, words, sheet)
    return [
        "<br>".join(sheet.lines(f"{sign} {word}", room)) if words and sign != NO_RECORD else sign
        for sign, word in shape.marks_of("sign", "word")
    ]


def _above(labels: list[str], sheet: Sheet) -> float:
    """The room for the labels of the columns, at least that of three lines."""
    return sheet.canvas.long(13 + LINE * max(3, *(label.count("<br>") + 1 for label in labels)))


def _below(states: tuple[State, ...], room: float, sheet: Sheet) -> float:
    """The height of the legend."""
    return sheet.legend_height((f"{state.sign} {state.name}" for state in states), room) if states else 8


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
