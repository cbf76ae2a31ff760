"""Sentences computed from figures, at most 15 words, true for any country and either sign."""

from dataclasses import replace

from seeeca.exhibit.fact import Fact, comparable, not_projected, persons, plain, year_of
from seeeca.words.i18n import Translator


def modelled_flows(t: Translator, period: str, moved_in: Fact, moved_out: Fact) -> str:
    not_projected(moved_in, moved_out)
    year_of(moved_in, moved_out)
    return t(
        "Modelled, {year}: {moved_out} left {country}, {moved_in} arrived",
        year=period,
        moved_in=moved_in.words(t),
        moved_out=moved_out.words(t),
        country=t.place(moved_in.place),
    )


def modelled_partner(t: Translator, period: str, partner: str, moved_in: Fact, moved_out: Fact) -> str:
    """The partner with the most moves and the balance with it; lower bounds have a sum, no balance. partner: a name."""
    not_projected(moved_in, moved_out)
    year_of(moved_in, moved_out)
    values = {"year": period, "partner": partner, "country": t.place(moved_in.place)}
    if moved_in.at_least or moved_out.at_least:
        moves = replace(moved_in, value=moved_in.value + moved_out.value, at_least=True)
        return t("Modelled, {year}: {partner} and {country} exchanged {people}", people=persons(t, moves), **values)
    comparable(moved_in, moved_out)
    balance = replace(moved_in, value=abs(moved_in.value - moved_out.value))
    values |= {"people": persons(t, balance), "country": t.name(moved_in.place)}
    if round(moved_in.value - moved_out.value) < 0:
        return t("Modelled, {year}: {country} lost {people} to its main partner, {partner}", **values)
    return t("Modelled, {year}: {country} gained {people} from its main partner, {partner}", **values)


def modelled_women(t: Translator, period: str, moved_in: Fact | None, moved_out: Fact | None) -> str:
    """Women per cent of those who moved in and out; None where a model has nobody who moved."""
    told = [fact for fact in (moved_in, moved_out) if fact]
    comparable(*told)
    not_projected(*told)
    values = {"year": period, "share": told[0].words(t)}
    in_place, from_place = t.place(told[0].place, "in"), t.place(told[0].place, "from")
    if moved_out is None:
        return t("Modelled, {year}: women were {share} of arrivals {in_place}", in_place=in_place, **values)
    if moved_in is None:
        return t("Modelled, {year}: women were {share} of departures {from_place}", from_place=from_place, **values)
    return t(
        "Modelled, {year}: women were {share} of arrivals {in_place}, {moved_out} of departures",
        in_place=in_place,
        moved_out=moved_out.words(t),
        **values,
    )


def refugees(t: Translator, here: Fact, abroad: Fact) -> str:
    """Refugees in and from a country, at the end of one year or each at the end of its own."""
    plain(here, abroad)
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


def displaced(t: Translator, people: Fact, hosted: bool) -> str:
    """Refugees in a country, or from it, at the end of a year: to the person, so no lower bound."""
    plain(*comparable(people))
    values = {"persons": t.number(people.value), "year": people.year}
    if hosted:
        in_place = t.place(people.place, "in")
        return t("Refugees {in_place} numbered {persons} at the end of {year}", in_place=in_place, **values)
    from_place = t.place(people.place, "from")
    return t("Refugees {from_place} abroad numbered {persons} at the end of {year}", from_place=from_place, **values)


def displaced_partner(t: Translator, partner: str, share: Fact, hosted: bool) -> str:
    """The largest origin of refugees in a country, or the country that hosts most of those from it."""
    plain(*comparable(share))
    values = {"partner": t.starting(partner), "share": share.words(t), "year": share.year}
    if hosted:
        in_place = t.place(share.place, "in")
        return t(
            "{partner} is the largest origin of refugees {in_place}: {share} in {year}", in_place=in_place, **values
        )
    from_place = t.place(share.place, "from")
    return t("{partner} hosts the most refugees {from_place}: {share} in {year}", from_place=from_place, **values)


def without_place(t: Translator, category: str, share: Fact, hosted: bool) -> str:
    """Of people whom the producer counts under no place: most of them are of a category."""
    plain(*comparable(share))
    values = {"share": share.words(t), "year": share.year, "category": category}
    if hosted:
        in_place = t.place(share.place, "in")
        return t("Of refugees {in_place} in {year}, {share} are recorded as “{category}”", in_place=in_place, **values)
    from_place = t.place(share.place, "from")
    return t(
        "Of refugees {from_place} in {year}, {share} are recorded as “{category}”", from_place=from_place, **values
    )


def deaths(t: Translator, route: str, first: int, died: Fact) -> str:
    """On one route from a first year to that of the fact. What is documented is less than all, whoever counts."""
    plain(died)
    return t.plural(
        "{route}: at least {number} person died or went missing from {first} to {last}",
        "{route}: at least {number} people died or went missing from {first} to {last}",
        round(died.value),
        route=route,
        first=first,
        last=died.year,
    )


def deaths_on_routes(t: Translator, died: Fact) -> str:
    plain(died)
    return t.plural(
        "At least {number} person died or went missing on routes towards Europe in {year}",
        "At least {number} people died or went missing on routes towards Europe in {year}",
        round(died.value),
        year=died.year,
    )
