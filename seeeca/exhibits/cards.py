"""Number cards: the newest figure of an indicator, how it changed, where it comes from."""

from dataclasses import dataclass
from typing import Any

import pandas as pd

from seeeca.exhibit.exhibit import KeyFigure
from seeeca.exhibit.fact import Fact, change_between, fact_of
from seeeca.exhibit.sources import source_line
from seeeca.exhibits.making import Making
from seeeca.view import FIRST_YEAR, LAST_YEAR
from seeeca.words.i18n import NO_BREAK


@dataclass(frozen=True)
class Latest:
    """A figure of an indicator for the focus country, and the observation before it."""

    indicator: str
    now: Fact
    before: Fact | None = None

    @property
    def year(self) -> int:
        return self.now.year

    @property
    def value(self) -> float:
        return self.now.value


def latest(make: Making, indicator: str, last_year: int | None = None) -> Latest | None:
    """The observation of the year asked for, else the newest up to `last_year`; None where the country has none.

    Where the year asked for has none, the one before it; before all, the first. The population of an indicator
    that ends in projections is cut by `last_year`.
    """
    edition = make.edition_reaching(indicator, make.view.year)
    rows = make.observations(indicator, [make.focus], FIRST_YEAR, LAST_YEAR, edition)
    if rows.empty:
        return None
    wanted = make.view.year or last_year or LAST_YEAR
    upto = rows[rows["year"] <= wanted]
    now, *before = [
        fact_of_observation(make, indicator, edition, row)
        for row in reversed([*(upto if len(upto) else rows.head(1)).tail(2).itertuples(index=False)])
    ]
    return Latest(indicator, now, *before)


def fact_of_observation(make: Making, indicator: str, edition: str, row: Any) -> Fact:
    """A figure of the focus country. row: of `Making.observations`."""
    return fact_of(
        make.catalogue.indicators[indicator],
        float(row.value),
        int(row.year),
        edition,
        place=make.focus,
        flag=str(row.flag),
        projected=row.variant != "estimates",
        interval=None if pd.isna(row.lower) else (float(row.lower), float(row.upper)),
    )


def observed(make: Making, indicator: str, year: int) -> Fact:
    """The observation of a year that the focus country has."""
    edition = make.edition_with_focus(indicator)
    rows = make.observations(indicator, [make.focus], year, year, edition)
    return fact_of_observation(make, indicator, edition, next(rows.itertuples()))


def card(make: Making, found: Latest, label: str, value: str, *details: str) -> KeyFigure:
    return KeyFigure(
        id=found.indicator,
        label=label,
        value=value,
        detail="; ".join(
            detail for detail in (*details, make.t("projection") if found.now.projected else "") if detail
        ),
        source=source_line(found.now.edition, make.t),
    )


def no_card(make: Making, what: str, label: str) -> KeyFigure:
    """A card without a figure, which says why. what: an indicator."""
    edition = make.catalogue.indicators[what].editions[0]
    return KeyFigure(id=what, label=label, value="", detail=make.why_absent(what, edition), source="")


def change(make: Making, found: Latest) -> str:
    """By how many per cent a count changed since the observation before; of a lower bound nobody knows."""
    if not found.before or not found.before.value or found.now.at_least or found.before.at_least:
        return ""
    percent = 100 * change_between(found.before, found.now) / found.before.value
    return make.t("{change} since {year}", change=f"{make.t.signed(percent, 1)}{NO_BREAK}%", year=found.before.year)


def was(make: Making, found: Latest) -> str:
    """The figure of the observation before."""
    return make.t("{value} in {year}", value=found.before.words(make.t), year=found.before.year) if found.before else ""
