"""Any indicator, compared between the countries of a group: built once, for every theme.

Governance categories are no indicator of these: they are never ranked or averaged.
"""

from dataclasses import replace

import numpy as np
import pandas as pd

from seeeca.catalogue.figures import Indicator
from seeeca.exhibit.exhibit import Column, Exhibit, KeyFigure, Note, Period
from seeeca.exhibit.measure import Measure, of_indicator
from seeeca.exhibit.shapes import Lines, Multiples, PlaceClass, Scatter, column
from seeeca.exhibits import compare_titles as titles
from seeeca.exhibits import findings
from seeeca.exhibits.making import (
    MEDIAN,
    USUAL_YEAR,
    Making,
    ends_in_words,
    lines,
    median_line_note,
    missing_note,
    of_year,
    role_of,
    with_median,
)
from seeeca.exhibits.shared import among_group, on_places, ranked, value_column
from seeeca.exhibits.stock.stocks import LAST_SOVIET_STOCK, STOCK, first_told
from seeeca.view import nearest
from seeeca.words.i18n import Translator

USUAL_INDICATOR = "immigrant_stock_share"
FIRST_YEAR, LAST_YEAR = 1990, 2050
CLASSES = 5
# Indicators of so few years that each observation gets a mark.
FEW_YEARS = 15
# What recorded flows leave out travels with every figure on remittances.
RECORDED_FLOWS = ("remittances_received_gdp_share", "remittances_received_usd", "remittances_paid_usd")


def line(make: Making) -> Exhibit:
    """The indicator over time, the focus country among its group, with the group's median.

    data: year, country (a key of its own for the median), name, role, projected, value, members (that the median
    is of).
    """
    t, indicator = make.t, _indicator(make)
    edition, data = _over_time(make, indicator)
    if data.empty:
        return _absent(make, indicator, edition)
    of_focus = data[data["country"] == make.focus]
    year = make.year_in((of_focus if len(of_focus) else data)["year"].unique(), USUAL_YEAR)
    values = data[data["year"] == year].set_index("country")["value"]
    notes = [
        *_missing_focus(make, indicator, data, edition),
        *_notes(make, indicator, data, edition),
        make.median_note(values, year),
        median_line_note(make),
    ]
    rows = with_median(make, data.drop(columns="flag"))
    # Without the focus country, the alt text tells of the group's median.
    told = make.focus if len(of_focus) else MEDIAN
    made = among_group(
        make,
        rows,
        of_indicator(indicator, t).scaled_to(abs(data["value"].max()), t),
        title=titles.over_time(make, indicator, edition, of_focus, year),
        what=titles.what(make, indicator, data),
        more_columns=[Column("members", t("Members with a figure"), 0)],
        indicators=[indicator.id],
        editions=[edition],
        notes=[*notes, *missing_note(make, values.index, year)],
        described=ends_in_words(
            t, titles.from_told(make, indicator, rows[rows["country"] == told]), "name", indicator.decimals
        ),
        every=1 if _is_annual(data) else None,
        with_points=data["year"].nunique() <= FEW_YEARS,
    )
    # Whether a year is projected is drawn and noted; the table names the variant nowhere else.
    return replace(made, columns=tuple(column for column in made.columns if column.key != "projected"))


def multiples(make: Making) -> Exhibit:
    """The indicator over time, a small panel for each country. data: as for line, without the median."""
    indicator = _indicator(make)
    edition, data = _over_time(make, indicator)
    made = line(make)
    if not isinstance(made.shape, Lines):
        return made
    t, shape = make.t, made.shape
    shared = make.view.scale == "shared"
    note = t("All panels have the same scale.") if shared else t("Each panel has a scale of its own.")
    marks = [mark for mark in shape.marks_of("time", "value", "series") if mark[2] != MEDIAN]
    year = make.year_in(data["year"].unique(), USUAL_YEAR)
    time, value, series = zip(*marks, strict=True)
    return replace(
        made,
        title=titles.in_group(make, indicator, edition, data[data["year"] == year]),
        shape=Multiples(
            time=time,
            value=value,
            series=series,
            all_series=tuple(each for each in shape.all_series if each.key != MEDIAN),
            every=shape.every,
            with_points=shape.with_points,
            shared_scale=shared,
        ),
        data=made.data[made.data["country"] != MEDIAN].drop(columns="members"),
        columns=made.columns[:-1],
        notes=(Note(note, "reading"), *(other for other in made.notes if other != median_line_note(make))),
    )


