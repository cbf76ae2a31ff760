"""Immigrants in and emigrants from a country: UN DESA, International Migrant Stock."""

from dataclasses import replace
from typing import Any

import pandas as pd

from seeeca.exhibit.exhibit import Column, Exhibit, KeyFigure, Note
from seeeca.exhibit.fact import Fact, fact_of
from seeeca.exhibit.measure import Measure
from seeeca.exhibit.shapes import Mark
from seeeca.exhibits.cards import card, change, latest, no_card, was
from seeeca.exhibits.making import (
    KOSOVO,
    USUAL_YEAR,
    Making,
    ends_in_words,
    median_line_note,
    missing_note,
    role_of,
    with_median,
)
from seeeca.exhibits.shared import among_group, of_country
from seeeca.exhibits.stock import findings

# The data set that these exhibits are of.
STOCK = "unpd-ims"
IMMIGRANTS, EMIGRANTS, SHARE = "immigrant_stock", "emigrant_stock", "immigrant_stock_share"
WOMEN_IN, WOMEN_OUT = "immigrant_female_share", "emigrant_female_share"
# The indicators that the stocks of a country are shown as.
STOCKS = {"number": (IMMIGRANTS, EMIGRANTS), "share": (SHARE,), "women": (WOMEN_IN, WOMEN_OUT)}
SOVIET_REPUBLICS = "former_soviet_republics"
LAST_SOVIET_STOCK = 1990
FIRST_AFTER_LENS = 2000
# From this share of a count on, a difference between two editions is told as a revision.
REVISED = 0.1


def in_and_out(make: Making) -> Exhibit:
    """Immigrants and emigrants of the focus country over time, in one edition: their number, the immigrants'
    share of the population, or the share of women, as the view has it.

    data: year, direction (the label drawn), indicator, role, value (persons or per cent), flag.
    """
    t = make.t
    indicators = STOCKS[make.view.stock_as]
    edition = make.edition(IMMIGRANTS)
    first = first_year(make, [make.focus])
    labels = _labels(make)
    data = pd.concat(
        [
            make.observations(indicator, [make.focus], first, edition=edition).assign(
                indicator=indicator, direction=labels[indicator], role=role
            )
            for indicator, role in zip(indicators, ("focus", "second"), strict=False)
        ]
    )[["year", "direction", "indicator", "role", "value", "flag"]]
    name = t("Immigrants and emigrants of {of_place}", of_place=t.place(make.focus, "of"))
    if data[data["indicator"] == indicators[0]].empty:
        return make.absent(name, t("International migrant stock"), [edition], indicators)
    what, measure = _measured(make, data)
    return of_country(
        make,
        data,
        measure,
        key="indicator",
        name=Column("direction", t("Direction")),
        title=_title(make, data, edition, name),
        what=what,
        more_columns=[Column("flag", t("Flags"))],
        indicators=indicators,
        editions=[edition],
        notes=[
            *_notes_of_quantity(make, data, edition),
            *soviet_note(make, data),
            *coverage_note(make),
        ],
        with_points=True,
        marks=soviet_mark(make, data, [make.focus]),
        described=ends_in_words(t, rows_told(make, data, [make.focus]), "direction", measure.decimals),
    )


def _labels(make: Making) -> dict[str, str]:
    """What stands at the end of each indicator's line."""
    t = make.t
    immigrants = t("Immigrants living {in_place}", in_place=t.place(make.focus, "in"))
    return {
        IMMIGRANTS: immigrants,
        EMIGRANTS: t("Emigrants {from_place} living abroad", from_place=t.place(make.focus, "from")),
        SHARE: immigrants,
        WOMEN_IN: t("Women among immigrants"),
        WOMEN_OUT: t("Women among emigrants"),
    }


