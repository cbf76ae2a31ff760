"""Memory of the server with many sessions, and the reruns that these see."""

import asyncio
import random
from contextlib import AsyncExitStack

import psutil

from tests.bench.report import Row, p50, p95
from tests.bench.servers import ROOT, Server, server
from tests.bench.visitor import Visitor, visit
from tests.bench.walks import COUNTRY

MEGABYTES = 400
SESSIONS = 30
PAGES, CHANGES = 2, 3
THINKING = 2.0


def measure() -> list[Row]:
    with server(ROOT) as ours:
        before = _megabytes(ours)
        after, spent = asyncio.run(_all_sessions(ours))
    detail = f"{SESSIONS} sessions, {PAGES} pages each, {CHANGES} changes of country on each page"
    return [
        Row("server before the first visitor", before, "MB"),
        Row("server with all sessions open", after, "MB", MEGABYTES, detail),
        Row("rerun seen by a session, p50", 1000 * p50(spent), "ms", detail=f"{len(spent)} reruns"),
        Row("rerun seen by a session, p95", 1000 * p95(spent), "ms"),
    ]


async def _all_sessions(ours: Server) -> tuple[float, list[float]]:
    """Memory in the end, while all sessions are open, and the seconds of every rerun."""
    async with AsyncExitStack() as stack:
        visitors = [await stack.enter_async_context(visit(ours)) for _ in range(SESSIONS)]
        spent = await asyncio.gather(*(_session(visitor, number) for number, visitor in enumerate(visitors)))
        return _megabytes(ours), [seconds for of_session in spent for seconds in of_session]


async def _session(visitor: Visitor, number: int) -> list[float]:
    """Open the first page and others, change the country on each; at chance moments, the same in every run."""
    chance = random.Random(number)
    spent = []
    await asyncio.sleep(chance.uniform(0, 2 * THINKING))
    shown = await visitor.open("")
    for page in chance.sample(list(visitor.pages), PAGES):
        await visitor.open(page)
        for _ in range(CHANGES):
            await asyncio.sleep(chance.uniform(0.5, 1.5) * THINKING)
            shown = await visitor.choose(COUNTRY, chance.choice(visitor.shown.widgets[COUNTRY].options))
            spent.append(shown.seconds)
    return spent


def _megabytes(ours: Server) -> float:
    return psutil.Process(ours.pid).memory_info().rss / 1024**2
