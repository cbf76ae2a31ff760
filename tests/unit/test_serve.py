"""What the server does to its answers: files are compressed once, the document gets its style sheet."""

import asyncio
import gzip
from concurrent.futures import ThreadPoolExecutor

from seeeca.serve import HEAD, CompressedOnce, DocumentHead

SCRIPT = b"export const answer = 42; " * 100


class Files:
    """An application that answers everything with one body, and counts how often it is asked."""

    def __init__(self, body: bytes, kind: str, status: int = 200) -> None:
        self.body, self.kind, self.status = body, kind, status

    async def __call__(self, scope, receive, send) -> None:
        length = str(len(self.body)).encode()
        headers = [(b"content-type", self.kind.encode()), (b"content-length", length), (b"etag", b'"1"')]
        await send({"type": "http.response.start", "status": self.status, "headers": headers})
        await send({"type": "http.response.body", "body": self.body[:10], "more_body": True})
        await send({"type": "http.response.body", "body": self.body[10:]})


def ask(app, path: str, **headers: str) -> tuple[dict[str, str], bytes]:
    raw = [(name.replace("_", "-").encode(), value.encode()) for name, value in headers.items()]
    scope = {"type": "http", "method": "GET", "path": path, "headers": raw}
    sent = []

    async def send(message) -> None:
        sent.append(message)

    # A thread of its own: where browser tests run in the same process, a loop runs already.
    with ThreadPoolExecutor(1) as apart:
        apart.submit(lambda: asyncio.run(app(scope, None, send))).result()
    answered = {name.decode(): value.decode() for name, value in sent[0]["headers"]}
    return answered, b"".join(message.get("body", b"") for message in sent[1:])


def test_a_file_is_compressed_for_the_first_who_asks_and_kept(monkeypatch):
    times = []
    compress = gzip.compress
    monkeypatch.setattr(gzip, "compress", lambda body, level: times.append(body) or compress(body, level))
    app = CompressedOnce(Files(SCRIPT, "text/javascript"))
    for _ in range(3):
        headers, body = ask(app, "/card/row.js", accept_encoding="gzip, br")
        assert gzip.decompress(body) == SCRIPT
        assert headers["content-encoding"] == "gzip" and headers["content-length"] == str(len(body))
        assert headers["cache-control"] == "no-cache"
    assert times == [SCRIPT]


def test_who_does_not_take_compressed_files_and_what_is_no_file_get_the_answer_as_it_is():
    app = CompressedOnce(Files(SCRIPT, "text/javascript"))
    assert ask(app, "/card/row.js")[1] == SCRIPT
    assert ask(app, "/stock", accept_encoding="gzip")[1] == SCRIPT
    assert ask(app, "/card/row.js", accept_encoding="gzip", range="bytes=0-9")[1] == SCRIPT


def test_a_file_that_is_missing_stays_missing():
    app = CompressedOnce(Files(b"Not found", "text/plain", status=404))
    headers, body = ask(app, "/card/no.js", accept_encoding="gzip")
    assert body == b"Not found" and "content-encoding" not in headers


def test_the_document_names_the_style_sheet_once_and_loses_its_old_mark():
    app = DocumentHead(
        Files(b"<html><head><title>x</title></head><body></head></body></html>", "text/html; charset=utf-8")
    )
    headers, body = ask(app, "/stock", accept="text/html")
    assert body.decode() == f"<html><head><title>x</title>{HEAD}</head><body></head></body></html>"
    assert headers["content-length"] == str(len(body)) and "etag" not in headers


def test_other_answers_keep_their_bytes():
    app = DocumentHead(Files(b"</head>", "application/json"))
    assert ask(app, "/x", accept="text/html")[1] == b"</head>"
    assert ask(app, "/x", accept="application/json")[1] == b"</head>"
