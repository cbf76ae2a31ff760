"""What is drawn of an exhibit: one frozen dataclass a kind, its fields named by meaning, checked when it is made.

Fields that hold a figure a mark are tuples of equal length: the values at one place of all of them belong together.
Values stand in the unit of the extracts; a renderer divides them by the scale of the exhibit's measure.
"""

import math
from dataclasses import dataclass
from typing import ClassVar, Literal

import pandas as pd

from seeeca.exhibit.measure import Measure

# How a series stands out: the focus country, one it is compared with, the rest of the group, the sum of others.
Role = Literal["focus", "second", "context", "sum"]
# How a series is drawn.
Form = Literal["line", "bar", "outline"]
MarkKind = Literal["event", "break"]
Side = Literal["in", "out"]
Sex = Literal["male", "female"]


class ShapeError(ValueError):
    """A shape cannot be drawn: figures are missing, stand at one place twice, or belong to nothing."""


@dataclass(frozen=True)
class Series:
    """Figures that belong together.

    key: the same in each language: a country's code, an indicator, an edition; name: as it is shown.
    drawn: as a line, as bars, or as an outline. dashed_from: first year of a projection.
    modelled: estimated by a model and not counted. end_label: what stands at the end of a line.
    """

    key: str
    name: str
    role: Role
    drawn: Form = "line"
    dashed_from: int | None = None
    modelled: bool = False
    end_label: str = ""


@dataclass(frozen=True)
class Mark:
    """Something that stands at a year of the chart: an event, or a break in what is counted."""

    year: int
    words: str
    kind: MarkKind


@dataclass(frozen=True)
class PlaceClass:
    """A class of a map, the same in every year: its lower limit and its name in the legend."""

    at_least: float
    name: str


@dataclass(frozen=True)
class State:
    """What a colour and a sign of a matrix mean; number 0 stands on white."""

    number: int
    sign: str
    name: str


@dataclass(frozen=True)
class Shape:
    """What all kinds share."""

    # Fields that have one value a mark; the first of them sets how many marks there are.
    by_mark: ClassVar[tuple[str, ...]] = ()
    # Fields that say which mark it is: no two marks have the same values in all of them.
    place: ClassVar[tuple[str, ...]] = ()

    def __post_init__(self) -> None:
        marks = self.marks_of(*self.by_mark)
        if not marks and self.by_mark:
            raise ShapeError(f"{type(self).__name__}: nothing to draw")
        for name in self.by_mark:
            if any(value is None or (isinstance(value, float) and math.isnan(value)) for value in getattr(self, name)):
                raise ShapeError(f"{type(self).__name__}: a value of {name} is missing")
        places = self.marks_of(*self.place)
        if len(set(places)) < len(places):
            twice = next(place for place in places if places.count(place) > 1)
            raise ShapeError(f"{type(self).__name__}: two figures at {', '.join(map(str, twice))}")

    def marks_of(self, *names: str) -> list[tuple]:
        """The values of some fields, mark by mark. Raises ShapeError if their lengths differ."""
        try:
            return list(zip(*(getattr(self, name) for name in names), strict=True))
        except ValueError as error:
            raise ShapeError(f"{type(self).__name__}: {', '.join(names)} are not of one length") from error


@dataclass(frozen=True)
class Timeline(Shape):
    """Figures by year in one or more series. What kinds with an axis of years and several series share.

    series: the key of the series that each figure belongs to; all_series: those in the order of drawing.
    """

    time: tuple[int, ...]
    value: tuple[float, ...]
    series: tuple[str, ...]
    all_series: tuple[Series, ...]

    by_mark: ClassVar[tuple[str, ...]] = ("time", "value", "series")
    place: ClassVar[tuple[str, ...]] = ("series", "time")

    def __post_init__(self) -> None:
        super().__post_init__()
        known = [series.key for series in self.all_series]
        if set(self.series) != set(known) or len(set(known)) < len(known):
            raise ShapeError(f"{type(self).__name__}: the series of the figures are not those declared")

    def of(self, key: str) -> list[tuple[int, float]]:
        """Year and value of a series, in the order given."""
        return [(year, value) for year, value, of in self.marks_of("time", "value", "series") if of == key]


