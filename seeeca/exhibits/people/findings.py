"""Sentences computed from figures, at most 15 words, true for any country and either sign."""

import pandas as pd

from seeeca.words.i18n import Translator


def largest_age_group(t: Translator, focus: str, year: int, age_group: str, share: float) -> str:
    return t(
        "Largest age group {in_place}, {year}: {age_group}, {share} of the population",
        age_group=age_group.replace("-", "–"),
        in_place=t.place(focus, "in"),
        year=year,
        share=t.percent(share),
    )


def in_two_years(
    t: Translator, name: str, focus: str, now: tuple[int, str], later: tuple[int, str], projected: bool
) -> str:
    """A measure in two years, of which the later may be projected; or in one. now, later: year and figure in words."""
    values = {
        "name": name,
        "in_place": t.place(focus, "in"),
        "now": now[1],
        "year": now[0],
        "later": later[1],
        "later_year": later[0],
    }
    if now[0] == later[0]:
        if projected:
            return t("{name} {in_place}: {now} in {year} (projection)", **values)
        return t("{name} {in_place}: {now} in {year}", **values)
    if projected:
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


def natural_and_migration(
    t: Translator, focus: str, year: int, natural: float, migration: float, projected: bool
) -> str:
    """The two parts of a year's change of population, which may be projected."""
    values = {
        "country": t.name(focus),
        "year": year,
        "natural": _signed_about(t, natural),
        "migration": _signed_about(t, migration),
    }
    if projected:
        return t("{country}, {year} (projection): natural change {natural}, net migration {migration}", **values)
    return t("{country}, {year}: natural change {natural}, net migration {migration}", **values)


def urban_and_rural(t: Translator, focus: str, year: int, urban: float, rural: float, projected: bool) -> str:
    values = {"country": t.name(focus), "year": year, "urban": t.percent(urban), "rural": t.percent(rural)}
    if projected:
        return t("{country}, {year} (projection): {urban} urban, {rural} rural", **values)
    return t("{country}, {year}: {urban} urban, {rural} rural", **values)


def population_projected(
    t: Translator,
    focus: str,
    now: tuple[int, float],
    later: tuple[int, float],
    without: float | None,
    projected: bool = True,
) -> str:
    """Population in two years, the later one projected or not, and how many more or fewer there would be without
    migration, where that variant is on hand; or in one year.
    """
    values = {
        "country": t.name(focus),
        "in_place": t.place(focus, "in"),
        "year": now[0],
        "now": t.about(now[1]),
        "later_year": later[0],
        "later": t.about(later[1]),
    }
    if now[0] == later[0]:
        return t("{now} people {in_place} in {year}", **values)
    if not projected:
        return t("{now} people {in_place} in {year}, {later} in {later_year}", **values)
    if without is None:
        return t("{now} people {in_place} in {year}, {later} projected for {later_year}", **values)
    values["gap"] = t.about(abs(without - later[1]))
    if without >= later[1]:
        return t("{country}: {now} people in {year}, {later} in {later_year}, {gap} more without migration", **values)
    return t("{country}: {now} people in {year}, {later} in {later_year}, {gap} fewer without migration", **values)


def replacement(t: Translator, focus: str, held: str, until: int, number: float) -> str:
    """How many net migrants a year would hold a level to a year."""
    values = {"country": t.name(focus), "number": t.about(number), "until": until}
    if held == "dependency":
        return t("{country}: {number} net migrants a year would hold old-age dependency to {until}", **values)
    if held == "total":
        return t("{country}: {number} net migrants a year would hold the total population to {until}", **values)
    return t("{country}: {number} net migrants a year would hold people aged 20–64 to {until}", **values)


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
