"""Sentences computed from figures, at most 15 words, true for any country and either sign."""

import pandas as pd

from seeeca.exhibit.fact import Fact, change_between, comparable, plain, year_of
from seeeca.words.i18n import NO_BREAK, Translator

# Two counts that differ by less than this share of the larger are called about equal.
ABOUT_EQUAL = 0.01


def immigrants_and_emigrants(t: Translator, immigrants: Fact, emigrants: Fact) -> str:
    """Which of the two stocks of one year is larger, where none is a lower bound."""
    plain(immigrants, emigrants)
    values = {
        "in_place": t.place(immigrants.place, "in"),
        "immigrants": immigrants.words(t),
        "emigrants": emigrants.words(t),
        "year": year_of(immigrants, emigrants),
    }
    if emigrants.at_least:
        return t("{immigrants} immigrants lived {in_place} in {year}, {emigrants} emigrants abroad", **values)
    comparable(immigrants, emigrants)
    if abs(immigrants.value - emigrants.value) < ABOUT_EQUAL * max(immigrants.value, emigrants.value):
        return t("{year}: about as many immigrants {in_place} ({immigrants}) as emigrants counted abroad", **values)
    if immigrants.value > emigrants.value:
        return t(
            "{year}: more immigrants {in_place} ({immigrants}) than emigrants counted abroad ({emigrants})", **values
        )
    return t("{year}: fewer immigrants {in_place} ({immigrants}) than emigrants counted abroad ({emigrants})", **values)


def stocks(t: Translator, immigrants: Fact, emigrants: Fact) -> str:
    """Both stocks of one year, not compared."""
    plain(immigrants, emigrants)
    values = {
        "immigrants": immigrants.words(t),
        "emigrants": emigrants.words(t),
        "in_place": t.place(immigrants.place, "in"),
        "year": year_of(immigrants, emigrants),
    }
    return t("{immigrants} immigrants {in_place} and {emigrants} emigrants counted abroad in {year}", **values)


def immigrants_in_population(t: Translator, first: Fact, last: Fact) -> str:
    """Immigrants per cent of the population in two years, or in one."""
    plain(first, last)
    values = {"in_place": t.place(last.place, "in"), "year": last.year, "value": last.words(t)}
    change_between(first, last)
    if first.year == last.year:
        return t("Immigrants {in_place}: {value} of the population in {year}", **values)
    return t(
        "Immigrants {in_place}: {value} of the population in {year}, {before} in {earlier}",
        before=first.words(t),
        earlier=first.year,
        **values,
    )


def women_among_immigrants(t: Translator, share: Fact, women: Fact) -> str:
    """Immigrants in the population of one year, and women among them."""
    plain(share, women)
    return t(
        "{share} of the population of {of_place} were immigrants in {year}; {women} of them were women",
        share=share.words(t),
        women=women.words(t),
        of_place=t.place(share.place, "of"),
        year=year_of(share, women),
    )


def women_among_migrants(t: Translator, immigrants: Fact, emigrants: Fact) -> str:
    plain(immigrants, emigrants)
    return t(
        "Women, {year}: {immigrants} of immigrants {in_place}, {emigrants} of emigrants counted abroad",
        year=year_of(immigrants, emigrants),
        immigrants=immigrants.words(t),
        in_place=t.place(immigrants.place, "in"),
        emigrants=emigrants.words(t),
    )


def ages_of_immigrants(t: Translator, focus: str, year: int, working: float, old: float) -> str:
    return t(
        "Immigrants {in_place}, {year}: {working} aged 20–64, {old} aged 65+",
        in_place=t.place(focus, "in"),
        year=year,
        working=t.percent(working),
        old=t.percent(old),
    )


def largest_origin(t: Translator, focus: str, year: int, partner: str, share: float) -> str:
    return t(
        "Immigrants {in_place}, {year}: largest origin {partner}, {share}",
        in_place=t.place(focus, "in"),
        year=year,
        partner=t.name(partner),
        share=t.percent(share),
    )


def largest_destination(t: Translator, focus: str, year: int, partner: str, share: float) -> str:
    """The share is of those that destinations count: all who left are never known."""
    return t(
        "Emigrants {from_place} counted abroad, {year}: largest destination {partner}, {share}",
        from_place=t.place(focus, "from"),
        year=year,
        partner=t.name(partner),
        share=t.percent(share),
    )


def places_of(t: Translator, focus: str, year: int, places: int, abroad: bool) -> str:
    """How many origins of immigrants are shown, or in how many places emigrants are counted."""
    values = {"year": year, "number": places}
    if abroad:
        return t(
            "Emigrants {from_place} are counted in {number} countries and areas in {year}",
            from_place=t.place(focus, "from"),
            **values,
        )
    return t(
        "{number} origins of immigrants {in_place} are shown separately in {year}",
        in_place=t.place(focus, "in"),
        **values,
    )


def immigrants_compared(
    t: Translator, focus: str, year: int, measure: str, of_year: pd.Series, base: int, median: float
) -> str:
    """The focus country and the median of the group's members; `of_year`: value by country."""
    values = {"in_place": t.place(focus, "in"), "year": year}
    if measure == "share":
        return t(
            "Immigrants: {value} of the population {in_place} in {year}; group median {median}",
            value=t.percent(of_year[focus]),
            median=t.percent(median),
            **values,
        )
    if measure == "number":
        return t(
            "{value} immigrants {in_place} in {year}; group median {median}",
            value=t.about(of_year[focus]),
            median=t.about(median),
            **values,
        )
    return t(
        "Immigrants {in_place}, {base} to {year}: {value}; group median {median}",
        value=f"{t.signed(of_year[focus] - 100, 1)}{NO_BREAK}%",
        median=f"{t.signed(median - 100, 1)}{NO_BREAK}%",
        base=base,
        **values,
    )


def corridor(t: Translator, direction: str, year: int, persons: float) -> str:
    return t("{direction}: {persons} people in {year}", direction=direction, persons=t.about(persons), year=year)


def editions_of(t: Translator, name: str, year: int, earlier: tuple[int, float], later: tuple[int, float]) -> str:
    """One year in two revisions, each told by its own year; equal where both say the same."""
    values = {
        "year": year,
        "earlier": t.about(earlier[1]),
        "later": t.about(later[1]),
        "earlier_revision": earlier[0],
        "later_revision": later[0],
    }
    if earlier[1] == later[1]:
        return t("{year}: {later} in both the {earlier_revision} and the {later_revision} revision", **values)
    return t("{year}: {earlier} in the {earlier_revision} revision, {later} in that of {later_revision}", **values)


def editions_differ(t: Translator, focus: str, year: int, earlier: float, later: float) -> str:
    """By how much the later revision's count of emigrants is lower or higher than that of the earlier."""
    values = {
        "from_place": t.place(focus, "from"),
        "year": year,
        "earlier": t.about(earlier),
        "later": t.about(later),
    }
    if later < earlier:
        return t("Emigrants {from_place} in {year}: {earlier}, revised down to {later}", **values)
    if later > earlier:
        return t("Emigrants {from_place} in {year}: {earlier}, revised up to {later}", **values)
    return t("Emigrants {from_place} in {year}: {earlier} in both revisions", **values)


def mirrored(t: Translator, focus: str, year: int, shown: int, destinations: int) -> str:
    """In how many of the destinations that any of the sources has the migrant stock shows people."""
    return t(
        "Emigrants {from_place}: the stock of {year} shows {number} of {count} destinations",
        from_place=t.place(focus, "from"),
        year=year,
        number=shown,
        count=destinations,
    )
