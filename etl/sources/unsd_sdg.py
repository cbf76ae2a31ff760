"""UN Global SDG Indicators Database: categories of 10.7.2, cost of sending remittances (10.c.1).

Categories are ordered, reported by Governments; "N" is not a category but a missing one.
"""

from pathlib import Path

import pandas as pd

from etl.errors import CheckError
from etl.reading import Table, read_csv
from etl.sources import Piece, Pieces, Raw, observations

TITLE = "UN Global SDG Indicators Database"
EDITION = "sdg-2023-12"
DOMAINS = {"alldomains": "all"} | {f"domain{number}": f"D{number}" for number in range(1, 7)}
CATEGORY_RULES = (
    "value < {1}",
    "{1} <= value < {2}",
    "{2} <= value < {3}",
    "value = {3}",
)


def policy_categories(raw: Raw) -> Pieces:
    path = _path(raw, "ddf--datapoints--sg_cpa_migrs--by--geo_area--nature--policy_domains--units--year.csv")
    table = read_csv(path, ["geo_area", "nature", "policy_domains", "units", "year", "sg_cpa_migrs"])
    table = table.where(table.choice("sg_cpa_migrs", ["1", "2", "3", "4", "N"]) != "N")
    rows = pd.DataFrame(
        {
            "edition": EDITION,
            "country": _areas(raw, table),
            "round": table.whole("year"),
            "domain": table.choice("policy_domains", DOMAINS).map(DOMAINS),
            "category": table.whole("sg_cpa_migrs"),
        }
    )
    yield Piece("policy_category", EDITION, (path,), rows[rows["country"] != ""])


def sending_costs(raw: Raw) -> Pieces:
    series = {"remittance_cost_to": "si_rmt_cost", "remittance_cost_from": "si_rmt_cost_snd"}
    for indicator, name in series.items():
        path = _path(raw, f"ddf--datapoints--{name}--by--geo_area--nature--units--year.csv")
        table = read_csv(path, ["geo_area", "nature", "units", "year", name])
        table.choice("units", ["percent"])
        country = _areas(raw, table)
        rows = observations(indicator, EDITION, country, table.whole("year"), table.numbers(name))
        yield Piece("observation", EDITION, (path,), rows[rows["country"] != ""])


def framework(raw: Raw) -> Pieces:
    """Holds the catalogue's framework against the producer's text and scoring rule; no rows of its own."""
    _check_questions(raw, _path(raw, "framework_10_7_2.csv"))
    _check_scoring(raw, _path(raw, "scoring_10_7_2.csv"))
    yield from ()


PARTS = (framework, policy_categories, sending_costs)


def _path(raw: Raw, name: str) -> Path:
    return raw.folder / "sdg_10_7_2" / name


def _areas(raw: Raw, table: Table) -> pd.Series:
    """ISO3 of each row's area, "" for the database's regions and groups, which are not taken."""
    path = _path(raw, "ddf--entities--geo_area.csv")
    listed = set(read_csv(path, ["geo_area", "name"]).text("geo_area"))

    def known(code: str) -> str | None:
        place = raw.places.undesa(code)
        if place and raw.places.is_country(place):
            return place
        return "" if code in listed else None

    return table.lookup("geo_area", known, f"an area of {path.name}")


def _check_questions(raw: Raw, path: Path) -> None:
    header = ["domain_no", "domain", "migof_element", "proxy_measure", "question"]
    table = read_csv(path, [*header, "sub_category_letter", "sub_category"])
    printed = table.cells.apply(tuple, axis=1).tolist()
    declared = [
        (
            domain.id.removeprefix("D"),
            domain.name.en,
            domain.element,
            domain.proxy_measure.en,
            domain.question.en,
            sub_category.letter,
            sub_category.text.en,
        )
        for domain in raw.places.catalogue.framework.domains
        for sub_category in domain.sub_categories
    ]
    _same(path, "framework_10_7_2.yml", printed, declared)


def _check_scoring(raw: Raw, path: Path) -> None:
    framework = raw.places.catalogue.framework
    limits = [f"{category.at_least:g}" for category in framework.categories]
    categories = [
        (f"category {category.number} {category.name.en}", rule.format(*limits))
        for category, rule in zip(framework.categories, CATEGORY_RULES, strict=True)
    ]
    worth = {name: f"{value:g}" for name, value in framework.answers.items()}
    declared = [
        ("answer, domain 1: yes, regardless of immigration status", worth["yes"]),
        ("answer, domain 1: yes, only for those with legal immigration status", worth["legal_status_only"]),
        ("answer, domain 1: no", worth["no"]),
        ("answer, domains 2-6: yes", worth["yes"]),
        ("answer, domains 2-6: no", worth["no"]),
        ("domain value", "unweighted mean of its 5 sub-categories x 100"),
        ("overall value", "unweighted mean of the 30 sub-categories x 100"),
        *categories,
    ]
    table = read_csv(path, ["rule", "value"])
    _same(
        path,
        "framework_10_7_2.yml",
        list(zip(table.text("rule"), table.text("value"), strict=True)),
        declared,
    )


def _same(path: Path, file: str, printed: list[tuple], declared: list[tuple]) -> None:
    if len(printed) != len(declared):
        raise CheckError(f"{path}: {len(printed)} rows, but {file} declares {len(declared)}")
    for row, (one, other) in enumerate(zip(printed, declared, strict=True), start=2):
        if one != other:
            raise CheckError(f"{path}, row {row}: {file} says {other}, the producer {one}")
