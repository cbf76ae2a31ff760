"""The dashboard's own figures, made once before the first visitor comes."""

import json
from pathlib import Path

import plotly.graph_objects as go

PAGES = json.loads(Path(__file__).with_name("pages.json").read_text(encoding="utf-8"))
for page in PAGES.values():
    for rows in page["views"].values():
        for chart in (chart for row in rows for chart in row if chart):
            chart["figure"] = go.Figure(chart["figure"])
