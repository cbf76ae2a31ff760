"""Producers' files of a small world, each in its producer's own layout. ALL FIGURES ARE MADE UP FOR TESTS."""

# Belarus is number 1, Poland 2, the Russian Federation 3, all the world 6. Nothing changes from year to year.
# - In a country live 100 × its number + 10 × the origin's number women from an origin, and one man more.
# - Each of the 21 age groups holds 100 × number women and as many men, so the population is 4,200 × number.
# - Births 500, deaths 300, net migrants 100, growth 300, each × number; the net migrants are 20 and 24 years old.
# - GDP is 100 billion × number, remittances received are 1 per cent of it, remittances paid half a per cent.
# - A country receives 10 × its number + the sender's number million dollars from a sender; nothing is sent from Turkey.
# - A country hosts 100 × its number + 10 × the origin's number refugees from an origin; nobody flees from Poland. In
#   1999 asylum-seekers are known of all the world only.
# - Treaties, votes and profiles: see the functions that write them.
# - Models have 10 × the destination's + the origin's number moves a year and five times as many in five years.
# What the real files do is here once each: an origin that is no longer shown in 2024, a total that is not
# available in 2020, an age group that is not printed then, headings without code, a zero that means "no data",
# an "N" for no category.

import copy
import csv
import gzip
import io
import shutil
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import cache
from itertools import product
from pathlib import Path

import openpyxl
import pandas as pd
import xlwt

from etl import store
from etl.sources import (
    Pieces,
    Raw,
    compact,
    flows,
    iom,
    knomad,
    mgi,
    treaties,
    unhcr,
    unpd_stock,
    unpd_wpp,
    unpd_wup,
    unsd_sdg,
    worldbank,
)
from seeeca import catalogue


@dataclass(frozen=True)
class Place:
    iso3: str
    m49: int | str
    name: str
    number: int


BELARUS = Place("BLR", 112, "Belarus", 1)
POLAND = Place("POL", 616, "Poland", 2)
RUSSIA = Place("RUS", 643, "Russian Federation", 3)
COUNTRIES = (BELARUS, POLAND, RUSSIA)
WORLD = Place("", 900, "WORLD", 6)
PLACES = (WORLD, *COUNTRIES)
HEADING = Place("", "", "UN development groups", 0)
OTHERS = Place("OOO", 2003, "Others", 0)
ORIGINS = (OTHERS, *COUNTRIES)
NOT_SHOWN = ("2024", POLAND, BELARUS)  # destination and origin
NOT_AVAILABLE = ("2020", RUSSIA, 1990)  # destination and year: ".." in the workbook, 0 in the matrix

STOCK = "undesa_migrant_stock"
SEXES = {"both": "(mf)", "male": "(m)", "female": "(f)"}
YEARS = {
    "2019": (1990, 1995, 2000, 2005, 2010, 2015, 2019),
    "2020": (1990, 1995, 2000, 2005, 2010, 2015, 2020),
    "2024": (1990, 1995, 2000, 2005, 2010, 2015, 2020, 2024),
}
MIGRANT_AGES = [f"{age}-{age + 4}" for age in range(0, 75, 5)] + ["75+"]
AGES = [f"{age}-{age + 4}" for age in range(0, 100, 5)] + ["100+"]

Rows = list[list]
# Files by their path below the folder, sheets by name; a CSV file is one sheet without a name.
World = dict[str, dict[str, Rows]]


def world() -> World:
    books = {
        f"{STOCK}/rev2019/UN_MigrantStockTotal_2019.xlsx": _totals("2019"),
        f"{STOCK}/rev2020/undesa_pd_2020_ims_stock_by_sex_and_destination.xlsx": _totals("2020"),
        f"{STOCK}/rev2024/undesa_pd_2024_ims_stock_by_sex_and_destination.xlsx": _totals("2024"),
        "unwpp/WUP2018-F02-Proportion_Urban.xls": {"Data": _urban(), "NOTES": [["Made up for tests"]]},
        "worldbank/bilateral_remittance_matrix_2021_0.xlsx": {"FINAL BRM 2021 ": _corridors()},
    }
    tables = _migrants() | _population() | _ages() | _money() | _policy() | _refugees() | _deaths() | _flows()
    tables |= _treaties() | _compact() | _mgi()
    return books | {path: {"": rows} for path, rows in tables.items()}


