"""Writes a set of extracts with its manifest, and puts it in place of the old set in one step.

The new set is built whole in `extracts.new` beside the folder, its manifest last. The switch renames
the old folder to `extracts.old` and the new one to `extracts`. Between the two renames the dashboard
reads `extracts.new` (seeeca/warehouse.py), and the next build finishes the switch first.
"""

import hashlib
import json
import os
import shutil
from pathlib import Path

import pandas as pd
import pyarrow as pa
import pyarrow.parquet as pq

from etl.errors import BuildError

MANIFEST = "manifest.json"


def beside(folder: Path, ending: str) -> Path:
    return folder.with_name(folder.name + ending)


def recover(folder: Path) -> None:
    """Finish or undo what a build left when it was cut short."""
    new, old = beside(folder, ".new"), beside(folder, ".old")
    if not folder.exists() and (new / MANIFEST).is_file():
        new.rename(folder)
    elif not folder.exists() and old.exists():
        old.rename(folder)
    for leftover in (new, old):
        if leftover.exists():
            shutil.rmtree(leftover)


def start(folder: Path) -> Path:
    """An empty folder to build the new set in."""
    recover(folder)
    new = beside(folder, ".new")
    new.mkdir(parents=True)
    return new


def switch(folder: Path) -> None:
    """Put the complete new set in the place of the old one."""
    new, old = beside(folder, ".new"), beside(folder, ".old")
    _to_disk(new)
    if folder.exists():
        folder.rename(old)
    new.rename(folder)
    if old.exists():
        shutil.rmtree(old)


def write_parquet(path: Path, frame: pd.DataFrame) -> str:
    """Write a table; the same rows give the same bytes. Returns the sha256 of the file."""
    table = pa.Table.from_pandas(frame, preserve_index=False).replace_schema_metadata(None)
    pq.write_table(table, path, compression="zstd", compression_level=15)
    return sha256(path)


def copy_parquet(source: Path, path: Path) -> str:
    """Copy a table as it is. Returns the sha256 of the file."""
    shutil.copyfile(source, path)
    return sha256(path)


def write_manifest(folder: Path, extracts: dict) -> dict:
    """Write the manifest. Its id is a hash of what it says, so equal contents have equal ids."""
    text = json.dumps(extracts, ensure_ascii=False, sort_keys=True)
    manifest = {"id": hashlib.sha256(text.encode()).hexdigest()[:12], "extracts": extracts}
    part = folder / (MANIFEST + ".part")
    part.write_text(json.dumps(manifest, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")
    part.rename(folder / MANIFEST)
    return manifest


def read_manifest(folder: Path) -> dict:
    """The manifest of the set in a folder. Raises BuildError where there is none."""
    path = folder / MANIFEST
    try:
        manifest = json.loads(path.read_text(encoding="utf-8"))
        return {"extracts": dict(manifest["extracts"]), "id": manifest["id"]}
    except (OSError, ValueError, KeyError, TypeError) as error:
        raise BuildError(f"{path}: expected a manifest, found none ({error})") from error


def read_parquet(folder: Path, entry: dict) -> pd.DataFrame:
    """The rows of an extract by its entry in the manifest. Raises BuildError if the file is not that of the entry."""
    path = folder / entry["file"]
    if not path.is_file() or sha256(path) != entry["sha256"]:
        raise BuildError(f"{path}: expected the file of the manifest, found another or none")
    return pd.read_parquet(path)


def sha256(path: Path) -> str:
    return hashlib.sha256(path.read_bytes()).hexdigest()


def _to_disk(folder: Path) -> None:
    """Make sure the files have reached the disk before they take the old ones' place."""
    for path in folder.iterdir():
        with path.open("rb") as file:
            os.fsync(file.fileno())
