"""The producers' real files, read once: they give the committed extracts again, whole or one source at a time."""

import json
import math
import shutil
from pathlib import Path

import pytest

from etl.__main__ import EXTRACTS
from etl.build import build
from etl.tables import EXCEPTIONS

pytestmark = [pytest.mark.raw, pytest.mark.xdist_group("raw")]


def contents(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in folder.iterdir()}


def other_files(one: Path, other: Path) -> list[str]:
    """The names of files that two folders do not have with the same bytes."""
    ours, theirs = contents(one), contents(other)
    return sorted(name for name in ours | theirs if ours.get(name) != theirs.get(name))


def test_the_real_files_give_the_committed_extracts_again(really_built):
    folder, _ = really_built
    assert other_files(folder, EXTRACTS) == []


def test_the_real_files_meet_every_named_exception_as_it_is_named(really_built):
    _, report = really_built
    met = [(met.exception, met.cells, rounded_up(met.difference)) for met in report.exceptions]
    assert met == [(named, named.cells, named.difference) for named in EXCEPTIONS]


def test_one_source_built_from_its_real_files_alone_gives_the_committed_extracts_again(real_raw, tmp_path):
    """UNHCR's, which has an extract of its own and rows of observations."""
    shutil.copytree(real_raw / "unhcr", tmp_path / "raw" / "unhcr")
    folder = shutil.copytree(EXTRACTS, tmp_path / "extracts")
    report = build(tmp_path / "raw", folder, source="unhcr")
    assert other_files(folder, EXTRACTS) == []
    committed = json.loads((EXTRACTS / "manifest.json").read_text(encoding="utf-8"))
    assert (report.before, report.differences) == (committed["id"], [])


def rounded_up(difference: float) -> float | None:
    """To a whole number, or to thousandths below 1; None where one of the two figures is not given."""
    if math.isnan(difference):
        return None
    places = 0 if difference >= 1 else 3
    return math.ceil(round(difference * 10**places, 6)) / 10**places
