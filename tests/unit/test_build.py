"""What a build makes of the producers' files: rows, manifest, report; the same files give the same bytes."""

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pandas as pd
import pytest

from etl import store
from etl.__main__ import main
from etl.build import SOURCES, assemble, build
from etl.places import Places
from etl.sources import Raw
from etl.tables import extracts
from seeeca import catalogue
from tests import small_world

pytestmark = pytest.mark.xdist_group("small_world")

ROOT = Path(__file__).resolve().parents[2]
NAMES = sorted(extracts(catalogue.load()))
TOTAL_2019 = "undesa_migrant_stock/rev2019/migrants_by_origin_and_destination_total.csv"
CATEGORIES = "sdg_10_7_2/ddf--datapoints--sg_cpa_migrs--by--geo_area--nature--policy_domains--units--year.csv"


def contents(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in folder.iterdir()}


def manifest(folder: Path) -> dict:
    return json.loads((folder / "manifest.json").read_text(encoding="utf-8"))


def rows(folder: Path, extract: str, **where) -> list[tuple]:
    """The rows of an extract that have the values of `where`, without those columns; None for no bound,
    shares to six decimals.
    """
    frame = pd.read_parquet(folder / f"{extract}.parquet").round(6)
    for column, value in where.items():
        frame = frame[frame[column] == value]
    frame = frame.drop(columns=list(where)).astype(object)
    return list(frame.where(frame.notna(), None).itertuples(index=False, name=None))


def test_the_observations_of_a_country_and_year(built):
    assert rows(built, "observation", country="BLR", year=2024) == [
        ("births", "wpp-2024", "medium", 500, None, None, ""),
        ("deaths", "wpp-2024", "medium", 300, None, None, ""),
        ("emigrant_female_share", "ims-2024", "estimates", round(100 * 310 / 621, 6), None, None, "calculated"),
        ("emigrant_stock", "ims-2024", "estimates", 621, None, None, "lower_bound"),
        ("fertility", "wpp-2024", "medium", 4, 2, 6, ""),
        ("immigrant_female_share", "ims-2024", "estimates", round(100 * 350 / 703, 6), None, None, "B C R"),
        ("immigrant_stock", "ims-2024", "estimates", 703, None, None, "B C R"),
        ("immigrant_stock_share", "ims-2024", "estimates", round(100 * 703 / 4200, 6), None, None, "B C R"),
        ("life_expectancy", "wpp-2024", "medium", 71, 69, 73, ""),
        ("natural_change", "wpp-2024", "medium", 200, None, None, "calculated"),
        ("net_migration", "wpp-2024", "medium", 100, -1900, 2100, ""),
        ("net_migration_rate", "wpp-2024", "medium", 24, None, None, ""),
        ("population", "wpp-2024", "medium", 4200, 4300, 4700, "calculated"),
        ("population_change", "wpp-2024", "medium", 300, None, None, ""),
    ]


def test_the_observations_of_a_country_in_dollars_and_per_cent(built):
    assert rows(built, "observation", country="POL", year=2021) == [
        ("gdp_per_head_usd", "wdi-2026-07", "estimates", 2000, None, None, ""),
        ("gdp_usd", "wdi-before-2024-10", "estimates", 200e9, None, None, ""),
        ("gdp_usd", "wdi-before-2026-07", "estimates", 200e9, None, None, ""),
        ("population", "wdi-before-2026-03", "estimates", 8400, None, None, ""),
        ("remittance_cost_from", "wdi-2023-05", "estimates", 10, None, None, ""),
        ("remittance_cost_to", "wdi-2023-05", "estimates", 7, None, None, ""),
        ("remittances_paid_usd", "wdi-2025-01", "estimates", 1e9, None, None, ""),
        ("remittances_paid_usd", "wdi-before-2026-07", "estimates", 1e9, None, None, ""),
        ("remittances_received_gdp_share", "wdi-2023-05", "estimates", 1.5, None, None, ""),
        ("remittances_received_gdp_share", "wdi-before-2026-07", "estimates", 1, None, None, ""),
        ("remittances_received_usd", "wdi-2025-01", "estimates", 2e9, None, None, ""),
        ("remittances_received_usd", "wdi-2025-07", "estimates", 2.2e9, None, None, ""),
        ("remittances_received_usd", "wdi-before-2026-07", "estimates", 2e9, None, None, ""),
    ]


