"""Figures on movement that the producers publish, in the committed extracts."""

from functools import lru_cache

import pandas as pd
import pytest

from etl.__main__ import EXTRACTS
from seeeca import catalogue

CATALOGUE = catalogue.load()
MEMBERS = set(CATALOGUE.groups["seeeca"].members)
REFUGEES_IN_BELARUS = {2021: 2729, 2022: 19715, 2023: 39981, 2024: 43397, 2025: 40794}
DEATHS_AT_THE_BORDER = {2021: 22, 2022: 11, 2023: 41, 2024: 24, 2025: 32}


@lru_cache
def extract(name: str) -> pd.DataFrame:
    return pd.read_parquet(EXTRACTS / f"{name}.parquet")


def people(**where: str | int) -> int:
    rows = extract("displaced")
    for column, value in where.items():
        rows = rows[rows[column] == value]
    return rows["persons"].sum()


def total(indicator: str, country: str, year: int) -> float:
    rows = extract("observation")
    (value,) = rows.loc[
        (rows["indicator"] == indicator) & (rows["country"] == country) & (rows["year"] == year), "value"
    ]
    return value


def moves(edition: str, side: str, country: str, period_start: int) -> int:
    rows = extract("flow_bilateral")
    of_period = (rows["edition"] == edition) & (rows["period_start"] == period_start) & (rows["sex"] == "both")
    return rows.loc[of_period & (rows[side] == country), "persons"].sum()


@pytest.mark.parametrize("year", REFUGEES_IN_BELARUS)
def test_refugees_hosted_in_belarus(year):
    assert total("refugees_hosted", "BLR", year) == REFUGEES_IN_BELARUS[year]
    assert people(asylum="BLR", population_type="refugees", year=year) == REFUGEES_IN_BELARUS[year]


def test_people_of_other_origins_in_belarus_and_from_belarus():
    assert people(asylum="BLR", origin="UKR", population_type="refugees", year=2025) == 40561
    assert people(asylum="BLR", population_type="stateless", year=2025) == 5444
    assert people(asylum="POL", origin="BLR", population_type="refugees", year=2025) == 11425
    assert [total("refugees_from", "BLR", year) for year in (2020, 2024, 2025)] == [3139, 17704, 19462]
    assert total("asylum_seekers_from", "BLR", 2025) == 8119


def test_asylum_seekers_of_a_country_are_known_from_2000_on():
    rows = extract("observation")
    first = rows[rows["indicator"].str.startswith("asylum_seekers")].groupby("indicator")["year"].min()
    assert first.to_dict() == {"asylum_seekers_from": 2000, "asylum_seekers_hosted": 2000}


def test_kosovo_is_within_serbia_and_not_in_the_models():
    assert people(asylum="XKX") == people(origin="XKX") == 0
    assert not extract("flow_bilateral")[["origin", "destination"]].eq("XKX").any(axis=None)


@pytest.mark.parametrize("year", DEATHS_AT_THE_BORDER)
def test_dead_and_missing_at_the_border_of_belarus_and_the_eu(year):
    rows = extract("route_deaths")
    of_year = rows[(rows["route"] == "belarus_eu_border") & (rows["year"] == year)]
    assert of_year["dead_or_missing"].sum() == DEATHS_AT_THE_BORDER[year]


def test_every_declared_route_has_deaths_and_the_records_of_one_file_alone():
    rows = extract("route_deaths")
    assert set(rows["route"]) == set(CATALOGUE.routes)
    assert (rows["dead_or_missing"].sum(), rows["year"].min(), rows["year"].max()) == (49989, 2014, 2026)
    assert rows.loc[rows["year"] == 2026, "month"].max() == 5


@pytest.mark.parametrize(
    ("edition", "year", "moved_in", "moved_out"),
    [
        ("gaskin-abel-2026", 1990, 89207, 63667),
        ("gaskin-abel-2026", 2023, 102527, 49425),
        ("abel-cohen-pb-closed", 2015, 364252, 288775),
        ("abel-cohen-min-closed", 2015, 76693, 1223),
    ],
)
def test_modelled_moves_of_belarus(edition, year, moved_in, moved_out):
    assert (moves(edition, "destination", "BLR", year), moves(edition, "origin", "BLR", year)) == (moved_in, moved_out)


def test_modelled_moves_touch_the_region():
    rows = extract("flow_bilateral")
    assert rows[["origin", "destination"]].isin(MEMBERS | {"SCG"}).any(axis=1).all()
    assert MEMBERS - {"XKX"} == MEMBERS & set(rows["origin"]) == MEMBERS & set(rows["destination"])


def test_serbia_and_montenegro_are_one_until_2010_in_the_five_year_model():
    rows = extract("flow_bilateral")
    as_one = rows[rows[["origin", "destination"]].eq("SCG").any(axis=1)]
    assert set(as_one["edition"]) == {"abel-cohen-pb-closed", "abel-cohen-min-closed"}
    assert sorted(as_one["period_start"].unique()) == [1990, 1995, 2000, 2005]
