"""What is declared by hand: places, figures and their sources, policy frameworks, the pages of the site.

Read from data/catalogue/*.yml into frozen dataclasses. A missing, unknown or doubtful entry raises
CatalogueError, which names the file and the entry. This package imports nothing else of the project.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property, lru_cache
from pathlib import Path
from typing import Any

from seeeca.catalogue.figures import Edition, Event, Flag, Gap, Indicator, Remark, Route, Source, aggregates
from seeeca.catalogue.names import Names
from seeeca.catalogue.places import Country, Group, Tile, country
from seeeca.catalogue.policy import Compact, Framework, Mgi, Treaty
from seeeca.catalogue.reading import LANGUAGES, CatalogueError, Words, by, contents, entries, parsed
from seeeca.catalogue.site import Site, read_site

FOLDER = Path(__file__).resolve().parents[2] / "data" / "catalogue"


@dataclass(frozen=True)
class Catalogue:
    """Everything declared, by id."""

    countries: Mapping[str, Country]
    other_names: Mapping[str, tuple[str, ...]]
    groups: Mapping[str, Group]
    sources: Mapping[str, Source]
    indicators: Mapping[str, Indicator]
    flags: Mapping[str, Flag]
    gaps: tuple[Gap, ...]
    routes: Mapping[str, Route]
    events: Mapping[str, Event]
    remarks: tuple[Remark, ...]
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
    def names(self) -> Names:
        """What a reader may call a place, to its code."""
        return Names(self.countries, self.other_names)

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
    countries = [country(entry) for entry in entries(folder, "countries")]
    catalogue = Catalogue(
        countries=by(countries, "iso3", "countries"),
        other_names=parsed(dict[str, tuple[str, ...]], contents(folder, "names"), "names", "names"),
        groups=by(_parse(Group, folder, "groups"), "id", "groups"),
        sources=by(_parse(Source, folder, "sources"), "id", "sources"),
        indicators=by(_parse(Indicator, folder, "indicators"), "id", "indicators"),
        flags=by(_parse(Flag, folder, "flags"), "id", "flags"),
        gaps=tuple(_parse(Gap, folder, "gaps")),
        routes=by(_parse(Route, folder, "routes"), "id", "routes"),
        events=by(_parse(Event, folder, "events"), "id", "events"),
        remarks=tuple(_parse(Remark, folder, "remarks")),
        tiles=by(_parse(Tile, folder, "tiles"), "iso3", "tiles"),
        framework=parsed(Framework, contents(folder, "framework_10_7_2"), "framework_10_7_2", "framework"),
        treaties=by(_parse(Treaty, folder, "treaties"), "id", "treaties"),
        compact=parsed(Compact, contents(folder, "compact"), "compact", "compact"),
        mgi=parsed(Mgi, contents(folder, "mgi"), "mgi", "mgi"),
        aggregates=aggregates(contents(folder, "aggregates")),
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
    _known(catalogue.other_names, catalogue.countries, "names", "names", "country")
    for group in catalogue.groups.values():
        _known(group.members, catalogue.countries, "groups", group.id, "country")
    for indicator in catalogue.indicators.values():
        _known([indicator.source], catalogue.sources, "indicators", indicator.id, "source")
        _known(indicator.editions, catalogue.editions, "indicators", indicator.id, "edition")
    for gap in catalogue.gaps:
        _known([gap.country], catalogue.countries, "gaps", f"{gap.country} {gap.what}", "country")
    with_remarks = {**catalogue.countries, **catalogue.routes}
    for remark in catalogue.remarks:
        _known([remark.place], with_remarks, "remarks", remark.what, "place")
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