# The part of a source that reads a file, of several the one that comes first in a build.
READERS: dict[str, Callable[[Raw], Pieces]] = {
    f"{STOCK}/rev2019/UN_MigrantStockTotal_2019.xlsx": unpd_stock.totals_2019,
    f"{STOCK}/rev2020/undesa_pd_2020_ims_stock_by_sex_and_destination.xlsx": unpd_stock.totals_2020,
    f"{STOCK}/rev2019/migrants_by_origin_and_destination_total.csv": unpd_stock.pairs_2019,
    f"{STOCK}/rev2019/migrants_by_origin_and_destination_male.csv": unpd_stock.pairs_2019,
    f"{STOCK}/rev2020/ims2020_destination_origin_sex.csv.gz": unpd_stock.pairs_2020,
    f"{STOCK}/rev2020/ims2020_destination_age_sex.csv.gz": unpd_stock.ages_2020,
    f"{STOCK}/rev2024/ims2024_destination_origin_sex.csv.gz": unpd_stock.pairs_2024,
    f"{STOCK}/flows_abel/gaskin_abel_2026_annual_flows_1990_2023.csv.gz": flows.annual,
    f"{STOCK}/flows_abel/abel_cohen_5yr_flows_1990_2020.csv.gz": flows.five_year,
    "unwpp/wpp2024_misc1dt.csv.gz": unpd_wpp.components,
    "unwpp/wpp2024_tfr1dt.csv.gz": unpd_wpp.fertility,
    "unwpp/wpp2024_e01dt.csv.gz": unpd_wpp.life_expectancy,
    "unwpp/wpp2024_migprojAge1dt_seeeca.csv.gz": unpd_wpp.migrants_by_age,
    "unwpp/wpp2024_total_population_derived_1950_2100.csv.gz": unpd_wpp.population,
    "unwpp/wpp2024_population_age5_sex_1950_2025.csv.gz": unpd_wpp.ages,
    "unwpp/wpp2022_pop_f02_1_age5_both_sexes_1950_2100.csv.gz": unpd_wpp.ages_2022,
    "unwpp/WUP2018-F02-Proportion_Urban.xls": unpd_wup.urban_share,
    "worldbank/API_BX.TRF.PWKR.CD.DT_DS2_en_csv_v2_38454.csv": worldbank.received_2025,
    "worldbank/ddf_wdi_bx_trf_pwkr_dt_gd_zs.csv": worldbank.before_july_2026,
    "worldbank/bilateral_remittance_matrix_2021_0.xlsx": knomad.corridors_2021,
    "sdg_10_7_2/framework_10_7_2.csv": unsd_sdg.framework,
    "sdg_10_7_2/scoring_10_7_2.csv": unsd_sdg.framework,
    "sdg_10_7_2/ddf--datapoints--sg_cpa_migrs--by--geo_area--nature--policy_domains--units--year.csv": (
        unsd_sdg.policy_categories
    ),
    "treaties/seeeca_un_treaty_status.csv": treaties.un_tables,
    "treaties/untc_5-2.csv": treaties.un_tables,
    "treaties/hr_status_icmw.csv": treaties.migrant_workers,
    "treaties/seeeca_ilo_conventions_partial.csv": treaties.ilo,
    "gcm/unga_votes_73_195_and_73_151.csv": compact.votes,
    "gcm/gcm_participation_seeeca_partial.csv": compact.participation,
    "mgi/mgi_seeeca_profiles.csv": mgi.profiles,
    "unhcr/unhcr_population.csv.gz": unhcr.population,
    "missing_migrants/iom_mmp_europe_bound_2014_2026.csv.gz": iom.incidents,
}


@cache
def _as_written() -> World:
    return world()


def sheets(file: str) -> dict[str, Rows]:
    """The sheets of one file, to be changed at will."""
    return copy.deepcopy(_as_written()[file])


def rewrite(folder: Path, *changes: tuple[str, str, Callable[[Rows], None]]) -> None:
    """Write files again after changes, each one a file, a sheet and what to do with its rows."""
    files = {file: sheets(file) for file, *_ in changes}
    for file, sheet, change in changes:
        change(files[file][sheet])
    write(folder, files)


def write(folder: Path, files: World) -> None:
    for name, sheets in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        if path.suffix == ".xlsx":
            _write_xlsx(path, sheets)
        elif path.suffix == ".xls":
            _write_xls(path, sheets)
        else:
            content = _csv(path.name, sheets[""])
            path.write_bytes(gzip.compress(content, mtime=0) if path.suffix == ".gz" else content)


def put_in_place(folder: Path, built: Path, **extracts: pd.DataFrame) -> str:
    """Put a set in a folder as a build leaves it, with other rows in some extracts. Returns the set's id."""
    shutil.copytree(built, folder)
    described = store.read_manifest(folder)["extracts"]
    for name, rows in extracts.items():
        described[name]["sha256"] = store.write_parquet(folder / f"{name}.parquet", rows)
    return store.write_manifest(folder, described)["id"]


def _csv(name: str, rows: Rows) -> bytes:
    text = io.StringIO()
    if name.startswith(("API_", "wdi_")):  # the World Bank quotes every cell and ends each line with a comma
        text.writelines("".join(f'"{cell}",' for cell in row) + "\r\n" for row in rows)
    else:
        csv.writer(text, lineterminator="\n").writerows(rows)
    return text.getvalue().encode("utf-8-sig" if name.startswith("API_") else "utf-8")


def _write_xlsx(path: Path, sheets: dict[str, Rows]) -> None:
    book = openpyxl.Workbook(write_only=True)
    for name, rows in sheets.items():
        sheet = book.create_sheet(name)
        for row in rows:
            sheet.append([None if cell == "" else cell for cell in row])
    book.save(path)


