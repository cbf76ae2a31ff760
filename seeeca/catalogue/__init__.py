"""What is declared by hand: indicators, sources, countries, groups, gaps, routes, events, flags, the 10.7.2 framework,
treaties, the Global Compact, the Migration Governance Indicators, the pages of the site.

Read from data/catalogue/*.yml into frozen dataclasses. A missing, unknown or doubtful entry raises
CatalogueError, which names the file and the entry. This package imports nothing else of the project.
"""

from collections.abc import Iterable, Mapping
from datetime import date
from functools import cached_property, lru_cache
from pathlib import Path
from typing import Any, Literal

from babel import Locale
from pydantic import StrictInt
from pydantic.dataclasses import dataclass

from seeeca.catalogue.reading import STRICT, CatalogueError, Words, by, contents, entries, parsed
from seeeca.catalogue.site import Control, Page, Row, Section, Site, read_site

FOLDER = Path(__file__).resolve().parents[2] / "data" / "catalogue"
LANGUAGES = ("en", "ru", "be")

__all__ = [
    "FOLDER",
    "LANGUAGES",
    "Catalogue",
    "CatalogueError",
    "Control",
    "Page",
    "Row",
    "Section",
    "Site",
    "Words",
    "load",
]

Unit = Literal["persons", "percent", "usd", "years", "children_per_woman", "per_1000", "per_100", "category"]

# A place's name as sentences need it in one language: as subject, in the genitive, with "in", with "from".
Forms = Mapping[Literal["subject", "of", "in", "from"], str]


@dataclass(frozen=True, config=STRICT)
class Country:
    """A country or area: ISO 3166 alpha-3 (XKX for Kosovo*), M49 code, the UN's names."""

    iso3: str
    iso2: str | None
    m49: StrictInt
    name: Words
    official: Words | None = None
    forms: Mapping[str, Forms] | None = None
    note: Words | None = None


@dataclass(frozen=True, config=STRICT)
class Group:
    """A named set of countries, with who defines it; not all of them are peers to compare with."""

    id: str
    name: Words
    members: tuple[str, ...]
    source: str
    forms: Mapping[str, Forms]
    short: Words | None = None
    note: Words | None = None
    to_compare_with: bool = True


@dataclass(frozen=True, config=STRICT)
class Edition:
    """One release of a data set. Figures of two editions are never joined in one line.

    year: by which the release is called ("the 2024 revision"). last_estimate: the last year that is no projection.
    annual_ages_to: the last year before ages are given every ten years. records_up_to: the last day with records.
    updated, made_before: the month of an update, or, of a copy without a date, one before which it was made.
    """

    id: str
    name: Words
    citation: str
    note: Words | None = None
    year: StrictInt | None = None
    last_estimate: StrictInt | None = None
    annual_ages_to: StrictInt | None = None
    records_up_to: date | None = None
    updated: date | None = None
    made_before: date | None = None


@dataclass(frozen=True, config=STRICT)
class Source:
    """A producer's data set: who, what, under which licence, where, in which editions, newest first."""

    id: str
    producer: Words
    short: Words
    dataset: Words
    licence: str
    licence_url: str
    address: str
    editions: tuple[Edition, ...]

    @property
    def newest(self) -> Edition:
        """The edition that is shown unless another is chosen."""
        return self.editions[0]

    @property
    def described_in(self) -> Edition:
        """The release that describes the data, where that is one of its own: the last one."""
        return self.editions[-1]

    @property
    def compared_with(self) -> Edition:
        """The edition before the newest, which the newest is compared with."""
        return self.editions[1]


@dataclass(frozen=True, config=STRICT)
class Goal:
    """A target of the Sustainable Development Goals: to be under a value, from the year it was set to one to come."""

    name: Words
    below: float
    since: StrictInt
    by: StrictInt
    source: Words


@dataclass(frozen=True, config=STRICT)
class Indicator:
    """A named quantity with one unit, one definition, one producer.

    editions: newest first; the first is the one shown unless another is asked for.
    minimum, maximum: what a value may be at all, in the unit; the build stops outside of it.
    target: what the world agreed to reach, where there is such a thing.
    """

    id: str
    title: Words
    unit: Unit
    decimals: StrictInt
    definition: Words
    does_not_show: Words
    source: str
    editions: tuple[str, ...]
    minimum: float | None = None
    maximum: float | None = None
    target: Goal | None = None


@dataclass(frozen=True, config=STRICT)
class Flag:
    """A mark that a figure carries, with its meaning."""

    id: str
    meaning: Words


@dataclass(frozen=True, config=STRICT)
class Gap:
    """Why a country has no figures of some kind: `what` lists exhibit ids or indicator ids."""

    country: str
    what: tuple[str, ...]
    reason: Words


@dataclass(frozen=True, config=STRICT)
class Route:
    """A migration route on which deaths are recorded; `as_printed` is the producer's name for it."""

    id: str
    name: Words
    as_printed: str


