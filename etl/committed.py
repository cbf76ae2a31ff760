"""Checks a folder of extracts: are the files those of the manifest, and are they as declared?"""

import json
from pathlib import Path

import pandas as pd

from etl import store
from etl.checks import check_schema
from etl.errors import BuildError
from etl.tables import extracts
from seeeca import catalogue


def check(folder: Path) -> str:
    """A sentence that says the set is whole. Raises BuildError that names what is not."""
    try:
        manifest = json.loads((folder / store.MANIFEST).read_text(encoding="utf-8"))
        entries = dict(manifest["extracts"])
    except (OSError, ValueError, KeyError, TypeError) as error:
        raise BuildError(f"{folder / store.MANIFEST}: expected a manifest, found none ({error})") from error
    for name, table in extracts(catalogue.load()).items():
        if name not in entries:
            raise BuildError(f"{folder / store.MANIFEST}: expected an entry for {name}, found none")
        path = folder / entries[name]["file"]
        if not path.is_file() or store.sha256(path) != entries[name]["sha256"]:
            raise BuildError(f"{path}: expected the file of the manifest, found another or none")
        check_schema(table, pd.read_parquet(path))
    return f"Extracts {manifest['id']}: {len(manifest['extracts'])} files, whole and as declared."