def ranking(make: Making) -> Exhibit:
    """Every country of the group in one year, the largest first; equal figures share a rank.

    data: country, name, label (rank and name), role, rank, value.
    """
    t, indicator = make.t, _indicator(make)
    edition, year, data = _of_year(make, indicator)
    if data.empty:
        return _absent(make, indicator, edition)
    rounded = data["value"].round(indicator.decimals)
    data = data.assign(
        rank=rounded.rank(method="min", ascending=False).astype(int),
        role=[role_of(country, make.focus) for country in data["country"]],
    ).sort_values(["rank", "name"], key=lambda column: column.map(t.order) if column.name == "name" else column)
    data = data.assign(label=[f"{row.rank}. {row.name}" for row in data.itertuples(index=False)])
    values = data.set_index("country")["value"]
    return ranked(
        make,
        data.drop(columns=["projected", "flag"]),
        of_indicator(indicator, t).scaled_to(abs(data["value"].max()), t),
        year,
        title=titles.with_median(make, indicator, edition, data, year),
        what=titles.what(make, indicator, data),
        label="label",
        more_columns=[Column("rank", t("Rank"), 0)],
        indicators=[indicator.id],
        editions=[edition],
        notes=[
            *_missing_focus(make, indicator, data, edition),
            *_notes(make, indicator, data, edition),
            *_ties(make, data),
            make.median_note(values, year),
            *missing_note(make, data["country"], year),
            *make.other_year_note(year),
        ],
        described=f"{_list(t, indicator, data)}.",
    )


def slope(make: Making) -> Exhibit:
    """Two years side by side. data: year (two of them), country, name, role, value."""
    t, indicator = make.t, _indicator(make)
    edition, last, late = _of_year(make, indicator)
    first = since_of(make)
    early = make.observations(indicator.id, make.peers(), first, first, edition).assign(
        projected=lambda rows: rows["variant"] != "estimates"
    )
    both = sorted(set(early["country"]) & set(late["country"]))
    if not both or first == last:
        return _absent(make, indicator, edition)
    data = pd.concat([early, late])[lambda rows: rows["country"].isin(both)].assign(
        name=lambda rows: rows["country"].map(t.name),
        role=lambda rows: [role_of(country, make.focus) for country in rows["country"]],
    )[["year", "country", "name", "role", "value"]]
    rows = pd.concat([early, late])
    notes = [
        *_missing_focus(make, indicator, data, edition),
        *_notes(make, indicator, rows[rows["country"].isin(both)], edition),
        *missing_note(make, early["country"], first),
        *missing_note(make, late["country"], last),
        *make.other_year_note(last),
    ]
    if len(both) < len(make.peers()):
        notes.append(Note(t("A country without a figure for one of the two years has no line."), "missing"))
    measure = of_indicator(indicator, t).scaled_to(abs(data["value"].max()), t)
    return make.exhibit(
        lines(make, data, measure, with_points=True),
        title=titles.two_years(make, indicator, edition, early, late, both),
        what=titles.what(make, indicator, rows),
        measure=measure,
        data=data,
        columns=(Column("year", t("Year")), Column("name", t("Country or area")), value_column(measure)),
        indicators=[indicator.id],
        editions=[edition],
        place=make.group_name(),
        period=Period(first, last, f"{first}, {last}"),
        notes=notes,
        described=ends_in_words(t, data, "name", indicator.decimals),
        countries=make.peers(),
    )


def scatter(make: Making) -> Exhibit:
    """Two indicators against each other, with the way of the focus country since its first common year.

    data: country, name, role, year, x, y; the newest common year of each country, all years of the focus.
    """
    return scatter_of(make, _indicator(make), make.catalogue.indicators[make.view.against])


