"""UN DESA, International Migrant Stock: revisions 2019, 2020 and 2024.

Persons at mid-year. "..", "-" and empty cells mean "not available" and give no row; 0 is zero.
A missing origin-destination pair means "not shown separately": its people are among the others.
"""

from dataclasses import dataclass
from pathlib import Path

import pandas as pd

from etl.reading import Table, read_csv, read_sheet
from etl.sources import Piece, Pieces, Raw, observations, spread

TITLE = "UN DESA International Migrant Stock"
FOLDER = "undesa_migrant_stock"
WORLD = "900"
# Origins that are no country: "Others" of 2020 and 2024, two residuals of 2019.
RESIDUAL_ORIGINS = ("2003", "other_south", "other_north")
SEXES = ("both", "female", "male")
AGES = tuple(f"{age}-{age + 4}" for age in range(0, 75, 5)) + ("75+",)


@dataclass(frozen=True)
class Workbook:
    """Where a revision's workbook of totals by destination keeps its columns."""

    edition: str
    path: str
    header_row: int
    header_rows: int
    header: tuple[str, ...]
    name: str
    code: str
    data_type: str
    years: tuple[int, ...]


WORKBOOKS = {
    "ims-2019": Workbook(
        edition="ims-2019",
        path="rev2019/UN_MigrantStockTotal_2019.xlsx",
        header_row=16,
        header_rows=2,
        header=(
            "Sort order",
            "Major area, region, country or area of destination",
            "Notes",
            "Code",
            "Type of data (a)",
        ),
        name="Major area, region, country or area of destination",
        code="Code",
        data_type="Type of data (a)",
        years=(1990, 1995, 2000, 2005, 2010, 2015, 2019),
    ),
    "ims-2020": Workbook(
        edition="ims-2020",
        path="rev2020/undesa_pd_2020_ims_stock_by_sex_and_destination.xlsx",
        header_row=11,
        header_rows=1,
        header=("", "Region, development group, country or area", "Notes", "Location code", "Type of data"),
        name="Region, development group, country or area",
        code="Location code",
        data_type="Type of data",
        years=(1990, 1995, 2000, 2005, 2010, 2015, 2020),
    ),
    "ims-2024": Workbook(
        edition="ims-2024",
        path="rev2024/undesa_pd_2024_ims_stock_by_sex_and_destination.xlsx",
        header_row=11,
        header_rows=1,
        header=("", "Region, development group, country or area", "Coverage", "Data type", "Location code"),
        name="Region, development group, country or area",
        code="Location code",
        data_type="Data type",
        years=(1990, 1995, 2000, 2005, 2010, 2015, 2020, 2024),
    ),
}


def totals_2019(raw: Raw) -> Pieces:
    yield _totals(raw, WORKBOOKS["ims-2019"])


def totals_2020(raw: Raw) -> Pieces:
    yield _totals(raw, WORKBOOKS["ims-2020"])


def totals_2024(raw: Raw) -> Pieces:
    yield _totals(raw, WORKBOOKS["ims-2024"])


def pairs_2019(raw: Raw) -> Pieces:
    codes = _codes_2019(raw)
    names = {"both": "total", "female": "female", "male": "male"}
    files = {
        sex: raw.folder / FOLDER / f"rev2019/migrants_by_origin_and_destination_{name}.csv"
        for sex, name in names.items()
    }
    rows = pd.concat([_pairs_2019(path, codes, sex) for sex, path in files.items()], ignore_index=True)
    yield from _pairs(raw, "ims-2019", tuple(files.values()), rows)


def pairs_2020(raw: Raw) -> Pieces:
    yield from _pairs_by_code(raw, "ims-2020", "rev2020/ims2020_destination_origin_sex.csv.gz")


def pairs_2024(raw: Raw) -> Pieces:
    yield from _pairs_by_code(raw, "ims-2024", "rev2024/ims2024_destination_origin_sex.csv.gz")


