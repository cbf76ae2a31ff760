"""Seconds and memory of a full build, in a process of its own."""

import json
import resource
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from tests.bench.report import Row

SECONDS, GIGABYTES = 60, 1.5


def measure(raw: Path) -> list[Row]:
    """Build from the raw folder into a temporary one."""
    with tempfile.TemporaryDirectory() as folder:
        begin = time.perf_counter()
        command = [sys.executable, "-m", "tests.bench.build", raw, Path(folder) / "extracts"]
        done = subprocess.run(command, stdout=subprocess.PIPE, check=True)
        seconds = time.perf_counter() - begin
    found = json.loads(done.stdout)
    stages = found["seconds"] | {"Start of Python": seconds - sum(found["seconds"].values())}
    return [
        Row("all", seconds, "s", SECONDS),
        *(Row(f"  {stage}", spent, "s", detail=f"{spent / seconds:.0%}") for stage, spent in stages.items()),
        Row("peak memory", found["gigabytes"], "GB", GIGABYTES, decimals=2),
    ]


def build_here(raw: Path, folder: Path) -> None:
    """The measured process: build, and print the seconds of each stage and the peak of memory as JSON."""
    from etl.build import build

    report = build(raw, folder)
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss  # kilobytes on Linux
    print(json.dumps({"seconds": report.seconds, "gigabytes": peak / 1024**2}))


if __name__ == "__main__":
    build_here(*map(Path, sys.argv[1:]))
