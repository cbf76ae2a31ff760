"""The build: read every source or one of them, check, write the extracts and the manifest, switch.

A build of one source takes the rows of the others from the extracts in place. The manifest says which source an
edition is from, so an edition that the source no longer has goes, whether the catalogue still knows it or not.
"""

import time
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from types import ModuleType

import numpy as np
import pandas as pd

from etl import checks, store
from etl.differences import differences
from etl.errors import BuildError
from etl.places import Places
from etl.retrieval import retrieval_dates
from etl.sources import (
    Piece,
    Raw,
    compact,
    flows,
    iom,
    knomad,
    mgi,
    treaties,
    unhcr,
    unpd_stock,
    unpd_wpp,
    unpd_wup,
    unsd_sdg,
    worldbank,
)
from etl.tables import Extract, extracts
from seeeca import catalogue

SOURCES: tuple[ModuleType, ...] = (
    unpd_stock,
    unpd_wpp,
    unpd_wup,
    worldbank,
    knomad,
    unsd_sdg,
    treaties,
    compact,
    mgi,
    unhcr,
    iom,
    flows,
)
NAMES = {source.__name__.rpartition(".")[2]: source for source in SOURCES}

# Called with the title of a stage, how many of its parts are done, and how many there are.
Progress = Callable[[str, int, int], None]


# The rows of an edition in an extract: which source they are from, and the files (path, sha256, retrieved).
Origins = dict[tuple[str, str], dict]


@dataclass(frozen=True)
class Kept:
    """What the extracts in place have from other sources; `whole`: the extracts that have nothing else."""

    pieces: list[Piece] = field(default_factory=list)
    origins: Origins = field(default_factory=dict)
    whole: set[str] = field(default_factory=set)


@dataclass
class Report:
    """What a build did: seconds by stage, the manifest, named exceptions met, rows left out on purpose.

    before: the id of the set that was in place, None where there was none or not a whole one.
    differences: what is new, changed or gone against that set, a line each.
    """

    seconds: dict[str, float] = field(default_factory=dict)
    manifest: dict = field(default_factory=dict)
    exceptions: list[checks.Met] = field(default_factory=list)
    left_out: list[str] = field(default_factory=list)
    before: str | None = None
    differences: list[str] = field(default_factory=list)

    @contextmanager
    def timed(self, stage: str) -> Iterator[None]:
        begin = time.perf_counter()
        yield
        self.seconds[stage] = time.perf_counter() - begin


def build(raw: Path, folder: Path, progress: Progress = lambda *_: None, source: str | None = None) -> Report:
    """Build the extracts from the producers' files in `raw` and put them in `folder`.

    source: one of NAMES, to read the files of this source alone and keep the rows of all others as they are in
    `folder`; no other files need to be in `raw`.
    Raises BuildError, and leaves `folder` as it was, if a file is not as expected, if figures disagree, or if what
    is to be kept is not whole.
    """
    if source is not None and source not in NAMES:
        raise BuildError(f"unknown source “{source}”: expected one of {', '.join(NAMES)}")
    if not raw.is_dir():
        raise BuildError(f"{raw}: expected the folder of the producers' files, found none")
    dates = retrieval_dates(raw)
    declared = catalogue.load()
    tables = extracts(declared)
    report = Report()
    store.recover(folder)
    of_source = _read(Raw(raw, Places(declared)), [source] if source else list(NAMES), report, progress)
    read = [piece for name in of_source for piece in of_source[name]]
    kept = Kept()
    if source:
        with report.timed("Extracts in place"):
            kept = _kept(folder, tables, source)
    pieces = read + kept.pieces
    origins = _origins(raw, of_source, dates) | kept.origins
    as_they_are = kept.whole - {piece.extract for piece in read}
    with report.timed("Checks"):
        frames = assemble(tables, pieces)
        _flag_lower_bounds(frames)
        report.exceptions = check(tables, frames, declared, pieces, progress)
    with report.timed("Writing"):
        new = store.start(folder)
        described = {}
        for number, (name, table) in enumerate(tables.items(), start=1):
            path = new / f"{name}.parquet"
            # Compressing takes most of the time of a build, so what a source has no part in is copied.
            copied = name in as_they_are
            digest = store.copy_parquet(folder / path.name, path) if copied else store.write_parquet(path, frames[name])
            described[name] = _entry(table, frames[name], digest, origins, declared)
            progress("Writing", number, len(tables))
        report.manifest = store.write_manifest(new, described)
    with report.timed("Differences"):
        _compare(folder, tables, frames, report)
    store.switch(folder)
    return report


