"""Remittances in US dollars: in and out, per head, from year to year, in two editions. World Bank.

Each exhibit shows one edition, the newest that goes back as far as any other; only `editions` shows two, each
as a line of its own.
"""

import re
from datetime import date

import pandas as pd
from babel.dates import format_date

from seeeca.catalogue import Event
from seeeca.exhibit.exhibit import Column, Encoding, Exhibit, Mark
from seeeca.exhibits.compare import unit_of
from seeeca.exhibits.making import Making, ends_in_words, missing_note, role_of, title_of, years
from seeeca.exhibits.money import findings
from seeeca.exhibits.money.remittances import FIRST_YEAR, PAID, RECEIVED, SHARE, recorded_only
from seeeca.exhibits.stock.corridor import ROLES
from seeeca.view import LAST_YEAR
from seeeca.words.i18n import Translator

# Changes from next to nothing, where figures begin, are told in words: drawn in full they would hide all others.
CUT = 200
POPULATION, POPULATION_EDITION = "population", "wdi-before-2026-03"


def in_and_out(make: Making) -> Exhibit:
    """What comes into the focus country, what leaves it, and the difference, all of one edition.

    data: year, series, role, value (US dollars; net is received minus paid).
    """
    t = make.t
    edition = edition_of_period(make, RECEIVED, PAID)
    both = _in_and_out(make, edition)
    name = t("Remittances received, paid and net, {country}", country=t.name(make.focus))
    if both.empty:
        return make.absent(name, t("US dollars"), [RECEIVED, PAID], [edition])
    labels = {
        "received": (t("Received"), "focus"),
        "paid": (t("Paid"), "second"),
        "net": (t("Net: received minus paid"), "context"),
    }
    data = pd.concat(
        [
            pd.DataFrame({"year": both["year"], "series": label, "role": role, "value": both[column]})
            for column, (label, role) in labels.items()
        ]
    ).dropna(subset="value")
    newest = both.dropna().iloc[-1]
    title = findings.money_in_and_out(t, make.focus, int(newest["year"]), newest["received"], newest["paid"])
    scale, unit = unit_of(t, make.catalogue.indicators[RECEIVED], data["value"].abs().max())
    subtitle = t(
        "Personal remittances into and out of {of_place}, {unit}, {years}",
        of_place=t.place(make.focus, "of"),
        unit=unit,
        years=years(data),
    )
    return make.exhibit(
        "line",
        title=title,
        subtitle=subtitle,
        data=data,
        encoding=Encoding(x="year", y="value", series="series", role="role", every=1),
        columns=(
            Column("year", t("Year")),
            Column("series", t("Direction")),
            Column("value", t("Value, US dollars"), 0),
        ),
        indicators=[RECEIVED, PAID],
        editions=[edition],
        notes=[recorded_only(make), *_newer_note(make, edition, RECEIVED, PAID)],
        scale=scale,
        alt=f"{title}. {subtitle}. {ends_in_words(t, data, 'series')}",
        countries=[make.focus],
    )


def per_head(make: Making) -> Exhibit:
    """Received in US dollars per inhabitant, the focus country among its group.

    data: year, country, name, role, value (US dollars per head).
    """
    t = make.t
    edition = edition_of_period(make, RECEIVED)
    first = make.view.first_year or FIRST_YEAR
    received = make.observations(RECEIVED, make.peers(), first, edition=edition)
    people = make.observations(POPULATION, make.peers(), first, edition=POPULATION_EDITION)
    both = received.merge(people[["country", "year", "value"]], on=["country", "year"], suffixes=("", "_people"))
    of_focus = both[both["country"] == make.focus]
    if of_focus.empty:
        return make.absent(t("Remittances received per head"), t("US dollars per head"), [RECEIVED], [edition])
    data = both.assign(
        name=both["country"].map(t.name),
        role=[role_of(country, make.focus) for country in both["country"]],
        value=both["value"] / both["value_people"],
    )[["year", "country", "name", "role", "value"]]
    year = int(of_focus["year"].max())
    of_year = data[data["year"] == year].set_index("country")["value"]
    title = findings.per_head(t, make.focus, year, of_year[make.focus], make.of_members(of_year).median())
    subtitle = t(
        "Personal remittances received, US dollars per head, {group}, {years}",
        group=make.group_name(),
        years=years(data),
    )
    return make.exhibit(
        "line",
        title=title,
        subtitle=subtitle,
        data=data,
        encoding=Encoding(x="year", y="value", series="name", role="role", every=1),
        columns=(
            Column("year", t("Year")),
            Column("name", t("Country or area")),
            Column("value", t("US dollars per head"), 1),
        ),
        indicators=[RECEIVED, POPULATION],
        editions=[edition, POPULATION_EDITION],
        notes=[
            recorded_only(make),
            t("Calculated: remittances of one edition over the World Bank's population of the same year."),
            make.median_note(of_year, year),
            *missing_note(make, of_year.index, year),
        ],
        alt=f"{title}. {subtitle}. {ends_in_words(t, data[data['role'] == 'focus'], 'name')}",
        countries=make.peers(),
    )