def test_projections_stand_beside_other_variants_and_editions(built):
    assert rows(built, "observation", country="BLR", year=2030, indicator="population") == [
        ("wpp-2022", "medium", 21_000, None, None, "calculated"),
        ("wpp-2024", "constant_fertility", 4100, None, None, ""),
        ("wpp-2024", "medium", 4200, None, None, "calculated"),
        ("wpp-2024", "zero_migration", 4000, None, None, ""),
    ]


def test_the_migrants_of_a_destination_and_year_in_three_editions(built):
    assert rows(built, "stock_bilateral", destination="POL", year=1990) == [
        ("ims-2019", "BLR", "both", 421),
        ("ims-2019", "BLR", "female", 210),
        ("ims-2019", "BLR", "male", 211),
        ("ims-2019", "RUS", "both", 461),
        ("ims-2019", "RUS", "female", 230),
        ("ims-2019", "RUS", "male", 231),
        ("ims-2019", "other_south", "both", 401),
        ("ims-2019", "other_south", "female", 200),
        ("ims-2019", "other_south", "male", 201),
        ("ims-2020", "2003", "both", 401),
        ("ims-2020", "2003", "female", 200),
        ("ims-2020", "2003", "male", 201),
        ("ims-2020", "BLR", "both", 421),
        ("ims-2020", "BLR", "female", 210),
        ("ims-2020", "BLR", "male", 211),
        ("ims-2020", "RUS", "both", 461),
        ("ims-2020", "RUS", "female", 230),
        ("ims-2020", "RUS", "male", 231),
        ("ims-2024", "2003", "both", 401),
        ("ims-2024", "2003", "female", 200),
        ("ims-2024", "2003", "male", 201),
        ("ims-2024", "RUS", "both", 461),
        ("ims-2024", "RUS", "female", 230),
        ("ims-2024", "RUS", "male", 231),
    ]


def test_an_emigrant_total_is_a_lower_bound_where_a_destination_no_longer_shows_the_origin(built):
    flags = {
        country: rows(built, "observation", indicator="emigrant_stock", country=country, year=2020)
        for country in ("BLR", "POL")
    }
    assert flags == {
        "BLR": [
            ("ims-2020", "estimates", 1042, None, None, ""),
            ("ims-2024", "estimates", 621, None, None, "lower_bound"),
        ],
        "POL": [
            ("ims-2020", "estimates", 882, None, None, ""),
            ("ims-2024", "estimates", 882, None, None, ""),
        ],
    }


def test_what_is_not_available_gives_no_rows_and_zeros_there_are_no_figures(built):
    assert rows(built, "stock_bilateral", edition="ims-2020", destination="RUS", year=1990) == []
    assert rows(built, "stock_age", edition="ims-2020", destination="RUS", year=1990) == []
    assert rows(built, "observation", edition="ims-2020", country="RUS", year=1990) == [
        ("emigrant_female_share", "estimates", round(100 * 360 / 722, 6), None, None, "calculated"),
        ("emigrant_stock", "estimates", 722, None, None, ""),
    ]
    assert rows(built, "observation", country="TKM") == []


def test_the_ages_of_migrants_and_of_the_population(built):
    migrants = rows(built, "stock_age", edition="ims-2020", destination="BLR", year=2020, sex="female")
    ages = [f"{age}-{age + 4}" for age in range(0, 75, 5)]  # 75+ is not printed there
    assert sorted(migrants) == sorted((age, 350 if age == "20-24" else 0) for age in ages)
    assert rows(built, "population_age", country="BLR", age_group="100+") == [
        ("wpp-2022", "estimates", 2020, "both", 1000),
        ("wpp-2022", "medium", 2030, "both", 1000),
        ("wpp-2024", "estimates", 2009, "both", 200),
        ("wpp-2024", "estimates", 2009, "female", 100),
        ("wpp-2024", "estimates", 2009, "male", 100),
        ("wpp-2024", "estimates", 2023, "both", 200),
        ("wpp-2024", "estimates", 2023, "female", 100),
        ("wpp-2024", "estimates", 2023, "male", 100),
        ("wpp-2024", "medium", 2030, "both", 200),
        ("wpp-2024", "medium", 2030, "female", 100),
        ("wpp-2024", "medium", 2030, "male", 100),
    ]
    shares = {
        indicator: rows(built, "observation", indicator=indicator, country="BLR", year=2023)
        for indicator in ("age_60_plus_share", "age_65_plus_share", "old_age_dependency")
    }
    assert shares == {
        "age_60_plus_share": [("wpp-2024", "estimates", round(100 * 9 / 21, 6), None, None, "calculated")],
        "age_65_plus_share": [("wpp-2024", "estimates", round(100 * 8 / 21, 6), None, None, "calculated")],
        "old_age_dependency": [("wpp-2024", "estimates", round(100 * 8 / 9, 6), None, None, "calculated")],
    }


