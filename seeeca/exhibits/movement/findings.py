"""Sentences computed from figures, at most 15 words, true for any country and either sign."""

from seeeca.exhibit.fact import Fact, comparable, not_projected, year_of
from seeeca.words.i18n import Translator


def modelled_flows(t: Translator, period: str, moved_in: Fact, moved_out: Fact) -> str:
    not_projected(moved_in, moved_out)
    year_of(moved_in, moved_out)
    return t(
        "Modelled, {year}: {moved_in} moved in, {moved_out} moved out, {country}",
        year=period,
        moved_in=moved_in.words(t),
        moved_out=moved_out.words(t),
        country=t.name(moved_in.place),
    )


def modelled_partner(t: Translator, focus: str, period: str, partner: str, balance: float) -> str:
    return t(
        "Modelled, {year}: most moves {in_place} with {partner}, balance {balance}",
        year=period,
        in_place=t.place(focus, "in"),
        partner=partner,
        balance=t.signed(balance),
    )


def modelled_women(t: Translator, focus: str, period: str, moved_in: float | None, moved_out: float | None) -> str:
    """Women per cent of those who moved in and out; None where a model has nobody who moved."""
    values = {"year": period, "country": t.name(focus)}
    if moved_out is None:
        return t("Modelled, {year}: women {moved_in} of moves in, {country}", moved_in=t.percent(moved_in), **values)
    if moved_in is None:
        return t(
            "Modelled, {year}: women {moved_out} of moves out, {country}", moved_out=t.percent(moved_out), **values
        )
    return t(
        "Modelled, {year}: women {moved_in} of moves in, {moved_out} of moves out, {country}",
        moved_in=t.percent(moved_in),
        moved_out=t.percent(moved_out),
        **values,
    )


def refugees(t: Translator, here: Fact, abroad: Fact) -> str:
    """Refugees in and from a country, at the end of one year or each at the end of its own."""
    not_projected(here, abroad)
    values = {
        "here": here.words(t),
        "abroad": abroad.words(t),
        "in_place": t.place(here.place, "in"),
        "from_place": t.place(abroad.place, "from"),
        "year": here.year,
    }
    if here.year == abroad.year:
        return t("{here} refugees {in_place} and {abroad} refugees {from_place} at the end of {year}", **values)
    return t(
        "{here} refugees {in_place} at the end of {year}, {abroad} refugees {from_place} at the end of {other_year}",
        other_year=abroad.year,
        **values,
    )


def displaced(t: Translator, persons: Fact, hosted: bool) -> str:
    """Refugees in a country, or from it, at the end of a year: to the person, so no lower bound."""
    not_projected(persons)
    comparable(persons)
    values = {"persons": t.number(persons.value), "year": persons.year}
    if hosted:
        in_place = t.place(persons.place, "in")
        return t("Refugees {in_place} numbered {persons} at the end of {year}", in_place=in_place, **values)
    from_place = t.place(persons.place, "from")
    return t("Refugees {from_place} abroad numbered {persons} at the end of {year}", from_place=from_place, **values)


def displaced_partner(t: Translator, focus: str, year: int, partner: str, share: float, hosted: bool) -> str:
    """The largest origin of refugees in a country, or the country that hosts most of those from it."""
    values = {"partner": partner, "share": t.percent(share), "year": year}
    if hosted:
        in_place = t.place(focus, "in")
        return t(
            "{partner} is the largest origin of refugees {in_place}: {share} in {year}", in_place=in_place, **values
        )
    from_place = t.place(focus, "from")
    return t("{partner} hosts the most refugees {from_place}: {share} in {year}", from_place=from_place, **values)


def without_place(t: Translator, name: str, year: int, category: str, share: float) -> str:
    """Of people whom the producer counts under no place: most of them are of a category."""
    return t("{name}, {year}: {share} “{category}”", name=name, year=year, share=t.percent(share), category=category)


def deaths(t: Translator, route: str, first: int, last: int, persons: int) -> str:
    return t(
        "{route}: at least {persons} dead or missing, {first}–{last}",
        route=route,
        persons=t.number(persons),
        first=first,
        last=last,
    )


def deaths_on_routes(t: Translator, year: int, persons: int) -> str:
    return t("Routes towards Europe, {year}: at least {persons} dead or missing", year=year, persons=t.number(persons))