def _write_xls(path: Path, sheets: dict[str, Rows]) -> None:
    book = xlwt.Workbook()
    for name, rows in sheets.items():
        sheet = book.add_sheet(name)
        for y, row in enumerate(rows):
            for x, cell in enumerate(row):
                sheet.write(y, x, cell)
    book.save(str(path))


def _table(sets: list[Iterable], header: str, row: Callable[..., Iterable]) -> Rows:
    """A row for each combination of the sets' members."""
    return [header.split(","), *(list(row(*members)) for members in product(*sets))]


def _people(edition: str, year: int, destination: Place, origin: Place, sex: str) -> int | str:
    """Migrants in a destination, or in all of WORLD, from an origin, or from all of WORLD."""
    if destination is HEADING:
        return ".."
    if destination is WORLD:
        return sum(_people(edition, year, country, origin, sex) for country in COUNTRIES)
    if origin is WORLD:
        return sum(_people(edition, year, destination, place, sex) for place in ORIGINS)
    hidden = (edition, destination, origin) == NOT_SHOWN or (edition, destination, year) == NOT_AVAILABLE
    if destination is origin or hidden:
        return 0
    women = 100 * destination.number + 10 * origin.number
    return {"female": women, "male": women + 1, "both": women + women + 1}[sex]


def _totals(edition: str) -> dict[str, Rows]:
    """A workbook of totals by destination."""

    def immigrants(place: Place, year: int, sex: str) -> float:
        return _people(edition, year, place, WORLD, sex)

    def share(place: Place, year: int, sex: str) -> float:
        return 100 * immigrants(place, year, sex) / (place.number * (4200 if sex == "both" else 2100))

    def women(place: Place, year: int, sex: str) -> float:
        return 100 * immigrants(place, year, "female") / immigrants(place, year, sex)

    sheets = {"Table 1": (SEXES, immigrants), "Table 3": (SEXES, share), "Table 4": (["both"], women)}
    return {"CONTENTS": [["Made up for tests"]]} | {
        name: _sheet(edition, sexes, figure) for name, (sexes, figure) in sheets.items()
    }


def _sheet(edition: str, sexes: Iterable[str], figure: Callable[[Place, int, str], float]) -> Rows:
    years = [*YEARS[edition]] * len(list(sexes))
    area = "Region, development group, country or area"
    area_2019 = "Major area, region, country or area of destination"
    rows = {
        "2019": [[""]] * 14 + [["Sort\norder", area_2019, "Notes", "Code", "Type of data (a)"], [""] * 5 + years],
        "2020": [[""]] * 10 + [["", area, "Notes", "Location code", "Type of data", *years]],
        "2024": [[""]] * 10 + [["", area, "Coverage", "Data type", "Location code", *years]],
    }[edition]
    for place in (HEADING, *PLACES):
        codes = [place.m49, "C R B" if place is BELARUS else "B"]
        absent = [place is HEADING or (edition, place, year) == NOT_AVAILABLE for year in YEARS[edition]]
        cells = [
            ".." if no else figure(place, year, sex)
            for sex in sexes
            for no, year in zip(absent, YEARS[edition], strict=True)
        ]
        rows.append([1, place.name, "", *(reversed(codes) if edition == "2024" else codes), *cells])
    return rows


def _migrants() -> dict[str, Rows]:
    """Migrants by origin and by age; all of them are 20-24 years old."""
    files = {}
    for sex, name in {"both": "total", "female": "female", "male": "male"}.items():
        header = ["Year", "Destination", "Total", "Other South", "Other North", *(place.name for place in COUNTRIES)]
        files[f"2019/migrants_by_origin_and_destination_{name}.csv"] = [header] + [
            [year, place.name, *(_people("2019", year, place, origin, sex) for origin in (WORLD, OTHERS))]
            + ["..", *(_people("2019", year, place, origin, sex) or ".." for origin in COUNTRIES)]
            for year in YEARS["2019"]
            for place in (HEADING, *PLACES)
        ]
    columns = [(age, sex) for sex in SEXES for age in (*MIGRANT_AGES, "Total")]
    files["2019/migrants_by_age_and_sex_total.csv"] = [
        ["Year", "Destination", *(f"{age}_{SEXES[sex]}" for age, sex in columns)]
    ] + [
        [year, place.name, *(_of_age(age, _people("2019", year, place, WORLD, sex)) for age, sex in columns)]
        for year in YEARS["2019"]
        for place in (HEADING, *PLACES)
    ]
    files["2020/ims2020_destination_age_sex.csv.gz"] = [
        ["dest_m49", "dest_iso3", "year", "sex", "age_group", "stock", "printed_in_official_totals"]
    ] + [
        [place.m49, place.iso3, year, sex, age, _of_age(age, people), int(people > 0 and age != "75+")]
        for place, year, sex in product(PLACES, YEARS["2020"], SEXES)
        for people in [_people("2020", year, place, WORLD, sex)]
        for age in ("total", *MIGRANT_AGES)
    ]
    for edition in ("2020", "2024"):
        files[f"{edition}/ims{edition}_destination_origin_sex.csv.gz"] = [
            ["dest_m49", "dest_iso3", "orig_m49", "orig_iso3", "year", "sex", "stock"]
        ] + [
            [place.m49, place.iso3, origin.m49, origin.iso3, year, sex, _people(edition, year, place, origin, sex)]
            for place, origin, year, sex in product(PLACES, ORIGINS, YEARS[edition], SEXES)
            if place is not origin and (edition, place, origin) != NOT_SHOWN
        ]
    return {f"{STOCK}/rev{name}": rows for name, rows in files.items()}


