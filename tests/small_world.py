"""Producers' files of a small world, each in its producer's own layout. ALL FIGURES ARE MADE UP FOR TESTS."""

# Belarus is number 1, Poland 2, the Russian Federation 3, and nothing changes from year to year.
# - In a country live 100 × its number + 10 × the origin's number women from an origin, and one man more.
# - Each of the 21 age groups holds 100 × number women and as many men, so the population is 4,200 × number.
# - Births 500, deaths 300, net migrants 100, growth 300, each × number.
# - GDP is 100 billion × number, remittances received are 1 per cent of it, remittances paid half a per cent.
# What the producers' real files do is here once each: an origin no longer shown in 2024, a total that is not
# available in 2020, headings without code, a zero that means "no data", an "N" for no category.

import csv
import gzip
import io
from dataclasses import dataclass
from pathlib import Path

import openpyxl
import xlwt

from seeeca import catalogue


@dataclass(frozen=True)
class Place:
    iso3: str
    m49: int
    name: str
    number: int


BELARUS = Place("BLR", 112, "Belarus", 1)
POLAND = Place("POL", 616, "Poland", 2)
RUSSIA = Place("RUS", 643, "Russian Federation", 3)
COUNTRIES = (BELARUS, POLAND, RUSSIA)
WORLD = Place("", 900, "WORLD", 6)
OTHERS = Place("OOO", 2003, "Others", 0)
PLACES = (WORLD, *COUNTRIES)

NOT_SHOWN = ("2024", POLAND, BELARUS)  # destination and origin
NOT_AVAILABLE = ("2020", RUSSIA, 1990)  # destination and year: ".." in the workbook, 0 in the matrix

YEARS = {
    "2019": (1990, 1995, 2000, 2005, 2010, 2015, 2019),
    "2020": (1990, 1995, 2000, 2005, 2010, 2015, 2020),
    "2024": (1990, 1995, 2000, 2005, 2010, 2015, 2020, 2024),
}
SUFFIXES = {"both": "(mf)", "male": "(m)", "female": "(f)"}
MIGRANT_AGES = [f"{age}-{age + 4}" for age in range(0, 75, 5)] + ["75+"]
AGES = [f"{age}-{age + 4}" for age in range(0, 100, 5)] + ["100+"]
STOCK, WPP, BANK, SDG = "undesa_migrant_stock", "unwpp/wpp2024", "worldbank", "sdg_10_7_2"

Rows = list[list]
# A file by its path below the folder: its sheets by name; a CSV file is one sheet without a name.
World = dict[str, dict[str, Rows]]


def world() -> World:
    return {
        f"{STOCK}/rev2019/UN_MigrantStockTotal_2019.xlsx": _workbook("2019"),
        f"{STOCK}/rev2020/undesa_pd_2020_ims_stock_by_sex_and_destination.xlsx": _workbook("2020"),
        f"{STOCK}/rev2024/undesa_pd_2024_ims_stock_by_sex_and_destination.xlsx": _workbook("2024"),
        "unwpp/WUP2018-F02-Proportion_Urban.xls": {"Data": _urban(), "NOTES": [["a", "Made up."]]},
    } | {path: {"": rows} for path, rows in (_stock() | _wpp() | _bank() | _sdg()).items()}


def write(folder: Path, files: World) -> None:
    for path, sheets in files.items():
        target = folder / path
        target.parent.mkdir(parents=True, exist_ok=True)
        {".xlsx": _write_xlsx, ".xls": _write_xls}.get(target.suffix, _write_csv)(target, sheets)


def _write_csv(path: Path, sheets: dict[str, Rows]) -> None:
    text = io.StringIO()
    if path.name.startswith(("API_", "wdi_")):
        # The World Bank quotes every cell and ends each line with a comma.
        text.writelines("".join(f'"{cell}",' for cell in row) + "\r\n" for row in sheets[""])
    else:
        csv.writer(text, lineterminator="\n").writerows(sheets[""])
    content = text.getvalue().encode("utf-8-sig" if path.name.startswith("API_") else "utf-8")
    path.write_bytes(gzip.compress(content, mtime=0) if path.suffix == ".gz" else content)


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
                if cell != "":
                    sheet.write(y, x, cell)
    book.save(str(path))


