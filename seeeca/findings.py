"""Sentences computed from figures, at most 15 words, true for any country and either sign."""

import pandas as pd

from seeeca.catalogue import Indicator, Target
from seeeca.i18n import NO_BREAK, Translator

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


def largest_age_group(t: Translator, focus: str, year: int, age_group: str, share: float) -> str:
    return t(
        "Largest age group {in_place}, {year}: {age_group}, {share} of the population",
        age_group=age_group.replace("-", "–"),
        in_place=t.place(focus, "in"),
        year=year,
        share=t.percent(share),
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


def domains_met(t: Translator, focus: str, met: dict[int, int], domains: int) -> str:
    """In how many policy domains a country meets or fully meets; `met` counts them by round."""
    latest = max(met)
    values = {"in_place": t.place(focus, "in"), "met": met[latest], "domains": domains, "year": latest}
    if len(met) == 1:
        return t("Policy domains met {in_place}: {met} of {domains} ({year})", **values)
    return t(
        "Policy domains met {in_place}: {met} of {domains} ({year}), {before} ({earlier})",
        before=met[min(met)],
        earlier=min(met),
        **values,
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
    """That no number of net migrants holds a level to a year, and why: a NoAnswer of seeeca/replacement.py."""
    values = {"country": t.name(focus), "until": until}
    if reason == "holds by itself":
        return t("{country}: no answer; the medium variant itself holds the level to {until}", **values)
    if reason == "never":
        return t("{country}: no answer; newcomers would age too fast to hold it to {until}", **values)
    return t("{country}: no answer; the population would more than double by {until}", **values)


def replacement_by_year(t: Translator, focus: str, held: str, numbers: pd.Series) -> str:
    """The same for the first and the last year that there is a number for; `numbers`: by year."""
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


def share_in_editions(t: Translator, focus: str, year: int, earlier: float | None, later: float | None) -> str:
    """The share of GDP of one year in the edition of May 2023 and in the later one, of which one may have none."""
    values = {"country": t.name(focus), "year": year}
    if later is None:
        told = t.percent(earlier, 2)
        return t("{country}, {year}: {value} of GDP (May 2023 edition), none in the later one", value=told, **values)
    if earlier is None:
        told = t.percent(later, 2)
        return t("{country}, {year}: {value} of GDP (later edition), none in that of May 2023", value=told, **values)
    told = t.percent(earlier, 2), t.percent(later, 2)
    if told[0] == told[1]:
        return t("{country}, {year}: {value} of GDP in both editions", value=told[0], **values)
    return t(
        "{country}, {year}: {earlier} of GDP (May 2023 edition), {later} (later edition)",
        earlier=told[0],
        later=told[1],
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


def cost_of_sending(t: Translator, focus: str, sent_to: bool, year: int, value: float, target: Target) -> str:
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


def countries_with_record(t: Translator, round_: int, with_record: int, countries: int) -> str:
    return t(
        "{with_record} of {countries} countries and territories have a record for {round}",
        with_record=with_record,
        countries=countries,
        round=round_,
    )


def domain_most_met(t: Translator, round_: int, domain: str, met: int, with_record: int) -> str:
    return t(
        "“{domain}”: met in {met} of {with_record} countries with a record ({round})",
        domain=domain,
        met=met,
        with_record=with_record,
        round=round_,
    )


def in_unit(t: Translator, indicator: Indicator, value: float) -> str:
    """A value as titles write it: 11.6 %, 1.05 million, 74.6."""
    if indicator.unit == "percent":
        return t.percent(value)
    if indicator.unit in ("persons", "usd"):
        return t.about(value)
    return t.number(value, indicator.decimals)


def compared(t: Translator, indicator: Indicator, focus: str, year: int, of_year: pd.Series, median: float) -> str:
    """The focus country and the median of the group's members; without the focus, the ends of the range."""
    values = {
        "year": year,
        "median": in_unit(t, indicator, median),
        "low": in_unit(t, indicator, of_year.min()),
        "high": in_unit(t, indicator, of_year.max()),
    }
    if focus not in of_year:
        return t("{year}: {low} to {high}, group median {median}", **values)
    return t(
        "{country}, {year}: {value}; group median {median}",
        country=t.name(focus),
        value=in_unit(t, indicator, of_year[focus]),
        **values,
    )


def risen_and_fallen(
    t: Translator, indicator: Indicator, first: int, last: int, risen: int, fallen: int, count: int
) -> str:
    return t(
        "{first} to {last}: higher in {risen} of {count} countries, lower in {fallen}",
        first=first,
        last=last,
        risen=risen,
        fallen=fallen,
        count=count,
    )


def scattered(t: Translator, indicator: Indicator, against: Indicator, count: int) -> str:
    return t("Two indicators in {count} countries and territories, without a claim of cause", count=count)


def corridor(t: Translator, direction: str, year: int, persons: float) -> str:
    return t("{direction}: {persons} people in {year}", direction=direction, persons=t.about(persons), year=year)


def editions_of(t: Translator, name: str, year: int, earlier: float, later: float) -> str:
    """The same year in the 2020 and the 2024 revision; equal where both say the same."""
    values = {"year": year, "earlier": t.about(earlier), "later": t.about(later)}
    if earlier == later:
        return t("{year}: {later} in both the 2020 and the 2024 revision", **values)
    return t("{year}: {earlier} in the 2020 revision, {later} in that of 2024", **values)


def editions_differ(t: Translator, focus: str, year: int, earlier: float, later: float) -> str:
    """By how much the 2024 revision's count of emigrants is lower or higher than that of 2020."""
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


def mirrored(t: Translator, focus: str, only_elsewhere: int, destinations: int) -> str:
    return t(
        "Emigrants {from_place}: {number} of {count} destinations appear in UNHCR's figures only",
        from_place=t.place(focus, "from"),
        number=only_elsewhere,
        count=destinations,
    )


def _signed_about(t: Translator, value: float) -> str:
    return f"+{t.about(value)}" if round(value) > 0 else t.about(value)
