"""Reads producers' tables cell by cell, with the row each cell came from, so that errors can name it."""

import codecs
import csv
import gzip
import io
import os
import re
import zlib
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import pandas as pd
import pyarrow as pa
import pyarrow.csv
from python_calamine import CalamineError, CalamineWorkbook, WorksheetNotFound

from etl.errors import InputError

# What UN DESA and the World Bank write where there is no figure.
MISSING = ("", "..", "-")


@dataclass(frozen=True)
class Table:
    """A producer's table. `cells` holds one column a header, indexed by the row number in the file."""

    path: Path
    sheet: str
    cells: pd.DataFrame

    def text(self, column: str) -> pd.Series:
        """The cells of a column as text, spaces around them taken off."""
        return self.cells[column].astype("str").str.strip()

    def numbers(self, column: str, missing: Sequence[str] = MISSING) -> pd.Series:
        """The cells of a column as float, NaN where the cell is one of `missing`.

        Raises InputError that names the first cell that is neither a number nor missing.
        """
        cells = self.cells[column]
        result, bad = _parsed(cells, missing)
        if bad.any():
            row = bad.idxmax()
            self.fail(row, f"a number in column “{column}”", f"“{cells[row]}”")
        return result

    def stacked(self, columns: Sequence[str], **beside: pd.Series) -> pd.DataFrame:
        """The numbers of several columns one below the other.

        beside: series by row, which are repeated for each column. Returns the columns of `beside`, column (the header)
        and value (float, NaN where missing). Raises InputError as `numbers` does.
        """
        cells = pd.concat([self.cells[name] for name in columns], ignore_index=True)
        result, bad = _parsed(cells, MISSING)
        if bad.any():
            column, row = divmod(bad.idxmax(), len(self.cells))
            self.fail(self.cells.index[row], f"a number in column “{columns[column]}”", f"“{cells[bad.idxmax()]}”")
        repeated = {name: pd.concat([series] * len(columns), ignore_index=True) for name, series in beside.items()}
        return pd.DataFrame(repeated | {"column": np.repeat(list(columns), len(self.cells)), "value": result})

    def whole(self, column: str) -> pd.Series:
        """The cells of a column as integers. Raises InputError that names the first other cell."""
        result = self.numbers(column, missing=())
        bad = result.isna() | (result != result.round())
        if bad.any():
            row = bad.idxmax()
            self.fail(row, f"a whole number in column “{column}”", f"“{self.cells[column][row]}”")
        return result.astype("int64")

    def lookup(self, column: str, known: Callable[[str], str | None], what: str) -> pd.Series:
        """Each cell of a column replaced by what `known` says of it.

        Raises InputError that names the first cell of which it says None.
        """
        text = self.text(column)
        answers = {cell: known(cell) for cell in text.unique()}
        result = text.map(answers)
        if result.isna().any():
            row = result.isna().idxmax()
            self.fail(row, what, f"“{text[row]}”")
        return result

    def choice(self, column: str, allowed: Iterable[str]) -> pd.Series:
        """The cells of a column, all of them among `allowed`; else InputError names the first other."""
        options = list(allowed)
        return self.lookup(
            column,
            lambda cell: cell if cell in options else None,
            f"one of {', '.join(options)} in column “{column}”",
        )

    def fail(self, row: int, expected: str, found: str) -> None:
        raise InputError(self.path, expected, found, sheet=self.sheet, row=int(row))

    def where(self, keep: pd.Series) -> "Table":
        """The rows for which `keep` is true, with their row numbers."""
        return Table(self.path, self.sheet, self.cells[keep])


def _parsed(cells: pd.Series, missing: Sequence[str]) -> tuple[pd.Series, pd.Series]:
    """Cells as float, NaN where the cell is one of `missing`, and which of them are neither a number nor missing."""
    if pd.api.types.is_float_dtype(cells.dtype):
        return cells, pd.Series(False, index=cells.index)
    text = cells.astype("str").str.strip()
    known = text.mask(text.isin(missing))
    result = pd.to_numeric(known, errors="coerce").astype("float64")
    return result, known.notna() & ~np.isfinite(result)


def read_csv(path: Path, header: Sequence[str], *, skip: int = 0, more: str = "") -> Table:
    """A CSV file, gzipped or not, every cell as text.

    header: the columns it must begin with; exactly these, unless `more` says what may follow.
    skip: lines before the header.
    Raises InputError for a missing, empty, truncated or wrongly encoded file, for HTML in place
    of CSV, for another header and for a row with too many or too few cells.
    """
    text = _text(path)
    lines = text.split("\n", skip + 1)
    if len(lines) <= skip + 1 or not lines[skip + 1].strip():
        raise InputError(path, "a header and rows", "no rows", row=skip + 1)
    columns = next(csv.reader([lines[skip]]), [])
    _check_header(path, "", skip + 1, columns, header, more)
    for name in columns:
        if columns.count(name) > 1:
            raise InputError(path, "a name once in the header", f"“{name}” again", row=skip + 1)
    try:
        cells = pa.csv.read_csv(
            io.BytesIO(lines[skip + 1].rstrip("\r\n").encode()),
            # One thread, because more of them lose count of the rows; empty lines count too.
            read_options=pa.csv.ReadOptions(column_names=columns, use_threads=False),
            parse_options=pa.csv.ParseOptions(ignore_empty_lines=False),
            convert_options=pa.csv.ConvertOptions(
                column_types=dict.fromkeys(columns, pa.string()), strings_can_be_null=False
            ),
        )
    except pa.ArrowInvalid as error:
        place = re.search(r"Row #(\d+): Expected \d+ columns, got (\d+)", str(error))
        row = int(place[1]) + skip + 1 if place else None
        found = f"{place[2]} cells" if place else str(error)
        raise InputError(path, f"rows of {len(columns)} cells", found, row=row) from error
    frame = cells.to_pandas()
    frame.index = pd.RangeIndex(skip + 2, skip + 2 + len(frame))
    return Table(path, "", frame)


