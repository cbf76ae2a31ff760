"""A broken input is refused with the place of what is wrong; the command says so in one line, the old extracts stay.

Each broken file is given to the part of a source that reads it. Of each kind of failure one goes through the command.
"""

import gzip
import re
import subprocess
import sys
from pathlib import Path

import pytest

from etl.__main__ import main
from etl.errors import BuildError
from etl.places import Places
from etl.retrieval import retrieval_dates
from etl.sources import Raw
from seeeca import catalogue
from tests import small_world

ROOT = Path(__file__).resolve().parents[2]
XLSX = "undesa_migrant_stock/rev2019/UN_MigrantStockTotal_2019.xlsx"
XLS = "unwpp/WUP2018-F02-Proportion_Urban.xls"
CSV = "undesa_migrant_stock/rev2019/migrants_by_origin_and_destination_male.csv"
GZ = "undesa_migrant_stock/rev2024/ims2024_destination_origin_sex.csv.gz"
BANK = "worldbank/API_BX.TRF.PWKR.CD.DT_DS2_en_csv_v2_38454.csv"
AGES = "unwpp/wpp2024_population_age5_sex_1950_2025.csv.gz"
FRAMEWORK = "sdg_10_7_2/framework_10_7_2.csv"
SCORING = "sdg_10_7_2/scoring_10_7_2.csv"
CORRIDORS, MATRIX = "worldbank/bilateral_remittance_matrix_2021_0.xlsx", "FINAL BRM 2021 "
REFUGEES = "unhcr/unhcr_population.csv.gz"
DEATHS = "missing_migrants/iom_mmp_europe_bound_2014_2026.csv.gz"
ANNUAL = "undesa_migrant_stock/flows_abel/gaskin_abel_2026_annual_flows_1990_2023.csv.gz"
FIVE_YEAR = "undesa_migrant_stock/flows_abel/abel_cohen_5yr_flows_1990_2020.csv.gz"
TREATIES = "treaties/seeeca_un_treaty_status.csv"
PARTICIPANTS = "treaties/untc_5-2.csv"
MIGRANT_WORKERS = "treaties/hr_status_icmw.csv"
ILO = "treaties/seeeca_ilo_conventions_partial.csv"
VOTES = "gcm/unga_votes_73_195_and_73_151.csv"
ACTS = "gcm/gcm_participation_seeeca_partial.csv"
PROFILES = "mgi/mgi_seeeca_profiles.csv"
HTML = b"<!DOCTYPE html>\n<html><body>Sign in to go on</body></html>\n"
OLD = {"manifest.json": b"the old manifest", "observation.parquet": b"the old rows"}

