"""Countries and areas, groups of them, and where they stand on the tile grid."""

from collections.abc import Mapping
from typing import Literal

from babel import Locale
from pydantic import StrictInt
from pydantic.dataclasses import dataclass

from seeeca.catalogue.reading import LANGUAGES, STRICT, CatalogueError, Words, parsed

# A place's name as sentences need it in one language: as subject, in the genitive, with "in", with "from".
Form = Literal["subject", "of", "in", "from"]
Forms = Mapping[Form, str]


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
class Tile:
    """Where a country stands on the tile grid."""

    iso3: str
    row: int
    column: int


def country(entry: dict) -> Country:
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
