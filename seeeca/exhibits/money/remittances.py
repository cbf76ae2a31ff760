"""Personal remittances: World Bank, World Development Indicators."""

from dataclasses import replace

import pandas as pd

from seeeca.exhibit.exhibit import Exhibit, KeyFigure, Note
from seeeca.exhibit.fact import Fact, fact_of
from seeeca.exhibit.measure import Measure
from seeeca.exhibit.shapes import PlaceClass
from seeeca.exhibit.sources import source_line
from seeeca.exhibits.cards import Latest, card, latest, no_card, observed, was
from seeeca.exhibits.compare import scatter_of
from seeeca.exhibits.making import USUAL_YEAR, Making, ends_in_words, missing_note, of_year, role_of, title_of
from seeeca.exhibits.money import findings
from seeeca.exhibits.shared import among_group, listed_in, on_places, ranked
from seeeca.view import LAST_YEAR
from seeeca.words.i18n import Translator

SHARE, RECEIVED, PAID = "remittances_received_gdp_share", "remittances_received_usd", "remittances_paid_usd"
EMIGRANTS = "emigrant_stock"
COST_TO, COST_FROM = "remittance_cost_to", "remittance_cost_from"
# The World Bank's own figure of Europe and Central Asia, with countries of all incomes; it is never recomputed here.
REGION = "ECS"
# Earlier years are thin: most of the region's countries begin to report in the second half of the 1990s.
FIRST_YEAR = 2000
# Limits of the classes of the map, in per cent of GDP; the same for every year and edition.
LIMITS = (0, 1, 5, 10, 20)


def gdp_share(make: Making) -> Exhibit:
    """Received remittances as a share of GDP, the focus country among its group, and the producer's regional figure.

    data: year, country, name, role, value (per cent).
    """
    t = make.t
    edition = make.edition(SHARE)
    data = make.observations(SHARE, [*make.peers(), REGION], first_year=make.view.first_year or FIRST_YEAR)
    of_focus = data[data["country"] == make.focus]
    if of_focus.empty:
        return _absent(make, edition)
    region = t("Europe and Central Asia")
    data = data.assign(
        name=[region if country == REGION else t.name(country) for country in data["country"]],
        role=["second" if country == REGION else role_of(country, make.focus) for country in data["country"]],
    )[["year", "country", "name", "role", "value"]]
    year = int(of_focus["year"].max())
    values = data[data["year"] == year].set_index("country")["value"]
    of_members = make.of_members(values)
    highest = of_members.idxmax() if len(of_members) else make.focus
    told = [_share_of(make, edition, year, values, country) for country in (make.focus, highest)]
    of_region = t("Europe and Central Asia: the World Bank's own figure, countries of all incomes.")
    return among_group(
        make,
        data,
        _measure(t),
        title=make.said(findings.remittances_share, *told, make.view.group, plain=t("Personal remittances received")),
        what=t("Personal remittances received"),
        indicators=[SHARE],
        editions=[edition],
        notes=[
            recorded_only(make),
            Note(of_region, "coverage", f"series {REGION}"),
            *make.remarks(SHARE, data["country"], data["year"]),
            *missing_note(make, values.index, year),
        ],
        described=ends_in_words(t, data[data["country"] == make.focus], "name", 1),
        every=1,
    )


def recorded_only(make: Making) -> Note:
    return Note(make.t("Recorded flows only."), "coverage")


def _measure(t: Translator) -> Measure:
    return Measure("percent", t("Per cent of GDP"), t("per cent of GDP"), decimals=2)


def _absent(make: Making, edition: str) -> Exhibit:
    t = make.t
    title = title_of(make.catalogue.indicators[SHARE], t)
    return make.absent(title, t("Per cent of gross domestic product"), [edition], [SHARE])


