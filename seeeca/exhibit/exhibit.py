"""The Exhibit: a chart with everything that must travel with it, and the KeyFigure: a number likewise.

Screen, pictures, tables and documents are made from these objects and nothing else, so they say the same thing.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Literal

import pandas as pd

from seeeca.exhibit.measure import Measure
from seeeca.exhibit.shapes import Bars, Flow, Places, Rows, Shape
from seeeca.recipe import Recipe

# What a note tells: how to read the chart, what is shown or left out, how sure a figure is, whose words it has.
NoteKind = Literal[
    "reading",
    "method",
    "coverage",
    "missing",
    "other year",
    "bound",
    "model",
    "estimate",
    "projection",
    "break",
    "revision",
    "median",
    "event",
    "translation",
    "place name",
    "map wording",
]

# What no reader may miss, and so is never folded away.
TO_BE_SEEN: tuple[NoteKind, ...] = ("bound", "model", "projection", "place name", "map wording")

# How figures were calculated: parts with a heading.
Method = tuple[tuple[str, str], ...]


@dataclass(frozen=True)
class Query:
    """A named question (queries/<name>.sql) with the values that were bound to it."""

    name: str
    parameters: Mapping[str, object]


@dataclass(frozen=True)
class Column:
    """A column of the table and of files: key in the data, heading with unit, decimals of a number."""

    key: str
    heading: str
    decimals: int | None = None


@dataclass(frozen=True)
class Note:
    """What must be known of an exhibit.

    about: "whole", or what it speaks of: "source <edition>", "series <key>", "mark <year>", "cell <place>".
    """

    text: str
    kind: NoteKind
    about: str = "whole"


@dataclass(frozen=True)
class File:
    """A producer's file that extracts were made from: its path among the producers' files, and its checksum."""

    path: str
    sha256: str


@dataclass(frozen=True)
class Source:
    """An edition that figures come from.

    line: as under a chart; citation: in full, as the producer asks for it, with the licence.
    retrieved: day on which its files were fetched, where it is known.
    """

    edition: str
    line: str
    citation: str
    retrieved: date | None
    files: tuple[File, ...]


@dataclass(frozen=True)
class Period:
    """The time that figures are of. first, last: years; words: as the subtitle has it ("mid-2024")."""

    first: int
    last: int
    words: str


@dataclass(frozen=True)
class Exhibit:
    """All that is drawn and all words that must travel with it, in one language.

    recipe: what it is made from. shape: what is drawn; None where `absence` says why there are no figures.
    data: the tidy rows behind the table and files, in the unit of the extracts; columns: which of them are shown.
    title: the finding, or, where there are no figures, the name of the measure.
    what, place, period, with the words of the measure: the subtitle.
    described: the figures in words, which the alt text adds to title and subtitle.
    method: how the figures were calculated, where they are not the producer's own.
    """

    recipe: Recipe
    language: str
    shape: Shape | None
    measure: Measure
    data: pd.DataFrame
    columns: tuple[Column, ...]
    title: str
    what: str
    place: str
    period: Period | None
    described: str
    indicators: tuple[str, ...]
    sources: tuple[Source, ...]
    notes: tuple[Note, ...]
    queries: tuple[Query, ...]
    data_version: str
    absence: str = ""
    method: Method = ()

    @property
    def id(self) -> str:
        return self.recipe.id

    @property
    def focus(self) -> str:
        """Code of the country that the exhibit is about."""
        return self.recipe.focus

    @property
    def editions(self) -> tuple[str, ...]:
        return tuple(source.edition for source in self.sources if source.edition)

    @property
    def short_title(self) -> str:
        """What is shown of which place, for lists."""
        return ", ".join(part for part in (self.what, self.place) if part)

    @property
    def subtitle(self) -> str:
        """What is measured, in which unit, where and when."""
        period = self.period.words if self.period else ""
        parts = (self.what, self.measure.words, self.measure.at, self.place, period)
        return ", ".join(part for part in parts if part)

    @property
    def alt(self) -> str:
        """The chart in words: finding, subtitle, figures; why there are none, where there are none."""
        if self.absence:
            return in_sentences(self.title, self.absence)
        return in_sentences(self.title, self.subtitle, self.described)

    @property
    def notes_to_see(self) -> tuple[Note, ...]:
        """Notes that stand beside the figures wherever these are shown."""
        return tuple(note for note in self.notes if note.kind in TO_BE_SEEN)

    @property
    def has_chart(self) -> bool:
        """Whether there is a chart to draw; else a table or sentences stand in its place, or why there is nothing."""
        return self.shape is not None and not isinstance(self.shape, Rows)

    @property
    def clickable(self) -> bool:
        """Whether a mark leads to a corridor. A diagram's bands tell nothing of a click; its table leads there."""
        match self.shape:
            case Bars():
                return bool(self.shape.partner)
            case Places():
                return self.shape.opens_corridor
        return False

    @property
    def row_partners(self) -> tuple[str, ...]:
        """Of each row of the table the place whose corridor it leads to; empty where rows lead nowhere."""
        match self.shape:
            case Bars() | Flow():
                return self.shape.partner if any(self.shape.partner) else ()
            case Places(opens_corridor=True):
                return self.shape.place_code
        return ()


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


def in_sentences(*texts: str) -> str:
    """Texts one after the other, each ending in exactly one full stop."""
    return re.sub(r"\.{2,}", ".", ". ".join(text for text in texts if text) + ".")