def test_bounds_of_a_population_are_the_mean_of_two_ends_of_year(built):
    """Of 4,500 at the end of 2023 and 4,100 to 4,900 at that of 2024; 2029 has no row, so 2030 has no bounds."""
    population = rows(built, "observation", country="BLR", indicator="population", edition="wpp-2024", variant="medium")
    assert population == [(2024, 4200, 4300, 4700, "calculated"), (2030, 4200, None, None, "calculated")]


def test_projected_migrants_of_single_ages_are_added_up(built):
    """30 men and 30 women of 20, 20 and 20 of 24; an age group of nobody is a true zero."""
    assert rows(built, "migration_age", country="POL", year=2030) == [
        ("wpp-2024", "medium", "0-4", 0),
        ("wpp-2024", "medium", "100+", 0),
        ("wpp-2024", "medium", "20-24", 200),
    ]


def test_a_missing_category_gives_no_row(built):
    domains = ["D1", "D2", "D3", "D4", "D5", "D6", "all"]
    assert rows(built, "policy_category") == [("sdg-2023-12", "BLR", 2021, domain, 3) for domain in domains]


def test_corridors_are_in_dollars_and_an_empty_cell_and_the_world_give_no_row(built):
    assert rows(built, "remittance_corridor", edition="knomad-2022-12", year=2021) == [
        ("POL", "BLR", 12_500_000),
        ("BLR", "POL", 21_500_000),
        ("BLR", "TUR", 41_500_000),
        ("POL", "TUR", 42_500_000),
    ]


def test_a_treaty_has_a_row_an_action_or_one_that_there_is_none_as_of_the_date_of_each_table(built):
    assert rows(built, "treaty_action", country="BLR") == [
        ("icmw-2022-05", "CMW", "none", "", "", "2022-05"),
        ("ilo-2023", "C097", "ratification", "2005-03-02", "day", "2023-10-26"),
        ("ilo-2023", "C143", "ratification", "2006", "year", "2013"),
        ("ilo-2023", "C189", "none", "", "", "2020-10-05"),
        ("untc-2015", "CMW", "none", "", "", "2014-10-26"),
        *(
            ("untc-2015", treaty, action, date, "day", "2014-10-26")
            for treaty in ("PALERMO_SOM", "PALERMO_TIP", "REFCONV1951", "REFPROT1967", "STATELESS1954", "STATELESS1961")
            for action, date in (
                [("accession", "2004-04-04")]
                if treaty == "REFPROT1967"
                else [("ratification", "2002-02-02"), ("signature", "2001-01-01")]
            )
        ),
        ("untc-2015", "UNTOC", "ratification", "2002-02-02", "day", "2014-10-26"),
        ("untc-2015", "UNTOC", "signature", "2001-01-01", "day", "2014-10-26"),
    ]
    of_russia = rows(built, "treaty_action", country="RUS", treaty="CMW")
    assert of_russia == [
        ("icmw-2022-05", "signature", "", "", "2022-05"),
        ("untc-2015", "signature", "2003-03-03", "day", "2014-10-26"),
    ]
    assert rows(built, "treaty_action", country="POL") == []


def test_votes_are_those_of_the_resolution_and_acts_have_their_page(built):
    votes = pd.DataFrame(
        rows(built, "compact_act", act="vote"), columns=["edition", "country", "text", "date", "source"]
    )
    assert votes["text"].value_counts().to_dict() == {"yes": 152, "abstain": 12, "no": 5}
    assert set(votes["date"]) == {"2018-12-19"} and set(votes["source"]) == {"A/RES/73/195"}
    acts = rows(built, "compact_act", edition="gcm-pages", source="https://example.org/a")
    assert [(country, act) for country, act, *_ in acts] == [("BLR", "policy"), ("BLR", "review"), ("RUS", "champion")]


