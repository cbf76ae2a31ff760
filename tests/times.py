"""How long each group of tests took: seconds, and seconds of processors, told at the end of a run.

A test's seconds of processors are those of its own process, with its threads. What child processes used (a server, a
browser, a build that is killed) counts to the group of the test that runs while they do. Servers and browsers that stay
between tests count to the group of the browser. Under pytest-xdist the times of all processes are added up.
"""

import os
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from time import perf_counter, process_time

import psutil
import pytest

HERE = Path(__file__).parent
COLLECTING, UNIT, LAWS, PAGES, BROWSER, ETL = "collecting", "unit", "laws", "pages", "browser", "etl, raw"
ORDER = (COLLECTING, UNIT, LAWS, PAGES, BROWSER, ETL)
OF_FILES = {
    **dict.fromkeys(("test_exhibits", "test_assessment_exhibits", "test_findings"), LAWS),
    **dict.fromkeys(
        ("test_build", "test_broken_input", "test_checks", "test_reading", "test_store", "test_tables"), ETL
    ),
}
OF_FOLDERS = {"laws": LAWS, "pages": PAGES, "browser": BROWSER, "etl": ETL}


def group_of(item: pytest.Item) -> str:
    """By mark, else by file, else by folder."""
    if item.get_closest_marker("raw"):
        return ETL
    return OF_FILES.get(item.path.stem) or OF_FOLDERS.get(item.path.relative_to(HERE).parts[0], UNIT)


class Times:
    """Counts of tests, seconds and seconds of processors by group."""

    def __init__(self) -> None:
        self.tests: Counter[str] = Counter()
        self.seconds: Counter[str] = Counter()
        self.cpu: Counter[str] = Counter()
        self.of_children = 0.0

    def add(self, other: dict[str, dict[str, float]]) -> None:
        for name, counts in other.items():
            getattr(self, name).update(counts)

    def plain(self) -> dict[str, dict[str, float]]:
        return {name: dict(getattr(self, name)) for name in ("tests", "seconds", "cpu")}

    @contextmanager
    def measured(self, group: str) -> Iterator[None]:
        wall, cpu = perf_counter(), process_time()
        yield
        self.seconds[group] += perf_counter() - wall
        self.cpu[group] += process_time() - cpu
        # To ask every process of the machine takes milliseconds: too long for each of thousands of tests.
        if group in (BROWSER, ETL) or not _has_children():
            self.take_children(group)

    def take_children(self, group: str) -> None:
        """What child processes, ended or not, used since they were last asked."""
        used = _used_by_children()
        self.cpu[group] += max(0.0, used - self.of_children)
        self.of_children = used

    def lines(self) -> Iterator[str]:
        yield f"{'group':<12}{'tests':>7}{'seconds':>10}{'CPU seconds':>14}"
        for group in (each for each in ORDER if self.seconds[each]):
            yield f"{group:<12}{self.tests[group]:>7.0f}{self.seconds[group]:>10.1f}{self.cpu[group]:>14.1f}"
        yield f"{'all':<12}{self.tests.total():>7.0f}{self.seconds.total():>10.1f}{self.cpu.total():>14.1f}"


TIMES = pytest.StashKey[Times]()
STARTED = perf_counter()


def pytest_configure(config: pytest.Config) -> None:
    config.stash[TIMES] = Times()


def pytest_collection_finish(session: pytest.Session) -> None:
    times = session.config.stash[TIMES]
    times.seconds[COLLECTING] += perf_counter() - STARTED
    times.cpu[COLLECTING] += process_time()


@pytest.hookimpl(wrapper=True, tryfirst=True)
def pytest_runtest_protocol(item: pytest.Item) -> Iterator[None]:
    times, group = item.config.stash[TIMES], group_of(item)
    times.tests[group] += 1
    with times.measured(group):
        return (yield)


def pytest_sessionfinish(session: pytest.Session) -> None:
    """A worker of pytest-xdist hands its times to the process that started it."""
    times = session.config.stash[TIMES]
    if hasattr(session.config, "workeroutput"):
        times.take_children(BROWSER)
        session.config.workeroutput["times"] = times.plain()


@pytest.hookimpl(optionalhook=True)
def pytest_testnodedown(node) -> None:
    node.config.stash[TIMES].add(getattr(node, "workeroutput", {}).get("times", {}))


def pytest_terminal_summary(terminalreporter, config: pytest.Config) -> None:
    times = config.stash[TIMES]
    if times.tests:
        terminalreporter.section("times by group")
        for line in times.lines():
            terminalreporter.write_line(line)


def _has_children() -> bool:
    try:
        os.waitid(os.P_ALL, 0, os.WEXITED | os.WNOHANG | os.WNOWAIT)
    except ChildProcessError:
        return False
    return True


def _used_by_children() -> float:
    """Seconds of processors of all that this process started, ended or not."""
    ended = os.times()
    used = ended.children_user + ended.children_system
    if _has_children():
        for child in psutil.Process().children(recursive=True):
            try:
                used += sum(child.cpu_times()[:4])
            except psutil.NoSuchProcess:
                pass
    return used