def _of_age(age: str, people: int | str) -> int | str:
    return people if age in ("20-24", "Total", "total") or people == ".." else 0


def _population() -> dict[str, Rows]:
    """World Population Prospects 2024 but for ages; people in thousands, but for other variants."""

    def table(years: Iterable[int], header: str, figures: Callable[[int], Iterable]) -> Rows:
        header = f"country_code,year,{header}"
        return _table([PLACES, years], header, lambda place, year: (place.m49, year, *figures(place.number)))

    def bounds(*names: str) -> str:
        return ",".join(f"{name}_{bound}" for name in names for bound in ("80l", "80u", "95l", "95u"))

    def around(*values: float) -> list[float]:
        return [value + distance for value in values for distance in (-1, 1, -2, 2)]

    past, future = (2008, 2009, 2023), (2024, 2030)
    change = "births,cbr,cdr,deaths,PopChange,growthrate,cnmr,NatChangeRT"
    later_change = "births,cbr,deaths,cdr,PopChange,growthrate,cnmr,NatChangeRT"
    lives = f"e0M,e0F,e0B,{bounds('e0M', 'e0F', 'e0B')}"
    children = f"tfr,{bounds('tfr')},tfr_low,tfr_high"
    total = "period,pop_1july_thousands,pop_31dec_thousands"
    variants = [("Zero migration", 4000), ("Constant fertility", 4100)]
    files = {
        "misc1dt": table(past, change, lambda n: (n / 2, 9, 9, n * 0.3, n * 0.3, 9, 24, 9)),
        "miscproj1dt": table(future, later_change, lambda n: (n / 2, 9, n * 0.3, 9, n * 0.3, 9, 24, 9)),
        "mig1dt": table(past, "mig", lambda n: [n / 10]),
        "migproj1dt": table(future, f"mig,{bounds('mig')}", lambda n: (n / 10, *around(n / 10))),
        "migprojAge1dt_seeeca": _table(
            [COUNTRIES, (2023, *future), (0, 20, 24, 100)],
            "country_code,year,age,migM,migF",
            lambda c, year, age: (c.m49, year, age, *2 * [c.number * {20: 0.03, 24: 0.02}.get(age, 0)]),
        ),
        "popproj1dt": table(
            future,
            "popM,popF,pop_80l,pop_80u,pop_95l,pop_95u,pop_low,pop_high",
            lambda n: (n * 2.2, n * 2.3, n * 4.2, n * 4.8, n * 4.1, n * 4.9, n * 4.3, n * 4.7),
        ),
        "tfr1dt": table(past, "tfr", lambda n: [3 + n]),
        "tfrproj1dt": table(future, children, lambda n: (3 + n, *around(3 + n), 2 + n, 4 + n)),
        "e01dt": table(past, "e0M,e0F,e0B", lambda n: (68 + n, 72 + n, 70 + n)),
        "e0proj1dt": table(future, lives, lambda n: (68 + n, 72 + n, 70 + n, *around(68 + n, 72 + n, 70 + n))),
        "total_population_derived_1950_2100": table(past + future, total, lambda n: ("any", n * 4.2, n * 4.5)),
        "other_variants_total_population_seeeca": _table(
            [variants], "country_code,iso3,year,variant,pop_1july_persons", lambda variant: (112, "BLR", 2030, *variant)
        ),
        "belarus_median_age_1950_2100": _table(
            [[2023]], "country_code,iso3,year,period,median_age_years", lambda year: (112, "BLR", year, "any", 40.5)
        ),
    }
    return {f"unwpp/wpp2024_{name}.csv.gz": rows for name, rows in files.items()}


