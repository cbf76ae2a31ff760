"""What every extract must be: columns, types, units, key, allowed values, order, named exceptions.

A schema is checked by pandera at each build; a row outside of it stops the build.
"""

from collections.abc import Mapping
from dataclasses import dataclass

import pandera.pandas as pa

from seeeca.catalogue import Catalogue

SEXES = ["both", "female", "male"]
VARIANTS = ["estimates", "medium", "zero_migration", "constant_fertility"]
# What a country did about a treaty. `consent`: ratification or accession, the table does not say which; `none`: the
# table, which is whole for that country, has nothing.
TREATY_ACTIONS = ["signature", "ratification", "accession", "succession", "acceptance", "approval", "consent", "none"]
COMPACT_ACTS = ["vote", "champion", "review", "regional_review", "network", "policy"]
# A day, a month or a year; empty where the source has no date.
DATE = r"^(\d{4}(-\d\d(-\d\d)?)?)?$"
POPULATION_TYPES = ["refugees", "asylum_seekers", "oip", "stateless"]


@dataclass(frozen=True)
class Extract:
    """One Parquet file. `order`: the columns it is sorted by, for the question asked most."""

    name: str
    says: str
    schema: pa.DataFrameSchema
    key: tuple[str, ...]
    order: tuple[str, ...]
    units: Mapping[str, str]

    @property
    def columns(self) -> list[str]:
        return list(self.schema.columns)


@dataclass(frozen=True)
class NamedException:
    """Cells in which the producer's own figures do not agree, and why.

    check: the name of a check in etl/checks.py. where: the values of the key columns that the cells
    have. cells: how many there are. difference: the largest difference between the two figures, in
    their unit; None where one of the two is not given at all.
    """

    check: str
    where: Mapping[str, str | int | tuple]
    cells: int
    difference: float | None
    reason: str


