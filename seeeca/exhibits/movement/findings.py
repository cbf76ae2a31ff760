"""Sentences computed from figures, at most 15 words, true for any country and either sign."""

from seeeca.words.i18n import Translator


def modelled_flows(t: Translator, focus: str, period: str, moved_in: float, moved_out: float) -> str:
    return t(
        "Modelled, {year}: {moved_in} moved in, {moved_out} moved out, {country}",
        year=period,
        moved_in=t.about(moved_in),
        moved_out=t.about(moved_out),
        country=t.name(focus),
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


def displaced(t: Translator, name: str, focus: str, year: int, persons: float) -> str:
    return t(
        "{name}, {country}: {persons} at the end of {year}",
        name=name,
        country=t.name(focus),
        persons=t.number(persons),
        year=year,
    )


def displaced_partner(t: Translator, name: str, year: int, partner: str, share: float) -> str:
    return t(
        "{name}, {year}: largest: {partner}, {share}", name=name, year=year, partner=partner, share=t.percent(share)
    )


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
