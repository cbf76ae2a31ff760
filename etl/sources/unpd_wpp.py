"""UN DESA, World Population Prospects 2024; the 2022 revision for ages that 2024 does not have on hand.

The files differ in unit: tables of the revision and WPP 2022 are in thousands, age files of 2024,
other variants and the median age are not. Everything leaves here in persons, per cent or years.
1950-2023 are estimates, 2024-2100 the medium variant.
"""

from collections.abc import Sequence
from pathlib import Path

import pandas as pd

from etl.reading import MISSING, Table, read_csv
from etl.sources import OBSERVATION, Piece, Pieces, Raw, observations, spread

TITLE = "UN DESA World Population Prospects"
FOLDER = "unwpp"
EDITION = "wpp-2024"
LAST_ESTIMATE = 2023
AGES = tuple(f"{age}-{age + 4}" for age in range(0, 100, 5)) + ("100+",)
WORKING_AGES = AGES[4:13]
AGES_65_PLUS = AGES[13:]
AGES_60_PLUS = AGES[12:]
KNOWN = "the code of a known place"


def components(raw: Raw) -> Pieces:
    """Births, deaths, natural change and the printed change of population, which the check needs for each row."""
    names = ["births", "cbr", "cdr", "deaths", "PopChange", "growthrate", "cnmr", "NatChangeRT"]
    projected = ["births", "cbr", "deaths", "cdr", "PopChange", "growthrate", "cnmr", "NatChangeRT"]
    for file, header in {"misc1dt": names, "miscproj1dt": projected}.items():
        table, country, year = _open(raw, file, header)
        births, deaths, change = (_persons(table, name, missing=()) for name in ("births", "deaths", "PopChange"))
        rows = [
            _rows("births", country, year, births),
            _rows("deaths", country, year, deaths),
            _rows("natural_change", country, year, births - deaths, flag="calculated"),
            _rows("population_change", country, year, change),
            _rows("net_migration_rate", country, year, table.numbers("cnmr")),
        ]
        yield _piece(table, pd.concat(rows))


def net_migration(raw: Raw) -> Pieces:
    table, country, year = _open(raw, "mig1dt", ["mig"])
    yield _piece(table, _rows("net_migration", country, year, _persons(table, "mig")))
    table, country, year = _open(raw, "migproj1dt", ["mig", "mig_80l", "mig_80u", "mig_95l", "mig_95u"])
    rows = _rows(
        "net_migration",
        country,
        year,
        _persons(table, "mig"),
        lower=_persons(table, "mig_95l"),
        upper=_persons(table, "mig_95u"),
    )
    yield _piece(table, rows)


def migrants_by_age(raw: Raw) -> Pieces:
    """Projected net migrants by five-year age group, both sexes; the file has single ages by sex."""
    path = _path(raw, "migprojAge1dt_seeeca")
    table = read_csv(path, ["country_code", "year", "age", "migM", "migF"])
    year, age = table.whole("year"), table.whole("age").map(_age_group)
    single = pd.DataFrame(
        {
            "edition": EDITION,
            "variant": _variant(year),
            "country": table.lookup("country_code", raw.places.undesa, KNOWN),
            "year": year,
            "age_group": age,
            "persons": _persons(table, "migM") + _persons(table, "migF"),
        }
    )
    rows = single.groupby([*single.columns[:-1]], as_index=False)["persons"].sum()
    yield Piece("migration_age", EDITION, (path,), rows)


def fertility(raw: Raw) -> Pieces:
    table, country, year = _open(raw, "tfr1dt", ["tfr"])
    yield _piece(table, _rows("fertility", country, year, table.numbers("tfr")))
    bounds = ["tfr_80l", "tfr_80u", "tfr_95l", "tfr_95u", "tfr_low", "tfr_high"]
    table, country, year = _open(raw, "tfrproj1dt", ["tfr", *bounds])
    yield _piece(table, _bounded("fertility", table, country, year, "tfr", "tfr_95l", "tfr_95u"))


def life_expectancy(raw: Raw) -> Pieces:
    table, country, year = _open(raw, "e01dt", ["e0M", "e0F", "e0B"])
    yield _piece(table, _rows("life_expectancy", country, year, table.numbers("e0B")))
    bounds = [f"e0{sex}_{bound}" for sex in "MFB" for bound in ("80l", "80u", "95l", "95u")]
    table, country, year = _open(raw, "e0proj1dt", ["e0M", "e0F", "e0B", *bounds])
    yield _piece(table, _bounded("life_expectancy", table, country, year, "e0B", "e0B_95l", "e0B_95u"))


