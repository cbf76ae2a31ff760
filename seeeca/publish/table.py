"""The table twin of an exhibit, for the screen and as a file."""

import io

import pandas as pd

from seeeca.exhibit.exhibit import Exhibit
from seeeca.exhibit.sources import citations, source_words
from seeeca.words.i18n import Translator

# A spreadsheet takes a cell that begins with one of these for a formula.
LIVE = ("=", "+", "-", "@", "\t", "\r")


def table(exhibit: Exhibit) -> pd.DataFrame:
    """What is drawn, under the headings that the exhibit declares; numbers in the unit of the extracts."""
    columns = {column.key: column.heading for column in exhibit.columns}
    if exhibit.data.empty:
        return pd.DataFrame(columns=list(columns.values()))
    return exhibit.data[list(columns)].rename(columns=columns)


def csv(exhibit: Exhibit, t: Translator) -> bytes:
    """The table with its title above, source and notes below; opens right in a spreadsheet of the language.

    UTF-8 with a byte order mark, so that Cyrillic is read as such; in Russian and Belarusian with
    semicolons and decimal commas, as spreadsheets set to these languages expect. Text that a
    spreadsheet would run as a formula is quoted with an apostrophe.
    """
    comma = t.language != "en"
    rows = table(exhibit)
    rows = rows.apply(lambda column: column.map(_dead) if column.dtype.kind not in "iufb" else column)
    separator = ";" if comma else ","
    body = rows.to_csv(index=False, sep=separator, decimal="," if comma else ".", lineterminator="\r\n")
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


def _dead(cell: object) -> object:
    return f"'{cell}" if isinstance(cell, str) and cell.startswith(LIVE) else cell