def _measured(make: Making, data: pd.DataFrame) -> tuple[str, Measure]:
    """What the stocks are shown as, in words and as a measure."""
    t = make.t
    at = t("mid-year")
    if make.view.stock_as == "share":
        words = t("per cent of the population")
        return t("Immigrants"), Measure("percent", t("Per cent of the population"), words, decimals=1, at=at)
    if make.view.stock_as == "women":
        what = t("Women among immigrants and emigrants")
        return what, Measure("percent", t("Women, per cent"), t("per cent"), decimals=1, at=at)
    return t("International migrant stock"), Measure("persons", t("Persons"), at=at).scaled_to(data["value"].max(), t)


def _title(make: Making, data: pd.DataFrame, edition: str, plain: str) -> str:
    """What is told of the last year, or of the first that is told and the last."""
    last = int(data["year"].max())
    newest = {row.indicator: fact_of_row(make, edition, row) for row in data[data["year"] == last].itertuples()}
    if make.view.stock_as == "share":
        first = fact_of_row(make, edition, next(rows_told(make, data, [make.focus]).itertuples()))
        return make.said(findings.immigrants_in_population, first, newest[SHARE], plain=plain)
    if make.view.stock_as == "women":
        return make.said(findings.women_among_migrants, newest[WOMEN_IN], newest[WOMEN_OUT], plain=plain)
    return make.said(findings.immigrants_and_emigrants, newest[IMMIGRANTS], newest[EMIGRANTS], plain=plain)


def fact_of_row(make: Making, edition: str, row: Any) -> Fact:
    """row: indicator, year, value, flag, of the focus country."""
    indicator = make.catalogue.indicators[row.indicator]
    return fact_of(indicator, float(row.value), int(row.year), edition, make.focus, str(row.flag))


def first_told(make: Making, countries: list[str]) -> int:
    """The year from which sentences tell how a stock changed: those of 1990 count people who never moved."""
    members = make.catalogue.groups[SOVIET_REPUBLICS].members
    return FIRST_AFTER_LENS if set(countries) & set(members) else 0


def _notes_of_quantity(make: Making, data: pd.DataFrame, edition: str) -> list[Note]:
    """What to know of emigrants: a lower bound; no share of a population; shares of women that never change."""
    t = make.t
    if make.view.stock_as == "share":
        text = t(
            "Emigrants are left out: they are no part of the country's population, and the producer gives no "
            "share of them."
        )
        return [Note(text, "coverage")]
    notes = lower_bound_note(make, edition)
    if make.view.stock_as == "women":
        for (key, name), of_series in data.groupby(["indicator", "direction"], sort=False):
            if len(of_series) > 2 and of_series["value"].round(1).nunique() == 1:
                text = t("{series}: the same share in every year, so it shows no trend.", series=name)
                notes.append(Note(text, "method", f"series {key}"))
    return notes


def lower_bound_note(make: Making, edition: str) -> list[Note]:
    """That the emigrants of the newest edition are a lower bound, and in how many destinations that shows."""
    source = make.catalogue.sources[STOCK]
    if edition != source.newest.id:
        return []
    editions = {"earlier": source.compared_with.id, "later": source.newest.id}
    lost = make.ask_of(make.focus, "origin", "destinations_no_longer_shown", **editions)
    if lost.empty:
        return []
    text = make.t.plural(
        "Emigrants are a lower bound: {number} destination that showed them in the {year} revision no longer does.",
        "Emigrants are a lower bound: {number} destinations that showed them in the {year} revision no longer do.",
        len(lost),
        year=source.compared_with.year,
    )
    return [Note(text, "bound", f"series {EMIGRANTS}")]