def population(raw: Raw) -> Pieces:
    """1 July population, made of the revision's tables by the producer's own convention (SOURCE.md)."""
    header = ["period", "pop_1july_thousands", "pop_31dec_thousands"]
    table, country, year = _open(raw, "total_population_derived_1950_2100", header)
    persons = _persons(table, "pop_1july_thousands")
    rows = _rows("population", country, year, persons, flag="calculated")
    end_of_year = pd.DataFrame({"country": country, "year": year, "end": _persons(table, "pop_31dec_thousands")})
    bounds = _bounds_of_july(raw, end_of_year[end_of_year["year"] == LAST_ESTIMATE])
    rows = rows.drop(columns=["lower", "upper"]).merge(bounds, on=["country", "year"], how="left")[OBSERVATION]
    yield Piece("observation", EDITION, (table.path, _path(raw, "popproj1dt")), rows)


def other_variants(raw: Raw) -> Pieces:
    variants = {"Zero migration": "zero_migration", "Constant fertility": "constant_fertility"}
    path = _path(raw, "other_variants_total_population_seeeca")
    table = read_csv(path, ["country_code", "iso3", "year", "variant", "pop_1july_persons"])
    variant = table.choice("variant", variants).map(variants)
    country = table.lookup("country_code", raw.places.undesa, KNOWN)
    persons = table.numbers("pop_1july_persons")
    rows = observations("population", EDITION, country, table.whole("year"), persons, variant=variant)
    yield _piece(table, rows)


def median_age(raw: Raw) -> Pieces:
    path = _path(raw, "belarus_median_age_1950_2100")
    table = read_csv(path, ["country_code", "iso3", "year", "period", "median_age_years"])
    country = table.lookup("country_code", raw.places.undesa, KNOWN)
    yield _piece(table, _rows("median_age", country, table.whole("year"), table.numbers("median_age_years")))


def ages(raw: Raw) -> Pieces:
    """By sex every year to 2025, then every ten years; age shares of the same figures."""
    annual = _path(raw, "population_age5_sex_1950_2025")
    header = ["country_code", "iso3", "country_name", "year", "age_group", "pop_male", "pop_female"]
    table = read_csv(annual, [*header, "pop_total"])
    yearly = _age_rows(raw, table)
    decadal = _path(raw, "population_age5_sex_decadal_1950_2100")
    header = ["country_code", "iso3", "location", "year", "period", "age_group", "pop_male", "pop_female"]
    later = _age_rows(raw, read_csv(decadal, header))
    later = later[later["year"] > yearly["year"].max()]
    rows = pd.concat([yearly, later], ignore_index=True)
    yield Piece("population_age", EDITION, (annual, decadal), rows)
    yield Piece("observation", EDITION, (annual, decadal), _age_shares(rows))


def ages_2022(raw: Raw) -> Pieces:
    """Both sexes, every year, thousands; the only ages here of aggregates and of Kosovo*."""
    path = raw.folder / FOLDER / "wpp2022_pop_f02_1_age5_both_sexes_1950_2100.csv.gz"
    header = ["Index", "Variant", "Region, subregion, country or area *", "Notes", "Location code"]
    codes = ["ISO3 Alpha-code", "ISO2 Alpha-code", "SDMX code**", "Type", "Parent code", "Year"]
    table = read_csv(path, [*header, *codes, *AGES])
    variants = {"Estimates": "estimates", "Medium": "medium"}
    cells = table.stacked(
        AGES,
        variant=table.choice("Variant", variants).map(variants),
        country=table.lookup("Location code", raw.places.undesa, KNOWN),
        year=table.whole("Year"),
    )
    rows = cells.assign(edition="wpp-2022", sex="both", persons=(cells["value"] * 1000).round())
    # An aggregate that is listed under two headings has the same figures under both.
    rows = rows.rename(columns={"column": "age_group"}).drop(columns="value").drop_duplicates()
    yield Piece("population_age", "wpp-2022", (path,), rows)
    totals = rows.groupby(["country", "year", "variant"], as_index=False)["persons"].sum()
    population = observations(
        "population",
        "wpp-2022",
        totals["country"],
        totals["year"],
        totals["persons"],
        variant=totals["variant"],
        flag="calculated",
    )
    yield Piece("observation", "wpp-2022", (path,), pd.concat([population, _age_shares(rows)]))


PARTS = (
    components,
    net_migration,
    migrants_by_age,
    fertility,
    life_expectancy,
    population,
    other_variants,
    median_age,
    ages,
    ages_2022,
)


