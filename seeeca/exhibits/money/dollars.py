"""Remittances in US dollars: in and out, per head, from year to year, in two editions. World Bank.

Each exhibit shows one edition, the newest that goes back as far as any other; only `editions` shows two, each
as a line of its own.
"""

from dataclasses import replace

import pandas as pd

from seeeca.catalogue.figures import Event
from seeeca.exhibit.exhibit import Column, Exhibit, Note, Period
from seeeca.exhibit.fact import Fact, fact_of
from seeeca.exhibit.measure import Measure
from seeeca.exhibit.shapes import Columns, Mark, column
from seeeca.exhibit.sources import edition_name
from seeeca.exhibits.making import Making, ends_in_words, missing_note, period, role_of, title_of
from seeeca.exhibits.money import findings
from seeeca.exhibits.money.remittances import FIRST_YEAR, PAID, RECEIVED, SHARE, recorded_only
from seeeca.exhibits.shared import among_group, of_country
from seeeca.exhibits.stock.corridor import ROLES
from seeeca.view import LAST_YEAR
from seeeca.words.i18n import Translator

# Changes from next to nothing, where figures begin, are told in words: drawn in full they would hide all others.
CUT = 200
POPULATION, WORLD_BANK = "population", "worldbank-wdi"


def in_and_out(make: Making) -> Exhibit:
    """What comes into the focus country, what leaves it, and the difference, all of one edition.

    data: year, key (received, paid, net), series (its name), role, value (US dollars; net is received minus paid).
    """
    t = make.t
    edition = edition_of_period(make, RECEIVED, PAID)
    both = _in_and_out(make, edition)
    name = t("Remittances received, paid and net, {country}", country=t.name(make.focus))
    if both.empty:
        return make.absent(name, t("US dollars"), [edition], [RECEIVED, PAID])
    labels = {
        "received": (t("Received"), "focus"),
        "paid": (t("Paid"), "second"),
        "net": (t("Net: received minus paid"), "context"),
    }
    data = pd.concat(
        [
            pd.DataFrame({"year": both["year"], "key": key, "series": label, "role": role, "value": both[key]})
            for key, (label, role) in labels.items()
        ]
    ).dropna(subset="value")
    newest = both.dropna().iloc[-1]
    told = [
        fact_of(make.catalogue.indicators[id_], float(newest[key]), int(newest["year"]), edition, make.focus)
        for id_, key in ((RECEIVED, "received"), (PAID, "paid"))
    ]
    title = make.said(findings.money_in_and_out, *told, plain=name)
    return of_country(
        make,
        data,
        Measure("usd", t("Value, US dollars")).scaled_to(data["value"].abs().max(), t),
        key="key",
        name=Column("series", t("Direction")),
        title=_of_edition(make, title, edition, RECEIVED, PAID),
        what=t("Personal remittances into and out of {of_place}", of_place=t.place(make.focus, "of")),
        # The country stands in what is shown.
        place="",
        indicators=[RECEIVED, PAID],
        editions=[edition],
        notes=[
            recorded_only(make),
            *make.remarks(RECEIVED, [make.focus] * len(data), data["year"]),
            *_newer_note(make, edition, RECEIVED, PAID),
        ],
        every=1,
    )