# File, sheet, row and column counted from 1, what stands there instead, what the source says.
# In what it says, * stands for words of a library.
WRONG_CELLS = {
    "header, xlsx": (XLSX, "Table 1", 15, 4, "Kod", "row 16: expected column 4 “Code”, found “Kod”"),
    "years, xlsx": (XLSX, "Table 3", 16, 8, 2001, "row 16: expected column 8 “2000”, found “2001”"),
    "header, xls": (XLS, "Data", 17, 4, "Code", "row 17: expected column 4 “Country code”, found “Code”"),
    "header, csv": (CSV, "", 1, 2, "Place", "row 1: expected column 2 “Destination”, found “Place”"),
    "origins, csv": (CSV, "", 1, 7, "Utopia", "row 1: expected origins of the 2019 workbook, found a column “Utopia”"),
    "same origin, csv": (CSV, "", 1, 7, "Belarus", "row 1: expected a name once in the header, found “Belarus” again"),
    "header, csv.gz": (GZ, "", 1, 7, "persons", "row 1: expected column 7 “stock”, found “persons”"),
    "header, API": (BANK, "", 5, 2, "Code", "row 5: expected column 2 “Country Code”, found “Code”"),
    "years, API": (BANK, "", 5, 6, "YR2021", "row 5: expected a year in the header, found “YR2021”"),
    "text, xlsx": (XLSX, "Table 1", 19, 6, "many", "row 19: expected a number in column “1990”, found “many”"),
    "text, xls": (XLS, "Data", 21, 5, "n/a", "row 21: expected a number in column “1950”, found “n/a”"),
    "text, csv": (CSV, "", 4, 7, "1 000", "row 4: expected a number in column “Poland”, found “1 000”"),
    "text, csv.gz": (GZ, "", 9, 7, "many", "row 9: expected a number in column “stock”, found “many”"),
    "text, API": (BANK, "", 7, 5, "1,1", "row 7: expected a number in column “2020”, found “1,1”"),
    "infinite": (GZ, "", 9, 7, "inf", "row 9: expected a number in column “stock”, found “inf”"),
    "no number": (AGES, "", 3, 6, "", "row 3: expected a number in column “pop_male”, found “”"),
    "half a year": (CSV, "", 4, 1, "1990.5", "row 4: expected a whole number in column “Year”, found “1990.5”"),
    "third sex": (GZ, "", 2, 6, "x", "row 2: expected one of both, female, male in column “sex”, found “x”"),
    "country, xlsx": (XLSX, "Table 1", 19, 4, 999, "row 19: expected the M49 code of a known place, found “999.0”"),
    "country, xls": (XLS, "Data", 20, 4, 999, "row 20: expected the M49 code of a known place, found “999”"),
    "country, csv": (CSV, "", 4, 2, "Utopia", "row 4: expected a destination of the 2019 workbook, found “Utopia”"),
    "country, csv.gz": (GZ, "", 2, 3, 999, "row 2: expected the M49 code of a known place, found “999”"),
    "country, API": (BANK, "", 8, 2, "UTO", "row 8: expected the code of a known economy or aggregate, found “UTO”"),
    "another edition": (
        *(BANK, "", 3, 2, "2026-01-05"),
        "row 3: expected “Last Updated Date”, “2025-07-01”, found ['Last Updated Date', '2026-01-05']",
    ),
    "another question": (
        *(FRAMEWORK, "", 3, 7, "Public transport"),
        "row 3: framework_10_7_2.yml says (*'Public education'), the producer (*'Public transport')",
    ),
    "another score": (
        *(SCORING, "", 3, 2, "0.4"),
        "row 3: framework_10_7_2.yml says (*'0.5'), the producer (*'0.4')",
    ),
    "corridors of another edition": (
        *(CORRIDORS, MATRIX, 1, 1, "Bilateral Remittance Estimates for 2021 (November 2023 Version)"),
        "row 1: expected column 1 “Bilateral Remittance Estimates for 2021 *(December 2022 Version)”, "
        "found “Bilateral Remittance Estimates for 2021 (November 2023 Version)”",
    ),
    "unknown sender": (
        CORRIDORS,
        MATRIX,
        4,
        1,
        "Utopia",
        "row 4: expected the name of a known country, found “Utopia”",
    ),
    "unknown receiver": (
        *(CORRIDORS, MATRIX, 2, 3, "Utopia"),
        "row 2: expected the name of a known country, found “Utopia”",
    ),
    "corridor in words": (
        CORRIDORS,
        MATRIX,
        4,
        2,
        "some",
        "row 4: expected a number in column “Belarus”, found “some”",
    ),
    "no total of senders": (CORRIDORS, MATRIX, 6, 1, "All", "row 8: expected a row “WORLD” above or here, found none"),
    "no total of receivers": (
        *(CORRIDORS, MATRIX, 2, 5, "Czech Republic"),
        "row 2: expected “WORLD” as the last receiver, found “Czech Republic”",
    ),
    "UNHCR's own code": (
        *(REFUGEES, "", 2, 4, "UKN"),
        "row 2: expected the ISO code of a known country or a known code of UNHCR, found “UKN”",
    ),
    "half a refugee": (REFUGEES, "", 3, 8, "1.5", "row 3: expected a whole number in column “refugees”, found “1.5”"),
    "no refugees": (REFUGEES, "", 3, 8, "", "row 3: expected a number in column “refugees”, found “”"),
    "oip in words": (REFUGEES, "", 15, 15, "few", "row 15: expected a number in column “oip”, found “few”"),
    "early asylum-seekers": (
        *(REFUGEES, "", 2, 9, 5),
        "row 2: expected no asylum_seekers of a country before 2000, found 5",
    ),
    "a date that the UN's table has otherwise": (
        *(TREATIES, "", 4, 6, "2002-02-03"),
        "row 4: expected ('2001-01-01', 'ratification', '2002-02-02'), as untc_5-2.csv has Belarus, "
        "found ('2001-01-01', 'ratification', '2002-02-03')",
    ),
    "a status that the dates do not have": (
        *(TREATIES, "", 2, 8, "party"),
        "row 2: expected “not a party (not listed)”, as the dates have it, found “party”",
    ),
    "another treaty": (
        *(TREATIES, "", 2, 4, "Treaty of Utopia"),
        "row 2: expected “International Convention on the Protection of the Rights of All Migrant Workers and Members "
        "of their Families (1990)” (treaties.yml), found “Treaty of Utopia”",
    ),
    "a country outside of the region": (
        *(TREATIES, "", 2, 1, "POL"),
        "row 2: expected a country of the region, found “POL”",
    ),
    "a mark of a participant": (
        *(PARTICIPANTS, "", 2, 3, "2 Feb 2002 x"),
        "row 2: expected a date with its mark in column “Accession(a), Ratification”, found “2 Feb 2002 x”",
    ),
    "a year without a party": (
        *(MIGRANT_WORKERS, "", 2, 4, 2001),
        "row 2: expected a year where a country is a party and only there (no action), found “2001”",
    ),
    "a date where a year belongs": (
        *(ILO, "", 3, 5, "2006-01-27"),
        "row 3: expected a date as precise as “ratified (year only)” says, found “2006-01-27”",
    ),
    "no date of a list": (
        *(ILO, "", 2, 7, "lately"),
        "row 2: expected a date, a year or “after” a date, found “lately”",
    ),
    "another vote": (
        VOTES,
        "",
        2,
        6,
        "absent",
        "row 2: expected one of yes, no, abstain in column “vote”, found “absent”",
    ),
    "another act": (
        ACTS,
        "",
        2,
        3,
        "pledge",
        "row 2: expected one of *, national policy in column “item”, found “pledge”",
    ),
    "a profile without a page": (
        *(PROFILES, "", 6, 8, ""),
        "row 6: expected a source where something was found and only there, found “”",
    ),
    "unknown route": (DEATHS, "", 2, 19, "Sea", "row 2: expected a route of routes.yml, found “Sea”"),
    "one of two routes unknown": (
        *(DEATHS, "", 2, 19, "Belarus-EU border,Sea"),
        "row 2: expected a route of routes.yml, found “Belarus-EU border,Sea”",
    ),
    "another month": (DEATHS, "", 2, 7, 12, "row 2: expected a date in month 12 of 2024, found “2024-11-30”"),
    "no date": (DEATHS, "", 2, 5, "NA", "row 2: expected a date in month 11 of 2024, found “NA”"),
    "no month": (DEATHS, "", 2, 7, "NA", "row 2: expected a number in column “Incident month”, found “NA”"),
    "dead and missing": (DEATHS, "", 3, 10, 4, "row 3: expected 3 in column “No. dead/missing”, found “4”"),
    "no sum": (DEATHS, "", 3, 10, "NA", "row 3: expected a number in column “No. dead/missing”, found “NA”"),
    "another producer's records": (
        *(DEATHS, "", 2, 31, "UNITED"),
        "row 2: expected one of IOM in column “source_dataset”, found “UNITED”",
    ),
    "country that is no more": (ANNUAL, "", 2, 2, "YUG", "row 2: expected the code of a known place, found “YUG”"),
    "other CHI": (ANNUAL, "", 3, 5, "Channel Islands", "row 3: expected Chile for CHI, found “Channel Islands”"),
    "other SUD": (ANNUAL, "", 4, 5, "South Sudan", "row 4: expected Sudan or Sudan* for SUD, found “South Sudan”"),
    "another method": (
        *(FIVE_YEAR, "", 2, 1, "da_pb_open"),
        "row 2: expected one of da_pb_closed, da_min_closed in column “method”, found “da_pb_open”",
    ),
    "half a move": (FIVE_YEAR, "", 2, 9, "1.5", "row 2: expected a whole number in column “flow”, found “1.5”"),
}