def extracts(catalogue: Catalogue) -> dict[str, Extract]:
    """The extracts by name. Codes are those of the catalogue, ranges those of its indicators."""
    countries = list(catalogue.countries)
    undesa = countries + list(catalogue.aggregates["undesa"])
    places = undesa + list(catalogue.aggregates["worldbank"])
    unhcr = countries + list(catalogue.aggregates["unhcr"])
    flows = countries + list(catalogue.aggregates["flows"])
    editions = list(catalogue.editions)
    residuals = [code for code in ("2003", "other_south", "other_north") if code in undesa]
    year = pa.Column("int16", pa.Check.in_range(1950, 2100))
    persons = pa.Column("int64", pa.Check.ge(0))
    somebody = pa.Column("int64", pa.Check.ge(1))
    edition = pa.Column(str, pa.Check.isin(editions))
    sex = pa.Column(str, pa.Check.isin(SEXES))
    tables = [
        Extract(
            name="observation",
            says="One figure an indicator, country, year, edition and variant.",
            schema=_schema(
                {
                    "indicator": pa.Column(str, pa.Check.isin(list(catalogue.indicators))),
                    "country": pa.Column(str, pa.Check.isin(places)),
                    "year": year,
                    "edition": edition,
                    "variant": pa.Column(str, pa.Check.isin(VARIANTS)),
                    "value": pa.Column("float64"),
                    "lower": pa.Column("float64", nullable=True),
                    "upper": pa.Column("float64", nullable=True),
                    "flag": pa.Column(str, pa.Check(lambda flags: _known_flags(flags, catalogue))),
                },
                key=["indicator", "country", "year", "edition", "variant"],
            ),
            key=("indicator", "country", "year", "edition", "variant"),
            order=("indicator", "edition", "country", "variant", "year"),
            units={"value": "the unit of the indicator", "lower": "same", "upper": "same"},
        ),
        Extract(
            name="stock_bilateral",
            says="Migrants by destination and origin, as printed; the residuals hold origins not shown.",
            schema=_schema(
                {
                    "edition": edition,
                    "destination": pa.Column(str, pa.Check.isin(countries)),
                    "origin": pa.Column(str, pa.Check.isin(countries + residuals)),
                    "year": year,
                    "sex": sex,
                    "persons": persons,
                },
                key=["edition", "destination", "origin", "year", "sex"],
            ),
            key=("edition", "destination", "origin", "year", "sex"),
            order=("edition", "destination", "origin", "sex", "year"),
            units={"persons": "persons"},
        ),
        Extract(
            name="stock_age",
            says="Migrants by destination, sex and age group.",
            schema=_schema(
                {
                    "edition": edition,
                    "destination": pa.Column(str, pa.Check.isin(countries)),
                    "year": year,
                    "sex": sex,
                    "age_group": pa.Column(str, pa.Check.str_matches(r"^\d+(-\d+|\+)$")),
                    "persons": persons,
                },
                key=["edition", "destination", "year", "sex", "age_group"],
            ),
            key=("edition", "destination", "year", "sex", "age_group"),
            order=("edition", "destination", "year", "sex", "age_group"),
            units={"persons": "persons"},
        ),
        Extract(
            name="population_age",
            says="Population on 1 July by sex and age group.",
            schema=_schema(
                {
                    "edition": edition,
                    "variant": pa.Column(str, pa.Check.isin(VARIANTS)),
                    "country": pa.Column(str, pa.Check.isin(undesa)),
                    "year": year,
                    "sex": sex,
                    "age_group": pa.Column(str, pa.Check.str_matches(r"^\d+(-\d+|\+)$")),
                    "persons": persons,
                },
                key=["edition", "variant", "country", "year", "sex", "age_group"],
            ),
            key=("edition", "variant", "country", "year", "sex", "age_group"),
            order=("edition", "country", "year", "sex", "age_group"),
            units={"persons": "persons"},
        ),
        Extract(
            name="migration_age",
            says="Projected net migrants of a calendar year by age group, both sexes; people who leave are negative.",
            schema=_schema(
                {
                    "edition": edition,
                    "variant": pa.Column(str, pa.Check.isin(VARIANTS)),
                    "country": pa.Column(str, pa.Check.isin(undesa)),
                    "year": year,
                    "age_group": pa.Column(str, pa.Check.str_matches(r"^\d+(-\d+|\+)$")),
                    "persons": pa.Column("int64"),
                },
                key=["edition", "variant", "country", "year", "age_group"],
            ),
            key=("edition", "variant", "country", "year", "age_group"),
            order=("edition", "country", "year", "age_group"),
            units={"persons": "persons"},
        ),
        Extract(
            name="policy_category",
            says="Category of SDG 10.7.2 by policy domain and round, reported by Governments.",
            schema=_schema(
                {
                    "edition": edition,
                    "country": pa.Column(str, pa.Check.isin(countries)),
                    "round": pa.Column("int16", pa.Check.in_range(2019, 2030)),
                    "domain": pa.Column(
                        str, pa.Check.isin(["all", *(domain.id for domain in catalogue.framework.domains)])
                    ),
                    "category": pa.Column("int8", pa.Check.in_range(1, 4)),
                },
                key=["edition", "country", "round", "domain"],
            ),
            key=("edition", "country", "round", "domain"),
            order=("edition", "country", "round", "domain"),
            units={"category": "ordered category, 1 to 4"},
        ),
        Extract(
            name="remittance_corridor",
            says="Modelled remittances from one country to another in a year; a missing pair has no figure.",
            schema=_schema(
                {
                    "edition": edition,
                    "sender": pa.Column(str, pa.Check.isin(countries)),
                    "receiver": pa.Column(str, pa.Check.isin(countries)),
                    "year": year,
                    "usd": pa.Column("float64", pa.Check.ge(0)),
                },
                key=["edition", "sender", "receiver", "year"],
            ),
            key=("edition", "sender", "receiver", "year"),
            order=("edition", "receiver", "sender", "year"),
            units={"usd": "US dollars, modelled"},
        ),
        Extract(
            name="treaty_action",
            says="What the region's countries did about a treaty, as of the date of each status table.",
            schema=_schema(
                {
                    "edition": edition,
                    "treaty": pa.Column(str, pa.Check.isin(list(catalogue.treaties))),
                    "country": pa.Column(str, pa.Check.isin(countries)),
                    "action": pa.Column(str, pa.Check.isin(TREATY_ACTIONS)),
                    "date": pa.Column(str, pa.Check.str_matches(DATE)),
                    "precision": pa.Column(str, pa.Check.isin(["day", "year", ""])),
                    "as_of": pa.Column(str, pa.Check.str_matches(DATE)),
                },
                key=["edition", "treaty", "country", "action"],
            ),
            key=("edition", "treaty", "country", "action"),
            order=("edition", "treaty", "country", "action"),
            units={"date": "ISO 8601, as precise as the table", "as_of": "ISO 8601, as precise as known"},
        ),
        Extract(
            name="compact_act",
            says="Votes on the Global Compact for Migration, and acts on it as far as pages were found.",
            schema=_schema(
                {
                    "edition": edition,
                    "country": pa.Column(str, pa.Check.isin(countries)),
                    "act": pa.Column(str, pa.Check.isin(COMPACT_ACTS)),
                    "text": pa.Column(str, pa.Check.str_length(min_value=1)),
                    "date": pa.Column(str, pa.Check.str_matches(DATE)),
                    "source": pa.Column(str, pa.Check.str_length(min_value=1)),
                },
                key=["edition", "country", "act", "text"],
            ),
            key=("edition", "country", "act", "text"),
            order=("edition", "country", "act", "text"),
            units={"date": "ISO 8601; empty where the page is not dated"},
        ),
        Extract(
            name="mgi_evidence",
            says="What was found of an assessment with the Migration Governance Indicators; no result of one.",
            schema=_schema(
                {
                    "edition": edition,
                    "country": pa.Column(str, pa.Check.isin(countries)),
                    "level": pa.Column(str, pa.Check.isin(["", *catalogue.mgi.levels])),
                    "assessment": pa.Column(str, pa.Check.isin(["", *catalogue.mgi.assessments])),
                    "status": pa.Column(str, pa.Check.isin(list(catalogue.mgi.statuses))),
                    "stated": pa.Column(str, pa.Check.str_matches(r"^(\d{4}(-\d{4})?)?$")),
                    "text": pa.Column(str),
                    "source": pa.Column(str),
                },
                key=["edition", "country", "level", "assessment"],
            ),
            key=("edition", "country", "level", "assessment"),
            order=("edition", "country", "level", "assessment"),
            units={"stated": "year or years, where the page has any"},
        ),
        Extract(
            name="displaced",
            says="People under UNHCR's mandates at the end of the year; the stateless may be refugees too.",
            schema=_schema(
                {
                    "edition": edition,
                    "origin": pa.Column(str, pa.Check.isin(unhcr)),
                    "asylum": pa.Column(str, pa.Check.isin(unhcr)),
                    "year": year,
                    "population_type": pa.Column(str, pa.Check.isin(POPULATION_TYPES)),
                    "persons": somebody,
                },
                key=["edition", "origin", "asylum", "year", "population_type"],
            ),
            key=("edition", "origin", "asylum", "year", "population_type"),
            order=("edition", "asylum", "year", "population_type", "origin"),
            units={"persons": "persons"},
        ),
        Extract(
            name="route_deaths",
            says="Minimum counts of dead and missing people on routes towards Europe, of months that have any.",
            schema=_schema(
                {
                    "edition": edition,
                    "route": pa.Column(str, pa.Check.isin(list(catalogue.routes))),
                    "year": pa.Column("int16", pa.Check.in_range(2014, 2100)),
                    "month": pa.Column("int8", pa.Check.in_range(1, 12)),
                    "dead_or_missing": somebody,
                    "incidents": somebody,
                },
                key=["edition", "route", "year", "month"],
            ),
            key=("edition", "route", "year", "month"),
            order=("edition", "route", "year", "month"),
            units={"dead_or_missing": "persons", "incidents": "incidents"},
        ),
        Extract(
            name="flow_bilateral",
            says="Modelled moves between two places in a period, of pairs that touch the region; a missing pair is 0.",
            schema=_schema(
                {
                    "edition": edition,
                    "origin": pa.Column(str, pa.Check.isin(flows)),
                    "destination": pa.Column(str, pa.Check.isin(flows)),
                    "period_start": year,
                    "period_end": year,
                    "sex": sex,
                    "persons": somebody,
                },
                key=["edition", "origin", "destination", "period_start", "period_end", "sex"],
            ),
            key=("edition", "origin", "destination", "period_start", "period_end", "sex"),
            order=("edition", "destination", "origin", "sex", "period_start", "period_end"),
            units={"persons": "moves in the period, modelled"},
        ),
    ]
    return {table.name: table for table in tables}


