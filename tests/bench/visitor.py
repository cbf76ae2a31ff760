"""A visitor without a browser: speaks with a Streamlit server as the page in a browser does."""

import html
import json
import re
import time
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field

from streamlit.proto.BackMsg_pb2 import BackMsg
from streamlit.proto.Delta_pb2 import Delta
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg
from streamlit.proto.WidgetStates_pb2 import WidgetState
from websockets.asyncio.client import ClientConnection, connect

from tests.bench.servers import Server

SELECTBOX, SLIDER = "selectbox", "slider"


@dataclass(frozen=True)
class Widget:
    """A control with named options: a selectbox, or a slider over options. fragment: what a choice in it runs."""

    id: str
    kind: str
    label: str
    options: list[str]
    shown: str
    fragment: str


@dataclass
class Shown:
    """What a run of a page sent. rows: the charts as they stand side by side, None for a card without."""

    seconds: float = 0
    widgets: dict[str, Widget] = field(default_factory=dict)
    titles: list[str] = field(default_factory=list)
    rows: list[list[dict | None]] = field(default_factory=list)

    @property
    def has_charts(self) -> bool:
        return any(chart for row in self.rows for chart in row)


@dataclass
class Visitor:
    """One session. pages: the hash of each by its address; page: that of the one shown.

    Widgets are known by the keys that the application gave them.
    """

    connection: ClientConnection
    query: str = ""
    page: str = ""
    pages: dict[str, str] = field(default_factory=dict)
    shown: Shown = field(default_factory=Shown)

    async def open(self, page: str) -> Shown:
        """Go to the page of that address; the first one with a link, the next ones by the navigation."""
        message = BackMsg()
        message.rerun_script.page_name = page
        message.rerun_script.page_script_hash = self.pages.get(page, "")
        self.query = ""
        return await self._run(message)

    async def choose(self, key: str, option: str) -> Shown:
        """Choose an option of a widget; the others are sent as they stand."""
        message = BackMsg()
        message.rerun_script.query_string = self.query
        message.rerun_script.page_script_hash = self.page
        message.rerun_script.fragment_id = self.shown.widgets[key].fragment
        for known, widget in self.shown.widgets.items():
            message.rerun_script.widget_states.widgets.append(_state(widget, option if known == key else widget.shown))
        return await self._run(message)

    async def _run(self, message: BackMsg) -> Shown:
        """Send a request for a run and take all that comes until the run ends."""
        shown = Shown()
        begin = time.perf_counter()
        await self.connection.send(message.SerializeToString())
        while True:
            answer = ForwardMsg.FromString(await self.connection.recv())
            kind = answer.WhichOneof("type")
            if kind == "delta":
                _note(shown, answer.delta)
            elif kind == "navigation":
                self.pages = {page.url_pathname: page.page_script_hash for page in answer.navigation.app_pages}
                self.page = answer.navigation.page_script_hash
            elif kind == "page_info_changed":
                self.query = answer.page_info_changed.query_string
            elif kind == "script_finished":
                break
        shown.seconds = time.perf_counter() - begin
        self.shown = shown
        return shown


@asynccontextmanager
async def visit(server: Server) -> AsyncIterator[Visitor]:
    address = f"ws://127.0.0.1:{server.port}/_stcore/stream"
    async with connect(address, subprotocols=["streamlit"], max_size=None) as connection:
        yield Visitor(connection)


def _state(widget: Widget, option: str) -> WidgetState:
    state = WidgetState(id=widget.id)
    if widget.kind == SLIDER:
        state.string_array_value.data.append(option)
    else:
        state.string_value = option
    return state


def _note(shown: Shown, delta: Delta) -> None:
    element = delta.new_element
    kind = element.WhichOneof("type")
    if kind == "bidi_component":
        cards = json.loads(element.bidi_component.json)["cards"]
        shown.rows.append([json.loads(card["figure"]) if card.get("figure") else None for card in cards])
        shown.titles += [title for card in cards for title in _titles(card["html"])]
    elif kind == "html":
        shown.titles += _titles(element.html.body)
    elif kind == SELECTBOX:
        _note_widget(shown, kind, element.selectbox, element.selectbox.raw_value, delta.fragment_id)
    elif kind == SLIDER and element.slider.options:
        _note_widget(shown, kind, element.slider, element.slider.raw_value[0], delta.fragment_id)


def _titles(body: str) -> list[str]:
    return [html.unescape(title) for title in re.findall(r"<h2[^>]*>(.*?)</h2>", body)]


def _note_widget(shown: Shown, kind: str, proto, value: str, fragment: str) -> None:
    """Ids are "$$ID-<hash>-<key>"."""
    key = proto.id.split("-", 2)[2]
    shown.widgets[key] = Widget(proto.id, kind, proto.label, list(proto.options), value, fragment)
