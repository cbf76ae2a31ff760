"""What all tests may use: the producers' files of a small world, the real ones, and who runs which tests.

`make test` runs the tests in two processes. Tests of one group run in one process and in their order, so that what they
share is made once: a server and a browser, an exhibit's answers, the extracts of the small world.
"""

import os
import shutil
from functools import cache
from pathlib import Path

import pytest

from etl.build import build
from tests import small_world

ROOT = Path(__file__).resolve().parents[1]
HERE = ROOT / "tests"
# Servers and browsers first: while they are waited for, the other process calculates.
FOLDERS = ("browser", "pages", "laws", "unit")


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


@pytest.fixture
def raw(tmp_path, _written) -> Path:
    """The producers' files of the small world, to be changed at will."""
    return shutil.copytree(_written, tmp_path / "raw")


@pytest.fixture(scope="session")
def built(tmp_path_factory, _written) -> Path:
    """The extracts of the small world, to be read only."""
    folder = tmp_path_factory.mktemp("data") / "extracts"
    build(_written, folder)
    return folder


@pytest.fixture(scope="session")
def real_raw() -> Path:
    """The folder of the producers' real files, which are not part of the project."""
    folder = Path(os.environ.get("RAW", ROOT.parent / "shared" / "raw"))
    if not folder.is_dir():
        pytest.skip(f"the producers' files are not on hand: no folder {folder} (make test RAW=folder)")
    return folder
