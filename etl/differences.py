"""What is new, changed or gone in an extract against the one in place, in a few lines for the build's summary."""

from collections.abc import Iterable

import pandas as pd

from etl.tables import Extract

# Columns that say which figures a line is about, which place a row is about, and when; an extract has some of them.
GROUP = ("indicator", "edition")
PLACE = ("country", "destination", "origin", "sender", "receiver", "asylum", "route")
YEAR = ("year", "round", "period_start", "period_end")
# More places or runs of years than these are counted, not listed.
LISTED_PLACES, LISTED_RUNS = 5, 4


def differences(table: Extract, before: pd.DataFrame, after: pd.DataFrame) -> list[str]:
    """A line for each indicator and edition of which rows are new, changed or gone.

    before, after: all rows of the extract, with the columns of its schema and unique keys. A row counts as changed
    where its key is in both and any other column differs, so a figure with another bound or flag is a changed one.
    """
    if list(before.columns) != list(after.columns):
        return [f"{table.name}: other columns than before"]
    both = pd.concat([before, after], keys=["before", "after"], names=["set", "row"])
    # What stands in both sets as it is drops out; a missing bound equals a missing bound.
    different = both[~both.duplicated(keep=False)]
    changed = different.duplicated(list(table.key), keep=False)
    news = {
        "new": _part(different[~changed], "after"),
        "changed": _part(different[changed], "after"),
        "gone": _part(different[~changed], "before"),
    }
    columns = [name for name in GROUP if name in before]
    groups = different[columns].drop_duplicates().sort_values(columns).itertuples(index=False, name=None)
    return [_line(table, columns, group, before, after, news) for group in groups]


def _part(rows: pd.DataFrame, name: str) -> pd.DataFrame:
    return rows[rows.index.get_level_values("set") == name]


def _line(
    table: Extract,
    columns: list[str],
    group: tuple,
    before: pd.DataFrame,
    after: pd.DataFrame,
    news: dict[str, pd.DataFrame],
) -> str:
    """ "observation: fertility, wpp-2024: 1 new country (ARM), years 2024–2025 new, 12 figures changed (BLR; 2023)" """
    was, now = (_of_group(rows, columns, group) for rows in (before, after))
    new, changed, gone = (_of_group(rows, columns, group) for rows in news.values())
    begin = f"{table.name}: {', '.join(group)}: "
    if was.empty:
        return begin + f"new, {_count(table, len(now))} ({_where(now)})"
    if now.empty:
        return begin + f"gone, {_count(table, len(was))} ({_where(was)})"
    places, years = _places(new) - _places(was), _years(new) - _years(was)
    filled = new[~_any_in(new, PLACE, places) & ~_any_in(new, YEAR, years)]
    says = []
    if places:
        says.append(f"{len(places)} new {_kind(now, len(places))}" + _listed(places))
    if years:
        says.append(f"{'year' if len(years) == 1 else 'years'} {_runs(years)} new")
    if len(filled):
        says.append(f"{_count(table, len(filled))} new ({_where(filled)})")
    if len(changed):
        says.append(f"{_count(table, len(changed))} changed ({_where(changed)})")
    if len(gone):
        says.append(f"{_count(table, len(gone))} gone ({_where(gone)})")
    return begin + ", ".join(says)


def _of_group(rows: pd.DataFrame, columns: list[str], group: tuple) -> pd.DataFrame:
    keep = pd.Series(True, index=rows.index)
    for column, value in zip(columns, group, strict=True):
        keep &= rows[column] == value
    return rows[keep]


def _any_in(rows: pd.DataFrame, columns: Iterable[str], values: set) -> pd.Series:
    """Which rows have one of the values in one of the columns."""
    return rows[[name for name in columns if name in rows]].isin(values).any(axis=1)


def _places(rows: pd.DataFrame) -> set[str]:
    return {place for name in PLACE if name in rows for place in rows[name].unique()}


def _years(rows: pd.DataFrame) -> set[int]:
    return {int(year) for name in YEAR if name in rows for year in rows[name].unique()}


def _count(table: Extract, number: int) -> str:
    """ "12 figures"; entries where an extract has text and no figures."""
    values = [column for name, column in table.schema.columns.items() if name not in table.key]
    word = "figure" if any(str(column.dtype).startswith(("int", "float")) for column in values) else "entry"
    return f"{number:,} " + (word if number == 1 else {"figure": "figures", "entry": "entries"}[word])


def _kind(rows: pd.DataFrame, number: int) -> str:
    if "route" in rows:
        return "route" if number == 1 else "routes"
    return "country" if number == 1 else "countries"


def _listed(places: set[str]) -> str:
    return f" ({', '.join(sorted(places))})" if len(places) <= LISTED_PLACES else ""


def _where(rows: pd.DataFrame) -> str:
    """ "BLR, POL; 2009, 2020–2023", or how many countries where they are many."""
    places, years = _places(rows), _years(rows)
    says = ", ".join(sorted(places)) if len(places) <= LISTED_PLACES else f"{len(places)} {_kind(rows, len(places))}"
    return says + (f"; {_runs(years)}" if years else "")


def _runs(years: set[int]) -> str:
    """ "2009, 2020–2023"; of many runs the first and the last year, and how many there are between."""
    starts = [year for year in sorted(years) if year - 1 not in years]
    ends = [year for year in sorted(years) if year + 1 not in years]
    if len(starts) > LISTED_RUNS:
        return f"{len(years)} years of {starts[0]}–{ends[-1]}"
    return ", ".join(str(start) if start == end else f"{start}–{end}" for start, end in zip(starts, ends, strict=True))
