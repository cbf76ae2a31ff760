"""What a page shows, as Streamlit's own test runner sees it, without a browser."""

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property, lru_cache
from html import unescape
from pathlib import Path

import plotly.graph_objects as go
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
    def cards(self) -> dict[str, dict]:
        """What the browser is handed of each exhibit, by its id."""
        return {card["id"]: card for card in cards(self.elements)}

    def figure(self, exhibit: Exhibit) -> go.Figure:
        return go.Figure(json.loads(self.cards[exhibit.id]["figure"]), skip_invalid=False)

    def table(self, exhibit: Exhibit) -> dict:
        """Headings, cells in words, and the numbers of columns of numbers."""
        return json.loads(self.cards[exhibit.id]["table"])

    def html(self, exhibit: Exhibit) -> str:
        """What stands on a card as HTML."""
        return self.cards[exhibit.id]["html"]

    def said(self, exhibit: Exhibit) -> list[str]:
        """The texts on a card."""
        return texts(self.html(exhibit))

    @cached_property
    def below_rows(self) -> list[str]:
        """The notes that stand below rows of exhibits."""
        bodies = [node.proto.body for node in _nodes(self.elements) if node.type == "html"]
        return [text for body in bodies if 'class="row-notes' in body for text in texts(body)]

    def is_drawn(self, exhibit: Exhibit) -> bool:
        """Whether an exhibit shows figures, as a chart or, where that is its kind, as a table."""
        if isinstance(exhibit.shape, Rows):
            return "<table" in self.html(exhibit)
        return bool(self.cards[exhibit.id]["figure"])


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
def screen(page: str, language: str, country: str) -> Screen:
    app = _session(language, country)
    turn_to(app, page)
    view, _ = from_query({"country": country}, load())
    return Screen(
        page,
        language,
        view.offered(load().site.pages[page].choices),
        app.main,
        [error.value for error in app.exception],
    )


def cards(elements: object) -> list[dict]:
    """What the browser is handed of the exhibits in a part of a page."""
    rows = [node.proto for node in _nodes(elements) if node.type == "bidi_component"]
    return [card for row in rows for card in json.loads(row.json)["cards"]]


def pieces(elements: object) -> list[str]:
    """All texts of a part of a page: of its HTML, then of its exhibits."""
    bodies = [node.proto.body for node in _nodes(elements) if node.type == "html"]
    return [text for body in [*bodies, *(card["html"] for card in cards(elements))] for text in texts(body)]


def texts(body: str) -> list[str]:
    """The texts of some HTML in their order, each between two tags."""
    found = (unescape(piece).strip() for piece in re.split(r"<[^>]*>", body))
    return [piece for piece in found if piece]


def _nodes(node: object) -> Iterator:
    yield node
    for child in getattr(node, "children", {}).values():
        yield from _nodes(child)
