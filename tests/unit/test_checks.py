"""Figures that contradict each other or their declaration stop the build, unless a named exception covers the cell.

A case changes files of the small world, has the parts of the sources read them again, and asks the checks of a build.
"""

import shutil
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pandas as pd
import pytest

from etl import checks
from etl.__main__ import main
from etl.build import assemble, check
from etl.errors import CheckError, InputError
from etl.places import Places
from etl.sources import Piece, Raw
from etl.tables import EXCEPTIONS, NamedException, extracts
from seeeca import catalogue
from tests import small_world

TABLES = extracts(catalogue.load())

pytestmark = pytest.mark.xdist_group("small_world")

WORKBOOK = "undesa_migrant_stock/rev2020/undesa_pd_2020_ims_stock_by_sex_and_destination.xlsx"
PAIRS_2019 = "undesa_migrant_stock/rev2019/migrants_by_origin_and_destination_total.csv"
PAIRS = "undesa_migrant_stock/rev2020/ims2020_destination_origin_sex.csv.gz"
MIGRANT_AGES = "undesa_migrant_stock/rev2020/ims2020_destination_age_sex.csv.gz"
CHANGES = "unwpp/wpp2024_misc1dt.csv.gz"
FERTILITY = "unwpp/wpp2024_tfr1dt.csv.gz"
LIFE = "unwpp/wpp2024_e01dt.csv.gz"
AGES = "unwpp/wpp2024_population_age5_sex_1950_2025.csv.gz"
MIGRATION_AGES = "unwpp/wpp2024_migprojAge1dt_seeeca.csv.gz"
AGES_2022 = "unwpp/wpp2022_pop_f02_1_age5_both_sexes_1950_2100.csv.gz"
TOTAL = "unwpp/wpp2024_total_population_derived_1950_2100.csv.gz"
RATIO = "worldbank/ddf_wdi_bx_trf_pwkr_dt_gd_zs.csv"
CORRIDORS, MATRIX = "worldbank/bilateral_remittance_matrix_2021_0.xlsx", "FINAL BRM 2021 "
REFUGEES = "unhcr/unhcr_population.csv.gz"
DEATHS = "missing_migrants/iom_mmp_europe_bound_2014_2026.csv.gz"
ANNUAL = "undesa_migrant_stock/flows_abel/gaskin_abel_2026_annual_flows_1990_2023.csv.gz"
FIVE_YEAR = "undesa_migrant_stock/flows_abel/abel_cohen_5yr_flows_1990_2020.csv.gz"
CATEGORIES = "sdg_10_7_2/ddf--datapoints--sg_cpa_migrs--by--geo_area--nature--policy_domains--units--year.csv"

Change = Callable[[list[list]], None]


def add(start: list, number: float, column: int = -1) -> Change:
    """Adds a number to a cell of the row that begins with `start`."""

    def change(rows: list[list]) -> None:
        row = the_row(rows, start)
        row[column] += number

    return change


def repeat(start: list, number: float = 0, column: int = -1) -> Change:
    """Writes the row that begins with `start` once more, with a number added to a cell."""

    def change(rows: list[list]) -> None:
        rows.append([*the_row(rows, start)])
        rows[-1][column] += number

    return change


def write(start: list, cells: dict[int, object]) -> Change:
    """Writes other cells, by column, into the rows that begin with `start`."""

    def change(rows: list[list]) -> None:
        for row in rows:
            if row[: len(start)] == start:
                for column, cell in cells.items():
                    row[column] = cell

    return change


def the_row(rows: list[list], start: list) -> list:
    (row,) = [row for row in rows if row[: len(start)] == start]
    return row


@pytest.fixture(scope="module")
def frames(built) -> dict[str, pd.DataFrame]:
    """The extracts of the small world."""
    return {path.stem: pd.read_parquet(path) for path in built.glob("*.parquet")}


