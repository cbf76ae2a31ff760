"""One module a producer. Each lists its PARTS: functions from a Raw folder to Pieces of extracts."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

import pandas as pd

from etl.errors import CheckError
from etl.places import Places

OBSERVATION = ["indicator", "country", "year", "edition", "variant", "value", "lower", "upper", "flag"]


@dataclass(frozen=True)
class Raw:
    """The folder of the producers' files, and the places they may name."""

    folder: Path
    places: Places


@dataclass(frozen=True)
class Piece:
    """Rows of one extract from one edition, with the files they were read from.

    left_out: rows that were dropped on purpose, each with its reason.
    found: what a check that needs columns of the file found, by the check's name: key columns and two figures.
    """

    extract: str
    edition: str
    files: tuple[Path, ...]
    rows: pd.DataFrame
    left_out: tuple[str, ...] = ()
    found: Mapping[str, pd.DataFrame] = field(default_factory=dict)


Pieces = Iterator[Piece]


def observations(
    indicator: str,
    edition: str,
    country: pd.Series,
    year: pd.Series,
    value: pd.Series,
    *,
    variant: pd.Series | str = "estimates",
    lower: pd.Series | float = float("nan"),
    upper: pd.Series | float = float("nan"),
    flag: pd.Series | str = "",
) -> pd.DataFrame:
    """Rows of the extract `observation`; rows without a value are left out, for missing is not zero."""
    frame = pd.DataFrame(
        {
            "indicator": indicator,
            "country": country,
            "year": year,
            "edition": edition,
            "variant": variant,
            "value": value,
            "lower": lower,
            "upper": upper,
            "flag": flag,
        }
    )
    return frame[frame["value"].notna()]


def spread(rows: pd.DataFrame, key: list[str], over: str, values: Sequence[str]) -> pd.DataFrame:
    """Persons by key, with a column for each of `values` of `over`. Raises CheckError where a cell has two figures."""
    twice = rows.duplicated([*key, over])
    if twice.any():
        cell = rows.loc[twice, [*key, over]].iloc[0]
        raise CheckError("two figures for " + ", ".join(f"{column}={cell[column]}" for column in (*key, over)))
    return rows.pivot(index=key, columns=over, values="persons").reindex(columns=values)