def scatter_of(make: Making, indicator: Indicator, against: Indicator, logarithmic: bool = False) -> Exhibit:
    """A scatter of two indicators that are given, on logarithmic scales if all figures are above zero."""
    t = make.t
    edition, data = _over_time(make, indicator)
    other, against_data = _over_time(make, against)
    both = data.merge(against_data[["country", "year", "value"]], on=["country", "year"], suffixes=("", "_x"))
    wanted = make.view.year or USUAL_YEAR
    both = both[both["year"] <= wanted].rename(columns={"value": "y", "value_x": "x"})
    newest = both[both["year"] == both.groupby("country")["year"].transform("max")]
    trail = both[both["country"] == make.focus]
    shown = pd.concat([newest, trail]).drop_duplicates(["country", "year"])
    if shown.empty:
        return _absent(make, indicator, edition)
    shown = shown.sort_values(["role", "country", "year"])[["country", "name", "role", "year", "x", "y"]]
    up, across = (of_indicator(each, t, t.words(each.title)) for each in (indicator, against))
    logarithmic = logarithmic and bool((shown[["x", "y"]] > 0).all(axis=None))
    when = t("newest common year up to {year}", year=wanted)
    if logarithmic:
        when = ", ".join((when, t("logarithmic scales")))
    shape = Scatter(
        name=column(shown, "name"),
        time=column(shown, "year"),
        value=column(shown, "y"),
        across=column(shown, "x"),
        role=column(shown, "role"),
        across_measure=across,
        logarithmic=logarithmic,
    )
    described = "; ".join(
        f"{row.name}, {row.year}: {t.number(row.y, indicator.decimals)}, {t.number(row.x, against.decimals)}"
        for row in newest.itertuples(index=False)
    )
    return make.exhibit(
        shape,
        title=findings.scattered(t, titles.short_name(t, indicator), titles.short_name(t, against)),
        what=t("Up: {y}. Across: {x}", y=_with_unit(up), x=_with_unit(across)),
        # Both units stand in what is shown.
        measure=replace(up, words=""),
        data=shown,
        columns=(
            Column("name", t("Country or area")),
            Column("year", t("Year")),
            Column("y", _with_unit(up), up.decimals),
            Column("x", _with_unit(across), across.decimals),
        ),
        indicators=list(dict.fromkeys([indicator.id, against.id])),
        editions=list(dict.fromkeys([edition, other])),
        place=make.group_name(),
        period=of_year(wanted, when),
        notes=list(
            dict.fromkeys(
                [
                    *_notes(make, indicator, data, edition),
                    *_notes(make, against, against_data, other),
                    *_notes_of_scatter(make, len(trail), set(newest["country"])),
                ]
            )
        ),
        described=f"{described}.",
        countries=make.peers(),
    )


def _with_unit(measure: Measure) -> str:
    return f"{measure.heading}, {measure.words}"


def _notes_of_scatter(make: Making, years_of_focus: int, given: set[str]) -> list[Note]:
    t = make.t
    notes = []
    if years_of_focus > 1:
        text = t("The line shows the way of {country} over the years.", country=t.name(make.focus))
        notes.append(Note(text, "reading"))
    missing = sorted((t.name(country) for country in set(make.peers()) - given), key=t.order)
    if missing:
        notes.append(Note(t("No common year: {countries}.", countries=", ".join(missing)), "missing"))
    return notes