def _ages() -> dict[str, Rows]:
    """Population by age, in persons in the revision of 2024 and in thousands in that of 2022."""
    columns = "Location code,ISO3 Alpha-code,ISO2 Alpha-code,SDMX code**,Type,Parent code,Year"
    header_2022 = ["Index", "Variant", "Region, subregion, country or area *", "Notes", *columns.split(","), *AGES]
    rows_2022 = [
        [1, variant, place.name, "", place.m49, place.iso3, "", "", "any", 0, year, *[place.number] * len(AGES)]
        for place, (variant, year) in product(PLACES, [("Estimates", 2020), ("Medium", 2030)])
    ]
    return {
        "unwpp/wpp2024_population_age5_sex_1950_2025.csv.gz": _table(
            [COUNTRIES, (2009, 2023), AGES],
            "country_code,iso3,country_name,year,age_group,pop_male,pop_female,pop_total",
            lambda c, year, age: (c.m49, c.iso3, c.name, year, age, *(c.number * n for n in (100, 100, 200))),
        ),
        "unwpp/wpp2024_population_age5_sex_decadal_1950_2100.csv.gz": _table(
            [COUNTRIES, (2020, 2030), AGES],
            "country_code,iso3,location,year,period,age_group,pop_male,pop_female",
            lambda c, year, age: (c.m49, c.iso3, c.name, year, "any", age, c.number * 100.0, c.number * 100.0),
        ),
        "unwpp/wpp2022_pop_f02_1_age5_both_sexes_1950_2100.csv.gz": [header_2022, *rows_2022],
    }


def _urban() -> Rows:
    years = range(1950, 2051, 5)
    header = ["Index", "Region, subregion, country or area", "Note", "Country\ncode", *years]
    rows = [[1, place.name, "", place.m49, *[50 + place.number] * len(years)] for place in PLACES]
    return [[""]] * 16 + [header, [1, "Income groups"], *rows]


def _money() -> dict[str, Rows]:
    """Years 2020 and 2021; in the World Bank's own files the newest year is empty."""
    years = (2020, 2021)

    def wide(updated: str, figure: Callable[[int], float], *more: list) -> Rows:
        header = ["Country Name", "Country Code", "Indicator Name", "Indicator Code", 2020, 2021, 2022]
        named = {"Belarus": ("BLR", 1), "Poland": ("POL", 2), "World": ("WLD", 6)}
        rows = [[name, code, "Made up", "MADE.UP", figure(n), figure(n), ""] for name, (code, n) in named.items()]
        top = [["Data Source", "World Development Indicators"], [], ["Last Updated Date", updated], []]
        return [*top, header, *rows, *more]

    def long(name: str, figure: Callable[[int], float]) -> Rows:
        header = f"economy,year,{name}"
        return _table([COUNTRIES, years], header, lambda c, year: (c.iso3.lower(), year, figure(c.number)))

    def datahub(figure: Callable[[int], float]) -> Rows:
        header = "Country Name,Country Code,Year,Value"
        return _table([COUNTRIES, years], header, lambda c, year: (c.name, c.iso3, year, figure(c.number)))

    usd = {"gdp": 100e9, "remin": 1e9, "remout": 0.5e9}
    no_data = ["Turkmenistan", "TKM", "Made up", "MADE.UP", 0, 0, ""]
    files = {
        "wdi_2023-05-10_BX.TRF.PWKR.DT.GD.ZS.csv": wide("2023-05-10", lambda n: 1.5),
        "wdi_2023-05-10_SI.RMT.COST.IB.ZS.csv": wide("2023-05-10", lambda n: 5 + n),
        "wdi_2023-05-10_SI.RMT.COST.OB.ZS.csv": wide("2023-05-10", lambda n: 8 + n),
        "API_BX.TRF.PWKR.CD.DT_DS2_en_csv_v2_38454.csv": wide("2025-07-01", lambda n: n * 1.1e9, no_data),
        "API_NY.GDP.PCAP.CD_DS2_en_csv_v2_33610.csv": wide("2026-07-13", lambda n: n * 1000),
        "ddf_wdi_bx_trf_pwkr_dt_gd_zs.csv": long("bx_trf_pwkr_dt_gd_zs", lambda n: 1),
        "ddf_wdi_ny_gdp_mktp_cd.csv": long("ny_gdp_mktp_cd", lambda n: n * usd["gdp"]),
        "ddf_wdi_bx_trf_pwkr_cd_dt.csv": long("bx_trf_pwkr_cd_dt", lambda n: n * usd["remin"]),
        "ddf_wdi_bm_trf_pwkr_cd_dt.csv": long("bm_trf_pwkr_cd_dt", lambda n: n * usd["remout"]),
        "datahub_NY.GDP.MKTP.CD.csv": datahub(lambda n: n * usd["gdp"]),
        "datahub_SP.POP.TOTL.csv": datahub(lambda n: n * 4200),
        "iom_gdidata_wdi_1990-2023.csv.gz": _table(
            [usd, COUNTRIES], "geo,var,t,v", lambda name, c: (c.iso3, name, 2021, c.number * usd[name])
        ),
    }
    return {f"worldbank/{name}": rows for name, rows in files.items()}


