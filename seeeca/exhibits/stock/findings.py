"""Sentences computed from figures, at most 15 words, true for any country and either sign."""

from seeeca.exhibit.fact import Fact, change_between, comparable, persons, plain, year_of
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
        "Women were {immigrants} of immigrants {in_place} ({year}), {emigrants} of emigrants counted",
        year=year_of(immigrants, emigrants),
        immigrants=immigrants.words(t),
        in_place=t.place(immigrants.place, "in"),
        emigrants=emigrants.words(t),
    )


def ages_of_immigrants(t: Translator, working: Fact, old: Fact) -> str:
    plain(*comparable(working, old))
    return t(
        "{working} of immigrants {in_place} were aged 20–64, {old} 65+ in {year}",
        in_place=t.place(working.place, "in"),
        year=working.year,
        working=working.words(t),
        old=old.words(t),
    )


def largest_origin(t: Translator, partner: str, share: Fact) -> str:
    plain(*comparable(share))
    return t(
        "{partner} is the largest origin of immigrants {in_place}: {share} in {year}",
        in_place=t.place(share.place, "in"),
        year=share.year,
        partner=t.starting(partner),
        share=share.words(t),
    )


def largest_destination(t: Translator, partner: str, share: Fact) -> str:
    """The share is of those that destinations count: all who left are never known."""
    plain(*comparable(share))
    return t(
        "{partner} hosts {share} of emigrants {from_place} counted in {year}",
        from_place=t.place(share.place, "from"),
        year=share.year,
        partner=t.starting(partner),
        share=share.words(t),
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


def immigrants_compared(t: Translator, measure: str, immigrants: Fact, median: Fact, base: int) -> str:
    """The focus country and the median of the group's members. base: the year whose index is 100."""
    plain(*comparable(immigrants, median))
    values = {"in_place": t.place(immigrants.place, "in"), "year": immigrants.year}
    if measure == "share":
        return t(
            "Immigrants were {value} of the population {in_place} ({year}), group median {median}",
            value=immigrants.words(t),
            median=median.words(t),
            **values,
        )
    if measure == "number":
        return t(
            "{value} immigrants lived {in_place} in {year}; the group median was {median}",
            value=immigrants.words(t),
            median=median.words(t),
            **values,
        )
    change = round(immigrants.value - 100, 1)
    values |= {
        "value": t.percent(abs(change)),
        "median": f"{t.signed(median.value - 100, 1)}{NO_BREAK}%",
        "base": base,
    }
    if change < 0:
        return t("Immigrant stock {in_place} fell by {value} in {base}–{year}; group median {median}", **values)
    return t("Immigrant stock {in_place} rose by {value} in {base}–{year}; group median {median}", **values)


def corridor(t: Translator, immigrants: Fact, partner: str, abroad: bool) -> str:
    """People from the partner in the place of the fact; `abroad`: people from that place in the partner."""
    plain(immigrants)
    values = {"people": persons(t, immigrants), "partner": t.place(partner), "year": immigrants.year}
    if abroad:
        from_place = t.place(immigrants.place, "from")
        return t("{people} {from_place} lived in {partner} ({year})", from_place=from_place, **values)
    in_place = t.place(immigrants.place, "in")
    return t("{people} from {partner} lived {in_place} ({year})", in_place=in_place, **values)


def editions_of(t: Translator, earlier: Fact, later: Fact, revisions: tuple[int, int], abroad: bool) -> str:
    """One year in two revisions, each told by its own year; equal where both say the same."""
    plain(earlier, later)
    values = {"country": t.name(earlier.place), "year": year_of(earlier, later)}
    values |= {"earlier_revision": revisions[0], "later_revision": revisions[1]}
    told = [
        t("{number} emigrants", number=fact.words(t)) if abroad else t("{number} immigrants", number=fact.words(t))
        for fact in (earlier, later)
    ]
    if earlier.value == later.value and earlier.at_least == later.at_least:
        return t(
            "{country}, {year}: revisions {earlier_revision} and {later_revision} both have {people}",
            people=told[0],
            **values,
        )
    return t(
        "{country}, {year}: revision {earlier_revision} has {people}, revision {later_revision} {later}",
        people=told[0],
        later=later.words(t),
        **values,
    )


def editions_differ(t: Translator, earlier: Fact, later: Fact) -> str:
    """By how much the later revision's count of emigrants is lower or higher than that of the earlier; of lower bounds
    that is not told.
    """
    plain(earlier, later)
    values = {
        "from_place": t.place(earlier.place, "from"),
        "year": year_of(earlier, later),
        "earlier": earlier.words(t),
        "later": later.words(t),
    }
    if earlier.at_least or later.at_least:
        return t("Emigrants {from_place} in {year} were {earlier}, after revision {later}", **values)
    if later.value < earlier.value:
        return t("Emigrants {from_place} in {year} were revised down from {earlier} to {later}", **values)
    if later.value > earlier.value:
        return t("Emigrants {from_place} in {year} were revised up from {earlier} to {later}", **values)
    del values["later"]
    return t("Emigrants {from_place} in {year} were {earlier} in both revisions", **values)


def mirrored(t: Translator, focus: str, year: int, shown: int, destinations: int) -> str:
    """In how many of the destinations that any of the sources has the migrant stock shows people."""
    return t(
        "Emigrants {from_place}: the stock of {year} shows {number} of {count} destinations",
        from_place=t.place(focus, "from"),
        year=year,
        number=shown,
        count=destinations,
    )