def ranking(make: Making) -> Exhibit:
    """The share of GDP of every country of the group in one year, the largest first.

    data: country, name, role, value (per cent).
    """
    edition, year, data = _of_year(make)
    if data.empty:
        return _absent(make, edition)
    data = data.assign(role=[role_of(country, make.focus) for country in data["country"]])
    values, what = data.set_index("country")["value"], make.t("Personal remittances received")
    low, high = _ends(make, edition, year, values)
    if make.focus in values:
        share = _share_of(make, edition, year, values, make.focus)
        median = replace(share, value=float(make.of_members(values).median()), place="")
        title = make.said(findings.remittances_ranked, share, median, plain=what)
    else:
        title = make.said(findings.remittances_ranged, low, high, len(values), plain=what)
    return ranked(
        make,
        data.sort_values("value", ascending=False),
        _measure(make.t),
        year,
        title=title,
        what=what,
        indicators=[SHARE],
        editions=[edition],
        notes=_notes(make, data, year),
        described=f"{_list(make, data)}.",
    )


def share_map(make: Making) -> Exhibit:
    """The share of GDP of every country of the group in one year, on a map or as tiles without boundaries.

    data: country, name, value (per cent), place (0 to 4, the class).
    """
    edition, year, data = _of_year(make)
    if data.empty:
        return _absent(make, edition)
    values, what = data.set_index("country")["value"], make.t("Personal remittances received")
    low, high = _ends(make, edition, year, values)
    if make.focus in values:
        share = _share_of(make, edition, year, values, make.focus)
        title = make.said(findings.remittances_on_map, low, high, share, plain=what)
    else:
        title = make.said(findings.remittances_on_map_without, low, high, make.focus, plain=what)
    return on_places(
        make,
        data.assign(place=[sum(value >= limit for limit in LIMITS) - 1 for value in data["value"]]),
        _measure(make.t),
        _classes(make.t),
        title=title,
        what=what,
        place=make.group_name(),
        when=of_year(year),
        indicators=[SHARE],
        editions=[edition],
        notes=_notes(make, data, year),
        described=f"{_list(make, data)}.",
    )


def _share_of(make: Making, edition: str, year: int, of_year: pd.Series, country: str) -> Fact:
    """The share of GDP of a country. of_year: per cent by country."""
    return fact_of(make.catalogue.indicators[SHARE], float(of_year[country]), year, edition, country)


def _ends(make: Making, edition: str, year: int, of_year: pd.Series) -> list[Fact]:
    """The lowest and the highest share of GDP."""
    return [_share_of(make, edition, year, of_year, end) for end in (of_year.idxmin(), of_year.idxmax())]


def _notes(make: Making, data: pd.DataFrame, year: int) -> list[Note]:
    """Of the group in one year."""
    return [
        recorded_only(make),
        make.median_note(data.set_index("country")["value"], year),
        *make.remarks(SHARE, data["country"], [year] * len(data)),
        *missing_note(make, data["country"], year),
    ]


def against_emigrants(make: Making) -> Exhibit:
    """The share of GDP against the number of people born in a country who live abroad. data: as compare.scatter."""
    indicators = make.catalogue.indicators
    made = scatter_of(make, indicators[SHARE], indicators[EMIGRANTS], logarithmic=True)
    of_focus = made.data[made.data["country"] == make.focus] if not made.absence else made.data
    if of_focus.empty:
        return made
    year = int(of_focus["year"].iloc[-1])
    share, emigrants = (observed(make, id_, year) for id_ in (SHARE, EMIGRANTS))
    title = make.said(findings.share_and_emigrants, share, emigrants, plain=made.title)
    return replace(made, title=title, queries=tuple(make.queries))


def headline(make: Making) -> str:
    """Dollars and share of GDP received in the newest year."""
    t = make.t
    share, dollars = _share(make), latest(make, RECEIVED)
    if not share or not dollars:
        return t("No figures on remittances received {in_place}", in_place=t.place(make.focus, "in"))
    return make.said(findings.received, share.now, dollars.now, plain=t("Remittances received"))


def key_figures(make: Making) -> tuple[KeyFigure, ...]:
    t = make.t
    return (
        share_card(make),
        _dollars_card(make, RECEIVED, t("Received, US dollars")),
        _dollars_card(make, PAID, t("Paid, US dollars")),
        _net_card(make, t("Net: received minus paid, US dollars")),
        _cost_card(make, COST_TO, t("Cost of sending to the country")),
    )