def read_sheet(
    path: Path,
    sheet: str,
    header_row: int,
    header: Sequence[str],
    *,
    header_rows: int = 1,
    more: str = "",
) -> Table:
    """A sheet of a workbook (xlsx or xls); cells as read, numbers as float.

    header_row: number of the header's last row, the first row of the sheet being 1.
    header_rows: over how many rows it goes; of cells one above the other the lowest filled one counts.
    header, more: as for read_csv.
    Raises InputError for a missing or damaged workbook, a missing sheet or another header.
    """
    _require(path)
    try:
        with _without_panic_message():
            rows = CalamineWorkbook.from_path(str(path)).get_sheet_by_name(sheet).to_python(skip_empty_area=False)
    except WorksheetNotFound as error:
        raise InputError(path, f"a sheet “{sheet}”", "none of that name", sheet=sheet) from error
    except (CalamineError, OSError) as error:
        raise InputError(path, "a workbook", f"a file that is none ({error})") from error
    except BaseException as error:
        # Calamine panics at some truncated files; its panic is no Exception and cannot be imported.
        if type(error).__name__ != "PanicException":
            raise
        raise InputError(path, "a workbook", f"a damaged one ({error})") from error
    if len(rows) <= header_row:
        raise InputError(path, f"a header in row {header_row} and rows", f"{len(rows)} rows", sheet=sheet)
    above = rows[header_row - header_rows : header_row]
    columns = [_label(next((cell for cell in reversed(cells) if cell != ""), "")) for cells in zip(*above, strict=True)]
    _check_header(path, sheet, header_row, columns, header, more)
    frame = pd.DataFrame(rows[header_row:], columns=range(len(columns)), dtype="object")
    frame.columns = _unique(columns)
    frame.index = pd.RangeIndex(header_row + 1, header_row + 1 + len(frame))
    return Table(path, sheet, frame)


@contextmanager
def _without_panic_message() -> Iterator[None]:
    """Calamine writes its panics to the process's standard error; the build has its own message."""
    with open(os.devnull, "wb") as nowhere:
        usual = os.dup(2)
        os.dup2(nowhere.fileno(), 2)
        try:
            yield
        finally:
            os.dup2(usual, 2)
            os.close(usual)


def _text(path: Path) -> str:
    """The decoded text of a file, or InputError."""
    _require(path)
    content = path.read_bytes()
    if path.suffix == ".gz":
        try:
            content = gzip.decompress(content)
        except (EOFError, OSError, zlib.error) as error:
            raise InputError(path, "a whole gzip file", f"a damaged one ({error})") from error
    content = content.removeprefix(codecs.BOM_UTF8)
    try:
        text = content.decode("utf-8")
    except UnicodeDecodeError as error:
        row = content[: error.start].count(b"\n") + 1
        raise InputError(path, "text in UTF-8", f"byte {content[error.start]:#04x}", row=row) from error
    if not text.strip():
        raise InputError(path, "a table", "an empty file")
    if text.lstrip()[:1] == "<":
        raise InputError(path, "CSV", "HTML or XML", row=1)
    return text


def _require(path: Path) -> None:
    if not path.is_file():
        raise InputError(path, "the producer's file", "no file")
    if path.stat().st_size == 0:
        raise InputError(path, "a table", "an empty file")


def _check_header(path: Path, sheet: str, row: int, found: list[str], expected: Sequence[str], more: str) -> None:
    """The header must begin with `expected`, and end there unless `more` says what follows."""
    for number, name in enumerate(expected):
        here = str(found[number]) if number < len(found) else "nothing"
        if here.strip() != name:
            raise InputError(path, f"column {number + 1} “{name}”", f"“{here}”", sheet=sheet, row=row)
    if not more and len(found) > len(expected):
        raise InputError(path, f"{len(expected)} columns", f"also “{found[len(expected)]}”", sheet=sheet, row=row)


def _label(cell: object) -> str:
    """A header cell as text: years are stored as floats in workbooks."""
    if isinstance(cell, float) and cell.is_integer():
        return str(int(cell))
    return " ".join(str(cell).split())


def _unique(labels: list[str]) -> list[str]:
    """Block titles stand above the header, so years repeat: the second 1990 becomes 1990.1, and so on."""
    seen: dict[str, int] = {}
    result = []
    for label in labels:
        count = seen.get(label, 0)
        result.append(f"{label}.{count}" if count else label)
        seen[label] = count + 1
    return result
