"""The Exhibit: a chart with everything that must travel with it, and the KeyFigure: a number likewise.

Screen, pictures, tables and documents are made from these objects and nothing else, so they say
the same thing. This module imports seeeca.view only.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

import pandas as pd

from seeeca.view import View

Kind = Literal[
    "line",
    "multiples",
    "bar",
    "column",
    "stacked bar",
    "scatter",
    "pyramid",
    "components",
    "matrix",
    "map",
    "tiles",
    "sankey",
    "table",
    "texts",
]

# How a series stands out: the focus country, one it is compared with, the rest of the group.
Role = Literal["focus", "second", "context"]


# How figures were calculated: parts with a heading.
Method = tuple[tuple[str, str], ...]


@dataclass(frozen=True)
class Query:
    """A named question (queries/<name>.sql) with the values that were bound to it."""

    name: str
    parameters: Mapping[str, object]


@dataclass(frozen=True)
class Encoding:
    """Which column of the data is what.

    x, y, series, role: columns. dashed: column that is true where a figure is a projection or model.
    every: years between two observations, so that a missing one is drawn as a gap.
    markers: a mark at each observation, where estimates stand at some years only.
    modelled: the figures are a model's: lines are dotted, bars hatched.
    change: by how much a value differs from an earlier one; stands in brackets beside it.
    other_year: the year of a value that is not of the year shown, else "".
    partner: code of the place whose corridor with the focus country a mark leads to; "" where it stands for several.
    cut: columns that are higher end here, with their figure written over them; a note says so.
    logarithmic: both scales of a scatter are, for figures of very different size; the subtitle says so.
    lower, upper: columns with the bounds of an interval, drawn as a band where they are given.
    text: column of what is written in a cell of a matrix, where that is more than its sign.
    """

    x: str
    y: str
    series: str | None = None
    role: str | None = None
    dashed: str | None = None
    every: int | None = None
    markers: bool = False
    modelled: bool = False
    change: str | None = None
    other_year: str | None = None
    partner: str | None = None
    cut: float | None = None
    logarithmic: bool = False
    lower: str | None = None
    upper: str | None = None
    text: str | None = None


@dataclass(frozen=True)
class Column:
    """A column of the table twin and of files: key in the data, heading with unit, decimals."""

    key: str
    heading: str
    decimals: int | None = None


@dataclass(frozen=True)
class MapClass:
    """A class of a map, the same in every year: its lower limit and its name in the legend."""

    at_least: float
    name: str


@dataclass(frozen=True)
class CellClass:
    """What a colour and sign of a matrix mean; number 0 stands on white."""

    number: int
    sign: str
    name: str


@dataclass(frozen=True)
class Mark:
    """Something that happened in a year and stands on the chart."""

    year: int
    words: str


@dataclass(frozen=True)
class Exhibit:
    """All that is drawn and all words that must travel with it, in one language.

    data: tidy frame of what is drawn, nothing more; values in the unit of the extracts.
    scale: values are divided by it when they are drawn, as the subtitle's unit says.
    title: the finding, or, where `absence` says why there are no figures, the name of the measure.
    cells: the legend of a matrix.
    sources: one line an edition; citations: the same in full, as the producer asks for them.
    method: how the figures were calculated, where they are not the producer's own.
    """

    id: str
    view: View
    language: str
    kind: Kind
    title: str
    subtitle: str
    data: pd.DataFrame
    encoding: Encoding
    columns: tuple[Column, ...]
    unit: str
    scale: float
    indicators: tuple[str, ...]
    editions: tuple[str, ...]
    sources: tuple[str, ...]
    citations: tuple[str, ...]
    notes: tuple[str, ...]
    alt: str
    queries: tuple[Query, ...]
    data_version: str
    absence: str = ""
    classes: tuple[MapClass, ...] = ()
    cells: tuple[CellClass, ...] = ()
    marks: tuple[Mark, ...] = ()
    shared_scale: bool = True
    method: Method = ()

    @property
    def has_chart(self) -> bool:
        """Whether there is a chart to draw; else a table or sentences stand in its place, or why there is nothing."""
        return not self.absence and self.kind not in ("texts", "table")

    @property
    def clickable(self) -> bool:
        """Whether a mark leads to a corridor. A diagram's bands tell nothing of a click; its table leads there."""
        return bool(self.encoding.partner) and self.kind != "sankey"

    @property
    def alt_below_title(self) -> str:
        """The alt text for a place under the title. Unlike the title it stays as it is where the chart does:
        browsers draw a chart again when its alt text changes.
        """
        return self.alt.removeprefix(self.title).lstrip(". ")


@dataclass(frozen=True)
class KeyFigure:
    """A number card: the figure in words, what it is, how it changed, where it comes from.

    value is "" where there is no figure; `detail` then says why.
    """

    id: str
    label: str
    value: str
    detail: str
    source: str
