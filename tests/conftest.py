"""Fixtures that all tests may use: the producers' files of a small world, and the real ones where they are on hand."""

import os
import shutil
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest

from etl.build import SOURCES, Report, build
from etl.sources import Piece, Pieces, Raw
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
