"""Sentences computed from figures, at most 15 words, true for any country and either sign."""

from seeeca.catalogue.figures import Goal
from seeeca.exhibit.fact import Fact, change_between, comparable, not_projected, plain, year_of
from seeeca.words.i18n import Translator


def received(t: Translator, share: Fact, dollars: Fact) -> str:
    """The share of GDP and the dollars received, of one year or each with its own."""
    plain(share, dollars)
    values = {"in_place": t.place(share.place, "in"), "value": share.words(t), "dollars": dollars.words(t)}
    if share.year == dollars.year:
        return t(
            "Remittances received {in_place} in {year} were {value} of GDP, {dollars} dollars",
            year=share.year,
            **values,
        )
    return t(
        "Remittances received {in_place}: {value} of GDP in {year}, {dollars} dollars in {dollars_year}",
        year=share.year,
        dollars_year=dollars.year,
        **values,
    )


def remittances_share(t: Translator, share: Fact, highest: Fact, group: str) -> str:
    """The share of the focus country, and the highest of the group's members in the same year."""
    plain(*comparable(share, highest))
    values = {"in_place": t.place(share.place, "in"), "year": share.year, "value": share.words(t)}
    if highest.place == share.place:
        in_group = t.place(group, "in")
        return t(
            "Remittances were {value} of GDP {in_place} ({year}), the highest {in_group}", in_group=in_group, **values
        )
    return t(
        "Remittances were {value} of GDP {in_place} ({year}); group maximum: {highest}, {highest_value}",
        highest=t.name(highest.place),
        highest_value=highest.words(t),
        **values,
    )


def remittances_ranked(t: Translator, share: Fact, median: Fact) -> str:
    """The focus country and the median of the group's members."""
    plain(*comparable(share, median))
    return t(
        "Remittances were {value} of GDP {in_place} in {year} (group median {median})",
        year=share.year,
        value=share.words(t),
        in_place=t.place(share.place, "in"),
        median=median.words(t),
    )


def remittances_ranged(t: Translator, low: Fact, high: Fact, count: int) -> str:
    """The ends of the group's range, of `count` countries, where the focus country has no figure."""
    plain(*comparable(low, high))
    return t(
        "Remittances were {low} to {high} of GDP in {count} countries with figures for {year}",
        year=low.year,
        low=low.words(t),
        high=high.words(t),
        count=count,
    )


def remittances_on_map(t: Translator, low: Fact, high: Fact, share: Fact) -> str:
    """The ends of the group's range, and where the focus country is."""
    plain(*comparable(low, high, share))
    return t(
        "Remittances were {low} to {high} of GDP ({year}), {value} {in_place}",
        year=low.year,
        low=low.words(t),
        high=high.words(t),
        value=share.words(t),
        in_place=t.place(share.place, "in"),
    )


def remittances_on_map_without(t: Translator, low: Fact, high: Fact, focus: str) -> str:
    """The ends of the group's range, where the focus country has no figure."""
    plain(*comparable(low, high))
    return t(
        "Remittances were {low} to {high} of GDP in {year}; no figure for {country}",
        year=low.year,
        low=low.words(t),
        high=high.words(t),
        country=t.name(focus),
    )


def money_in_and_out(t: Translator, received: Fact, paid: Fact) -> str:
    """What came in and went out in US dollars, and the difference with its sign."""
    plain(*comparable(received, paid))
    return t(
        "{country} received {received} dollars, paid {paid} in {year}, net {net}",
        country=t.name(received.place),
        year=received.year,
        received=received.words(t),
        paid=paid.words(t),
        net=t.signed_about(received.value - paid.value),
    )


def per_head(t: Translator, dollars: Fact, median: Fact) -> str:
    plain(*comparable(dollars, median))
    return t(
        "{country} received {value} dollars per head ({year}), group median {median}",
        country=t.name(dollars.place),
        year=dollars.year,
        value=dollars.words(t),
        median=median.words(t),
    )