class Changed:
    """The small world after changes to its files, each one (file, sheet, change)."""

    def __init__(self, raw: Path, read: dict[Callable, list[Piece]], frames: dict[str, pd.DataFrame], changes) -> None:
        small_world.rewrite(raw, *changes)
        parts = {small_world.READERS[file] for file, *_ in changes}
        again = {part: list(part(Raw(raw, Places(catalogue.load())))) for part in parts}
        self.pieces = [piece for of_part in (read | again).values() for piece in of_part]
        touched = {piece.extract for part in parts for piece in again[part]}
        self.tables = {name: table for name, table in TABLES.items() if name in touched}
        self.frames = frames | assemble(self.tables, self.pieces)

    def check(self) -> list[checks.Met]:
        """All checks of a build, in its order."""
        return check(self.tables, self.frames, catalogue.load(), self.pieces)

    def check_figure(self, name: str) -> list[checks.Met]:
        """One check of figures."""
        found = {name: cells for piece in self.pieces for name, cells in piece.found.items()}
        return checks.check_figure(name, self.frames, list(catalogue.load().countries), found)


@pytest.fixture
def changed(raw, whole_build, frames) -> Callable[..., Changed]:
    return lambda *changes: Changed(raw, whole_build.pieces, frames, changes)


def refusal(run: Callable, *arguments) -> str:
    with pytest.raises(CheckError) as stop:
        run(*arguments)
    return str(stop.value)


@dataclass(frozen=True)
class Disagreement:
    """What a check says of cells that disagree."""

    check: str
    cells: str
    count: int = 1

    def __str__(self) -> str:
        return f"check “{self.check}”: {self.count} cells disagree and are no named exception: {self.cells}"