def _corridors() -> Rows:
    """Senders down, receivers across, in million dollars, with the totals of both; the file has names only."""
    title = (
        "Bilateral Remittance Estimates for 2021 using Migrant Stocks, Host Country Incomes, and Origin Country "
        "Incomes (millions of US$) (December 2022 Version)"
    )
    numbers = {"Belarus": 1, "Poland": 2, "Turkey": 4}

    def sent(sender: str, receiver: str) -> float | str:
        return " " if sender in (receiver, "Turkey") else 10 * numbers[receiver] + numbers[sender] + 0.5

    def total(cells: list) -> float:
        return sum(cell for cell in cells if cell != " ")

    body = [[sent(sender, receiver) for receiver in numbers] for sender in numbers]
    rows = [[sender, *cells, total(cells)] for sender, cells in zip(numbers, body, strict=True)]
    world = ["WORLD", *(total(column) for column in zip(*body, strict=True)), total(sum(body, []))]
    corner = "Remittance-receiving country (across)   -   Remittance-sending country (down) "
    return [[title], [corner, *numbers, "WORLD"], *rows, world, [""], ["Made up for tests"]]


def _policy() -> dict[str, Rows]:
    """Categories and costs of sending; the framework of SDG 10.7.2 as the catalogue has it."""
    scores = """answer, domain 1: yes, regardless of immigration status|1
answer, domain 1: yes, only for those with legal immigration status|0.5
answer, domain 1: no|0
answer, domains 2-6: yes|1
answer, domains 2-6: no|0
domain value|unweighted mean of its 5 sub-categories x 100
overall value|unweighted mean of the 30 sub-categories x 100
category 1 Requires further progress|value < 40
category 2 Partially meets|40 <= value < 80
category 3 Meets|80 <= value < 100
category 4 Fully meets|value = 100"""
    parts = [(domain, part) for domain in catalogue.load().framework.domains for part in domain.sub_categories]
    domains = ["alldomains", *(f"domain{number}" for number in range(1, 7))]
    rounds = [(112, 2021, 3), (616, 2019, "N")]
    areas = [(1, "g", 9.5), *((country.m49, "c", 6 + country.number) for country in COUNTRIES)]
    cost = "ddf--datapoints--{}--by--geo_area--nature--units--year"
    files = {
        cost.format(name): _table(
            [areas],
            f"geo_area,nature,units,year,{name}",
            lambda area: (area[0], area[1], "percent", 2020, area[2]),
        )
        for name in ("si_rmt_cost", "si_rmt_cost_snd")
    } | {
        "ddf--datapoints--sg_cpa_migrs--by--geo_area--nature--policy_domains--units--year": _table(
            [rounds, domains],
            "geo_area,nature,policy_domains,units,year,sg_cpa_migrs",
            lambda answer, domain: (answer[0], "c", domain, "number", answer[1], answer[2]),
        ),
        "ddf--entities--geo_area": [["geo_area", "name"], [1, "World"], *([c.m49, c.name] for c in COUNTRIES)],
        "framework_10_7_2": _table(
            [parts],
            "domain_no,domain,migof_element,proxy_measure,question,sub_category_letter,sub_category",
            lambda pair: (
                *(pair[0].id[1:], pair[0].name.en, pair[0].element, pair[0].proxy_measure.en, pair[0].question.en),
                *(pair[1].letter, pair[1].text.en),
            ),
        ),
        "scoring_10_7_2": [["rule", "value"], *(line.split("|") for line in scores.splitlines())],
    }
    return {f"sdg_10_7_2/{name}.csv": rows for name, rows in files.items()}


def _treaties() -> dict[str, Rows]:
    """Belarus is a party to all UN treaties but one, the Russian Federation has signed that one; Poland is not in the
    region. The ILO's lists are of dates, of years, and could be read in part.
    """
    treaties = catalogue.load().treaties

    def status(treaty: str, country: Place) -> tuple[str, str, str]:
        """Date of signature, kind and date of consent."""
        if treaty == "CMW":
            return ("", "", "") if country is BELARUS else ("2003-03-03", "", "")
        if country is RUSSIA or treaty == "REFPROT1967":
            return "", "accession", "2004-04-04"
        return "2001-01-01", "ratification", "2002-02-02"

    def words(signed: str, consented: str) -> str:
        return "party" if consented else "signed, not ratified" if signed else "not a party (not listed)"

    def printed(date: str, kind: str = "") -> str:
        dates = {"": "", "2001-01-01": "1 Jan 2001", "2002-02-02": "2 Feb 2002"}
        dates |= {"2003-03-03": "3 Mar 2003", "2004-04-04": "4 Apr 2004"}
        return dates[date] + (" a" if kind == "accession" else "")

    def participants(treaty: str) -> Rows:
        columns = ["Participant", "Signature", "Accession(a), Ratification"]
        rows = [[c.name, printed(s), printed(d, kind)] for c in (BELARUS, RUSSIA) for s, kind, d in [status(treaty, c)]]
        listed = [columns, *(row for row in rows if any(row[1:])), ["Poland", "", "5 May 2005 d"]]
        return [[row[0], row[2]] for row in listed] if treaty == "REFPROT1967" else listed

    un = {id_: treaty for id_, treaty in treaties.items() if treaty.table}
    header = "iso3,country,treaty_code,treaty,signature_date,consent_date,consent_kind,status,status_as_of,source"
    members = "iso2,member,state party,year ratification or accession,signatory,no action,status,note"
    ilo = "iso3,country,convention,title,ratification_date_or_year,status,status_as_of,source"
    lists = [
        ("BLR", "C097", "2005-03-02", "ratified, in force", "after 26 Oct 2023"),
        ("BLR", "C143", "2006", "ratified (year only)", "2013"),
        ("BLR", "C189", "", "not listed", "2020-10-05"),
        ("RUS", "C189", "", "not listed", "2020-10-05"),
    ]
    files = {
        "seeeca_un_treaty_status": _table(
            [un.items(), (BELARUS, RUSSIA)],
            header,
            lambda pair, c: (
                *(c.iso3, c.name, pair[0], pair[1].as_printed, status(pair[0], c)[0], status(pair[0], c)[2]),
                *(status(pair[0], c)[1], words(status(pair[0], c)[0], status(pair[0], c)[2]), "2014-10-26", "made up"),
            ),
        ),
        "hr_status_icmw": [
            members.split(","),
            ["BY", "Belarus", 0, "", 0, 1, "no action", ""],
            ["PL", "Poland", 1, 2009, 0, 0, "state party", ""],
            ["RU", "Russia", 0, "", 1, 0, "signatory state", ""],
        ],
        "seeeca_ilo_conventions_partial": _table(
            [lists], ilo, lambda row: (row[0], "any", row[1], treaties[row[1]].as_printed, *row[2:], "made up")
        ),
    }
    files |= {treaty.table.removesuffix(".csv"): participants(id_) for id_, treaty in un.items()}
    return {f"treaties/{name}.csv": rows for name, rows in files.items()}