def changed(t: Translator, before: Fact, now: Fact) -> str:
    """What was received, and by how many per cent that differs from the year before."""
    plain(before, now)
    change = 100 * change_between(before, now) / before.value
    values = {
        "country": t.name(now.place),
        "dollars": now.words(t),
        "year": now.year,
        "before": before.year,
        "percent": t.percent(abs(change)),
    }
    if round(change, 1) > 0:
        return t("{country} received {dollars} dollars in {year}, up {percent} on {before}", **values)
    if round(change, 1) < 0:
        return t("{country} received {dollars} dollars in {year}, down {percent} on {before}", **values)
    del values["percent"]
    return t("{country} received {dollars} dollars in {year}, as in {before}", **values)


def share_in_editions(t: Translator, earlier: Fact | None, later: Fact | None, names: tuple[str, str]) -> str:
    """The share of GDP of one year in two editions, each by its name; one may have none."""
    told = [fact for fact in (earlier, later) if fact]
    plain(*told)
    for fact in told:
        comparable(fact)
    values = {"country": t.name(told[0].place), "year": year_of(*told)}
    first, *second = (t.percent(fact.value, 2) for fact in told)
    if not second:
        name, other = names if earlier else names[::-1]
        return t(
            "{country}, {year}: {value} of GDP ({edition}), none in {other}",
            value=first,
            edition=name,
            other=other,
            **values,
        )
    if first == second[0]:
        return t("{country}, {year}: {value} of GDP in both editions", value=first, **values)
    return t(
        "{country}, {year}: {earlier} of GDP ({earlier_edition}), {later} ({later_edition})",
        earlier=first,
        later=second[0],
        earlier_edition=names[0],
        later_edition=names[1],
        **values,
    )


def share_and_emigrants(t: Translator, share: Fact, emigrants: Fact) -> str:
    plain(share, emigrants)
    return t(
        "{country}: remittances were {share} of GDP in {year}, emigrants {emigrants}",
        country=t.name(share.place),
        year=year_of(share, emigrants),
        share=share.words(t),
        emigrants=emigrants.words(t),
    )


def cost_of_sending(t: Translator, cost: Fact, sent_to: bool, target: Goal) -> str:
    """The cost of sending 200 dollars to the focus country, or from it, and the target."""
    plain(*comparable(cost))
    values = {"year": cost.year, "value": cost.words(t), "below": t.percent(target.below, 0)}
    if sent_to:
        country = t.place(cost.place)
        return t(
            "Sending 200 dollars to {country} cost {value} in {year}; target under {below}", country=country, **values
        )
    from_place = t.place(cost.place, "from")
    return t(
        "Sending 200 dollars {from_place} cost {value} in {year}; target under {below}", from_place=from_place, **values
    )


def largest_sender(t: Translator, dollars: Fact, partner: str, share: Fact) -> str:
    not_projected(dollars, share)
    return t(
        "{country} received a modelled {usd} dollars in {year}, {share} from {partner}",
        country=t.name(dollars.place),
        year=year_of(*comparable(dollars), *comparable(share)),
        usd=dollars.words(t),
        partner=t.place(partner),
        share=share.words(t),
    )


def largest_receiver(t: Translator, dollars: Fact, partner: str, share: Fact) -> str:
    not_projected(dollars, share)
    return t(
        "{country} sent a modelled {usd} dollars in {year}, {share} to {partner}",
        country=t.name(dollars.place),
        year=year_of(*comparable(dollars), *comparable(share)),
        usd=dollars.words(t),
        partner=t.place(partner),
        share=share.words(t),
    )


def corridors(t: Translator, received: Fact, sent: Fact | None) -> str:
    """Modelled totals of both directions; nothing may be on hand of one of them."""
    not_projected(*comparable(*(fact for fact in (received, sent) if fact)))
    values = {"country": t.name(received.place), "year": received.year, "received": received.words(t)}
    if sent is None:
        return t("{country} received a modelled {received} dollars in {year}; no figure on money sent", **values)
    return t("{country} received a modelled {received} dollars in {year} and sent {sent}", sent=sent.words(t), **values)
