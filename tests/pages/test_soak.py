"""A long session: pages, countries and languages in turn, as in a meeting. Memory must not grow with it."""

import gc

import psutil
import pytest

from seeeca.catalogue import load
from seeeca.catalogue.reading import LANGUAGES
from tests.pages.seen import open_app, turn_to

ROUNDS = 4
# What a round may add once the first has filled what is remembered; results in other languages and views take turns.
GROWTH_OF_A_ROUND = 30 * 2**20


@pytest.mark.full
def test_a_long_session_ends_as_light_as_it_began():
    process, after = psutil.Process(), []
    for _ in range(ROUNDS):
        for language in LANGUAGES:
            for country in ("BLR", "TJK", "XKX", "TUR"):
                app = open_app(lang=language, country=country)
                for page in load().site.pages:
                    app = turn_to(app, page)
                    assert not app.exception, (page, language, country)
        gc.collect()
        after.append(process.memory_info().rss)
    assert max(after[1:]) - after[0] < GROWTH_OF_A_ROUND * (ROUNDS - 1), after
