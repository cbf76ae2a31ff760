"""Killed at any moment, a build leaves one whole set of extracts for the dashboard, and the next build tidies up."""

import hashlib
import itertools
import json
import os
import shutil
import signal
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pandas as pd
import pyarrow.parquet as pq
import pytest

from etl import store
from etl.__main__ import main
from seeeca import warehouse
from tests import small_world

ROOT = Path(__file__).resolve().parents[2]
# What a build does to files; shutil.rmtree goes by unlink and rmdir.
OPERATIONS = [
    (os, "mkdir"),
    (os, "rename"),
    (os, "unlink"),
    (os, "rmdir"),
    (os, "fsync"),
    (Path, "write_text"),
    (pq, "write_table"),
]


class Crash(BaseException):
    """The process is gone; no code of the build may catch it."""


def put(folder: Path, says: str) -> None:
    """Put a set of two extracts in place, both of which say who they are."""
    new = store.start(folder)
    described = {}
    for name in ("one", "two"):
        digest = store.write_parquet(new / f"{name}.parquet", pd.DataFrame({"extract": [name], "says": [says]}))
        described[name] = {"file": f"{name}.parquet", "sha256": digest}
    store.write_manifest(new, described)
    store.switch(folder)


def put_and_crash(monkeypatch, folder: Path, says: str, moment: int) -> list[str]:
    """As `put`, but the process is gone at the operation of that number. Returns the operations begun."""
    begun = []

    def crashing(name: str, original: Callable) -> Callable:
        def operation(*arguments, **options):
            begun.append(name)
            if len(begun) < moment:
                return original(*arguments, **options)
            if name.startswith("write"):  # half of the file is there
                path = arguments[0] if name == "write_text" else arguments[1]
                Path(path).write_bytes(b"{")
            raise Crash

        return operation

    with monkeypatch.context() as patch:
        for owner, name in OPERATIONS:
            patch.setattr(owner, name, crashing(name, getattr(owner, name)))
        try:
            put(folder, says)
        except Crash:
            return begun
    return begun + ["done"]


def found(folder: Path) -> str:
    """What the set that the dashboard finds says, after a look at each of its files."""
    whole = warehouse.find(folder)
    manifest = json.loads((whole / "manifest.json").read_text(encoding="utf-8"))
    entries = manifest["extracts"].values()
    assert {path.name for path in whole.iterdir()} == {"manifest.json", *(entry["file"] for entry in entries)}
    for entry in entries:
        assert hashlib.sha256((whole / entry["file"]).read_bytes()).hexdigest() == entry["sha256"]
    said = {pq.read_table(whole / entry["file"])["says"][0].as_py() for entry in entries}
    assert len(said) == 1
    return said.pop()


def names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.parent.iterdir())


def left(folder: Path) -> frozenset[str]:
    """Everything that lies about, by name and content: from two equal states the next build does the same."""
    files = folder.parent.rglob("*")
    return frozenset(f"{path.relative_to(folder.parent)} {path.is_file() and path.read_bytes()}" for path in files)


def test_a_set_is_put_in_place_of_the_old_one(tmp_path):
    folder = tmp_path / "extracts"
    put(folder, "old")
    put(folder, "new")
    assert found(folder) == "new"
    assert names(folder) == ["extracts"]
    assert sorted(path.name for path in folder.iterdir()) == ["manifest.json", "one.parquet", "two.parquet"]


def test_killed_at_any_operation_the_old_or_the_new_set_is_whole(tmp_path, monkeypatch):
    sets, operations = [], []
    for moment in itertools.count(1):
        folder = tmp_path / str(moment) / "extracts"
        put(folder, "old")
        operations = put_and_crash(monkeypatch, folder, "new", moment)
        sets.append(found(folder))
        put(folder, "next")
        assert found(folder) == "next"
        assert names(folder) == ["extracts"]
        if operations[-1] == "done":
            break
    switched = sets.index("new")
    assert sets == ["old"] * switched + ["new"] * (len(sets) - switched)
    # The new set counts once the old one's folder has been renamed.
    assert operations[switched - 1] == "rename"
    assert set(operations) == {name for _, name in OPERATIONS} | {"done"}


