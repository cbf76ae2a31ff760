"""Reading a catalogue file into frozen dataclasses; what cannot be right is told with file and entry."""

from pathlib import Path
from typing import Any

import yaml
from pydantic import ConfigDict, TypeAdapter, ValidationError
from pydantic.dataclasses import dataclass

LANGUAGES = ("en", "ru", "be")
STRICT = ConfigDict(extra="forbid", str_min_length=1)


class CatalogueError(Exception):
    """A catalogue file says something that cannot be right; the message names file and entry."""


@dataclass(frozen=True, config=STRICT)
class Words:
    """One text in the three languages."""

    en: str
    ru: str
    be: str

    def in_(self, language: str) -> str:
        return getattr(self, language)


def contents(folder: Path, name: str) -> Any:
    path = folder / f"{name}.yml"
    try:
        return yaml.load(path.read_text(encoding="utf-8"), Loader=yaml.CSafeLoader)
    except (OSError, UnicodeDecodeError, yaml.YAMLError) as error:
        raise CatalogueError(f"{name}.yml cannot be read: {error}") from error


def entries(folder: Path, name: str) -> list[dict]:
    found = contents(folder, name)
    if not isinstance(found, list) or not all(isinstance(entry, dict) for entry in found):
        raise CatalogueError(f"{name}.yml: expected a list of entries")
    return found


def parsed(kind: type, entry: Any, file: str, label: str) -> Any:
    try:
        return TypeAdapter(kind).validate_python(entry)
    except ValidationError as error:
        first = error.errors()[0]
        field = ".".join(str(part) for part in first["loc"])
        raise CatalogueError(f"{file}.yml, entry {label}, field {field}: {first['msg']}") from error


def by(things: list, key: str, file: str) -> dict[str, Any]:
    result = {}
    for thing in things:
        id_ = getattr(thing, key)
        if id_ in result:
            raise CatalogueError(f"{file}.yml, entry {id_}: two entries have the same {key}")
        result[id_] = thing
    return result