def per_head(make: Making) -> Exhibit:
    """Received in US dollars per inhabitant, the focus country among its group.

    data: year, country, name, role, value (US dollars per head).
    """
    t = make.t
    edition = edition_of_period(make, RECEIVED)
    first = make.view.first_year or FIRST_YEAR
    received = make.observations(RECEIVED, make.peers(), first, edition=edition)
    people_edition = _population_edition(make)
    people = make.observations(POPULATION, make.peers(), first, edition=people_edition)
    both = received.merge(people[["country", "year", "value"]], on=["country", "year"], suffixes=("", "_people"))
    of_focus = both[both["country"] == make.focus]
    if of_focus.empty:
        return make.absent(t("Remittances received per head"), t("US dollars per inhabitant"), [edition], [RECEIVED])
    data = both.assign(
        name=both["country"].map(t.name),
        role=[role_of(country, make.focus) for country in both["country"]],
        value=both["value"] / both["value_people"],
    )[["year", "country", "name", "role", "value"]]
    year = int(of_focus["year"].max())
    of_year = data[data["year"] == year].set_index("country")["value"]
    # Of two editions, of which the dollars' is told.
    told = Fact(float(of_year[make.focus]), "usd_per_head", year, edition, make.focus, 0)
    median = replace(told, value=float(make.of_members(of_year).median()), place="")
    title = make.said(findings.per_head, told, median, plain=t("Remittances received per head"))
    calculated = t("Calculated: remittances of one edition over the World Bank's population of the same year.")
    return among_group(
        make,
        data,
        Measure("usd_per_head", t("US dollars per inhabitant"), t("US dollars per head"), decimals=1),
        title=_of_edition(make, title, edition, RECEIVED),
        what=t("Personal remittances received"),
        indicators=[RECEIVED, POPULATION],
        editions=[edition, people_edition],
        notes=[
            recorded_only(make),
            Note(calculated, "method"),
            *make.remarks(RECEIVED, data["country"], data["year"]),
            make.median_note(of_year, year),
            *missing_note(make, of_year.index, year),
        ],
        described=ends_in_words(t, data[data["country"] == make.focus], "name"),
        every=1,
    )


