"""Any indicator, compared between the countries of a group: built once, for every theme.

Governance categories are no indicator of these: they are never ranked or averaged.
"""

import numpy as np
import pandas as pd

from seeeca.catalogue import Indicator
from seeeca.exhibit.exhibit import Column, Encoding, Exhibit, KeyFigure, MapClass
from seeeca.exhibits import findings
from seeeca.exhibits.making import (
    USUAL_YEAR,
    Making,
    ends_in_words,
    median_line_note,
    missing_note,
    role_of,
    scale_of,
    with_median,
    years,
)
from seeeca.view import nearest
from seeeca.words.i18n import Translator

USUAL_INDICATOR = "immigrant_stock_share"
# Indicators that are not compared: ordered categories, and one that is on hand for one country only.
NOT_COMPARED = ("policy_category", "median_age")
FIRST_YEAR, LAST_YEAR = 1990, 2050
CLASSES = 5
# Indicators of so few years that each observation gets a mark.
FEW_YEARS = 15
# What recorded flows leave out travels with every figure on remittances.
RECORDED_FLOWS = ("remittances_received_gdp_share", "remittances_received_usd", "remittances_paid_usd")


def line(make: Making) -> Exhibit:
    """The indicator over time, the focus country among its group, with the group's median.

    data: year, country ("" for the median), name, role, projected, value, members (that the median is of).
    """
    t, indicator = make.t, _indicator(make)
    edition, data = _over_time(make, indicator)
    of_focus = data[data["country"] == make.focus].set_index("year")["value"]
    if of_focus.empty:
        return _absent(make, indicator, edition)
    year = make.year_in(of_focus.index, USUAL_YEAR)
    of_year = data[data["year"] == year].set_index("country")["value"]
    title = findings.compared(t, indicator, make.focus, year, of_year, make.of_members(of_year).median())
    scale, unit = unit_of(t, indicator, data["value"].max())
    subtitle = _subtitle(make, indicator, unit, years(data))
    every = 1 if _is_annual(data) else None
    few = data["year"].nunique() <= FEW_YEARS
    notes = [*_notes(make, indicator, data), make.median_note(of_year, year), median_line_note(make)]
    data = with_median(make, data)
    return make.exhibit(
        "line",
        title=title,
        subtitle=subtitle,
        data=data,
        encoding=Encoding(
            x="year",
            y="value",
            series="name",
            role="role",
            dashed="projected",
            every=every,
            markers=few,
        ),
        columns=(
            *_columns(t, indicator, Column("year", t("Year"))),
            Column("members", t("Members with a figure"), 0),
        ),
        indicators=[indicator.id],
        editions=[edition],
        notes=[*notes, *missing_note(make, of_year.index, year)],
        scale=scale,
        alt=f"{title}. {subtitle}. {ends_in_words(t, data[data['role'] == 'focus'], 'name', indicator.decimals)}",
        countries=make.peers(),
    )


def multiples(make: Making) -> Exhibit:
    """The indicator over time, a small panel for each country. data: as for line, without the median."""
    made = line(make)
    if made.absence:
        return made
    t = make.t
    shared = make.view.scale == "shared"
    note = t("All panels have the same scale.") if shared else t("Each panel has a scale of its own.")
    countries = {
        "data": made.data[made.data["country"] != ""].drop(columns="members"),
        "columns": made.columns[:-1],
        "notes": (note, *(line for line in made.notes if line != median_line_note(make))),
    }
    return Exhibit(**(vars(made) | countries | {"kind": "multiples", "shared_scale": shared}))


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
    ).sort_values(["rank", "name"])
    data = data.assign(label=[f"{row.rank}. {row.name}" for row in data.itertuples(index=False)])
    of_year = data.set_index("country")["value"]
    title = findings.compared(t, indicator, make.focus, year, of_year, make.of_members(of_year).median())
    scale, unit = unit_of(t, indicator, data["value"].max())
    subtitle = _subtitle(make, indicator, unit, str(year))
    return make.exhibit(
        "bar",
        title=title,
        subtitle=subtitle,
        data=data,
        encoding=Encoding(x="value", y="label", role="role"),
        columns=(Column("rank", t("Rank"), 0), *_columns(t, indicator)),
        indicators=[indicator.id],
        editions=[edition],
        notes=[
            *_notes(make, indicator, data),
            *_ties(make, data),
            make.median_note(of_year, year),
            *missing_note(make, data["country"], year),
            *_year_note(make, year),
        ],
        scale=scale,
        alt=f"{title}. {subtitle}. {_list(t, indicator, data)}.",
        countries=make.peers(),
    )


