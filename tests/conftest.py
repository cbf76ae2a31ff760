"""What all tests may use: the producers' files of a small world, the real ones, and who runs which tests.

`make test` runs the tests in two processes. Tests of one group run in one process and in their order, so that what they
share is made once: a server and a browser, an exhibit's answers, the extracts of the small world.
"""

import os
import shutil
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import pytest

from etl.build import SOURCES, Report, build
from etl.sources import Piece, Pieces, Raw
from seeeca.exhibits import making
from tests import small_world

ROOT = Path(__file__).resolve().parents[1]
HERE = ROOT / "tests"
# Servers and browsers first: while they are waited for, the other process calculates.
FOLDERS = ("browser", "pages", "laws", "unit")
# A sentence whose facts do not belong together fails the test.
making.STRICT = True


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    for item in items:
        if not item.get_closest_marker("xdist_group"):
            item.add_marker(pytest.mark.xdist_group(_group(item)))
        if _folder(item.path) == "browser":
            item.add_marker("browser")
    items.sort(key=lambda item: _place(item.path))


def pytest_make_parametrize_id(val: object) -> str | None:
    """Bytes by their number: packed files hold the second of their making, and all processes must say the same."""
    return f"{len(val)} bytes" if isinstance(val, bytes) else None


# Asked several times for each of thousands of tests, which stand in few files.
@cache
def _folder(path: Path) -> str:
    return path.relative_to(HERE).parts[0]


@cache
def _place(path: Path) -> int:
    return FOLDERS.index(_folder(path)) if _folder(path) in FOLDERS else len(FOLDERS)


def _group(item: pytest.Item) -> str:
    """All tests of the browser that share its server, those of a session of pages, of an exhibit, else of a file."""
    asked = getattr(item, "callspec", None)
    asked = asked.params if asked else {}
    if _folder(item.path) == "browser":
        return "fresh servers" if "fresh_server" in item.fixturenames else "browser"
    shared = ("language", "country") if _folder(item.path) == "pages" else ("id_",)
    return " ".join([item.path.stem, *(asked[name] for name in shared if isinstance(asked.get(name), str))])


@pytest.fixture(scope="session")
def _written(tmp_path_factory) -> Path:
    folder = tmp_path_factory.mktemp("small_world")
    small_world.write(folder, small_world.world())
    return folder


@pytest.fixture(scope="session")
def _copy(tmp_path_factory, _written) -> tuple[Path, dict[str, tuple]]:
    """A copy, in which each file has the time of its original to the nanosecond, and the marks of its files."""
    copy = shutil.copytree(_written, tmp_path_factory.mktemp("copy") / "raw")
    return copy, _marks(copy)


@pytest.fixture
def raw(_copy, _written) -> Iterator[Path]:
    """The producers' files of the small world, to be changed at will: they are put right after the test."""
    copy, before = _copy
    yield copy
    after = _marks(copy)
    for path in before.keys() | after.keys():
        if path not in before:
            (copy / path).unlink()
        elif before[path] != after.get(path):
            shutil.copy2(_written / path, copy / path)


def _marks(folder: Path) -> dict[str, tuple]:
    """Size and time of change of each file, by its path below the folder."""
    paths = [os.path.join(place, name) for place, _, names in os.walk(folder) for name in names]
    stats = {os.path.relpath(path, folder): os.stat(path) for path in paths}
    return {path: (stat.st_size, stat.st_mtime_ns) for path, stat in stats.items()}


@dataclass(frozen=True)
class WholeBuild:
    """The one whole build of the small world: the extracts, the report, what was shown of its progress, and the
    pieces by the part of a source that read them.
    """

    folder: Path
    report: Report
    progress: list[tuple[str, int, int]]
    pieces: dict[Callable[[Raw], Pieces], list[Piece]]


@pytest.fixture(scope="session")
def whole_build(tmp_path_factory, _written) -> WholeBuild:
    folder, progress, pieces = tmp_path_factory.mktemp("data") / "extracts", [], {}

    def kept(part):
        return lambda raw: pieces.setdefault(part, list(part(raw)))

    with pytest.MonkeyPatch.context() as patch:
        for source in SOURCES:
            patch.setattr(source, "PARTS", tuple(kept(part) for part in source.PARTS))
        report = build(_written, folder, lambda *shown: progress.append(shown))
    return WholeBuild(folder, report, progress, pieces)


@pytest.fixture(scope="session")
def built(whole_build) -> Path:
    """The extracts of the small world, to be read only."""
    return whole_build.folder


@pytest.fixture(scope="session")
def real_raw() -> Path:
    """The folder of the producers' real files, which are not part of the project."""
    folder = Path(os.environ.get("RAW", ROOT.parent / "shared" / "raw"))
    if not folder.is_dir():
        pytest.skip(f"the producers' files are not on hand: no folder {folder} (make test RAW=folder)")
    return folder


@pytest.fixture(scope="session")
def really_built(real_raw, tmp_path_factory) -> tuple[Path, Report]:
    """The one rebuild from the producers' real files, to be read only: the extracts and the report."""
    folder = tmp_path_factory.mktemp("real") / "extracts"
    return folder, build(real_raw, folder)
