"""Fixtures that all tests may use: the producers' files of a small world, and the real ones where they are on hand."""

import os
import shutil
from pathlib import Path

import pytest

from etl.build import Report, build
from tests import small_world

ROOT = Path(__file__).resolve().parents[1]


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
def whole_build(tmp_path_factory, _written) -> tuple[Path, Report, list[tuple]]:
    """The one whole build of the small world: the extracts, the report, and the progress that was shown."""
    folder, shown = tmp_path_factory.mktemp("data") / "extracts", []
    report = build(_written, folder, lambda *progress: shown.append(progress))
    return folder, report, shown


@pytest.fixture(scope="session")
def built(whole_build) -> Path:
    """The extracts of the small world, to be read only."""
    return whole_build[0]


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
