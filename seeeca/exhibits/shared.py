"""Exhibits of the same form on different figures: a country among its group, a ranking, a map, partners with others."""

from collections.abc import Iterable, Sequence
from typing import Literal

import pandas as pd

from seeeca.exhibit.exhibit import Column, Exhibit, Note, Period
from seeeca.exhibit.measure import Measure
from seeeca.exhibit.shapes import Bars, Mark, PlaceClass, Places, column
from seeeca.exhibits.making import Making, ends_in_words, lines, listed, of_year, period


def value_column(measure: Measure, key: str = "value") -> Column:
    """The column of the figures that are drawn."""
    return Column(key, measure.heading, measure.decimals)


def among_group(
    make: Making,
    rows: pd.DataFrame,
    measure: Measure,
    *,
    title: str,
    what: str,
    indicators: Iterable[str],
    editions: Iterable[str],
    notes: Iterable[Note],
    described: str = "",
    more_columns: Iterable[Column] = (),
    every: int | None = None,
    with_points: bool = False,
    marks: tuple[Mark, ...] = (),
) -> Exhibit:
    """Lines of the countries of the group, the focus country strong.

    rows: year, country, name, role, value, maybe projected, and the keys of `more_columns`. described: unless given
    the first and the last figure of the focus country, with the decimals of the table.
    """
    t = make.t
    projected = "projected" if "projected" in rows else None
    return make.exhibit(
        lines(make, rows, measure, projected=projected, every=every, with_points=with_points, marks=marks),
        title=title,
        what=what,
        measure=measure,
        data=rows,
        columns=(
            Column("year", t("Year")),
            Column("name", t("Country or area")),
            *([Column("projected", t("Projection"))] if projected else []),
            value_column(measure),
            *more_columns,
        ),
        indicators=indicators,
        editions=editions,
        place=make.group_name(),
        period=period(rows),
        notes=notes,
        described=described or ends_in_words(t, rows[rows["country"] == make.focus], "name", measure.decimals),
        countries=make.peers(),
    )


def of_country(
    make: Making,
    rows: pd.DataFrame,
    measure: Measure,
    *,
    key: str,
    name: Column,
    title: str,
    what: str,
    indicators: Iterable[str],
    editions: Iterable[str],
    notes: Iterable[Note] = (),
    time: Iterable[Column] = (),
    more_columns: Iterable[Column] = (),
    place: str | None = None,
    when: Period | None = None,
    countries: Iterable[str] = (),
    described: str = "",
    modelled: bool = False,
    bounds: bool = False,
    every: int | None = None,
    with_points: bool = False,
    marks: tuple[Mark, ...] = (),
) -> Exhibit:
    """Lines of the focus country, one a series.

    rows: year, role, value, maybe projected, the columns `key` (same in each language) and `name` of a series,
    lower and upper where `bounds`, and the keys of `time` (columns of the time, else the year) and `more_columns`.
    place: the country, unless other words are given. described: unless given the first and the last figure of each.
    """
    t = make.t
    projected = "projected" if "projected" in rows else None
    shape = lines(
        make,
        rows,
        measure,
        key,
        name.key,
        projected=projected,
        modelled=modelled,
        bounds=bounds,
        every=every,
        with_points=with_points,
        marks=marks,
    )
    return make.exhibit(
        shape,
        title=title,
        what=what,
        measure=measure,
        data=rows,
        columns=(
            *(time or [Column("year", t("Year"))]),
            name,
            *([Column("projected", t("Projection"))] if projected else []),
            value_column(measure),
            *more_columns,
        ),
        indicators=indicators,
        editions=editions,
        place=t.name(make.focus) if place is None else place,
        period=when or period(rows),
        notes=notes,
        described=described or ends_in_words(t, rows, name.key, measure.decimals),
        countries=[make.focus, *countries],
    )


