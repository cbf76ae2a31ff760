"""When a file was fetched: from the record `downloads.json` in the folder of files, never from the clock."""

import json
from functools import lru_cache
from pathlib import Path

from etl.errors import BuildError

RECORD = "downloads.json"


def retrieved(raw: Path, path: Path) -> str | None:
    """The day a file was fetched (ISO 8601), or None where no record tells it.

    The record maps a file's path below `raw` to {"retrieved": "2026-11-21"}.
    """
    return _record(raw).get(path.relative_to(raw).as_posix(), {}).get("retrieved")


@lru_cache(maxsize=2)
def _record(raw: Path) -> dict:
    try:
        record = json.loads((raw / RECORD).read_text(encoding="utf-8"))
    except FileNotFoundError:
        return {}
    except ValueError as error:
        raise BuildError(f"{raw / RECORD}: expected JSON, found something else ({error})") from error
    if not isinstance(record, dict) or not all(isinstance(entry, dict) for entry in record.values()):
        raise BuildError(f"{raw / RECORD}: expected an object for each path, found something else")
    return record