def on_map(make: Making) -> Exhibit:
    """Every country of the group in one year, on a map or as tiles without boundaries.

    A country without a figure for the year shows that of the closest year within five, named beside it.
    data: country, name, value, year, other_year (the year where it is not the one shown, else None), place
    (0 to 4, the class).
    """
    t, indicator = make.t, _indicator(make)
    edition, year, data = _of_year(make, indicator, within=5)
    if data.empty:
        return _absent(make, indicator, edition)
    _, over_time = _over_time(make, indicator)
    limits = class_limits(over_time["value"], indicator.decimals)
    data = data.assign(
        place=np.searchsorted(limits[1:], data["value"], side="right"),
        other_year=pd.array([None if of == year else of for of in data["year"]], dtype="Int64"),
    )
    others = data[data["year"] != year]
    notes = [*_missing_focus(make, indicator, data, edition), *_notes(make, indicator, data, edition)]
    if len(others):
        listed = ", ".join(f"{row.name} ({row.year})" for row in others.itertuples(index=False))
        notes.append(Note(t("Figures of another year: {countries}.", countries=listed), "other year"))
    return on_places(
        make,
        data.drop(columns=["projected", "flag"]),
        of_indicator(indicator, t),
        _classes(t, indicator, limits),
        title=titles.on_map(make, indicator, edition, data[data["year"] == year], year),
        what=titles.what(make, indicator, data),
        place=make.group_name(),
        when=of_year(year),
        columns=[Column("year", t("Year"))],
        indicators=[indicator.id],
        editions=[edition],
        notes=[*notes, *missing_note(make, data["country"], year), *make.other_year_note(year)],
        described=f"{_list(t, indicator, data)}.",
    )


def class_limits(values: pd.Series, decimals: int) -> list[float]:
    """Lower limits of five classes with about equally many figures of all years, so that they are the
    same in each year; rounded to two figures.
    """
    quantiles = values.quantile([number / CLASSES for number in range(1, CLASSES)])
    limits = [float(f"{value:.2g}") for value in quantiles]
    return [float("-inf"), *sorted(set(limits))]


def _indicator(make: Making) -> Indicator:
    return make.catalogue.indicators[make.view.indicator or USUAL_INDICATOR]


def _over_time(make: Making, indicator: Indicator) -> tuple[str, pd.DataFrame]:
    edition = _edition(make, indicator)
    rows = make.observations(
        indicator.id,
        make.peers(),
        make.view.first_year or FIRST_YEAR,
        make.view.last_year or LAST_YEAR,
        edition,
    )
    data = rows.assign(
        name=rows["country"].map(make.t.name),
        role=[role_of(country, make.focus) for country in rows["country"]],
        projected=rows["variant"] != "estimates",
    )
    return edition, data[["year", "country", "name", "role", "projected", "value", "flag"]]


def _edition(make: Making, indicator: Indicator) -> str:
    return make.edition_reaching(indicator.id, make.view.year, make.view.since)


def _years_of(make: Making, indicator: Indicator, edition: str) -> list[int]:
    return make.ask("edition_years", indicator=indicator.id, edition=edition)["year"].tolist()


def _of_year(make: Making, indicator: Indicator, within: int = 0) -> tuple[str, int, pd.DataFrame]:
    """Edition, year, and country, name, value, year: of the year asked for or the closest with figures of
    the group; of other years at most `within` away where a country has none for it.
    """
    edition = _edition(make, indicator)
    known = _years_of(make, indicator, edition)
    wanted = make.view.year or USUAL_YEAR
    rows = make.observations(indicator.id, make.peers(), min(known), max(known), edition)
    if rows.empty:
        return edition, wanted, rows
    year = nearest(rows["year"].unique().tolist(), wanted)
    rows = rows.assign(away=(rows["year"] - year).abs())
    rows = rows[rows["away"] <= within].sort_values(["away", "year"]).drop_duplicates("country")
    return (
        edition,
        year,
        rows.assign(name=rows["country"].map(make.t.name), projected=rows["variant"] != "estimates")[
            ["country", "name", "value", "year", "projected", "flag"]
        ],
    )


def _absent(make: Making, indicator: Indicator, edition: str) -> Exhibit:
    measure = of_indicator(indicator, make.t)
    return make.absent(make.t.words(indicator.title), measure.words, [edition], [indicator.id], gap=indicator.id)


def _missing_focus(make: Making, indicator: Indicator, rows: pd.DataFrame, edition: str) -> list[Note]:
    """Why the focus country has no figure among those that are drawn."""
    if make.focus in set(rows["country"]):
        return []
    return [Note(make.why_absent(indicator.id, edition), "missing", f"cell {make.focus}")]


