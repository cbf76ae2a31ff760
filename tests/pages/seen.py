"""What a page shows, as Streamlit's own test runner sees it, without a browser."""

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property, lru_cache
from html import unescape
from pathlib import Path

import pandas as pd
import plotly.graph_objects as go
import pyarrow as pa
from streamlit.testing.v1 import AppTest

from seeeca import exhibits
from seeeca.catalogue import load
from seeeca.exhibit.exhibit import Exhibit
from seeeca.exhibit.shapes import Rows
from seeeca.recipe import Recipe
from seeeca.view import View, from_query

APP = Path(__file__).resolve().parents[2] / "seeeca" / "app.py"


@dataclass(frozen=True)
class Screen:
    """One run of a page: its elements, and what was wanted of it."""

    page: str
    language: str
    view: View
    elements: object
    exceptions: list[str]

    @cached_property
    def exhibits(self) -> list[Exhibit]:
        return [exhibits.make(Recipe(id_, self.view), self.language) for id_ in exhibits.ON_PAGE[self.page]]

    @cached_property
    def cards(self) -> dict[str, object]:
        """The framed parts of the page, each of which holds an exhibit, by its id."""
        return {
            _id(node).rpartition("-exhibit-")[2]: node for node in _nodes(self.elements) if "-exhibit-" in _id(node)
        }

    def card(self, exhibit: Exhibit) -> object:
        return self.cards[exhibit.id]

    def figure(self, exhibit: Exhibit) -> go.Figure:
        (spec,) = (node.proto.spec for node in _nodes(self.card(exhibit)) if node.type == "plotly_chart")
        return go.Figure(json.loads(spec), skip_invalid=False)

    def table(self, exhibit: Exhibit) -> pd.DataFrame:
        (frame,) = (node.value for node in _nodes(self.card(exhibit)) if node.type == "dataframe")
        return frame

    def written(self, exhibit: Exhibit) -> pd.DataFrame:
        """The table's cells as they are shown."""
        (frame,) = (node.proto for node in _nodes(self.card(exhibit)) if node.type == "dataframe")
        return pa.ipc.open_stream(frame.arrow_data.styler.display_values).read_pandas()

    def html(self, exhibit: Exhibit) -> str:
        """What stands on a card as HTML."""
        return " ".join(node.proto.body for node in _nodes(self.card(exhibit)) if node.type == "html")

    def is_drawn(self, exhibit: Exhibit) -> bool:
        """Whether an exhibit shows figures, as a chart or, where that is its kind, as a table."""
        if isinstance(exhibit.shape, Rows):
            return "<table" in self.html(exhibit)
        return any(node.type == "plotly_chart" for node in _nodes(self.card(exhibit)))


def open_app(**link: str) -> AppTest:
    """A new session that opens a link to the overview."""
    app = AppTest.from_file(APP, default_timeout=60)
    app.query_params.update(link)
    return app.run()


def turn_to(app: AppTest, page: str) -> AppTest:
    return app.switch_page(f"../pages/{page}.py").run()


@lru_cache(maxsize=3)
def _session(language: str, country: str) -> AppTest:
    return open_app(lang=language, country=country)


@lru_cache(maxsize=300)
def screen(page: str, language: str, country: str, face: str = "chart") -> Screen:
    """A page with each of its exhibits turned to a face: chart, table or about."""
    app = _session(language, country)
    for id_ in exhibits.ON_PAGE[page]:
        app.session_state[f"face-{id_}"] = face
    turn_to(app, page)
    view, _ = from_query({"country": country}, load())
    return Screen(
        page,
        language,
        view.offered(load().site.pages[page].choices),
        app.main,
        [error.value for error in app.exception],
    )


def pieces(node: object) -> list[str]:
    """The texts of the HTML in a part of a page, in their order, each between two tags."""
    bodies = (part.proto.body for part in _nodes(node) if part.type == "html")
    found = (unescape(piece).strip() for body in bodies for piece in re.split(r"<[^>]*>", body))
    return [piece for piece in found if piece]


def _nodes(node: object) -> Iterator:
    yield node
    for child in getattr(node, "children", {}).values():
        yield from _nodes(child)


def _id(node: object) -> str:
    return getattr(getattr(node, "proto", None), "id", "")