def change(make: Making) -> Exhibit:
    """By how much receipts differ from the year before, in per cent or in US dollars, with what happened.

    data: year, role, usd, change_usd (US dollars), change_percent.
    """
    t = make.t
    edition = edition_of_period(make, RECEIVED)
    first = make.view.first_year or FIRST_YEAR
    rows = make.observations(RECEIVED, [make.focus], first - 1, edition=edition)
    before = rows.assign(year=rows["year"] + 1)[["year", "value"]]
    data = rows.merge(before, on="year", suffixes=("", "_before"))
    data = data[data["value_before"] > 0]
    if data.empty:
        name = t("Remittances received, change on the year before")
        return make.absent(name, t("US dollars"), [RECEIVED], [edition])
    difference = data["value"] - data["value_before"]
    data = data.assign(
        role=["focus" if value >= 0 else "second" for value in difference],
        usd=data["value"],
        change_usd=difference,
        change_percent=100 * difference / data["value_before"],
    )[["year", "role", "usd", "change_usd", "change_percent"]]
    newest = data.iloc[-1]
    title = findings.changed(t, make.focus, int(newest["year"]), newest["change_usd"], newest["change_percent"])
    drawn, scale, unit = _drawn_change(make, data)
    subtitle = t(
        "Personal remittances received, change on the year before, {unit}, {country}, {years}",
        unit=unit,
        country=t.name(make.focus),
        years=years(data),
    )
    events = [
        event
        for event in make.catalogue.events.values()
        if make.focus in event.countries and event.year in data["year"].values
    ]
    described = "; ".join(f"{row.year}: {t.signed(row.change_percent, 1)} %" for row in data.itertuples(index=False))
    return make.exhibit(
        "column",
        title=title,
        subtitle=subtitle,
        data=data,
        encoding=Encoding(x="year", y=drawn, role="role", cut=CUT if drawn == "change_percent" else None),
        columns=_columns_of_change(t),
        indicators=[RECEIVED],
        editions=[edition],
        unit="usd" if drawn == "change_usd" else "percent",
        notes=[recorded_only(make), *_cut_note(t, data[drawn], drawn), *_events_note(t, events)],
        scale=scale,
        alt=f"{title}. {subtitle}. {described}.",
        countries=[make.focus],
        marks=tuple(Mark(event.year, t.words(event.name)) for event in events),
    )


def editions(make: Making) -> Exhibit:
    """The share of GDP in each edition on hand, a line an edition.

    data: year, edition, name (of the edition), role, value (per cent).
    """
    t = make.t
    known = make.catalogue.indicators[SHARE].editions
    first = make.view.first_year or FIRST_YEAR
    rows = pd.concat(
        [make.observations(SHARE, [make.focus], first, edition=edition).assign(edition=edition) for edition in known]
    )
    if rows.empty:
        name = title_of(make.catalogue.indicators[SHARE], t)
        return make.absent(name, t("Per cent of gross domestic product"), [SHARE], list(known))
    data = rows.assign(
        name=rows["edition"].map(lambda edition: edition_name(t, edition)),
        role=rows["edition"].map({edition: ROLES[number] for number, edition in enumerate(known)}),
    )[["year", "edition", "name", "role", "value"]]
    wide = data.pivot(index="year", columns="edition", values="value").reindex(columns=known)
    both = wide.dropna()
    year = make.year_in(both.index, LAST_YEAR) if len(both) else int(wide.index.max())
    later, earlier = (None if pd.isna(value) else float(value) for value in wide.loc[year])
    title = findings.share_in_editions(t, make.focus, year, earlier, later)
    subtitle = t(
        "Personal remittances received, per cent of GDP, {country}, {years}, by edition",
        country=t.name(make.focus),
        years=years(data),
    )
    return make.exhibit(
        "line",
        title=title,
        subtitle=subtitle,
        data=data,
        encoding=Encoding(x="year", y="value", series="name", role="role", every=1),
        columns=(
            Column("year", t("Year")),
            Column("name", t("Edition")),
            Column("value", t("Per cent of GDP"), 2),
        ),
        indicators=[SHARE],
        editions=list(data["edition"].unique()),
        notes=[
            recorded_only(make),
            t("Editions differ because remittances and gross domestic product are revised."),
            t("Quote a figure with its edition; a line shows one edition."),
        ],
        alt=f"{title}. {subtitle}. {ends_in_words(t, data, 'name', 2)}",
        countries=[make.focus],
        marks=_common_year(t, year, earlier, later),
    )