@dataclass(frozen=True)
class Lines(Timeline):
    """Lines by year.

    lower, upper: the interval around a figure, None where there is none; empty where no figure has one.
    every: years between two observations, so that a missing one is drawn as a gap.
    with_points: a point at each observation, where estimates stand at some years only.
    from_zero: the axis of values begins at zero; a note says it where it does not.
    """

    lower: tuple[float | None, ...] = ()
    upper: tuple[float | None, ...] = ()
    every: int | None = None
    with_points: bool = False
    from_zero: bool = True
    marks: tuple[Mark, ...] = ()


@dataclass(frozen=True)
class Multiples(Timeline):
    """A small panel for each series. shared_scale: all panels have one axis of values."""

    every: int | None = None
    with_points: bool = False
    shared_scale: bool = True


@dataclass(frozen=True)
class Components(Timeline):
    """Parts of a change by year, drawn as bars, and their sum (role "sum") as a line.

    projected, modelled: by mark.
    """

    by_mark: ClassVar[tuple[str, ...]] = ("time", "value", "series", "projected", "modelled")

    projected: tuple[bool, ...]
    modelled: tuple[bool, ...]


@dataclass(frozen=True)
class Columns(Shape):
    """Upright bars by year. cut: higher ones end here, with their figure written over them.

    changes: the values are differences, which are written with their sign.
    """

    by_mark: ClassVar[tuple[str, ...]] = ("time", "value", "role")
    place: ClassVar[tuple[str, ...]] = ("time",)

    time: tuple[int, ...]
    value: tuple[float, ...]
    role: tuple[Role, ...]
    cut: float | None = None
    changes: bool = False
    marks: tuple[Mark, ...] = ()


@dataclass(frozen=True)
class Bars(Shape):
    """Horizontal bars, the first on top.

    change: by how much a value differs from an earlier one; None where it is not known.
    partner: code of the place whose corridor with the focus country a bar leads to; "" where it stands for several.
    """

    by_mark: ClassVar[tuple[str, ...]] = ("category", "value", "role")
    place: ClassVar[tuple[str, ...]] = ("category",)

    category: tuple[str, ...]
    value: tuple[float, ...]
    role: tuple[Role, ...]
    change: tuple[float | None, ...] = ()
    partner: tuple[str, ...] = ()
    modelled: bool = False


@dataclass(frozen=True)
class Stacks(Shape):
    """Bars made of parts, one a state, with the number of those in it. states: in the order of the parts."""

    by_mark: ClassVar[tuple[str, ...]] = ("category", "state", "value")
    place: ClassVar[tuple[str, ...]] = ("category", "state")

    category: tuple[str, ...]
    state: tuple[int, ...]
    value: tuple[float, ...]
    states: tuple[State, ...]


@dataclass(frozen=True)
class Pyramid(Shape):
    """People by age and sex, one layer or two: bars, and an outline over them.

    age: age groups, the youngest first. layer: the key of the layer that a figure belongs to.
    sides: the names of the sexes. A layer whose figures are projected is dashed from its year on.
    """

    by_mark: ClassVar[tuple[str, ...]] = ("age", "side", "value", "layer")
    place: ClassVar[tuple[str, ...]] = ("layer", "side", "age")

    age: tuple[str, ...]
    side: tuple[Sex, ...]
    value: tuple[float, ...]
    layer: tuple[str, ...]
    layers: tuple[Series, ...]
    sides: tuple[tuple[Sex, str], ...]


