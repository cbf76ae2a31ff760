"""The exhibits that the laws are held against: each is made once, whatever law asks for it."""

from functools import cache

import plotly.graph_objects as go
import pytest

from seeeca import catalogue, exhibits
from seeeca.catalogue.reading import LANGUAGES
from seeeca.draw.figure import figure
from seeeca.draw.palette import DARK, LIGHT
from seeeca.exhibit.exhibit import Exhibit
from seeeca.exhibits.making import KOSOVO
from seeeca.recipe import Recipe
from seeeca.view import View
from seeeca.words.i18n import translator

CATALOGUE = catalogue.load()
MEMBERS = CATALOGUE.groups["seeeca"].members
# Large and small figures, short and long names, and countries with gaps.
SAMPLE = ("BLR", "BIH", "RUS", "SRB", "TJK", "TKM", "UZB", KOSOVO)
PALETTES = {"light": LIGHT, "dark": DARK}


def _group(id_: str, *more: object) -> object:
    """All laws about an exhibit run in one process, so that it is made once."""
    return pytest.param(id_, *more, marks=pytest.mark.xdist_group(id_))


each_exhibit = pytest.mark.parametrize("id_", [_group(id_) for id_ in exhibits.BUILDERS])
every_exhibit = pytest.mark.parametrize(
    ("id_", "language"), [_group(id_, language) for id_ in exhibits.BUILDERS for language in LANGUAGES]
)


@cache
def made(id_: str, country: str, language: str = "en") -> Exhibit:
    return exhibits.make(Recipe(id_, View(focus=country)), language)


def of_sample(id_: str, language: str = "en") -> dict[str, Exhibit]:
    """The exhibit of each country of the sample."""
    return {country: made(id_, country, language) for country in SAMPLE}


def of_all(id_: str, language: str = "en") -> dict[str, Exhibit]:
    """The exhibit of each of the 20."""
    return {country: made(id_, country, language) for country in MEMBERS}


def drawn(found: dict[str, Exhibit]) -> dict[str, Exhibit]:
    """Those that have figures."""
    return {country: exhibit for country, exhibit in found.items() if not exhibit.absence}


def charted(id_: str, language: str = "en") -> dict[str, Exhibit]:
    """Those of the sample that have a chart, and not only a table."""
    return {country: exhibit for country, exhibit in of_sample(id_, language).items() if exhibit.has_chart}


@cache
def chart(id_: str, country: str, language: str = "en", palette: str = "light") -> go.Figure:
    """The figure as it is sent to the browser; plotly refuses a property that is not in its schema."""
    sent = figure(made(id_, country, language), translator(language), PALETTES[palette])
    return go.Figure(sent)


def words_of(exhibit: Exhibit) -> list[str]:
    """All words of an exhibit but the note on Kosovo*."""
    notes = [note.text for note in exhibit.notes if note.kind != "place name"]
    columns = [column.heading for column in exhibit.columns]
    lines = [source.line for source in exhibit.sources]
    every = [exhibit.title, exhibit.subtitle, exhibit.alt, exhibit.absence, *lines, *notes, *columns]
    return [text for text in every if text]