POLES_IN_BELARUS = [112, "BLR", 616, "POL", 1990]
POLES = [900, "", 616, "POL", 1990]
RUSSIANS_IN_BELARUS = [2025, "Russian Federation", "URU", "RUS", "Belarus"]
DISAGREEMENTS = {
    "women and men are not both sexes": (
        [(PAIRS, "", add([*POLES_IN_BELARUS, "female"], 1))],
        Disagreement("sexes of stock_bilateral", "ims-2020, BLR, POL, 1990: 242 against 241"),
    ),
    "women and men of an age are not both sexes": (
        [(MIGRANT_AGES, "", add([112, "BLR", 1990, "male", "0-4"], 1, column=5))],
        Disagreement("sexes of stock_age", "ims-2020, BLR, 1990, 0-4: 1 against 0"),
    ),
    "women and men of an age are not the population": (
        [(AGES, "", add([112, "BLR", "Belarus", 2009, "0-4"], 1, column=5))],
        Disagreement("sexes of population_age", "wpp-2024, BLR, 2009, 0-4: 201 against 200"),
    ),
    "origins do not add up": (
        [
            (PAIRS, "", add([*POLES_IN_BELARUS, "both"], 5)),
            (PAIRS, "", add([*POLES_IN_BELARUS, "male"], 5)),
        ],
        Disagreement("origins add up to the destination's total", "ims-2020, BLR, 1990: 708 against 703"),
    ),
    "destinations do not add up": (
        [(PAIRS, "", add([*POLES, "both"], -4))],
        Disagreement("destinations add up to the origin's total", "ims-2020, POL, 1990: 241 against 237"),
    ),
    "the origin's total is missing": (
        [(PAIRS, "", lambda rows: rows.remove(the_row(rows, [*POLES, "both"])))],
        Disagreement("destinations add up to the origin's total", "ims-2020, POL, 1990: 241 against nan"),
    ),
    "ages do not add up to the migrants": (
        [
            (MIGRANT_AGES, "", add([112, "BLR", 1990, "both", "0-4"], 2, column=5)),
            (MIGRANT_AGES, "", add([112, "BLR", 1990, "male", "0-4"], 2, column=5)),
        ],
        Disagreement("ages add up to the destination's total", "ims-2020, BLR, 1990: 705 against 703"),
    ),
    "a share is over 100": (
        [(WORKBOOK, "Table 4", lambda rows: rows[12].__setitem__(5, 100.5))],
        Disagreement("shares within 0-100", "immigrant_female_share, ims-2020, 900, 1990: 100.5 against 100"),
    ),
    "components do not add up to the change": (
        [(CHANGES, "", add([112, 2023], 0.061, column=6))],
        Disagreement("natural change and net migration add up to the change", "BLR, 2023: 300 against 361"),
    ),
    "ages do not add up to the population": (
        [(TOTAL, "", add([112, 2023], 0.061, column=3))],
        Disagreement("ages add up to the population", "wpp-2024, BLR, 2023: 4,200 against 4,261"),
    ),
    "ages do not add up to net migration": (
        [(MIGRATION_AGES, "", add([616, 2030, 20], 0.061))],
        Disagreement("ages of net migrants add up to net migration", "wpp-2024, POL, 2030: 261 against 200"),
    ),
    "remittances over GDP are not the ratio": (
        [(RATIO, "", add(["blr", 2021], 0.5))],
        Disagreement("received over GDP is the printed ratio", "BLR, 2021: 1 against 1.5"),
    ),
    "corridors do not add up": (
        [(CORRIDORS, MATRIX, write(["Poland"], {1: 13.5}))],
        Disagreement(
            "corridors add up to the totals",
            "sender, POL: 56,000,000 against 55,000,000; receiver, BLR: 13,500,000 against 12,500,000",
            count=2,
        ),
    ),
    "a country sends to itself": (
        [(CORRIDORS, MATRIX, write(["Poland"], {2: 1, 4: 56})), (CORRIDORS, MATRIX, write(["WORLD"], {2: 22.5}))],
        Disagreement("sender and receiver differ", "knomad-2022-12, POL, POL, 2021: 1,000,000 against 0"),
    ),
    "refugees are where they are from": (
        [(REFUGEES, "", write(RUSSIANS_IN_BELARUS, {3: "BLR", 8: 0, 14: ""}))],
        Disagreement("origin and asylum differ", "unhcr-2025, BLR, 2025, refugees: 130 against 0"),
    ),
    "a record has two routes": (
        [(DEATHS, "", write(["2024.MMP2"], {18: "Western Balkans,Belarus-EU border"}))],
        Disagreement("a record has one route", "Western Balkans,Belarus-EU border, 2024, 11: 3 against 0"),
    ),
    "somebody moves from a place to itself": (
        [(ANNUAL, "", write([1990, "POL", "Poland", "BLR"], {1: "BLR"}))],
        Disagreement("origin and destination differ", "gaskin-abel-2026, BLR, 1990, 1990, both: 12 against 0"),
    ),
    "a year has no moves": (
        [(ANNUAL, "", write([1991], {0: 1992}))],
        Disagreement("periods follow each other", "gaskin-abel-2026, 1992: 1,992 against 1,991"),
    ),
    "five years overlap with others": (
        [(FIVE_YEAR, "", write(["da_pb_closed", 1995], {1: 1994}))],
        Disagreement("periods follow each other", "abel-cohen-pb-closed, 2000: 1,994 against 1,995"),
    ),
    "Serbia stands beside Serbia and Montenegro": (
        [(FIVE_YEAR, "", write(["da_pb_closed", 1990, 1995, "both", "BLR", "Belarus", "POL"], {6: "SRB"}))],
        Disagreement(
            "Serbia and Montenegro are together or apart", "abel-cohen-pb-closed, 1990, BLR, SRB, both: 105 against 0"
        ),
    ),
}
NOT_AS_DECLARED = {
    "a share is far over 100": (
        [(WORKBOOK, "Table 4", lambda rows: rows[12].__setitem__(5, 150))],
        "immigrant_female_share, 900, 1990, ims-2020: 150 is outside of 0.0 to 100.0",
    ),
    "a share is below 0": (
        [(WORKBOOK, "Table 3", lambda rows: rows[12].__setitem__(5, -1))],
        "immigrant_stock_share, 900, 1990, ims-2020: -1 is outside of 0.0 to 100.0",
    ),
    "a value is more than can be": (
        [(FERTILITY, "", add([616, 2008], 8))],
        "fertility, POL, 2008, wpp-2024: 13 is outside of 0.0 to 12.0",
    ),
    "a value is less than can be": (
        [(LIFE, "", add([616, 2008], -70))],
        "life_expectancy, POL, 2008, wpp-2024: 2 is outside of 5.0 to 110.0",
    ),
    "a pair is there twice": (
        [(PAIRS, "", repeat([*POLES_IN_BELARUS, "both"]))],
        "extract stock_bilateral at edition=ims-2020, destination=BLR, origin=POL, year=1990, sex=both: "
        "columns '('edition', 'destination', 'origin', 'year', 'sex')' not unique:",
    ),
    "an origin's total is there twice": (
        [(PAIRS, "", repeat([*POLES, "both"]))],
        "two figures for edition=ims-2020, destination=900, origin=POL, year=1990, sex=both",
    ),
    "an observation is there twice": (
        [(FERTILITY, "", repeat([616, 2008], 1))],
        "extract observation at indicator=fertility, country=POL, year=2008, edition=wpp-2024, variant=estimates: "
        "columns '('indicator', 'country', 'year', 'edition', 'variant')' not unique:",
    ),
    "an age is there twice": (
        [(AGES, "", repeat([112, "BLR", "Belarus", 2009, "0-4"]))],
        "two figures for edition=wpp-2024, variant=estimates, country=BLR, year=2009, age_group=0-4",
    ),
    "an age of an aggregate is there twice with two figures": (
        [(AGES_2022, "", repeat([1, "Medium", "WORLD"], 1))],
        "two figures for edition=wpp-2022, variant=medium, country=900, year=2030, age_group=100+",
    ),
    "half a person": (
        [(PAIRS_2019, "", add([1990, "Belarus"], 0.5, column=6))],
        "extract stock_bilateral at edition=ims-2019, destination=BLR, origin=POL, year=1990, sex=both: "
        "persons is 241.5, not a whole number",
    ),
    "fewer than nobody": (
        [(PAIRS, "", add([*POLES_IN_BELARUS, "both"], -242))],
        "extract stock_bilateral at edition=ims-2020, destination=BLR, origin=POL, year=1990, sex=both: "
        "Column 'persons' failed element-wise validator number 0: greater_than_or_equal_to(0) failure cases: -1",
    ),
    "a year that is none": (
        [(FERTILITY, "", add([616, 2008], 992, column=1))],
        "extract observation at indicator=fertility, country=POL, year=3000, edition=wpp-2024, variant=medium: "
        "Column 'year' failed element-wise validator number 0: in_range(1950, 2100) failure cases: 3000",
    ),
    "a year too large for its type": (
        [(FERTILITY, "", add([616, 2008], 65536, column=1))],
        "extract observation at indicator=fertility, country=POL, year=67544, edition=wpp-2024, variant=medium: "
        "year is 67544, not a whole number",
    ),
    "a pair of refugees is there twice": (
        [(REFUGEES, "", repeat(RUSSIANS_IN_BELARUS))],
        "extract displaced at edition=unhcr-2025, origin=RUS, asylum=BLR, year=2025, population_type=asylum_seekers: "
        "columns '('edition', 'origin', 'asylum', 'year', 'population_type')' not unique:",
    ),
    "fewer refugees than nobody": (
        [(REFUGEES, "", add(RUSSIANS_IN_BELARUS, -131, column=7))],
        "extract displaced at edition=unhcr-2025, origin=RUS, asylum=BLR, year=2025, population_type=refugees: "
        "Column 'persons' failed element-wise validator number 0: greater_than_or_equal_to(1) failure cases: -1",
    ),
    "a round that was none": (
        [(CATEGORIES, "", add([112, "c", "domain1"], -10, column=4))],
        "extract policy_category at edition=sdg-2023-12, country=BLR, round=2011, domain=D1: "
        "Column 'round' failed element-wise validator number 0: in_range(2019, 2030) failure cases: 2011",
    ),
}


