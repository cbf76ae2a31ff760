"""What policies are read by: the framework of SDG indicator 10.7.2, treaties, the Global Compact, the MGI."""

from collections.abc import Mapping
from typing import Literal

from pydantic import StrictInt
from pydantic.dataclasses import dataclass

from seeeca.catalogue.reading import STRICT, Words


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
