"""Who died on the way: IOM's Missing Migrants Project."""

import pandas as pd

from seeeca.exhibit.exhibit import Column, Exhibit, Note
from seeeca.exhibit.fact import Fact
from seeeca.exhibit.measure import Measure
from seeeca.exhibit.shapes import Bars, Columns, Rows, column
from seeeca.exhibits.making import Making, listed, of_year, period
from seeeca.exhibits.movement import findings
from seeeca.exhibits.shared import value_column

# The data set, and the route that borders on Belarus.
DEATHS, BORDER = "iom-mmp", "belarus_eu_border"
MONTHS = range(1, 13)


def deaths_at_border(make: Making) -> Exhibit:
    """Dead and missing at the Belarus-EU border by year. data: year, name, role, value (persons), incidents.

    A year without a record has no row, and no column.
    """
    t = make.t
    rows = make.ask("deaths_by_year", edition=make.newest(DEATHS))
    rows = rows[rows["route"] == BORDER]
    data = rows.assign(name=rows["year"].astype(str), role="focus").rename(columns={"persons": "value"})
    data = data[["year", "name", "role", "value", "incidents"]]
    first, last = int(data["year"].min()), int(data["year"].max())
    route = t.words(make.catalogue.routes[BORDER].name)
    measure = _measure(make)
    return make.exhibit(
        Columns(time=column(data, "year"), value=column(data, "value"), role=column(data, "role")),
        title=make.said(findings.deaths, route, first, _fact(make, data, last), plain=route),
        what=t("Dead or missing people, {route}, by year", route=route),
        measure=measure,
        data=data,
        columns=(Column("year", t("Year")), value_column(measure), Column("incidents", t("Incidents"), 0)),
        editions=[make.newest(DEATHS)],
        period=period(data),
        notes=_notes(make),
        described=f"{listed(t, data)}.",
    )


def deaths_by_route(make: Making) -> Exhibit:
    """Dead and missing on each route towards Europe in one year. data: route, name, role, value, incidents."""
    t = make.t
    rows = make.ask("deaths_by_year", edition=make.newest(DEATHS))
    known = sorted(rows["year"].unique().tolist())
    # The last year is a part year: the one before it stands unless another is asked for.
    year = make.year_in(known, known[-2])
    found = rows[rows["year"] == year].sort_values("persons", ascending=False)
    data = found.assign(
        name=found["route"].map(lambda id_: t.words(make.catalogue.routes[id_].name)),
        role=["second" if route == BORDER else "focus" for route in found["route"]],
    ).rename(columns={"persons": "value"})[["route", "name", "role", "value", "incidents"]]
    measure = _measure(make)
    what = t("Dead or missing people by route towards Europe")
    return make.exhibit(
        Bars(category=column(data, "name"), value=column(data, "value"), role=column(data, "role")),
        title=make.said(findings.deaths_on_routes, _fact(make, data, year), plain=what),
        what=what,
        measure=measure,
        data=data,
        columns=(Column("name", t("Route")), value_column(measure), Column("incidents", t("Incidents"), 0)),
        editions=[make.newest(DEATHS)],
        period=of_year(year, t("{year}", year=year)),
        notes=[
            *_notes(make),
            *make.remarks("route_deaths", data["route"], [year] * len(data)),
            *make.other_year_note(year),
        ],
        described=f"{listed(t, data)}.",
    )


def deaths_by_month(make: Making) -> Exhibit:
    """Dead and missing at the Belarus-EU border, a row a year. data: year, 1 to 12 (months), total; all persons,
    nothing where no incident was recorded.
    """
    t = make.t
    rows = make.ask("deaths_by_month", edition=make.newest(DEATHS), route=BORDER)
    by_month = rows.pivot(index="year", columns="month", values="persons").reindex(columns=MONTHS).astype("Int64")
    data = by_month.assign(total=by_month.sum(axis=1)).rename(columns=str).rename_axis(columns=None).reset_index()
    route = t.words(make.catalogue.routes[BORDER].name)
    return make.exhibit(
        Rows(),
        title=t("{route}: dead or missing people by month", route=route),
        what=t("Dead or missing people, {route}, by month", route=route),
        measure=_measure(make),
        data=data,
        columns=(
            Column("year", t("Year")),
            *(Column(str(month), t.month(month), 0) for month in MONTHS),
            Column("total", t("Total"), 0),
        ),
        editions=[make.newest(DEATHS)],
        period=period(data),
        notes=[*_notes(make), Note(t("Empty: no incident was recorded."), "missing")],
        described="",
    )


def _fact(make: Making, data: pd.DataFrame, year: int) -> Fact:
    """All of `data` together, up to a year: documented deaths are never all."""
    return Fact(float(data["value"].sum()), "persons", year, make.newest(DEATHS), decimals=0, at_least=True)


def _measure(make: Making) -> Measure:
    return Measure("persons", make.t("Dead or missing"))


def _notes(make: Making) -> list[Note]:
    """Counts are minimum ones; the last year of the file is a part year, whether or not a route has a record in it."""
    t = make.t
    last_day = make.catalogue.editions[make.newest(DEATHS)].records_up_to
    return [
        Note(t("Minimum counts of documented deaths and disappearances."), "bound"),
        Note(t("Records up to {date}.", date=t.date(last_day)), "coverage"),
    ]
