"""`python -m etl build --raw FOLDER`: build the extracts. `python -m etl check`: check the committed ones.

`python -m etl build --raw FOLDER --source NAME`: rebuild one source and keep the rows of the others.
"""

import argparse
import sys
from pathlib import Path

from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TaskID, TextColumn, TimeElapsedColumn
from rich.table import Table

from etl.build import NAMES, Report, build
from etl.committed import check
from etl.errors import BuildError
from seeeca.catalogue.reading import CatalogueError

EXTRACTS = Path(__file__).resolve().parent.parent / "data" / "extracts"


def main(arguments: list[str] | None = None) -> int:
    options = _options(arguments)
    console = Console(highlight=False)
    try:
        if options.command == "build":
            with _progress(console) as show:
                report = build(options.raw, options.out, show, options.source)
            _summary(console, report)
        else:
            console.print(check(options.out))
    except (BuildError, CatalogueError) as error:
        print(f"Stopped: {error}. The extracts are as they were.", file=sys.stderr)
        return 1
    return 0


def _options(arguments: list[str] | None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m etl", description=__doc__)
    commands = parser.add_subparsers(dest="command", required=True)
    command = commands.add_parser("build", help="build the extracts from the producers' files")
    command.add_argument("--raw", type=Path, required=True, help="folder of the producers' files")
    command.add_argument("--out", type=Path, default=EXTRACTS, help="folder of the extracts")
    names = ", ".join(NAMES)
    command.add_argument("--source", metavar="NAME", help=f"rebuild this source alone, one of: {names}")
    command = commands.add_parser("check", help="check the extracts against their manifest and schema")
    command.add_argument("--out", type=Path, default=EXTRACTS, help="folder of the extracts")
    return parser.parse_args(arguments)


class _progress:
    """A bar for each source and stage, as a context that gives the function to call."""

    def __init__(self, console: Console) -> None:
        columns = TextColumn("{task.description:<38}"), BarColumn(), MofNCompleteColumn(), TimeElapsedColumn()
        self.bars = Progress(*columns, console=console)
        self.tasks: dict[str, TaskID] = {}

    def __enter__(self):
        self.bars.start()
        return self.show

    def __exit__(self, *_) -> None:
        self.bars.stop()

    def show(self, title: str, done: int, total: int) -> None:
        if title not in self.tasks:
            self.tasks[title] = self.bars.add_task(title, total=total)
        self.bars.update(self.tasks[title], completed=done)


def _summary(console: Console, report: Report) -> None:
    table = Table(title=f"Extracts {report.manifest['id']}")
    for heading in ("extract", "rows", "years", "editions"):
        table.add_column(heading, justify="right" if heading == "rows" else "left")
    for name, entry in report.manifest["extracts"].items():
        years = "–".join(map(str, entry["years"]))
        editions = ", ".join(edition["edition"] for edition in entry["editions"])
        table.add_row(name, f"{entry['rows']:,}", years, editions)
    console.print(table)
    table = Table(title="Seconds")
    table.add_column("stage")
    table.add_column("seconds", justify="right")
    for stage, seconds in report.seconds.items():
        table.add_row(stage, f"{seconds:.1f}")
    table.add_row("All", f"{sum(report.seconds.values()):.1f}")
    console.print(table)
    console.print(f"Named exceptions met: {len(report.exceptions)}")
    for met in report.exceptions:
        where = ", ".join(f"{column} {_values(value)}" for column, value in met.exception.where.items())
        console.print(
            f"  {met.exception.check}: {where}: {met.cells} cells, at most {met.difference:,.6g}. "
            f"{met.exception.reason}"
        )
    for note in report.left_out:
        console.print(f"  left out: {note}")
    _differences(console, report)


def _differences(console: Console, report: Report) -> None:
    if report.before is None:
        console.print("No whole set was in place to compare with")
    elif not report.differences:
        console.print(f"Against the set in place ({report.before}): no figure is new, changed or gone")
    else:
        console.print(f"Against the set in place ({report.before}):")
        for line in report.differences:
            console.print(f"  {line}")


def _values(value: str | int | tuple) -> str:
    """A value, or the values of a tuple; a run of years as its ends."""
    if not isinstance(value, tuple):
        return str(value)
    if len(value) > 2 and isinstance(value[0], int) and value[-1] - value[0] == len(value) - 1:
        return f"{value[0]}–{value[-1]}"
    return ", ".join(map(str, value))


if __name__ == "__main__":
    sys.exit(main())