def half(content: bytes) -> bytes:
    return content[: len(content) // 2]


def in_gzip(change):
    return lambda content: gzip.compress(change(gzip.decompress(content)))


def russian(content: bytes) -> bytes:
    """Poland in Russian, in the encoding of Russian Windows."""
    return content.replace(b"Poland", "Польша".encode("cp1251")).replace(b"POL", "ПОЛ".encode("cp1251"))


NO_WORKBOOK = ": expected a workbook, found a file that is none (*)"
NO_GZIP = ": expected a whole gzip file, found a damaged one (*)"
NO_CSV = ", row 1: expected CSV, found HTML or XML"
EMPTY = ": expected a table, found an empty file"
DAMAGED_FILES = {
    "cut off, xlsx": (XLSX, half, NO_WORKBOOK),
    "cut off, xls": (XLS, half, NO_WORKBOOK),
    "cut off, csv.gz": (GZ, half, NO_GZIP),
    "end cut off, csv.gz": (GZ, lambda content: content[:-1], NO_GZIP),
    "cut off, csv": (CSV, lambda content: content[:-6], ", row 36: expected rows of 8 cells, found 7 cells"),
    "HTML, xlsx": (XLSX, lambda _: HTML, NO_WORKBOOK),
    "HTML, xls": (XLS, lambda _: HTML, NO_WORKBOOK),
    "HTML, csv": (CSV, lambda _: HTML, NO_CSV),
    "HTML, csv.gz": (GZ, lambda _: HTML, NO_GZIP),
    "gzipped HTML": (GZ, lambda _: gzip.compress(HTML), NO_CSV),
    "empty, xlsx": (XLSX, lambda _: b"", EMPTY),
    "empty, xls": (XLS, lambda _: b"", EMPTY),
    "empty, csv": (CSV, lambda _: b"", EMPTY),
    "empty, csv.gz": (GZ, lambda _: b"", EMPTY),
    "gzipped nothing": (GZ, lambda _: gzip.compress(b"\n"), EMPTY),
    "header alone": (
        CSV,
        lambda content: content.splitlines()[0],
        ", row 1: expected a header and rows, found no rows",
    ),
    "no header": (CSV, lambda content: b"\n" + content, ", row 1: expected column 1 “Year”, found “nothing”"),
    "empty line": (
        CSV,
        lambda content: content.replace(b"\n", b"\n\n", 2),
        ", row 2: expected a destination of the 2019 workbook, found “”",
    ),
    "one cell more": (
        CSV,
        lambda content: content.replace(b"\n1990,Belarus,", b"\n1990,Belarus,0,"),
        ", row 4: expected rows of 8 cells, found 9 cells",
    ),
    "encoding, csv": (CSV, russian, ", row 1: expected text in UTF-8, found byte 0xcf"),
    "encoding, csv.gz": (GZ, in_gzip(russian), ", row 50: expected text in UTF-8, found byte 0xcf"),
    "encoding, API": (BANK, russian, ", row 7: expected text in UTF-8, found byte 0xcf"),
    "UTF-16": (
        CSV,
        lambda content: content.decode().encode("utf-16"),
        ", row 1: expected text in UTF-8, found byte 0xff",
    ),
}


def put_wrong_cell(raw: Path, case: str) -> str:
    """Write the file of a case with its wrong cell; returns what is to be said."""
    file, sheet, row, column, cell, says = WRONG_CELLS[case]
    small_world.rewrite(raw, (file, sheet, lambda rows: rows[row - 1].__setitem__(column - 1, cell)))
    place = f"{raw / file}, sheet “{sheet}”" if sheet else raw / file
    return f"{place}, {says}"


def put_damaged_file(raw: Path, case: str) -> str:
    """Damage the file of a case; returns what is to be said."""
    file, damage, says = DAMAGED_FILES[case]
    path = raw / file
    whole = path.read_bytes()
    path.write_bytes(damage(whole))
    assert path.read_bytes() != whole
    return f"{path}{says}"


def take_sheet_away(raw: Path, file: str, sheet: str) -> str:
    sheets = small_world.sheets(file)
    del sheets[sheet]
    small_world.write(raw, {file: sheets})
    return f"{raw / file}, sheet “{sheet}”: expected a sheet “{sheet}”, found none of that name"


def take_file_away(raw: Path, file: str) -> str:
    (raw / file).unlink()
    return f"{raw / file}: expected the producer's file, found no file"


def take_vote_away(raw: Path) -> str:
    small_world.rewrite(raw, (VOTES, "", lambda rows: rows.pop(1)))
    counts = "{'yes': 151, 'abstain': 12, 'no': 5}, but compact.yml declares {'yes': 152, 'no': 5, 'abstain': 12}"
    return f"{raw / VOTES}: votes {counts}"


def assert_says(found: str, message: str) -> None:
    """The message is one line; * in what is expected stands for words of a library."""
    line = "[^\n]*".join(re.escape(part) for part in message.split("*"))
    assert re.fullmatch(line, found), f"expected {message}, found {found}"


def assert_refused(raw: Path, file: str, message: str) -> None:
    """The part of a source that reads the file stops with the message."""
    with pytest.raises(BuildError) as stop:
        list(small_world.READERS[file](Raw(raw, Places(catalogue.load()))))
    assert_says(str(stop.value), message)


@pytest.mark.parametrize("case", WRONG_CELLS)
def test_a_wrong_cell_is_refused(raw, case):
    assert_refused(raw, WRONG_CELLS[case][0], put_wrong_cell(raw, case))


@pytest.mark.parametrize("case", DAMAGED_FILES)
def test_a_damaged_file_is_refused(raw, case):
    assert_refused(raw, DAMAGED_FILES[case][0], put_damaged_file(raw, case))


def test_a_vote_too_few_is_refused(raw):
    assert_refused(raw, VOTES, take_vote_away(raw))


def test_a_later_table_that_contradicts_the_dates_is_refused(raw):
    """The Russian Federation has ratified in the table of dates and has not in that of years."""
    ratified = small_world.sheets(TREATIES)
    ratified[""][2][5:8] = ["2005-05-05", "ratification", "party"]
    listed = [["Participant", "Signature", "Ratification"], ["Russian Federation", "3 Mar 2003", "5 May 2005"]]
    small_world.write(raw, {TREATIES: ratified, "treaties/untc_4-13.csv": {"": listed}})
    list(small_world.READERS[TREATIES](Raw(raw, Places(catalogue.load()))))
    says = "RUS has the year “”, the UN's table 2005-05-05"
    assert_refused(raw, MIGRANT_WORKERS, f"{raw / MIGRANT_WORKERS}: {says}")


@pytest.mark.parametrize(("file", "sheet"), [(XLSX, "Table 4"), (XLS, "Data")])
def test_a_missing_sheet_is_refused(raw, file, sheet):
    assert_refused(raw, file, take_sheet_away(raw, file, sheet))


@pytest.mark.parametrize("file", [XLSX, XLS, CSV, GZ, BANK, FRAMEWORK])
def test_a_missing_file_is_refused(raw, file):
    assert_refused(raw, file, take_file_away(raw, file))


@pytest.mark.parametrize(
    ("record", "says"),
    [
        ("yesterday", "expected JSON, found something else (*)"),
        ("[]", "expected an object for each path, found something else"),
        ('{"unwpp/a.csv": "2026-11-21"}', "expected an object for each path, found something else"),
    ],
)
def test_a_broken_record_of_downloads_is_refused(raw, record, says):
    (raw / "downloads.json").write_text(record, encoding="utf-8")
    with pytest.raises(BuildError) as stop:
        retrieval_dates(raw)
    assert_says(str(stop.value), f"{raw / 'downloads.json'}: {says}")


@pytest.fixture
def out(tmp_path) -> Path:
    """A folder with old extracts."""
    folder = tmp_path / "data" / "extracts"
    folder.mkdir(parents=True)
    for name, content in OLD.items():
        (folder / name).write_bytes(content)
    return folder


def assert_untouched(out: Path) -> None:
    assert {path.name: path.read_bytes() for path in out.iterdir()} == OLD
    assert [path.name for path in out.parent.iterdir()] == ["extracts"]


def assert_stops(raw: Path, out: Path, capsys, message: str) -> None:
    assert main(["build", "--raw", str(raw), "--out", str(out)]) == 1
    assert_says(capsys.readouterr().err, f"Stopped: {message}. The extracts are as they were.\n")
    assert_untouched(out)


KINDS = {
    "a wrong cell of a sheet": lambda raw: put_wrong_cell(raw, "text, xlsx"),
    "a wrong cell of a CSV file": lambda raw: put_wrong_cell(raw, "text, csv"),
    "a damaged file": lambda raw: put_damaged_file(raw, "cut off, xlsx"),
    "a missing sheet": lambda raw: take_sheet_away(raw, XLSX, "Table 4"),
    "a missing file": lambda raw: take_file_away(raw, XLSX),
    "a file that the catalogue contradicts": take_vote_away,
}


@pytest.mark.parametrize("kind", KINDS)
def test_the_command_names_the_place_and_leaves_the_old_extracts(raw, out, capsys, kind):
    assert_stops(raw, out, capsys, KINDS[kind](raw))


def test_a_missing_folder_stops_the_build(tmp_path, out, capsys):
    folder = tmp_path / "nowhere"
    assert_stops(folder, out, capsys, f"{folder}: expected the folder of the producers' files, found none")


def test_a_broken_record_of_downloads_stops_the_build(raw, out, capsys):
    (raw / "downloads.json").write_text("[]", encoding="utf-8")
    says = "expected an object for each path, found something else"
    assert_stops(raw, out, capsys, f"{raw / 'downloads.json'}: {says}")


def test_the_command_says_one_line_and_exits_with_status_1(raw, out):
    """Even where calamine, which reads workbooks, panics and writes of it to the process's standard error."""
    path = raw / XLS
    path.write_bytes(path.read_bytes()[:4224])
    command = [sys.executable, "-m", "etl", "build", "--raw", raw, "--out", out, "--source", "unpd_wup"]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True)
    assert done.returncode == 1
    says = f"{path}: expected a workbook, found a damaged one (*)"
    assert_says(done.stderr, f"Stopped: {says}. The extracts are as they were.\n")
    assert_untouched(out)
