"""DuckDB over the extracts: one in-memory connection a manifest id, a cursor a question.

A set of extracts is loaded whole when it is first asked for, and its checksums are compared with the
manifest. Later changes of the folder cannot mix two sets. Questions are the files in
queries/*.sql, each one SELECT with named parameters ($country).
"""

import hashlib
import json
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property, lru_cache
from pathlib import Path

import duckdb
import pandas as pd

EXTRACTS = Path(__file__).resolve().parent.parent / "data" / "extracts"
QUERIES = Path(__file__).resolve().parent / "queries"
MANIFEST = "manifest.json"
# How many answers are kept in memory; most are a few kilobytes.
ANSWERS = 400


class ExtractsError(Exception):
    """The extracts cannot be used: `path` is missing or damaged."""

    def __init__(self, path: Path, problem: str) -> None:
        super().__init__(f"{path.name}: {problem}")
        self.path = path
        self.problem = problem


@dataclass(frozen=True, eq=False)
class Warehouse:
    """A loaded set of extracts."""

    id: str
    manifest: Mapping
    _connection: duckdb.DuckDBPyConnection

    def ask(self, query: str, parameters: Mapping[str, object]) -> pd.DataFrame:
        """The rows that queries/<query>.sql selects; text as str. Safe from any thread.

        Answers are kept, for a page asks some questions more than once: take them as they are, and
        assign to a copy.
        """
        return self._answer(query, _hashable(parameters))

    def ask_by(self, column: str, query: str, parameters: Mapping[str, object]) -> Mapping[str, pd.DataFrame]:
        """The rows of a question that orders them by a column first, by the value of that column."""
        return self._parts(column, query, _hashable(parameters))

    @cached_property
    def files(self) -> Mapping[str, list[Mapping]]:
        """The producers' files of each edition: path, sha256, retrieved (ISO date or None)."""
        found: dict[str, dict[str, Mapping]] = {}
        for extract in self.manifest["extracts"].values():
            for edition in extract["editions"]:
                of_edition = found.setdefault(edition["edition"], {})
                of_edition |= {file["path"]: file for file in edition["files"]}
        return {edition: [files[path] for path in sorted(files)] for edition, files in found.items()}

    @lru_cache(maxsize=ANSWERS)  # noqa: B019
    def _parts(self, column: str, query: str, parameters: tuple[tuple[str, object], ...]) -> dict[str, pd.DataFrame]:
        rows = self._answer(query, parameters)
        places = rows.groupby(column, sort=False).indices
        return {value: rows.iloc[rows_of[0] : rows_of[-1] + 1] for value, rows_of in places.items()}

    @lru_cache(maxsize=ANSWERS)  # noqa: B019 (a warehouse lives as long as its manifest is in place)
    def _answer(self, query: str, parameters: tuple[tuple[str, object], ...]) -> pd.DataFrame:
        bound = {name: list(value) if isinstance(value, tuple) else value for name, value in parameters}
        with self._connection.cursor() as cursor:
            rows = cursor.execute(statement(query), bound).df()
        texts = {name: "str" for name in rows.columns if rows[name].dtype == "category"}
        return rows.astype(texts)


def _hashable(parameters: Mapping[str, object]) -> tuple[tuple[str, object], ...]:
    return tuple((name, tuple(value) if isinstance(value, list) else value) for name, value in parameters.items())


def current(folder: Path = EXTRACTS) -> Warehouse:
    """The set of extracts in place now. Raises ExtractsError if there is none or it is damaged."""
    whole = find(folder)
    manifest = _manifest(whole)
    return _load(whole, manifest["id"])


def find(folder: Path) -> Path:
    """The folder that holds a whole set: the set itself, or, where a build was cut short in the
    moment of its switch, the new set or the old one beside it (etl/store.py).
    """
    for candidate in (folder, folder.with_name(folder.name + ".new"), folder.with_name(folder.name + ".old")):
        if (candidate / MANIFEST).is_file():
            return candidate
    raise ExtractsError(folder / MANIFEST, "missing")


@lru_cache(maxsize=64)
def statement(query: str) -> str:
    return (QUERIES / f"{query}.sql").read_text(encoding="utf-8")


def _manifest(folder: Path) -> dict:
    path = folder / MANIFEST
    try:
        known = path.stat()
    except OSError as error:
        raise ExtractsError(path, "damaged") from error
    return _read_manifest(path, known.st_mtime_ns, known.st_size)


@lru_cache(maxsize=4)
def _read_manifest(path: Path, changed: int, size: int) -> dict:
    """Read once as long as the file stays as it is: each part of a page asks for it."""
    try:
        manifest = json.loads(path.read_text(encoding="utf-8"))
        entries = manifest["extracts"].values()
        whole = manifest["id"] and entries and all(entry["file"] and entry["sha256"] for entry in entries)
    except (OSError, ValueError, KeyError, TypeError, AttributeError) as error:
        raise ExtractsError(path, "damaged") from error
    if not whole:
        raise ExtractsError(path, "damaged")
    return manifest


@lru_cache(maxsize=2)
def _load(folder: Path, manifest_id: str) -> Warehouse:
    manifest = _manifest(folder)
    connection = duckdb.connect(":memory:", config={"threads": 2})
    for name, entry in manifest["extracts"].items():
        path = folder / entry["file"]
        if not path.is_file():
            raise ExtractsError(path, "missing")
        if hashlib.sha256(path.read_bytes()).hexdigest() != entry["sha256"]:
            raise ExtractsError(path, "damaged")
        _load_table(connection, name, path)
    return Warehouse(manifest["id"], manifest, connection)


def _load_table(connection: duckdb.DuckDBPyConnection, name: str, path: Path) -> None:
    """Load an extract; its text columns become ENUMs, which makes each filter several times faster."""
    described = connection.execute("describe select * from read_parquet($path)", {"path": str(path)}).fetchall()
    columns = []
    for column, kind, *_ in described:
        if kind == "VARCHAR":
            values = connection.execute(
                f'select distinct "{column}" from read_parquet($path) order by 1', {"path": str(path)}
            ).fetchall()
            labels = ", ".join("'" + value.replace("'", "''") + "'" for (value,) in values)
            connection.execute(f'create type "{name}_{column}" as enum ({labels})')
            columns.append(f'"{column}"::"{name}_{column}" as "{column}"')
        else:
            columns.append(f'"{column}"')
    selected = ", ".join(columns)
    connection.execute(f'create table "{name}" as select {selected} from read_parquet($path)', {"path": str(path)})
