"""The dashboard's own figures as plain data, read once before the first visitor comes."""

import json
from pathlib import Path

PAGES = json.loads(Path(__file__).with_name("pages.json").read_text(encoding="utf-8"))
