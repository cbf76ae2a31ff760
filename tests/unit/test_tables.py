"""What an extract must be is declared, and a frame that is otherwise is refused with the first bad row."""

import pandas as pd
import pytest

from etl import checks
from etl.__main__ import main
from etl.checks import check_schema
from etl.errors import CheckError
from etl.places import Places
from etl.sources import Raw, iom
from etl.tables import EXCEPTIONS, extracts
from seeeca import catalogue

pytestmark = pytest.mark.xdist_group("small_world")

TABLES = extracts(catalogue.load())
KEYS = {
    "observation": ("indicator", "country", "year", "edition", "variant"),
    "stock_bilateral": ("edition", "destination", "origin", "year", "sex"),
    "stock_age": ("edition", "destination", "year", "sex", "age_group"),
    "population_age": ("edition", "variant", "country", "year", "sex", "age_group"),
    "migration_age": ("edition", "variant", "country", "year", "age_group"),
    "policy_category": ("edition", "country", "round", "domain"),
    "remittance_corridor": ("edition", "sender", "receiver", "year"),
    "treaty_action": ("edition", "treaty", "country", "action"),
    "compact_act": ("edition", "country", "act", "text"),
    "mgi_evidence": ("edition", "country", "level", "assessment"),
    "displaced": ("edition", "origin", "asylum", "year", "population_type"),
    "route_deaths": ("edition", "route", "year", "month"),
    "flow_bilateral": ("edition", "origin", "destination", "period_start", "period_end", "sex"),
}


@pytest.fixture(scope="module")
def frames(built) -> dict[str, pd.DataFrame]:
    """The extracts of the small world, to be read only."""
    return {name: pd.read_parquet(built / f"{name}.parquet") for name in TABLES}


def changed(frames, extract: str, column: str, value) -> pd.DataFrame:
    """The extract of the small world with another value in its third row."""
    rows = frames[extract].copy()
    rows.loc[2, column] = value
    return rows


def refusal(extract: str, rows: pd.DataFrame) -> str:
    with pytest.raises(CheckError) as stop:
        check_schema(TABLES[extract], rows)
    return str(stop.value)


def test_the_extracts_and_their_keys():
    assert {name: table.key for name, table in TABLES.items()} == KEYS


@pytest.mark.parametrize("table", TABLES.values(), ids=TABLES)
def test_an_extract_has_its_columns_types_order_and_a_key_without_doubles(frames, table):
    rows = frames[table.name]
    check_schema(table, rows)
    assert rows.columns.tolist() == table.columns
    assert set(table.order) <= set(table.key)
    assert set(table.units) <= set(table.columns) - set(table.key)
    assert not rows.duplicated(list(table.key)).any()
    assert rows.equals(rows.sort_values(list(table.order), ignore_index=True))
    assert not rows.drop(columns=["lower", "upper"], errors="ignore").isna().any(axis=None)


@pytest.mark.parametrize(
    ("extract", "column", "value"),
    [
        ("observation", "indicator", "happiness"),
        ("observation", "country", "UTO"),
        ("observation", "year", 1949),
        ("observation", "edition", "ims-1999"),
        ("observation", "variant", "high"),
        ("observation", "flag", "calculated doubtful"),
        ("stock_bilateral", "destination", "900"),
        ("stock_bilateral", "origin", "900"),
        ("stock_bilateral", "sex", "women"),
        ("stock_bilateral", "persons", -1),
        ("stock_age", "destination", "900"),
        ("stock_age", "age_group", "total"),
        ("population_age", "country", "UTO"),
        ("population_age", "age_group", "100"),
        ("migration_age", "country", "UTO"),
        ("migration_age", "age_group", "all"),
        ("policy_category", "country", "900"),
        ("policy_category", "domain", "D7"),
        ("policy_category", "category", 5),
        ("treaty_action", "treaty", "C181"),
        ("treaty_action", "action", "denunciation"),
        ("treaty_action", "date", "26 Oct 2014"),
        ("treaty_action", "precision", "month"),
        ("compact_act", "country", "UTO"),
        ("compact_act", "act", "pledge"),
        ("compact_act", "source", ""),
        ("mgi_evidence", "status", "ranked"),
        ("mgi_evidence", "stated", "soon"),
        ("mgi_evidence", "level", "regional"),
        ("displaced", "origin", "UKN"),
        ("displaced", "asylum", "XKX*"),
        ("displaced", "population_type", "idps"),
        ("displaced", "persons", 0),
        ("route_deaths", "route", "Western Balkans"),
        ("route_deaths", "year", 2013),
        ("route_deaths", "month", 13),
        ("route_deaths", "dead_or_missing", 0),
        ("route_deaths", "incidents", 0),
        ("flow_bilateral", "origin", "CHI"),
        ("flow_bilateral", "destination", "UNK"),
        ("flow_bilateral", "period_end", 2101),
        ("flow_bilateral", "sex", "women"),
        ("flow_bilateral", "persons", 0),
    ],
)
def test_a_value_that_is_not_declared_is_refused(frames, extract, column, value):
    rows = changed(frames, extract, column, value)
    place = ", ".join(f"{key}={rows.loc[2, key]}" for key in TABLES[extract].key)
    assert refusal(extract, rows).startswith(f"extract {extract} at {place}: Column '{column}' failed")


def test_a_missing_value_is_refused_and_a_missing_bound_is_not(frames):
    check_schema(TABLES["observation"], changed(frames, "observation", "lower", None))
    says = refusal("observation", changed(frames, "observation", "value", None))
    assert "non-nullable series 'value' contains null values" in says


def test_a_key_that_is_there_twice_is_refused(frames):
    rows = frames["policy_category"]
    place = "edition=sdg-2023-12, country=BLR, round=2021, domain=D1"
    says = refusal("policy_category", pd.concat([rows, rows.head(1)], ignore_index=True))
    columns = "('edition', 'country', 'round', 'domain')"
    assert says == f"extract policy_category at {place}: columns '{columns}' not unique:"


def test_other_columns_and_types_are_refused(frames):
    rows = frames["stock_age"]
    without, more = rows.drop(columns="persons"), rows.assign(note="")
    turned, decimal = rows[rows.columns[::-1]], rows.astype({"persons": "float64"})
    begins = {
        "column 'persons' not in dataframe": without,
        "column 'note' not in DataFrameSchema": more,
        "column 'persons' out-of-order": turned,
        "expected series 'persons' to have type int64, got float64": decimal,
    }
    for begin, other in begins.items():
        assert refusal("stock_age", other).startswith(f"extract stock_age: {begin}")


def test_a_named_exception_is_about_a_check_and_says_cells_and_reason(frames, raw, monkeypatch):
    columns = {}
    monkeypatch.setattr(checks, "_sort_out", lambda name, cells: columns.update({name: set(cells.columns[:-2])}) or [])
    (deaths,) = iom.incidents(Raw(raw, Places(catalogue.load())))
    checks.check_figures(frames, ["BLR", "POL", "RUS"], deaths.found)
    assert list(columns) == [*checks.CHECKS, *deaths.found]
    for named in EXCEPTIONS:
        assert set(named.where) <= columns[named.check]
        assert named.cells > 0
        assert named.difference is None or named.difference > 0
        assert named.reason.endswith(".")


def test_the_committed_extracts_are_whole_and_as_declared(capsys):
    assert main(["check"]) == 0
    assert f"{len(TABLES)} files, whole and as declared." in capsys.readouterr().out
