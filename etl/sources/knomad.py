"""World Bank, KNOMAD: who sends how much to whom. Nobody has counted these corridors: all figures are estimates.

The matrix of 2021 starts from what a country receives, as the balance of payments records it. It spreads this over the
countries where its migrants live, by their number and by incomes here and there. Senders stand in rows, receivers in
columns, both with a total that the corridors are held against. An empty cell is no figure and not zero. A country
without figures as a sender or receiver, such as Kosovo* as a sender, has nothing but empty cells.
"""

from pathlib import Path

import pandas as pd

from etl.errors import InputError
from etl.reading import Table, read_csv, read_sheet
from etl.sources import Piece, Pieces, Raw

TITLE = "World Bank, KNOMAD"
EDITION, YEAR = "knomad-2022-12", 2021
SHEET = "FINAL BRM 2021 "
# The edition and the unit are told by the title alone.
HEADING = (
    "Bilateral Remittance Estimates for 2021 using Migrant Stocks, Host Country Incomes, and Origin Country Incomes "
    "(millions of US$) (December 2022 Version)"
)
CORNER = "Remittance-receiving country (across) - Remittance-sending country (down)"
WORLD = "WORLD"
DOLLARS = 1_000_000
# Names that the World Bank's own list of May 2023 spells in another way.
OTHER_NAMES = {"Czech Republic": "CZE", "Faeroe Islands": "FRO", "Korea, Dem. Rep.": "PRK", "Turkey": "TUR"}
# Rounding of sums of up to 214 numbers, in million dollars.
ROUNDING = 1e-6


def corridors_2021(raw: Raw) -> Pieces:
    path = raw.folder / "worldbank" / "bilateral_remittance_matrix_2021_0.xlsx"
    list_of_names = raw.folder / "worldbank" / "wdi_2023-05-10_BX.TRF.PWKR.DT.GD.ZS.csv"
    read_sheet(path, SHEET, 1, [HEADING], more="blank cells")
    table = _above_the_notes(read_sheet(path, SHEET, 2, [CORNER], more="receivers"))
    known = _names(raw, list_of_names)
    senders = table.lookup(CORNER, known.get, "the name of a known country")
    receivers = {name: known.get(name) for name in table.cells.columns[1:]}
    for name, code in receivers.items():
        if code is None:
            raise InputError(path, "the name of a known country", f"“{name}”", sheet=SHEET, row=2)
    matrix = pd.DataFrame({code: table.numbers(name) * DOLLARS for name, code in receivers.items()})
    matrix.insert(0, "sender", senders)
    if matrix.columns[-1] != WORLD:
        raise InputError(path, f"“{WORLD}” as the last receiver", f"“{table.cells.columns[-1]}”", sheet=SHEET, row=2)
    rows = matrix.melt("sender", var_name="receiver", value_name="usd").dropna(subset="usd")
    pairs = rows[rows["sender"].ne(WORLD) & rows["receiver"].ne(WORLD)]
    yield Piece(
        "remittance_corridor",
        EDITION,
        (path, list_of_names),
        pairs.assign(edition=EDITION, year=YEAR),
        found={"corridors add up to the totals": _totals(rows, pairs)},
    )


PARTS = (corridors_2021,)


def _above_the_notes(table: Table) -> Table:
    """The rows down to that of the world; below them stand notes."""
    is_world = table.text(CORNER).eq(WORLD)
    if not is_world.any():
        table.fail(table.cells.index[-1], f"a row “{WORLD}” above or here", "none")
    return table.where(table.cells.index.to_series() <= is_world.idxmax())


def _names(raw: Raw, path: Path) -> dict[str, str]:
    """ISO3 by the name that the World Bank gives a country; the matrix has no codes."""
    table = read_csv(path, ["Country Name", "Country Code"], skip=4, more="years")
    codes = zip(table.text("Country Name"), table.text("Country Code"), strict=True)
    listed = {name: raw.places.worldbank(code) for name, code in codes}
    countries = {name: code for name, code in listed.items() if code and raw.places.is_country(code)}
    return countries | OTHER_NAMES | {WORLD: WORLD}


def _totals(rows: pd.DataFrame, pairs: pd.DataFrame) -> pd.DataFrame:
    """Countries whose corridors, in either direction, are not the total that the file prints for them."""
    bad = []
    for side, other in (("sender", "receiver"), ("receiver", "sender")):
        printed = rows[rows[other] == WORLD].set_index(side)["usd"].drop(WORLD, errors="ignore")
        added = pairs.groupby(side)["usd"].sum()
        both = pd.DataFrame({"added": added, "printed": printed}).fillna(0).rename_axis("country").reset_index()
        both = both.assign(side=side)[["side", "country", "added", "printed"]]
        bad.append(both[(both["added"] - both["printed"]).abs() > ROUNDING * DOLLARS])
    return pd.concat(bad)