def _compact() -> dict[str, Rows]:
    """As many votes as the record has; one country is called as it was before, two countries did more than vote."""
    compact = catalogue.load().compact
    codes = [country.iso2 for country in catalogue.load().countries.values() if country.iso2]
    votes = [vote for vote, count in compact.votes.items() for _ in range(count)]
    given = dict(zip(codes, votes, strict=False))
    other = ["A/RES/73/151", "2018-12-17", 1, "Belarus", "BY", "yes"]
    acts = [
        ("BLR", "voluntary GCM review", compact.evidence[5].en),
        ("BLR", "national policy", compact.evidence[8].en),
        ("RUS", "GCM champion country, co-chair 2026", compact.evidence[2].en),
    ]
    header = "objective,short_title,full_title,short_title_source,full_title_source"
    files = {
        "unga_votes_73_195_and_73_151": [
            *_table(
                [given.items()],
                "resolution,vote_date,unvotes_rcid,country,country_code,vote",
                lambda pair: (
                    compact.resolution,
                    compact.voted,
                    2,
                    "any",
                    "YU" if pair[0] == "RS" else pair[0],
                    pair[1],
                ),
            ),
            other,
        ],
        "gcm_participation_seeeca_partial": _table(
            [acts], "iso3,country,item,evidence,source", lambda act: (act[0], "any", *act[1:], "https://example.org/a")
        ),
        "gcm_objectives": _table(
            [compact.objectives], header, lambda each: (each.number, each.short.en, each.title.en, "any", "any")
        ),
        "sdg_targets_with_direct_migration_link": [
            ["sdg_target", "migration_topic", "source"],
            *([target.id, topic.en, "any"] for target in compact.targets for topic in target.topics),
        ],
    }
    return {f"gcm/{name}.csv": rows for name, rows in files.items()}


def _mgi() -> dict[str, Rows]:
    """A profile of Belarus and nothing of the others; domains and facts as the catalogue has them."""
    mgi = catalogue.load().mgi
    members = catalogue.load().groups["seeeca"].members

    def profile(code: str) -> tuple:
        if code == "BLR":
            return (
                code,
                "any",
                "national",
                "first",
                "2022-2023",
                "published",
                mgi.evidence[1].en,
                "https://example.org/b",
            )
        return code, "any", "", "", "", "nothing found", "", ""

    domains = "domain_no,domain,migof_element,migof_text,topics,topics_note,number_of_indicators,source"
    files = {
        "mgi_seeeca_profiles": _table(
            [members], "iso3,country,level,assessment,year_if_stated,status,evidence,source", profile
        ),
        "mgi_domains": _table(
            [mgi.domains],
            domains,
            lambda each: (each.number, each.name.en, each.element.en, each.principle.en, each.topics.en, "", "", "any"),
        ),
        "mgi_facts": _table(
            [mgi.facts],
            "fact,value,as_of,source",
            lambda fact: (fact.subject.en, fact.text.en, "" if fact.as_of == "not dated" else fact.as_of, fact.source),
        ),
    }
    return {f"mgi/{name}.csv": rows for name, rows in files.items()}