def _people(edition: str, year: int, destination: Place, origin: Place, sex: str) -> int:
    """Migrants in a destination, or in all of WORLD, from an origin, or from all of WORLD."""
    if destination is WORLD:
        return sum(_people(edition, year, country, origin, sex) for country in COUNTRIES)
    if origin is WORLD:
        return sum(_people(edition, year, destination, place, sex) for place in (*COUNTRIES, OTHERS))
    if destination is origin or NOT_SHOWN == (edition, destination, origin):
        return 0
    if NOT_AVAILABLE == (edition, destination, year):
        return 0
    women = 100 * destination.number + 10 * origin.number
    return {"female": women, "male": women + 1, "both": women + women + 1}[sex]


def _workbook(edition: str) -> dict[str, Rows]:
    everybody = tuple(SUFFIXES)
    return {
        "CONTENTS": [["Table 1", "Made up."]],
        "Table 1": _table(edition, everybody, lambda total, population, women: total),
        "Table 3": _table(edition, everybody, lambda total, population, women: 100 * total / population),
        "Table 4": _table(edition, ("both",), lambda total, population, women: 100 * women / total),
    }


def _table(edition: str, sexes: tuple[str, ...], figure) -> Rows:
    """A sheet: title, header, a heading without code, a row a place."""
    years = YEARS[edition] * len(sexes)
    first = {"2019": "Sort\norder", "2020": "", "2024": ""}[edition]
    area = "Region, development group, country or area"
    header = {
        "2019": [
            first,
            "Major area, region, country or area of destination",
            "Notes",
            "Code",
            "Type of data (a)",
        ],
        "2020": [first, area, "Notes", "Location code", "Type of data"],
        "2024": [first, area, "Coverage", "Data type", "Location code"],
    }[edition]
    top = [[""]] * (13 if edition == "2019" else 9) + [["", "", "", "", "", "", "Made up for tests"]]
    if edition == "2019":  # the header goes over two rows
        rows = [*top, [*header, "International migrant stock"], [""] * 5 + [*years]]
    else:
        rows = [*top, [*header, *years]]
    rows.append([2, "UN development groups", "", "", "", *[".."] * len(years)])
    for number, place in enumerate(PLACES, start=3):
        cells = [_figure(edition, year, place, sex, figure) for sex in sexes for year in YEARS[edition]]
        kind = "" if place is WORLD else "C R B" if place is BELARUS else "B"
        codes = [kind, place.m49] if edition == "2024" else [place.m49, kind]
        rows.append([number, place.name, "", *codes, *cells])
    return rows


def _figure(edition: str, year: int, place: Place, sex: str, figure) -> float | str:
    if NOT_AVAILABLE == (edition, place, year):
        return ".."
    women, total = (_people(edition, year, place, WORLD, kind) for kind in ("female", sex))
    return figure(total, (4200 if sex == "both" else 2100) * place.number, women)