def ranked(
    make: Making,
    rows: pd.DataFrame,
    measure: Measure,
    year: int,
    *,
    title: str,
    what: str,
    indicators: Iterable[str],
    editions: Iterable[str],
    notes: Iterable[Note],
    described: str,
    label: str = "name",
    more_columns: Iterable[Column] = (),
) -> Exhibit:
    """A bar a country of the group in one year, in the order of the rows. Never for governance.

    rows: country, name, role, value, the column `label` that stands beside a bar, and the keys of `more_columns`.
    """
    t = make.t
    return make.exhibit(
        Bars(category=column(rows, label), value=column(rows, "value"), role=column(rows, "role")),
        title=title,
        what=what,
        measure=measure,
        data=rows,
        columns=(*more_columns, Column("name", t("Country or area")), value_column(measure)),
        indicators=indicators,
        editions=editions,
        place=make.group_name(),
        period=of_year(year),
        notes=notes,
        described=described,
        countries=make.peers(),
    )


def on_places(
    make: Making,
    rows: pd.DataFrame,
    measure: Measure,
    classes: tuple[PlaceClass, ...],
    *,
    title: str,
    what: str,
    indicators: Iterable[str],
    editions: Iterable[str],
    when: Period,
    notes: Iterable[Note],
    described: str,
    extent: Literal["world", "region"] = "region",
    place: str = "",
    columns: Iterable[Column] = (),
    countries: Iterable[str] = (),
) -> Exhibit:
    """A figure a place, on a map or as tiles without boundaries, as the view has it.

    rows: country (a code), name, value, place (number of its class), and, where some figures are of another year,
    other_year (None where it is the year shown).
    """
    t = make.t
    shape = Places(
        place_code=column(rows, "country"),
        name=column(rows, "name"),
        value=column(rows, "value"),
        in_class=column(rows, "place"),
        classes=classes,
        form="map" if make.view.map_form == "map" else "tiles",
        extent=extent,
        focus=make.focus,
        shown_year=when.last,
        year=column(rows, "other_year") if "other_year" in rows else (),
        without=tuple(sorted(set(make.peers()) - set(rows["country"]))) if extent == "region" else (),
        opens_corridor=extent == "world",
    )
    return make.exhibit(
        shape,
        title=title,
        what=what,
        measure=measure,
        data=rows,
        columns=(*columns, Column("name", t("Country or area")), value_column(measure)),
        indicators=indicators,
        editions=editions,
        place=place,
        period=when,
        notes=notes,
        described=described,
        countries=countries or make.peers(),
    )


def with_partners(
    make: Making,
    rows: pd.DataFrame,
    measure: Measure,
    when: Period,
    *,
    title: str,
    what: str,
    editions: Iterable[str],
    notes: Iterable[Note],
    indicators: Iterable[str] = (),
    place: str = "",
    columns: Sequence[Column] | None = None,
    change: str | None = None,
    modelled: bool = False,
    described: str = "",
) -> Exhibit:
    """A bar a partner of the focus country, those that stand for several in grey; a bar leads to the corridor.

    rows: partner (a code, "" where it stands for several), name, role, value, `change` if given, keys of `columns`.
    columns: of the table; unless given the partner and the figure.
    """
    t = make.t
    shape = Bars(
        category=column(rows, "name"),
        value=column(rows, "value"),
        role=column(rows, "role"),
        change=column(rows, change) if change else (),
        partner=column(rows, "partner"),
        modelled=modelled,
    )
    return make.exhibit(
        shape,
        title=title,
        what=what,
        measure=measure,
        data=rows,
        columns=columns or (Column("name", t("Country or area")), value_column(measure)),
        indicators=indicators,
        editions=editions,
        place=place,
        period=when,
        notes=notes,
        described=described or f"{listed(t, rows)}.",
        countries=[make.focus, *rows["partner"]],
    )


def listed_in(make: Making, rows: pd.DataFrame, measure: Measure) -> str:
    """Name and value of each row as the table has them, for the alt text."""
    written = make.t.percent if measure.is_percent else make.t.number
    return "; ".join(f"{row.name} {written(row.value, measure.decimals)}" for row in rows.itertuples(index=False))
