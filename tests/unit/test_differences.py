"""The build's summary says in a line each what is new, changed or gone against the extracts in place."""

import pandas as pd
import pytest

from etl.differences import differences
from etl.tables import extracts
from seeeca import catalogue

TABLES = extracts(catalogue.load())
NAN = float("nan")


def observations(*rows: tuple) -> pd.DataFrame:
    """Rows of the extract observation from (indicator, country, year, value); all of wpp-2024 and without bounds."""
    return pd.DataFrame(
        [(*row[:3], "wpp-2024", "estimates", row[3], NAN, NAN, "") for row in rows],
        columns=TABLES["observation"].columns,
    )


def fertility(countries: list[str], years: range, value: float = 1.5) -> list[tuple]:
    return [("fertility", country, year, value) for country in countries for year in years]


BEFORE = fertility(["BLR", "POL"], range(2020, 2024))


@pytest.mark.parametrize(
    ("after", "line"),
    [
        (fertility(["BLR", "POL", "RUS"], range(2020, 2024)), "1 new country (RUS)"),
        (fertility(["ARM", "AZE", "BLR", "POL"], range(2020, 2024)), "2 new countries (ARM, AZE)"),
        (
            fertility(["ARM", "AZE", "BLR", "GEO", "KAZ", "POL", "RUS", "UKR"], range(2020, 2024)),
            "6 new countries",
        ),
        (fertility(["BLR", "POL"], range(2020, 2025)), "year 2024 new"),
        (fertility(["BLR", "POL"], range(2018, 2027)), "years 2018–2019, 2024–2026 new"),
        (fertility(["BLR", "POL"], range(2020, 2024), 1.6), "8 figures changed (BLR, POL; 2020–2023)"),
        (BEFORE[1:] + [("fertility", "BLR", 2020, 1.4)], "1 figure changed (BLR; 2020)"),
        (BEFORE[:-1], "1 figure gone (POL; 2023)"),
        (BEFORE[:1] + BEFORE[3:], "2 figures gone (BLR; 2021–2022)"),
        (
            fertility(["ARM", "BLR", "RUS", "UKR"], range(2020, 2026)) + fertility(["POL"], range(2022, 2024), 1.6),
            "3 new countries (ARM, RUS, UKR), years 2024–2025 new, 2 figures changed (POL; 2022–2023), "
            "2 figures gone (POL; 2020–2021)",
        ),
    ],
)
def test_countries_years_and_figures_of_an_indicator(after, line):
    said = differences(TABLES["observation"], observations(*BEFORE), observations(*after))
    assert said == [f"observation: fertility, wpp-2024: {line}"]


def test_a_figure_that_is_filled_in_is_new():
    with_gap = [row for row in BEFORE if row[1:3] != ("BLR", 2021)]
    said = differences(TABLES["observation"], observations(*with_gap), observations(*BEFORE))
    assert said == ["observation: fertility, wpp-2024: 1 figure new (BLR; 2021)"]


def test_an_indicator_is_new_and_another_is_gone():
    births = [("births", country, 2023, 500) for country in ("BLR", "POL")]
    said = differences(TABLES["observation"], observations(*BEFORE), observations(*births))
    assert said == [
        "observation: births, wpp-2024: new, 2 figures (BLR, POL; 2023)",
        "observation: fertility, wpp-2024: gone, 8 figures (BLR, POL; 2020–2023)",
    ]


def test_another_bound_or_flag_is_a_changed_figure_and_a_missing_bound_is_none():
    before = observations(*BEFORE)
    bound = before.assign(lower=[1.0, *[NAN] * 7], flag=[*[""] * 7, "calculated"])
    said = differences(TABLES["observation"], before, bound)
    assert said == ["observation: fertility, wpp-2024: 2 figures changed (BLR, POL; 2020, 2023)"]
    assert differences(TABLES["observation"], bound, bound.copy()) == []


def test_many_places_and_runs_of_years_are_counted():
    codes = ["ARM", "AZE", "BLR", "GEO", "KAZ", "POL"]
    years = range(1990, 2021, 5)
    before, after = (observations(*fertility(codes, years, value)) for value in (1.5, 1.6))
    said = differences(TABLES["observation"], before, after)
    assert said == ["observation: fertility, wpp-2024: 42 figures changed (6 countries; 7 years of 1990–2020)"]


def test_the_order_of_rows_is_no_difference():
    rows = observations(*BEFORE)
    assert differences(TABLES["observation"], rows, rows[::-1].reset_index(drop=True)) == []


def rows_of(extract: str, *rows: tuple) -> pd.DataFrame:
    return pd.DataFrame(list(rows), columns=TABLES[extract].columns)


def test_an_extract_of_pairs_goes_by_edition_and_its_places_are_both_sides():
    before = rows_of("flow_bilateral", ("gaskin-abel-2026", "POL", "BLR", 2022, 2022, "both", 12))
    more = [("gaskin-abel-2026", "BLR", "SWE", 2023, 2023, "both", 3)]
    after = pd.concat([before, rows_of("flow_bilateral", *more)], ignore_index=True)
    said = differences(TABLES["flow_bilateral"], before, after)
    assert said == ["flow_bilateral: gaskin-abel-2026: 1 new country (SWE), year 2023 new"]


def test_an_extract_of_routes_has_routes():
    before = rows_of("route_deaths", ("mmp-2026-05", "belarus_eu_border", 2024, 11, 5, 2))
    after = pd.concat([before, rows_of("route_deaths", ("mmp-2026-05", "western_balkans", 2024, 11, 1, 1))])
    said = differences(TABLES["route_deaths"], before, after.reset_index(drop=True))
    assert said == ["route_deaths: mmp-2026-05: 1 new route (western_balkans)"]


def test_an_extract_of_text_has_entries_and_no_years():
    before = rows_of("treaty_action", ("untc-2015", "CMW", "BLR", "none", "", "", "2014-10-26"))
    after = rows_of(
        "treaty_action",
        ("untc-2015", "CMW", "BLR", "none", "", "", "2026-10-26"),
        ("untc-2015", "UNTOC", "BLR", "accession", "2003-06-25", "day", "2026-10-26"),
    )
    said = differences(TABLES["treaty_action"], before, after)
    assert said == ["treaty_action: untc-2015: 1 entry new (BLR), 1 entry changed (BLR)"]


def test_an_extract_with_other_columns_is_not_compared():
    rows = observations(*BEFORE)
    assert differences(TABLES["observation"], rows.assign(note=""), rows) == ["observation: other columns than before"]