def _refugees() -> dict[str, Rows]:
    header = (
        "year,coo_name,coo,coo_iso,coa_name,coa,coa_iso,refugees,asylum_seekers,returned_refugees,idps,returned_idps,"
        "stateless,ooc,oip,hst"
    )
    unknown, stateless = Place("UNK", "UKN", "Unknown", 0), Place("XXA", "STA", "Stateless", 0)
    pairs = [(origin, asylum) for origin, asylum in product((unknown, *COUNTRIES), COUNTRIES) if origin is not asylum]

    def row(year: int, origin: Place, asylum: Place, refugees: int, seekers: int, none: int, oip: int | str) -> list:
        # UNHCR's own codes stand beside those of ISO.
        codes = [origin.name, f"U{origin.iso3[:2]}", origin.iso3, asylum.name, f"U{asylum.iso3[:2]}", asylum.iso3]
        return [year, *codes, refugees, seekers, 0, 0, 0, none, 7, oip, 0]

    def people(year: int, pair: tuple[Place, Place]) -> list:
        origin, asylum = pair
        refugees = 0 if origin is POLAND else 100 * asylum.number + 10 * origin.number
        return row(year, origin, asylum, refugees, 0 if year < 2000 else 5 * asylum.number, 0, "" if year < 2000 else 5)

    rows = _table([(1999, 2025), pairs], header, people)
    rows += [row(1999, unknown, unknown, 0, 900, 0, ""), row(2025, stateless, BELARUS, 0, 0, 50, "")]
    return {"unhcr/unhcr_population.csv.gz": rows}


def _deaths() -> dict[str, Rows]:
    """Records of two routes: a number that is missing, more bodies than missing people, an incident in two rows."""
    header = (
        "Main ID,Incident ID,Incident Type,Region of Incident,Incident date,Incident year,Incident month,No. dead,"
        "No. missing,No. dead/missing,No. survivors,No. Female,No. Male,No. minors,Country of Origin,Region of Origin,"
        "Cause of death (category),Cause of death (reported),Route,Country of Incident,Location of death,UNSD region,"
        "Source,Link,Source Quality,Latitude,Longitude,incident_date_clean,incident_date_raw,incident_date_precision,"
        "source_dataset"
    )
    border, sea = "Belarus-EU border", "Eastern Mediterranean"
    records = [
        ("2024.MMP1", border, 2024, 11, 2, 0, 2),
        ("2024.MMP2", border, 2024, 11, "NA", 3, 3),
        ("2024.MMP3", border, 2024, 12, 1, "NA", 1),
        ("2026.MMP4", sea, 2026, 4, 17, -5, 12),
        ("2026.MMP4", sea, 2026, 4, 1, 0, 1),
    ]

    def row(record: tuple) -> list:
        main, route, year, month, dead, missing, both = record
        date = f"{year}-{month:02d}-30"
        when, numbers = [date, year, month], [dead, missing, both, "NA", "NA", "NA", "NA"]
        where = ["Poland", "Made up, for tests", "Uncategorized", "Made up", "NA", 4, 52.7, 23.8]
        causes = ["Unknown", "Unknown", "Drowning", "Drowning"]
        return [main, main, "Incident", "Europe", *when, *numbers, *causes, route, *where, date, date, "day", "IOM"]

    return {"missing_migrants/iom_mmp_europe_bound_2014_2026.csv.gz": _table([records], header, row)}


def _flows() -> dict[str, Rows]:
    """Moves in 1990 and 1991, and in two times five years: Serbia and Montenegro are one in the first."""
    chile, sudan, with_south = Place("CHI", "", "Chile", 0), Place("SUD", "", "Sudan", 0), Place("SUD", "", "Sudan*", 0)
    one, serbia = Place("SCG", "", "Serbia & Montenegro", 4), Place("SRB", "", "Serbia", 4)

    def moves(origin: Place, destination: Place) -> int:
        return 10 * destination.number + origin.number

    def named(origin: Place, destination: Place) -> list:
        return [origin.iso3, origin.name, destination.iso3, destination.name]

    def pairs(*places: Place) -> list[tuple[Place, Place]]:
        return [(origin, destination) for origin, destination in product(places, places) if origin is not destination]

    periods = [(1990, pairs(BELARUS, POLAND, one, with_south)), (1995, pairs(BELARUS, POLAND, serbia, sudan))]
    five_years = [(start, *pair) for start, of_period in periods for pair in of_period]
    sexes = {"both": 5, "female": 3, "male": 3}
    files = {
        "gaskin_abel_2026_annual_flows_1990_2023": _table(
            [(1990, 1991), pairs(BELARUS, POLAND, chile, sudan)],
            "year,orig_iso3,orig_name,dest_iso3,dest_name,flow",
            lambda year, pair: (year, *named(*pair), moves(*pair)),
        ),
        "abel_cohen_5yr_flows_1990_2020": _table(
            [("da_pb_closed", "da_min_closed"), sexes, five_years],
            "method,period_start,period_end,sex,orig_iso3,orig_name,dest_iso3,dest_name,flow",
            lambda method, sex, flow: (
                *(method, flow[0], flow[0] + 5, sex, *named(*flow[1:])),
                sexes[sex] * moves(*flow[1:]),
            ),
        ),
    }
    return {f"{STOCK}/flows_abel/{name}.csv.gz": rows for name, rows in files.items()}
