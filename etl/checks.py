"""Do the figures agree with each other? Each check lists the cells that do not.

A cell that a named exception of etl/tables.py covers is let through and shown in the build's
summary; any other stops the build.
"""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass

import pandas as pd
import pandera.errors

from etl.errors import CheckError
from etl.tables import EXCEPTIONS, Extract, NamedException

Frames = Mapping[str, pd.DataFrame]

# Births, deaths, net migrants and their sum are each rounded by the producer, the smallest places worst.
ROUNDING_OF_COMPONENTS = 60
# Age rows are whole persons; the total that they are held against comes from the revision's other tables.
ROUNDING_OF_AGES = 60


@dataclass(frozen=True)
class Met:
    """A named exception as the build found it: in how many cells, and the largest difference."""

    exception: NamedException
    cells: int
    difference: float


def check_schema(extract: Extract, frame: pd.DataFrame) -> None:
    """Columns, types, codes, ranges and key of an extract, or CheckError that names the first bad row."""
    try:
        extract.schema.validate(frame)
    except (pandera.errors.SchemaError, pandera.errors.SchemaErrors) as error:
        first = error.schema_errors[0] if isinstance(error, pandera.errors.SchemaErrors) else error
        cases = first.failure_cases
        index = cases["index"].iloc[0] if cases is not None and "index" in cases else None
        where = ""
        if index is not None and pd.notna(index):
            row = frame.loc[index]
            where = " at " + ", ".join(f"{column}={row[column]}" for column in extract.key)
        raise CheckError(f"extract {extract.name}{where}: {str(first).splitlines()[0]}") from error


def check_figures(frames: Frames, countries: Iterable[str], found: Frames | None = None) -> list[Met]:
    """Run every check; returns the named exceptions that were met. Raises CheckError for any other cell.

    countries: the codes that are countries, not aggregates.
    found: cells that checks of the sources found, by check.
    """
    found = found or {}
    return [met for name in (*CHECKS, *found) for met in check_figure(name, frames, countries, found)]


def check_figure(name: str, frames: Frames, countries: Iterable[str], found: Frames) -> list[Met]:
    """Run one check, which is one of CHECKS or of `found`; otherwise as check_figures."""
    return _sort_out(name, found[name] if name in found else CHECKS[name](frames, countries))


def _sort_out(check: str, cells: pd.DataFrame) -> list[Met]:
    """The exceptions that `cells` (key columns, then the two figures) meet; CheckError for the rest."""
    met = []
    found, expected = cells.columns[-2:]
    difference = (cells[found] - cells[expected]).abs()
    for exception in EXCEPTIONS:
        if exception.check != check:
            continue
        covered = _covered(cells, difference, exception)
        if 0 < covered.sum() <= exception.cells:
            met.append(Met(exception, int(covered.sum()), difference[covered].max()))
            cells, difference = cells[~covered], difference[~covered]
    if len(cells):
        rows = cells.head(5).itertuples(index=False, name=None)
        shown = "; ".join(
            f"{', '.join(map(str, cell))}: {one:,.10g} against {other:,.10g}" for *cell, one, other in rows
        )
        raise CheckError(
            f"check “{check}”: {len(cells)} cells disagree and are no named exception: {shown}"
            + ("; …" if len(cells) > 5 else "")
        )
    return met


def _covered(cells: pd.DataFrame, difference: pd.Series, exception: NamedException) -> pd.Series:
    """Which cells an exception is about, with no larger difference than it names."""
    covered = difference.isna() if exception.difference is None else difference <= exception.difference
    for column, value in exception.where.items():
        covered &= cells[column].isin(value if isinstance(value, tuple) else (value,))
    return covered


def _cells(frame: pd.DataFrame, bad: pd.Series, key: list[str], found: str, expected: str) -> pd.DataFrame:
    return frame.loc[bad, [*key, found, expected]]


def _sexes(frame: pd.DataFrame) -> pd.DataFrame:
    """Rows in which both sexes are not women plus men. Where one sex has no row, the other must be all."""
    key = [column for column in frame.columns if column not in ("sex", "persons", "variant")]
    wide = frame.pivot(index=key, columns="sex", values="persons")
    if not {"female", "male"} <= set(wide.columns):
        return pd.DataFrame(columns=[*key, "found", "expected"])
    # An edition that gives both sexes together only has nothing to compare.
    given = wide["female"].notna() | wide["male"].notna()
    wide = wide[given].reset_index()
    wide["sum"] = wide["female"].fillna(0) + wide["male"].fillna(0)
    return _cells(wide, wide["both"].ne(wide["sum"]), key, "sum", "both")


def _total(frames: Frames, indicator: str, name: str) -> pd.DataFrame:
    observation = frames["observation"]
    rows = observation[observation["indicator"] == indicator]
    return rows.rename(columns={"country": name, "value": "printed"})[["edition", name, "year", "printed"]]


