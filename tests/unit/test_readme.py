"""The README names what there is: make targets, folders, exhibits' way from recipe to screen."""

import re
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
README = (ROOT / "README.md").read_text(encoding="utf-8")


def test_every_make_target_is_named():
    targets = re.findall(r"^([a-z-]+):.*## ", (ROOT / "Makefile").read_text(encoding="utf-8"), re.M)
    assert [target for target in targets if f"make {target}" not in README] == []


def test_every_folder_of_the_application_is_named():
    folders = {path.parent for path in (ROOT / "seeeca").rglob("*.py")} - {ROOT / "seeeca"}
    named = {folder.relative_to(ROOT).as_posix(): folder.name for folder in folders}
    assert {path for path, name in named.items() if f"`{path}/`" not in README and f"`{name}/`" not in README} == set()


def test_every_path_that_is_named_is_there():
    paths = set(re.findall(r"`((?:seeeca|etl|data|tests|docs|pages)/[\w./-]+)`", README))
    globbed = {path for path in paths if "*" in path}
    assert {path for path in paths - globbed if not (ROOT / path.rstrip("/")).exists()} == set()
