"""The table twin of an exhibit, for the screen and as a file."""

import io

import numpy as np
import pandas as pd

from seeeca.exhibit.exhibit import Column, Exhibit
from seeeca.exhibit.measure import unit_words
from seeeca.exhibit.sources import citations, source_words
from seeeca.words.i18n import Translator

# A spreadsheet takes a cell that begins with one of these for a formula.
LIVE = ("=", "+", "-", "@", "\t", "\r")
# Decimals of a file beyond those of the screen.
MORE_DECIMALS = 2
# Units that have words; of money a head the unit is money.
NAMED_UNITS = ("persons", "usd", "percent", "years", "children_per_woman", "per_1000", "per_100")
UNITS = {"usd_per_head": "usd"}


def table(exhibit: Exhibit) -> pd.DataFrame:
    """What is drawn, under the headings that the exhibit declares; numbers in the unit of the extracts."""
    columns = {column.key: column.heading for column in exhibit.columns}
    if exhibit.data.empty:
        return pd.DataFrame(columns=list(columns.values()))
    return exhibit.data[list(columns)].rename(columns=columns)


def numbers_of(exhibit: Exhibit, column: Column) -> list[float | None] | None:
    """The figures of a column of numbers, no finer than a file has them; None for a column of words."""
    if column.decimals is None:
        return None
    values = exhibit.data[column.key]
    return [None if pd.isna(value) else round(float(value), column.decimals + MORE_DECIMALS) for value in values]


def csv(exhibit: Exhibit, t: Translator) -> bytes:
    """The table with its title above, source and notes below; opens right in a spreadsheet of the language.

    UTF-8 with a byte order mark, so that Cyrillic is read as such; in Russian and Belarusian with
    semicolons and decimal commas, as spreadsheets set to these languages expect. Text that a
    spreadsheet would run as a formula is quoted with an apostrophe.
    """
    separator = "," if t.language == "en" else ";"
    rows = _in_cells(exhibit, t)
    body = rows.to_csv(index=False, sep=separator, lineterminator="\r\n")
    above = [exhibit.title, exhibit.subtitle]
    below = [source_words(exhibit, t), *citations(exhibit), *(note.text for note in exhibit.notes)]
    below.append(t("Data version {id}.", id=exhibit.data_version))
    written = io.StringIO()

    def lines(texts: list[str]) -> None:
        """Each text in one cell, whatever signs are in it."""
        cells = pd.Series([_dead(text) for text in texts])
        cells.to_csv(written, index=False, header=False, sep=separator, lineterminator="\r\n")

    lines(above)
    written.write("\r\n" + body + "\r\n")
    lines(below)
    return written.getvalue().encode("utf-8-sig")


def _in_cells(exhibit: Exhibit, t: Translator) -> pd.DataFrame:
    """The table as a file has it: numbers no finer than they are known, yes and no, unit and edition of each row."""
    rows = table(exhibit)
    for column in exhibit.columns:
        if column.heading in rows:
            rows[column.heading] = [_cell(value, column.decimals, t) for value in exhibit.data[column.key]]
    if rows.empty:
        return rows
    unit = UNITS.get(exhibit.measure.unit, exhibit.measure.unit)
    if unit in NAMED_UNITS:
        # Other columns have other units, which their headings name.
        rows[t("Unit of “{column}”", column=exhibit.measure.heading)] = unit_words(unit, t)
    editions = exhibit.data["edition"] if "edition" in exhibit.data else "; ".join(exhibit.editions)
    rows[t("Edition (code)")] = editions
    return rows


def _cell(value: object, decimals: int | None, t: Translator) -> object:
    """decimals: of a column of numbers, as the screen shows it; a file has two more."""
    if isinstance(value, (bool, np.bool_)):
        return t("yes") if value else t("no")
    if pd.isna(value):
        return ""
    if decimals is None or not isinstance(value, (int, float, np.number)):
        return _dead(value)
    text = f"{float(value):.{decimals + MORE_DECIMALS}f}".rstrip("0").rstrip(".")
    return text if t.language == "en" else text.replace(".", ",")


def _dead(cell: object) -> object:
    return f"'{cell}" if isinstance(cell, str) and cell.startswith(LIVE) else cell