def revised_by(make: Making, origin: str) -> list[str]:
    """Destinations whose count of people from `origin` differs by a tenth or more between the newest edition and the
    one before it, in their last common year.
    """
    source = make.catalogue.sources[STOCK]
    pair = (source.compared_with.id, source.newest.id)
    years = [set(make.ask("edition_years", indicator=EMIGRANTS, edition=id_)["year"].tolist()) for id_ in pair]
    asked = {"earlier": pair[0], "later": pair[1], "year": max(set.intersection(*years))}
    rows = make.ask_of(origin, "origin", "editions_by_destination", **asked).dropna(subset=["earlier", "later"])
    differing = (rows["later"] - rows["earlier"]).abs() >= REVISED * rows["earlier"].clip(lower=1)
    return rows.loc[differing, "destination"].tolist()


def soviet_note(make: Making, data: pd.DataFrame) -> list[Note]:
    """That stocks of 1990 count people born in another Soviet republic, where such stocks are shown."""
    return soviet_note_of_year(make, data["year"].min(), [make.focus])


def soviet_note_of_year(make: Making, year: int, countries: list[str]) -> list[Note]:
    """The note for stocks of `countries` from `year` on."""
    members = make.catalogue.groups[SOVIET_REPUBLICS].members
    if year > LAST_SOVIET_STOCK or not set(countries) & set(members):
        return []
    return [Note(make.t("Stocks of 1990 count people born in another Soviet republic as migrants."), "break")]


def first_year(make: Making, countries: list[str]) -> int | None:
    """The year from which the lens lets stocks of former Soviet republics be shown; None: all there are."""
    members = make.catalogue.groups[SOVIET_REPUBLICS].members
    touched = make.view.lens == "from-2000" and set(countries) & set(members)
    return max(FIRST_AFTER_LENS, make.view.first_year or 0) if touched else None


def soviet_mark(make: Making, data: pd.DataFrame, countries: list[str]) -> tuple[Mark, ...]:
    """A mark on the chart at the end of the Soviet Union, where the lens asks for it."""
    shown = soviet_note_of_year(make, data["year"].min(), countries)
    if make.view.lens != "annotated" or not shown:
        return ()
    return (Mark(1991, make.t("1991: former republics become separate States"), "break"),)


def rows_told(make: Making, rows: pd.DataFrame, countries: list[str]) -> pd.DataFrame:
    """The rows that sentences and alt texts tell of; all of them where no later ones are shown. rows: year."""
    later = rows[rows["year"] >= first_told(make, countries)]
    return later if len(later) else rows


def coverage_note(make: Making) -> list[Note]:
    """What the producer counts with the focus country or leaves out."""
    note = make.catalogue.countries[make.focus].note
    return [Note(make.t.words(note), "coverage")] if note and make.focus != KOSOVO else []


def compared(make: Making) -> Exhibit:
    """Immigrants of the focus country among its group, by the measure of the view: as a share of the
    population (as printed), as a number, or as an index (the first common year = 100).

    data: year, country (a key of its own for the group's median), name, role, value (per cent, persons, or index),
    members (that the median is of).
    """
    t = make.t
    shown_as = make.view.compared_as
    indicator = SHARE if shown_as == "share" else IMMIGRANTS
    edition = make.edition(indicator)
    data = make.observations(indicator, make.peers(), first_year(make, make.peers()), edition=edition)
    base = int(data["year"].min()) if len(data) else None
    if shown_as == "index" and base is not None:
        known = sorted({*data["year"].tolist()})
        base = next((year for year in known if year >= first_told(make, make.peers())), base)
        data = _as_index(data[data["year"] >= base], base)
    if data[data["country"] == make.focus].empty:
        name = t.words(make.catalogue.indicators[indicator].title)
        return make.absent(name, t("International migrant stock"), [edition], [indicator])
    data = data.assign(
        name=data["country"].map(t.name), role=[role_of(country, make.focus) for country in data["country"]]
    )[["year", "country", "name", "role", "value"]]
    year = int(data.loc[data["country"] == make.focus, "year"].max())
    of_year = data[data["year"] == year].set_index("country")["value"]
    measure = {
        "share": Measure("percent", t("Per cent of the population"), t("per cent of the population"), decimals=1),
        "number": Measure("persons", t("Persons")).scaled_to(data["value"].max(), t),
        "index": Measure("index", t("Index, {year} = 100", year=base), t("index, {year} = 100", year=base), decimals=1),
    }[shown_as]
    of_focus = rows_told(make, data[data["country"] == make.focus], make.peers())
    told = Fact(float(of_year[make.focus]), measure.unit, year, edition, make.focus, measure.decimals)
    median = replace(told, value=float(make.of_members(of_year).median()), place="")
    title = make.said(findings.immigrants_compared, shown_as, told, median, base, plain=t("Immigrants"))
    return among_group(
        make,
        with_median(make, data),
        measure,
        title=title,
        what=t("Immigrants"),
        described=ends_in_words(t, of_focus, "name", measure.decimals),
        more_columns=[Column("members", t("Members with a figure"), 0)],
        indicators=[indicator],
        editions=[edition],
        notes=[
            make.median_note(of_year, year),
            median_line_note(make),
            *missing_note(make, of_year.index, year),
            *soviet_note_of_year(make, data["year"].min(), make.peers()),
        ],
        with_points=True,
        marks=soviet_mark(make, data, make.peers()),
    )