def share_card(make: Making) -> KeyFigure:
    t = make.t
    found = _share(make)
    if not found:
        return no_card(make, SHARE, t("Remittances received"))
    label = t("Remittances received, {year}", year=found.year)
    return card(make, found, label, t("{value} of GDP", value=t.percent(found.value)), was(make, found))


def _share(make: Making) -> Latest | None:
    return _recent(make, latest(make, SHARE))


def _recent(make: Making, found: Latest | None) -> Latest | None:
    """A figure of before 2000 is history and no answer to how things stand, unless a year is asked for."""
    return found if found and (make.view.year or found.year >= FIRST_YEAR) else None


def _of_year(make: Making) -> tuple[str, int, pd.DataFrame]:
    """Edition, year, and country, name, value of the group in the year asked for or the one closest to it."""
    edition = make.edition(SHARE)
    known = make.ask("edition_years", indicator=SHARE, edition=edition)["year"].tolist()
    year = make.year_in(known, USUAL_YEAR)
    rows = make.observations(SHARE, make.peers(), year, year, edition)
    return edition, year, rows.assign(name=rows["country"].map(make.t.name))[["country", "name", "value"]]


def _dollars_card(make: Making, indicator: str, label: str) -> KeyFigure:
    t = make.t
    found = _recent(make, latest(make, indicator))
    if not found:
        return no_card(make, indicator, label)
    return card(make, found, f"{label}, {found.year}", found.now.words(t), was(make, found))


def _net_card(make: Making, label: str) -> KeyFigure:
    """The newest year, or the one asked for, that has both directions in one edition."""
    t = make.t
    usual = make.edition_reaching(RECEIVED, make.view.year)
    editions, of_paid = (make.catalogue.indicators[id_].editions for id_ in (RECEIVED, PAID))
    common = [usual, *(id_ for id_ in editions if id_ in of_paid)]
    found = ((edition, _net(make, edition)) for edition in common)
    edition, net = next(((id_, values) for id_, values in found if len(values)), (usual, pd.Series(dtype=float)))
    if net.empty:
        return KeyFigure("remittances_usd", label, "", make.why_absent("remittances_usd", edition), "")
    year = net.index[-1]
    before = t("{value} in {year}", value=t.signed_about(net.iloc[-2]), year=net.index[-2]) if len(net) > 1 else ""
    return KeyFigure(
        "remittances_usd", f"{label}, {year}", t.signed_about(net.iloc[-1]), before, source_line(edition, t)
    )


def _net(make: Making, edition: str) -> pd.Series:
    """Received less paid in US dollars, by year up to the one asked for."""
    last = make.view.year or LAST_YEAR
    received, paid = (
        make.observations(id_, [make.focus], min(FIRST_YEAR, last), last, edition).set_index("year")["value"]
        for id_ in (RECEIVED, PAID)
    )
    return (received - paid).dropna()


def _cost_card(make: Making, indicator: str, label: str) -> KeyFigure:
    found = latest(make, indicator)
    if not found:
        return no_card(make, indicator, label)
    target = make.catalogue.indicators[indicator].target
    detail = make.t(
        "of 200 dollars sent; {target} by {by}: under {below}",
        target=make.t.words(target.name),
        by=target.by,
        below=make.t.percent(target.below, 0),
    )
    return card(make, found, f"{label}, {found.year}", make.t.percent(found.value), detail)


def _list(make: Making, data: pd.DataFrame) -> str:
    return listed_in(make, data, replace(_measure(make.t), decimals=1))


def _classes(t: Translator) -> tuple[PlaceClass, ...]:
    names = [t("under {limit} %", limit=LIMITS[1])]
    names += [
        t("{low} to under {high} %", low=low, high=high) for low, high in zip(LIMITS[1:], LIMITS[2:], strict=False)
    ]
    names.append(t("{limit} % and more", limit=LIMITS[-1]))
    return tuple(PlaceClass(limit, name) for limit, name in zip(LIMITS, names, strict=True))
