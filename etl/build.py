"""The build: read every source, check, write the extracts and the manifest, switch."""

import time
from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from types import ModuleType

import numpy as np
import pandas as pd

from etl import checks, store
from etl.errors import BuildError
from etl.places import Places
from etl.retrieval import retrieval_dates
from etl.sources import Piece, Raw, flows, iom, knomad, unhcr, unpd_stock, unpd_wpp, unpd_wup, unsd_sdg, worldbank
from etl.tables import Extract, extracts
from seeeca import catalogue

SOURCES: tuple[ModuleType, ...] = (unpd_stock, unpd_wpp, unpd_wup, worldbank, knomad, unsd_sdg, unhcr, iom, flows)

# Called with the title of a stage, how many of its parts are done, and how many there are.
Progress = Callable[[str, int, int], None]


@dataclass
class Report:
    """What a build did: seconds by stage, the manifest, named exceptions met, rows left out on purpose."""

    seconds: dict[str, float] = field(default_factory=dict)
    manifest: dict = field(default_factory=dict)
    exceptions: list[checks.Met] = field(default_factory=list)
    left_out: list[str] = field(default_factory=list)

    @contextmanager
    def timed(self, stage: str) -> Iterator[None]:
        begin = time.perf_counter()
        yield
        self.seconds[stage] = time.perf_counter() - begin


def build(raw: Path, folder: Path, progress: Progress = lambda *_: None) -> Report:
    """Build the extracts from the producers' files in `raw` and put them in `folder`.

    Raises BuildError, and leaves `folder` as it was, if a file is not as expected or figures disagree.
    """
    if not raw.is_dir():
        raise BuildError(f"{raw}: expected the folder of the producers' files, found none")
    dates = retrieval_dates(raw)
    declared = catalogue.load()
    tables = extracts(declared)
    report = Report()
    pieces = _read(Raw(raw, Places(declared)), report, progress)
    with report.timed("Checks"):
        frames = {name: _assemble(table, pieces) for name, table in tables.items()}
        _flag_lower_bounds(frames)
        for number, (name, table) in enumerate(tables.items(), start=1):
            checks.check_schema(table, frames[name])
            progress("Checks", number, len(tables) + 1)
        _check_ranges(frames["observation"], declared)
        changes = pd.concat([piece.changes for piece in pieces if piece.changes is not None])
        found = {name: cells for piece in pieces for name, cells in piece.found.items()}
        report.exceptions = checks.check_figures(frames, changes, list(declared.countries), found)
        progress("Checks", len(tables) + 1, len(tables) + 1)
    with report.timed("Writing"):
        new = store.start(folder)
        described = {}
        for number, (name, table) in enumerate(tables.items(), start=1):
            described[name] = _write(new, raw, table, frames[name], pieces, declared, dates)
            progress("Writing", number, len(tables))
        report.manifest = store.write_manifest(new, described)
        store.switch(folder)
    return report


def _read(raw: Raw, report: Report, progress: Progress) -> list[Piece]:
    pieces = []
    for source in SOURCES:
        with report.timed(source.TITLE):
            for number, part in enumerate(source.PARTS, start=1):
                pieces += part(raw)
                progress(source.TITLE, number, len(source.PARTS))
    report.left_out = [note for piece in pieces for note in piece.left_out]
    return pieces


def _assemble(table: Extract, pieces: list[Piece]) -> pd.DataFrame:
    """All rows of an extract, typed as declared and sorted."""
    rows = pd.concat([piece.rows for piece in pieces if piece.extract == table.name], ignore_index=True)
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
    for indicator in declared.indicators.values():
        rows = observation[observation["indicator"] == indicator.id]
        low = rows["value"] < (-float("inf") if indicator.minimum is None else indicator.minimum)
        high = rows["value"] > (float("inf") if indicator.maximum is None else indicator.maximum)
        if indicator.id.endswith("_share"):
            high &= rows["value"] > 101
        if (low | high).any():
            row = rows[low | high].iloc[0]
            raise checks.CheckError(
                f"{indicator.id}, {row['country']}, {row['year']}, {row['edition']}: "
                f"{row['value']:g} is outside of {indicator.minimum} to {indicator.maximum}"
            )


def _write(
    new: Path,
    raw: Path,
    table: Extract,
    frame: pd.DataFrame,
    pieces: list[Piece],
    declared: catalogue.Catalogue,
    dates: Mapping[str, str | None],
) -> dict:
    """Write one extract; returns its entry in the manifest."""
    files: dict[str, set[Path]] = defaultdict(set)
    for piece in pieces:
        if piece.extract == table.name:
            files[piece.edition] |= set(piece.files)
    digest = store.write_parquet(new / f"{table.name}.parquet", frame)
    times = frame[[column for column in ("year", "round", "period_start", "period_end") if column in frame]]
    return {
        "file": f"{table.name}.parquet",
        "sha256": digest,
        "rows": len(frame),
        "years": [int(times.min(axis=None)), int(times.max(axis=None))],
        "units": dict(table.units),
        "editions": [_describe(raw, edition, files[edition], declared, dates) for edition in sorted(files)],
    }


def _describe(
    raw: Path, edition: str, files: set[Path], declared: catalogue.Catalogue, dates: Mapping[str, str | None]
) -> dict:
    source = declared.source_of_edition[edition]
    return {
        "edition": edition,
        "producer": source.producer.en,
        "dataset": source.dataset.en,
        "licence": source.licence,
        "citation": declared.editions[edition].citation,
        "files": [
            {
                "path": path,
                "sha256": store.sha256(raw / path),
                "retrieved": dates.get(path),
            }
            for path in sorted(file.relative_to(raw).as_posix() for file in files)
        ],
    }