@dataclass(frozen=True, config=STRICT)
class Event:
    """Something that happened in a year, the countries it is told of, and the publication that tells it."""

    id: str
    year: StrictInt
    name: Words
    countries: tuple[str, ...]
    source: str
    address: str


@dataclass(frozen=True, config=STRICT)
class Tile:
    """Where a country stands on the tile grid."""

    iso3: str
    row: int
    column: int


@dataclass(frozen=True, config=STRICT)
class Category:
    """A category of SDG 10.7.2; a domain value from `at_least` up to the next one falls in it."""

    number: StrictInt
    sign: str
    name: Words
    at_least: float


@dataclass(frozen=True, config=STRICT)
class SubCategory:
    """One of the 30 yes/no questions."""

    letter: str
    text: Words


@dataclass(frozen=True, config=STRICT)
class Domain:
    """One of the six policy domains of SDG 10.7.2 with its question and proxy measure."""

    id: str
    name: Words
    short: Words
    element: str
    proxy_measure: Words
    question: Words
    sub_categories: tuple[SubCategory, ...]


@dataclass(frozen=True, config=STRICT)
class Framework:
    """The official framework of SDG indicator 10.7.2: domains, answers and their worth, categories."""

    source: str
    translation: Words
    all_domains: Words
    domains: tuple[Domain, ...]
    answers: Mapping[str, float]
    categories: tuple[Category, ...]


@dataclass(frozen=True, config=STRICT)
class Treaty:
    """A treaty on migration; `table` is the status table that its dates are held against, where there is one.

    working: the languages in which `name` is a working translation.
    """

    id: str
    name: Words
    short: Words
    body: Literal["un", "ilo"]
    as_printed: str
    working: tuple[str, ...]
    table: str | None = None


@dataclass(frozen=True, config=STRICT)
class SdgTarget:
    """An SDG target that the Migration Data Portal calls directly linked to topics of migration."""

    id: str
    topics: tuple[Words, ...]


@dataclass(frozen=True, config=STRICT)
class Objective:
    """One of the 23 objectives of the Global Compact.

    targets, indicators, pages: what of the SDGs and of this dashboard speaks to it, by our own mapping.
    """

    number: StrictInt
    short: Words
    title: Words
    targets: tuple[str, ...]
    indicators: tuple[str, ...]
    pages: tuple[str, ...]


@dataclass(frozen=True, config=STRICT)
class Compact:
    """The Global Compact for Migration; `votes` counts those recorded of all the world."""

    source: str
    translation: Words
    resolution: str
    voted: str
    votes: Mapping[str, int]
    targets: tuple[SdgTarget, ...]
    objectives: tuple[Objective, ...]
    evidence: tuple[Words, ...]


@dataclass(frozen=True, config=STRICT)
class MgiFact:
    """What the Migration Governance Indicators are, or are not, as of a date (ISO 8601, or "not dated")."""

    subject: Words
    text: Words
    as_of: str
    source: str


@dataclass(frozen=True, config=STRICT)
class MgiDomain:
    """One of the six domains of the Migration Governance Indicators, with the principle or objective behind it."""

    number: StrictInt
    name: Words
    element: Words
    principle: Words
    topics: Words


@dataclass(frozen=True, config=STRICT)
class Mgi:
    """IOM's Migration Governance Indicators; levels, assessments, statuses: by the words of the file."""

    translation: Words
    facts: tuple[MgiFact, ...]
    domains: tuple[MgiDomain, ...]
    evidence: tuple[Words, ...]
    statuses: Mapping[str, Words]
    assessments: Mapping[str, Words]
    levels: Mapping[str, Words]


@dataclass(frozen=True)
class Catalogue:
    """Everything declared, by id."""

    countries: Mapping[str, Country]
    groups: Mapping[str, Group]
    sources: Mapping[str, Source]
    indicators: Mapping[str, Indicator]
    flags: Mapping[str, Flag]
    gaps: tuple[Gap, ...]
    routes: Mapping[str, Route]
    events: Mapping[str, Event]
    framework: Framework
    treaties: Mapping[str, Treaty]
    compact: Compact
    mgi: Mgi
    tiles: Mapping[str, Tile]
    aggregates: Mapping[str, Mapping[str, Words]]
    site: Site

    @cached_property
    def editions(self) -> dict[str, Edition]:
        return {edition.id: edition for source in self.sources.values() for edition in source.editions}

    @cached_property
    def source_of_edition(self) -> dict[str, Source]:
        return {edition.id: source for source in self.sources.values() for edition in source.editions}

    @cached_property
    def compared(self) -> list[str]:
        """The countries that charts may set side by side: the members of all groups to compare with."""
        return sorted({iso3 for group in self.groups.values() if group.to_compare_with for iso3 in group.members})

    def gap(self, country: str, what: str) -> Gap | None:
        """The declared reason why `country` has no figures for an exhibit or indicator."""
        return next((gap for gap in self.gaps if gap.country == country and what in gap.what), None)


