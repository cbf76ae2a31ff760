"""What stops a build. Each message names the place, what was expected and what was found."""

from pathlib import Path


class BuildError(Exception):
    """The build stops and the old extracts stay as they are."""


class InputError(BuildError):
    """A producer's file is not as expected."""

    def __init__(self, path: Path, expected: str, found: str, *, sheet: str = "", row: int | None = None) -> None:
        place = str(path)
        if sheet:
            place += f", sheet “{sheet}”"
        if row is not None:
            place += f", row {row}"
        super().__init__(f"{place}: expected {expected}, found {found}")


class CheckError(BuildError):
    """Figures contradict each other or their declaration, and no named exception covers it."""
