"""What a part of the bench measured, and the table that shows it beside its limits."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from rich.console import Console
from rich.table import Table


@dataclass(frozen=True)
class Row:
    """A measured figure; the limit is the most that it may be, None where it is for information only."""

    what: str
    measured: float
    unit: str = ""
    limit: float | None = None
    detail: str = ""
    decimals: int = 1

    @property
    def over(self) -> bool:
        return self.limit is not None and not self.measured <= self.limit

    def verdict(self) -> str:
        if self.limit is None:
            return ""
        return "[red]over[/]" if self.over else "[green]ok[/]"

    def in_unit(self, value: float) -> str:
        return f"{value:,.{self.decimals}f} {self.unit}".strip()


def show(console: Console, title: str, rows: Sequence[Row]) -> bool:
    """Print the table of a part; whether every figure is within its limit."""
    table = Table(title=title, title_justify="left")
    table.add_column("")
    for heading in ("measured", "limit"):
        table.add_column(heading, justify="right")
    table.add_column("")
    table.add_column("detail")
    for row in rows:
        limit = "" if row.limit is None else row.in_unit(row.limit)
        table.add_row(row.what, row.in_unit(row.measured), limit, row.verdict(), row.detail)
    console.print(table)
    return not any(row.over for row in rows)


def p50(values: Sequence[float]) -> float:
    return float(np.percentile(values, 50))


def p95(values: Sequence[float]) -> float:
    return float(np.percentile(values, 95))
