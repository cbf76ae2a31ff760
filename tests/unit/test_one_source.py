"""One source is rebuilt from its own files; the rows of all others stay as they are in the extracts in place."""

import json
import shutil
from pathlib import Path

import pandas as pd
import pytest

from etl import store
from etl.__main__ import main
from etl.build import NAMES, build
from etl.errors import BuildError
from tests import small_world

pytestmark = pytest.mark.xdist_group("small_world")

REFUGEES = "unhcr/unhcr_population.csv.gz"
EDITIONS = {
    "unpd_stock": ["ims-2019", "ims-2020", "ims-2024"],
    "unpd_wpp": ["wpp-2022", "wpp-2024"],
    "unpd_wup": ["wup-2018"],
    "worldbank": [
        *("wdi-2023-05", "wdi-2025-01", "wdi-2025-07", "wdi-2026-07"),
        *("wdi-before-2024-10", "wdi-before-2026-03", "wdi-before-2026-07"),
    ],
    "knomad": ["knomad-2022-12"],
    "unsd_sdg": ["sdg-2023-12"],
    "treaties": ["icmw-2022-05", "ilo-2023", "untc-2015"],
    "compact": ["gcm-pages", "unvotes-2021-03"],
    "mgi": ["mgi-pages"],
    "unhcr": ["unhcr-2025"],
    "iom": ["mmp-2026-05"],
    "flows": ["abel-cohen-min-closed", "abel-cohen-pb-closed", "gaskin-abel-2026"],
}


def contents(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in folder.iterdir()}


@pytest.fixture
def folder(built, tmp_path) -> Path:
    """Extracts in place, which a build may replace."""
    return shutil.copytree(built, tmp_path / "data" / "extracts")


@pytest.fixture
def files_of(raw, tmp_path):
    """A folder of the producers' files that holds nothing but one of its folders."""

    def alone(name: str) -> Path:
        shutil.copytree(raw / name, tmp_path / "alone" / name)
        return tmp_path / "alone"

    return alone


def test_the_manifest_says_which_source_an_edition_is_from(built):
    said = {
        (edition["source"], edition["edition"])
        for entry in store.read_manifest(built)["extracts"].values()
        for edition in entry["editions"]
    }
    assert list(EDITIONS) == list(NAMES)
    assert sorted(said) == sorted((source, edition) for source in EDITIONS for edition in EDITIONS[source])


def test_from_the_same_files_one_source_gives_the_bytes_of_a_whole_build(built, folder, files_of):
    """UN DESA's stocks, of three editions in three extracts."""
    report = build(files_of("undesa_migrant_stock"), folder, source="unpd_stock")
    assert contents(folder) == contents(built)
    title = NAMES["unpd_stock"].TITLE
    assert list(report.seconds) == [title, "Extracts in place", "Checks", "Writing", "Differences"]
    assert (report.before, report.differences) == (report.manifest["id"], [])


def others(folder: Path) -> pd.DataFrame:
    """The observations of all sources but UNHCR."""
    rows = pd.read_parquet(folder / "observation.parquet")
    return rows[rows["edition"] != "unhcr-2025"].reset_index(drop=True)


def test_a_changed_file_changes_the_rows_of_its_source_alone(built, folder, files_of, capsys, monkeypatch):
    """200 in place of 130 Russian refugees in Belarus, and 5 asylum-seekers from Poland who are in Ukraine now."""
    monkeypatch.setenv("COLUMNS", "200")
    raw = files_of("unhcr")

    def change(rows: list[list]) -> None:
        for row in rows:
            if row[0] == 2025 and row[3] + row[6] == "RUSBLR":
                row[7] = 200
            if row[0] == 2025 and row[3] + row[6] == "POLBLR":
                row[4:7] = ["Ukraine", "UKR", "UKR"]

    small_world.rewrite(raw, (REFUGEES, "", change))
    assert main(["build", "--raw", str(raw), "--out", str(folder), "--source", "unhcr"]) == 0
    changed = {name for name, content in contents(folder).items() if content != contents(built)[name]}
    assert changed == {"manifest.json", "observation.parquet", "displaced.parquet"}
    before, after = (others(path) for path in (built, folder))
    assert after.equals(before)
    said = capsys.readouterr().out.splitlines()
    assert said[said.index(f"Against the set in place ({store.read_manifest(built)['id']}):") + 1 :] == [
        "  observation: asylum_seekers_hosted, unhcr-2025: 1 new country (UKR), 1 figure changed (BLR; 2025)",
        "  observation: refugees_from, unhcr-2025: 1 figure changed (RUS; 2025)",
        "  observation: refugees_hosted, unhcr-2025: 1 new country (UKR), 1 figure changed (BLR; 2025)",
        "  displaced: unhcr-2025: 1 new country (UKR), 1 figure changed (BLR, RUS; 2025), "
        "2 figures gone (BLR, POL; 2025)",
    ]