def slope(make: Making) -> Exhibit:
    """Two years side by side. data: year (two of them), country, name, role, value."""
    t, indicator = make.t, _indicator(make)
    edition, last, late = _of_year(make, indicator)
    first = since_of(make)
    early = make.observations(indicator.id, make.peers(), first, first, edition)
    both = sorted(set(early["country"]) & set(late["country"]))
    if not both or first == last:
        return _absent(make, indicator, edition)
    data = pd.concat([early, late])
    data = data[data["country"].isin(both)].assign(
        name=lambda rows: rows["country"].map(t.name),
        role=lambda rows: [role_of(country, make.focus) for country in rows["country"]],
    )[["year", "country", "name", "role", "value"]]
    start = data[data["year"] == first].set_index("country")["value"]
    end = data[data["year"] == last].set_index("country")["value"]
    title = findings.risen_and_fallen(t, indicator, first, last, (end > start).sum(), (end < start).sum(), len(both))
    scale, unit = unit_of(t, indicator, data["value"].max())
    subtitle = _subtitle(make, indicator, unit, f"{first}, {last}")
    notes = [
        *_notes(make, indicator, data),
        *missing_note(make, early["country"], first),
        *missing_note(make, late["country"], last),
        *_year_note(make, last),
    ]
    if len(both) < len(make.peers()):
        notes.append(t("A country without a figure for one of the two years has no line."))
    return make.exhibit(
        "line",
        title=title,
        subtitle=subtitle,
        data=data,
        encoding=Encoding(x="year", y="value", series="name", role="role", markers=True),
        columns=_columns(t, indicator, Column("year", t("Year"))),
        indicators=[indicator.id],
        editions=[edition],
        notes=notes,
        scale=scale,
        alt=f"{title}. {subtitle}. {ends_in_words(t, data, 'name', indicator.decimals)}",
        countries=make.peers(),
    )


def scatter(make: Making) -> Exhibit:
    """Two indicators against each other, with the way of the focus country since its first common year.

    data: country, name, role, year, x, y; the newest common year of each country, all years of the focus.
    """
    return scatter_of(make, _indicator(make), make.catalogue.indicators[make.view.against])


def scatter_of(make: Making, indicator: Indicator, against: Indicator, logarithmic: bool = False) -> Exhibit:
    """The same of two indicators that are given, on logarithmic scales if all figures are above zero."""
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
    title = findings.scattered(t, indicator, against, newest["country"].nunique())
    names = t.words(indicator.title), t.words(against.title)
    subtitle = t(
        "Up: {y}. Across: {x}. {group}, newest common year up to {year}",
        y=_with_unit(t, indicator, 1),
        x=_with_unit(t, against, 1),
        group=make.group_name(),
        year=wanted,
    )
    logarithmic = logarithmic and bool((shown[["x", "y"]] > 0).all(axis=None))
    scales = t("Logarithmic scales")
    if logarithmic:
        subtitle = f"{subtitle}. {scales}"
    missing = sorted(t.name(country) for country in set(make.peers()) - set(newest["country"]))
    notes = [*_notes(make, indicator, data), *(_notes(make, against, against_data))]
    if len(trail) > 1:
        notes.append(t("The line shows the way of {country} over the years.", country=t.name(make.focus)))
    if missing:
        notes.append(t("No common year: {countries}.", countries=", ".join(missing)))
    described = "; ".join(
        f"{row.name}, {row.year}: {t.number(row.y, indicator.decimals)}, {t.number(row.x, against.decimals)}"
        for row in newest.itertuples(index=False)
    )
    return make.exhibit(
        "scatter",
        title=title,
        subtitle=subtitle,
        data=shown,
        encoding=Encoding(x="x", y="y", series="name", role="role", logarithmic=logarithmic),
        columns=(
            Column("name", t("Country or area")),
            Column("year", t("Year")),
            Column("y", names[0], indicator.decimals),
            Column("x", names[1], against.decimals),
        ),
        indicators=list(dict.fromkeys([indicator.id, against.id])),
        editions=list(dict.fromkeys([edition, other])),
        notes=list(dict.fromkeys(notes)),
        alt=f"{title}. {subtitle}. {described}.",
        countries=make.peers(),
    )