def ages_2019(raw: Raw) -> Pieces:
    path = raw.folder / FOLDER / "rev2019/migrants_by_age_and_sex_total.csv"
    suffixes = {"both": "(mf)", "male": "(m)", "female": "(f)"}
    groups = [f"{age}_{suffix}" for suffix in suffixes.values() for age in (*AGES, "Total")]
    table = read_csv(path, ["Year", "Destination", *groups])
    codes = _codes_2019(raw)
    destination = table.lookup("Destination", codes.get, "a destination of the 2019 workbook")
    year = table.whole("Year")
    of_group = dict(zip(groups, [(sex, age) for sex in suffixes for age in (*AGES, "Total")], strict=True))
    columns = [group for group in groups if of_group[group][1] != "Total"]
    rows = table.stacked(columns, destination=destination, year=year)
    rows = rows.assign(
        edition="ims-2019",
        sex=rows["column"].map({group: sex for group, (sex, _) in of_group.items()}),
        age_group=rows["column"].map({group: age for group, (_, age) in of_group.items()}),
    )
    rows = rows.drop(columns="column").rename(columns={"value": "persons"})
    yield _ages(raw, "ims-2019", path, rows)


def ages_2020(raw: Raw) -> Pieces:
    path = raw.folder / FOLDER / "rev2020/ims2020_destination_age_sex.csv.gz"
    header = ["dest_m49", "dest_iso3", "year", "sex", "age_group", "stock", "printed_in_official_totals"]
    table = read_csv(path, header)
    # Where the official workbook prints "..", a 0 here is no figure.
    table = table.where(table.choice("printed_in_official_totals", "01") == "1")
    rows = pd.DataFrame(
        {
            "edition": "ims-2020",
            "destination": table.lookup("dest_m49", raw.places.undesa, "the M49 code of a known place"),
            "year": table.whole("year"),
            "sex": table.choice("sex", SEXES),
            "age_group": table.choice("age_group", ("total", *AGES)),
            "persons": table.numbers("stock"),
        }
    )
    yield _ages(raw, "ims-2020", path, rows[rows["age_group"] != "total"])


PARTS = (
    totals_2019,
    totals_2020,
    totals_2024,
    pairs_2019,
    pairs_2020,
    pairs_2024,
    ages_2019,
    ages_2020,
)


def _totals(raw: Raw, book: Workbook) -> Piece:
    """Immigrants, their share of the population and the share of women, as printed."""
    path = raw.folder / FOLDER / book.path
    tables = {
        "immigrant_stock": "Table 1",
        "immigrant_stock_share": "Table 3",
        "immigrant_female_share": "Table 4",
    }
    rows = pd.concat(
        [_printed(raw, path, sheet, indicator, book) for indicator, sheet in tables.items()],
        ignore_index=True,
    )
    return Piece("observation", book.edition, (path,), rows)


def _printed(raw: Raw, path: Path, sheet: str, indicator: str, book: Workbook) -> pd.DataFrame:
    table = _sheet(path, sheet, book)
    country = table.lookup(book.code, raw.places.undesa, "the M49 code of a known place")
    # "C B R", "CR" and "B R " are all written; the flags go in one order.
    flag = table.text(book.data_type).map(lambda kinds: " ".join(sorted(kinds.replace(" ", ""))))
    cells = table.stacked([str(year) for year in book.years], country=country, flag=flag)
    year = cells["column"].astype("int64")
    rows = observations(indicator, book.edition, cells["country"], year, cells["value"], flag=cells["flag"])
    # An aggregate that stands in two places of the list (909 in 2019, 927 in 2020) has the same
    # figures in both; were they different, the check of the key would stop the build.
    return rows.drop_duplicates()


def _sheet(path: Path, sheet: str, book: Workbook) -> Table:
    """The rows of a sheet that carry a location code; a heading has none."""
    table = read_sheet(
        path,
        sheet,
        book.header_row,
        (*book.header, *map(str, book.years)),
        header_rows=book.header_rows,
        more="males and females",
    )
    return table.where(table.text(book.code) != "")


def _codes_2019(raw: Raw) -> dict[str, str]:
    """Name -> code in the 2019 revision, whose CSV files carry names only; "" for a heading.

    "EUROPE" (a major area) and "Europe" (an SDG region) differ by case alone, so case is kept.
    """
    book = WORKBOOKS["ims-2019"]
    path = raw.folder / FOLDER / book.path
    table = read_sheet(path, "Table 1", book.header_row, book.header, header_rows=book.header_rows, more="years")
    code = table.lookup(
        book.code, lambda cell: raw.places.undesa(cell) if cell else "", "the M49 code of a known place"
    )
    return dict(zip(table.text(book.name), code, strict=True)) | {
        "Other South": "other_south",
        "Other North": "other_north",
    }


