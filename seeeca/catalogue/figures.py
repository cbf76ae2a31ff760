"""What figures are of, who publishes them in which editions, and what must be said of them."""

from datetime import date
from typing import Any, Literal

from pydantic import StrictInt
from pydantic.dataclasses import dataclass

from seeeca.catalogue.reading import STRICT, CatalogueError, Words, parsed

Unit = Literal["persons", "percent", "usd", "years", "children_per_woman", "per_1000", "per_100", "category"]


@dataclass(frozen=True, config=STRICT)
class Edition:
    """One release of a data set. Figures of two editions are never joined in one line.

    short: its name on the screen and under charts, where `name` is too long for them.
    year: by which the release is called ("the 2024 revision"). last_estimate: the last year that is no projection.
    annual_ages_to: the last year before ages are given every ten years. records_up_to: the last day with records.
    at_least: whether the figures are the fewest that the producer's model allows.
    """

    id: str
    name: Words
    citation: str
    short: Words | None = None
    note: Words | None = None
    year: StrictInt | None = None
    last_estimate: StrictInt | None = None
    annual_ages_to: StrictInt | None = None
    records_up_to: date | None = None
    at_least: bool = False


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
    compared: whether countries are set side by side: not by ordered categories, nor where one country has figures.
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
    compared: bool = True


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
class Remark:
    """What must be said of figures of some years that no flag says. place: a country or a route."""

    what: str
    place: str
    years: tuple[StrictInt, ...]
    words: Words


@dataclass(frozen=True, config=STRICT)
class Event:
    """Something that happened in a year, the countries it is told of, and the publication that tells it."""

    id: str
    year: StrictInt
    name: Words
    countries: tuple[str, ...]
    source: str
    address: str


def aggregates(producers: Any) -> dict[str, dict[str, Words]]:
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