def test_a_country_of_which_nothing_was_found_has_a_row_that_says_so(built):
    found = rows(built, "mgi_evidence", edition="mgi-pages")
    members = catalogue.load().groups["seeeca"].members
    assert [country for country, *_ in found] == sorted(members)
    assert {status for country, _, _, status, *_ in found if country != "BLR"} == {"nothing found"}
    ((_, level, assessment, status, stated, _, source),) = [row for row in found if row[0] == "BLR"]
    assert (level, assessment, status, stated) == ("national", "first", "published", "2022-2023")
    assert source == "https://example.org/b"


def test_people_who_fled_have_a_row_by_type_where_there_is_anybody(built):
    assert rows(built, "displaced", asylum="BLR") == [
        ("unhcr-2025", "RUS", 1999, "refugees", 130),
        ("unhcr-2025", "UNK", 1999, "refugees", 100),
        ("unhcr-2025", "POL", 2025, "asylum_seekers", 5),
        ("unhcr-2025", "RUS", 2025, "asylum_seekers", 5),
        ("unhcr-2025", "UNK", 2025, "asylum_seekers", 5),
        ("unhcr-2025", "POL", 2025, "oip", 5),
        ("unhcr-2025", "RUS", 2025, "oip", 5),
        ("unhcr-2025", "UNK", 2025, "oip", 5),
        ("unhcr-2025", "RUS", 2025, "refugees", 130),
        ("unhcr-2025", "UNK", 2025, "refugees", 100),
        ("unhcr-2025", "XXA", 2025, "stateless", 50),
    ]
    assert rows(built, "displaced", asylum="UNK") == [("unhcr-2025", "UNK", 1999, "asylum_seekers", 900)]


def test_people_who_fled_are_added_up_for_countries_and_years_of_the_file(built):
    """Zero where the file says so; no asylum-seekers of a country before 2000; the unknown are counted, not shown."""
    added = rows(built, "observation", edition="unhcr-2025", variant="estimates", flag="calculated")
    shown = {(indicator, country, year): value for indicator, country, year, value, _, _ in added}
    totals = {
        "asylum_seekers_from": {"BLR": 25, "POL": 20, "RUS": 15},
        "asylum_seekers_hosted": {"BLR": 15, "POL": 30, "RUS": 45},
        "refugees_from": {"BLR": 520, "POL": 0, "RUS": 360},
        "refugees_hosted": {"BLR": 230, "POL": 640, "RUS": 610},
    }
    assert shown == {
        (indicator, country, year): value
        for indicator, of_countries in totals.items()
        for country, value in of_countries.items()
        for year in ((1999, 2025) if indicator.startswith("refugees") else (2025,))
    }


def test_deaths_are_added_up_by_route_and_month_and_an_incident_in_two_rows_is_one(built):
    assert rows(built, "route_deaths") == [
        ("mmp-2026-05", "belarus_eu_border", 2024, 11, 5, 2),
        ("mmp-2026-05", "belarus_eu_border", 2024, 12, 1, 1),
        ("mmp-2026-05", "eastern_mediterranean", 2026, 4, 13, 1),
    ]


def test_moves_of_a_year_are_a_period_that_begins_and_ends_in_it(built):
    assert rows(built, "flow_bilateral", edition="gaskin-abel-2026", period_start=1990) == [
        ("CHL", "BLR", 1990, "both", 10),
        ("POL", "BLR", 1990, "both", 12),
        ("SDN", "BLR", 1990, "both", 10),
        ("BLR", "CHL", 1990, "both", 1),
        ("BLR", "POL", 1990, "both", 21),
        ("BLR", "SDN", 1990, "both", 1),
    ]


def test_moves_in_five_years_are_of_the_countries_of_the_time_and_touch_the_region(built):
    moves = rows(built, "flow_bilateral", edition="abel-cohen-pb-closed", period_start=1990, period_end=1995)
    assert [move for move in moves if "POL" in move] == [
        ("POL", "BLR", "both", 60),
        ("POL", "BLR", "female", 36),
        ("POL", "BLR", "male", 36),
        ("BLR", "POL", "both", 105),
        ("BLR", "POL", "female", 63),
        ("BLR", "POL", "male", 63),
        ("SCG", "POL", "both", 120),
        ("SCG", "POL", "female", 72),
        ("SCG", "POL", "male", 72),
        ("POL", "SCG", "both", 210),
        ("POL", "SCG", "female", 126),
        ("POL", "SCG", "male", 126),
    ]
    places = {
        edition: {start: set() for start in starts}
        for edition, starts in {"abel-cohen-pb-closed": (1990, 1995), "abel-cohen-min-closed": (1990, 1995)}.items()
    }
    for edition, of_periods in places.items():
        for start, found in of_periods.items():
            for origin, destination, *_ in rows(built, "flow_bilateral", edition=edition, period_start=start):
                found |= {origin, destination}
    at_first, later = {"BLR", "POL", "SCG", "SUD"}, {"BLR", "POL", "SRB", "SDN"}
    assert places == {edition: {1990: at_first, 1995: later} for edition in places}