def _stock() -> dict[str, Rows]:
    files = {}
    heading = ["UN development groups"]
    for sex, name in {"both": "total", "female": "female", "male": "male"}.items():
        rows = [["Year", "Destination", "Total", "Other South", "Other North", *(c.name for c in COUNTRIES)]]
        for year in YEARS["2019"]:
            rows.append([year, *heading, *[".."] * 6])
            for place in PLACES:
                total, south, *origins = (
                    _people("2019", year, place, origin, sex) for origin in (WORLD, OTHERS, *COUNTRIES)
                )
                rows.append([year, place.name, total, south, 0, *(people or ".." for people in origins)])
        files[f"{STOCK}/rev2019/migrants_by_origin_and_destination_{name}.csv"] = rows
    # All migrants are 20-24 years old.
    labels = [f"{age}_{suffix}" for suffix in SUFFIXES.values() for age in (*MIGRANT_AGES, "Total")]
    rows = [["Year", "Destination", *labels]]
    for year in YEARS["2019"]:
        rows.append([year, *heading, *[".."] * len(labels)])
        for place in PLACES:
            cells = []
            for sex in SUFFIXES:
                total = _people("2019", year, place, WORLD, sex)
                cells += [total if age == "20-24" else 0 for age in MIGRANT_AGES] + [total]
            rows.append([year, place.name, *cells])
    files[f"{STOCK}/rev2019/migrants_by_age_and_sex_total.csv"] = rows
    printed = "printed_in_official_totals"
    files[f"{STOCK}/rev2020/ims2020_destination_age_sex.csv.gz"] = [
        ["dest_m49", "dest_iso3", "year", "sex", "age_group", "stock", printed]
    ] + [
        [place.m49, place.iso3, year, sex, age, total if age in ("total", "20-24") else 0, int(total > 0)]
        for place in PLACES
        for year in YEARS["2020"]
        for sex in SUFFIXES
        for age in ("total", *MIGRANT_AGES)
        for total in [_people("2020", year, place, WORLD, sex)]
    ]
    for edition in ("2020", "2024"):
        files[f"{STOCK}/rev{edition}/ims{edition}_destination_origin_sex.csv.gz"] = [
            ["dest_m49", "dest_iso3", "orig_m49", "orig_iso3", "year", "sex", "stock"]
        ] + [
            [place.m49, place.iso3, origin.m49, origin.iso3, year, sex, people]
            for place in PLACES
            for origin in (*COUNTRIES, OTHERS)
            if place is not origin and NOT_SHOWN != (edition, place, origin)
            for year in YEARS[edition]
            for sex in SUFFIXES
            for people in [_people(edition, year, place, origin, sex)]
        ]
    return files


def _wpp() -> dict[str, Rows]:
    """World Population Prospects: estimates of 2008, 2009 and 2023, projections of 2024 and 2030."""
    past, future, intervals = (2008, 2009, 2023), (2024, 2030), ("80l", "80u", "95l", "95u")
    names = ["births", "cbr", "cdr", "deaths", "PopChange", "growthrate", "cnmr", "NatChangeRT"]
    projected = ["births", "cbr", "deaths", "cdr", "PopChange", "growthrate", "cnmr", "NatChangeRT"]

    def rows(header: list[str], years: tuple[int, ...], figures) -> Rows:
        return [["country_code", "year", *header]] + [
            [place.m49, year, *figures(place.number)] for place in PLACES for year in years
        ]

    def change(n: int) -> dict[str, float]:
        thousands = {"births": n * 500 / 1000, "deaths": n * 300 / 1000, "PopChange": n * 300 / 1000}
        return dict.fromkeys(names, 24.0) | thousands

    def around(value: float) -> list[float]:
        return [value, value - 1, value + 1, value - 2, value + 2]

    lives = [f"e0{sex}_{bound}" for sex in "MFB" for bound in intervals]
    bounds = ["tfr", *(f"tfr_{bound}" for bound in intervals), "tfr_low", "tfr_high"]
    period = ["period", "pop_1july_thousands", "pop_31dec_thousands"]
    files = {
        "misc1dt": rows(names, past, lambda n: [change(n)[name] for name in names]),
        "miscproj1dt": rows(projected, future, lambda n: [change(n)[name] for name in projected]),
        "mig1dt": rows(["mig"], past, lambda n: [n * 100 / 1000]),
        "migproj1dt": rows(["mig", *(f"mig_{b}" for b in intervals)], future, lambda n: around(n * 100 / 1000)),
        "tfr1dt": rows(["tfr"], past, lambda n: [3 + n]),
        "tfrproj1dt": rows(bounds, future, lambda n: [*around(3 + n), 1, 9]),
        "e01dt": rows(["e0M", "e0F", "e0B"], past, lambda n: [68 + n, 72 + n, 70 + n]),
        "e0proj1dt": rows(
            ["e0M", "e0F", "e0B", *lives], future, lambda n: [68 + n, 72 + n, 70 + n, *around(70 + n)[1:] * 3]
        ),
        "total_population_derived_1950_2100": rows(
            period, (*past, *future), lambda n: ["any", n * 4200 / 1000, n * 4500 / 1000]
        ),
        "other_variants_total_population_seeeca": [
            ["country_code", "iso3", "year", "variant", "pop_1july_persons"],
            [112, "BLR", 2030, "Zero migration", 4000],
            [112, "BLR", 2030, "Constant fertility", 4100],
        ],
        "belarus_median_age_1950_2100": [
            ["country_code", "iso3", "year", "period", "median_age_years"],
            [112, "BLR", 2023, "estimate", 40.5],
        ],
        "population_age5_sex_1950_2025": [
            ["country_code", "iso3", "country_name", "year", "age_group", "pop_male", "pop_female", "pop_total"]
        ]
        + [
            [place.m49, place.iso3, place.name, year, age, *(place.number * people for people in (100, 100, 200))]
            for place in COUNTRIES
            for year in (2009, 2023)
            for age in AGES
        ],
        "population_age5_sex_decadal_1950_2100": [
            ["country_code", "iso3", "location", "year", "period", "age_group", "pop_male", "pop_female"]
        ]
        + [
            [place.m49, place.iso3, place.name, year, "any", age, place.number * 100.0, place.number * 100.0]
            for place in COUNTRIES
            for year in (2020, 2030)
            for age in AGES
        ],
    }
    located = ["Location code", "ISO3 Alpha-code", "ISO2 Alpha-code", "SDMX code**", "Type", "Parent code", "Year"]
    ages_2022 = [["Index", "Variant", "Region, subregion, country or area *", "Notes", *located, *AGES]] + [
        [1, variant, place.name, "", place.m49, place.iso3, "", "", "any", 0, year, *[place.number] * len(AGES)]
        for place in PLACES
        for variant, year in {"Estimates": 2020, "Medium": 2030}.items()
    ]
    name_2022 = "unwpp/wpp2022_pop_f02_1_age5_both_sexes_1950_2100.csv.gz"
    return {f"{WPP}_{name}.csv.gz": table for name, table in files.items()} | {name_2022: ages_2022}