def _population_edition(make: Making) -> str:
    """The newest edition of the World Bank that has the population."""
    source_of = make.catalogue.source_of_edition
    known = make.catalogue.indicators[POPULATION].editions
    return next(edition for edition in known if source_of[edition].id == WORLD_BANK)


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
        return make.absent(name, t("US dollars"), [edition], [RECEIVED])
    difference = data["value"] - data["value_before"]
    data = data.assign(
        role=["focus" if value >= 0 else "second" for value in difference],
        usd=data["value"],
        change_usd=difference,
        change_percent=100 * difference / data["value_before"],
    )[["year", "role", "usd", "change_usd", "change_percent"]]
    newest = data.iloc[-1]
    now = fact_of(make.catalogue.indicators[RECEIVED], float(newest["usd"]), int(newest["year"]), edition, make.focus)
    year_before = replace(now, value=now.value - float(newest["change_usd"]), year=now.year - 1)
    what = t("Personal remittances received, change on the year before")
    title = make.said(findings.changed, year_before, now, plain=what)
    drawn, measure = _drawn_change(make, data)
    events = [
        event
        for event in make.catalogue.events.values()
        if make.focus in event.countries and event.year in data["year"].values
    ]
    described = "; ".join(f"{row.year}: {t.signed(row.change_percent, 1)} %" for row in data.itertuples(index=False))
    shape = Columns(
        changes=True,
        time=column(data, "year"),
        value=column(data, drawn),
        role=column(data, "role"),
        cut=CUT if measure.is_percent else None,
        marks=tuple(Mark(event.year, t.words(event.name), "event") for event in events),
    )
    return make.exhibit(
        shape,
        title=_of_edition(make, title, edition, RECEIVED),
        what=what,
        measure=measure,
        data=data,
        columns=_columns_of_change(t),
        indicators=[RECEIVED],
        editions=[edition],
        place=t.name(make.focus),
        period=period(data),
        notes=[
            recorded_only(make),
            *make.remarks(RECEIVED, [make.focus] * len(data), data["year"]),
            *_cut_note(t, data[drawn], measure),
            *_events_note(t, events),
        ],
        described=f"{described}.",
        countries=[make.focus],
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
        return make.absent(name, t("Per cent of gross domestic product"), known, [SHARE])
    data = rows.assign(
        name=rows["edition"].map(lambda edition: edition_name(edition, t)),
        role=rows["edition"].map({edition: ROLES[number] for number, edition in enumerate(known)}),
    )[["year", "edition", "name", "role", "value"]]
    # The newest edition and the one before it are compared in words; all are drawn.
    wide = data.pivot(index="year", columns="edition", values="value").reindex(columns=known[:2])
    both = wide.dropna()
    year = make.year_in(both.index, LAST_YEAR) if len(both) else int(wide.index.max())
    later, earlier = (None if pd.isna(value) else float(value) for value in wide.loc[year])
    when = period(data)
    told = [
        None if value is None else fact_of(make.catalogue.indicators[SHARE], value, year, edition, make.focus)
        for edition, value in ((known[1], earlier), (known[0], later))
    ]
    names = edition_name(known[1], t), edition_name(known[0], t)
    what = t("Personal remittances received")
    return of_country(
        make,
        data,
        Measure("percent", t("Per cent of GDP"), t("per cent of GDP"), decimals=2),
        key="edition",
        name=Column("name", t("Edition")),
        title=make.said(findings.share_in_editions, *told, names, plain=what),
        what=what,
        when=Period(when.first, when.last, t("{years}, by edition", years=when.words)),
        indicators=[SHARE],
        editions=list(data["edition"].unique()),
        notes=[
            recorded_only(make),
            Note(t("Editions differ because remittances and gross domestic product are revised."), "revision"),
            Note(t("Quote a figure with its edition; a line shows one edition."), "revision"),
        ],
        every=1,
        marks=_common_year(t, year, earlier, later),
    )


def _common_year(t: Translator, year: int, earlier: float | None, later: float | None) -> tuple[Mark, ...]:
    """The two figures of one year, where both editions have it."""
    if earlier is None or later is None:
        return ()
    told = dict.fromkeys((t.percent(earlier, 2), t.percent(later, 2)))
    return (Mark(year, f"{year}: {'; '.join(told)}", "event"),)


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


def _of_edition(make: Making, title: str, edition: str, *indicators: str) -> str:
    """A title that names its edition, where that is not the one of the number cards."""
    usual = {make.edition_reaching(indicator, make.view.year) for indicator in indicators}
    if usual == {edition}:
        return title
    return make.t("{title} ({edition})", title=title, edition=edition_name(edition, make.t))


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


def _newer_note(make: Making, edition: str, *indicators: str) -> list[Note]:
    """Since when a newer edition has figures, where an older one is shown because it goes further back."""
    newest = make.catalogue.indicators[indicators[0]].editions[0]
    begin = _begin(make, indicators, newest)
    if edition == newest or begin is None:
        return []
    t = make.t
    text = t(
        "{newer} begins in {year}: choose years from {year} on to see it.",
        newer=edition_name(newest, t),
        year=begin,
    )
    return [Note(text, "revision", f"source {newest}")]


def _drawn_change(make: Making, data: pd.DataFrame) -> tuple[str, Measure]:
    """Which column is drawn, and what its figures are."""
    t = make.t
    if make.view.change_in != "number":
        heading = t("Change on the year before, per cent")
        return "change_percent", Measure("percent", heading, t("per cent"), decimals=1)
    measure = Measure("usd", t("Change on the year before, US dollars"))
    return "change_usd", measure.scaled_to(data["change_usd"].abs().max(), t)


def _cut_note(t: Translator, values: pd.Series, measure: Measure) -> list[Note]:
    if not measure.is_percent or values.max() <= CUT:
        return []
    text = t("Columns above {limit} are cut off; their figures stand over them.", limit=t.percent(CUT, 0))
    return [Note(text, "reading")]


def _events_note(t: Translator, events: list[Event]) -> list[Note]:
    """What happened, each with its source."""
    if not events:
        return []
    listed = "; ".join(f"{event.year}, {t.words(event.name)}: {event.source}" for event in events)
    text = t("Events of the same year need not be the cause. Their sources: {sources}.", sources=listed)
    return [Note(text, "event")]


def _columns_of_change(t: Translator) -> tuple[Column, ...]:
    return (
        Column("year", t("Year")),
        Column("usd", t("Received, US dollars"), 0),
        Column("change_usd", t("Change on the year before, US dollars"), 0),
        Column("change_percent", t("Change on the year before, per cent"), 1),
    )
