"""`make bench`: figures of speed and memory beside their limits; exit status 1 if one is passed."""

import argparse
import sys
import time
from pathlib import Path

from rich.console import Console

from tests.bench import build, memory, queries, reruns
from tests.bench.report import show

PARTS = ("build", "queries", "reruns", "memory")


def main() -> int:
    options = _options()
    console = Console(highlight=False, width=None if sys.stdout.isatty() else 120)
    parts = {
        "build": ("Build of the extracts", lambda: build.measure(options.raw)),
        "queries": ("Queries, warm", queries.measure),
        "reruns": ("Changes in the browser, our pages over bare ones with the same charts", reruns.measure),
        "memory": ("Server with many sessions", memory.measure),
    }
    within = True
    for name in [options.only] if options.only else PARTS:
        title, measure = parts[name]
        if name == "build" and not options.raw.is_dir():
            console.print(f"{title}: left out, for there is no folder {options.raw}\n")
            continue
        begin = time.perf_counter()
        within &= show(console, title, measure())
        console.print(f"({time.perf_counter() - begin:.0f} s)\n")
    return 0 if within else 1


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m tests.bench", description=__doc__)
    parser.add_argument("--raw", type=Path, default=Path("../shared/raw"), help="folder of the producers' files")
    parser.add_argument("--only", choices=PARTS, help="this part only")
    return parser.parse_args()


if __name__ == "__main__":
    sys.exit(main())
