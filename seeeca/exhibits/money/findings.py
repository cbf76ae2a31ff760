"""Sentences computed from figures, at most 15 words, true for any country and either sign."""

import pandas as pd

from seeeca.catalogue.figures import Goal
from seeeca.exhibit.fact import Fact, not_projected, year_of
from seeeca.words.i18n import NO_BREAK, Translator


def received(t: Translator, share: Fact, dollars: Fact) -> str:
    """The share of GDP and the dollars received, of one year or each with its own."""
    not_projected(share, dollars)
    values = {"in_place": t.place(share.place, "in"), "value": share.words(t), "dollars": dollars.words(t)}
    if share.year == dollars.year:
        return t(
            "Remittances received {in_place} in {year}: {value} of GDP, {dollars} dollars", year=share.year, **values
        )
    return t(
        "Remittances received {in_place}: {value} of GDP in {year}, {dollars} dollars in {dollars_year}",
        year=share.year,
        dollars_year=dollars.year,
        **values,
    )


def remittances_share(
    t: Translator, focus: str, year: int, value: float, highest: str, highest_value: float, group: str
) -> str:
    """The share of the focus country, and the highest of the group's members in the same year."""
    values = {
        "in_place": t.place(focus, "in"),
        "year": year,
        "value": t.percent(value),
        "in_group": t.place(group, "in"),
        "highest": t.name(highest),
        "highest_value": t.percent(highest_value),
    }
    if highest == focus:
        return t(
            "Remittances, {year}: {value} of GDP {in_place}, the largest share {in_group}",
            **values,
        )
    return t(
        "Remittances, {year}: {value} of GDP {in_place}; group maximum: {highest}, {highest_value}",
        **values,
    )


def remittances_ranked(t: Translator, focus: str, year: int, of_year: pd.Series, median: float) -> str:
    """The focus country and the median of the group's members; without the focus, the ends of the range."""
    if focus in of_year:
        return t(
            "Remittances, {year}: {value} of GDP {in_place}; group median {median}",
            year=year,
            value=t.percent(of_year[focus]),
            in_place=t.place(focus, "in"),
            median=t.percent(median),
        )
    return t(
        "Remittances, {year}: {low} to {high} of GDP in the {count} countries with figures",
        year=year,
        low=t.percent(of_year.min()),
        high=t.percent(of_year.max()),
        count=len(of_year),
    )


def remittances_on_map(t: Translator, focus: str, year: int, of_year: pd.Series) -> str:
    """The ends of the group's range, and where the focus country is. of_year: per cent of GDP by country."""
    values = {"year": year, "low": t.percent(of_year.min()), "high": t.percent(of_year.max())}
    if focus not in of_year:
        return t(
            "Remittances, {year}: {low} to {high} of GDP; no figure for {country}", country=t.name(focus), **values
        )
    return t(
        "Remittances, {year}: {low} to {high} of GDP, {country} {value}",
        country=t.name(focus),
        value=t.percent(of_year[focus]),
        **values,
    )


def money_in_and_out(t: Translator, focus: str, year: int, received: float, paid: float) -> str:
    """What came in and went out in US dollars, and the difference with its sign."""
    return t(
        "{country}, {year}: {received} dollars received, {paid} paid, net {net}",
        country=t.name(focus),
        year=year,
        received=t.about(received),
        paid=t.about(paid),
        net=t.signed_about(received - paid),
    )


def per_head(t: Translator, focus: str, year: int, value: float, median: float) -> str:
    return t(
        "{country}, {year}: {value} dollars received per head; group median {median}",
        country=t.name(focus),
        year=year,
        value=t.number(value),
        median=t.number(median),
    )


def changed(t: Translator, focus: str, year: int, dollars: float, percent: float) -> str:
    """By how much receipts differ from the year before."""
    return t(
        "Remittances received {in_place}, {before} to {year}: {dollars} dollars, {percent}",
        in_place=t.place(focus, "in"),
        before=year - 1,
        year=year,
        dollars=t.signed_about(dollars),
        percent=f"{t.signed(percent, 1)}{NO_BREAK}%",
    )


def share_in_editions(
    t: Translator, focus: str, year: int, earlier: tuple[str, float | None], later: tuple[str, float | None]
) -> str:
    """The share of GDP of one year in two editions, each by its name; one may have none."""
    (earlier_name, before), (later_name, now) = earlier, later
    values = {"country": t.name(focus), "year": year}
    if before is None or now is None:
        name, other, value = (earlier_name, later_name, before) if now is None else (later_name, earlier_name, now)
        return t(
            "{country}, {year}: {value} of GDP ({edition}), none in {other}",
            value=t.percent(value, 2),
            edition=name,
            other=other,
            **values,
        )
    both = t.percent(before, 2), t.percent(now, 2)
    if both[0] == both[1]:
        return t("{country}, {year}: {value} of GDP in both editions", value=both[0], **values)
    return t(
        "{country}, {year}: {earlier} of GDP ({earlier_edition}), {later} ({later_edition})",
        earlier=both[0],
        later=both[1],
        earlier_edition=earlier_name,
        later_edition=later_name,
        **values,
    )


def share_and_emigrants(t: Translator, share: Fact, emigrants: Fact) -> str:
    not_projected(share, emigrants)
    return t(
        "{country}, {year}: remittances {share} of GDP, {emigrants} emigrants",
        country=t.name(share.place),
        year=year_of(share, emigrants),
        share=share.words(t),
        emigrants=emigrants.words(t),
    )


def cost_of_sending(t: Translator, focus: str, sent_to: bool, year: int, value: float, target: Goal) -> str:
    """The cost of sending 200 dollars to the focus country, or from it, and the target."""
    values = {
        "country": t.name(focus),
        "year": year,
        "value": t.percent(value),
        "by": target.by,
        "below": t.percent(target.below, 0),
    }
    if sent_to:
        return t("{country}, {year}: sending 200 dollars there costs {value}; target by {by}: under {below}", **values)
    return t("{country}, {year}: sending 200 dollars from there costs {value}; target by {by}: under {below}", **values)


def largest_sender(t: Translator, focus: str, year: int, usd: float, partner: str, share: float) -> str:
    return t(
        "{country}, {year}, modelled: {usd} dollars received; largest sender {partner}, {share}",
        country=t.name(focus),
        year=year,
        usd=t.about(usd),
        partner=t.name(partner),
        share=t.percent(share),
    )


def largest_receiver(t: Translator, focus: str, year: int, usd: float, partner: str, share: float) -> str:
    return t(
        "{country}, {year}, modelled: {usd} dollars sent; largest receiver {partner}, {share}",
        country=t.name(focus),
        year=year,
        usd=t.about(usd),
        partner=t.name(partner),
        share=t.percent(share),
    )


def corridors(t: Translator, focus: str, year: int, received: float, sent: float) -> str:
    """Modelled totals of both directions; nothing may be on hand of one of them."""
    values = {"country": t.name(focus), "year": year, "received": t.about(received), "sent": t.about(sent)}
    if not sent:
        return t("{country}, {year}, modelled: {received} dollars received; no figure on money sent", **values)
    return t("{country}, {year}, modelled: {received} dollars received, {sent} sent", **values)