@pytest.mark.parametrize("case", DISAGREEMENTS)
def test_figures_that_disagree_are_refused_if(changed, case):
    changes, says = DISAGREEMENTS[case]
    assert refusal(changed(*changes).check_figure, says.check) == str(says)


@pytest.mark.parametrize("case", NOT_AS_DECLARED)
def test_an_extract_is_refused_if(changed, case):
    changes, says = NOT_AS_DECLARED[case]
    assert refusal(lambda: changed(*changes).check()) == says


def contents(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in folder.iterdir()}


def test_the_command_says_what_disagrees_and_leaves_the_old_extracts(raw, built, tmp_path, capsys):
    folder = shutil.copytree(built, tmp_path / "data" / "extracts")
    changes, message = DISAGREEMENTS["ages do not add up to the population"]
    small_world.rewrite(raw, *changes)
    assert main(["build", "--raw", str(raw), "--out", str(folder)]) == 1
    assert capsys.readouterr().err == f"Stopped: {message}. The extracts are as they were.\n"
    assert contents(folder) == contents(built)
    assert [path.name for path in folder.parent.iterdir()] == ["extracts"]


@pytest.mark.parametrize(
    ("source", "case"),
    [("unhcr", "a pair of refugees is there twice"), ("unpd_stock", "half a person")],
)
def test_the_command_for_one_source_says_what_is_wrong_and_leaves_the_old_extracts(
    raw, built, tmp_path, capsys, source, case
):
    folder = shutil.copytree(built, tmp_path / "data" / "extracts")
    changes, message = NOT_AS_DECLARED[case]
    small_world.rewrite(raw, *changes)
    assert main(["build", "--raw", str(raw), "--out", str(folder), "--source", source]) == 1
    assert capsys.readouterr().err == f"Stopped: {message}. The extracts are as they were.\n"
    assert contents(folder) == contents(built)
    assert [path.name for path in folder.parent.iterdir()] == ["extracts"]