def _schema(columns: dict[str, pa.Column], key: list[str]) -> pa.DataFrameSchema:
    return pa.DataFrameSchema(columns, unique=key, strict=True, ordered=True)


def _known_flags(flags, catalogue: Catalogue):
    return flags.isin([text for text in flags.unique() if all(flag in catalogue.flags for flag in text.split())])


WORLD_ROWS = (
    "The printed world rows of 2015 and 2019 spread the origins of Northern America differently from its "
    "countries' rows; the printed total is the indicator, the pairs stay as they are."
)
OLDEST = "The source leaves out rows of the oldest age groups where they are tiny."
COMPONENTS = "natural change and net migration add up to the change"
COMPONENTS_REASON = "The revision's births, deaths and net migrants do not add up to its change of population here."

EXCEPTIONS = (
    NamedException(
        "sexes of stock_bilateral",
        {"edition": "ims-2019", "destination": "NAM", "year": 2010},
        cells=2,
        difference=1,
        reason="Men and women from Angola and the Democratic Republic of the Congo are one off the total.",
    ),
    NamedException(
        "sexes of stock_bilateral",
        {"edition": "ims-2019", "destination": "ESP", "origin": "GRD", "year": 1990},
        cells=1,
        difference=None,
        reason="The file gives a sex but leaves the total empty.",
    ),
    NamedException(
        "sexes of stock_bilateral",
        {"edition": "ims-2024", "destination": "HUN", "origin": "ARE", "year": 1990},
        cells=1,
        difference=None,
        reason="The file gives women and men but leaves the total empty.",
    ),
    NamedException(
        "sexes of stock_age",
        {"edition": "ims-2019", "destination": "NPL"},
        cells=41,
        difference=11,
        reason="Nepal's men and women of an age are a few persons off both sexes, 1995-2010.",
    ),
    NamedException(
        "origins add up to the destination's total",
        {"edition": "ims-2019", "destination": "BES", "year": 2005},
        cells=1,
        difference=13_100,
        reason="The workbook of totals still counts Sint Maarten's 13,100 with Bonaire.",
    ),
    NamedException(
        "origins add up to the destination's total",
        {"edition": "ims-2019", "destination": "SXM", "year": 2005},
        cells=1,
        difference=None,
        reason="The workbook of totals has no figure: it counts Sint Maarten's 13,100 with Bonaire.",
    ),
    NamedException(
        "destinations add up to the origin's total",
        {"edition": "ims-2019", "year": (2015, 2019)},
        cells=388,
        difference=475_767,
        reason=WORLD_ROWS,
    ),
    NamedException(
        "destinations add up to the origin's total",
        {"edition": "ims-2019", "origin": "PHL", "year": (2015, 2019)},
        cells=2,
        difference=618_824,
        reason=WORLD_ROWS,
    ),
    NamedException(
        "shares within 0-100",
        {"indicator": "immigrant_stock_share", "edition": "ims-2024", "country": "BES"},
        cells=3,
        difference=0.005,
        reason="Stock and population of Bonaire, Sint Eustatius and Saba come from different revisions.",
    ),
    NamedException(COMPONENTS, {"country": "UKR", "year": 1989}, 1, 4_862, COMPONENTS_REASON),
    NamedException(COMPONENTS, {"country": "HKG", "year": 1967}, 1, 578, COMPONENTS_REASON),
    NamedException(COMPONENTS, {"country": "BGD", "year": (1972, 2010)}, 2, 203, COMPONENTS_REASON),
    NamedException(COMPONENTS, {"country": "COD", "year": 1996}, 1, 200, COMPONENTS_REASON),
    NamedException(COMPONENTS, {"country": "BDI", "year": 1996}, 1, 195, COMPONENTS_REASON),
    NamedException(COMPONENTS, {"country": "SSD", "year": (2014, 2021)}, 2, 187, COMPONENTS_REASON),
    NamedException(COMPONENTS, {"country": "PRK", "year": 1950}, 1, 84, COMPONENTS_REASON),
    NamedException(COMPONENTS, {"country": "TCD", "year": 1984}, 1, 82, COMPONENTS_REASON),
    NamedException(COMPONENTS, {"country": "POL", "year": 2008}, 1, 81, COMPONENTS_REASON),
    NamedException(COMPONENTS, {"country": "ARE", "year": tuple(range(2046, 2062))}, 15, 2_788, COMPONENTS_REASON),
    NamedException(COMPONENTS, {"country": "QAT", "year": tuple(range(2063, 2082))}, 15, 379, COMPONENTS_REASON),
    NamedException("ages add up to the population", {"country": "BIH"}, 5, 353, OLDEST),
    NamedException(
        "origin and asylum differ",
        {"origin": "GRC", "population_type": "refugees"},
        cells=19,
        difference=7_090,
        reason="The file has refugees from Greece in Greece, 1966-1984, and does not say why.",
    ),
    NamedException(
        "origin and asylum differ",
        {"origin": "YEM", "population_type": "refugees"},
        cells=8,
        difference=100_000,
        reason="The two Yemens, two States until 1990, have one code.",
    ),
    NamedException(
        "origin and asylum differ",
        {"origin": ("AUS", "CAN", "CHL", "CYP", "ECU", "FIN", "GBR", "NLD", "SWE", "SYR", "TZA")},
        cells=33,
        difference=700,
        reason="The file has a few people who fled to where they are from; none of them from the 20.",
    ),
    NamedException(
        "a record has one route",
        {"named": "Central Mediterranean,Sahara Desert crossing", "year": 2021, "month": 3},
        cells=1,
        difference=3,
        reason="One record joins bodies washed ashore in Libya and deaths in the Algerian desert; its three people are "
        "on the route named first, where its coordinates are and where IOM's packaged file has them.",
    ),
)
