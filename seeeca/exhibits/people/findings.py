"""Sentences computed from figures, at most 15 words, true for any country and either sign."""

import pandas as pd

from seeeca.exhibit.fact import Fact, change_between, comparable
from seeeca.words.i18n import Translator


def largest_age_group(t: Translator, age_group: str, share: Fact) -> str:
    values = {
        "age_group": age_group.replace("-", "–"),
        "in_place": t.place(share.place, "in"),
        "year": share.year,
        "share": share.words(t),
    }
    if share.projected:
        return t("Largest age group {in_place}, {year} (projection): {age_group}, {share}", **values)
    return t("Largest age group {in_place}, {year}: {age_group}, {share} of the population", **values)


def in_two_years(t: Translator, name: str, now: Fact, later: Fact) -> str:
    """A measure in two years, of which both or the later may be projected; or in one."""
    change_between(now, later)
    values = {
        "name": name,
        "in_place": t.place(now.place, "in"),
        "now": now.words(t),
        "year": now.year,
        "later": later.words(t),
        "later_year": later.year,
    }
    if now.year == later.year:
        if later.projected:
            return t("{name} {in_place}: {now} in {year} (projection)", **values)
        return t("{name} {in_place}: {now} in {year}", **values)
    if now.projected:
        return t("{name} {in_place}, projections: {now} in {year}, {later} in {later_year}", **values)
    if later.projected:
        return t("{name} {in_place}: {now} in {year}, {later} in {later_year} (projection)", **values)
    return t("{name} {in_place}: {now} in {year}, {later} in {later_year}", **values)


def aged_60_beside(t: Translator, year: int, focus: str, share: float, other: str, share_of_other: float) -> str:
    return t(
        "Aged 60+ in {year}: {country} {share}, {other} {share_of_other}",
        year=year,
        country=t.name(focus),
        share=t.percent(share),
        other=t.name(other),
        share_of_other=t.percent(share_of_other),
    )


def of_working_age(t: Translator, focus: str, year: int, of_immigrants: float, of_people: float) -> str:
    return t(
        "Aged 20–64 {in_place}, {year}: {immigrants} of immigrants, {people} of all people",
        in_place=t.place(focus, "in"),
        year=year,
        immigrants=t.percent(of_immigrants),
        people=t.percent(of_people),
    )


def natural_and_migration(t: Translator, natural: Fact, migration: Fact) -> str:
    """The two parts of a year's change of population, which may be projected.

    Net migration whose interval goes over zero has no sign that anybody knows.
    """
    comparable(natural, migration)
    values = {
        "country": t.name(natural.place),
        "year": natural.year,
        "natural": _natural(t, natural.value),
        "migration": t("net migration {number}", number=_signed_about(t, migration.value))
        if migration.is_clear_of_zero
        else t("net migration not clearly different from zero"),
    }
    if natural.projected:
        return t("{country}, {year} (projection): {natural}, {migration}", **values)
    return t("{country}, {year}: {natural}, {migration}", **values)


def _natural(t: Translator, value: float) -> str:
    if round(value) < 0:
        return t("natural decrease {number}", number=t.about(-value))
    return t("natural increase {number}", number=t.about(value))


def urban_and_rural(t: Translator, focus: str, year: int, urban: float, rural: float, projected: bool) -> str:
    values = {"country": t.name(focus), "year": year, "urban": t.percent(urban), "rural": t.percent(rural)}
    if projected:
        return t("{country}, {year} (projection): {urban} urban, {rural} rural", **values)
    return t("{country}, {year}: {urban} urban, {rural} rural", **values)


def population_projected(t: Translator, now: Fact, later: Fact, without: Fact | None) -> str:
    """Population in two years, which may be projected, and how many more or fewer there would be without migration,
    where that variant is on hand; or in one year.
    """
    change_between(now, later)
    values = {
        "country": t.name(now.place),
        "in_place": t.place(now.place, "in"),
        "year": now.year,
        "now": now.words(t),
        "later_year": later.year,
        "later": later.words(t),
    }
    if now.year == later.year:
        if now.projected:
            return t("{now} people {in_place} in {year} (projection)", **values)
        return t("{now} people {in_place} in {year}", **values)
    if not later.projected:
        return t("{now} people {in_place} in {year}, {later} in {later_year}", **values)
    if without is None:
        if now.projected:
            return t("{country}, projected: {now} people in {year}, {later} in {later_year}", **values)
        return t("{now} people {in_place} in {year}, {later} projected for {later_year}", **values)
    comparable(later, without)
    values["gap"] = t.about(abs(without.value - later.value))
    if without.value >= later.value:
        return t(
            "{country}, projected: {now} people in {year}, {later} in {later_year}, {gap} more without migration",
            **values,
        )
    return t(
        "{country}, projected: {now} people in {year}, {later} in {later_year}, {gap} fewer without migration", **values
    )


def replacement(t: Translator, focus: str, held: str, until: int, number: float) -> str:
    """How many net migrants a year would hold a level to a year; fewer than none are a net loss."""
    values = {"country": t.name(focus), "until": until, "migrants": _migrants(t, number)}
    if held == "dependency":
        return t("{country}: {migrants} would hold old-age dependency to {until}", **values)
    if held == "total":
        return t("{country}: {migrants} would hold the total population to {until}", **values)
    return t("{country}: {migrants} would hold people aged 20–64 to {until}", **values)


def _migrants(t: Translator, number: float) -> str:
    if round(number) < 0:
        return t("a net loss of {number} migrants a year", number=t.about(-number))
    return t("{number} net migrants a year", number=t.about(number))


def no_replacement(t: Translator, focus: str, reason: str, until: int) -> str:
    """That no number of net migrants holds a level to a year, and why: a NoAnswer of calculate/replacement.py."""
    values = {"country": t.name(focus), "until": until}
    if reason == "holds by itself":
        return t("{country}: no answer; the medium variant itself holds the level to {until}", **values)
    if reason == "never":
        return t("{country}: no answer; newcomers would age too fast to hold it to {until}", **values)
    return t("{country}: no answer; the population would more than double by {until}", **values)


def replacement_by_year(t: Translator, focus: str, held: str, numbers: pd.Series) -> str:
    """Net migrants a year that would hold a level to the first and to the last year with a number. numbers: by year."""
    names = {"dependency": t("old-age dependency"), "total": t("all people"), "working-age": t("people aged 20–64")}
    values = {
        "country": t.name(focus),
        "held": names[held],
        "number": t.about(numbers.iloc[0]),
        "year": numbers.index[0],
        "later": t.about(numbers.iloc[-1]),
        "later_year": numbers.index[-1],
    }
    if len(numbers) == 1:
        return t("{country}, {held}: {number} a year to {year}", **values)
    return t("{country}, {held}: {number} a year to {year}, {later} to {later_year}", **values)


def newcomers_aged(t: Translator, focus: str, share: float) -> str:
    return t("Ages of newcomers, {country}: {share} are 15–29", country=t.name(focus), share=t.percent(share))


def _signed_about(t: Translator, value: float) -> str:
    return f"+{t.about(value)}" if round(value) > 0 else t.about(value)
