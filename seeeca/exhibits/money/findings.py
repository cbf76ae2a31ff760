"""Sentences computed from figures, at most 15 words, true for any country and either sign."""

import pandas as pd

from seeeca.catalogue.figures import Goal
from seeeca.words.i18n import NO_BREAK, Translator


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
    t: Translator, focus: str, year: int, earlier: tuple[str, float | None], later: float | None
) -> str:
    """The share of GDP of one year in an earlier edition, named by its month, and in the later; one may have none."""
    month, before = earlier
    values = {"country": t.name(focus), "year": year, "month": month}
    if later is None:
        told = t.percent(before, 2)
        return t("{country}, {year}: {value} of GDP ({month} edition), none in the later one", value=told, **values)
    if before is None:
        told = t.percent(later, 2)
        return t("{country}, {year}: {value} of GDP (later edition), none in that of {month}", value=told, **values)
    both = t.percent(before, 2), t.percent(later, 2)
    if both[0] == both[1]:
        return t("{country}, {year}: {value} of GDP in both editions", value=both[0], **values)
    return t(
        "{country}, {year}: {earlier} of GDP ({month} edition), {later} (later edition)",
        earlier=both[0],
        later=both[1],
        **values,
    )


def share_and_emigrants(t: Translator, focus: str, year: int, share: float, emigrants: float) -> str:
    return t(
        "{country}, {year}: remittances {share} of GDP, {emigrants} emigrants",
        country=t.name(focus),
        year=year,
        share=t.percent(share),
        emigrants=t.about(emigrants),
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