def _read(raw: Raw, names: list[str], report: Report, progress: Progress) -> dict[str, list[Piece]]:
    """The pieces of each source."""
    pieces: dict[str, list[Piece]] = {name: [] for name in names}
    for name in names:
        source = NAMES[name]
        with report.timed(source.TITLE):
            for number, part in enumerate(source.PARTS, start=1):
                pieces[name] += part(raw)
                progress(source.TITLE, number, len(source.PARTS))
    report.left_out = [note for name in names for piece in pieces[name] for note in piece.left_out]
    return pieces


def _origins(raw: Path, pieces: Mapping[str, list[Piece]], dates: Mapping[str, str | None]) -> Origins:
    files: dict[tuple[str, str, str], set[str]] = defaultdict(set)
    for name, of_source in pieces.items():
        for piece in of_source:
            paths = {file.relative_to(raw).as_posix() for file in piece.files}
            files[name, piece.extract, piece.edition] |= paths
    return {
        (extract, edition): {
            "source": name,
            "files": [
                {"path": path, "sha256": store.sha256(raw / path), "retrieved": dates.get(path)}
                for path in sorted(paths)
            ],
        }
        for (name, extract, edition), paths in files.items()
    }


def _kept(folder: Path, tables: Mapping[str, Extract], source: str) -> Kept:
    """What the extracts in place have from all sources but one."""
    kept = Kept()
    for name, entry in store.read_manifest(folder)["extracts"].items():
        try:
            others = [edition for edition in entry["editions"] if edition["source"] != source]
        except KeyError as error:
            says = f"expected the source of each edition of {name}, found none; build all sources"
            raise BuildError(f"{folder / store.MANIFEST}: {says}") from error
        if not others:
            continue
        rows = store.read_parquet(folder, entry)
        if name not in tables or list(rows.columns) != tables[name].columns:
            says = "expected an extract with the columns of etl/tables.py, found another; build all sources"
            raise BuildError(f"{folder / entry['file']}: {says}")
        for edition in others:
            id_ = edition["edition"]
            kept.pieces.append(Piece(name, id_, (), rows[rows["edition"] == id_]))
            kept.origins[name, id_] = {"source": edition["source"], "files": edition["files"]}
        if others == entry["editions"]:
            kept.whole.add(name)
    return kept


def assemble(tables: Mapping[str, Extract], pieces: Iterable[Piece]) -> dict[str, pd.DataFrame]:
    """All rows of each extract, typed as declared and sorted.

    Raises CheckError for an extract without rows, and for a figure that is no whole number where it must be one.
    """
    rows = defaultdict(list)
    for piece in pieces:
        rows[piece.extract].append(piece.rows)
    return {name: _assemble(table, rows[name]) for name, table in tables.items()}


def check(
    tables: Mapping[str, Extract],
    frames: checks.Frames,
    declared: catalogue.Catalogue,
    pieces: Iterable[Piece],
    progress: Progress = lambda *_: None,
) -> list[checks.Met]:
    """Hold extracts against their schemas, limits and each other; returns the named exceptions that were met.

    tables: those that are held against their schema. frames: all of them. pieces: with what the sources themselves
    found. Raises CheckError.
    """
    for number, (name, table) in enumerate(tables.items(), start=1):
        checks.check_schema(table, frames[name])
        progress("Checks", number, len(tables) + 1)
    _check_ranges(frames["observation"], declared)
    found = {name: cells for piece in pieces for name, cells in piece.found.items()}
    met = checks.check_figures(frames, list(declared.countries), found)
    progress("Checks", len(tables) + 1, len(tables) + 1)
    return met


def _assemble(table: Extract, pieces: list[pd.DataFrame]) -> pd.DataFrame:
    if not pieces:
        raise checks.CheckError(f"extract {table.name}: no rows")
    rows = pd.concat(pieces, ignore_index=True)
    types = {name: str(column.dtype) for name, column in table.schema.columns.items()}
    for name, kind in types.items():
        if kind.startswith("int"):
            rows[name] = _whole(table, rows, name, kind)
    return rows[table.columns].astype(types).sort_values(list(table.order), ignore_index=True)