def test_an_edition_that_the_source_no_longer_has_goes(built, raw, tmp_path):
    """The manifest, not the catalogue, tells whose it is: the catalogue has forgotten unhcr-2024."""
    folder = tmp_path / "extracts"
    frames = {name: pd.read_parquet(built / f"{name}.parquet") for name in ("observation", "displaced")}
    earlier = {name: rows.replace({"edition": {"unhcr-2025": "unhcr-2024"}}) for name, rows in frames.items()}
    small_world.put_in_place(folder, built, **earlier)
    manifest = (folder / "manifest.json").read_text(encoding="utf-8").replace("unhcr-2025", "unhcr-2024")
    (folder / "manifest.json").write_text(manifest, encoding="utf-8")
    report = build(raw, folder, source="unhcr")
    assert contents(folder) == contents(built)
    assert [line for line in report.differences if line.startswith("displaced")] == [
        "displaced: unhcr-2024: gone, 34 figures (BLR, POL, RUS, UNK, XXA; 1999, 2025)",
        "displaced: unhcr-2025: new, 34 figures (BLR, POL, RUS, UNK, XXA; 1999, 2025)",
    ]


def refusal(raw: Path, folder: Path, source: str) -> str:
    before = contents(folder)
    with pytest.raises(BuildError) as stop:
        build(raw, folder, source=source)
    assert contents(folder) == before
    return str(stop.value)


def test_figures_that_are_kept_are_checked_too(built, raw, tmp_path):
    pairs = pd.read_parquet(built / "stock_bilateral.parquet")
    one = pairs[pairs["edition"].eq("ims-2020") & pairs["sex"].eq("female")].index[0]
    pairs.loc[one, "persons"] += 1
    small_world.put_in_place(tmp_path / "extracts", built, stock_bilateral=pairs)
    says = "check “sexes of stock_bilateral”: 1 cells disagree and are no named exception: "
    assert refusal(raw, tmp_path / "extracts", "mgi") == says + "ims-2020, BLR, 2003, 1990: 202 against 201"


def test_a_file_of_the_source_that_is_not_on_hand_stops_the_build(folder, files_of):
    raw = files_of("mgi")
    (raw / "mgi" / "mgi_facts.csv").unlink()
    says = f"{raw / 'mgi' / 'mgi_facts.csv'}: expected the producer's file, found no file"
    assert refusal(raw, folder, "mgi") == says


def test_without_a_set_in_place_one_source_cannot_be_built(raw, tmp_path):
    folder = tmp_path / "extracts"
    folder.mkdir()
    assert refusal(raw, folder, "mgi").startswith(f"{folder / 'manifest.json'}: expected a manifest, found none (")


def test_an_extract_in_place_that_is_not_that_of_the_manifest_stops_the_build(raw, folder):
    (folder / "stock_age.parquet").write_bytes(b"?")
    says = "expected the file of the manifest, found another or none"
    assert refusal(raw, folder, "mgi") == f"{folder / 'stock_age.parquet'}: {says}"


def test_a_manifest_that_does_not_say_the_sources_stops_the_build(raw, folder):
    manifest = json.loads((folder / "manifest.json").read_text(encoding="utf-8"))
    del manifest["extracts"]["displaced"]["editions"][0]["source"]
    (folder / "manifest.json").write_text(json.dumps(manifest), encoding="utf-8")
    says = "expected the source of each edition of displaced, found none; build all sources"
    assert refusal(raw, folder, "mgi") == f"{folder / 'manifest.json'}: {says}"


def test_an_extract_in_place_with_other_columns_stops_the_build(built, raw, tmp_path):
    folder = tmp_path / "extracts"
    rows = pd.read_parquet(built / "displaced.parquet").assign(note="")
    small_world.put_in_place(folder, built, displaced=rows)
    says = "expected an extract with the columns of etl/tables.py, found another; build all sources"
    assert refusal(raw, folder, "mgi") == f"{folder / 'displaced.parquet'}: {says}"


def test_an_extract_that_nobody_has_rows_of_stops_the_build(raw, folder):
    """As when another source has a new extract, which the set in place does not have yet."""
    described = store.read_manifest(folder)["extracts"]
    del described["route_deaths"]
    store.write_manifest(folder, described)
    assert refusal(raw, folder, "mgi") == "extract route_deaths: no rows"


def test_an_unknown_source_is_told_the_known_ones(raw, folder, capsys):
    assert main(["build", "--raw", str(raw), "--out", str(folder), "--source", "who"]) == 1
    says = f"unknown source “who”: expected one of {', '.join(EDITIONS)}"
    assert capsys.readouterr().err == f"Stopped: {says}. The extracts are as they were.\n"


def test_help_lists_the_sources(capsys, monkeypatch):
    monkeypatch.setenv("COLUMNS", "300")
    with pytest.raises(SystemExit):
        main(["build", "--help"])
    assert f"rebuild this source alone, one of: {', '.join(EDITIONS)}" in capsys.readouterr().out
