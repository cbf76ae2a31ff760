"""What the server sends before a page runs: files, compressed once, and what belongs into the head of the document."""

import gzip

from starlette.concurrency import run_in_threadpool
from starlette.datastructures import Headers, MutableHeaders
from starlette.types import ASGIApp, Message, Receive, Scope, Send

COMPRESSED = (".js", ".css", ".json", ".svg")
# The style has to be there before the first words are, or these would jump. plotly.js comes along early.
HEAD = (
    '<link rel="stylesheet" href="/app/static/style.css">'
    '<script type="module">import { plotlyJs } from "/app/static/card/chart.js"; plotlyJs();</script>'
)


class CompressedOnce:
    """Files are compressed for the first visitor who asks and kept for the next ones.

    Files whose names do not change with their content are asked for anew at each visit, so that nobody sees an old one.
    """

    def __init__(self, app: ASGIApp) -> None:
        self.app = app
        self.kept: dict[tuple[str, str], bytes] = {}

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if not _is_file(scope):
            await self.app(scope, receive, send)
            return
        start, body = await _answer(self.app, _without(scope, b"accept-encoding"), receive)
        headers = MutableHeaders(raw=start["headers"])
        headers.setdefault("cache-control", "no-cache")
        if start["status"] == 200:
            key = scope["path"], headers.get("etag", "")
            if key not in self.kept:
                self.kept[key] = await run_in_threadpool(gzip.compress, body, 6)
            body = self.kept[key]
            headers["content-encoding"] = "gzip"
            headers["content-length"] = str(len(body))
            headers.add_vary_header("Accept-Encoding")
        await send({**start, "headers": headers.raw})
        await send({"type": "http.response.body", "body": body})


class DocumentHead:
    """Adds HEAD to Streamlit's document, which has no other way to name a style sheet."""

    def __init__(self, app: ASGIApp) -> None:
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http" or not _wants_document(scope):
            await self.app(scope, receive, send)
            return
        start, body = await _answer(self.app, _without(scope, b"accept-encoding"), receive)
        headers = MutableHeaders(raw=start["headers"])
        if headers.get("content-type", "").startswith("text/html"):
            body = body.replace(b"</head>", HEAD.encode() + b"</head>", 1)
            headers["content-length"] = str(len(body))
            # It is the mark of the document as it was.
            del headers["etag"]
        await send({**start, "headers": headers.raw})
        await send({"type": "http.response.body", "body": body})


def _is_file(scope: Scope) -> bool:
    if scope["type"] != "http" or scope["method"] != "GET" or not scope["path"].endswith(COMPRESSED):
        return False
    headers = Headers(scope=scope)
    return "gzip" in headers.get("accept-encoding", "") and "range" not in headers


def _wants_document(scope: Scope) -> bool:
    return scope["method"] == "GET" and "text/html" in Headers(scope=scope).get("accept", "")


def _without(scope: Scope, name: bytes) -> Scope:
    """The same question without a header. Who is asked to compress nothing leaves the body to be read."""
    return {**scope, "headers": [header for header in scope["headers"] if header[0] != name]}


async def _answer(app: ASGIApp, scope: Scope, receive: Receive) -> tuple[Message, bytes]:
    """The beginning of an answer, with status and headers, and its whole body."""
    start: Message = {}
    parts: list[bytes] = []

    async def take(message: Message) -> None:
        nonlocal start
        if message["type"] == "http.response.start":
            start = message
        else:
            parts.append(message.get("body", b""))

    await app(scope, receive, take)
    return start, b"".join(parts)