def _notes(make: Making, indicator: Indicator, data: pd.DataFrame, edition: str) -> list[Note]:
    """data: country, year, projected."""
    t = make.t
    notes = make.remarks(indicator.id, data["country"], data["year"])
    if data["projected"].any():
        usual = t("Dashed: projection, medium variant.")
        first = data.loc[data["projected"], "year"].min()
        every = t("Projection, medium variant: all figures from {year} on.", year=first)
        notes.append(Note(every if data["projected"].all() else usual, "projection"))
    if indicator.id in RECORDED_FLOWS:
        notes.append(Note(t("Recorded flows only."), "coverage"))
    if indicator.id == "emigrant_stock" and edition == make.newest(STOCK):
        year = make.catalogue.editions[edition].year
        text = t("Totals of emigrants in the {year} revision are lower bounds.", year=year)
        notes.append(Note(text, "bound"))
    if indicator.source == STOCK and data["year"].min() <= LAST_SOVIET_STOCK:
        text = t("Stocks of 1990 count people born in another Soviet republic as migrants.")
        notes.append(Note(text, "break"))
    return notes


def _ties(make: Making, data: pd.DataFrame) -> list[Note]:
    if not data["rank"].duplicated().any():
        return []
    return [Note(make.t("Figures that are equal when rounded share a rank."), "reading")]


def _list(t: Translator, indicator: Indicator, data: pd.DataFrame) -> str:
    return "; ".join(f"{row.name} {t.number(row.value, indicator.decimals)}" for row in data.itertuples(index=False))


def _classes(t: Translator, indicator: Indicator, limits: list[float]) -> tuple[PlaceClass, ...]:
    def number(value: float) -> str:
        return t.about(value) if indicator.unit in ("persons", "usd") else t.number(value, indicator.decimals)

    names = [t("under {limit}", limit=number(limits[1]))]
    names += [
        t("{low} to under {high}", low=number(low), high=number(high))
        for low, high in zip(limits[1:], limits[2:], strict=False)
    ]
    names.append(t("{limit} and more", limit=number(limits[-1])))
    return tuple(PlaceClass(limit, name) for limit, name in zip(limits, names, strict=True))


def _is_annual(data: pd.DataFrame) -> bool:
    """Whether figures of each year are usual: the most frequent step between a country's years is one."""
    steps = data.sort_values("year").groupby("country")["year"].diff().dropna()
    return bool(len(steps)) and steps.mode().iloc[0] == 1 and steps.max() < 10


def headline(make: Making) -> str:
    """The indicator by name; its findings stand over the exhibits."""
    return make.t.words(_indicator(make).title)


def key_figures(make: Making) -> tuple[KeyFigure, ...]:
    """No cards: the exhibits say all."""
    return ()


def since_of(make: Making) -> int:
    """The year of the group's figures that is asked for as the earlier one of two, or the closest to it; else the
    first in which the focus country and half of those with a figure later have one.
    """
    indicator = _indicator(make)
    edition, last, late = _of_year(make, indicator)
    rows = make.observations(indicator.id, make.peers(), FIRST_YEAR, last, edition)
    if rows.empty:
        return last
    start = first_told(make, make.peers()) if indicator.source == STOCK and not make.view.since else 0
    if start < last:
        rows = rows[rows["year"] >= start]
    known = rows.groupby("year")["country"].agg(set)
    before = known[known.index < last]
    if before.empty or make.view.since:
        return nearest(before.index if len(before) else known.index, make.view.since or FIRST_YEAR)
    later = set(late["country"])
    enough = [
        year
        for year, countries in before.items()
        if 2 * len(countries & later) >= len(later) and (make.focus in countries or make.focus not in later)
    ]
    return int((enough or before.index)[0])


def years_to_choose(make: Making) -> list[int]:
    """The years of the indicator, as far as lines show them."""
    indicator = _indicator(make)
    known = _years_of(make, indicator, _edition(make, indicator))
    return [year for year in known if FIRST_YEAR <= year <= LAST_YEAR]