def _pairs_2019(path: Path, codes: dict[str, str], sex: str) -> pd.DataFrame:
    table = read_csv(path, ["Year", "Destination", "Total", "Other South", "Other North"], more="origins by name")
    destination = table.lookup("Destination", codes.get, "a destination of the 2019 workbook")
    year = table.whole("Year")
    origins = {name: codes.get(name) for name in table.cells.columns[3:]}
    for name, code in origins.items():
        if code is None:
            table.fail(1, "origins of the 2019 workbook", f"a column “{name}”")
    cells = table.stacked([*origins], destination=destination, year=year)
    rows = cells.assign(origin=cells["column"].map(origins), sex=sex).rename(columns={"value": "persons"})
    return rows[["destination", "origin", "year", "sex", "persons"]]


def _pairs_by_code(raw: Raw, edition: str, name: str) -> Pieces:
    path = raw.folder / FOLDER / name
    header = ["dest_m49", "dest_iso3", "orig_m49", "orig_iso3", "year", "sex", "stock"]
    table = read_csv(path, header)
    rows = pd.DataFrame(
        {
            "destination": table.lookup("dest_m49", raw.places.undesa, "the M49 code of a known place"),
            "origin": table.lookup("orig_m49", raw.places.undesa, "the M49 code of a known place"),
            "year": table.whole("year"),
            "sex": table.choice("sex", SEXES),
            "persons": table.numbers("stock"),
        }
    )
    rows, left_out = _only_printed(raw, edition, rows)
    yield from _pairs(raw, edition, (path,), rows, left_out)


def _only_printed(raw: Raw, edition: str, rows: pd.DataFrame) -> tuple[pd.DataFrame, tuple[str, ...]]:
    """Leave out a destination's year whose total the workbook prints as not available: the matrix
    holds zeros there, which are no figures.
    """
    book = WORKBOOKS[edition]
    totals = _printed(raw, raw.folder / FOLDER / book.path, "Table 1", "immigrant_stock", book)
    printed = pd.MultiIndex.from_frame(totals[["country", "year"]])
    pairs = pd.MultiIndex.from_frame(rows[["destination", "year"]])
    absent = ~pairs.isin(printed)
    notes = tuple(
        f"{edition}, destination {destination}, {', '.join(map(str, sorted(group['year'].unique())))}: "
        "total not available in the workbook, so the matrix's zeros are no figures"
        for destination, group in rows[absent].groupby("destination")
    )
    return rows[~absent], notes


def _pairs(
    raw: Raw, edition: str, files: tuple[Path, ...], rows: pd.DataFrame, left_out: tuple[str, ...] = ()
) -> Pieces:
    """Pairs of countries, and the emigrants of each origin as the world row prints them."""
    rows = rows[rows["persons"].notna()]
    is_country = raw.places.is_country
    to_country = rows["destination"].map({code: is_country(code) for code in rows["destination"].unique()})
    from_place = rows["origin"].map(
        {code: is_country(code) or code in RESIDUAL_ORIGINS for code in rows["origin"].unique()}
    )
    pairs = rows[to_country & from_place].assign(edition=edition)
    yield Piece("stock_bilateral", edition, files, pairs, left_out=left_out)
    yield Piece("observation", edition, files, _emigrants(edition, rows))


def _emigrants(edition: str, rows: pd.DataFrame) -> pd.DataFrame:
    world = rows[(rows["destination"] == WORLD) & ~rows["origin"].isin(RESIDUAL_ORIGINS)].assign(edition=edition)
    by_sex = spread(world, ["edition", "destination", "origin", "year"], "sex", SEXES).reset_index()
    stock = observations("emigrant_stock", edition, by_sex["origin"], by_sex["year"], by_sex["both"])
    share = observations(
        "emigrant_female_share",
        edition,
        by_sex["origin"],
        by_sex["year"],
        (100 * by_sex["female"] / by_sex["both"]).where(by_sex["both"] > 0),
        flag="calculated",
    )
    return pd.concat([stock, share], ignore_index=True)


def _ages(raw: Raw, edition: str, path: Path, rows: pd.DataFrame) -> Piece:
    """Countries only; a place whose age groups are all empty or 0 has no age detail, not zero people."""
    countries = rows["destination"].map({code: raw.places.is_country(code) for code in rows["destination"].unique()})
    rows = rows[countries & rows["persons"].notna()]
    total = rows.groupby(["destination", "year", "sex"])["persons"].transform("sum")
    return Piece("stock_age", edition, (path,), rows[total > 0])
