"""How long each question in seeeca/queries takes, with the parameters that pages ask with."""

import math
import time
from collections import defaultdict
from dataclasses import replace
from unittest.mock import patch

from seeeca import exhibits, warehouse
from seeeca.catalogue import load
from seeeca.recipe import Recipe
from seeeca.view import View
from seeeca.warehouse import QUERIES, Warehouse
from tests.bench.report import Row, p50, p95

MILLISECONDS = 30
TIMES = 20
MOST_SETS = 25  # of parameters of one question, picked evenly from all
COUNTRIES = ("BLR", "KAZ", "TJK", "UKR", "XKX")

# The values that each distinct question was asked with, by the question's name.
Asked = dict[str, list[dict]]


def measure() -> list[Row]:
    """p50 and p95 of every question, all parameters together, each asked once before and 20 times measured."""
    questions = asked()
    rows = []
    for name in sorted(path.stem for path in QUERIES.glob("*.sql")):
        sets = picked(questions[name])
        spent = [milliseconds for parameters in sets for milliseconds in ask(name, parameters)]
        if spent:
            rows.append(Row(f"{name}, p50", p50(spent), "ms", detail=f"{len(sets)} sets of parameters"))
            rows.append(Row(f"{name}, p95", p95(spent), "ms", MILLISECONDS, f"slowest {max(spent):.1f} ms"))
        else:
            rows.append(Row(name, math.nan, "ms", MILLISECONDS, "no page asks it for the views of queries.py"))
    return rows


def picked(sets: list[dict]) -> list[dict]:
    return sets[:: math.ceil(len(sets) / MOST_SETS)] if sets else []


def ask(name: str, parameters: dict) -> list[float]:
    """Milliseconds of each time that DuckDB answers, after once for warming up; answers that are kept do not count."""
    found = warehouse.current()
    found.ask(name, parameters)
    spent = []
    for _ in range(TIMES):
        Warehouse._answer.cache_clear()
        begin = time.perf_counter()
        found.ask(name, parameters)
        spent.append(1000 * (time.perf_counter() - begin))
    return spent


def asked() -> Asked:
    """All that the pages ask the warehouse for some views, each set of parameters once."""
    found: Asked = defaultdict(list)
    plain = Warehouse.ask

    def noted(self: Warehouse, query: str, parameters: dict):
        if dict(parameters) not in found[query]:
            found[query].append(dict(parameters))
        return plain(self, query, parameters)

    with patch.object(Warehouse, "ask", noted):
        for view in views():
            look(view)
    return found


def views() -> list[View]:
    """Some countries in each edition, one of them with another group and an earlier year too."""
    editions = load().indicators["immigrant_stock"].editions
    found = [View(focus=country, stock_edition=edition) for country in COUNTRIES for edition in (None, *editions)]
    groups = [group.id for group in load().groups.values() if group.to_compare_with]
    return found + [replace(View(), group=group, year=2010, first_year=1995) for group in groups]


def look(view: View) -> None:
    """Make all that the pages show of a view, and the choices that their controls offer."""
    for id_ in exhibits.BUILDERS:
        exhibits.make(Recipe(id_, view), "en")
    for page in exhibits.PAGES:
        exhibits.headline(page, view, "en")
        exhibits.key_figures(page, view, "en")
    for choices in (exhibits.stock_years, exhibits.pyramid_years, exhibits.remittances_years):
        choices(view)
    exhibits.rounds()