def _whole(table: Extract, rows: pd.DataFrame, name: str, kind: str) -> pd.Series:
    """A column's nearest whole numbers, for UN DESA prints 3702.9999999999927 too; a cast alone would cut off.

    Raises CheckError for a value that is missing, has a true fraction or is too large for its type.
    """
    nearest = rows[name].round()
    limits = np.iinfo(kind)
    good = nearest.between(limits.min, limits.max) & ((rows[name] - nearest).abs() < 1e-6)
    if not good.all():
        row = rows[~good].iloc[0]
        place = ", ".join(f"{column}={row[column]}" for column in table.key)
        raise checks.CheckError(f"extract {table.name} at {place}: {name} is {row[name]}, not a whole number")
    return nearest


def _flag_lower_bounds(frames: dict[str, pd.DataFrame]) -> None:
    """Mark an emigrant total of 2024 as a lower bound where destinations that showed the origin in
    the 2020 edition no longer do.
    """
    pairs = frames["stock_bilateral"]
    shown = pairs[pairs["sex"] == "both"][["edition", "destination", "origin"]].drop_duplicates()
    before = shown[shown["edition"] == "ims-2020"].drop(columns="edition")
    now = shown[shown["edition"] == "ims-2024"].drop(columns="edition")
    lost = before.merge(now, how="left", indicator=True)
    origins = lost.loc[lost["_merge"] == "left_only", "origin"].unique()
    observation = frames["observation"]
    touched = (
        observation["indicator"].eq("emigrant_stock")
        & observation["edition"].eq("ims-2024")
        & (observation["country"].isin(origins) | ~observation["country"].str.isalpha())
        & observation["country"].ne(unpd_stock.WORLD)
    )
    observation.loc[touched, "flag"] = "lower_bound"


def _check_ranges(observation: pd.DataFrame, declared: catalogue.Catalogue) -> None:
    """Every value within what its indicator says it can be; shares have a check of their own at 100."""
    known = declared.indicators.values()
    lowest = {each.id: -float("inf") if each.minimum is None else each.minimum for each in known}
    highest = {each.id: float("inf") if each.maximum is None else each.maximum for each in known}
    low = observation["value"] < observation["indicator"].map(lowest)
    high = observation["value"] > observation["indicator"].map(highest)
    high &= (observation["value"] > 101) | ~observation["indicator"].str.endswith("_share")
    if (low | high).any():
        row = observation[low | high].iloc[0]
        limits = declared.indicators[row["indicator"]]
        raise checks.CheckError(
            f"{limits.id}, {row['country']}, {row['year']}, {row['edition']}: "
            f"{row['value']:g} is outside of {limits.minimum} to {limits.maximum}"
        )


def _entry(table: Extract, frame: pd.DataFrame, digest: str, origins: Origins, declared: catalogue.Catalogue) -> dict:
    """The entry of an extract in the manifest."""
    editions = sorted(edition for extract, edition in origins if extract == table.name)
    return {
        "file": f"{table.name}.parquet",
        "sha256": digest,
        "rows": len(frame),
        "years": _years(frame),
        "units": dict(table.units),
        "editions": [_describe(edition, origins[table.name, edition], declared) for edition in editions],
    }


def _years(frame: pd.DataFrame) -> list[int]:
    """The first and the last year of an extract, of whole numbers or of the dates it has."""
    columns = [name for name in ("year", "round", "period_start", "period_end", "date", "stated") if name in frame]
    found = pd.concat([frame[name].astype(str).str.extract(r"^(\d{4})")[0] for name in columns]).dropna().astype(int)
    return [int(found.min()), int(found.max())]


def _describe(edition: str, origin: dict, declared: catalogue.Catalogue) -> dict:
    source = declared.source_of_edition[edition]
    return {
        "edition": edition,
        "source": origin["source"],
        "producer": source.producer.en,
        "dataset": source.dataset.en,
        "licence": source.licence,
        "citation": declared.editions[edition].citation,
        "files": origin["files"],
    }


def _compare(folder: Path, tables: Mapping[str, Extract], frames: checks.Frames, report: Report) -> None:
    """Fill in the report's differences to the set in place; one that is not whole is not compared with."""
    try:
        before = store.read_manifest(folder)
        entries = before["extracts"]
        written = report.manifest["extracts"]
        changed = [name for name in tables if name not in entries or entries[name]["sha256"] != written[name]["sha256"]]
        old = {name: store.read_parquet(folder, entries[name]) for name in changed if name in entries}
    except BuildError:
        return
    report.before = before["id"]
    for name in changed:
        report.differences += differences(tables[name], old[name], frames[name]) if name in old else [f"{name}: new"]
    report.differences += [f"{name}: gone" for name in entries if name not in tables]