def test_a_figure_that_is_whole_but_for_the_last_bits_is_that_whole_number(raw):
    """As UN DESA prints Andorra's; a cast alone would make 420 of it."""
    path = raw / TOTAL_2019
    text = path.read_text(encoding="utf-8")
    path.write_text(text.replace(",421,", ",420.9999999999927,"), encoding="utf-8")
    pieces = list(small_world.READERS[TOTAL_2019](Raw(raw, Places(catalogue.load()))))
    pairs = assemble({"stock_bilateral": extracts(catalogue.load())["stock_bilateral"]}, pieces)["stock_bilateral"]
    found = pairs[pairs["destination"].eq("POL") & pairs["origin"].eq("BLR") & pairs["year"].eq(1990)]
    assert dict(zip(found["sex"], found["persons"], strict=True)) == {"both": 421, "female": 210, "male": 211}


def test_the_build_reports_stages_and_what_it_left_out(whole_build):
    report = whole_build.report
    shown = {title: (done, total) for title, done, total in whole_build.progress}
    parts = {source.TITLE: len(source.PARTS) for source in SOURCES}
    parts_and_stages = parts | {"Checks": len(NAMES) + 1, "Writing": len(NAMES)}
    assert shown == {title: (count, count) for title, count in parts_and_stages.items()}
    assert list(report.seconds) == [*parts, "Checks", "Writing", "Differences"]
    assert report.manifest == manifest(whole_build.folder)
    assert report.exceptions == []
    assert (report.before, report.differences) == (None, [])
    assert report.left_out == [
        "ims-2020, destination RUS, 1990: total not available in the workbook, so the matrix's zeros are no figures",
        "wdi-2025-07, remittances received, TKM: 2 zeros, which mean “no data”",
        "unhcr-2025, totals of asylum_seekers before 2000: 10 rows, which have no figure of a country",
    ]


def test_the_manifest_describes_an_extract(built, raw):
    source = catalogue.load().source_of_edition["sdg-2023-12"]
    assert manifest(built)["extracts"]["policy_category"] == {
        "file": "policy_category.parquet",
        "sha256": store.sha256(built / "policy_category.parquet"),
        "rows": 7,
        "years": [2021, 2021],
        "units": {"category": "ordered category, 1 to 4"},
        "editions": [
            {
                "edition": "sdg-2023-12",
                "source": "unsd_sdg",
                "producer": source.producer.en,
                "dataset": "Global SDG Indicators Database",
                "licence": source.licence,
                "citation": source.editions[0].citation,
                "files": [{"path": CATEGORIES, "sha256": store.sha256(raw / CATEGORIES), "retrieved": None}],
            }
        ],
    }


def test_the_manifest_describes_every_extract(built, raw):
    described = manifest(built)["extracts"]
    assert sorted(described) == NAMES
    assert sorted(path.name for path in built.iterdir()) == sorted(
        ["manifest.json", *(f"{name}.parquet" for name in NAMES)]
    )
    for name, entry in described.items():
        frame = pd.read_parquet(built / entry["file"])
        dates = {"treaty_action": "date", "compact_act": "date", "mgi_evidence": "stated"}
        if name in dates:
            years = frame[dates[name]].str[:4].loc[lambda text: text != ""].astype(int)
            frame = frame.assign(year=years)
        first, last = {
            "policy_category": ("round", "round"),
            "flow_bilateral": ("period_start", "period_end"),
        }.get(name, ("year", "year"))
        assert entry["sha256"] == store.sha256(built / f"{name}.parquet")
        assert (entry["rows"], entry["years"]) == (len(frame), [frame[first].min(), frame[last].max()])
        assert [edition["edition"] for edition in entry["editions"]] == sorted(frame["edition"].unique())
        for edition in entry["editions"]:
            assert all(edition[field] for field in ("source", "producer", "dataset", "licence", "citation", "files"))
            for file in edition["files"]:
                assert file == {"path": file["path"], "sha256": store.sha256(raw / file["path"]), "retrieved": None}