def _origins(frames: Frames) -> pd.DataFrame:
    return _against_total(frames, "stock_bilateral", "immigrant_stock", "destination")


def _destinations(frames: Frames) -> pd.DataFrame:
    return _against_total(frames, "stock_bilateral", "emigrant_stock", "origin")


def _ages(frames: Frames) -> pd.DataFrame:
    return _against_total(frames, "stock_age", "immigrant_stock", "destination")


def _against_total(frames: Frames, extract: str, indicator: str, side: str) -> pd.DataFrame:
    """Cells in which the rows of both sexes do not add up to the printed total."""
    key = ["edition", side, "year"]
    rows = frames[extract]
    added = rows[rows["sex"] == "both"].groupby(key, as_index=False)["persons"].sum()
    both = added.merge(_total(frames, indicator, side), on=key, how="left")
    residual = both[side].isin(["2003", "other_south", "other_north"])
    both = both[~residual]
    return _cells(both, both["persons"].ne(both["printed"].round()), key, "persons", "printed")


def _shares(observation: pd.DataFrame) -> pd.DataFrame:
    key = ["indicator", "edition", "country", "year"]
    shares = observation[observation["indicator"].str.endswith("_share")]
    shares = shares[~shares["indicator"].str.startswith("remittances")].assign(limit=100.0)
    bad = (shares["value"] < 0) | (shares["value"] > 100)
    return _cells(shares, bad, key, "value", "limit")


def _components(observation: pd.DataFrame, countries: Iterable[str]) -> pd.DataFrame:
    """Natural change plus net migration against the change of population that the producer prints.

    Of countries only: an aggregate adds up the roundings of its members.
    """
    names = ["natural_change", "net_migration", "population_change"]
    rows = observation[
        observation["indicator"].isin(names)
        & observation["edition"].eq("wpp-2024")
        & observation["country"].isin(countries)
    ]
    wide = rows.pivot(index=["country", "year"], columns="indicator", values="value").reindex(columns=names)
    wide["sum"] = wide["natural_change"] + wide["net_migration"]
    bad = ~((wide["sum"] - wide["population_change"]).abs() <= ROUNDING_OF_COMPONENTS)
    return _cells(wide.reset_index(), bad.reset_index(drop=True), ["country", "year"], "sum", "population_change")


def _population(frames: Frames) -> pd.DataFrame:
    ages = frames["population_age"]
    ages = ages[(ages["sex"] == "both") & (ages["edition"] == "wpp-2024")]
    key = ["edition", "variant", "country", "year"]
    added = ages.groupby(key, as_index=False)["persons"].sum()
    observation = frames["observation"]
    total = observation[observation["indicator"] == "population"].rename(columns={"value": "printed"})
    both = added.merge(total[[*key, "printed"]], on=key, how="left")
    bad = ~((both["persons"] - both["printed"]).abs() <= ROUNDING_OF_AGES)
    return _cells(both, bad, ["edition", "country", "year"], "persons", "printed")


def _migrants(frames: Frames) -> pd.DataFrame:
    """Net migrants of all ages against net migration; the ages are rounded one by one, as those of the population."""
    key = ["edition", "variant", "country", "year"]
    added = frames["migration_age"].groupby(key, as_index=False)["persons"].sum()
    observation = frames["observation"]
    total = observation[observation["indicator"] == "net_migration"].rename(columns={"value": "printed"})
    both = added.merge(total[[*key, "printed"]], on=key, how="left")
    bad = ~((both["persons"] - both["printed"]).abs() <= ROUNDING_OF_AGES)
    return _cells(both, bad, ["edition", "country", "year"], "persons", "printed")


def _ratio(observation: pd.DataFrame, countries: Iterable[str]) -> pd.DataFrame:
    """Inside one edition the World Bank's ratio of a country is received over GDP; a group's is not."""
    edition = observation[observation["edition"].eq("wdi-before-2026-07") & observation["country"].isin(countries)]
    wide = edition.pivot(index=["country", "year"], columns="indicator", values="value").reset_index()
    needed = {"remittances_received_usd", "gdp_usd", "remittances_received_gdp_share"}
    if not needed <= set(wide.columns):
        return pd.DataFrame(columns=["country", "year", "found", "expected"])
    wide["ratio"] = 100 * wide["remittances_received_usd"] / wide["gdp_usd"]
    printed = wide["remittances_received_gdp_share"]
    bad = (wide["ratio"] - printed).abs() > 1e-6 * printed
    return _cells(wide, bad, ["country", "year"], "ratio", "remittances_received_gdp_share")