def _bounds_of_july(raw: Raw, last_estimate: pd.DataFrame) -> pd.DataFrame:
    """country, year, lower, upper: the 95 per cent prediction interval of the projected 1 July population.

    The file has bounds of 31 December. As with the population itself, 1 July is the mean of the two 31 Decembers
    around it; `last_estimate` (country, year, end) is the first of them, which has no interval.
    """
    header = ["popM", "popF", "pop_80l", "pop_80u", "pop_95l", "pop_95u", "pop_low", "pop_high"]
    table, country, year = _open(raw, "popproj1dt", header)
    lower, upper = _persons(table, "pop_95l"), _persons(table, "pop_95u")
    projected = pd.DataFrame({"country": country, "year": year, "lower": lower, "upper": upper})
    known = last_estimate.rename(columns={"end": "lower"}).assign(upper=lambda rows: rows["lower"])
    ends = pd.concat([known, projected]).sort_values(["country", "year"], ignore_index=True)
    before = ends.groupby("country")[["year", "lower", "upper"]].shift()
    follows = before["year"] == ends["year"] - 1
    both = (ends[["lower", "upper"]] + before[["lower", "upper"]]) / 2
    return ends[["country", "year"]].join(both)[follows]


def _path(raw: Raw, name: str) -> Path:
    return raw.folder / FOLDER / f"wpp2024_{name}.csv.gz"


def _open(raw: Raw, name: str, header: list[str]) -> tuple[Table, pd.Series, pd.Series]:
    """A table of the revision with the country and the year of each row."""
    table = read_csv(_path(raw, name), ["country_code", "year", *header])
    return table, table.lookup("country_code", raw.places.undesa, KNOWN), table.whole("year")


def _persons(table: Table, column: str, missing: Sequence[str] = MISSING) -> pd.Series:
    """Thousands with three decimals or fewer as whole persons."""
    return (table.numbers(column, missing) * 1000).round()


def _age_group(age: int) -> str:
    return AGES[min(age // 5, len(AGES) - 1)]


def _variant(year: pd.Series) -> pd.Series:
    return (year <= LAST_ESTIMATE).map({True: "estimates", False: "medium"})


def _rows(indicator: str, country: pd.Series, year: pd.Series, value: pd.Series, **more) -> pd.DataFrame:
    return observations(indicator, EDITION, country, year, value, variant=_variant(year), **more)


def _bounded(
    indicator: str, table: Table, country: pd.Series, year: pd.Series, value: str, lower: str, upper: str
) -> pd.DataFrame:
    """A projection with the bounds of its 95 per cent prediction interval."""
    low, high = table.numbers(lower), table.numbers(upper)
    return _rows(indicator, country, year, table.numbers(value), lower=low, upper=high)


def _piece(table: Table, rows: pd.DataFrame) -> Piece:
    return Piece("observation", EDITION, (table.path,), rows)


def _age_rows(raw: Raw, table: Table) -> pd.DataFrame:
    """Persons by sex; the decadal file holds 32-bit floats, so fractions of a person are rounded off."""
    male, female = (table.numbers(column, missing=()).round() for column in ("pop_male", "pop_female"))
    year = table.whole("year")
    place = {
        "edition": EDITION,
        "variant": _variant(year),
        "country": table.lookup("country_code", raw.places.undesa, KNOWN),
        "year": year,
    }
    age_group = table.choice("age_group", AGES)
    # The annual file prints the total; where it does not, the total is the sum.
    both = table.numbers("pop_total", missing=()) if "pop_total" in table.cells else male + female
    by_sex = {"male": male, "female": female, "both": both}
    return pd.concat(
        [
            pd.DataFrame(place | {"sex": sex, "age_group": age_group, "persons": persons})
            for sex, persons in by_sex.items()
        ],
        ignore_index=True,
    )


def _age_shares(rows: pd.DataFrame) -> pd.DataFrame:
    """Shares of people aged 60+ and 65+, and people aged 65+ per 100 aged 20-64."""
    both = rows[rows["sex"] == "both"]
    ages = spread(both, ["edition", "variant", "country", "year"], "age_group", AGES).fillna(0)
    older_60 = ages[list(AGES_60_PLUS)].sum(axis=1)
    older_65 = ages[list(AGES_65_PLUS)].sum(axis=1)
    values = {
        "age_60_plus_share": 100 * older_60 / ages.sum(axis=1),
        "age_65_plus_share": 100 * older_65 / ages.sum(axis=1),
        "old_age_dependency": 100 * older_65 / ages[list(WORKING_AGES)].sum(axis=1),
    }
    key = ages.index.to_frame(index=False)
    return pd.concat(
        [
            observations(
                indicator,
                key["edition"],
                key["country"],
                key["year"],
                value.reset_index(drop=True),
                variant=key["variant"],
                flag="calculated",
            )
            for indicator, value in values.items()
        ],
        ignore_index=True,
    )