def test_built_again_by_another_process_the_files_are_the_same_and_differences_are_said(built, raw, tmp_path):
    """In place are extracts with a figure less, another figure and one more."""
    observation = pd.read_parquet(built / "observation.parquet")
    of_poland = observation["country"].eq("POL") & observation["indicator"].eq("fertility")
    deaths = pd.read_parquet(built / "route_deaths.parquet")
    deaths.loc[0, "incidents"] = 1
    displaced = pd.read_parquet(built / "displaced.parquet")
    displaced.loc[len(displaced)] = ["unhcr-2025", "UKR", "BLR", 2025, "refugees", 7]
    before = {"observation": observation[~of_poland], "route_deaths": deaths, "displaced": displaced}
    id_ = small_world.put_in_place(tmp_path / "extracts", built, **before)
    command = [sys.executable, "-m", "etl", "build", "--raw", raw, "--out", tmp_path / "extracts"]
    environment = os.environ | {"PYTHONHASHSEED": "1", "COLUMNS": "200"}
    done = subprocess.run(command, cwd=ROOT, check=True, capture_output=True, text=True, env=environment)
    assert contents(tmp_path / "extracts") == contents(built)
    said = done.stdout.splitlines()
    assert said[said.index(f"Against the set in place ({id_}):") + 1 :] == [
        "  observation: fertility, wpp-2024: 1 new country (POL)",
        "  displaced: unhcr-2025: 1 figure gone (BLR, UKR; 2025)",
        "  route_deaths: mmp-2026-05: 1 figure changed (belarus_eu_border; 2024)",
    ]


def test_the_day_a_file_was_fetched_comes_from_the_record_and_changes_nothing_but_the_id(built, raw, tmp_path):
    record = {CATEGORIES: {"retrieved": "2026-11-21"}}
    (raw / "downloads.json").write_text(json.dumps(record), encoding="utf-8")
    report = build(raw, shutil.copytree(built, tmp_path / "extracts"), source="unsd_sdg")
    before, after = manifest(built), manifest(tmp_path / "extracts")
    assert before["id"] != after["id"]
    before["id"] = after["id"]
    (edition,) = before["extracts"]["policy_category"]["editions"]
    edition["files"][0]["retrieved"] = "2026-11-21"
    assert after == before
    assert contents(tmp_path / "extracts") | {"manifest.json": b""} == contents(built) | {"manifest.json": b""}
    assert (report.before, report.differences) == (manifest(built)["id"], [])


def test_a_whole_set_passes_the_check(built, capsys):
    assert main(["check", "--out", str(built)]) == 0
    said = capsys.readouterr().out
    assert said == f"Extracts {manifest(built)['id']}: {len(NAMES)} files, whole and as declared.\n"


@pytest.fixture
def damaged(built, tmp_path) -> Path:
    return shutil.copytree(built, tmp_path / "extracts")


def assert_fails_the_check(folder: Path, capsys, message: str) -> None:
    assert main(["check", "--out", str(folder)]) == 1
    assert capsys.readouterr().err == f"Stopped: {folder}/{message}. The extracts are as they were.\n"


def test_a_changed_extract_fails_the_check(damaged, capsys):
    path = damaged / "stock_age.parquet"
    path.write_bytes(path.read_bytes()[:-1] + b"?")
    assert_fails_the_check(
        damaged, capsys, "stock_age.parquet: expected the file of the manifest, found another or none"
    )


def test_a_missing_extract_fails_the_check(damaged, capsys):
    (damaged / "stock_age.parquet").unlink()
    assert_fails_the_check(
        damaged, capsys, "stock_age.parquet: expected the file of the manifest, found another or none"
    )


def test_a_manifest_without_an_extract_fails_the_check(damaged, capsys):
    entries = manifest(damaged)
    del entries["extracts"]["stock_age"]
    (damaged / "manifest.json").write_text(json.dumps(entries), encoding="utf-8")
    assert_fails_the_check(damaged, capsys, "manifest.json: expected an entry for stock_age, found none")


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("", "Expecting value: line 1 column 1 (char 0)"),
        ("{}", "'extracts'"),
        ("[]", "list indices must be integers or slices, not str"),
    ],
)
def test_a_broken_manifest_fails_the_check(damaged, capsys, text, reason):
    (damaged / "manifest.json").write_text(text, encoding="utf-8")
    assert_fails_the_check(damaged, capsys, f"manifest.json: expected a manifest, found none ({reason})")
