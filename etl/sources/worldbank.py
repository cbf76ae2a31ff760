"""World Bank: remittances, gross domestic product, population, cost of sending.

Each edition keeps its own rows; the ratio of remittances to GDP is the producer's own.
"""

import io
from collections.abc import Iterator
from pathlib import Path

import pandas as pd

from etl.errors import InputError
from etl.reading import read_csv
from etl.sources import Piece, Pieces, Raw, observations

TITLE = "World Bank"
FOLDER = "worldbank"
KNOWN = "the code of a known economy or aggregate"

# Zeros that mean "no data" in the files of received remittances (worldbank/SOURCE.md, reading notes;
# the ratio of May 2023 has those of Serbia and Montenegro too).
ZERO_IS_NO_DATA = {"TKM": range(2005, 2024), "SRB": range(2005, 2007), "MNE": range(2005, 2007)}


def ratio_2023(raw: Raw) -> Pieces:
    yield _wide(
        raw,
        "remittances_received_gdp_share",
        "wdi-2023-05",
        "wdi_2023-05-10_BX.TRF.PWKR.DT.GD.ZS.csv",
        "2023-05-10",
    )


def costs_2023(raw: Raw) -> Pieces:
    codes = {"remittance_cost_to": "IB", "remittance_cost_from": "OB"}
    for indicator, code in codes.items():
        name = f"wdi_2023-05-10_SI.RMT.COST.{code}.ZS.csv"
        yield _wide(raw, indicator, "wdi-2023-05", name, "2023-05-10")


def received_2025(raw: Raw) -> Pieces:
    yield _wide(
        raw,
        "remittances_received_usd",
        "wdi-2025-07",
        "API_BX.TRF.PWKR.CD.DT_DS2_en_csv_v2_38454.csv",
        "2025-07-01",
    )


def gdp_per_head_2026(raw: Raw) -> Pieces:
    yield _wide(raw, "gdp_per_head_usd", "wdi-2026-07", "API_NY.GDP.PCAP.CD_DS2_en_csv_v2_33610.csv", "2026-07-13")


def before_july_2026(raw: Raw) -> Pieces:
    """Four files of one edition, without a date of their own."""
    series = {
        "remittances_received_gdp_share": "bx_trf_pwkr_dt_gd_zs",
        "gdp_usd": "ny_gdp_mktp_cd",
        "remittances_received_usd": "bx_trf_pwkr_cd_dt",
        "remittances_paid_usd": "bm_trf_pwkr_cd_dt",
    }
    for indicator, name in series.items():
        path = raw.folder / FOLDER / f"ddf_wdi_{name}.csv"
        table = read_csv(path, ["economy", "year", name])
        country = table.lookup("economy", raw.places.worldbank, KNOWN)
        rows = observations(indicator, "wdi-before-2026-07", country, table.whole("year"), table.numbers(name))
        yield Piece("observation", "wdi-before-2026-07", (path,), rows)


def datahub(raw: Raw) -> Pieces:
    series = {
        ("population", "wdi-before-2026-03"): "datahub_SP.POP.TOTL.csv",
        ("gdp_usd", "wdi-before-2024-10"): "datahub_NY.GDP.MKTP.CD.csv",
    }
    for (indicator, edition), name in series.items():
        path = raw.folder / FOLDER / name
        table = read_csv(path, ["Country Name", "Country Code", "Year", "Value"])
        country = table.lookup("Country Code", raw.places.worldbank, KNOWN)
        rows = observations(indicator, edition, country, table.whole("Year"), table.numbers("Value"))
        yield Piece("observation", edition, (path,), rows)


def january_2025(raw: Raw) -> Pieces:
    """Received and paid of one edition, 1990-2023, as IOM's Global Data Institute packages them."""
    path = raw.folder / FOLDER / "iom_gdidata_wdi_1990-2023.csv.gz"
    table = read_csv(path, ["geo", "var", "t", "v"])
    series = {"remin": "remittances_received_usd", "remout": "remittances_paid_usd"}
    for name, indicator in series.items():
        part = table.where(table.text("var") == name)
        country = part.lookup("geo", raw.places.worldbank, KNOWN)
        rows = observations(indicator, "wdi-2025-01", country, part.whole("t"), part.numbers("v"))
        yield _without_false_zeros(Piece("observation", "wdi-2025-01", (path,), rows))


PARTS = (ratio_2023, costs_2023, received_2025, gdp_per_head_2026, before_july_2026, datahub, january_2025)


def _wide(raw: Raw, indicator: str, edition: str, name: str, updated: str) -> Piece:
    """A file of the World Bank's API: a year a column, the date of the edition in line 3."""
    path = raw.folder / FOLDER / name
    header = ["Country Name", "Country Code", "Indicator Name", "Indicator Code"]
    table = read_csv(path, header, skip=4, more="years")
    _check_date(path, updated)
    country = table.lookup("Country Code", raw.places.worldbank, KNOWN)
    years = [column for column in table.cells.columns[4:] if column]  # each line ends with a comma
    for column in years:
        if not column.isdigit():
            table.fail(5, "a year in the header", f"“{column}”")
    cells = table.stacked(years, country=country)
    rows = observations(indicator, edition, cells["country"], cells["column"].astype("int64"), cells["value"])
    return _without_false_zeros(Piece("observation", edition, (path,), rows))


def _check_date(path: Path, updated: str) -> None:
    """The edition is named after the date in the file, so another date is another edition."""
    with path.open(encoding="utf-8-sig") as lines:
        found = list(_first_cells(lines, 3))[2]
    if found != ["Last Updated Date", updated]:
        raise InputError(path, f"“Last Updated Date”, “{updated}”", f"{found}", row=3)


def _first_cells(lines: io.TextIOBase, count: int) -> Iterator[list[str]]:
    for _ in range(count):
        yield [cell.strip('"') for cell in next(lines).strip().split(",")][:2]


def _without_false_zeros(piece: Piece) -> Piece:
    rows = piece.rows
    false = pd.Series(False, index=rows.index)
    if rows["indicator"].str.startswith("remittances_received").all():
        for country, years in ZERO_IS_NO_DATA.items():
            false |= rows["country"].eq(country) & rows["year"].isin(years) & rows["value"].eq(0)
    notes = tuple(
        f"{piece.edition}, remittances received, {country}: {int(count)} zeros, which mean “no data”"
        for country, count in rows[false].groupby("country")["year"].count().items()
    )
    return Piece(piece.extract, piece.edition, piece.files, rows[~false], left_out=notes)