def _displaced(frames: Frames, countries: Iterable[str]) -> pd.DataFrame:
    """Refugees and asylum-seekers by country and year against the totals, which are taken from the file as it is."""
    displaced, observation = frames["displaced"], frames["observation"]
    sums = []
    for population_type in ("refugees", "asylum_seekers"):
        rows = displaced[displaced["population_type"] == population_type]
        for side, ending in {"asylum": "hosted", "origin": "from"}.items():
            added = rows[rows[side].isin(countries)].groupby([side, "year"], as_index=False)["persons"].sum()
            sums.append(added.rename(columns={side: "country"}).assign(indicator=f"{population_type}_{ending}"))
    key = ["indicator", "country", "year"]
    added = pd.concat(sums)
    total = observation.loc[observation["indicator"].isin(added["indicator"]), [*key, "value"]]
    both = total.merge(added, on=key, how="outer")
    # A pair of nobody has no row.
    both["persons"] = both["persons"].fillna(0)
    return _cells(both, both["persons"].ne(both["value"]), key, "persons", "value")


def _to_itself(frame: pd.DataFrame, side: str, places: Iterable[str] | None = None) -> pd.DataFrame:
    """People who fled or moved from a place to the same one; unknown to unknown, which is no country, need not be."""
    key = [column for column in frame.columns if column not in (side, "persons")]
    bad = frame["origin"].eq(frame[side])
    if places is not None:
        bad &= frame["origin"].isin(places)
    return _cells(frame.assign(allowed=0), bad, key, "persons", "allowed")


def _sent_to_itself(frame: pd.DataFrame) -> pd.DataFrame:
    bad = frame["sender"].eq(frame["receiver"])
    return _cells(frame.assign(allowed=0), bad, ["edition", "sender", "receiver", "year"], "usd", "allowed")


def _periods(frame: pd.DataFrame) -> pd.DataFrame:
    """Periods that leave a gap after the one before or overlap with it. Years follow each other, of longer periods
    one begins with the year that the other ends with.
    """
    periods = frame[["edition", "period_start", "period_end"]].drop_duplicates()
    periods = periods.sort_values(["edition", "period_start", "period_end"], ignore_index=True)
    is_year = periods["period_start"].eq(periods["period_end"])
    periods["expected"] = (periods["period_end"] + is_year).groupby(periods["edition"]).shift()
    bad = periods["expected"].notna() & periods["period_start"].ne(periods["expected"])
    return _cells(periods, bad, ["edition", "period_end"], "period_start", "expected")


def _together_and_apart(frame: pd.DataFrame) -> pd.DataFrame:
    """Moves of Serbia or of Montenegro in a period in which the edition has the two as one."""
    key = ["edition", "period_start"]
    sides = frame[["origin", "destination"]]
    together = frame.loc[sides.eq("SCG").any(axis=1), key].drop_duplicates()
    apart = frame[sides.isin(["SRB", "MNE"]).any(axis=1)].merge(together, on=key).assign(allowed=0)
    return apart[[*key, "origin", "destination", "sex", "persons", "allowed"]]


# By name: extracts and codes of countries -> cells (key columns, then the two figures) that do not agree.
# No "sexes of flow_bilateral": both sexes, women and men are separate estimates there and do not add up.
CHECKS: dict[str, Callable[[Frames, Iterable[str]], pd.DataFrame]] = {
    "sexes of stock_bilateral": lambda frames, _: _sexes(frames["stock_bilateral"]),
    "sexes of stock_age": lambda frames, _: _sexes(frames["stock_age"]),
    "sexes of population_age": lambda frames, _: _sexes(frames["population_age"]),
    "origins add up to the destination's total": lambda frames, _: _origins(frames),
    "destinations add up to the origin's total": lambda frames, _: _destinations(frames),
    "ages add up to the destination's total": lambda frames, _: _ages(frames),
    "shares within 0-100": lambda frames, _: _shares(frames["observation"]),
    "natural change and net migration add up to the change": lambda frames, countries: _components(
        frames["observation"], countries
    ),
    "ages add up to the population": lambda frames, _: _population(frames),
    "ages of net migrants add up to net migration": lambda frames, _: _migrants(frames),
    "received over GDP is the printed ratio": lambda frames, countries: _ratio(frames["observation"], countries),
    "displaced people add up to the totals": lambda frames, countries: _displaced(frames, countries),
    "origin and asylum differ": lambda frames, countries: _to_itself(frames["displaced"], "asylum", countries),
    "origin and destination differ": lambda frames, _: _to_itself(frames["flow_bilateral"], "destination"),
    "sender and receiver differ": lambda frames, _: _sent_to_itself(frames["remittance_corridor"]),
    "periods follow each other": lambda frames, _: _periods(frames["flow_bilateral"]),
    "Serbia and Montenegro are together or apart": lambda frames, _: _together_and_apart(frames["flow_bilateral"]),
}
