"""Sentences computed from figures, at most 15 words, true for any country and either sign."""

import pandas as pd

from seeeca.words.i18n import NO_BREAK, Translator

# Two counts that differ by less than this share of the larger are called about equal.
ABOUT_EQUAL = 0.01


def immigrants_and_emigrants(t: Translator, focus: str, immigrants: float, emigrants: float) -> str:
    """Which of the two stocks is larger. Emigrants are those that destinations count."""
    values = {
        "in_place": t.place(focus, "in"),
        "immigrants": t.about(immigrants),
        "emigrants": t.about(emigrants),
    }
    if abs(immigrants - emigrants) < ABOUT_EQUAL * max(immigrants, emigrants):
        return t("About as many immigrants {in_place} ({immigrants}) as emigrants counted abroad", **values)
    if immigrants > emigrants:
        return t("More immigrants {in_place} ({immigrants}) than emigrants counted abroad ({emigrants})", **values)
    return t("Fewer immigrants {in_place} ({immigrants}) than emigrants counted abroad ({emigrants})", **values)


def immigrants_in_population(t: Translator, focus: str, first: tuple[int, float], last: tuple[int, float]) -> str:
    """Immigrants per cent of the population in two years, or in one."""
    values = {"in_place": t.place(focus, "in"), "year": last[0], "value": t.percent(last[1])}
    if first[0] == last[0]:
        return t("Immigrants {in_place}: {value} of the population in {year}", **values)
    return t(
        "Immigrants {in_place}: {value} of the population in {year}, {before} in {earlier}",
        before=t.percent(first[1]),
        earlier=first[0],
        **values,
    )


def women_among_migrants(t: Translator, focus: str, year: int, immigrants: float, emigrants: float) -> str:
    return t(
        "Women, {year}: {immigrants} of immigrants {in_place}, {emigrants} of emigrants counted abroad",
        year=year,
        immigrants=t.percent(immigrants),
        in_place=t.place(focus, "in"),
        emigrants=t.percent(emigrants),
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
    return t(
        "Emigrants {from_place}, {year}: largest destination {partner}, {share}",
        from_place=t.place(focus, "from"),
        year=year,
        partner=t.name(partner),
        share=t.percent(share),
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


def mirrored(t: Translator, focus: str, only_elsewhere: int, destinations: int) -> str:
    return t(
        "Emigrants {from_place}: {number} of {count} destinations appear in UNHCR's figures only",
        from_place=t.place(focus, "from"),
        number=only_elsewhere,
        count=destinations,
    )
