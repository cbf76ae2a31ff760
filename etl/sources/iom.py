"""IOM, Missing Migrants Project: deaths and disappearances on routes towards Europe, 2014 to 3 May 2026.

Minimum counts of what was documented. The file is IOM's export cut by a third party (missing_migrants/SOURCE.md):
routes towards Europe, without records that lack coordinates or sum up a longer time. The worldwide file beside it
holds most of the same incidents and is not read: the two are never added. A month without row had no documented
incident. 2026 is a part year.

Missing numbers are written NA: one of the numbers dead and missing may be, their sum never is. In four records the
number missing is negative: more bodies were found than people had been missed; their sum holds too.
"""

import pandas as pd

from etl.reading import Table, read_csv
from etl.sources import Piece, Pieces, Raw

TITLE = "IOM Missing Migrants Project"
EDITION = "mmp-2026-05"
ONE_ROUTE = "a record has one route"
HEADER = (
    *("Main ID", "Incident ID", "Incident Type", "Region of Incident", "Incident date", "Incident year"),
    *("Incident month", "No. dead", "No. missing", "No. dead/missing", "No. survivors", "No. Female", "No. Male"),
    *("No. minors", "Country of Origin", "Region of Origin", "Cause of death (category)"),
    *("Cause of death (reported)", "Route", "Country of Incident", "Location of death", "UNSD region", "Source"),
    *("Link", "Source Quality", "Latitude", "Longitude", "incident_date_clean", "incident_date_raw"),
    *("incident_date_precision", "source_dataset"),
)


def incidents(raw: Raw) -> Pieces:
    path = raw.folder / "missing_migrants" / "iom_mmp_europe_bound_2014_2026.csv.gz"
    table = read_csv(path, HEADER)
    table.choice("source_dataset", ["IOM"])
    year, month = _year_and_month(table)
    records = pd.DataFrame(
        {
            "edition": EDITION,
            "route": _route(raw, table),
            "year": year,
            "month": month,
            "dead_or_missing": _dead_or_missing(table),
            # The parts of an incident that stand in rows of their own share its main number.
            "incident": table.text("Main ID"),
        }
    )
    by_month = records.groupby(["edition", "route", "year", "month"], as_index=False)
    rows = by_month.agg(dead_or_missing=("dead_or_missing", "sum"), incidents=("incident", "nunique"))
    yield Piece("route_deaths", EDITION, (path,), rows, found={ONE_ROUTE: _with_two_routes(table, records)})


PARTS = (incidents,)


def _year_and_month(table: Table) -> tuple[pd.Series, pd.Series]:
    """The columns year and month, which must be those of the date."""
    year, month = table.whole("Incident year"), table.whole("Incident month")
    date = table.text("Incident date")
    bad = date.str[:8] != year.map("{:04d}-".format) + month.map("{:02d}-".format)
    if bad.any():
        row = bad.idxmax()
        table.fail(row, f"a date in month {month[row]} of {year[row]}", f"“{date[row]}”")
    return year, month


def _dead_or_missing(table: Table) -> pd.Series:
    """The column of dead or missing, which must be the sum of the two."""
    both = table.whole("No. dead/missing")
    dead, missing = (table.numbers(name, missing=("NA",)).fillna(0) for name in ("No. dead", "No. missing"))
    bad = both != dead + missing
    if bad.any():
        row = bad.idxmax()
        table.fail(row, f"{dead[row] + missing[row]:g} in column “No. dead/missing”", f"“{both[row]}”")
    return both


def _route(raw: Raw, table: Table) -> pd.Series:
    """The route's id; of two routes the one named first."""
    ids = {route.as_printed: route.id for route in raw.places.catalogue.routes.values()}

    def known(cell: str) -> str | None:
        names = cell.split(",")
        return ids[names[0]] if all(name in ids for name in names) else None

    return table.lookup("Route", known, "a route of routes.yml")


def _with_two_routes(table: Table, records: pd.DataFrame) -> pd.DataFrame:
    """The records that name more than one route, for the check."""
    rows = records.assign(named=table.text("Route"), allowed=0)
    several = rows["named"].str.contains(",", regex=False)
    return rows.loc[several, ["named", "year", "month", "dead_or_missing", "allowed"]]