def _urban() -> Rows:
    years = range(1950, 2051, 5)
    header = ["Index", "Region, subregion, country or area", "Note", "Country\ncode", *years]
    heading = [1, "Income groups", "", "", *[""] * len(years)]
    rows = [[place.number, place.name, "", place.m49, *[50 + place.number] * len(years)] for place in PLACES]
    return [[""]] * 15 + [["", "", "", "", "Made up for tests"], header, heading, *rows]


def _bank() -> dict[str, Rows]:
    """World Bank: years 2020 and 2021; the last column is empty, as in the newest year of a real file."""

    def wide(updated: str, figure, *more: list) -> Rows:
        named = [["Belarus", "BLR", 1], ["Poland", "POL", 2], ["World", "WLD", 6]]
        return [
            ["Data Source", "World Development Indicators"],
            [],
            ["Last Updated Date", updated],
            [],
            ["Country Name", "Country Code", "Indicator Name", "Indicator Code", 2020, 2021, 2022],
            *([name, code, "Made up", "MADE.UP", figure(n), figure(n), ""] for name, code, n in named),
            *more,
        ]

    def long(header: list[str], figure, code=str) -> Rows:
        return [header] + [
            [*[place.name] * (len(header) - 3), code(place.iso3), year, figure(place.number)]
            for place in COUNTRIES
            for year in (2020, 2021)
        ]

    turkmenistan = ["Turkmenistan", "TKM", "Made up", "MADE.UP", 0, 0, ""]
    usd = {"gdp": 100e9, "received": 1e9, "paid": 0.5e9}
    series = {
        "bx_trf_pwkr_dt_gd_zs": lambda n: 1,
        "ny_gdp_mktp_cd": lambda n: n * usd["gdp"],
        "bx_trf_pwkr_cd_dt": lambda n: n * usd["received"],
        "bm_trf_pwkr_cd_dt": lambda n: n * usd["paid"],
    }
    files = {
        f"ddf_wdi_{name}.csv": long(["economy", "year", name], figure, str.lower) for name, figure in series.items()
    }
    named = ["Country Name", "Country Code", "Year", "Value"]
    files |= {
        "wdi_2023-05-10_BX.TRF.PWKR.DT.GD.ZS.csv": wide("2023-05-10", lambda n: 1.5),
        "wdi_2023-05-10_SI.RMT.COST.IB.ZS.csv": wide("2023-05-10", lambda n: 5 + n),
        "wdi_2023-05-10_SI.RMT.COST.OB.ZS.csv": wide("2023-05-10", lambda n: 8 + n),
        "API_BX.TRF.PWKR.CD.DT_DS2_en_csv_v2_38454.csv": wide("2025-07-01", lambda n: n * 1.1e9, turkmenistan),
        "API_NY.GDP.PCAP.CD_DS2_en_csv_v2_33610.csv": wide("2026-07-13", lambda n: n * 1000),
        "datahub_NY.GDP.MKTP.CD.csv": long(named, lambda n: n * usd["gdp"]),
        "datahub_SP.POP.TOTL.csv": long(named, lambda n: n * 4200),
        "iom_gdidata_wdi_1990-2023.csv.gz": [["geo", "var", "t", "v"]]
        + [
            [place.iso3, var, 2021, place.number * usd[what]]
            for var, what in {"gdp": "gdp", "remin": "received", "remout": "paid"}.items()
            for place in COUNTRIES
        ],
    }
    return {f"{BANK}/{name}": rows for name, rows in files.items()}


