"""Checks a folder of extracts: are the files those of the manifest, and are they as declared?"""

from pathlib import Path

from etl import store
from etl.checks import check_schema
from etl.errors import BuildError
from etl.tables import extracts
from seeeca import catalogue


def check(folder: Path) -> str:
    """A sentence that says the set is whole. Raises BuildError that names what is not."""
    manifest = store.read_manifest(folder)
    entries = manifest["extracts"]
    for name, table in extracts(catalogue.load()).items():
        if name not in entries:
            raise BuildError(f"{folder / store.MANIFEST}: expected an entry for {name}, found none")
        check_schema(table, store.read_parquet(folder, entries[name]))
    return f"Extracts {manifest['id']}: {len(entries)} files, whole and as declared."
