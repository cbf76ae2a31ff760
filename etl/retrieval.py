"""When a file was fetched: from the record `downloads.json` in the folder of files, never from the clock."""

import json
from pathlib import Path

from etl.errors import BuildError

RECORD = "downloads.json"


def retrieval_dates(raw: Path) -> dict[str, str | None]:
    """The day each file was fetched (ISO 8601), by its path below `raw`, as far as a record tells it.

    The record maps a path to {"retrieved": "2026-11-21"}.
    """
    try:
        record = json.loads((raw / RECORD).read_text(encoding="utf-8"))
    except FileNotFoundError:
        return {}
    except ValueError as error:
        raise BuildError(f"{raw / RECORD}: expected JSON, found something else ({error})") from error
    if not isinstance(record, dict) or not all(isinstance(entry, dict) for entry in record.values()):
        raise BuildError(f"{raw / RECORD}: expected an object for each path, found something else")
    return {path: entry.get("retrieved") for path, entry in record.items()}