def test_killed_at_any_operation_of_the_first_build_there_is_no_set_or_the_new_one(tmp_path, monkeypatch):
    sets = []
    for moment in itertools.count(1):
        folder = tmp_path / str(moment) / "extracts"
        folder.parent.mkdir()
        operations = put_and_crash(monkeypatch, folder, "first", moment)
        try:
            sets.append(found(folder))
        except warehouse.ExtractsError:
            sets.append("none")
        put(folder, "next")
        assert found(folder) == "next"
        assert names(folder) == ["extracts"]
        if operations[-1] == "done":
            break
    begun = sets.index("first")
    assert begun > 0
    assert sets == ["none"] * begun + ["first"] * (len(sets) - begun)


def test_killed_again_in_the_build_that_tidies_up_a_set_is_whole(tmp_path, monkeypatch):
    tidied, tidied_again = set(), set()
    for first in itertools.count(1):
        crashed = tmp_path / str(first) / "extracts"
        put(crashed, "old")
        operations = put_and_crash(monkeypatch, crashed, "new", first)
        if operations[-1] == "done":
            break
        if left(crashed) in tidied:
            continue
        tidied.add(left(crashed))
        set_before = found(crashed)
        for second in itertools.count(1):
            folder = tmp_path / f"{first}-{second}" / "extracts"
            shutil.copytree(crashed.parent, folder.parent)
            again = put_and_crash(monkeypatch, folder, "newer", second)
            if (set_before, left(folder)) not in tidied_again:
                tidied_again.add((set_before, left(folder)))
                assert found(folder) in (set_before, "newer")
                put(folder, "next")
                assert found(folder) == "next"
                assert names(folder) == ["extracts"]
            if again[-1] == "done":
                break
    assert len(tidied) > 10
    assert len(tidied_again) > 10


SOURCE = "mgi"
MOMENTS = {"Writing 3": False, "renamed manifest.json.part": False, "renamed extracts": True}
# A process for each pair of a folder and a moment. It kills itself there, by the signal that no code can catch.
BUILDS_THAT_ARE_KILLED = """
import os, signal, sys
from pathlib import Path
from etl.build import build

raw, source, *pairs = sys.argv[1:]
rename = Path.rename

for folder, moment in zip(pairs[::2], pairs[1::2]):
    def pass_by(what):
        if what == moment:
            os.kill(os.getpid(), signal.SIGKILL)

    def rename_and_pass_by(path, target):
        rename(path, target)
        pass_by(f"renamed {path.name}")

    child = os.fork()
    if not child:
        Path.rename = rename_and_pass_by
        build(Path(raw), Path(folder), lambda title, done, total: pass_by(f"{title} {done}"), source=source)
    _, status = os.waitpid(child, 0)
    print(os.waitstatus_to_exitcode(status))
"""


@pytest.fixture(scope="module")
def killed(tmp_path_factory, _written, built) -> dict[str, tuple[Path, str]]:
    """By the moment in which the build was killed: the folder that it should write to, and the id of the set there,
    which lacks a row that the new one has. The build is of one source, so it reads the set in place too.
    """
    evidence = pd.read_parquet(built / "mgi_evidence.parquet")
    folders = {moment: tmp_path_factory.mktemp("killed") / "data" / "extracts" for moment in MOMENTS}
    ids = {
        moment: small_world.put_in_place(folder, built, mgi_evidence=evidence[1:]) for moment, folder in folders.items()
    }
    pairs = [part for moment, folder in folders.items() for part in (folder, moment)]
    command = [sys.executable, "-c", BUILDS_THAT_ARE_KILLED, _written, SOURCE, *pairs]
    done = subprocess.run(command, cwd=ROOT, check=True, stdout=subprocess.PIPE, text=True)
    assert done.stdout.split() == [str(-signal.SIGKILL)] * len(MOMENTS)
    return {moment: (folder, ids[moment]) for moment, folder in folders.items()}


@pytest.mark.xdist_group("small_world")
@pytest.mark.parametrize(("moment", "finds_the_new_set"), MOMENTS.items())
def test_a_build_that_is_really_killed_leaves_a_whole_set(killed, raw, built, moment, finds_the_new_set):
    folder, old = killed[moment]
    new = store.read_manifest(built)["id"]
    whole = warehouse.find(folder)
    manifest = json.loads((whole / "manifest.json").read_bytes())
    assert manifest["id"] == (new if finds_the_new_set else old)
    for entry in manifest["extracts"].values():
        assert store.sha256(whole / entry["file"]) == entry["sha256"]
    assert main(["build", "--raw", str(raw), "--out", str(folder), "--source", SOURCE]) == 0
    assert names(folder) == ["extracts"]
    assert {path.name: path.read_bytes() for path in folder.iterdir()} == {
        path.name: path.read_bytes() for path in built.iterdir()
    }
