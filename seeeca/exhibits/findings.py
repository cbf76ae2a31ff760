"""Sentences computed from figures, at most 15 words, true for any country and either sign."""

import pandas as pd

from seeeca.catalogue.figures import Indicator
from seeeca.words.i18n import Translator


def in_unit(t: Translator, indicator: Indicator, value: float) -> str:
    """A value as titles write it: 11.6 %, 1.05 million, 74.6."""
    if indicator.unit == "percent":
        return t.percent(value)
    if indicator.unit in ("persons", "usd"):
        return t.about(value)
    return t.number(value, indicator.decimals)


def compared(t: Translator, indicator: Indicator, focus: str, year: int, of_year: pd.Series, median: float) -> str:
    """The focus country and the median of the group's members; without the focus, the ends of the range."""
    values = {
        "year": year,
        "median": in_unit(t, indicator, median),
        "low": in_unit(t, indicator, of_year.min()),
        "high": in_unit(t, indicator, of_year.max()),
    }
    if focus not in of_year:
        return t("{year}: {low} to {high}, group median {median}", **values)
    return t(
        "{country}, {year}: {value}; group median {median}",
        country=t.name(focus),
        value=in_unit(t, indicator, of_year[focus]),
        **values,
    )


def risen_and_fallen(
    t: Translator, indicator: Indicator, first: int, last: int, risen: int, fallen: int, count: int
) -> str:
    return t(
        "{first} to {last}: higher in {risen} of {count} countries, lower in {fallen}",
        first=first,
        last=last,
        risen=risen,
        fallen=fallen,
        count=count,
    )


def scattered(t: Translator, indicator: Indicator, against: Indicator, count: int) -> str:
    return t("Two indicators in {count} countries and territories, without a claim of cause", count=count)