def headline(make: Making) -> str:
    """How many immigrants and how many emigrants; else how many people live in the place."""
    immigrants, emigrants = latest(make, IMMIGRANTS), latest(make, EMIGRANTS)
    if not immigrants or not emigrants:
        return without_stock(make)
    return make.said(findings.stocks, immigrants.now, emigrants.now, plain=immigrants_card(make).label)


def without_stock(make: Making) -> str:
    """What is known of a place that the migrant stock does not show."""
    t = make.t
    population = latest(make, "population", last_year=USUAL_YEAR)
    return t(
        "Population of {of_place}: {population}; UN DESA gives no figures on immigrants",
        of_place=t.place(make.focus, "of"),
        population=population.now.dated(t),
    )


def key_figures(make: Making) -> tuple[KeyFigure, ...]:
    return (
        immigrants_card(make),
        _share_card(make, SHARE, make.t("Immigrants in the population")),
        _share_card(make, WOMEN_IN, make.t("Women among immigrants")),
        emigrants_card(make),
        _share_card(make, WOMEN_OUT, make.t("Women among emigrants")),
    )


def immigrants_card(make: Making) -> KeyFigure:
    t = make.t
    stock, share = latest(make, IMMIGRANTS), latest(make, SHARE)
    if not stock or not share:
        return no_card(make, IMMIGRANTS, t("Immigrants"))
    detail = t("{share} of the population", share=t.percent(share.value))
    label = t("Immigrants, {year}", year=stock.year)
    return card(make, stock, label, t.number(stock.value), detail, change(make, stock))


def emigrants_card(make: Making) -> KeyFigure:
    t = make.t
    stock, women = latest(make, EMIGRANTS), latest(make, "emigrant_female_share")
    if not stock or not women:
        return no_card(make, EMIGRANTS, t("Emigrants"))
    if stock.now.at_least:
        label = t("Emigrants, {year}, at least", year=stock.year)
    else:
        label = t("Emigrants, {year}", year=stock.year)
    detail = t("{share} women", share=t.percent(women.value))
    return card(make, stock, label, t.number(stock.value), detail, change(make, stock))


def _share_card(make: Making, indicator: str, label: str) -> KeyFigure:
    found = latest(make, indicator)
    if not found:
        return no_card(make, indicator, label)
    return card(make, found, f"{label}, {found.year}", make.t.percent(found.value), was(make, found))


def _as_index(data: pd.DataFrame, base: int) -> pd.DataFrame:
    """Values as per cent of the first common year; countries without a figure for it are left out."""
    first = data[data["year"] == base].set_index("country")["value"]
    indexed = data.assign(value=100 * data["value"] / data["country"].map(first[first > 0]).astype("float64"))
    return indexed[indexed["value"].notna()]