@lru_cache(maxsize=4)
def load(folder: Path = FOLDER) -> Catalogue:
    """Read the catalogue. Raises CatalogueError, naming file and entry, if anything is amiss."""
    countries = [_country(entry, folder) for entry in entries(folder, "countries")]
    catalogue = Catalogue(
        countries=by(countries, "iso3", "countries"),
        groups=by(_parse(Group, folder, "groups"), "id", "groups"),
        sources=by(_parse(Source, folder, "sources"), "id", "sources"),
        indicators=by(_parse(Indicator, folder, "indicators"), "id", "indicators"),
        flags=by(_parse(Flag, folder, "flags"), "id", "flags"),
        gaps=tuple(_parse(Gap, folder, "gaps")),
        routes=by(_parse(Route, folder, "routes"), "id", "routes"),
        events=by(_parse(Event, folder, "events"), "id", "events"),
        tiles=by(_parse(Tile, folder, "tiles"), "iso3", "tiles"),
        framework=parsed(Framework, contents(folder, "framework_10_7_2"), "framework_10_7_2", "framework"),
        treaties=by(_parse(Treaty, folder, "treaties"), "id", "treaties"),
        compact=parsed(Compact, contents(folder, "compact"), "compact", "compact"),
        mgi=parsed(Mgi, contents(folder, "mgi"), "mgi", "mgi"),
        aggregates=_aggregates(contents(folder, "aggregates")),
        site=read_site(folder),
    )
    _check_references(catalogue)
    return catalogue


def _check_references(catalogue: Catalogue) -> None:
    editions = [edition.id for source in catalogue.sources.values() for edition in source.editions]
    for id_ in editions:
        if editions.count(id_) > 1:
            raise CatalogueError(f"sources.yml, edition {id_}: two editions have the same id")
    for file, places in (("countries", catalogue.countries), ("groups", catalogue.groups)):
        for id_, place in places.items():
            for language in LANGUAGES:
                if place.forms is not None and language not in place.forms:
                    raise CatalogueError(f"{file}.yml, entry {id_}, field forms: language “{language}” is missing")
    for group in catalogue.groups.values():
        _known(group.members, catalogue.countries, "groups", group.id, "country")
    for indicator in catalogue.indicators.values():
        _known([indicator.source], catalogue.sources, "indicators", indicator.id, "source")
        _known(indicator.editions, catalogue.editions, "indicators", indicator.id, "edition")
    for gap in catalogue.gaps:
        _known([gap.country], catalogue.countries, "gaps", f"{gap.country} {gap.what}", "country")
    for event in catalogue.events.values():
        _known(event.countries, catalogue.countries, "events", event.id, "country")
    by(list(catalogue.routes.values()), "as_printed", "routes")
    targets = by(list(catalogue.compact.targets), "id", "compact")
    for number, objective in by(list(catalogue.compact.objectives), "number", "compact").items():
        _known(objective.targets, targets, "compact", f"objective {number}", "target")
        _known(objective.indicators, catalogue.indicators, "compact", f"objective {number}", "indicator")
        _known(objective.pages, catalogue.site.pages, "compact", f"objective {number}", "page")


def _known(ids: Iterable[str], known: Mapping[str, Any], file: str, entry: str, kind: str) -> None:
    for id_ in ids:
        if id_ not in known:
            raise CatalogueError(f"{file}.yml, entry {entry}: unknown {kind} “{id_}”")


def _parse(kind: type, folder: Path, name: str) -> list:
    return [
        parsed(kind, entry, name, entry.get("id") or entry.get("country") or entry.get("iso3") or f"number {number}")
        for number, entry in enumerate(entries(folder, name), start=1)
    ]


def _country(entry: dict, folder: Path) -> Country:
    """A line of countries.yml; Russian and Belarusian names come from CLDR unless given."""
    entry = dict(entry)
    label = entry.get("iso3", "without iso3")
    try:
        names = {
            language: entry.pop(language, None) or Locale(language).territories[entry.get("iso2")]
            for language in LANGUAGES
        }
    except KeyError as error:
        raise CatalogueError(f"countries.yml, entry {label}: no name in CLDR for {error}") from error
    return parsed(Country, {**entry, "name": names}, "countries", label)


def _aggregates(producers: Any) -> dict[str, dict[str, Words]]:
    """Names by producer and code; those that are never shown are given in English alone."""
    if not isinstance(producers, dict):
        raise CatalogueError("aggregates.yml: expected producers with their codes")
    names = {
        producer: parsed(dict[str, str | Words], codes, "aggregates", producer) for producer, codes in producers.items()
    }
    return {
        producer: {code: Words(name, name, name) if isinstance(name, str) else name for code, name in codes.items()}
        for producer, codes in names.items()
    }
