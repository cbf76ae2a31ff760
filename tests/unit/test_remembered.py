"""An exhibit is made anew only where something changed that it looks at, and is always that of the view asked for."""

from dataclasses import replace

import pandas as pd
import pytest

from seeeca import exhibits
from seeeca.exhibits.making import Making
from seeeca.exhibits.remembered import KEPT, forget, remembered
from seeeca.recipe import Recipe
from seeeca.view import View


@pytest.fixture
def made() -> list[View]:
    """The views for which `shown` was made."""
    forget()
    return []


def shown(made: list[View]):
    def make(making: Making) -> tuple[str, int | None]:
        made.append(making.view.focus)
        return making.focus, making.view.year if making.focus == "BLR" else None

    return make


def test_what_was_not_looked_at_changes_nothing(made):
    make = shown(made)
    answers = [
        remembered(make, Recipe("", view), "en") for view in (View(), View(lens="raw"), View(group="eaeu", lens="raw"))
    ]
    assert (answers, len(made)) == ([("BLR", None)] * 3, 1)


def test_what_was_looked_at_is_looked_at_again(made):
    make = shown(made)
    views = [View(), View(year=2010), View(focus="TJK"), View(focus="TJK", year=2010), View(year=2010)]
    answers = [remembered(make, Recipe("", view), "en") for view in views]
    # Tajikistan's answer has nothing to do with the year.
    assert answers == [("BLR", None), ("BLR", 2010), ("TJK", None), ("TJK", None), ("BLR", 2010)]
    assert made == ["BLR", "BLR", "TJK"]


def test_another_year_that_leads_to_the_same_known_one_changes_nothing(made):
    def make(making: Making) -> int:
        made.append(making.view.focus)
        return making.year_in([2015, 2020, 2024], 2024)

    answers = [remembered(make, Recipe("", View(year=year)), "en") for year in (None, 2024, 2023, 2019, 2020, 2016)]
    assert (answers, len(made)) == ([2024, 2024, 2024, 2020, 2020, 2015], 3)


def test_each_language_and_each_exhibit_has_its_own(made):
    make = shown(made)
    for id_, language in (("a", "en"), ("a", "ru"), ("b", "en"), ("a", "en")):
        remembered(make, Recipe(id_), language)
    assert len(made) == 3


def test_the_oldest_results_are_let_go(made):
    make = shown(made)
    for year in (*range(2000, 2001 + KEPT), 2000):
        assert remembered(make, Recipe("", View(year=year)), "en") == ("BLR", year)
    assert len(made) == KEPT + 2


@pytest.mark.parametrize("id_", exhibits.BUILDERS)
def test_a_remembered_exhibit_is_the_one_that_would_be_made(id_):
    """After walking through other views and back."""
    wanted = View(year=2015, group="eastern_europe")
    others = [
        replace(wanted, **change) for change in ({"focus": "UZB"}, {"year": 2019}, {"lens": "raw"}, {"group": "eaeu"})
    ]
    for view in (wanted, *others):
        exhibits.make(Recipe(id_, view), "en")
    found = exhibits.make(Recipe(id_, wanted), "en")
    forget()
    expected = exhibits.make(Recipe(id_, wanted), "en")
    pd.testing.assert_frame_equal(found.data, expected.data)
    assert replace(found, data=None) == replace(expected, data=None)
