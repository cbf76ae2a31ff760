"""Two models of migration flows between countries. Nobody has counted these moves: all figures are estimates.

Gaskin and Abel (2026): moves in each year from 1990 to 2023; a period is the one year, so it begins and ends in it.
Abel and Cohen (2019, 2022): moves in five years from mid-year to mid-year, 1990-1995 to 2015-2020, by sex, by two
methods; the pseudo-Bayesian one puts the moves far higher than the one that takes as few as the stocks allow. The
files hold rounded figures without zeros, so a missing pair is less than half a person.

Only pairs that touch one of the 20 are kept. Kosovo* is in neither model.
"""

from pathlib import Path

import pandas as pd

from etl.reading import Table, read_csv
from etl.sources import Piece, Pieces, Raw

TITLE = "Models of migration flows"
ANNUAL = "gaskin-abel-2026"
METHODS = {"da_pb_closed": "abel-cohen-pb-closed", "da_min_closed": "abel-cohen-min-closed"}
SEXES = ("both", "female", "male")
KNOWN = "the code of a known place"
# Serbia and Montenegro until 2010 in the five-year model; the annual one has both countries in each year.
SERBIA_AND_MONTENEGRO = "SCG"
# Codes that are not ISO, by the name beside them. The Channel Islands, which the World Bank codes CHI, are not in the
# models. SUD is Sudan with South Sudan where the name has a star, in the five-year model until 2010.
OTHER_CODES = {"CHI": {"Chile": "CHL"}, "SUD": {"Sudan": "SDN", "Sudan*": "SUD"}}


def annual(raw: Raw) -> Pieces:
    path = _path(raw, "gaskin_abel_2026_annual_flows_1990_2023.csv.gz")
    table = read_csv(path, ("year", "orig_iso3", "orig_name", "dest_iso3", "dest_name", "flow"))
    table, places = _touching(raw, table)
    year = table.whole("year")
    rows = places.assign(edition=ANNUAL, period_start=year, period_end=year, sex="both", persons=table.whole("flow"))
    yield Piece("flow_bilateral", ANNUAL, (path,), rows)


def five_year(raw: Raw) -> Pieces:
    path = _path(raw, "abel_cohen_5yr_flows_1990_2020.csv.gz")
    header = ("method", "period_start", "period_end", "sex", "orig_iso3", "orig_name", "dest_iso3", "dest_name", "flow")
    table, places = _touching(raw, read_csv(path, header))
    rows = places.assign(
        edition=table.choice("method", METHODS).map(METHODS),
        period_start=table.whole("period_start"),
        period_end=table.whole("period_end"),
        sex=table.choice("sex", SEXES),
        persons=table.whole("flow"),
    )
    for edition in METHODS.values():
        yield Piece("flow_bilateral", edition, (path,), rows[rows["edition"] == edition])


PARTS = (annual, five_year)


def _path(raw: Raw, name: str) -> Path:
    return raw.folder / "undesa_migrant_stock" / "flows_abel" / name


def _touching(raw: Raw, table: Table) -> tuple[Table, pd.DataFrame]:
    """The rows that begin or end in one of the 20, with their two places."""
    region = [*raw.places.catalogue.groups["seeeca"].members, SERBIA_AND_MONTENEGRO]
    places = pd.DataFrame({"origin": _place(raw, table, "orig"), "destination": _place(raw, table, "dest")})
    touching = places.isin(region).any(axis=1)
    return table.where(touching), places[touching]


def _place(raw: Raw, table: Table, side: str) -> pd.Series:
    """ISO3 of each row's place, or the code of a place that is not in ISO 3166."""
    column = f"{side}_iso3"
    place = table.lookup(column, lambda code: code if code in OTHER_CODES else raw.places.flows(code), KNOWN)
    for code, names in OTHER_CODES.items():
        rows = table.where(place == code)
        place.update(rows.lookup(f"{side}_name", names.get, f"{' or '.join(names)} for {code}"))
    return place