@dataclass(frozen=True)
class Matrix(Shape):
    """A cell a row and column: its state as colour and sign.

    word: the state in words. text: what is written in the cell, where that is more than the sign; else empty.
    states: the legend; empty where each cell has its words.
    """

    by_mark: ClassVar[tuple[str, ...]] = ("row", "column", "state", "sign", "word")
    place: ClassVar[tuple[str, ...]] = ("row", "column")

    row: tuple[str, ...]
    column: tuple[str, ...]
    state: tuple[int, ...]
    sign: tuple[str, ...]
    word: tuple[str, ...]
    text: tuple[str, ...] = ()
    states: tuple[State, ...] = ()

    def __post_init__(self) -> None:
        super().__post_init__()
        if len(set(self.row)) * len(set(self.column)) != len(self.row):
            raise ShapeError("Matrix: a cell is missing")


@dataclass(frozen=True)
class Places(Shape):
    """A figure a place, on a map or as tiles.

    in_class: number of the class in `classes`. shown_year: of all figures but those with a `year` of their own.
    without: places that belong here and have no figure; any other place of a region is outside of what is shown.
    extent: whether places of all the world are drawn, or of the region. focus: the place with a strong border.
    opens_corridor: whether a place leads to its corridor with the focus country.
    """

    by_mark: ClassVar[tuple[str, ...]] = ("place_code", "name", "value", "in_class")
    place: ClassVar[tuple[str, ...]] = ("place_code",)

    place_code: tuple[str, ...]
    name: tuple[str, ...]
    value: tuple[float, ...]
    in_class: tuple[int, ...]
    classes: tuple[PlaceClass, ...]
    form: Literal["map", "tiles"]
    extent: Literal["world", "region"]
    focus: str
    shown_year: int
    year: tuple[int | None, ...] = ()
    without: tuple[str, ...] = ()
    opens_corridor: bool = False


@dataclass(frozen=True)
class Flow(Shape):
    """Bands from origins through the focus country to destinations.

    side: whether a band leads in or out. partner: code of the place at its other end; "" where it stands for several.
    """

    by_mark: ClassVar[tuple[str, ...]] = ("source", "target", "value", "side", "partner")
    place: ClassVar[tuple[str, ...]] = ("side", "source", "target")

    source: tuple[str, ...]
    target: tuple[str, ...]
    value: tuple[float, ...]
    side: tuple[Side, ...]
    partner: tuple[str, ...]
    focus: str
    modelled: bool = False


@dataclass(frozen=True)
class Scatter(Shape):
    """Two figures of each place; the focus country has a point a year, joined by a line.

    value: the figure drawn upwards, in the exhibit's measure; across: the other one, in across_measure.
    logarithmic: both scales are, for figures of very different size.
    """

    by_mark: ClassVar[tuple[str, ...]] = ("name", "time", "value", "across", "role")
    place: ClassVar[tuple[str, ...]] = ("name", "time")

    name: tuple[str, ...]
    time: tuple[int, ...]
    value: tuple[float, ...]
    across: tuple[float, ...]
    role: tuple[Role, ...]
    across_measure: Measure
    logarithmic: bool = False


@dataclass(frozen=True)
class Rows(Shape):
    """A table that is the exhibit itself, of figures or of sentences. Its cells are the exhibit's columns."""

    form: Literal["figures", "sentences"] = "figures"


def column(rows: pd.DataFrame, name: str) -> tuple:
    """The values of a column as Python's own, None where one is missing."""
    return tuple(None if pd.isna(value) else value for value in rows[name].tolist())


def series_of(
    rows: pd.DataFrame,
    key: str,
    name: str,
    end_labels: dict[str, str] | None = None,
    projected: str | None = None,
    modelled: bool = False,
) -> tuple[Series, ...]:
    """The series of a frame with the columns year and role, in the order in which they come.

    key, name, projected: columns. projected: true from the first year on that is one.
    """
    found = []
    for key_, of_series in rows.groupby(key, sort=False):
        later = of_series.loc[of_series[projected], "year"] if projected else ()
        found.append(
            Series(
                key=key_,
                name=of_series[name].iloc[0],
                role=of_series["role"].iloc[0],
                dashed_from=int(min(later)) if len(later) else None,
                modelled=modelled,
                end_label=(end_labels or {}).get(key_, ""),
            )
        )
    return tuple(found)