def _common_year(t: Translator, year: int, earlier: float | None, later: float | None) -> tuple[Mark, ...]:
    """The two figures of one year, where both editions have it."""
    if earlier is None or later is None:
        return ()
    told = dict.fromkeys((t.percent(earlier, 2), t.percent(later, 2)))
    return (Mark(year, f"{year}: {'; '.join(told)}"),)


def edition_of_period(make: Making, *indicators: str) -> str:
    """The edition asked for, where it has all indicators; else the newest whose figures of the focus country begin,
    within the years asked for, no later than those of any other.
    """
    first, *others = (make.catalogue.indicators[id_].editions for id_ in indicators)
    common = [edition for edition in first if all(edition in other for other in others)]
    chosen = make.view.edition_in(tuple(common))
    if chosen:
        return chosen
    begins = {edition: _begin(make, indicators, edition) for edition in common}
    known = [year for year in begins.values() if year is not None]
    return next((edition for edition in common if begins[edition] == min(known)), common[0]) if known else common[0]


def edition_name(t: Translator, edition: str) -> str:
    """A short name of an edition of World Development Indicators, from its id: the month of it, or the one before
    which it was made.
    """
    before, year, month = re.fullmatch(r"wdi-(before-)?(\d{4})-(\d{2})", edition).groups()
    name = format_date(date(int(year), int(month), 1), format="MMMM y", locale=t.language)
    return t("Edition before {month}", month=name) if before else t("Edition of {month}", month=name)


def _begin(make: Making, indicators: tuple[str, ...], edition: str) -> int | None:
    """The first year, of those asked for, in which an edition has every indicator of the focus country."""
    first = make.view.first_year or FIRST_YEAR
    of_each = [set(make.observations(id_, [make.focus], first, edition=edition)["year"]) for id_ in indicators]
    return min(set.intersection(*of_each), default=None)


def _in_and_out(make: Making, edition: str) -> pd.DataFrame:
    """year, received, paid, net; no rows where no year has both."""
    first = make.view.first_year or FIRST_YEAR
    received, paid = (
        make.observations(id_, [make.focus], first, edition=edition).set_index("year")["value"]
        for id_ in (RECEIVED, PAID)
    )
    both = pd.DataFrame({"received": received, "paid": paid})
    both = both.assign(net=both["received"] - both["paid"]).reset_index()
    return both if both["net"].notna().any() else both.head(0)


def _newer_note(make: Making, edition: str, *indicators: str) -> list[str]:
    """Since when a newer edition has figures, where an older one is shown because it goes further back."""
    newest = make.catalogue.indicators[indicators[0]].editions[0]
    begin = _begin(make, indicators, newest)
    if edition == newest or begin is None:
        return []
    return [
        make.t(
            "{newer} begins in {year}: choose years from {year} on to see it.",
            newer=edition_name(make.t, newest),
            year=begin,
        )
    ]


def _drawn_change(make: Making, data: pd.DataFrame) -> tuple[str, float, str]:
    """Which column is drawn, by what it is divided, and the unit in words."""
    if make.view.change_in != "number":
        return "change_percent", 1, make.t("per cent")
    largest = data["change_usd"].abs().max()
    return "change_usd", *unit_of(make.t, make.catalogue.indicators[RECEIVED], largest)


def _cut_note(t: Translator, values: pd.Series, drawn: str) -> list[str]:
    if drawn != "change_percent" or values.max() <= CUT:
        return []
    return [t("Columns above {limit} are cut off; their figures stand over them.", limit=t.percent(CUT, 0))]


def _events_note(t: Translator, events: list[Event]) -> list[str]:
    """What happened, each with its source."""
    if not events:
        return []
    listed = "; ".join(f"{event.year}, {t.words(event.name)}: {event.source}" for event in events)
    return [t("Events of the same year need not be the cause. Their sources: {sources}.", sources=listed)]


def _columns_of_change(t: Translator) -> tuple[Column, ...]:
    return (
        Column("year", t("Year")),
        Column("usd", t("Received, US dollars"), 0),
        Column("change_usd", t("Change on the year before, US dollars"), 0),
        Column("change_percent", t("Change on the year before, per cent"), 1),
    )