def on_map(make: Making) -> Exhibit:
    """Every country of the group in one year, on a map or as tiles without boundaries.

    A country without a figure for the year shows that of the closest year within five, named beside it.
    data: country, name, value, year, other_year (the year where it is not the one shown, else ""), place
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
        other_year=["" if of == year else str(of) for of in data["year"]],
    )
    of_year = data[data["year"] == year].set_index("country")["value"]
    of_year = of_year if len(of_year) else data.set_index("country")["value"]
    title = findings.compared(t, indicator, make.focus, year, of_year, make.of_members(of_year).median())
    scale, unit = unit_of(t, indicator, 1)
    subtitle = _subtitle(make, indicator, unit, str(year))
    others = data[data["year"] != year]
    notes = _notes(make, indicator, data)
    if len(others):
        listed = ", ".join(f"{row.name} ({row.year})" for row in others.itertuples(index=False))
        notes.append(t("Figures of another year: {countries}.", countries=listed))
    return make.exhibit(
        "map" if make.view.map_form == "map" else "tiles",
        title=title,
        subtitle=subtitle,
        data=data,
        encoding=Encoding(x="country", y="value", series="place", other_year="other_year"),
        columns=_columns(t, indicator, Column("year", t("Year"))),
        indicators=[indicator.id],
        editions=[edition],
        notes=[*notes, *missing_note(make, data["country"], year), *_year_note(make, year)],
        alt=f"{title}. {subtitle}. {_list(t, indicator, data)}.",
        countries=make.peers(),
        classes=_classes(t, indicator, limits),
    )


def unit_of(t: Translator, indicator: Indicator, largest: float) -> tuple[float, str]:
    """By what values are divided when they are drawn, and the unit in words."""
    if indicator.unit == "persons":
        return scale_of(abs(largest), t)
    if indicator.unit == "usd":
        if largest >= 1e9:
            return 1e9, t("billion US dollars")
        return (1e6, t("million US dollars")) if largest >= 1e6 else (1, t("US dollars"))
    units = {
        "percent": t("per cent"),
        "years": t("years"),
        "children_per_woman": t("children per woman"),
        "per_1000": t("per 1,000 people"),
        "per_100": t("per 100 people of working age"),
    }
    return 1, units[indicator.unit]


def class_limits(values: pd.Series, decimals: int) -> list[float]:
    """Lower limits of five classes with about equally many figures of all years, so that they are the
    same in each year; rounded to two figures.
    """
    quantiles = values.quantile([number / CLASSES for number in range(1, CLASSES)])
    limits = [float(f"{value:.2g}") for value in quantiles]
    return [float("-inf"), *sorted(set(limits))]


def _indicator(make: Making) -> Indicator:
    wanted = make.view.indicator
    chosen = USUAL_INDICATOR if wanted is None or wanted in NOT_COMPARED else wanted
    return make.catalogue.indicators[chosen]


def _over_time(make: Making, indicator: Indicator) -> tuple[str, pd.DataFrame]:
    edition = make.edition_with_focus(indicator.id)
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
    return edition, data[["year", "country", "name", "role", "projected", "value"]]


def _years_of(make: Making, indicator: Indicator, edition: str) -> list[int]:
    return make.ask("edition_years", indicator=indicator.id, edition=edition)["year"].tolist()


def _of_year(make: Making, indicator: Indicator, within: int = 0) -> tuple[str, int, pd.DataFrame]:
    """Edition, year, and country, name, value, year: of the year asked for or the closest with figures of
    the group; of other years at most `within` away where a country has none for it.
    """
    edition = make.edition_with_focus(indicator.id)
    known = _years_of(make, indicator, edition)
    wanted = make.view.year or USUAL_YEAR
    rows = make.observations(indicator.id, make.peers(), min(known), max(known), edition)
    if rows.empty:
        return edition, wanted, rows
    year = nearest(rows["year"].unique().tolist(), wanted)
    rows = rows.assign(away=(rows["year"] - year).abs())
    rows = rows[rows["away"] <= within].sort_values(["away", "year"]).drop_duplicates("country")
    return edition, year, rows.assign(name=rows["country"].map(make.t.name))[["country", "name", "value", "year"]]


def _absent(make: Making, indicator: Indicator, edition: str) -> Exhibit:
    t = make.t
    return make.absent(
        t.words(indicator.title), unit_of(t, indicator, 1)[1], [indicator.id], [edition], what=indicator.id
    )


def _subtitle(make: Making, indicator: Indicator, unit: str, period: str) -> str:
    return f"{make.t.words(indicator.title)}, {unit}, {make.group_name()}, {period}"


def _with_unit(t: Translator, indicator: Indicator, largest: float) -> str:
    return f"{t.words(indicator.title)}, {unit_of(t, indicator, largest)[1]}"


def _columns(t: Translator, indicator: Indicator, *first: Column) -> tuple[Column, ...]:
    value = Column("value", _with_unit(t, indicator, 1), indicator.decimals)
    return (*first, Column("name", t("Country or area")), value)


def _notes(make: Making, indicator: Indicator, data: pd.DataFrame) -> list[str]:
    t = make.t
    notes = []
    if "projected" in data and data["projected"].any():
        notes.append(t("Dashed: projection, medium variant."))
    if indicator.id in RECORDED_FLOWS:
        notes.append(t("Recorded flows only."))
    if indicator.id == "emigrant_stock":
        notes.append(t("Totals of emigrants in the 2024 revision are lower bounds."))
    if indicator.source == "unpd-ims" and "year" in data and data["year"].min() <= 1990:
        notes.append(t("Stocks of 1990 count people born in another Soviet republic as migrants."))
    return notes


def _year_note(make: Making, year: int) -> list[str]:
    """That the year asked for has no figures, where another one stands in."""
    wanted = make.view.year
    if wanted in (None, year):
        return []
    return [make.t("This edition has no figures for {wanted}: {year} is shown.", wanted=wanted, year=year)]


def _ties(make: Making, data: pd.DataFrame) -> list[str]:
    if not data["rank"].duplicated().any():
        return []
    return [make.t("Figures that are equal when rounded share a rank.")]


def _list(t: Translator, indicator: Indicator, data: pd.DataFrame) -> str:
    return "; ".join(f"{row.name} {t.number(row.value, indicator.decimals)}" for row in data.itertuples(index=False))


def _classes(t: Translator, indicator: Indicator, limits: list[float]) -> tuple[MapClass, ...]:
    def number(value: float) -> str:
        return t.about(value) if indicator.unit in ("persons", "usd") else t.number(value, indicator.decimals)

    names = [t("under {limit}", limit=number(limits[1]))]
    names += [
        t("{low} to under {high}", low=number(low), high=number(high))
        for low, high in zip(limits[1:], limits[2:], strict=False)
    ]
    names.append(t("{limit} and more", limit=number(limits[-1])))
    return tuple(MapClass(limit, name) for limit, name in zip(limits, names, strict=True))


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
    known = _years_of(make, indicator, make.edition_with_focus(indicator.id))
    return [year for year in known if FIRST_YEAR <= year <= LAST_YEAR]