def test_the_message_shows_five_cells_at_most(changed):
    def shift(rows: list[list]) -> None:
        for row in rows[1:]:
            row[6] += 0.1

    shown = "; ".join(f"BLR, {year}: 300 against 400" for year in (2008, 2009, 2023))
    shown += "; POL, 2008: 600 against 700; POL, 2009: 600 against 700; …"
    name = "natural change and net migration add up to the change"
    assert refusal(changed((CHANGES, "", shift)).check) == str(Disagreement(name, shown, count=9))


def test_a_change_of_population_that_is_not_printed_is_refused(raw):
    small_world.rewrite(raw, (CHANGES, "", write([112, 2008], {6: ""})))
    with pytest.raises(InputError) as stop:
        list(small_world.READERS[CHANGES](Raw(raw, Places(catalogue.load()))))
    assert str(stop.value) == f"{raw / CHANGES}, row 5: expected a number in column “PopChange”, found “”"


def poland(year: int, thousands: float) -> tuple:
    """A change of Poland's population that differs from its components by so many thousands."""
    return CHANGES, "", add([616, year], thousands, column=6)


(POLAND_2008,) = [named for named in EXCEPTIONS if named.where == {"country": "POL", "year": 2008}]
COMPONENTS = POLAND_2008.check
(TWO_ROUTES,) = [named for named in EXCEPTIONS if named.check == "a record has one route"]
RECORD_OF_TWO_ROUTES = (
    *(DEATHS, ""),
    write(["2024.MMP2"], {4: "2021-03-05", 5: 2021, 6: 3, 18: TWO_ROUTES.where["named"]}),
)


def test_a_cell_that_a_named_exception_covers_passes_and_is_reported(changed):
    assert changed(poland(2008, 0.081)).check_figure(COMPONENTS) == [checks.Met(POLAND_2008, cells=1, difference=81)]


def test_the_command_shows_the_exception_with_its_reason(raw, built, tmp_path, capsys, monkeypatch):
    monkeypatch.setenv("COLUMNS", "400")
    folder = shutil.copytree(built, tmp_path / "extracts")
    small_world.rewrite(raw, RECORD_OF_TWO_ROUTES)
    assert main(["build", "--raw", str(raw), "--out", str(folder), "--source", "iom"]) == 0
    lines = capsys.readouterr().out.splitlines()
    start = lines.index("Named exceptions met: 1")
    where = "named Central Mediterranean,Sahara Desert crossing, year 2021, month 3"
    assert lines[start + 1] == f"  a record has one route: {where}: 1 cells, at most 3. {TWO_ROUTES.reason}"


