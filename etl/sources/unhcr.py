"""UNHCR, Refugee Data Finder: people at the end of the year by country of origin and of asylum, 1951-2025.

UNHCR's own country codes are not ISO ("AUS" is Austria there), so its ISO columns are read. Serbia includes
Kosovo*. Figures of 1 to 4 do not occur: UNHCR writes 0 or 5. Rows of nobody are left out: the file has a row for each
pair with any figure, so its zero says only that another column of the row is filled.

Not taken: internally displaced and returned people, who have crossed no border or no longer are abroad,
"others of concern" and host communities.
"""

import pandas as pd

from etl.reading import Table, read_csv
from etl.sources import Piece, Pieces, Raw, observations

TITLE = "UNHCR Refugee Data Finder"
EDITION = "unhcr-2025"
KNOWN = "the ISO code of a known country or a known code of UNHCR"
# Stateless people have no country of origin (XXA), mostly fled from nowhere, and may be counted as refugees too:
# Bangladesh has 1,178,003 refugees from Myanmar and 1,177,962 stateless people in 2025. They are never added to others.
POPULATION_TYPES = ("refugees", "asylum_seekers", "oip", "stateless")
HEADER = (
    *("year", "coo_name", "coo", "coo_iso", "coa_name", "coa", "coa_iso", "refugees", "asylum_seekers"),
    *("returned_refugees", "idps", "returned_idps", "stateless", "ooc", "oip", "hst"),
)
UNKNOWN = "UNK"
# Before 2000 the column of asylum-seekers holds a figure for all the world alone (1993-1999, unknown to unknown), so
# the zeros of countries are no figures.
FIRST_YEAR = {"refugees": 1951, "asylum_seekers": 2000}


def population(raw: Raw) -> Pieces:
    path = raw.folder / "unhcr" / "unhcr_population.csv.gz"
    table = read_csv(path, HEADER)
    pairs = pd.DataFrame(
        {
            "edition": EDITION,
            "origin": table.lookup("coo_iso", raw.places.unhcr, KNOWN),
            "asylum": table.lookup("coa_iso", raw.places.unhcr, KNOWN),
            "year": table.whole("year"),
            # Empty before 2018, when UNHCR began to count other people in need of international protection.
            "oip": table.numbers("oip", missing=("",)),
        }
        | {name: table.whole(name) for name in POPULATION_TYPES if name != "oip"}
    )
    yield Piece("displaced", EDITION, (path,), _displaced(pairs))
    for name, first_year in FIRST_YEAR.items():
        known, notes = _from_first_year(table, pairs, name, first_year)
        sides = {f"{name}_hosted": "asylum", f"{name}_from": "origin"}
        rows = pd.concat([_sums(raw, known, indicator, side, name) for indicator, side in sides.items()])
        yield Piece("observation", EDITION, (path,), rows, left_out=notes)


PARTS = (population,)


def _displaced(pairs: pd.DataFrame) -> pd.DataFrame:
    """A row for each pair, year and type that has people."""
    key = ["edition", "origin", "asylum", "year"]
    rows = pd.concat(
        [
            pairs[key].assign(population_type=population_type, persons=pairs[population_type])
            for population_type in POPULATION_TYPES
        ],
        ignore_index=True,
    )
    return rows[rows["persons"].notna() & rows["persons"].ne(0)]


def _sums(raw: Raw, pairs: pd.DataFrame, indicator: str, side: str, name: str) -> pd.DataFrame:
    """People over all partners, for each country and year that the file has a row for."""
    added = pairs.groupby([side, "year"], as_index=False)[name].sum()
    added = added[added[side].map(raw.places.is_country)]
    return observations(indicator, EDITION, added[side], added["year"], added[name], flag="calculated")


def _from_first_year(
    table: Table, pairs: pd.DataFrame, name: str, first_year: int
) -> tuple[pd.DataFrame, tuple[str, ...]]:
    """Without the years that have no figure of a country, and a note that says so."""
    early = pairs["year"] < first_year
    bad = early & pairs[name].ne(0) & ~(pairs["origin"].eq(UNKNOWN) & pairs["asylum"].eq(UNKNOWN))
    if bad.any():
        row = bad.idxmax()
        table.fail(row, f"no {name} of a country before {first_year}", f"{pairs[name][row]}")
    note = f"{EDITION}, totals of {name} before {first_year}: {early.sum():,} rows, which have no figure of a country"
    return pairs[~early], (note,) if early.any() else ()