def _sdg() -> dict[str, Rows]:
    framework = catalogue.load().framework
    domains = ["alldomains", *(f"domain{number}" for number in range(1, 7))]
    by_area = "by--geo_area--nature"
    limits = [f"{category.at_least:g}" for category in framework.categories[1:]]
    low, middle, high = limits
    rules = (f"value < {low}", f"{low} <= value < {middle}", f"{middle} <= value < {high}", f"value = {high}")
    files = {
        f"ddf--datapoints--sg_cpa_migrs--{by_area}--policy_domains--units--year": [
            ["geo_area", "nature", "policy_domains", "units", "year", "sg_cpa_migrs"],
            *([112, "c", domain, "number", 2021, 3] for domain in domains),
            *([616, "c", domain, "number", 2019, "N"] for domain in domains),
        ],
        "ddf--entities--geo_area": [["geo_area", "name"], [1, "World"]]
        + [[country.m49, country.name] for country in COUNTRIES],
        "framework_10_7_2": [
            ["domain_no", "domain", "migof_element", "proxy_measure", "question", "sub_category_letter", "sub_category"]
        ]
        + [
            [d.id[1:], d.name.en, d.element, d.proxy_measure.en, d.question.en, part.letter, part.text.en]
            for d in framework.domains
            for part in d.sub_categories
        ],
        "scoring_10_7_2": [
            ["rule", "value"],
            ["answer, domain 1: yes, regardless of immigration status", 1],
            ["answer, domain 1: yes, only for those with legal immigration status", 0.5],
            ["answer, domain 1: no", 0],
            ["answer, domains 2-6: yes", 1],
            ["answer, domains 2-6: no", 0],
            ["domain value", "unweighted mean of its 5 sub-categories x 100"],
            ["overall value", "unweighted mean of the 30 sub-categories x 100"],
            *([f"category {c.number} {c.name.en}", rule] for c, rule in zip(framework.categories, rules, strict=True)),
        ],
    }
    for name in ("si_rmt_cost", "si_rmt_cost_snd"):
        files[f"ddf--datapoints--{name}--{by_area}--units--year"] = [
            ["geo_area", "nature", "units", "year", name],
            [1, "g", "percent", 2020, 9.5],
            *([country.m49, "c", "percent", 2020, 6 + country.number] for country in COUNTRIES),
        ]
    return {f"{SDG}/{name}.csv": rows for name, rows in files.items()}