def test_a_larger_difference_than_the_exception_names_stops_the_build(changed):
    assert refusal(changed(poland(2008, 0.082)).check_figure, COMPONENTS) == str(
        Disagreement(COMPONENTS, "POL, 2008: 600 against 682")
    )


def test_another_cell_than_the_exception_names_stops_the_build(changed):
    says = refusal(changed(poland(2008, 0.081), poland(2009, 0.081)).check_figure, COMPONENTS)
    assert says == str(Disagreement(COMPONENTS, "POL, 2009: 600 against 681"))


def test_one_cell_more_than_the_exception_names_stops_the_build(changed, monkeypatch):
    two_years = NamedException(COMPONENTS, {"country": "POL", "year": (2008, 2009)}, 2, 81, "Made up.")
    monkeypatch.setattr(checks, "EXCEPTIONS", (two_years,))
    two, three = ([poland(year, 0.081) for year in years] for years in ((2008, 2009), (2008, 2009, 2023)))
    assert changed(*two).check_figure(COMPONENTS) == [checks.Met(two_years, 2, 81)]
    every_year = NamedException(COMPONENTS, {"country": "POL"}, 2, 81, "Made up.")
    monkeypatch.setattr(checks, "EXCEPTIONS", (every_year,))
    shown = "; ".join(f"POL, {year}: 600 against 681" for year in (2008, 2009, 2023))
    assert refusal(changed(*three).check_figure, COMPONENTS) == str(Disagreement(COMPONENTS, shown, count=3))


def test_an_exception_without_a_difference_covers_a_missing_figure_only(changed, monkeypatch):
    where = {"edition": "ims-2020", "destination": "BLR", "origin": "POL", "year": 1990}
    named = NamedException("sexes of stock_bilateral", where, 1, None, "Made up.")
    monkeypatch.setattr(checks, "EXCEPTIONS", (named,))
    says = refusal(changed((PAIRS, "", add([*POLES_IN_BELARUS, "female"], 1))).check_figure, named.check)
    assert says == str(Disagreement(named.check, "ims-2020, BLR, POL, 1990: 242 against 241"))
    # Without that pair the destinations and the origins no longer add up, which is another check.
    says = refusal(changed((PAIRS, "", write([*POLES_IN_BELARUS, "both"], {6: ".."}))).check)
    assert says.startswith("check “origins add up to the destination's total”")


def test_a_record_of_two_routes_that_is_a_named_exception_is_on_the_first(raw, changed):
    assert changed(RECORD_OF_TWO_ROUTES).check_figure(TWO_ROUTES.check) == [
        checks.Met(TWO_ROUTES, cells=1, difference=3)
    ]
    (deaths,) = small_world.READERS[DEATHS](Raw(raw, Places(catalogue.load())))
    of_year = deaths.rows[deaths.rows["year"] == 2021]
    assert of_year[["route", "month", "dead_or_missing"]].values.tolist() == [["central_mediterranean", 3, 3]]


@pytest.mark.parametrize(
    ("change", "cells"),
    [
        (lambda displaced: displaced.drop(index=8), "refugees_from, RUS, 2025: 230 against 360"),
        (
            lambda displaced: displaced.replace({"asylum": {"RUS": "UKR"}}),
            "asylum_seekers_hosted, RUS, 2025: 0 against 45",
        ),
    ],
    ids=["a row is lost", "a place is another"],
)
def test_displaced_people_that_are_not_the_totals_stop_the_build(frames, change, cells):
    other = frames | {"displaced": change(frames["displaced"])}
    with pytest.raises(CheckError) as stop:
        checks.check_figures(other, ["BLR", "POL", "RUS", "UKR"])
    assert str(stop.value).startswith("check “displaced people add up to the totals”")
    assert cells in str(stop.value)
